package report

import (
	"fmt"

	"crosscheck/collate"
	"crosscheck/report/quote"
)

// standingOf says what was decided about a finding, and whether the baseline
// has it otherwise or not at all; empty where there is nothing to say.
func standingOf(d *collate.Divergence) string {
	said := ""
	if r := d.Review; r != nil {
		said = string(r.State)
		if r.By != "" {
			said += " by " + quote.Clean(r.By)
		}
		if r.Reason != "" {
			said += ": " + quote.Clean(r.Reason)
		}
	}
	if d.Baseline == collate.BaselineNew || d.Baseline == collate.BaselineUpdated {
		if said != "" {
			said += "; "
		}
		said += stateWords[d.Baseline]
	}
	return said
}

// standings counts the findings that are reviewed, and how all stand to the
// baseline.
func standings(c *collate.Collation) line {
	reviewed, n := 0, map[collate.Baseline]int{collate.BaselineAbsent: len(c.Absent)}
	all := c.Findings()
	for _, d := range all {
		if d.Review != nil {
			reviewed++
		}
		n[d.Baseline]++
	}
	var l line
	if reviewed > 0 {
		l = l.add(fmt.Sprintf("; %d reviewed", reviewed), plain)
	}
	if n[""] < len(all) || len(c.Absent) > 0 {
		l = l.add("; against the baseline: "+tallyOf(n), plain)
	}
	return l
}

// A reviewRecord is a person's decision about a finding.
type reviewRecord struct {
	State  collate.ReviewState `json:"state"`
	Reason string              `json:"reason"`
	By     string              `json:"by"`
}

// newReview returns the record of a decision, nil if there is none.
func newReview(r *collate.Review) *reviewRecord {
	if r == nil {
		return nil
	}
	return &reviewRecord{r.State, r.Reason, r.By}
}

// review reads back what newReview recorded.
func (r *reviewRecord) review() *collate.Review {
	if r == nil {
		return nil
	}
	return &collate.Review{State: r.State, Reason: r.Reason, By: r.By}
}

// An absentRecord is a finding of an earlier report that is found no more.
type absentRecord struct {
	divergenceHead
	Values []string `json:"values"`
}

func newAbsent(d *collate.Divergence) absentRecord {
	r := absentRecord{newHead(d), []string{}}
	for _, s := range d.Sides {
		r.Values = append(r.Values, s.Value)
	}
	return r
}

// divergence reads back what newAbsent recorded.
func (r *absentRecord) divergence() collate.Divergence {
	d := r.bare()
	d.Baseline = collate.BaselineAbsent
	for _, v := range r.Values {
		d.Sides = append(d.Sides, collate.Side{Value: v})
	}
	return d
}

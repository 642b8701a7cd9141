package report

import "crosscheck/collate"

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
	ID          string           `json:"id"`
	Fingerprint string           `json:"fingerprint,omitempty"`
	Kind        string           `json:"kind"`
	Outcome     collate.Outcome  `json:"outcome"`
	Subject     string           `json:"subject"`
	Severity    collate.Severity `json:"severity"`
	Rule        string           `json:"rule"`
	Values      []string         `json:"values"`
}

func newAbsent(d *collate.Divergence) absentRecord {
	r := absentRecord{d.ID, d.Fingerprint, d.Kind, d.Outcome, d.Subject, d.Severity, d.Rule, []string{}}
	for _, s := range d.Sides {
		r.Values = append(r.Values, s.Value)
	}
	return r
}

// divergence reads back what newAbsent recorded.
func (r *absentRecord) divergence() collate.Divergence {
	d := collate.Divergence{ID: r.ID, Fingerprint: r.Fingerprint, Kind: r.Kind, Outcome: r.Outcome, Subject: r.Subject,
		Severity: r.Severity, Rule: r.Rule, Baseline: collate.BaselineAbsent}
	for _, v := range r.Values {
		d.Sides = append(d.Sides, collate.Side{Value: v})
	}
	return d
}

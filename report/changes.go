package report

import (
	"fmt"
	"io"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
)

// A changeRecord is a finding or a claim of two reports on one subject.
type changeRecord struct {
	Type  string           `json:"type"` // "finding" or "claim"
	State collate.Baseline `json:"state"`
	What  []string         `json:"what"` // of what is updated: outcome, values, reports; agreement, reports, words
	Old   any              `json:"old,omitempty"`
	New   any              `json:"new,omitempty"`
}

// A changedFinding is how one of the reports has a finding.
type changedFinding struct {
	ID       string           `json:"id"`
	Kind     string           `json:"kind"`
	Outcome  collate.Outcome  `json:"outcome"`
	Severity collate.Severity `json:"severity"`
	Subject  string           `json:"subject"`
	Values   []changedSide    `json:"values"`
}

// A changedClaim is how one of the reports has a claim.
type changedClaim struct {
	ID        string            `json:"id"`
	Agreement collate.Agreement `json:"agreement"`
	Readings  []changedSide     `json:"readings"`
}

// A changedSide is a value or a wording and the outlets that have it.
type changedSide struct {
	Text    string   `json:"text"`
	Outlets []string `json:"outlets"`
}

// Changes prints what parts a report from an earlier one: what is new, gone
// or changed, and with All what is not.
func (p *Printer) Changes(w io.Writer, format string, old, new *collate.Collation, ch *collate.Changes) error {
	l := &list{title: "Changes", header: []string{"type", "state", "what", "id", "kind", "subject", "before", "now"}}
	findings := &grid{columns: []column{{"", 0}, {"finding", 3}, {"before", 2}, {"now", 2}}, ruled: true}
	claimed := &grid{columns: []column{{"", 0}, {"before", 1}, {"now", 1}}, ruled: true}
	ofFindings, ofClaims := map[collate.Baseline]int{}, map[collate.Baseline]int{}
	for _, f := range ch.Findings {
		ofFindings[f.State]++
		if f.State != collate.BaselineUnchanged || f.What != nil || p.All {
			findings.rows = append(findings.rows, l.findingChange(old, new, f))
		}
	}
	for _, c := range ch.Claims {
		ofClaims[c.State]++
		if c.State != collate.BaselineUnchanged || p.All {
			claimed.rows = append(claimed.rows, l.claimChange(old, new, c))
		}
	}
	l.blocks = []block{{para: text("Findings: " + tallyOf(ofFindings) + ". Claims: " + tallyOf(ofClaims) + ".")}}
	if len(findings.rows) > 0 {
		l.blocks = append(l.blocks, block{title: "Findings"}, block{grid: findings})
	}
	if n := len(claimed.rows); n > 0 {
		more := n - claimLimit
		if more > 0 && !p.All {
			claimed.rows = claimed.rows[:claimLimit]
		}
		l.blocks = append(l.blocks, block{title: "Claims"}, block{grid: claimed})
		if more > 0 && !p.All {
			l.blocks = append(l.blocks, block{para: line{{"and " + quote.Count(more, "more claim") + hintAll, faint}}})
		}
	}
	return p.printList(w, format, l)
}

// claimLimit is how many changed claims a table shows unless all are asked for.
const claimLimit = 20

// findingChange adds a finding to the records and rows of a list and returns
// its row of the table.
func (l *list) findingChange(old, new *collate.Collation, f collate.FindingChange) []cell {
	r := changeRecord{"finding", f.State, append([]string{}, f.What...), nil, nil}
	var before, now cell
	d := f.Old
	if f.Old != nil {
		o := findingOf(old, f.Old)
		r.Old, before = o, sidesCell(o.Values)
	}
	if f.New != nil {
		o := findingOf(new, f.New)
		r.New, now, d = o, sidesCell(o.Values), f.New
	}
	l.change(r, d.ID, d.Kind, d.Subject, before, now)
	return []cell{stateCell(f.State, f.What), {styled(subjectOf(d), strong), {{outcomesOf(f), plain}}}, before, now}
}

// claimChange does the same for a claim.
func (l *list) claimChange(old, new *collate.Collation, c collate.ClaimChange) []cell {
	r := changeRecord{"claim", c.State, append([]string{}, c.What...), nil, nil}
	var before, now cell
	var last changedClaim
	if c.Old != nil {
		last = claimOf(old, c.Old)
		r.Old, before = last, sidesCell(last.Readings)
	}
	if c.New != nil {
		last = claimOf(new, c.New)
		r.New, now = last, sidesCell(last.Readings)
	}
	l.change(r, last.ID, string(last.Agreement), "", before, now)
	return []cell{stateCell(c.State, c.What), before, now}
}

// change adds a change to the records and rows of a list.
func (l *list) change(r changeRecord, id, kind, subject string, before, now cell) {
	l.records = append(l.records, r)
	l.rows = append(l.rows, []string{r.Type, string(r.State), strings.Join(r.What, " "), id, kind, subject, before.words(), now.words()})
}

// words returns the words of a cell, its lines parted by semicolons.
func (c cell) words() string {
	ws := make([]string, len(c))
	for i, l := range c {
		ws[i] = l.String()
	}
	return strings.Join(ws, "; ")
}

// stateWords say how a finding or a claim stands to the earlier report.
var stateWords = map[collate.Baseline]string{
	collate.BaselineNew:       "new",
	collate.BaselineUpdated:   "changed",
	collate.BaselineAbsent:    "gone",
	collate.BaselineUnchanged: "as before",
}

func stateCell(s collate.Baseline, what []string) cell {
	ce := cell{{{stateWords[s], strong}}}
	for _, w := range what {
		ce = append(ce, line{{w, faint}})
	}
	return ce
}

// tallyOf counts states in words.
func tallyOf(n map[collate.Baseline]int) string {
	return fmt.Sprintf("%d new, %d gone, %d changed, %d as before", n[collate.BaselineNew], n[collate.BaselineAbsent],
		n[collate.BaselineUpdated], n[collate.BaselineUnchanged])
}

// outcomesOf names the kind and the outcome of a finding, both outcomes where
// it has another now.
func outcomesOf(f collate.FindingChange) string {
	switch {
	case f.Old == nil:
		return kindAndOutcome(f.New)
	case f.New == nil || f.Old.Outcome == f.New.Outcome:
		return kindAndOutcome(f.Old)
	}
	return fmt.Sprintf("%s, was %s, is %s", f.New.Kind, f.Old.Outcome, f.New.Outcome)
}

func findingOf(c *collate.Collation, d *collate.Divergence) changedFinding {
	f := changedFinding{d.ID, d.Kind, d.Outcome, d.Severity, d.Subject, []changedSide{}}
	for _, s := range d.Sides {
		f.Values = append(f.Values, changedSide{s.Value, outletsIn(c, s.Docs)})
	}
	return f
}

func claimOf(c *collate.Collation, cl *collate.Cluster) changedClaim {
	r := changedClaim{cl.ID, cl.Agreement, []changedSide{}}
	for _, rd := range cl.Readings {
		r.Readings = append(r.Readings, changedSide{rd.Claim.Text(), outletsIn(c, []int{rd.Doc})})
	}
	return r
}

func outletsIn(c *collate.Collation, docs []int) []string {
	names := []string{}
	for _, d := range docs {
		names = append(names, c.Documents[d].Outlet)
	}
	return names
}

func sidesCell(sides []changedSide) cell {
	var ce cell
	for _, s := range sides {
		ce = append(ce, line{{strings.Join(cleaned(s.Outlets), ", ") + ": ", faint}, {quote.Clean(s.Text), plain}})
	}
	return ce
}

func cleaned(ss []string) []string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = quote.Clean(s)
	}
	return out
}

package report

import (
	"fmt"
	"io"
	"strings"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/quote"
)

// A revisionRecord is one thing that parts two versions of a report.
type revisionRecord struct {
	// Type is field, correction or claim.
	Type string `json:"type"`
	// State is added, removed, changed, or reworded for a claim that was
	// changed in no detail.
	State   string         `json:"state"`
	Field   string         `json:"field,omitempty"`
	Old     *PassageRecord `json:"old,omitempty"`
	New     *PassageRecord `json:"new,omitempty"`
	Details []changeDetail `json:"details,omitempty"`
}

// A changeDetail is a detail that is not as it was.
type changeDetail struct {
	Kind string        `json:"kind"`
	Old  PassageRecord `json:"old"`
	New  PassageRecord `json:"new"`
}

// Revision prints what parts two versions of a report. The places of fields
// other than the correction are zero: they are not of the text.
func (p *Printer) Revision(w io.Writer, format string, r *collate.Revision) error {
	l := &list{title: "Versions", header: []string{"type", "state", "field", "before", "now", "details"}}
	g := &grid{columns: []column{{"", 0}, {"before", 1}, {"now", 1}}, ruled: true}
	n := map[string]int{}
	add := func(rec revisionRecord, before, now cell) {
		var details []string
		for _, d := range rec.Details {
			details = append(details, fmt.Sprintf("%s: %s > %s", d.Kind, d.Old.Text, d.New.Text))
		}
		l.records = append(l.records, rec)
		l.rows = append(l.rows, []string{rec.Type, rec.State, rec.Field, textOf(rec.Old), textOf(rec.New), strings.Join(details, "; ")})
		what := cell{{{rec.State, strong}}}
		for _, d := range rec.Details {
			what = append(what, line{{d.Kind, faint}})
		}
		if rec.Type != "claim" {
			what = append(what, line{{rec.Field, faint}})
		}
		g.rows = append(g.rows, []cell{what, before, now})
	}
	for _, f := range r.Fields {
		add(revisionRecord{Type: "field", State: "changed", Field: f.Name, Old: &PassageRecord{Text: f.Old}, New: &PassageRecord{Text: f.New}},
			cell{text(f.Old)}, cell{text(f.New)})
	}
	if r.Correction.Len() > 0 {
		note := passageIn(r.New.Text, r.Correction)
		add(revisionRecord{Type: "correction", State: "added", Field: "correction", New: &note}, nil, cell{text(note.Text)})
	}
	for _, c := range r.Claims {
		rec := newRevision(r, c)
		n[rec.State]++
		add(rec, versionCell(c.Old, c.New), versionCell(c.New, c.Old))
	}
	whose := r.New.Outlet
	if r.Old.Outlet != r.New.Outlet {
		whose = r.Old.Name + " and " + r.New.Name
	}
	l.blocks = []block{{para: text(fmt.Sprintf("%s, two versions: %d added, %d removed, %d changed, %d reworded, %d as before", whose,
		n["added"], n["removed"], n["changed"], n["reworded"], r.Kept))}}
	if len(g.rows) > 0 {
		l.blocks = append(l.blocks, block{grid: g})
	}
	return p.printList(w, format, l)
}

func newRevision(r *collate.Revision, c collate.ClaimRevision) revisionRecord {
	rec := revisionRecord{Type: "claim"}
	if c.Old != nil {
		at := passageIn(r.Old.Text, c.Old.Span)
		rec.Old = &at
	}
	if c.New != nil {
		at := passageIn(r.New.Text, c.New.Span)
		rec.New = &at
	}
	for _, d := range c.Details {
		rec.Details = append(rec.Details, changeDetail{d.Kind, passageIn(r.Old.Text, d.A), passageIn(r.New.Text, d.B)})
	}
	switch {
	case c.Old == nil:
		rec.State = "added"
	case c.New == nil:
		rec.State = "removed"
	case len(c.Details) > 0:
		rec.State = "changed"
	default:
		rec.State = "reworded"
	}
	return rec
}

func textOf(p *PassageRecord) string {
	if p == nil {
		return ""
	}
	return p.Text
}

// versionCell is a claim's words in one version; those that the other does not
// have are marked. It is empty for no claim.
func versionCell(c, other *claims.Claim) cell {
	switch {
	case c == nil:
		return nil
	case other == nil:
		return cell{quoted(c.Text(), nil, false)}
	}
	apart, _, _ := quote.Differing(c.Text(), other.Text())
	return cell{quoted(c.Text(), apart, false)}
}

package collate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/source"
)

// An Inner is a finding inside one report: one outlet against itself. Each of
// its sides is of that report, and no report is silent on it.
type Inner struct {
	Divergence
	Doc  int // index into Collation.Documents
	Form Form
}

// A Form says which parts of a report differ.
type Form string

// The forms of findings inside one report.
const (
	// Corrected is what a note on an earlier version corrects: the first side
	// is what was said before, the second what is said now, if the note tells.
	Corrected Form = "correction"
	// Headlined is a headline, the first side, that the text contradicts.
	Headlined Form = "headline"
	// Twice is a figure that is given twice, and not the same.
	Twice Form = "figure"
)

// Otherwise says in words what would make the finding another outcome.
func (in *Inner) Otherwise() string { return otherwise(string(in.Form), string(in.Outcome)) }

// addInner looks for what each report says against itself.
func (w *work) addInner() {
	byDoc := make([][]*statement, len(w.ts))
	for _, s := range w.compared {
		byDoc[s.doc] = append(byDoc[s.doc], s)
	}
	for doc, t := range w.ts {
		in := &inside{work: w, doc: doc, body: byDoc[doc], subtitle: t.Doc.Subtitle}
		in.corrections(in.asides(t.Correction))
		in.headline(in.asides(t.Headline))
		in.figures()
	}
	slices.SortStableFunc(w.Inner, func(a, b Inner) int {
		return cmp.Or(cmp.Compare(severityOrder(a.Severity), severityOrder(b.Severity)), cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.ID, b.ID))
	})
}

// inside is one report that is held against itself.
type inside struct {
	*work
	doc      int
	body     []*statement
	subtitle string
}

// asides prepares claims that are no part of the main text.
func (in *inside) asides(cs []claims.Claim) []*statement {
	var out []*statement
	for i := range cs {
		if comparable(&cs[i]) {
			out = append(out, prepare(in.m, in.doc, &cs[i], in.names))
		}
	}
	return out
}

// side makes one side of a finding: a value, and the passages that show it.
func (in *inside) side(value string, es ...Evidence) Side {
	return Side{Value: value, Docs: []int{in.doc}, Origins: 1, Evidence: es}
}

// evidence shows a place in a statement of the report.
func (in *inside) evidence(s *statement, focus source.Span) Evidence {
	return Evidence{Doc: in.doc, Span: s.claim.Span, Focus: focus, Title: s.claim.Doc.Text != in.Documents[in.doc].Text}
}

// add enters a finding.
func (in *inside) add(form Form, d Divergence) {
	d.Severity = Low
	if d.Outcome == Contradiction {
		d.Severity = Medium
	}
	parts := []string{string(form), d.Kind, string(d.Outcome), in.Documents[in.doc].ID}
	keys := []string{in.Documents[in.doc].Outlet}
	for _, s := range d.Sides {
		keys = append(keys, strings.ToLower(s.Value))
		for _, e := range s.Evidence {
			parts = append(parts, fmt.Sprintf("%s:%v:%d", strings.ToLower(s.Value), e.Title, e.Focus.Start))
		}
	}
	d.ID = "i" + digest(parts)
	d.Fingerprint = fingerprint(string(form)+" "+d.Kind, keys)
	if !slices.ContainsFunc(in.Inner, func(x Inner) bool { return x.ID == d.ID }) {
		in.Inner = append(in.Inner, Inner{d, in.doc, form})
	}
}

// contradiction enters two statements of one report that part on a detail.
func (in *inside) contradiction(form Form, f finding, rule string) {
	in.add(form, Divergence{Kind: f.Kind, Outcome: Contradiction, Subject: in.subject([]finding{f}), Rule: rule, Frame: f.frame, Sides: []Side{
		in.side(f.valueA, in.evidence(f.a, f.A)),
		in.side(f.valueB, in.evidence(f.b, f.B)),
	}})
}

// says reports whether one of the statements, or the subtitle, has a value, of
// whatever thing.
func (in *inside) says(d *claims.Detail) bool {
	if strings.Contains(strings.ToLower(in.subtitle), strings.ToLower(d.Value)) {
		return true
	}
	return slices.ContainsFunc(in.body, func(s *statement) bool {
		return slices.ContainsFunc(s.claim.Details, func(e claims.Detail) bool { return sameFigure(d, &e) })
	})
}

// sameFigure reports whether two details have the same value, in one unit or
// after conversion, or one of them holds the other.
func sameFigure(d, e *claims.Detail) bool {
	if f, g := d.Figure, e.Figure; f != nil && g != nil && f.From.IsZero() && g.From.IsZero() && f.Unit == g.Unit {
		return f.Low <= g.High && g.Low <= f.High || rounded(f.Low, g.Low)
	}
	return strings.EqualFold(d.Value, e.Value) || equalValue(d, e)
}

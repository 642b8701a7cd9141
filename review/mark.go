package review

import (
	"strings"

	"crosscheck/collate"
	"crosscheck/similarity"
)

// Mark gives the findings of a comparison what was decided about them, and
// returns the decisions that fit none. A decision fits the finding of its ID;
// else the one of its fingerprint, which holds its kind and values, that tells
// of what the decision was about. So it outlasts other words around the values,
// but not another value.
func Mark(c *collate.Collation, ds []Decision) []Unfit {
	var unfit []Unfit
	m := &marker{c: c}
	for _, d := range last(ds) {
		if !d.OfFinding() {
			continue
		}
		f, why := m.find(d.Finding)
		switch {
		case f == nil && d.Verb != Reopen:
			unfit = append(unfit, Unfit{d, why})
		case f == nil:
		case d.Verb == Reopen:
			f.Review = nil
		case d.Verb == Accept:
			f.Review = &collate.Review{State: collate.Accepted, Reason: d.Reason, By: d.By}
		default:
			f.Review = &collate.Review{State: collate.Dismissed, Reason: d.Reason, By: d.By}
		}
	}
	return unfit
}

// A marker finds the findings that decisions name.
type marker struct {
	c *collate.Collation
	m *similarity.Measure // nil until it is needed
}

// find returns the finding that is named, or why there is none.
func (m *marker) find(f Finding) (*collate.Divergence, string) {
	var best *collate.Divergence
	likest, elsewhere := sameMatter, false
	for _, d := range m.c.Findings() {
		if d.ID == f.ID && (f.Fingerprint == "" || d.Fingerprint == f.Fingerprint) {
			return d, ""
		}
		l := m.likeness(f, d)
		if f.Fingerprint == "" || d.Fingerprint != f.Fingerprint {
			elsewhere = elsewhere || l >= otherValues
			continue
		}
		if l >= likest {
			best, likest = d, l
		}
	}
	switch {
	case best != nil:
		return best, ""
	case elsewhere:
		return nil, "the reports part on it in another way now: review it again"
	}
	return nil, "it is found no more"
}

// The likeness of what a decision was about and a finding: from which the two
// are of one matter, given equal kinds and values, and without these.
const (
	sameMatter  = 0.35
	otherValues = 0.6
)

// likeness grades how alike what a decision was about is to a finding, whatever
// their values: the words around the values to the finding's subject and to
// each of its passages.
func (m *marker) likeness(f Finding, d *collate.Divergence) float64 {
	subject := f.About
	if i := strings.LastIndex(subject, parted); i >= 0 {
		subject = subject[:i]
	}
	if subject == spaced(d.Subject) {
		return 1
	}
	if m.m == nil {
		m.m = similarity.NewMeasure(similarity.Options{})
	}
	// "number of people killed: A fire … killed … people."
	if _, around, ok := strings.Cut(subject, ": "); ok {
		subject = around
	}
	words := m.m.Prepare(subject)
	best, _ := m.m.Score(words, m.m.Prepare(d.Subject))
	for _, s := range d.Sides {
		for _, e := range s.Evidence {
			l, _ := m.m.Score(words, m.m.Prepare(e.Span.Of(m.c.TextOf(e))))
			best = max(best, l)
		}
	}
	return best
}

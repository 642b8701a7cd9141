package collate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/source"
)

// A finding is a difference between two statements, on its way to a
// Divergence.
type finding struct {
	Difference
	a, b           *statement
	valueA, valueB string // as shown
	keyA, keyB     string // equal for equal values
	frame          float64
	cluster        string     // ID of the cluster, empty if found over the whole set
	subject        string     // empty if the words around tell it
	settled        []string   // the rows of the table of offices that settled it
	stale          *statement // the one whose figure the other takes back, nil if none does
}

// pair spells the two sides of a finding and its rule, whichever of them comes
// first: findings are put in order by it, so that the order of the documents
// has no part in what is said of several.
func (f *finding) pair() string {
	a := fmt.Sprintf("%s %s:%d", f.valueA, f.a.claim.Doc.ID, f.A.Start)
	b := fmt.Sprintf("%s %s:%d", f.valueB, f.b.claim.Doc.ID, f.B.Start)
	return min(a, b) + "\n" + max(a, b) + "\n" + f.Rule
}

// diverge compares the members of a cluster by pairs.
func (w *work) diverge(members []*statement) []finding {
	var found []finding
	for _, m := range w.meetings(members) {
		if m[1].before(m[0]) {
			m[0], m[1] = m[1], m[0]
		}
		p := newPairing(w.m, m[0], m[1])
		p.together = true
		ds := p.differences()
		if len(ds) == 0 || w.says(m[1].doc, m[0]) || w.says(m[0].doc, m[1]) {
			continue
		}
		var told []finding
		for _, d := range ds {
			if f := newFinding(d, m[0], m[1], p.frame); p.tells(d) && f.keyA != f.keyB && !w.quotesInFull(&f) {
				told = append(told, f)
			}
		}
		if len(told) > 1 && p.frame < alikeFrame { // two sources, but not for one thing
			told = slices.DeleteFunc(told, func(f finding) bool { return f.Kind == "attribution" })
		}
		found = append(found, told...)
	}
	return found
}

// tells reports whether a difference says something about the reports. That
// statements which are only loosely alike name other things and other days is
// to be expected.
func (p *pairing) tells(d Difference) bool {
	return (p.near() || d.Outcome != Scope && d.Outcome != Unsettled) && p.bound(d) && !p.sameNumber(d)
}

// sameNumber reports whether two counts of those to whom one thing happened are one
// number, of which one report says that it is a bound: 84, and at least 84.
func (p *pairing) sameNumber(d Difference) bool {
	x, y := p.a.detail(d.A), p.b.detail(d.B)
	return d.Outcome == Precision && x != nil && y != nil && oneToll(x, y) && x.Value == y.Value &&
		x.Figure.Bound != value.About && y.Figure.Bound != value.About
}

// before orders statements by their words and documents, whatever the order of
// the input: two statements are always compared the same way round.
func (s *statement) before(t *statement) bool {
	return cmp.Or(cmp.Compare(s.claim.Text(), t.claim.Text()), cmp.Compare(s.claim.Doc.ID, t.claim.Doc.ID)) < 0
}

// meetings returns the pairs of members of different documents: all of them in
// a cluster of common size, the candidates for its making in a larger one.
func (w *work) meetings(members []*statement) [][2]*statement {
	var out [][2]*statement
	if len(members) <= largeCluster {
		for i, a := range members {
			for _, b := range members[i+1:] {
				if a.doc != b.doc {
					out = append(out, [2]*statement{a, b})
				}
			}
		}
		return out
	}
	in := map[int32]bool{}
	for _, s := range members {
		in[int32(s.index)] = true
	}
	for _, p := range w.pairs {
		if in[p.A] && in[p.B] && len(out) < mostMeetings {
			out = append(out, [2]*statement{w.statements[p.A], w.statements[p.B]})
		}
	}
	return out
}

// Clusters of more than largeCluster readings are compared by at most
// mostMeetings pairs.
const (
	largeCluster = 40
	mostMeetings = 2000
)

// newFinding makes the finding of a difference between two statements.
func newFinding(d Difference, a, b *statement, frame float64) finding {
	f := finding{Difference: d, a: a, b: b, frame: frame}
	f.valueA, f.keyA = a.valueAt(d.A)
	f.valueB, f.keyB = b.valueAt(d.B)
	if f.keyA == f.keyB && d.Rule == roughRule { // "about a dozen" and 12
		f.keyA += string(a.detail(d.A).Figure.Bound)
		f.keyB += string(b.detail(d.B).Figure.Bound)
	}
	return f
}

// valueAt spells the value at a place: the name that stands for a person over
// all documents, a figure with what it counts, or the words themselves. Equal
// values have equal keys, however they are spelt.
func (s *statement) valueAt(sp source.Span) (value, key string) {
	for _, n := range s.own {
		if n.Span == sp {
			return n.key, strings.ToLower(n.key)
		}
	}
	text := s.claim.Doc.Text
	value = strings.Join(strings.Fields(sp.Of(text)), " ")
	for i := range s.claim.Details {
		d := &s.claim.Details[i]
		if d.Span != sp {
			continue
		}
		if f := d.Figure; f != nil {
			words := bounded(text, sp, f.BoundSpan).Of(text) + " " + f.NounSpan.Of(text)
			return strings.Join(strings.Fields(words), " "), figureKey(d)
		}
		switch d.Kind {
		case claims.Place:
			return value, strings.ToLower(d.Value)
		case claims.Quote:
			return strings.TrimRight(value, ",.;"), quoteKey(value)
		}
	}
	return value, strings.ToLower(value)
}

// bounded returns the place of a figure with the words that bound it, where
// they stand right beside it: "more than 200".
func bounded(text string, figure, bound source.Span) source.Span {
	both := source.Span{Start: min(figure.Start, bound.Start), End: max(figure.End, bound.End)}
	if bound.Len() == 0 || both.Len() > figure.Len()+bound.Len()+1 {
		return figure
	}
	return both
}

// join turns findings into divergences. Findings of one kind and outcome that
// share a value are one divergence; a document stands on one side only, that
// of its likest pair.
func (w *work) join(found []finding) []Divergence {
	slices.SortStableFunc(found, func(x, y finding) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Outcome, y.Outcome), cmp.Compare(y.frame, x.frame),
			cmp.Compare(x.pair(), y.pair()))
	})
	var out []Divergence
	for len(found) > 0 {
		group, rest := found[:1:1], found[1:]
		for n := 0; n < len(group); {
			n = len(group)
			var apart []finding
			for _, f := range rest {
				if f.Kind == group[0].Kind && f.Outcome == group[0].Outcome && touches(group, &f) {
					group = append(group, f)
				} else {
					apart = append(apart, f)
				}
			}
			rest = apart
		}
		if d, ok := w.divergence(group, w.subjectOf(group)); ok {
			out = append(out, d)
		}
		found = rest
	}
	return out
}

// subjectOf says what a group of findings is about: what one of them says of
// itself, or the words around one of them.
func (w *work) subjectOf(group []finding) string {
	for _, f := range group {
		if f.subject != "" {
			return f.subject
		}
	}
	return w.subject(group)
}

// touches reports whether a finding has a value at a place in common with a
// group of findings.
func touches(group []finding, f *finding) bool {
	for i := range group {
		g := &group[i]
		if g.isAt(f.a.doc, f.A) || g.isAt(f.b.doc, f.B) {
			return true
		}
	}
	return false
}

// isAt reports whether one side of a finding is a place of a document.
func (f *finding) isAt(doc int, sp source.Span) bool {
	return f.a.doc == doc && f.A == sp || f.b.doc == doc && f.B == sp
}

// divergence makes one divergence of findings of one kind and outcome.
func (w *work) divergence(group []finding, subject string) (Divergence, bool) {
	d := Divergence{Kind: group[0].Kind, Outcome: group[0].Outcome, Subject: subject, Rule: group[0].Rule}
	side := map[int]string{} // value by document
	var keys []string        // of the sides
	add := func(s *statement, value, key string, focus source.Span) {
		if have, ok := side[s.doc]; ok && have != key {
			return
		}
		side[s.doc] = key
		i := slices.Index(keys, key)
		if i < 0 {
			i = len(keys)
			keys = append(keys, key)
			d.Sides = append(d.Sides, Side{Value: value})
		}
		v := &d.Sides[i]
		if strings.HasSuffix(v.Value, " "+value) {
			v.Value = value // "12 people" stands for "at least 12 people" too
		}
		if !slices.Contains(v.Docs, s.doc) {
			v.Docs = append(v.Docs, s.doc)
		}
		e := Evidence{Doc: s.doc, Span: s.claim.Span, Focus: focus}
		if !slices.ContainsFunc(v.Evidence, func(have Evidence) bool { return have.Doc == e.Doc && have.Focus == e.Focus }) {
			v.Evidence = append(v.Evidence, e)
		}
	}
	assumed := true
	d.Cluster = group[0].cluster
	for _, f := range group {
		if f.cluster != d.Cluster {
			d.Cluster = ""
		}
		d.Frame = max(d.Frame, f.frame)
		add(f.a, f.valueA, f.keyA, f.A)
		add(f.b, f.valueB, f.keyB, f.B)
		for _, row := range f.settled {
			if !slices.Contains(d.Settled, row) {
				d.Settled = append(d.Settled, row)
			}
		}
		assumed = assumed && f.a.when.IsZero() && f.b.when.IsZero()
	}
	if len(d.Sides) < 2 {
		return d, false
	}
	if assumed && d.Outcome == Contradiction {
		d.Assumption = "same time"
	}
	d.Fingerprint = fingerprint(d.Kind, keys)
	w.finish(&d)
	for _, f := range group {
		d.takeBack(&f)
	}
	return d, true
}

// takeBack notes the report whose figure another takes back.
func (d *Divergence) takeBack(f *finding) {
	if f.stale == nil {
		return
	}
	by, old, now := f.a, f.valueB, f.valueA
	if f.stale == f.a {
		by, old, now = f.b, f.valueA, f.valueB
	}
	if !slices.ContainsFunc(d.Stale, func(s Stale) bool { return s.Doc == f.stale.doc }) && !by.when.IsZero() {
		d.Stale = append(d.Stale, Stale{Doc: f.stale.doc, Value: old, Newer: now, Since: dayOf(by.when)})
	}
}

// finish fills in what follows from the sides: their order, their course in
// time, the silent documents, origins, severity and ID.
func (w *work) finish(d *Divergence) {
	spoken := map[int]bool{}
	var all []*statement
	least := len(w.Documents)
	for i := range d.Sides {
		s := &d.Sides[i]
		slices.Sort(s.Docs)
		slices.SortStableFunc(s.Evidence, func(a, b Evidence) int {
			return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Span.Start, b.Span.Start))
		})
		for _, doc := range s.Docs {
			spoken[doc] = true
		}
		sources := w.statementsOf(s.Evidence)
		s.Origins, s.Ties = w.independent(sources)
		all = append(all, sources...)
		least = min(least, s.Origins)
	}
	slices.SortStableFunc(d.Sides, func(a, b Side) int {
		return cmp.Or(cmp.Compare(len(b.Docs), len(a.Docs)), cmp.Compare(a.Value, b.Value))
	})
	if d.Outcome == Updated {
		w.trace(d)
	}
	d.Silent = w.silences(spoken, factDay(all))
	switch {
	case d.Outcome != Contradiction:
		d.Severity = Low
	case least >= 2:
		d.Severity = High
	default:
		d.Severity = Medium
	}
	d.ID = w.divergenceID(d)
}

// statementsOf returns the statements that pieces of evidence are.
func (w *work) statementsOf(es []Evidence) []*statement {
	var out []*statement
	for _, e := range es {
		out = append(out, w.at[place{e.Doc, e.Span}])
	}
	return out
}

// place is a place in one of the documents.
type place struct {
	doc  int
	span source.Span
}

// compareDivergences orders findings for a reader with little time.
func compareDivergences(a, b Divergence) int {
	return cmp.Or(
		cmp.Compare(severityOrder(a.Severity), severityOrder(b.Severity)),
		cmp.Compare(kindOrder(a.Kind), kindOrder(b.Kind)),
		cmp.Compare(a.Subject, b.Subject),
		cmp.Compare(a.ID, b.ID),
	)
}

func severityOrder(s Severity) int {
	return slices.Index([]Severity{High, Medium, Low}, s)
}

func kindOrder(kind string) int {
	for i, k := range kinds {
		if k.name == kind {
			return i
		}
	}
	return len(kinds)
}

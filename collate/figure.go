package collate

import (
	"math"
	"slices"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/similarity"
)

// A toll is a figure in its statement, such as a count of people that
// something happened to.
type toll struct {
	s *statement
	d *claims.Detail
}

// figures makes the finding of two figures.
func figures(kind string, x, y toll, o Outcome, rule, subject string) finding {
	if y.s.before(x.s) {
		x, y = y, x
	}
	f := newFinding(Difference{Kind: kind, Outcome: o, A: x.d.Span, B: y.d.Span, Rule: rule}, x.s, y.s, 0)
	f.subject = subject
	return f
}

// settled reports whether two figures are found already, or their statements
// are to be kept apart.
func (w *work) settled(x, y toll) bool { return w.keptApart(x.s, y.s) || foundAt(w.found, x, y) }

// foundAt reports whether one of the findings is of two figures.
func foundAt(found []finding, x, y toll) bool {
	return slices.ContainsFunc(found, func(f finding) bool { return f.of(x, y) })
}

// of reports whether a finding is of two figures.
func (f *finding) of(x, y toll) bool {
	return f.isAt(x.s.doc, x.d.Span) && f.isAt(y.s.doc, y.d.Span)
}

// addRounded finds a sum, share or count that one document gives rounded or as
// a bound and another in full, in statements of the same things.
func (w *work) addRounded() {
	type sort struct {
		kind       claims.DetailKind
		unit, noun string
	}
	bySort := map[sort][]toll{}
	var sorts []sort
	for _, s := range w.compared {
		for _, d := range s.of(claims.Money, claims.Percent, claims.Number) {
			if f := d.Figure; f != nil && f.Bound != value.Between && (d.Kind != claims.Number || f.Noun != "" && bound(f) >= 1000) {
				k := sort{d.Kind, f.Unit, f.Noun}
				if bySort[k] == nil {
					sorts = append(sorts, k)
				}
				bySort[k] = append(bySort[k], toll{s, d})
			}
		}
	}
	for _, k := range sorts {
		for i, x := range bySort[k] {
			for _, y := range bySort[k][i+1:] {
				if x.s.doc != y.s.doc && bound(x.d.Figure) != bound(y.d.Figure) {
					w.addStandIn(x, y)
				}
			}
		}
	}
}

// addStandIn enters two figures of which one may stand for the other, if their
// statements are of the same things.
func (w *work) addStandIn(x, y toll) {
	rule := standsFor(x.d.Figure, y.d.Figure)
	if rule != "" && !w.settled(x, y) && w.measureOne(x, y) && (shareName(x.s, y.s) || x.d.Kind == claims.Number && shareWords(x.s, y.s)) {
		w.found = append(w.found, figures(string(x.d.Kind), x, y, Precision, rule, ""))
	}
}

// measureOne reports whether two sums or shares are one rounded, or stand in like
// surroundings, or alike ones beside the same word or under one verb: the price that
// is paid for a share, and that at which it is traded, do not.
func (w *work) measureOne(x, y toll) bool {
	if x.d.Kind == claims.Number || rounded(bound(x.d.Figure), bound(y.d.Figure)) {
		return true
	}
	p := newPairing(w.m, x.s, y.s)
	setting := p.setting(x.d.Span, y.d.Span)
	return setting >= sameSetting || setting >= likeSetting && (p.oneVerb(x.d.Span, y.d.Span) || p.qualified(x.d.Span, y.d.Span))
}

// bound is the number that a figure names: its value, or its one bound.
func bound(f *value.Value) float64 {
	switch {
	case math.IsInf(f.Low, 0):
		return f.High
	case math.IsInf(f.High, 0):
		return f.Low
	}
	return (f.Low + f.High) / 2
}

// standsFor says how one of two figures may stand for the other: rounded, or
// as a bound or rough figure close to it. It is empty if none does.
func standsFor(f, g *value.Value) string {
	x, y := bound(f), bound(g)
	switch {
	case f.High == f.Low && g.High == g.Low && rounded(x, y):
		return "one figure is the other rounded"
	case math.Abs(x-y) > roughest*math.Max(math.Abs(x), math.Abs(y)), f.Bound == value.Exact && g.Bound == value.Exact:
		return ""
	case f.Bound == value.About || g.Bound == value.About:
		return "a rough figure near the other"
	case f.Low <= g.High && g.Low <= f.High:
		return "one figure lies within the other's bounds"
	}
	return ""
}

// shareWords reports whether two statements have content words in common, two
// or more and of enough rarity in all, besides names and figures.
func shareWords(a, b *statement) bool {
	n, sum := 0, 0.0
	for i, x := range a.text.Words {
		if x.Class != "" || x.Weight < commonWeight || slices.ContainsFunc(a.text.Words[:i], func(w similarity.Word) bool { return w.Text == x.Text }) {
			continue
		}
		if slices.ContainsFunc(b.text.Words, func(y similarity.Word) bool { return y.Text == x.Text }) {
			n++
			sum += x.Weight
		}
	}
	return n >= 2 && sum >= enoughWeight
}

// Words from commonWeight of rarity on can tie two figures to one thing, if
// those in common have enoughWeight together.
const (
	commonWeight = 0.4
	enoughWeight = 1.3
)

// shareName reports whether two statements have a name in common.
func shareName(a, b *statement) bool {
	for _, x := range a.of(claims.Organisation, claims.Name, claims.Place) {
		for _, y := range b.of(claims.Organisation, claims.Name, claims.Place) {
			if x.Value == y.Value {
				return true
			}
		}
	}
	return false
}

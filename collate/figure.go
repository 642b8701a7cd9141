package collate

import (
	"math"
	"slices"
	"time"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/similarity"
	"crosscheck/source"
)

// A toll is a figure in its statement, such as a count of people that
// something happened to.
type toll struct {
	s *statement
	d *claims.Detail
}

// addTolls compares the counts of killed, injured, missing and so on that the
// documents give, whatever the sentences around say. The first full count of
// a document is its own; counts of a part ("three children") are left out.
func (w *work) addTolls() {
	first := map[string][]toll{} // by state
	var states []string
	for _, s := range w.compared {
		for _, d := range s.of(claims.Number) {
			f := d.Figure
			if f == nil || f.State == "" || f.Noun != "" && !vagueNouns()[f.Noun] || len(f.Modifiers) > 0 || s.partial(d) || s.datesAnother(d) {
				continue
			}
			if first[f.State] == nil {
				states = append(states, f.State)
			}
			if !slices.ContainsFunc(first[f.State], func(t toll) bool { return t.s.doc == s.doc }) {
				first[f.State] = append(first[f.State], toll{s, d})
			}
		}
	}
	slices.Sort(states)
	for _, state := range states {
		w.addToll(state, first[state])
	}
}

// partial reports whether a count is of some among others: "nine of the
// injured", "another 12".
func (s *statement) partial(d *claims.Detail) bool {
	from, to := s.wordsIn(d.Span)
	words := s.text.Words
	if to < len(words) && words[to].Text == "of" {
		return true
	}
	return from > 0 && partialWords()[words[from-1].Text]
}

// addToll compares the documents' counts of one state.
func (w *work) addToll(state string, tolls []toll) {
	for i, x := range tolls {
		for _, y := range tolls[i+1:] {
			f, g := x.d.Figure, y.d.Figure
			if x.d.Value == y.d.Value && f.Bound == g.Bound || w.settled(x, y) {
				continue
			}
			if o, rule := tollOutcome(x, y); o != "" {
				w.found = append(w.found, figures("number", x, y, o, rule, "number of people "+state))
			}
		}
	}
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

// tollOutcome judges two counts outside of one cluster: what may be a conflict
// is left to statements that are about the same thing.
func tollOutcome(x, y toll) (Outcome, string) {
	f, g := x.d.Figure, y.d.Figure
	p := &pairing{a: x.s, b: y.s}
	switch o, rule := p.quantityOutcome(f, g); {
	case o == Precision, o == Updated && daysApart(x.s.when, y.s.when) <= eventDays:
		return o, rule
	}
	return "", ""
}

func daysApart(a, b time.Time) int {
	d := a.Sub(b)
	if d < 0 {
		d = -d
	}
	return int(d / (24 * time.Hour))
}

// settled reports whether two figures are found already, or are of those to
// whom one thing happened and another finding has those of the same documents;
// or whether their statements are to be kept apart.
func (w *work) settled(x, y toll) bool {
	return w.keptApart(x.s, y.s) || slices.ContainsFunc(w.found, func(f finding) bool {
		return x.in(f.a, f.A) && y.in(f.b, f.B) || y.in(f.a, f.A) && x.in(f.b, f.B)
	})
}

// in reports whether a place of a statement holds the toll, or another count
// of its document of those to whom the same happened.
func (t toll) in(s *statement, at source.Span) bool {
	if s == t.s && at == t.d.Span {
		return true
	}
	d := s.detail(at)
	return s.doc == t.s.doc && d != nil && t.d.Figure.State != "" && d.Figure.State == t.d.Figure.State
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
	if rule != "" && !w.settled(x, y) && (shareName(x.s, y.s) || x.d.Kind == claims.Number && shareWords(x.s, y.s)) {
		w.found = append(w.found, figures(string(x.d.Kind), x, y, Precision, rule, ""))
	}
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

package collate

import (
	"math"
	"slices"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/similarity"
)

// compareMeasures finds sums of money, percentages, distances and the like
// that measure the same thing and differ after conversion.
func compareMeasures(p *pairing) []Difference {
	var out []Difference
	for _, k := range []claims.DetailKind{claims.Money, claims.Percent, claims.Measure, claims.Age, claims.Duration, claims.Score} {
		a, b := unmatched(p.a.of(k), p.b.of(k), equalValue)
		for _, x := range a {
			for j, y := range b {
				if y == nil || !p.sameMeasure(x, y, len(a) == 1 && len(b) == 1) {
					continue
				}
				if k == claims.Percent && (p.a.counted(x) || p.b.counted(y)) {
					continue // how much of the vote is counted
				}
				o, rule := p.measureOutcome(k, x, y)
				if o == Contradiction && k == claims.Percent && p.otherCount() {
					o, rule = Updated, "at other stages of a count"
				}
				if o == Contradiction && (k == claims.Money || k == claims.Percent) && p.framedApart() {
					o, rule = Scope, "of other periods or groups"
				}
				switch {
				case o == Contradiction && p.otherPurpose(x, y):
					o, rule = Scope, "for other things"
				case o == Contradiction && p.otherBasis():
					o, rule = Scope, "reckoned from other times"
				case o == Contradiction && k == claims.Measure && p.otherDimension(x, y):
					o, rule = Scope, "of other dimensions"
				}
				if o != "" {
					out = append(out, p.difference(string(k), x.Span, y.Span, o, rule))
				}
				b[j] = nil
				break
			}
		}
	}
	return append(out, p.roughly(claims.Money, claims.Percent, claims.Measure)...)
}

// otherPurpose reports whether one preposition behind two figures leads to two
// things that have nothing in common: spent on roads, spent on schools.
func (p *pairing) otherPurpose(x, y *claims.Detail) bool {
	_, i := p.a.wordsIn(x.Span)
	_, j := p.b.wordsIn(y.Span)
	if i >= len(p.a.text.Words) || j >= len(p.b.text.Words) {
		return false
	}
	w := p.a.text.Words[i].Text
	return prepositions()[w] && w == p.b.text.Words[j].Text && p.a.openObject(i+1, p.ofA) >= 0 && p.b.openObject(j+1, p.ofB) >= 0
}

// otherDimension reports whether words beside two figures say that they are of
// two dimensions: the height reached, and the distance flown.
func (p *pairing) otherDimension(x, y *claims.Detail) bool {
	a, b := p.a.dimension(x), p.b.dimension(y)
	return a != "" && b != "" && a != b
}

// dimension returns the dimension that the words close before a figure, or right
// behind it, tell; "" if they tell none.
func (s *statement) dimension(d *claims.Detail) string {
	from, to := s.wordsIn(d.Span)
	if to < len(s.text.Words) {
		if dim := dimensions()[s.text.Words[to].Text]; dim != "" {
			return dim
		}
	}
	for i := from - 1; i >= max(0, from-dimensionReach); i-- {
		if dim := dimensions()[s.text.Words[i].Text]; dim != "" {
			return dim
		}
	}
	return ""
}

// dimensionReach is how many words before a figure its dimension is looked for.
const dimensionReach = 3

// framedApart reports whether a statement limits what it measures by a period,
// an age or a number that the other does not give.
func (p *pairing) framedApart() bool {
	kinds := []claims.DetailKind{claims.Duration, claims.Ordinal, claims.Age, claims.Number}
	a, b := unmatched(p.a.of(kinds...), p.b.of(kinds...), sameValue)
	if p.told() { // the longer statement gives other things too
		return len(a) > 0 && len(p.a.text.Words) <= briefWords || len(b) > 0 && len(p.b.text.Words) <= briefWords
	}
	return len(a) > 0 || len(b) > 0
}

// sameMeasure reports whether two figures of one kind stand in the same slot,
// or are the only ones left of their kind in two statements that are nearly
// the same.
func (p *pairing) sameMeasure(x, y *claims.Detail, only bool) bool {
	f, g := x.Figure, y.Figure
	if f == nil || g == nil || f.Dimension != g.Dimension || f.Dimension == "" && f.Unit != g.Unit {
		return false
	}
	if f.NounSpan.Len() > 0 && g.NounSpan.Len() > 0 && !p.sameNoun(f, g) {
		return false
	}
	if p.otherQuantity() {
		return false
	}
	return p.slotsMeet(x.Span, y.Span) || only && (p.nearly() || p.told() && p.sameMarker(x.Span, y.Span))
}

func (p *pairing) measureOutcome(k claims.DetailKind, x, y *claims.Detail) (Outcome, string) {
	f, g := *x.Figure, *y.Figure
	if f.Dimension != "" && f.Unit != g.Unit {
		scaleTo(&f)
		scaleTo(&g)
		if close(&f, &g, 0.02) {
			return "", "" // equal but for the conversion
		}
	}
	switch k {
	case claims.Age, claims.Score, claims.Duration:
		switch {
		case x.Value == y.Value:
			return "", ""
		case k != claims.Score && hedged(&f, &g):
			return Precision, "a rough figure, or one within the other's bounds"
		}
		return p.fixed(), "different values in the same place"
	}
	return p.quantityOutcome(&f, &g)
}

// counted reports whether a share is that of the votes or places of which the
// result is known: "with 68 percent of ballots counted".
func (s *statement) counted(d *claims.Detail) bool {
	_, to := s.wordsIn(d.Span)
	return slices.ContainsFunc(s.text.Words[to:min(len(s.text.Words), to+countReach)], func(w similarity.Word) bool { return countWords()[w.Text] })
}

// countReach is how many words behind a share tell that it is of what is counted.
const countReach = 5

// otherCount reports whether a statement tells how much is counted, and the other
// does not tell the same.
func (p *pairing) otherCount() bool {
	share := func(s *statement) string {
		for _, d := range s.of(claims.Percent) {
			if s.counted(d) {
				return d.Value
			}
		}
		return ""
	}
	return share(p.a) != share(p.b)
}

// hedged reports whether two ages or lengths of time may be one: each lies within
// the bounds that the other gives, or a rough one is near the other.
func hedged(f, g *value.Value) bool {
	if f.Bound == value.Exact && g.Bound == value.Exact {
		return false
	}
	return f.Low <= g.High && g.Low <= f.High || (f.Bound == value.About || g.Bound == value.About) && close(f, g, nearTime)
}

// nearTime is the share by which a rough age or length of time may be off.
const nearTime = 0.15

// scaleTo expresses a figure's bounds in the base unit of its dimension.
func scaleTo(f *value.Value) {
	if f.Low == 0 || f.Base == 0 {
		return
	}
	if scale := f.Base / f.Low; !math.IsInf(scale, 0) && !math.IsNaN(scale) && scale > 0 {
		f.Low *= scale
		f.High *= scale
	}
}

package collate

import (
	"math"
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/source"
)

// compareNumbers finds numbers that count the same thing and differ: the same
// noun or the same fate ("12 killed", "21 dead"), never a figure alone.
func compareNumbers(p *pairing) []Difference {
	a, b := unmatched(p.a.of(claims.Number), p.b.of(claims.Number), func(x, y *claims.Detail) bool {
		return x.Value == y.Value && x.Unit == y.Unit && !otherFate(x, y) || equalValue(x, y) && p.sameCount(x, y) > 0
	})
	var out []Difference
	for _, m := range p.match(a, b) {
		x, y := m[0], m[1]
		o, rule := p.quantityOutcome(x.Figure, y.Figure)
		switch {
		case o != Contradiction:
		case p.a.givesBoth(x, y) || p.b.givesBoth(y, x):
			o, rule = Scope, "one side gives both"
		case p.complements(x, y):
			o, rule = Scope, "the two make up the whole"
		case p.a.added(x) != p.b.added(y):
			o, rule = Scope, "one is added to the others"
		case p.mayGrow(x.Figure) && p.timing() == otherTime:
			o, rule = Updated, "counts of different days"
		case p.a.onlyBegun(x) != p.b.onlyBegun(y):
			o, rule = Scope, "one is begun, the other done"
		case p.a.forecast(x) != p.b.forecast(y):
			o, rule = Scope, "one is what may be"
		case p.narrowed(x.Figure, y.Figure), p.otherNoun(x.Figure, y.Figure):
			o, rule = Scope, "of other kinds"
		case !p.near() && !p.allButFigure(x, y) && !p.told() && (x.Figure.State == "" || x.Figure.State != y.Figure.State):
			o, rule = Scope, "counts in statements that differ"
		}
		if o != "" {
			out = append(out, p.difference("number", x.Span, y.Span, o, rule))
		}
	}
	out = append(out, p.roughly(claims.Number)...)
	return append(append(out, p.identifiers()...), p.exceptions()...)
}

// mayGrow reports whether a figure counts those to whom something happened, who
// may be more in the next report, unless that is a copy: that both name the day of
// the event says nothing of the day of the count.
func (p *pairing) mayGrow(f *value.Value) bool {
	return f.State != "" && !p.bare && p.frame < copyFrame && p.a.doc != p.b.doc
}

// added reports whether a count is of those who come to others: "eight more bodies".
func (s *statement) added(d *claims.Detail) bool {
	_, to := s.wordsIn(d.Span)
	return to < len(s.text.Words) && s.text.Words[to].Text == "more"
}

// onlyBegun reports whether a count is of those with whom something is begun: "they
// began to bury 12 of the dead".
func (s *statement) onlyBegun(d *claims.Detail) bool {
	from, _ := s.wordsIn(d.Span)
	return slices.ContainsFunc(s.of(claims.Event), func(e *claims.Detail) bool {
		_, i := s.wordsIn(e.Span)
		return e.Value == "begin" && i <= from && from-i <= mostBegun && !strings.ContainsAny(s.claim.Doc.Text[e.Span.End:d.Span.Start], ",;:")
	})
}

// mostBegun is the number of words that may stand between "began" and what is
// counted: "began airlifting more than".
const mostBegun = 4

// givesBoth reports whether a statement that gives a count has another's value
// too, of whatever else, unless that is the value of another fate.
func (s *statement) givesBoth(own, other *claims.Detail) bool {
	return slices.ContainsFunc(s.of(claims.Number), func(d *claims.Detail) bool {
		return d != own && d.Value == other.Value && !otherFate(d, other)
	})
}

// complements reports whether two counts are parts of one whole that both
// statements name and that they make up: eleven of the 13, the other two of the
// 13.
func (p *pairing) complements(x, y *claims.Detail) bool {
	if x.Figure.State != "" && x.Figure.State == y.Figure.State {
		return false
	}
	sum := x.Figure.Low + y.Figure.Low
	whole := func(s *statement, part *claims.Detail) bool {
		return slices.ContainsFunc(s.of(claims.Number), func(d *claims.Detail) bool {
			return d != part && d.Figure != nil && d.Figure.Low == sum && d.Figure.High == sum
		})
	}
	return whole(p.a, x) && whole(p.b, y)
}

// identifiers finds bare figures behind one word that differ: the number of a
// flight, a road, a law.
func (p *pairing) identifiers() []Difference {
	var out []Difference
	for _, w := range p.al.Pairs {
		if w.How != "type" || !p.partners(w.A-1, w.B-1) {
			continue
		}
		x, y := &p.a.text.Words[w.A], &p.b.text.Words[w.B]
		a, b := p.a.place(x.Start, x.End), p.b.place(y.Start, y.End)
		if x.Class != "number" || p.a.figureAt(a) || p.b.figureAt(b) || p.a.hyphened(a) || p.b.hyphened(b) || p.a.serial(a) || p.b.serial(b) {
			continue
		}
		out = append(out, p.difference("number", a, b, p.fixed(), "different numbers in the same place"))
	}
	return out
}

// hyphened reports whether a place is the first part of a word with a hyphen:
// the number of a version of a report, as in "UPDATE 2-Storm".
func (s *statement) hyphened(sp source.Span) bool {
	return strings.HasPrefix(s.claim.Doc.Text[sp.End:], "-")
}

// serial reports whether a place is a number in a series: "3 of 12".
func (s *statement) serial(sp source.Span) bool {
	_, i := s.wordsIn(sp)
	words := s.text.Words
	return i+1 < len(words) && words[i].Text == "of" && words[i+1].Class == "number"
}

// figureAt reports whether a place lies in a quantity or time.
func (s *statement) figureAt(sp source.Span) bool {
	for i := range s.claim.Details {
		if d := &s.claim.Details[i]; d.Figure != nil && d.Span.Overlaps(sp) {
			return true
		}
	}
	return false
}

// match pairs the numbers of two statements that count the same thing, those
// that do so most surely first.
func (p *pairing) match(a, b []*claims.Detail) [][2]*claims.Detail {
	usedA, usedB := make([]bool, len(a)), make([]bool, len(b))
	var out [][2]*claims.Detail
	for sure := mostSure; sure >= 2; sure-- {
		for i, x := range a {
			for j, y := range b {
				if !usedA[i] && !usedB[j] && p.sameCount(x, y) >= sure {
					usedA[i], usedB[j] = true, true
					out = append(out, [2]*claims.Detail{x, y})
				}
			}
		}
	}
	return out
}

// mostSure is the highest value of sameCount.
const mostSure = 6

// narrowed reports whether the words before a counted noun make it another:
// departures, and international departures. A word that the other statement has
// elsewhere does not, if one thing happened to both: "12 opposition members held",
// "12 of the opposition's members held".
func (p *pairing) narrowed(f, g *value.Value) bool {
	oneFate := f.State != "" && f.State == g.State
	only := func(a, b []string, other *statement) bool {
		return slices.ContainsFunc(a, func(w string) bool {
			return !hedges()[w] && !slices.Contains(b, w) && !(oneFate && !other.lacks([]string{w}))
		})
	}
	return only(f.Modifiers, g.Modifiers, p.b) || only(g.Modifiers, f.Modifiers, p.a)
}

// allButFigure reports whether one of two bare statements is brief and the
// other holds all that it says but for a figure.
func (p *pairing) allButFigure(x, y *claims.Detail) bool {
	return p.bare && (p.a.heldBut(x, p.al.OnlyA) || p.b.heldBut(y, p.al.OnlyB))
}

// heldBut reports whether a brief statement has telling words without a partner
// in a detail alone.
func (s *statement) heldBut(d *claims.Detail, only []int) bool {
	return len(s.text.Words) <= mostBrief && !slices.ContainsFunc(only, func(i int) bool {
		w := s.text.Words[i]
		return w.Weight >= tellingWeight && !d.Span.Overlaps(s.place(w.Start, w.End))
	})
}

// otherNoun reports whether two counts are of different things, each told by a
// noun: soldiers, and workers.
func (p *pairing) otherNoun(f, g *value.Value) bool {
	return f.Noun != "" && g.Noun != "" && !vagueNouns()[f.Noun] && !vagueNouns()[g.Noun] && !p.sameNoun(f, g)
}

// otherFate reports whether two counts say that different things happened to
// those counted.
func otherFate(x, y *claims.Detail) bool {
	f, g := x.Figure, y.Figure
	return f != nil && g != nil && f.State != "" && g.State != "" && f.State != g.State
}

// equalValue reports whether two figures have the same value: in one unit, or
// after conversion as far as the rougher of them tells.
func equalValue(x, y *claims.Detail) bool {
	f, g := x.Figure, y.Figure
	if f == nil || g == nil || f.Unit == g.Unit || f.Dimension == "" || f.Dimension != g.Dimension {
		return x.Value == y.Value && x.Unit == y.Unit
	}
	return f.Bound != value.Between && g.Bound != value.Between && (rounded(f.Base, g.Base) || rounded(g.Base, f.Base))
}

// sameCount says how surely two numbers count the same thing: 0 for not at
// all, 2 and more for surely enough to compare them.
func (p *pairing) sameCount(x, y *claims.Detail) int {
	f, g := x.Figure, y.Figure
	if f == nil || g == nil {
		return 0
	}
	if otherFate(x, y) {
		return 0
	}
	if (f.State == "") != (g.State == "") && vagueNouns()[f.Noun] && vagueNouns()[g.Noun] && !p.slotsMeet(x.Span, y.Span) {
		return 0 // people, and people to whom something happened
	}
	score := 0
	if f.State != "" && f.State == g.State {
		score += 2
	}
	switch {
	case f.Noun != "" && g.Noun != "":
		if !p.sameNoun(f, g) {
			if score == 0 || !vagueNouns()[f.Noun] && !vagueNouns()[g.Noun] && !p.slotsMeet(x.Span, y.Span) {
				return 0
			}
		} else {
			score += 2
			if strings.Join(f.Modifiers, " ") == strings.Join(g.Modifiers, " ") && len(f.Modifiers) > 0 {
				score++
			}
		}
	case f.Noun == "" && g.Noun == "":
		if p.slotsMeet(x.Span, y.Span) {
			score += 2
		}
	case score == 0:
		return 0
	}
	if p.slotsMeet(x.Span, y.Span) {
		score++
	}
	return score
}

// sameNoun reports whether two counted nouns are the same or aligned.
func (p *pairing) sameNoun(f, g *value.Value) bool {
	if f.Noun == g.Noun {
		return true
	}
	_, i := p.a.wordsIn(f.NounSpan)
	_, j := p.b.wordsIn(g.NounSpan)
	return p.partners(i-1, j-1) || p.near() && p.m.Compare(p.m.Prepare(f.Noun), p.m.Prepare(g.Noun)).CoverA > 0
}

// quantityOutcome compares two quantities of the same thing. It returns no
// outcome where they agree.
func (p *pairing) quantityOutcome(f, g *value.Value) (Outcome, string) {
	exact := f.Bound == value.Exact && g.Bound == value.Exact
	switch {
	case f.Low == g.Low && f.High == g.High:
		return "", ""
	case (vague(f) || vague(g)) && f.Low <= g.High && g.Low <= f.High:
		if !p.bare {
			return Precision, roughRule
		}
		return "", "" // "dozens" and 38
	case exact && rounded(f.Low, g.Low):
		return Precision, "one figure is the other rounded"
	case exact:
		return p.changing(), "both figures are exact and differ"
	case f.Bound == value.Between && g.Bound == value.Between && !within(f, g) && !within(g, f):
		return p.changing(), "two ranges that do not hold each other"
	case f.Bound == value.About && g.Bound == value.About && close(f, g, roughest):
		return Precision, "two rough figures near each other"
	case f.Bound == g.Bound && p.frame >= copyFrame && !p.bothMayHold(f, g) && !(rounded(f.Low, g.Low) && rounded(f.High, g.High)):
		return p.changing(), "copies of one sentence but for the figure"
	case f.Low <= g.High && g.Low <= f.High && p.apart() && !close(f, g, 0.1):
		return Updated, "counts of different days"
	case f.Low <= g.High && g.Low <= f.High:
		return Precision, "one figure lies within the other's bounds"
	case f.Bound == value.About || g.Bound == value.About:
		if close(f, g, 0.1) {
			return Precision, "a rough figure near the other"
		}
	}
	return p.changing(), "the bounds of the figures exclude each other"
}

// bothMayHold reports whether two reports give lower bounds of what may grow: at
// least 45 dead, at least 70 dead.
func (p *pairing) bothMayHold(f, g *value.Value) bool {
	return !p.bare && f.State != "" && f.State == g.State && math.IsInf(f.High, 1) && math.IsInf(g.High, 1)
}

// vague reports whether a count is a word without a number: "dozens".
func vague(f *value.Value) bool {
	return f.Text != "" && (f.Text[0] < '0' || f.Text[0] > '9') && f.Text[0] != '-'
}

// within reports whether the bounds of f lie within those of g.
func within(f, g *value.Value) bool { return f.Low >= g.Low && f.High <= g.High }

// rounded reports whether one number is the other rounded to fewer digits.
func rounded(x, y float64) bool {
	if x == y {
		return true
	}
	if x == math.Trunc(x) && y == math.Trunc(y) && math.Max(math.Abs(x), math.Abs(y)) < 1000 {
		return false // small whole numbers are exact counts
	}
	if math.Abs(x-y) > roughest*math.Max(math.Abs(x), math.Abs(y)) {
		return false
	}
	return roundsTo(x, y) || roundsTo(y, x)
}

// roughest is the largest share that rounding may change: 30 is not 25 rounded.
const roughest = 0.06

// roundsTo reports whether x, with the digits it shows, is y rounded.
func roundsTo(x, y float64) bool {
	if x == 0 {
		return false
	}
	for unit := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))); unit >= 0.001; unit /= 10 {
		shown := math.Abs(x/unit-math.Round(x/unit)) < 1e-9
		if shown {
			return unit < math.Abs(x) && math.Abs(math.Round(y/unit)*unit-x) < unit*1e-6
		}
	}
	return false
}

// close reports whether two quantities are within a share of each other.
func close(f, g *value.Value, share float64) bool {
	m := func(v *value.Value) float64 {
		if math.IsInf(v.Low, 0) {
			return v.High
		}
		if math.IsInf(v.High, 0) {
			return v.Low
		}
		return (v.Low + v.High) / 2
	}
	x, y := m(f), m(g)
	return math.Abs(x-y) <= share*math.Max(math.Abs(x), math.Abs(y))
}

package collate

import (
	"crosscheck/claims"
	"crosscheck/claims/value"
)

// mostTwice bounds the pairs of figures of one report that are compared.
const mostTwice = 2000

// figures looks for a figure that a report gives twice, and not the same: in
// two statements that are otherwise nearly alike, or two full counts of those
// to whom one thing happened. Both are the outlet's own or one speaker's words,
// neither tells of a change, and of no third count.
func (in *inside) figures() {
	pairs := 0
	for i, s := range in.body {
		for _, t := range in.body[i+1:] {
			if s.claim.Sentence == t.claim.Sentence || !twoFigures(s, t) || s.changes() || t.changes() || !oneVoice(s.claim, t.claim) || s.listed() || t.listed() {
				continue
			}
			if pairs++; pairs > mostTwice {
				return
			}
			p := newPairing(in.m, s, t)
			ds := p.differences()
			for _, d := range ds {
				x, y := s.detail(d.A), t.detail(d.B)
				if !plainFigure(d) || x == nil || y == nil || len(ds) > 1 || in.severally(x, y) {
					continue
				}
				if p.frame >= sameEventFrame || in.sameVictims(p, x, y) {
					in.contradiction(Twice, newFinding(d, s, t, p.frame), "the report gives the figure twice, and not the same")
				}
			}
		}
	}
}

// mostFigures is how many figures a sentence may have; more are a list, such as
// that of a recipe.
const mostFigures = 3

func (s *statement) listed() bool {
	n := 0
	for i := range s.claim.Details {
		if s.claim.Details[i].Figure != nil {
			n++
		}
	}
	return n > mostFigures
}

// twoFigures reports whether two statements have exact figures of one kind that
// count or measure one thing, and differ.
func twoFigures(s, t *statement) bool {
	for i := range s.claim.Details {
		for j := range t.claim.Details {
			x, y := &s.claim.Details[i], &t.claim.Details[j]
			f, g := x.Figure, y.Figure
			if f == nil || g == nil || x.Kind != y.Kind || f.Bound != value.Exact || g.Bound != value.Exact || x.Value == y.Value {
				continue
			}
			if f.Unit == g.Unit && f.Unit != "" || f.Noun == g.Noun && f.Noun != "" || f.State == g.State && f.State != "" {
				return true
			}
		}
	}
	return false
}

// oneVoice reports whether two claims are of one speaker, or both the outlet's
// own.
func oneVoice(a, b *claims.Claim) bool {
	x, y := a.Speaker, b.Speaker
	if x == nil || y == nil {
		return x == y
	}
	return fold(x.Name) == fold(y.Name)
}

// sameVictims reports whether two full counts are of those to whom one thing
// happened at one event: the statements share a place or name, or the second
// speaks of "the 14 dead".
func (in *inside) sameVictims(p *pairing, x, y *claims.Detail) bool {
	f, g := x.Figure, y.Figure
	if f.State == "" || f.State != g.State || len(f.Modifiers)+len(g.Modifiers) > 0 || p.a.partial(x) || p.b.partial(y) || townsApart(p.a, p.b) {
		return false
	}
	if f.Noun != "" && !vagueNouns()[f.Noun] || g.Noun != "" && !vagueNouns()[g.Noun] {
		return false
	}
	return p.aligned() && p.frame >= nearFrame || p.b.definite(y)
}

// definite reports whether a count is of those of whom the report spoke before:
// "the 14 dead".
func (s *statement) definite(d *claims.Detail) bool {
	from, _ := s.wordsIn(d.Span)
	return from > 0 && s.text.Words[from-1].Text == "the"
}

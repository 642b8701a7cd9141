package collate

import (
	"crosscheck/claims"
	"crosscheck/claims/value"
)

// mostTwice bounds the statements of one report whose figures are compared.
const mostTwice = 150

// figures looks for a figure that a report gives twice, and not the same: in
// two statements that are otherwise nearly alike, or two full counts of those
// to whom one thing happened. Both are the outlet's own or one speaker's words,
// neither tells of a change, and of no third count.
func (in *inside) figures() {
	var all []*statement
	for _, s := range in.body {
		if n := s.figures(); n > 0 && n <= mostFigures && !s.changes() && len(all) < mostTwice {
			all = append(all, s)
		}
	}
	for i, s := range all {
		for _, t := range all[i+1:] {
			if s.claim.Sentence != t.claim.Sentence && twoFigures(s, t) && oneVoice(s.claim, t.claim) {
				in.twice(newPairing(in.m, s, t))
			}
		}
	}
}

// twice enters a figure in which two statements of the report part, if it is
// all in which they do.
func (in *inside) twice(p *pairing) {
	ds := p.differences()
	if len(ds) != 1 || !plainFigure(ds[0]) {
		return
	}
	x, y := p.a.detail(ds[0].A), p.b.detail(ds[0].B)
	if x != nil && y != nil && !in.severally(x, y) && (p.frame >= sameEventFrame || in.sameVictims(p, x, y)) {
		in.contradiction(Twice, newFinding(ds[0], p.a, p.b, p.frame), "the report gives the figure twice, and not the same")
	}
}

// mostFigures is how many figures a sentence may have; more are a list, such as
// that of a recipe.
const mostFigures = 3

// figures counts the figures of a statement.
func (s *statement) figures() int {
	n := 0
	for i := range s.claim.Details {
		if s.claim.Details[i].Figure != nil {
			n++
		}
	}
	return n
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

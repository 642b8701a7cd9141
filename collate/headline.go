package collate

import (
	"slices"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/source"
)

// leadLength is how many statements of a report its headline sums up.
const leadLength = 8

// headline looks for a figure of the headline that the head of the text gives
// otherwise, and that stands nowhere in the text.
func (in *inside) headline(titles []*statement) {
	lead := in.body[:min(len(in.body), leadLength)]
	for _, h := range titles {
		for _, s := range lead {
			p := newPairing(in.m, h, s)
			for _, d := range p.differences() {
				if !plainFigure(d) || !p.aligned() && !sameToll(h, s) {
					continue
				}
				x, y := h.detail(d.A), s.detail(d.B)
				if x == nil || y == nil || in.says(x) || in.severally(x, y) || s.changes() || h.changes() {
					continue
				}
				in.contradiction(Headlined, newFinding(d, h, s, p.frame), "the text gives another figure than its headline")
				return
			}
		}
	}
}

// plainFigure reports whether a difference is a conflict of two figures, which
// a headline sums up and does not shade.
func plainFigure(d Difference) bool {
	switch d.Kind {
	case "number", "money", "percent", "measure", "age", "score":
		return d.Outcome == Contradiction
	}
	return false
}

// severally reports whether one of two figures may be the sum of others, or a
// part of them: the text has several counts of the kind, or one that makes up
// the difference.
func (in *inside) severally(x, y *claims.Detail) bool {
	f, g := x.Figure, y.Figure
	for _, s := range in.body {
		for i := range s.claim.Details {
			d := &s.claim.Details[i]
			switch h := d.Figure; {
			case h == nil || d.Kind != x.Kind || h.Low == g.Low || h.Low == f.Low || s.partial(d):
			case h.Low == f.Low-g.Low, h.Low == g.Low-f.Low, h.State != "" && h.State == g.State:
				return true
			}
		}
	}
	return false
}

// detail returns the figure at a place.
func (s *statement) detail(at source.Span) *claims.Detail {
	for i := range s.claim.Details {
		if d := &s.claim.Details[i]; d.Span == at && d.Figure != nil {
			return d
		}
	}
	return nil
}

// changes reports whether a statement tells of a change, or of another time
// than that of its report.
func (s *statement) changes() bool {
	for _, w := range s.text.Words {
		if changeWords()[w.Text] {
			return true
		}
	}
	return slices.ContainsFunc(s.of(claims.Date), func(d *claims.Detail) bool {
		return d.Figure != nil && (d.Figure.Grain == value.Year || d.Figure.Grain == value.Month || d.Figure.Grain == value.Decade)
	})
}

package collate

import (
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/source"
)

// leadLength is how many statements of a report its headline sums up.
const leadLength = 8

// headline looks for what the headline says otherwise than the head of the text:
// a figure, name, place or day that stands nowhere in the text, or the opposite of
// what all of the head says that is of the same thing.
func (in *inside) headline(titles []*statement) {
	lead := in.body[:min(len(in.body), leadLength)]
	for _, h := range titles {
		for _, s := range lead {
			p := newPairing(in.m, h, s)
			for _, d := range p.differences() {
				if d.Outcome != Contradiction || !p.aligned() && !sameToll(h, s) || !in.against(p, d) {
					continue
				}
				in.contradiction(Headlined, newFinding(d, h, s, p.frame), "the text gives another "+d.Kind+" than its headline")
				return
			}
		}
	}
}

// against reports whether a difference of the headline and a statement of the head
// of the text is one of the headline and the whole text.
func (in *inside) against(p *pairing, d Difference) bool {
	h, s := p.a, p.b
	switch {
	case plainFigure(d):
		x, y := h.detail(d.A), s.detail(d.B)
		return x != nil && y != nil && !in.says(x) && !in.severally(x, y) && !s.changes() && !h.changes()
	case d.Kind == "person" || d.Kind == "role" || d.Kind == "place" || d.Kind == "date":
		return p.near() && !in.writes(d.A.Of(h.claim.Doc.Text)) && !h.writes(d.B.Of(s.claim.Doc.Text))
	case d.Kind == "negation" || d.Kind == "antonym":
		return p.near() && in.reversed(h)
	}
	return false
}

// writes reports whether one of the words of a value stands in the text or its
// subtitle.
func (in *inside) writes(value string) bool {
	return sharesToken(value, in.subtitle) || slices.ContainsFunc(in.body, func(s *statement) bool { return s.writes(value) })
}

// writes reports whether one of the words of a value stands in a statement.
func (s *statement) writes(value string) bool { return sharesToken(value, s.claim.Text()) }

// sharesToken reports whether two texts share a word.
func sharesToken(a, b string) bool {
	words := strings.Fields(quoteKey(b))
	return slices.ContainsFunc(strings.Fields(quoteKey(a)), func(w string) bool { return slices.Contains(words, w) })
}

// reversed reports whether every statement of the head of the text that is of the
// same thing as the headline says its opposite.
func (in *inside) reversed(h *statement) bool {
	for _, s := range in.body[:min(len(in.body), leadLength)] {
		p := newPairing(in.m, h, s)
		if p.aligned() && !slices.ContainsFunc(p.differences(), func(d Difference) bool { return d.Kind == "negation" || d.Kind == "antonym" }) {
			return false
		}
	}
	return true
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

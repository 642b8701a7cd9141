package collate

import (
	"crosscheck/claims"
	"crosscheck/claims/value"
)

// roughRule names the rule of figures of which one is rough.
const roughRule = "one figure is rough"

// roughly finds a figure that one report gives as exact and the other, which has
// the same, as rough: "about a dozen", "12". A bare statement of the one kind holds
// for the other.
func (p *pairing) roughly(kinds ...claims.DetailKind) []Difference {
	if p.bare {
		return nil
	}
	var out []Difference
	for _, x := range p.a.of(kinds...) {
		for _, y := range p.b.of(kinds...) {
			f, g := x.Figure, y.Figure
			if f == nil || g == nil || x.Kind != y.Kind || x.Value != y.Value || x.Unit != y.Unit || !p.slotsMeet(x.Span, y.Span) {
				continue
			}
			if f.Bound == value.About && g.Bound == value.Exact || f.Bound == value.Exact && g.Bound == value.About {
				out = append(out, p.difference(string(x.Kind), x.Span, y.Span, Precision, roughRule))
			}
		}
	}
	return out
}

package collate

import (
	"crosscheck/claims"
	"crosscheck/claims/value"
)

// compareDates finds two days given for the same event.
func compareDates(p *pairing) []Difference {
	a, b := unmatched(p.a.of(claims.Date), p.b.of(claims.Date), sameDate)
	var out []Difference
	for _, x := range a {
		for j, y := range b {
			if y == nil || !p.slotsMeet(x.Span, y.Span) && !(len(a) == 1 && len(b) == 1 && p.near()) {
				continue
			}
			if o, rule := p.dateOutcome(x.Figure, y.Figure); o != "" {
				out = append(out, p.difference("date", x.Span, y.Span, o, rule))
				b[j] = nil
			}
			break
		}
	}
	return out
}

// sameDate reports whether two dates are the same day or period, or, where
// they cannot be resolved, the same words.
func sameDate(x, y *claims.Detail) bool {
	f, g := x.Figure, y.Figure
	if resolved(f) && resolved(g) {
		return f.From.Equal(g.From) && f.To.Equal(g.To)
	}
	return x.Value == y.Value
}

func resolved(v *value.Value) bool { return v != nil && !v.From.IsZero() }

// dateOutcome judges two dates in the same place of aligned statements.
func (p *pairing) dateOutcome(f, g *value.Value) (Outcome, string) {
	if f == nil || g == nil {
		return "", ""
	}
	switch {
	case resolved(f) && resolved(g):
		if !f.To.Before(g.From) && !g.To.Before(f.From) {
			return Precision, "one date lies within the other"
		}
		if f.Grain != g.Grain {
			return p.unlike(), "dates of different precision"
		}
		return p.fixed(), "different days for the same thing"
	case f.Weekday != "" && g.Weekday != "" && f.Weekday != g.Weekday:
		if p.timing() == assumedTime {
			return p.fixed(), "different weekdays for the same thing"
		}
	}
	return Unsettled, "a date that cannot be resolved"
}

// unlike is the outcome of details of different precision that exclude each
// other.
func (p *pairing) unlike() Outcome {
	if p.near() {
		return Contradiction
	}
	return Precision
}

package collate

import "crosscheck/claims"

// comparePlaces finds two places in the same slot of which neither lies in
// the other.
func comparePlaces(p *pairing) []Difference {
	a, b := unmatched(p.a.of(claims.Place), p.b.of(claims.Place), func(x, y *claims.Detail) bool { return x.Value == y.Value })
	var out []Difference
	for _, x := range a {
		for j, y := range b {
			if y == nil || p.b.says(x.Value) || p.a.says(y.Value) || !p.slotsMeet(x.Span, y.Span) {
				continue
			}
			o, rule := Scope, "other places, in statements that differ"
			switch {
			case x.Unit == y.Value || y.Unit == x.Value:
				o, rule = Precision, "one place lies in the other"
			case p.near() && len(a) == 1 && len(b) == 1 && (x.Unit == "") == (y.Unit == ""):
				o, rule = Contradiction, "different places for the same thing"
			}
			out = append(out, p.difference("place", x.Span, y.Span, o, rule))
			b[j] = nil
			break
		}
	}
	return out
}

// says reports whether a statement names the place as such or as a
// nationality.
func (s *statement) says(place string) bool {
	for i := range s.claim.Details {
		d := &s.claim.Details[i]
		if (d.Kind == claims.Place || d.Kind == claims.Nationality) && (d.Value == place || d.Unit == place) {
			return true
		}
	}
	return false
}

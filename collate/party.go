package collate

import (
	"slices"
	"strings"

	"crosscheck/claims"
)

// partiesApart reports whether a statement joins two countries as the parties
// of something, and the other is of two countries too of which one of those is
// none: a pact of Norway and Sweden is not what Denmark says of Norway.
func partiesApart(a, b *statement) bool {
	return otherParty(a, b) || otherParty(b, a)
}

func otherParty(a, b *statement) bool {
	named := b.countries()
	if len(named) < 2 {
		return false
	}
	for _, pair := range a.parties() {
		x, y := slices.Contains(named, pair[0]), slices.Contains(named, pair[1])
		if x != y {
			return true
		}
	}
	return false
}

// parties returns the pairs of countries that a statement joins by "and" or a
// hyphen.
func (s *statement) parties() [][2]string {
	var out [][2]string
	ds := s.of(claims.Place)
	for i := 1; i < len(ds); i++ {
		x, y := ds[i-1], ds[i]
		if x.Unit != "" || y.Unit != "" || x.Span.End > y.Span.Start || x.Value == y.Value {
			continue
		}
		switch strings.TrimSpace(s.claim.Doc.Text[x.Span.End:y.Span.Start]) {
		case "and", "-", "–":
			out = append(out, [2]string{x.Value, y.Value})
		}
	}
	return out
}

// countries returns the countries that a statement names, or of which it names
// a place or the people.
func (s *statement) countries() []string {
	var out []string
	for _, d := range s.of(claims.Place, claims.Nationality) {
		name := d.Value
		if d.Unit != "" {
			name = d.Unit
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

package collate

import (
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/source"

	"github.com/mozillazg/go-unidecode"
)

// comparePersons finds two persons in the same slot of statements that are
// otherwise alike: the person arrested, killed, quoted.
func comparePersons(p *pairing) []Difference {
	a, b := p.a.newTo(p.b, p.a.own), p.b.newTo(p.a, p.b.own)
	switch { // one side's person may bear a name that tells nothing of its bearer
	case len(a) > 0 && len(b) == 0:
		b = p.b.newTo(p.a, p.b.fullNames())
	case len(b) > 0 && len(a) == 0:
		a = p.a.newTo(p.b, p.a.fullNames())
	}
	var out []Difference
	for _, x := range a {
		for _, y := range b {
			if !p.slotsMeet(x.Span, y.Span) && !p.bothOpen(x.Span, y.Span) && !(len(a) == 1 && len(b) == 1 && p.near()) {
				continue
			}
			if partOfName(x.key, y.key) || x.role != nil && y.role != nil && !p.sameOffice(x.role, y.role) && !p.guessedApart(x, y) {
				continue
			}
			o, rule := p.fixed(), "two persons in the same place of the statement"
			if o == Contradiction && (x.role != nil || y.role != nil) {
				o = p.changing() // offices change hands
			}
			if spelling(x.key, y.key) {
				o, rule = Variant, "one name spelt in two ways"
			}
			out = append(out, p.difference("person", x.Span, y.Span, o, rule))
			break
		}
	}
	return out
}

// guessedApart reports whether holders in one place of copies are of one office,
// but for a body that is told by the words around in one of the reports.
func (p *pairing) guessedApart(x, y named) bool {
	return x.role.Office == y.role.Office && !(x.role.Sure && y.role.Sure) && p.copied(x, y)
}

// newTo returns those of some named persons, in what a statement says, whom the
// other does not name.
func (s *statement) newTo(other *statement, persons []named) []named {
	var out []named
	for _, n := range persons {
		if !other.holds(n.key) && !other.mentions(n) && s.claim.Content.Contains(n.Span) {
			out = append(out, n)
		}
	}
	return out
}

// fullNames returns the names of two words or more, behind no article, of which
// the statement does not tell what bears them: they may be of persons.
func (s *statement) fullNames() []named {
	var out []named
	for _, d := range s.of(claims.Name) {
		from, _ := s.wordsIn(d.Span)
		if strings.Contains(d.Value, " ") && (from == 0 || s.text.Words[from-1].Text != "the") {
			out = append(out, named{Detail: d, key: d.Value})
		}
	}
	return out
}

// spelling reports whether two names may be spellings of one. Of as many words
// each is, as names from other scripts have it, its like, or both are long and have
// most of their pairs of letters in common; a surname alone is a letter apart from
// that of a full name.
func spelling(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 || len(x) != len(y) && min(len(x), len(y)) > 1 {
		return false
	}
	if min(len(x), len(y)) == 1 {
		return x[len(x)-1] != y[len(y)-1] && misspelt(x[len(x)-1], y[len(y)-1])
	}
	for i := range x {
		if x[i] != y[i] && !misspelt(x[i], y[i]) && (min(len(x[i]), len(y[i])) < spellable || letters().Compare(x[i], y[i]) < sameLetters) {
			return false
		}
	}
	return true
}

// Two words of spellable letters or more may be spellings of one name from a
// likeness of sameLetters on.
const (
	spellable   = 6
	sameLetters = 0.6
)

// misspelt reports whether two words of five letters or more are one but for
// accents, doubled letters, and a letter: left out, or another, or two exchanged. A
// last letter that is another may make it another name: Mario, Maria.
func misspelt(a, b string) bool {
	x, y := single(a), single(b)
	if min(len(a), len(b)) < shortestName {
		return false
	}
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	atEnd := true
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y, atEnd = x[:len(x)-1], y[:len(y)-1], false
	}
	switch {
	case len(x)+len(y) == 0:
		return true
	case len(x)+len(y) == 1, len(x) == 1 && len(y) == 1:
		return !atEnd
	}
	return len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}

// shortestName is how many letters a name has of which one may be wrong.
const shortestName = 5

// single returns a word without accents, and each run of one letter as one.
func single(word string) string {
	return string(slices.Compact([]byte(unidecode.Unidecode(word))))
}

// partOfName reports whether all words of one name are words of the other, so
// that it may be short for it: "Moon", "Moon Jae-in"; "Ada M", "Ada M. Marsh".
func partOfName(a, b string) bool {
	parts := func(name string) []string {
		return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '.' })
	}
	x, y := parts(a), parts(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

// mentions reports whether the last word of a person's name stands in a
// statement, so that it may be the same person in a form not resolved.
func (s *statement) mentions(n named) bool {
	last := strings.ToLower(n.key[strings.LastIndexByte(n.key, ' ')+1:])
	return len(last) > 2 && strings.Contains(strings.ToLower(s.claim.Text()), last)
}

// bothOpen reports whether two places open their statements.
func (p *pairing) bothOpen(a, b source.Span) bool {
	i, _ := p.a.wordsIn(a)
	j, _ := p.b.wordsIn(b)
	return i == 0 && j == 0
}

package collate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/claims"
	"crosscheck/similarity"
	"crosscheck/source"
)

// compareAttribution finds one thing said on the word of two sources.
func compareAttribution(p *pairing) []Difference {
	x, y := p.a.claim.Speaker, p.b.claim.Speaker
	if x == nil || y == nil || x.Span.Len() == 0 || y.Span.Len() == 0 || !p.near() {
		return nil
	}
	if p.a.counts(x.Span) || p.b.counts(y.Span) || vagueSpeaker(x, y) || len(p.a.of(claims.Quote)) > 0 && len(p.b.of(claims.Quote)) > 0 {
		return nil
	}
	if similarity.Names(x.Name, y.Name) > 0 || abbreviates(x.Name, y.Name) || abbreviates(y.Name, x.Name) || p.a.sharesWord(x.Span, p.b, y.Span) {
		return nil
	}
	return []Difference{p.difference("attribution", x.Span, y.Span, Attribution, "two sources for the same thing")}
}

// abbreviates reports whether a name is the capitals that begin another's words:
// "NSA" of "North Sea Airlines".
func abbreviates(short, long string) bool {
	var capitals strings.Builder
	for _, w := range strings.Fields(long) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			capitals.WriteRune(r)
		}
	}
	return capitals.Len() > 1 && strings.ReplaceAll(short, ".", "") == capitals.String()
}

// counts reports whether a place holds a number: some people, not a source.
func (s *statement) counts(sp source.Span) bool {
	return slices.ContainsFunc(s.of(claims.Number), func(d *claims.Detail) bool { return d.Span.Overlaps(sp) })
}

// vagueSpeaker reports whether one of two speakers may stand for the other: a
// pronoun, or a description ("the agency") beside a name.
func vagueSpeaker(x, y *claims.Speaker) bool {
	return pronouns()[strings.ToLower(x.Name)] || pronouns()[strings.ToLower(y.Name)] ||
		described(x.Name) && capitalised(y.Name) || described(y.Name) && capitalised(x.Name)
}

func described(name string) bool {
	return strings.HasPrefix(strings.ToLower(name), "the ") && !capitalised(name[4:])
}

// capitalised reports whether a speaker is a name: one capitalised word, or a
// capital behind the first, which may only open a sentence.
func capitalised(name string) bool {
	words := strings.Fields(name)
	if len(words) > 1 {
		words = words[1:]
	}
	return slices.ContainsFunc(words, func(w string) bool { return strings.ToUpper(w[:1]) == w[:1] })
}

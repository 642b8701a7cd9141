package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lexeme is all that is known of a word, figure or mark as it is written.
type lexeme struct {
	// fold is the word in small letters, initialisms without their last stop
	// ("U.S." is "u.s"); a figure or mark is itself, a possessive "'s".
	fold    string
	capital bool // it begins with a capital letter
	upper   bool // it has no small letter
	// classes are the tables that hold the word by itself.
	classes classSet
	terms   []term // that begin with the word
}

// ownerMark is 's and a bare apostrophe behind a word.
var ownerMark = lexeme{fold: "'s"}

// lexeme returns what is known of a token as it is written.
func (lex *lexicon) lexeme(raw string) lexeme {
	if r, _ := utf8.DecodeRuneInString(raw); !isLetter(r) {
		return lexeme{fold: raw} // a figure or mark
	}
	w := newLexeme(raw)
	w.terms = lex.of(&w)
	w.classes = lex.classes(&w)
	return w
}

// newLexeme returns what the form of a word tells.
func newLexeme(s string) lexeme {
	first, _ := utf8.DecodeRuneInString(s)
	return lexeme{fold: fold(s), capital: unicode.IsUpper(first), upper: strings.IndexFunc(s, unicode.IsLower) < 0}
}

// fold returns a word in small letters, with one kind of apostrophe and without
// a stop at its end.
func fold(s string) string {
	s = strings.TrimSuffix(s, ".")
	for i := range len(s) {
		if c := s[i]; 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf {
			return strings.ReplaceAll(strings.ToLower(s), "’", "'")
		}
	}
	return s
}

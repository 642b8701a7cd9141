package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/claims/plain"
	"golang.org/x/text/unicode/norm"
)

// A lexeme is all that is known of a word, figure or mark as it is written.
type lexeme struct {
	// fold is the word in small letters, initialisms without their last stop
	// ("U.S." is "u.s"); a figure or mark is itself, a possessive "'s".
	fold    string
	capital bool // it begins with a capital letter
	upper   bool // it has no small letter
	denies  bool // it holds a "not": "won't", "cannot"
	// classes are the tables that hold the word by itself.
	classes classSet
	terms   []term // that begin with the word
}

// ownerMark is 's and a bare apostrophe behind a word.
var ownerMark = lexeme{fold: "'s"}

// plainLexeme returns the lexeme of a plain form.
func (w *workspace) plainLexeme(f *plain.Form) *lexeme {
	x, ok := f.Name.(*lexeme)
	if !ok {
		x = w.lexemes.New(w.lex.lexeme(f.Text))
		f.Name = x
	}
	return x
}

// lexeme returns what is known of a token as it is written.
func (lex *lexicon) lexeme(raw string) lexeme {
	if r, _ := utf8.DecodeRuneInString(raw); !isLetter(r) {
		return lexeme{fold: raw} // a figure or mark
	}
	w := newLexeme(raw)
	w.denies = strings.HasSuffix(w.fold, "n't") || w.fold == "cannot"
	w.terms = lex.of(&w)
	w.classes = lex.classes(&w)
	return w
}

// newLexeme returns what the form of a word tells.
func newLexeme(s string) lexeme {
	first, _ := utf8.DecodeRuneInString(s)
	return lexeme{fold: fold(s), capital: unicode.IsUpper(first), upper: strings.IndexFunc(s, unicode.IsLower) < 0}
}

// fold returns a word in small letters, with one kind of apostrophe, and without
// accents and a stop at its end.
func fold(s string) string {
	s = strings.TrimSuffix(s, ".")
	capital := false
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return strings.ReplaceAll(strings.ToLower(unaccented(s)), "’", "'")
		}
		capital = capital || 'A' <= c && c <= 'Z'
	}
	if capital {
		return strings.ToLower(s)
	}
	return s
}

// unaccented returns a word without its accents: "Chișinău" is "Chisinau".
func unaccented(s string) string {
	var b strings.Builder
	for s != "" {
		p := norm.NFD.PropertiesString(s)
		part := s[:max(p.Size(), 1)]
		s = s[len(part):]
		if d := p.Decomposition(); d != nil {
			part = string(d)
		}
		for _, r := range part {
			if !unicode.Is(unicode.Mn, r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

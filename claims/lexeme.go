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

// A vocabulary keeps what is known of the words met so far, since most words of
// a text have been met before.
type vocabulary struct {
	lex   *lexicon
	words map[string]*lexeme
}

// maxVocabulary bounds the words that are kept.
const maxVocabulary = 1 << 13

// of returns what is known of a token.
func (v *vocabulary) of(kind tokenKind, raw string) *lexeme {
	if w := v.words[raw]; w != nil {
		return w
	}
	if len(v.words) >= maxVocabulary {
		clear(v.words)
	}
	raw = strings.Clone(raw) // what is kept holds no document
	w := &lexeme{fold: raw}
	if kind == word {
		*w = newLexeme(raw)
		w.terms = v.lex.of(w)
		w.classes = v.lex.classes(w)
	}
	v.words[raw] = w
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

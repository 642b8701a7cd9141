package value

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"crosscheck/claims/plain"
)

// A lexeme is what is known of a word, numeral or sign as it is written.
type lexeme struct {
	fold   string // lower case, the signs of one kind made one
	lex    *entry // nil if the tables do not have it
	sign   byte   // a symbol, folded; 0 for others
	digits int    // of a numeral of up to 18 digits and no more than digits; else 0
	number int    // its value
}

// nothing is what stands at the end of a text.
var nothing lexeme

// plainLexeme returns the lexeme of a plain form.
func (r *room) plainLexeme(f *plain.Form) *lexeme {
	x, ok := f.Value.(*lexeme)
	if !ok {
		x = r.lexemes.New(load().lexeme(f.Text))
		f.Value = x
	}
	return x
}

// lexeme returns what is known of a token that is not opaque.
func (t *tables) lexeme(raw string) lexeme {
	x := lexeme{fold: folded(raw)}
	r, n := utf8.DecodeRuneInString(raw)
	if isDigit(r) || r == '.' && len(raw) > 1 {
		if digitsEnd(raw, 0) == len(raw) && len(raw) <= 18 {
			x.digits = len(raw)
			x.number, _ = strconv.Atoi(raw)
		}
		return x
	}
	x.lex = t.lookup(raw)
	if !isLetter(r) && n == len(raw) {
		if x.sign = raw[0]; r >= utf8.RuneSelf {
			x.sign = signs[raw]
		}
	}
	return x
}

// lookup returns what the tables know of a word as written, or nil.
func (t *tables) lookup(s string) *entry {
	if len(s) > 24 {
		return nil
	}
	var buf [32]byte
	return t.words[string(fold(buf[:0], s))]
}

// fold appends s in lower case, with the signs of one kind made one.
func fold(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			if sign, ok := signs[s]; ok {
				return append(dst, sign)
			}
			return append(dst[:0], strings.ToLower(s)...)
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c|0x20)
		case c == '.' && len(s) > 1:
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// folded returns s in lower case, as fold does.
func folded(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c == '.' && len(s) > 1 {
			return string(fold(nil, s))
		}
	}
	return s
}

// signs folds the variants of punctuation.
var signs = map[string]byte{
	"’": '\'', "‘": '\'', "ʼ": '\'', "“": '"', "”": '"', "–": '-', "‐": '-', "‑": '-', "−": '-', "⁄": '/',
}

package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/source"
)

// A tokenKind tells words from figures and marks.
type tokenKind uint8

const (
	word tokenKind = iota
	digits
	mark       // one punctuation character
	possessive // 's or a bare apostrophe behind a word
)

// A token is a word, number or mark with its place in the document.
type token struct {
	source.Span
	kind    tokenKind
	capital bool // begins with a capital letter
	upper   bool // has no small letter
	// fold is the word in small letters, initialisms without their stops
	// ("U.S." is "u.s", "Gen." is "gen"); a mark is itself.
	fold string
	// classes are the tables that hold the word by itself.
	classes classSet
	terms   []term // that begin with the word
}

// scan appends the tokens of text to toks. Their places are moved by base.
func scan(text string, base int, toks []token) []token {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		start := i
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			i += n
			continue
		case unicode.IsLetter(r):
			i = wordEnd(text, i)
			toks = append(toks, newWord(text[start:i], base+start))
			continue
		case unicode.IsDigit(r):
			for i < len(text) && isFigure(text, i) {
				_, n := utf8.DecodeRuneInString(text[i:])
				i += n
			}
			toks = append(toks, token{Span: source.Span{Start: base + start, End: base + i}, kind: digits, fold: text[start:i]})
			continue
		case isApostrophe(r) && len(toks) > 0 && toks[len(toks)-1].End == base+i && toks[len(toks)-1].kind == word:
			i += n
			k := possessive
			if i < len(text) && (text[i] == 's' || text[i] == 'S') && !letterAt(text, i+1) {
				i++
			} else if !strings.HasSuffix(toks[len(toks)-1].fold, "s") {
				k = mark
			}
			toks = append(toks, token{Span: source.Span{Start: base + start, End: base + i}, kind: k, fold: "'s"})
			continue
		}
		i += n
		toks = append(toks, token{Span: source.Span{Start: base + start, End: base + i}, kind: mark, fold: text[start:i]})
	}
	return toks
}

// wordEnd returns the end of the word that begins at i: letters, combining
// marks and digits, apostrophes inside ("O'Brien", but not the 's of a
// possessive), and the stops of initialisms ("U.S.").
func wordEnd(text string, i int) int {
	start := i
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			i += n
		case isApostrophe(r) && letterAt(text, i+n) && !isPossessive(text, i+n):
			i += n
		case r == '.' && initialism(text, start, i):
			i++
		default:
			return i
		}
	}
	return i
}

// initialism reports whether the stop at i belongs to single letters split by
// stops: the text between start and i ends in one letter that follows the
// start or another stop, and a letter with a stop stands before or behind it.
func initialism(text string, start, i int) bool {
	r, n := utf8.DecodeLastRuneInString(text[start:i])
	if !unicode.IsLetter(r) || (i-n > start && text[i-n-1] != '.') {
		return false
	}
	if i-n > start {
		return true // the stop that closes "U.S."
	}
	next, m := utf8.DecodeRuneInString(text[i+1:])
	return unicode.IsLetter(next) && i+1+m < len(text) && text[i+1+m] == '.'
}

// isPossessive reports whether the letters at i are an s (or d, ll, re, ve)
// that ends a word behind an apostrophe.
func isPossessive(text string, i int) bool {
	end := i
	for end < len(text) && letterAt(text, end) {
		_, n := utf8.DecodeRuneInString(text[end:])
		end += n
	}
	switch text[i:end] {
	case "s", "S":
		return true
	}
	return false
}

func newWord(s string, at int) token {
	t := token{Span: source.Span{Start: at, End: at + len(s)}, kind: word, upper: true}
	r, _ := utf8.DecodeRuneInString(s)
	t.capital = unicode.IsUpper(r)
	lower := true
	for _, r := range s {
		if unicode.IsLower(r) {
			t.upper = false
		} else if unicode.IsUpper(r) {
			lower = false
		}
	}
	t.fold = s
	if !lower {
		t.fold = strings.ToLower(s)
	}
	if strings.ContainsRune(t.fold, '’') {
		t.fold = strings.ReplaceAll(t.fold, "’", "'")
	}
	t.fold = strings.TrimSuffix(t.fold, ".")
	return t
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

// isFigure reports whether the character at i goes on a figure: a digit, a
// letter ("4m", "737s"), or a stop or comma between digits.
func isFigure(text string, i int) bool {
	r, n := utf8.DecodeRuneInString(text[i:])
	if unicode.IsDigit(r) || unicode.IsLetter(r) {
		return true
	}
	if (r == '.' || r == ',') && i+n < len(text) {
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		return unicode.IsDigit(next)
	}
	return false
}

package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/claims/plain"
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
	kind tokenKind
	*lexeme
}

// A cutter cuts a text into tokens.
type cutter struct {
	text       string
	start, end int // of the token cut last
	kind       tokenKind
	owner      bool // it is an apostrophe behind a word
}

// next cuts the next token, if there is one.
func (c *cutter) next() bool {
	before := ""
	if c.end > 0 && c.kind == word {
		before = c.text[c.start:c.end]
	}
	i := c.end
	for ; i < len(c.text); before = "" {
		if c.text[i] == ' ' {
			i++
			continue
		}
		r, n := rune(c.text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(c.text[i:])
		}
		if r < utf8.RuneSelf && isASCIILetter(byte(r)) || !unicode.IsSpace(r) && r != '\u200b' && r != '\ufeff' {
			c.start, c.end = i, i+n
			c.cut(r, before)
			return true
		}
		i += n
	}
	return false
}

// cut finds the kind and the end of the token that begins with r. Before is the
// word right before it, empty if there is none.
func (c *cutter) cut(r rune, before string) {
	c.kind, c.owner = mark, false
	switch {
	case isLetter(r):
		c.kind, c.end = word, wordEnd(c.text, c.start)
	case unicode.IsDigit(r):
		c.kind, c.end = digits, figureEnd(c.text, c.start)
	case isApostrophe(r) && before != "":
		c.owner = true
		if i := c.end; i < len(c.text) && c.text[i]|0x20 == 's' && !letterAt(c.text, i+1) {
			c.kind, c.end = possessive, i+1
		} else if strings.HasSuffix(fold(before), "s") {
			c.kind = possessive
		}
	}
}

// scan appends the tokens of text, whose plain tokens are known, to toks. Their
// places are moved by base.
func (w *workspace) scan(text string, known []plain.Token, base int, toks []token) []token {
	c := cutter{text: text}
	for {
		if i := pastSpaces(text, c.end); len(known) > 0 && known[0].Start == i {
			k := &known[0]
			c.start, c.end, c.kind = i, k.End, word
			if k.Mark {
				c.kind = mark
			}
			toks = append(toks, token{source.Span{Start: base + i, End: base + k.End}, c.kind, w.plainLexeme(k.Form)})
			known = known[1:]
			continue
		}
		if !c.next() {
			return toks
		}
		x := &ownerMark
		if !c.owner {
			x = w.words.Of(text[c.start:c.end])
		}
		toks = append(toks, token{source.Span{Start: base + c.start, End: base + c.end}, c.kind, x})
	}
}

func pastSpaces(text string, i int) int {
	for i < len(text) && text[i] == ' ' {
		i++
	}
	return i
}

// wordEnd returns the end of the word that begins at i: letters, combining
// marks and digits, apostrophes inside ("O'Brien", but not the 's of a
// possessive), and the stops of initialisms ("U.S.").
func wordEnd(text string, i int) int {
	start := i
	for i < len(text) {
		if isASCIILetter(text[i]) {
			i++
			continue
		} else if text[i] == ' ' {
			break
		}
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

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

// figureEnd returns the end of the figure at i: digits, letters ("4m",
// "737s"), and stops and commas between digits.
func figureEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsDigit(r) && !unicode.IsLetter(r) {
			if r != '.' && r != ',' || i+n == len(text) {
				break
			}
			if next, _ := utf8.DecodeRuneInString(text[i+n:]); !unicode.IsDigit(next) {
				break
			}
		}
		i += n
	}
	return i
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(byte(r))
	}
	return unicode.IsLetter(r)
}

func isASCIILetter(c byte) bool { return c|0x20-'a' < 26 }

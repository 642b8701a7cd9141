package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A stop is a run of marks that may end a sentence.
type stop struct {
	start, end int  // from the first mark to after the last
	marks      int  // how many; an ellipsis character counts as three
	first      int  // the end of the first mark
	loud       bool // holds a question or exclamation mark
	wide       bool // holds a mark that no space follows
	spaced     bool // holds white space: ". . ."
	apart      bool // white space stands before it
	quoted     bool // a closing quotation mark follows it
	close      int  // after the quotation marks and brackets that follow it
}

// stopAt reads the stop at i.
func (s *splitter) stopAt(i int) stop {
	t := stop{start: i, apart: i == s.start || spaceBefore(s.text, i) > 0}
	j := i
	for j < len(s.text) {
		n := t.mark(s.text[j:])
		if n == 0 {
			k := skipSpace(s.text, j)
			if t.loud || k == j || k == len(s.text) || s.text[k] != '.' || !s.dotAlone(k+1) {
				break
			}
			t.spaced = true
			j = k
			continue
		}
		if j += n; t.marks == 1 {
			t.first = j
		}
	}
	t.end = j
	t.close, t.quoted = closers(s.text, j)
	return t
}

// mark counts the mark that text starts with and returns its length, 0 if
// there is none.
func (t *stop) mark(text string) int {
	switch text[0] {
	case '.':
		t.marks++
		return 1
	case '!', '?':
		t.marks++
		t.loud = true
		return 1
	}
	if text[0] < utf8.RuneSelf {
		return 0
	}
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == '…':
		t.marks += 3
	case isWide(r):
		t.marks++
		t.wide = true
	default:
		return 0
	}
	return size
}

// dotAlone reports whether no word goes on at i, after a dot.
func (s *splitter) dotAlone(i int) bool {
	return wordEnd(s.text, i) == i
}

// closers returns the end of the closing quotation marks, brackets and
// footnote marks "[1]" at i, and whether there is a quotation mark.
func closers(text string, i int) (end int, quoted bool) {
	for i < len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\'' || c == '`':
			quoted = true
			i++
			continue
		case c == ')' || c == ']' || c == '}' || c == '*' || c == '_':
			i++
			continue
		case c == '[':
			if n := strings.IndexByte(text[i:min(len(text), i+footnote)], ']'); n > 0 && !strings.ContainsAny(text[i:i+n], " \n") {
				i += n + 1
				continue
			}
		case c >= utf8.RuneSelf:
			if r, size := utf8.DecodeRuneInString(text[i:]); r == '”' || r == '’' || r == '»' {
				quoted = true
				i += size
				continue
			}
		}
		break
	}
	return i, quoted
}

// footnote is the longest reference to a footnote, in bytes.
const footnote = 20

// What a sentence after a stop would start with.
type opening struct {
	gap  bool // white space stands before it
	at   int  // the first byte, quotation marks and brackets included
	word int  // where its first word, figure or other mark starts
	kind byte // 'A' capital, 'a' small letter, '1' digit, '-' other; 0 at the end of the text

	quote, bracket, dash bool // which marks stand before the word
}

// openingAt reads what follows at i.
func openingAt(text string, i int) opening {
	o := opening{at: skipSpace(text, i)}
	o.gap = o.at > i
	j := o.at
	for j < len(text) {
		r, size := utf8.DecodeRuneInString(text[j:])
		switch r {
		case '"', '“', '‘', '\'', '’', '«', '`':
			o.quote = true
		case '(', '[', '{':
			o.bracket = true
		case '-', '–', '—':
			o.dash = true
			if spaceAt(text, j+size) == 0 {
				o.word, o.kind = j, '-'
				return o
			}
			size = skipSpace(text, j+size) - j
		case '$', '£', '€', '¥', '#', '_', '*', '¿', '¡':
		default:
			o.word, o.kind = j, kindOf(text, j)
			return o
		}
		j += size
	}
	o.word = j
	return o
}

// kindOf says what stands at i.
func kindOf(text string, i int) byte {
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case unicode.IsDigit(r):
		return '1'
	case unicode.IsLower(r):
		if capitalised(text, i, i+size) {
			return 'A'
		}
		return 'a'
	case unicode.IsLetter(r):
		return 'A'
	}
	return '-'
}

// capitalised reports whether the word at i, whose first letter is small and
// ends at j, is a name nevertheless: "iPhone", "al-Shabab", "de Gaulle".
func capitalised(text string, i, j int) bool {
	end := wordEnd(text, i)
	if strings.IndexFunc(text[j:end], unicode.IsUpper) == 0 {
		return true
	}
	if !tables().is(text[i:end], particle) || end == len(text) {
		return false
	}
	next := end + 1
	if text[end] != '-' && text[end] != ' ' {
		return false
	}
	if startsUpper(text, next) {
		return true
	}
	return next < len(text) && kindOf(text, next) == 'A'
}

// startsUpper reports whether the text at i starts with something that could
// start a sentence: a capital, a digit, a quotation.
func startsUpper(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("\"“‘'", r)
}

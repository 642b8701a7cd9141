// Package sentence finds the sentences of English text.
//
// Without this the rules of stops, abbreviations, quotation marks and list
// markers, which know nothing of what a sentence says, would share a name
// space with claims and details.
//
// A single scan looks at every place where a sentence could end - a stop, a
// question or exclamation mark, an ellipsis, a line break, a bullet or list
// marker - and decides by the words on both sides of it. What an abbreviation
// allows stands in tables beside this file. The package does not change the
// text, and does not judge whether a sentence asserts anything.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/source"
)

// Split returns the sentences of text, in order, as places in it. White space
// lies between them and is at neither end of them; every other byte is in
// exactly one. A blank line always ends a sentence. A single line break is a
// wrapped line, unless what stands around it says otherwise.
func Split(text string) []source.Span {
	s := splitter{text: text, words: tables(), spans: make([]source.Span, 0, 1+len(text)/typical)}
	s.small = strings.IndexFunc(text, unicode.IsUpper) < 0
	s.begin(0)
	for i := s.start; i < len(text); {
		if stopper[text[i]] {
			i = s.at(i)
		} else {
			i++
		}
	}
	s.cut(len(text), len(text))
	return s.spans
}

// typical is how many bytes of text make room for one sentence in the result.
const typical = 80

// A splitter is the state of one scan.
type splitter struct {
	text  string
	words *words
	spans []source.Span

	start int    // of the sentence at hand
	next  marker // the list marker that would go on with the list at hand

	small bool // the text has no capital letter: small ones open sentences too

	para layout // of the paragraph at hand

	// The enclosures last opened: a stop inside them ends no sentence.
	single, round, square source.Span
}

// stopper marks the bytes that the scan has to look at.
var stopper = func() (t [256]bool) {
	for _, c := range "\n.!?()['" {
		t[c] = true
	}
	t[0xE2] = true // … ‘ ⁃ • and other bullets
	t[0xE3] = true // 。
	t[0xEF] = true // ．！？｡
	return t
}()

// at looks at the stopper at i and returns where the scan goes on.
func (s *splitter) at(i int) int {
	switch c := s.text[i]; c {
	case '\n':
		return s.atLine(i)
	case ')':
		s.atMarker(i)
		return i + 1
	case '(':
		s.enclose(&s.round, i, '(', ')')
		return i + 1
	case '[':
		s.enclose(&s.square, i, '[', ']')
		return i + 1
	case '\'':
		s.quote(i, 1)
		return i + 1
	case '.', '!', '?':
		return s.atStop(i)
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case r == '‘':
		s.quote(i, size)
	case r == '…' || isWide(r):
		return s.atStop(i)
	case isBullet(r) && i > s.start && spaceBefore(s.text, i) > 0:
		s.cut(i, i)
	}
	return i + size
}

// cut ends the sentence at hand at end and begins another at or after next.
func (s *splitter) cut(end, next int) {
	for end > s.start {
		n := spaceBefore(s.text, end)
		if n == 0 {
			break
		}
		end -= n
	}
	if end > s.start {
		s.spans = append(s.spans, source.Span{Start: s.start, End: end})
	}
	s.begin(next)
}

// begin sets the start of a sentence to the first byte at or after i that is
// no white space.
func (s *splitter) begin(i int) {
	s.start = skipSpace(s.text, i)
	s.openList()
}

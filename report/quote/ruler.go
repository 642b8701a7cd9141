package quote

import (
	"sort"
	"unicode/utf8"
)

// A Ruler tells in other units where a byte offset into a text stands. Its
// answers cost no more in a long text than in a short one.
type Ruler struct {
	text   string
	chars  []int // characters before every stride bytes
	breaks []int // byte offsets of the line feeds
}

// stride is how many bytes lie between two marks of a ruler.
const stride = 1024

// NewRuler returns the ruler of a text.
func NewRuler(text string) *Ruler {
	r := &Ruler{text: text, chars: []int{0}}
	n := 0
	for i := range text {
		for i >= stride*len(r.chars) {
			r.chars = append(r.chars, n)
		}
		if text[i] == '\n' {
			r.breaks = append(r.breaks, i)
		}
		n++
	}
	return r
}

// Chars returns how many characters (Unicode code points) stand before the
// offset.
func (r *Ruler) Chars(at int) int {
	i := min(at/stride, len(r.chars)-1)
	from := i * stride
	for from > 0 && from < len(r.text) && !utf8.RuneStart(r.text[from]) {
		from++ // the character that the mark cuts is counted before it
	}
	if from >= at {
		return r.chars[i]
	}
	return r.chars[i] + utf8.RuneCountInString(r.text[from:at])
}

// Line returns the line and the column, in characters, of the offset, both
// counted from 1.
func (r *Ruler) Line(at int) (line, column int) {
	n := sort.SearchInts(r.breaks, at)
	start := 0
	if n > 0 {
		start = r.breaks[n-1] + 1
	}
	return n + 1, 1 + r.Chars(at) - r.Chars(start)
}

// Context returns the words at start:end, and up to n characters before and
// after them.
func (r *Ruler) Context(start, end, n int) (before, words, after string) {
	from, to := start, end
	for range n {
		_, size := utf8.DecodeLastRuneInString(r.text[:from])
		from -= size
		_, size = utf8.DecodeRuneInString(r.text[to:])
		to += size
	}
	return r.text[from:start], r.text[start:end], r.text[end:to]
}

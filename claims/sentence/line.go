package sentence

import (
	"strings"
	"unicode/utf8"
)

// A layout says how the lines of a paragraph were broken.
type layout struct {
	end   int  // of the paragraph
	width int  // of its widest line, in bytes
	items bool // short lines without any stop: each stands for itself
}

// Lines of a paragraph are items of their own if there are at least minItems,
// none is longer than maxItem bytes and none ends with a stop.
const (
	minItems = 3
	maxItem  = 50
)

// layoutAt returns the layout of the paragraph whose current line starts at i.
func layoutAt(text string, i int) layout {
	l := layout{end: i, items: true}
	n := 0
	for l.end < len(text) {
		line, _, _ := strings.Cut(text[l.end:], "\n")
		trimmed := strings.TrimSpace(line)
		if trimmed == "" {
			break
		}
		l.end = min(len(text), l.end+len(line)+1)
		l.width = max(l.width, len(trimmed))
		n++
		if len(trimmed) > maxItem || strings.IndexByte(".!?,;", trimmed[len(trimmed)-1]) >= 0 {
			l.items = false
		}
	}
	l.items = l.items && n >= minItems
	return l
}

// atLine looks at the line break at i and returns where the scan goes on.
func (s *splitter) atLine(i int) int {
	next := skipSpace(s.text, i)
	if next == len(s.text) || s.start >= i {
		return next
	}
	if s.breaks(i, next) {
		s.cut(i, next)
	}
	return next
}

// breaks reports whether the line break at i ends a sentence, where the next
// line with text starts at next.
func (s *splitter) breaks(i, next int) bool {
	if strings.Count(s.text[i:next], "\n") > 1 || s.itemAt(next) {
		return true
	}
	from := strings.LastIndexByte(s.text[:i], '\n') + 1
	line := strings.TrimSpace(s.text[from:i])
	if s.para.end <= i {
		s.para = layoutAt(s.text, from)
	}
	if s.para.items {
		return true
	}
	if line == "" || strings.IndexByte(",;-&(", line[len(line)-1]) >= 0 {
		return false
	}
	if !startsUpper(s.text, next) {
		return false
	}
	// A line is broken on purpose if the next word would have fitted on it.
	word := strings.IndexAny(s.text[next:], " \t\n")
	if word < 0 {
		word = len(s.text) - next
	}
	return len(line)+1+word+slack < s.para.width
}

// slack is by how many bytes a wrapped line may miss the width of its
// paragraph beyond the word that did not fit.
const slack = 8

// itemAt reports whether the line at i is an item of a list: it starts with a
// bullet, a dash or asterisk and a space, or the first or expected number.
func (s *splitter) itemAt(i int) bool {
	if r, _ := utf8.DecodeRuneInString(s.text[i:]); isBullet(r) {
		return true
	}
	if c := s.text[i]; c == '-' || c == '*' {
		return spaceAt(s.text, i+1) > 0
	}
	for _, roman := range []bool{false, true} {
		if m, _ := markerAt(s.text, i, roman); m.kind != 0 && m.kind != 'A' && (m.value == 1 || m == s.next) {
			return true
		}
	}
	return false
}

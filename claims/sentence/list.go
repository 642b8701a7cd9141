package sentence

import (
	"strings"
	"unicode/utf8"
)

// A marker numbers an item of a list: "1.", "2)", "c.)", "(iv)".
type marker struct {
	kind  byte   // '1' digits, 'a' or 'A' letters, 'i' or 'I' Roman; 0 for none
	style string // what stands after the number: ".", ")", ".)", or "()" around it
	value int
}

// romans are the Roman numbers that a list counts by.
var romans = strings.Fields("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx")

// markerAt returns the marker at i and its end. Letters may be read as Roman
// numbers if roman is set.
func markerAt(text string, i int, roman bool) (m marker, end int) {
	open := i < len(text) && text[i] == '('
	if open {
		i++
	}
	j := i
	for j < len(text) && j < i+6 && (isDigit(text[j]) || isLetter(text[j])) {
		j++
	}
	m.kind, m.value = numeral(text[i:j], roman)
	switch rest := text[j:]; {
	case m.kind == 0:
		return marker{}, i
	case open && strings.HasPrefix(rest, ")"):
		m.style, j = "()", j+1
	case open:
		return marker{}, i
	case strings.HasPrefix(rest, ".)"):
		m.style, j = ".)", j+2
	case strings.HasPrefix(rest, ")"):
		m.style, j = ")", j+1
	case strings.HasPrefix(rest, ".") && m.kind != 'A':
		m.style, j = ".", j+1
	default:
		return marker{}, i
	}
	if spaceAt(text, j) == 0 {
		return marker{}, i
	}
	return m, j
}

// numeral reads a list's number; kind is 0 if s is none.
func numeral(s string, roman bool) (kind byte, value int) {
	switch {
	case s == "" || len(s) > 5:
		return 0, 0
	case isDigit(s[0]):
		for i := range len(s) {
			if !isDigit(s[i]) || i == 3 {
				return 0, 0
			}
			value = value*10 + int(s[i]-'0')
		}
		return '1', value
	case roman:
		for i, r := range romans {
			if r == s {
				return 'i', i + 1
			}
			if strings.EqualFold(r, s) && strings.ToUpper(s) == s {
				return 'I', i + 1
			}
		}
	case len(s) == 1 && isLower(s[0]):
		return 'a', int(s[0]-'a') + 1
	case len(s) == 1:
		return 'A', int(s[0]-'A') + 1
	}
	return 0, 0
}

// openList looks for a list marker at the start of a sentence and, if there is
// one, expects the next item's.
func (s *splitter) openList() {
	i := s.start
	if r, size := utf8.DecodeRuneInString(s.text[i:]); isBullet(r) {
		i = skipSpace(s.text, i+size)
	}
	before := s.next
	s.next = marker{}
	if i == len(s.text) {
		return
	}
	for _, roman := range []bool{false, true} {
		m, _ := markerAt(s.text, i, roman)
		if m.kind == '1' || m.kind != 0 && (m == before || m.value == 1) {
			m.value++
			s.next = m
			return
		}
	}
}

// atMarker starts a sentence at the list marker whose stop or bracket stands
// at i, if it is the one that goes on with the list at hand.
func (s *splitter) atMarker(i int) bool {
	if s.next.kind == 0 {
		return false
	}
	j := i
	for j > s.start && i-j < 5 && (isDigit(s.text[j-1]) || isLetter(s.text[j-1])) {
		j--
	}
	if s.next.style == "()" {
		j--
	}
	if j <= s.start || spaceBefore(s.text, j) == 0 {
		return false
	}
	m, end := markerAt(s.text, j, s.next.kind == 'i' || s.next.kind == 'I')
	if m != s.next {
		return false
	}
	if p := skipSpace(s.text, end); p == len(s.text) || m.style != ")" && m.style != ".)" && isLower(s.text[p]) {
		return false
	}
	s.cut(j, j)
	return true
}

// bare reports whether text is a list marker or other mark that is no sentence
// of its own: it has no word of two letters save a Roman number, and no figure
// of four digits.
func bare(text string) bool {
	if len(text) > 16 {
		return false
	}
	for i := 0; i < len(text); {
		j := wordEnd(text, i)
		switch w := text[i:j]; {
		case j == i:
			i++
			continue
		case isDigit(w[0]) && len(w) > 3:
			return false
		case !isDigit(w[0]) && len(w) > 1 && strings.Trim(w, "ivxIVX") != "":
			return false
		}
		i = j
	}
	return true
}

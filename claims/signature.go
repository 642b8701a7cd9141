package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// signs reports whether a sentence is no more than who posted what stands before
// it, and when: "— Ada Lund (@adalund) December 28, 2017". It asserts nothing.
func signs(text string, s *Sentence) bool {
	words := s.Of(text)
	name, rest, ok := strings.Cut(words, "(@")
	if !ok {
		return false
	}
	_, when, ok := strings.Cut(rest, ")")
	if !ok {
		return false
	}
	for _, w := range strings.Fields(name) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			return false
		}
	}
	if when = strings.TrimSpace(when); when == "" {
		return true
	}
	for i := range s.Details {
		if d := &s.Details[i]; d.Kind == Date && strings.HasPrefix(when, d.Span.Of(text)) {
			line, _, _ := strings.Cut(when, "\n")
			return len(line)-d.Span.Len() < signedRoom
		}
	}
	return false
}

// signedRoom is how many bytes may stand beside the date of a signature, such as a
// stop.
const signedRoom = 4

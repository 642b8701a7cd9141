package sentence

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", " ", ".", "A. b", "One. Two! (Three?) 'Four.' five", "1. a\n2. b\n\nc", "•\xff. . . .…'", "\u00a0x.\u00a0Y\u2003", "[[[(((", "a.B\r\nc"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, sp := range Split(text) {
			if sp.Start < at || sp.End <= sp.Start || sp.End > len(text) {
				t.Fatalf("%q: span %v after %d", text, sp, at)
			}
			blank(t, text, at, sp.Start)
			if s := sp.Of(text); skipSpace(s, 0) != 0 || spaceBefore(s, len(s)) != 0 {
				t.Errorf("%q: white space around %q", text, s)
			}
			if utf8.ValidString(text) && !utf8.ValidString(sp.Of(text)) {
				t.Errorf("%q: %v cuts a character", text, sp)
			}
			at = sp.End
		}
		blank(t, text, at, len(text))
	})
}

// blank checks that text[from:to] is white space.
func blank(t *testing.T, text string, from, to int) {
	t.Helper()
	for _, r := range text[from:to] {
		if !unicode.IsSpace(r) {
			t.Fatalf("%q: %q is in no sentence", text, text[from:to])
		}
	}
}

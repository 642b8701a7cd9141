package quote

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Every offset is where a count from the start finds it.
func TestRuler(t *testing.T) {
	for _, text := range []string{"", "one", "a\nb\n\ncä東x\n", strings.Repeat("ä東\U0001f600x\n", 700), strings.Repeat("x", 4*stride) + "é"} {
		r := NewRuler(text)
		for at := 0; at <= len(text); at++ {
			if at < len(text) && !utf8.RuneStart(text[at]) {
				continue
			}
			before := text[:at]
			if got, want := r.Chars(at), utf8.RuneCountInString(before); got != want {
				t.Fatalf("%d bytes are %d characters, want %d", at, got, want)
			}
			line, column := r.Line(at)
			if want := 1 + strings.Count(before, "\n"); line != want {
				t.Fatalf("offset %d is on line %d, want %d", at, line, want)
			}
			if want := 1 + utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:]); column != want {
				t.Fatalf("offset %d is in column %d, want %d", at, column, want)
			}
		}
	}
}

func TestContext(t *testing.T) {
	r := NewRuler("ä東one two")
	for _, c := range []struct {
		start, end, n int
		before, after string
	}{{5, 8, 1, "東", " "}, {5, 8, 9, "ä東", " two"}, {0, 12, 3, "", ""}, {2, 2, 0, "", ""}} {
		if b, w, a := r.Context(c.start, c.end, c.n); b != c.before || a != c.after || w != r.text[c.start:c.end] {
			t.Errorf("context of %d:%d is %q, %q, want %q, %q", c.start, c.end, b, a, c.before, c.after)
		}
	}
}

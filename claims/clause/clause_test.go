package clause

import (
	"testing"
	"unicode/utf8"

	"crosscheck/source"
)

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", " ", "and", "a, and b; c", "He said \"x and y\", and left (or so they said).", "\xff and \xfe were", "X said Y and Z said W, he said."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, c := range Split(text) {
			if c.Span.Start < at || c.Span.End <= c.Span.Start || c.Span.End > len(text) {
				t.Fatalf("%q: clause %v after %d", text, c.Span, at)
			}
			at = c.Span.End
			for _, sp := range []source.Span{c.Span, c.Subject, c.Verb, c.Speaker, c.SpeechVerb, c.Through} {
				if sp.Start < 0 || sp.End < sp.Start || sp.End > len(text) {
					t.Fatalf("%q: %v", text, sp)
				}
				if utf8.ValidString(text) && !utf8.ValidString(sp.Of(text)) {
					t.Errorf("%q: %v cuts a character", text, sp)
				}
			}
			if c.Kind == "" || (c.Class == "") != (c.SpeechVerb.Len() == 0) {
				t.Errorf("%q: %+v", text, c)
			}
		}
	})
}

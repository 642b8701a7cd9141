package report

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"crosscheck/report/quote"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		limit int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 3, []string{"one", "two", "thr", "ee"}},
		{"a verylongword b", 5, []string{"a", "veryl", "ongwo", "rd b"}},
		{"日本語です", 4, []string{"日本", "語で", "す"}},
		{"日本", 3, []string{"日", "本"}},
		{"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"trailing   ", 10, []string{"trailing"}},
	} {
		var got []string
		for _, w := range wrap(c.in, c.limit) {
			got = append(got, c.in[w.start:w.end])
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("wrap(%q, %d): %s", c.in, c.limit, d)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("one two 日本語 verylongword", 5)
	f.Fuzz(func(t *testing.T, s string, limit int) {
		s = quote.Clean(s)
		limit = 2 + int(uint(limit)%200)
		var words []string
		for _, w := range wrap(s, limit) {
			l := s[w.start:w.end]
			if n := width(l); n > limit && graphemes(l) > 1 {
				t.Errorf("wrap(%q, %d): %q takes %d columns", s, limit, l, n)
			}
			words = append(words, l)
		}
		if got, want := strings.ReplaceAll(strings.Join(words, ""), " ", ""), strings.ReplaceAll(s, " ", ""); got != want {
			t.Errorf("wrap(%q, %d) loses words: %q", s, limit, got)
		}
	})
}

func graphemes(s string) int {
	n := 0
	for g := displaywidth.StringGraphemes(s); g.Next(); n++ {
	}
	return n
}

// A line of a megabyte without a space takes no longer than one with spaces.
func TestWrapLongWord(t *testing.T) {
	s := strings.Repeat("x", 1<<20)
	if got := len(wrap(s, 64)); got != 1<<14 {
		t.Errorf("%d lines", got)
	}
}

func TestStylesEndWithTheLine(t *testing.T) {
	l := line{{"the bridge ", plain}}.add("gave way", mark).add(" at noon", plain)
	want := []string{"the bridge", "\x1b[1;33m[gave way]\x1b[0m", "at noon"}
	if d := cmp.Diff(want, l.lines(10, true)); d != "" {
		t.Error(d)
	}
}

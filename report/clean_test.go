package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"plain words", "plain words"},
		{"  line\r\n\twraps \u00a0 here\u2028now ", "line wraps here now"},
		{"\x1b[31mred\x1b[0m", "red"},
		{"\x1b]0;title\x07", "]0;title"},
		{"\u009b31mred", "red"},
		{"\u0085next", "next"},
		{"a\u202eb\u2066c\u200fd", "abcd"},
		{"soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"},
		{"\U000e0041tag", "tag"},
		{"bell\a, delete\x7f", "bell, delete"},
		{"family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"},
		{"bad \xff byte", "bad \ufffd byte"},
		{"café e\u0301", "café e\u0301"},
		{"\x1b", ""},
		{"\x1b[", ""},
	} {
		if got := clean(c.in); got != c.want {
			t.Errorf("clean(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("a \x1b[31m b\u202e")
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		if !utf8.ValidString(got) || strings.TrimSpace(got) != got || strings.Contains(got, "  ") {
			t.Errorf("clean(%q) = %q", s, got)
		}
		for _, r := range got {
			if hidden(r) {
				t.Errorf("clean(%q) keeps %U", s, r)
			}
		}
	})
}

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
		s = clean(s)
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

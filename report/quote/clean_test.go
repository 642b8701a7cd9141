package quote

import (
	"strings"
	"testing"
	"unicode/utf8"
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
		if got := Clean(c.in); got != c.want {
			t.Errorf("Clean(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("a \x1b[31m b\u202e")
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if !utf8.ValidString(got) || strings.TrimSpace(got) != got || strings.Contains(got, "  ") {
			t.Errorf("Clean(%q) = %q", s, got)
		}
		for _, r := range got {
			if hidden(r) {
				t.Errorf("Clean(%q) keeps %U", s, r)
			}
		}
	})
}

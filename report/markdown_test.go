package report

import (
	"strings"
	"testing"
)

func TestEscapeMarkdown(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a | b", `a \| b`},
		{"*bold* _thin_ `code`", "\\*bold\\* \\_thin\\_ \\`code\\`"},
		{"<script>", `\<script\>`},
		{"[text](http://x.org)", `\[text\](http\://x.org)`},
		{"see www.example.org", `see www\.example.org`},
		{"# no heading", `\# no heading`},
		{"- no item", `\- no item`},
		{"12. no item", `12\. no item`},
		{"1) no item", `1\) no item`},
		{"AT&amp;T", `AT\&amp;T`},
		{"a@example.org", `a\@example.org`},
		{"12.5 per cent", "12.5 per cent"},
	} {
		if got := escapeMarkdown(c.in); got != c.want {
			t.Errorf("escapeMarkdown(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// A hostile passage stays in its cell.
func TestMarkdownTableKeepsItsColumns(t *testing.T) {
	out := printed(t, "markdown", &Printer{}, bridge())
	for _, l := range strings.Split(out, "\n") {
		if !strings.HasPrefix(l, "|") {
			continue
		}
		l = strings.ReplaceAll(l, `\|`, "")
		if n := strings.Count(l, "|"); n != 3 && n != 6 {
			t.Errorf("%d bars in %q", n, l)
		}
	}
}

func TestGuard(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"12 people", "12 people"},
		{"=SUM(A1)", "'=SUM(A1)"},
		{"+1", "'+1"},
		{"-1", "'-1"},
		{"@here", "'@here"},
		{"\t=1", "'=1"},
		{"\rx", "'x"},
		{" \u200b=1", "'=1"},
		{"two\nlines", "two lines"},
	} {
		if got := guard(c.in); got != c.want {
			t.Errorf("guard(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

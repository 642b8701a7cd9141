package report

import (
	"bufio"
	"io"
	"strings"

	"crosscheck/report/view"
)

// reportMarkdown prints a report as a page in GitHub's Markdown: what
// reportText prints, with the marked words in bold type.
func (p *Printer) reportMarkdown(w io.Writer, r *view.Report) error {
	wide := *p
	wide.Width = 1 << 20
	return drawMarkdown(w, "# Comparison of reports", wide.outline(r))
}

func (p *Printer) listMarkdown(w io.Writer, l *list) error {
	return drawMarkdown(w, "# "+escapeMarkdown(l.title), l.blocks)
}

func drawMarkdown(w io.Writer, title string, blocks []block) error {
	b := bufio.NewWriter(w)
	b.WriteString(title + "\n")
	for _, bl := range blocks {
		b.WriteByte('\n')
		switch {
		case bl.title != "":
			b.WriteString("## " + escapeMarkdown(bl.title) + "\n")
		case bl.head != nil:
			b.WriteString("### " + escapeMarkdown(bl.head.String()) + "\n")
		case bl.para != nil:
			b.WriteString(bl.para.markdown() + "\n")
		case bl.items != nil:
			for _, l := range bl.items {
				b.WriteString("- " + l.markdown() + "\n")
			}
		case bl.grid != nil:
			if err := bl.grid.drawMarkdown(b); err != nil {
				return err
			}
		}
	}
	return b.Flush()
}

// markdown returns the line with its styles as Markdown.
func (l line) markdown() string {
	var b strings.Builder
	for _, p := range l {
		if p.style == margin {
			b.WriteString(strings.Repeat("&nbsp;", len(p.text)))
			continue
		}
		s := escapeMarkdown(p.text)
		if (p.style == mark || p.style == strong || p.style == alarm) && strings.TrimSpace(s) != "" {
			s = "**" + s + "**"
		}
		b.WriteString(s)
	}
	return b.String()
}

// escapeMarkdown returns text that Markdown shows as it is, in a paragraph,
// a heading or a cell of a table. The text holds no line break.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case strings.IndexByte("\\`*_{}[]<>|~$&", c) >= 0:
			b.WriteByte('\\')
		case i == 0 && strings.IndexByte("#+-=!", c) >= 0, // a heading, a list
			c == '!' && i+1 < len(s) && s[i+1] == '[',
			(c == '.' || c == ')') && allDigits(s[:i]) && (i+1 == len(s) || s[i+1] == ' '), // a numbered list
			c == ':' && strings.HasPrefix(s[i:], "://"), c == '@',                          // a link of the renderer's making
			c == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"):
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

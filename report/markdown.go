package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"crosscheck/report/quote"
	"crosscheck/report/view"
)

// reportMarkdown prints a report as a page in GitHub's Markdown: what
// reportText prints, with the marked words in bold type, and footnotes that
// name the source of each passage and hold it whole.
func (p *Printer) reportMarkdown(w io.Writer, r *view.Report) error {
	wide := *p
	wide.Width = 1 << 20
	blocks, cs := wide.outline(r)
	return drawMarkdown(w, "# Comparison of reports", blocks, cs)
}

func (p *Printer) listMarkdown(w io.Writer, l *list) error {
	return drawMarkdown(w, "# "+escapeMarkdown(l.title), l.blocks, l.cast)
}

func drawMarkdown(w io.Writer, title string, blocks []block, cs *quote.Cast) error {
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
	if cs != nil {
		for i, n := range cs.Notes {
			fmt.Fprintf(b, "\n[^%d]: %s\n", i+1, footnote(cs, n))
		}
	}
	return b.Flush()
}

// footnote names the source of a passage and quotes it.
func footnote(cs *quote.Cast, n quote.Note) string {
	d := cs.Docs[n.Doc]
	parts := []string{escapeMarkdown(cs.Names[n.Doc])}
	if title := quote.Clean(d.Title); title != "" && !n.Title {
		parts = append(parts, "*"+escapeMarkdown(title)+"*")
	}
	if !d.Published.IsZero() {
		parts = append(parts, d.Published.Format(time.DateOnly))
	}
	if address := quote.WebAddress(d.URL); address != "" {
		parts = append(parts, "<"+address+">")
	}
	if n.Title {
		parts = append(parts, "headline")
	} else {
		parts = append(parts, "line "+cs.Line(n.Doc, n.Span.Start))
	}
	return strings.Join(parts, ", ") + ": “" + escapeMarkdown(quote.Clean(cs.Text(n))) + "”"
}

// markdown returns the line with its styles as Markdown.
func (l line) markdown() string {
	var b strings.Builder
	for _, p := range l {
		if p.style == margin {
			b.WriteString(strings.Repeat("&nbsp;", len(p.text)))
			continue
		}
		if p.style >= cited {
			fmt.Fprintf(&b, "[^%d]", p.style-cited+1)
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

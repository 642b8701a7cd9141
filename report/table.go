package report

import (
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// frame is what a column costs beside its text: a border and two spaces. A
// table has one border more.
const frame = 3

// draw prints a grid as a table of at most limit columns of the terminal.
// Cells come to the table wrapped: it breaks no long words, and measures
// ambiguous characters by the surroundings unless told not to.
func (g *grid) draw(w io.Writer, limit int, color bool) error {
	widths := g.widths(limit)
	mapped := tw.NewMapper[int, int]()
	head := make([]string, len(g.columns))
	for i, n := range widths {
		mapped.Set(i, n+frame-1)
		head[i] = strings.Join(text(g.columns[i].title).lines(n, false), "\n")
	}
	t := tablewriter.NewTable(w, append(tableOptions(),
		tablewriter.WithColumnWidths(mapped),
		tablewriter.WithRendition(tw.Rendition{Settings: tw.Settings{Separators: tw.Separators{BetweenRows: state(g.ruled)}}}))...)
	t.Header(head)
	for _, row := range g.rows {
		cells := make([]string, len(row))
		for i, c := range row {
			var ls []string
			for _, l := range c {
				ls = append(ls, l.lines(widths[i], color)...)
			}
			cells[i] = strings.Join(ls, "\n")
		}
		if err := t.Append(cells); err != nil {
			return err
		}
	}
	return t.Render()
}

// tableOptions are common to terminal and Markdown: no cell is changed.
func tableOptions() []tablewriter.Option {
	return []tablewriter.Option{
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAlignment(tw.AlignLeft),
		tablewriter.WithRowAlignment(tw.AlignLeft),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithTrimLine(tw.Off),
	}
}

func state(on bool) tw.State {
	if on {
		return tw.On
	}
	return tw.Off
}

// widths shares limit columns of the terminal among the columns of the table:
// each gets its natural width if that fits its share; the others divide what
// is left by weight.
func (g *grid) widths(limit int) []int {
	natural := g.natural()
	widths := make([]int, len(natural))
	rest, weight := limit-1-frame*len(natural), 0
	for i, c := range g.columns {
		if c.weight == 0 {
			widths[i] = natural[i]
			rest -= natural[i]
		}
		weight += c.weight
	}
	for settled := false; !settled; {
		settled = true
		for i, c := range g.columns {
			if widths[i] == 0 && natural[i]*weight <= rest*c.weight {
				widths[i] = natural[i]
				rest -= natural[i]
				weight -= c.weight
				settled = false
			}
		}
	}
	for i, c := range g.columns {
		if widths[i] == 0 {
			widths[i] = max(2, rest*c.weight/weight)
			rest -= widths[i]
			weight -= c.weight
		}
	}
	return widths
}

// natural returns the width that each column takes without wrapping, at
// least 1.
func (g *grid) natural() []int {
	ws := make([]int, len(g.columns))
	for i, c := range g.columns {
		ws[i] = max(1, width(c.title))
	}
	for _, row := range g.rows {
		for i, c := range row {
			for _, l := range c {
				ws[i] = max(ws[i], width(l.String())+2*l.marks())
			}
		}
	}
	return ws
}

// marks returns how many pieces of the line are marked.
func (l line) marks() int {
	n := 0
	for _, p := range l {
		if p.style == mark {
			n++
		}
	}
	return n
}

// drawMarkdown prints a grid as a Markdown table.
func (g *grid) drawMarkdown(w io.Writer) error {
	t := tablewriter.NewTable(w, append(tableOptions(), tablewriter.WithRenderer(renderer.NewMarkdown()))...)
	head := make([]string, len(g.columns))
	for i, c := range g.columns {
		head[i] = escapeMarkdown(c.title)
	}
	t.Header(head)
	for _, row := range g.rows {
		cells := make([]string, len(row))
		for i, c := range row {
			ls := make([]string, len(c))
			for k, l := range c {
				ls[k] = l.markdown()
			}
			cells[i] = strings.Join(ls, "<br>")
		}
		if err := t.Append(cells); err != nil {
			return err
		}
	}
	return t.Render()
}

package report

import (
	"io"

	"crosscheck/report/page"
	"crosscheck/report/view"
)

// reportHTML prints a report as one self-contained page; package page says
// what is on it.
func (p *Printer) reportHTML(w io.Writer, r *view.Report) error {
	return page.Write(w, r, p.Shell)
}

func (p *Printer) listHTML(w io.Writer, l *list) error {
	out := &page.List{Kicker: ToolName, Title: l.title}
	for _, bl := range l.blocks {
		out.Blocks = append(out.Blocks, bl.page())
	}
	return page.WriteList(w, out, p.Shell)
}

// page returns the block as a part of a page.
func (b block) page() page.Block {
	out := page.Block{Title: b.title, Head: b.head.runs(), Para: b.para.runs()}
	for _, l := range b.items {
		out.Items = append(out.Items, l.runs())
	}
	if b.grid == nil {
		return out
	}
	for _, c := range b.grid.columns {
		out.Columns = append(out.Columns, c.title)
	}
	for _, row := range b.grid.rows {
		var cells [][][]page.Run
		for _, ce := range row {
			var lines [][]page.Run
			for _, l := range ce {
				lines = append(lines, l.runs())
			}
			cells = append(cells, lines)
		}
		out.Rows = append(out.Rows, cells)
	}
	return out
}

// pageStyles name the styles as a page does; others are plain there.
var pageStyles = map[style]string{mark: "mark", strong: "strong", alarm: "strong", faint: "faint"}

func (l line) runs() []page.Run {
	var runs []page.Run
	for _, p := range l {
		if p.style != margin && p.style < cited {
			runs = append(runs, page.Run{Text: p.text, Style: pageStyles[p.style]})
		}
	}
	return runs
}

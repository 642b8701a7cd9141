package report

import (
	"bufio"
	"io"
	"strings"

	"crosscheck/report/view"
)

// columns is the width of terminal text.
func (p *Printer) columns() int {
	switch {
	case p.Width == 0:
		return 80
	case p.Width < 40:
		return 40
	}
	return p.Width
}

// reportText prints a report for a terminal: no line is wider than Width.
func (p *Printer) reportText(w io.Writer, r *view.Report) error {
	blocks, _ := p.outline(r)
	return p.drawText(w, blocks)
}

func (p *Printer) listText(w io.Writer, l *list) error {
	return p.drawText(w, l.blocks)
}

func (p *Printer) drawText(w io.Writer, blocks []block) error {
	b := bufio.NewWriter(w)
	for i, bl := range blocks {
		if i > 0 && bl.spaced(blocks[i-1]) {
			b.WriteByte('\n')
		}
		if err := p.drawBlock(b, bl); err != nil {
			return err
		}
	}
	return b.Flush()
}

// spaced reports whether an empty line stands between prev and b.
func (b block) spaced(prev block) bool {
	return b.title != "" || b.head != nil && prev.title == "" || b.para != nil && prev.grid == nil && prev.title == ""
}

func (p *Printer) drawBlock(b *bufio.Writer, bl block) error {
	switch {
	case bl.title != "":
		p.drawLine(b, "", line{{strings.ToUpper(bl.title), strong}})
	case bl.head != nil:
		p.drawLine(b, "", bl.head)
	case bl.para != nil:
		p.drawLine(b, "", bl.para)
	case bl.items != nil:
		for _, l := range bl.items {
			p.drawLine(b, "- ", l)
		}
	case bl.grid != nil:
		return bl.grid.draw(b, p.columns(), p.Color)
	}
	return nil
}

// drawLine prints a line, wrapped, behind a bullet.
func (p *Printer) drawLine(b *bufio.Writer, bullet string, l line) {
	for i, s := range l.lines(p.columns()-len(bullet), p.Color) {
		if i > 0 {
			bullet = strings.Repeat(" ", len(bullet))
		}
		b.WriteString(bullet + s + "\n")
	}
}

package report

import (
	"strings"

	"crosscheck/report/quote"
)

// A style says what part a piece of text plays. Each is shown by characters,
// by colour only on top of them.
type style int

const (
	plain  style = iota
	strong       // a value, an outlet
	mark         // the words that show a difference
	faint        // a note of the printer's own
	alarm        // the word "conflict"
	margin       // the space before a line and what wraps from it
	cited        // no text: a note stands here; from here on, style less cited is its number
)

// A piece is text of one style.
type piece struct {
	text  string
	style style
}

// A line is a run of text without a line break of its own; printers wrap it.
type line []piece

func text(s string) line { return line{{quote.Clean(s), plain}} }

func styled(s string, st style) line { return line{{quote.Clean(s), st}} }

// under sets the line off under another.
func (l line) under() line { return append(line{{"  ", margin}}, l...) }

// add appends the printer's own words, as they are.
func (l line) add(s string, st style) line { return append(l, piece{s, st}) }

// citing adds a reference to a note, which only formats with notes show.
func (l line) citing(cs *quote.Cast, n quote.Note) line {
	return l.add("", cited+style(cs.Note(n)))
}

// String returns the words without their style.
func (l line) String() string {
	var b strings.Builder
	for _, p := range l {
		b.WriteString(p.text)
	}
	return b.String()
}

// A cell is the lines of one cell of a table.
type cell []line

// A column is the head of a table's column and how it takes its width.
type column struct {
	title string
	// weight is the column's share of the width where the columns do not all
	// fit; 0 for one that keeps its natural width.
	weight int
}

// A grid is a table: rows of cells under columns.
type grid struct {
	columns []column
	rows    [][]cell
	// ruled draws a line between rows.
	ruled bool
}

// A block is one part of a printed report: exactly one of its fields is set.
type block struct {
	title string // heading of a section
	head  line   // heading of an entry in a section
	para  line
	items []line
	grid  *grid
}

package page

import "io"

// A List is a page of anything else than a report: claims, sentences,
// answers.
type List struct {
	Kicker, Title string
	Blocks        []Block
}

// A Block is one part of a list. The first of its fields that is set is what
// it is; a table has Columns and Rows.
type Block struct {
	Title   string
	Head    []Run
	Para    []Run
	Items   [][]Run
	Columns []string
	Rows    [][][][]Run // rows of cells of lines
}

// A Run is a piece of text in one style: "mark", "strong", "faint" or none.
type Run struct{ Text, Style string }

// WriteList prints a list.
func WriteList(w io.Writer, l *List, s Shell) error {
	p := newShell(s)
	p.Title, p.List = l.Title, l
	return p.write(w)
}

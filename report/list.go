package report

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"crosscheck/report/quote"
)

// A list is a run of records of one sort, in the three shapes that the
// formats need: as JSON values, as cells of a spreadsheet, as blocks for
// people.
type list struct {
	title   string
	records []any
	header  []string
	rows    [][]string
	blocks  []block
	cast    *quote.Cast // whose notes the blocks refer to; nil if they do not
	// more are the further parts of a long list, each made when it is printed, in
	// the form of the format alone; may be nil.
	more iter.Seq[*list]
}

// A form is what a format prints a list by: which of the shapes of a list.
type form uint8

const (
	asBlocks form = iota
	asRecords
	asRows
)

// parts yields the parts of a list.
func (l *list) parts() iter.Seq[*list] {
	return func(yield func(*list) bool) {
		if yield(l) && l.more != nil {
			l.more(yield)
		}
	}
}

func (p *Printer) printList(w io.Writer, format string, l *list) error {
	f, err := formatNamed(format)
	if err != nil {
		return err
	}
	if f.list == nil {
		return fmt.Errorf("format %s prints reports alone: want one of %s", format, strings.Join(Names(ListFormats()), ", "))
	}
	if f.form == asBlocks && l.more != nil {
		for part := range l.more {
			l.blocks = append(l.blocks, part.blocks...)
		}
	}
	return f.list(p, w, l)
}

func (p *Printer) listJSON(w io.Writer, l *list) error {
	return quote.WriteJSONArray(w, func(yield func(any) bool) {
		for part := range l.parts() {
			for _, r := range part.records {
				if !yield(r) {
					return
				}
			}
		}
	})
}

func (p *Printer) listJSONL(w io.Writer, l *list) error {
	for part := range l.parts() {
		if err := quote.WriteJSON(w, "", part.records...); err != nil {
			return err
		}
	}
	return nil
}

func (p *Printer) listCSV(w io.Writer, l *list) error { return writeSheet(w, ',', l.sheet()) }

func (p *Printer) listTSV(w io.Writer, l *list) error { return writeSheet(w, '\t', l.sheet()) }

// sheet yields the rows of a spreadsheet.
func (l *list) sheet() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		if !yield(l.header) {
			return
		}
		for part := range l.parts() {
			for _, row := range part.rows {
				if !yield(row) {
					return
				}
			}
		}
	}
}

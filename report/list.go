package report

import (
	"fmt"
	"io"
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
}

func (p *Printer) printList(w io.Writer, format string, l *list) error {
	f, err := formatNamed(format)
	if err != nil {
		return err
	}
	if f.list == nil {
		return fmt.Errorf("format %s prints reports alone: want one of %s", format, strings.Join(Names(ListFormats()), ", "))
	}
	return f.list(p, w, l)
}

func (p *Printer) listJSON(w io.Writer, l *list) error {
	if l.records == nil {
		l.records = []any{}
	}
	return quote.WriteJSON(w, "  ", l.records)
}

func (p *Printer) listJSONL(w io.Writer, l *list) error {
	return quote.WriteJSON(w, "", l.records...)
}

func (p *Printer) listCSV(w io.Writer, l *list) error {
	return writeSheet(w, ',', append([][]string{l.header}, l.rows...))
}

func (p *Printer) listTSV(w io.Writer, l *list) error {
	return writeSheet(w, '\t', append([][]string{l.header}, l.rows...))
}

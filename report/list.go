package report

import (
	"encoding/json"
	"io"
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
}

func (p *Printer) printList(w io.Writer, format string, l *list) error {
	f, err := formatNamed(format)
	if err != nil {
		return err
	}
	return f.list(p, w, l)
}

func (p *Printer) listJSON(w io.Writer, l *list) error {
	if l.records == nil {
		l.records = []any{}
	}
	return encode(w, "  ", l.records)
}

func (p *Printer) listJSONL(w io.Writer, l *list) error {
	return encode(w, "", l.records...)
}

func (p *Printer) listCSV(w io.Writer, l *list) error {
	return writeSheet(w, ',', append([][]string{l.header}, l.rows...))
}

func (p *Printer) listTSV(w io.Writer, l *list) error {
	return writeSheet(w, '\t', append([][]string{l.header}, l.rows...))
}

// encode writes each value as one JSON text that ends in a line feed.
func encode(w io.Writer, indent string, values ...any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	for _, v := range values {
		if err := e.Encode(v); err != nil {
			return err
		}
	}
	return nil
}

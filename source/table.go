package source

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"strings"
)

// looksTable reports whether an input is a table with a header row that names
// a column of texts.
func looksTable(in input, head []byte) bool {
	first, _, _ := bytes.Cut(bytes.TrimPrefix(head, []byte("\ufeff")), []byte("\n"))
	_, ok := columns(string(first))
	return ok || in.ext() == ".csv" || in.ext() == ".tsv"
}

// columns splits a header row and returns its separator. It reports false
// unless one column is a text and another is a known field too.
func columns(first string) (sep rune, ok bool) {
	for _, sep := range []rune{',', '\t', ';'} {
		text, known := false, 0
		for _, c := range strings.Split(strings.TrimSpace(first), string(sep)) {
			f := fieldOf(strings.Trim(strings.TrimSpace(c), `"`))
			text = text || f == "text" || f == "html"
			if f != "" {
				known++
			}
		}
		if text && known >= 2 {
			return sep, true
		}
	}
	return 0, false
}

// table reads a report from each row of a table.
func (in input) table() result {
	var res result
	text, note, ok := decode(in.data)
	if !ok {
		res.fail(in.name, 0, "binary, not a report")
		return res
	}
	if note != "" {
		res.warn("%s: %s", in.name, note)
	}
	text = strings.TrimPrefix(text, "\ufeff")
	first, _, _ := strings.Cut(text, "\n")
	sep, ok := columns(first)
	if !ok {
		return in.none("a table without a column \"text\" or \"html\"")
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = sep, true, -1, false
	header, err := r.Read()
	if err != nil {
		return in.broken("table", err)
	}
	rows := 0
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			var pe *csv.ParseError
			n := 0
			if errors.As(err, &pe) {
				n, err = pe.Line, pe.Err
			}
			res.fail(in.name, n, "bad row: %v", err)
			continue
		}
		rows++
		n, _ := r.FieldPos(0)
		res.add(in.row(header, row, n))
	}
	if rows == 0 {
		res.warn("%s: a table without rows", in.name)
	}
	return res
}

// row reads one report from a row, as if it were a JSON object. Cells
// without a heading are not read.
func (in input) row(header, row []string, lineNo int) result {
	obj := map[string]json.RawMessage{}
	for i, c := range row[:min(len(row), len(header))] {
		key := strings.TrimSpace(header[i])
		raw, err := json.Marshal(c)
		if err == nil && (c != "" || fieldOf(key) != "") {
			obj[key] = raw
		}
	}
	raw, err := json.Marshal(obj)
	if err != nil {
		return in.broken("table", err)
	}
	return in.record(raw, lineNo, in.at(lineNo))
}

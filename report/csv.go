package report

import (
	"encoding/csv"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/report/view"
	"crosscheck/source"
)

// sheetHeader names the columns of the long form: one row for each passage
// of each reading, of clusters first, then of divergences, then of suggestions.
var sheetHeader = []string{"finding", "id", "kind", "outcome", "severity", "subject", "value",
	"outlet", "document", "start", "end", "text", "published"}

// reportCSV prints a report in long form: one row for each passage of a reading.
// Cells that a spreadsheet would take for a formula begin with an apostrophe.
func (p *Printer) reportCSV(w io.Writer, r *view.Report) error {
	return writeSheet(w, ',', slices.Values(sheetRows(r.Collation)))
}

// reportTSV prints what reportCSV prints with tabs between the cells.
func (p *Printer) reportTSV(w io.Writer, r *view.Report) error {
	return writeSheet(w, '\t', slices.Values(sheetRows(r.Collation)))
}

func sheetRows(c *collate.Collation) [][]string {
	rows := [][]string{sheetHeader}
	add := func(finding, id, kind, outcome, severity, subject, value string, e collate.Evidence) {
		d := c.Documents[e.Doc]
		rows = append(rows, []string{finding, id, kind, outcome, severity, subject, value, d.Outlet, d.Name,
			strconv.Itoa(e.Span.Start), strconv.Itoa(e.Span.End), e.Span.Of(c.TextOf(e)), source.Stamp(d.Published)})
	}
	for _, cl := range c.Clusters {
		for _, r := range cl.Readings {
			add("cluster", cl.ID, string(r.Claim.Kind), string(cl.Agreement), "", "", "", collate.Evidence{Doc: r.Doc, Span: r.Claim.Span})
		}
	}
	divergence := func(finding string, d *collate.Divergence) {
		for _, s := range d.Sides {
			for _, e := range s.Evidence {
				add(finding, d.ID, d.Kind, string(d.Outcome), string(d.Severity), d.Subject, s.Value, e)
			}
		}
	}
	for i := range c.Divergences {
		divergence("divergence", &c.Divergences[i])
	}
	for i := range c.Inner {
		divergence("inner", &c.Inner[i].Divergence)
	}
	for _, s := range c.Suggestions {
		for _, i := range []int{s.A, s.B} {
			r := c.Clusters[i].Readings[c.Clusters[i].Plain]
			add("suggestion", s.ID, "", "", "", "", c.Clusters[i].ID, collate.Evidence{Doc: r.Doc, Span: r.Claim.Span})
		}
	}
	return rows
}

// writeSheet writes rows with every cell on one line and none a formula.
func writeSheet(w io.Writer, comma rune, rows iter.Seq[[]string]) error {
	cw := csv.NewWriter(w)
	cw.Comma = comma
	for row := range rows {
		safe := make([]string, len(row))
		for i, s := range row {
			safe[i] = guard(s)
		}
		if err := cw.Write(safe); err != nil {
			return err
		}
	}
	cw.Flush()
	return cw.Error()
}

// guard returns s as the text of a cell that no spreadsheet runs: an
// apostrophe stands before one that begins like a formula.
func guard(s string) string {
	formula := s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0
	s = quote.Clean(s)
	if formula || s != "" && strings.IndexByte("=+-@", s[0]) >= 0 {
		return "'" + s
	}
	return s
}

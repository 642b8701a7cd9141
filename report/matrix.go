package report

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/report/view"
)

// matrixCSV prints a report as a matrix: a row for each claim, a column for
// each report that holds its words, empty where it is silent.
func (p *Printer) matrixCSV(w io.Writer, r *view.Report) error {
	return writeSheet(w, ',', slices.Values(matrixRows(r.Collation)))
}

// matrixTSV prints what matrixCSV prints with tabs between the cells.
func (p *Printer) matrixTSV(w io.Writer, r *view.Report) error {
	return writeSheet(w, '\t', slices.Values(matrixRows(r.Collation)))
}

func matrixRows(c *collate.Collation) [][]string {
	head := []string{"id", "agreement", "origins", "kinds apart", "claim"}
	fixed := len(head)
	rows := [][]string{append(head, quote.NewCast(c.Documents).Names...)}
	apart := partingKinds(c)
	for i := range c.Clusters {
		cl := &c.Clusters[i]
		row := make([]string, fixed+len(c.Documents))
		copy(row, []string{cl.ID, string(cl.Agreement), strconv.Itoa(cl.Origins), apart[cl.ID], cl.Readings[cl.Plain].Claim.Text()})
		said := make([][]string, len(c.Documents))
		for _, r := range cl.Readings {
			said[r.Doc] = append(said[r.Doc], r.Claim.Text())
		}
		for doc, words := range said {
			row[fixed+doc] = strings.Join(words, " / ")
		}
		rows = append(rows, row)
	}
	return rows
}

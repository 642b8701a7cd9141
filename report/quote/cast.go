package quote

import (
	"iter"
	"sort"
	"strconv"
	"strings"
	"time"

	"crosscheck/source"
)

// A Cast is the reports of one printed report and how it refers to them.
type Cast struct {
	Docs []*source.Document
	// Names are what the reports are called, each by a name of its own.
	Names []string
	// Notes are the passages referred to so far.
	Notes  []Note
	noted  map[Note]int
	breaks [][]int // for each document, the offsets of its line feeds
}

// NewCast returns the cast of the given reports.
func NewCast(docs []*source.Document) *Cast {
	c := &Cast{Docs: docs, Names: labels(docs), breaks: make([][]int, len(docs))}
	for i, d := range docs {
		for at := 0; ; at++ {
			n := strings.IndexByte(d.Text[at:], '\n')
			if n < 0 {
				break
			}
			at += n
			c.breaks[i] = append(c.breaks[i], at)
		}
	}
	return c
}

// Line returns the line of a document's text that holds the offset, counted
// from 1.
func (c *Cast) Line(doc, at int) string {
	return strconv.Itoa(1 + sort.SearchInts(c.breaks[doc], at))
}

// Cite names a document and the line that holds the offset.
func (c *Cast) Cite(doc, at int) string { return c.Names[doc] + ":" + c.Line(doc, at) }

// List names the given documents, parted by commas.
func (c *Cast) List(docs []int) string {
	some := make([]string, len(docs))
	for i, d := range docs {
		some[i] = c.Names[d]
	}
	return strings.Join(some, ", ")
}

// labels returns what each document is called in the report: its outlet;
// where an outlet has several reports, with the day of publication if that
// tells them apart, else with a number.
func labels(docs []*source.Document) []string {
	names := make([]string, len(docs))
	for i, d := range docs {
		names[i] = Clean(d.Outlet)
		if names[i] == "" {
			names[i] = Clean(d.Name)
		}
	}
	marks := make([][]string, len(docs))
	for i := range repeated(names, marks) {
		if !docs[i].Published.IsZero() {
			marks[i] = append(marks[i], docs[i].Published.Format(time.DateOnly))
		}
	}
	seen := map[string]int{}
	for i, name := range repeated(names, marks) {
		seen[name]++
		marks[i] = append(marks[i], strconv.Itoa(seen[name]))
	}
	for i := range names {
		names[i] = marked(names[i], marks[i])
	}
	return names
}

// repeated yields the names that, with their marks, are not the only ones of
// their kind.
func repeated(names []string, marks [][]string) iter.Seq2[int, string] {
	full := make([]string, len(names))
	count := map[string]int{}
	for i, n := range names {
		full[i] = marked(n, marks[i])
		count[full[i]]++
	}
	return func(yield func(int, string) bool) {
		for i, n := range full {
			if count[n] > 1 && !yield(i, n) {
				return
			}
		}
	}
}

// marked returns "Herald (2024-03-02, 1)".
func marked(name string, marks []string) string {
	if marks == nil {
		return name
	}
	return name + " (" + strings.Join(marks, ", ") + ")"
}

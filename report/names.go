package report

import (
	"iter"
	"sort"
	"strconv"
	"strings"
	"time"

	"crosscheck/source"
)

// A cast is the reports of one printed report and how it refers to them.
type cast struct {
	docs   []*source.Document
	names  []string
	breaks [][]int // for each document, the offsets of its line feeds
}

func newCast(docs []*source.Document) *cast {
	c := &cast{docs: docs, names: labels(docs), breaks: make([][]int, len(docs))}
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

// line returns the line of a document's text that holds the offset, counted
// from 1.
func (c *cast) line(doc, at int) string {
	return strconv.Itoa(1 + sort.SearchInts(c.breaks[doc], at))
}

// cite names a document and the line that holds the offset.
func (c *cast) cite(doc, at int) string { return c.names[doc] + ":" + c.line(doc, at) }

// list names the given documents, parted by commas.
func (c *cast) list(docs []int) string { return pick(c.names, docs) }

// labels returns what each document is called in the tables: its outlet;
// where an outlet has several reports, with the day of publication if that
// tells them apart, else with a number.
func labels(docs []*source.Document) []string {
	names := make([]string, len(docs))
	for i, d := range docs {
		names[i] = clean(d.Outlet)
		if names[i] == "" {
			names[i] = clean(d.Name)
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

// letters returns short names for n columns: A, B ... Z, AA, AB ...
func letters(n int) []string {
	names := make([]string, n)
	for i := range names {
		for k := i; ; k = k/26 - 1 {
			names[i] = string(rune('A'+k%26)) + names[i]
			if k < 26 {
				break
			}
		}
	}
	return names
}

// pick returns the names of the given documents, parted by commas.
func pick(names []string, docs []int) string {
	some := make([]string, len(docs))
	for i, d := range docs {
		some[i] = names[d]
	}
	return strings.Join(some, ", ")
}

// count returns "1 report", "2 reports".
func count(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + one + "s"
}

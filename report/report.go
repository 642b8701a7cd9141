// Package report prints what a collation holds: for a terminal, for a page,
// for a spreadsheet and for a program.
//
// It decides nothing. What agrees, what diverges and how much that weighs is
// settled in the values it is given; a printer holds no threshold and leaves
// no row out, save where Printer.All says so. Package view chooses what is
// printed. Passages are the documents' own words; only characters that would
// steer a terminal are taken out of them.
package report

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"crosscheck/report/jsonld"
	"crosscheck/report/page"
	"crosscheck/report/sarif"
	"crosscheck/report/tei"
	"crosscheck/report/view"
)

// A Printer prints reports and lists of claims, sentences and answers.
// The zero value prints in 80 columns without colour.
type Printer struct {
	// Width is the number of columns of terminal text; 0 means 80. Anything
	// under 40 is taken for 40.
	Width int
	// Color adds colours to the marks, which stand without it too.
	Color bool
	// All prints what the terminal text and Markdown otherwise cut down to a
	// screen: every claim that only one report makes, every passage of a
	// value, whole, every office, and the ids of divergences.
	All bool
	// Explain adds to lists why they are as they are: to sentences what was
	// left out of a report and by which rule, and what is known of the report
	// and how; to claims the rule behind each detail.
	Explain bool
	// Shell is what the format html adds to its pages.
	Shell page.Shell
}

// A Format is one way to print.
type Format struct {
	Name string
	// About says what the format is for, in a few words.
	About string
	// Extensions are the endings of file names that ask for the format.
	Extensions []string

	report func(*Printer, io.Writer, *view.Report) error
	list   func(*Printer, io.Writer, *list) error // nil if it prints reports alone
	form   form                                   // of the lists that it prints
}

// formats is the table of formats; the first is the default.
var formats = []Format{
	{"text", "a terminal", []string{".txt"}, (*Printer).reportText, (*Printer).listText, asBlocks},
	{"markdown", "a document, with footnotes", []string{".md", ".markdown"}, (*Printer).reportMarkdown, (*Printer).listMarkdown, asBlocks},
	{"html", "a browser: one file, for reading and forwarding", []string{".html", ".htm"}, (*Printer).reportHTML, (*Printer).listHTML, asBlocks},
	{"json", "programs: everything", []string{".json"}, (*Printer).reportJSON, (*Printer).listJSON, asRecords},
	{"jsonl", "filters: a record a line", []string{".jsonl", ".ndjson"}, (*Printer).reportJSONL, (*Printer).listJSONL, asRecords},
	{"csv", "spreadsheets: a passage a row", []string{".csv"}, (*Printer).reportCSV, (*Printer).listCSV, asRows},
	{"tsv", "spreadsheets: a passage a row", []string{".tsv"}, (*Printer).reportTSV, (*Printer).listTSV, asRows},
	{"csv-matrix", "spreadsheets: a claim a row, a report a column", nil, (*Printer).matrixCSV, nil, asBlocks},
	{"tsv-matrix", "spreadsheets: a claim a row, a report a column", nil, (*Printer).matrixTSV, nil, asBlocks},
	{"sarif", "pipelines: SARIF 2.1.0", []string{".sarif"}, by(sarif.Write), nil, asBlocks},
	{"webannotation", "annotation tools: W3C Web Annotation", nil, by(jsonld.WriteAnnotations), nil, asBlocks},
	{"claims-jsonld", "linked data: schema.org Claim, without a rating", []string{".jsonld"}, by(jsonld.WriteClaims), nil, asBlocks},
	{"tei", "editions: TEI critical apparatus", []string{".xml", ".tei"}, by(tei.Write), nil, asBlocks},
}

// by has a function of another package print a report.
func by(write func(io.Writer, *view.Report) error) func(*Printer, io.Writer, *view.Report) error {
	return func(_ *Printer, w io.Writer, r *view.Report) error { return write(w, r) }
}

// Formats returns the formats of reports, the default first.
func Formats() []Format { return slices.Clone(formats) }

// ListFormats returns the formats of lists, the default first.
func ListFormats() []Format {
	return slices.DeleteFunc(Formats(), func(f Format) bool { return f.list == nil })
}

// Names returns the names of formats.
func Names(fs []Format) []string {
	names := make([]string, len(fs))
	for i, f := range fs {
		names[i] = f.Name
	}
	return names
}

// FormatOf returns the name of the format that the extension of a file name
// asks for, or "" if it asks for none.
func FormatOf(file string) string {
	ext := strings.ToLower(filepath.Ext(file))
	for _, f := range formats {
		for _, e := range f.Extensions {
			if e == ext {
				return f.Name
			}
		}
	}
	return ""
}

// Print prints a report in the named format.
func (p *Printer) Print(w io.Writer, format string, r *view.Report) error {
	f, err := formatNamed(format)
	if err != nil {
		return err
	}
	return f.report(p, w, r)
}

func formatNamed(name string) (Format, error) {
	for _, f := range formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("unknown format %q: want one of %s", name, strings.Join(Names(formats), ", "))
}

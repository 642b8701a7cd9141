// Package report prints what a collation holds: for a terminal, for a page,
// for a spreadsheet and for a program.
//
// It decides nothing. What agrees, what diverges and how much that weighs is
// settled in the values it is given; a printer holds no threshold and leaves
// no row out, save where Printer.All says so. Package view chooses what is
// printed. Passages are the documents' own
// words; only characters that would steer a terminal are taken out of them.
package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

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
}

// A Format is one way to print.
type Format struct {
	Name string
	// Extensions are the endings of file names that ask for the format.
	Extensions []string

	report func(*Printer, io.Writer, *view.Report) error
	list   func(*Printer, io.Writer, *list) error
}

// formats is the table of formats; the first is the default.
var formats = []Format{
	{"text", []string{".txt"}, (*Printer).reportText, (*Printer).listText},
	{"markdown", []string{".md", ".markdown"}, (*Printer).reportMarkdown, (*Printer).listMarkdown},
	{"html", []string{".html", ".htm"}, (*Printer).reportHTML, (*Printer).listHTML},
	{"json", []string{".json"}, (*Printer).reportJSON, (*Printer).listJSON},
	{"jsonl", []string{".jsonl", ".ndjson"}, (*Printer).reportJSONL, (*Printer).listJSONL},
	{"csv", []string{".csv"}, (*Printer).reportCSV, (*Printer).listCSV},
	{"tsv", []string{".tsv"}, (*Printer).reportTSV, (*Printer).listTSV},
}

// Formats returns the names of all formats, the default first.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
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
	return Format{}, fmt.Errorf("unknown format %q: want one of %s", name, strings.Join(Formats(), ", "))
}

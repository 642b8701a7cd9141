package main

import (
	"io"
	"strings"
	"text/template"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report"
	"crosscheck/report/view"
)

func (a *app) findingFlag(c *cobra.Command) {
	c.Flags().StringVar(&a.finding, "explain", "", "print all that the finding `ID` rests on; the id's beginning is enough, list names all")
}

// reportPrinter checks the flags for the output of a report and returns what
// prints one.
func (a *app) reportPrinter() (func(*view.Report) error, error) {
	formats := report.Formats()
	if a.finding != "" {
		formats = report.ListFormats()
	}
	p, format, err := a.printer(formats)
	if err != nil {
		return nil, err
	}
	layout, err := a.layout()
	if err != nil {
		return nil, err
	}
	return func(r *view.Report) error { return a.printReport(p, format, layout, r) }, nil
}

// printReport prints what the view shows of a report, in a format or by a
// layout if there is one, or what --explain asks for.
func (a *app) printReport(p *report.Printer, format string, layout *template.Template, r *view.Report) error {
	whole := r.Collation
	r, err := a.view.Of(r)
	if err != nil {
		return usagef("outlets: "+outlets(whole.Documents), "%v", err)
	}
	if s := r.Shown; s != nil && (strings.HasPrefix(format, "csv") || strings.HasPrefix(format, "tsv")) {
		a.note(s.String()) // a spreadsheet has no place for it
	}
	if layout != nil {
		if err := a.write(func(w io.Writer) error { return p.Template(w, layout, r) }); err != nil {
			return &hinted{err, "compare -f json prints the names that a template may use"}
		}
		return nil
	}
	switch a.finding {
	case "":
		return a.write(func(w io.Writer) error { return p.Print(w, format, r) })
	case "list":
		return a.write(func(w io.Writer) error { return p.Findings(w, format, r.Collation) })
	}
	d, err := findingOf(whole, a.finding)
	if err != nil {
		return err
	}
	return a.write(func(w io.Writer) error { return p.Finding(w, format, whole, d) })
}

// findingOf returns the divergence whose id begins as given.
func findingOf(c *collate.Collation, prefix string) (*collate.Divergence, error) {
	var found []*collate.Divergence
	for _, d := range c.Findings() {
		if strings.HasPrefix(d.ID, prefix) {
			found = append(found, d)
		}
	}
	switch len(found) {
	case 0:
		return nil, usagef("--explain list names all", "there is no finding %q in these reports", prefix)
	case 1:
		return found[0], nil
	}
	return nil, usagef("give more of its id, as in "+found[0].ID, "%d findings begin with %q", len(found), prefix)
}

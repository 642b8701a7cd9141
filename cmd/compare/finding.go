package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report"
	"crosscheck/report/view"
)

func (a *app) findingFlag(c *cobra.Command) {
	c.Flags().StringVar(&a.finding, "explain", "", "print all that the finding `ID` rests on; the id's beginning is enough, list names all")
}

// reportFormats are those of a report, or of the list that --explain asks for.
func (a *app) reportFormats() []report.Format {
	if a.finding != "" {
		return report.ListFormats()
	}
	return report.Formats()
}

// printReport prints what the view shows of a report, or what --explain asks
// for.
func (a *app) printReport(p *report.Printer, format string, r *view.Report) error {
	whole := r.Collation
	r, err := a.view.Of(r)
	if err != nil {
		return usagef("outlets: "+outlets(whole.Documents), "%v", err)
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

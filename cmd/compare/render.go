package main

import (
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"crosscheck/report"
	"crosscheck/review"
)

func (a *app) renderCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "render REPORT.json",
		Short: "print a saved JSON report again, in any format",
		Example: `  compare render -o report.md report.json       as Markdown
  compare render --only conflict report.json    the conflicts alone`,
		ValidArgsFunction: files("json"),
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("compare render REPORT.json; - is standard input", "render takes one saved report, got %d", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.render(args[0]) },
	}
	a.outputFlags(c, report.Formats())
	a.findingFlag(c)
	a.viewFlags(c)
	a.decisionsFlag(c)
	a.gateFlags(c)
	a.templateFlag(c)
	return c
}

// render prints a report that -f json has saved.
func (a *app) render(name string) error {
	print, err := a.reportPrinter()
	if err != nil {
		return err
	}
	if err := a.checkGate(); err != nil {
		return err
	}
	ds, err := a.decisions()
	if err != nil {
		return err
	}
	if slices.ContainsFunc(ds, func(d review.Decision) bool { return !d.OfFinding() }) {
		a.note("what was decided about claims, names and outlets takes effect where the reports are compared anew")
	}
	r, err := a.saved(name)
	if err != nil {
		return err
	}
	return a.conclude(print, r, ds)
}

// open opens the named file; - is standard input.
func (a *app) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(a.stdin), nil
	}
	return os.Open(name)
}

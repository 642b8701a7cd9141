package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report"
	"crosscheck/report/view"
	"crosscheck/review"
)

func (a *app) reviewCommand() *cobra.Command {
	var r ruling
	c := &cobra.Command{
		Use:   "review REPORT.json",
		Short: "record what you decide about the findings of a saved report",
		Long: `review shows each open finding of a saved report and asks what to make of it.
Its decisions go, one a line, to a text file beside the report, fit for version
control; compare --decisions FILE obeys them. With a flag that decides, it
records that and asks nothing. To take a decision back, delete its line, or
--reopen the finding.`,
		Example: `  compare review report.json                                   go through the open findings
  compare review report.json --dismiss d5fc --by Ada --reason "corrected since"
  compare review report.json --different 'Herald=killed 12' --different 'Post=hurt 12' --by Ada
  compare --decisions report.decisions herald.txt post.txt     obey what was decided`,
		ValidArgsFunction: files("json"),
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("compare review REPORT.json", "review takes one saved report, got %d", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.review(args[0], &r) },
	}
	f := c.Flags()
	f.StringVar(&a.decisionsFile, "decisions", "", "write to `FILE` (default: beside the report, with the ending .decisions)")
	f.StringArrayVar(&r.accept, "accept", nil, "accept the finding `ID`; its beginning is enough")
	f.StringArrayVar(&r.dismiss, "dismiss", nil, "dismiss the finding `ID`, with a --reason")
	f.StringArrayVar(&r.reopen, "reopen", nil, "take back what was decided about the finding `ID`")
	f.StringArrayVar(&r.same, "same", nil, "two claims, each as `OUTLET=WORDS`, are about the same thing")
	f.StringArrayVar(&r.different, "different", nil, "two claims, each as `OUTLET=WORDS`, are not about the same thing")
	f.StringArrayVar(&r.drop, "drop", nil, "compare the claim `OUTLET=WORDS` with no other")
	f.StringArrayVar(&r.person, "person", nil, "a name is that of a person: `NAME=PERSON`")
	f.StringArrayVar(&r.copies, "copies", nil, "an outlet copies another: `OUTLET=OUTLET`")
	f.StringArrayVar(&r.phrase, "phrase", nil, "leave out claims that hold the `PHRASE`")
	f.StringVar(&r.reason, "reason", "", "`WHY` it is decided so")
	f.StringVar(&r.by, "by", "", "`NAME` of who decides")
	a.terminalFlags(c)
	return c
}

// review records decisions about a saved report.
func (a *app) review(name string, r *ruling) error {
	saved, err := a.saved(name)
	if err != nil {
		return err
	}
	p, _, err := a.printer(report.ListFormats())
	if err != nil {
		return err
	}
	if a.decisionsFile == "" {
		a.decisionsFile = strings.TrimSuffix(name, filepath.Ext(name)) + ".decisions"
	}
	ds, err := r.decisions(saved.Collation)
	if err != nil {
		return err
	}
	if len(ds) == 0 {
		return a.ask(p, saved, r.by)
	}
	if err := record(a.decisionsFile, ds...); err != nil {
		return err
	}
	return a.write(func(w io.Writer) error {
		for _, d := range ds {
			if _, err := fmt.Fprintln(w, d); err != nil {
				return err
			}
		}
		return nil
	})
}

// ask goes through the findings that are open after the decisions so far.
func (a *app) ask(p *report.Printer, r *view.Report, by string) error {
	if _, err := os.Stat(a.decisionsFile); err == nil {
		ds, err := a.decisions()
		if err != nil {
			return err
		}
		a.unfit(review.Mark(r.Collation, ds))
	}
	s := &review.Session{In: a.stdin, Out: a.stdout, By: by,
		Show:   func(w io.Writer, d *collate.Divergence) error { return p.Finding(w, "text", r.Collation, d) },
		Record: func(d review.Decision) error { return record(a.decisionsFile, d) },
	}
	return s.Run(r.Collation)
}

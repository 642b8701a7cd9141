package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report"
)

// labels are what a labelled pair may say.
var labels = []string{string(collate.RelationAgree), string(collate.RelationDiffer), string(collate.RelationConflict), string(collate.RelationUnrelated)}

func (a *app) evaluateCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "evaluate LABELLED.jsonl",
		Short: "score how well labelled pairs are judged",
		Long: `evaluate reads pairs with what a person says of them, a line each:
{"id","a","b","label","kind"}, and "a_date" and "b_date" where known. The label
is ` + strings.Join(labels, ", ") + `. It prints for each kind how many of
the labelled conflicts were found, and how many were found where there are
none. - is standard input.`,
		Example: `  compare evaluate labelled.jsonl              found, missed and false alarms
  compare evaluate --explain labelled.jsonl    and each pair that was misjudged`,
		ValidArgsFunction: files("jsonl", "json"),
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("compare evaluate LABELLED.jsonl; - is standard input", "evaluate takes one file of labelled pairs, got %d", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.evaluate(args[0]) },
	}
	c.Flags().BoolVar(&a.explain, "explain", false, "list the pairs that are not judged as labelled, and why")
	a.tablesFlag(c)
	a.outputFlags(c, report.ListFormats())
	return c
}

// evaluate prints how well the labelled pairs of a file are judged.
func (a *app) evaluate(name string) error {
	p, format, err := a.printer(report.ListFormats())
	if err != nil {
		return err
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	in, err := a.open(name)
	if err != nil {
		return fmt.Errorf("evaluate: %w", err)
	}
	defer in.Close()
	ids, cases, err := a.cases(in, name)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	e := collate.NewComparer(x).Evaluate(cases)
	return a.write(func(w io.Writer) error { return p.Evaluation(w, format, ids, cases, e) })
}

// cases reads labelled pairs and their ids. A line that is none is named and
// left out, and the run fails at the end.
func (a *app) cases(r io.Reader, name string) (ids []report.ID, cases []collate.Case, err error) {
	err = eachLine(r, func(line []byte, number int) error {
		p, err := readPair(line)
		if err == nil && !slices.Contains(labels, p.label) {
			err = fmt.Errorf("the label %q is none of %s", p.label, strings.Join(labels, ", "))
		}
		if err != nil {
			a.failed = true
			a.complain(fmt.Errorf("%s:%d: %w", name, number, err), "")
			return nil
		}
		ids = append(ids, orNumber(p.id, number))
		cases = append(cases, collate.Case{A: p.a, B: p.b, Label: collate.Relation(p.label), Kind: p.kind})
		return nil
	})
	return ids, cases, err
}

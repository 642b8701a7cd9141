package main

import (
	"cmp"
	"context"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/claims"
	"crosscheck/report"
)

func (a *app) textCommand() *cobra.Command {
	c := a.listCommand("text PATH...", "print what was read: the main text, sentence by sentence", (*report.Printer).Sentences)
	c.Example = `  compare text page.html                 the article that was found in a page
  compare text --explain page.html       and what was left out, and why
  compare text -f jsonl reports          a record a sentence`
	c.Flags().BoolVar(&a.explain, "explain", false, "print too what was left out, by which rule, and what is known of each report and how")
	return c
}

func (a *app) claimsCommand() *cobra.Command {
	var s selection
	c := a.listCommand("claims PATH...", "print what each report claims, with places and details",
		func(p *report.Printer, w io.Writer, format string, ts iter.Seq[*claims.Testimony]) error {
			return p.Claims(w, format, s.of(ts))
		})
	c.Example = `  compare claims daily.txt                              what one report claims
  compare claims --by worth --kinds assertion daily.txt  what is most worth checking`
	f := c.Flags()
	f.BoolVar(&a.explain, "explain", false, "name the rule behind each detail")
	f.StringSliceVar(&s.kinds, "kinds", nil, "print claims of these `KINDS` alone, parted by commas: "+strings.Join(claimKinds, ", "))
	f.StringVar(&s.by, "by", orders[0], "the `ORDER` of a report's claims: "+strings.Join(orders, ", "))
	listSettings(c, "kinds", claimKinds)
	settings(c, "by", orders)
	c.PreRunE = func(*cobra.Command, []string) error { return s.check() }
	return c
}

// listCommand is a command that prints one list for each report.
func (a *app) listCommand(use, short string, print func(*report.Printer, io.Writer, string, iter.Seq[*claims.Testimony]) error) *cobra.Command {
	c := &cobra.Command{
		Use:   use,
		Short: short,
		Args:  cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, paths []string) error {
			if a.listsSamples(paths) {
				return a.samples()
			}
			p, format, err := a.printer(report.ListFormats())
			if err != nil {
				return err
			}
			a.anyLanguage = c.Name() == "text"
			ins, err := a.inputs(paths)
			if err != nil {
				return err
			}
			in, docs, err := a.documents(context.Background(), ins, a.cached())
			if err != nil {
				return err
			}
			ts := a.extract(context.Background(), in.extractor, docs)
			return a.write(func(w io.Writer) error { return print(p, w, format, ts) })
		},
	}
	a.inputFlags(c)
	a.outputFlags(c, report.ListFormats())
	return c
}

// claimKinds are the settings of --kinds.
var claimKinds = []string{string(claims.Assertion), string(claims.Heading), string(claims.Question), string(claims.Opinion),
	string(claims.Prediction), string(claims.Hypothetical), string(claims.Appeal)}

// orders are the settings of --by.
var orders = []string{"place", "worth"}

// A selection says which claims of each report are printed, in which order.
type selection struct {
	kinds []string // none means all
	by    string
}

func (s *selection) check() error {
	for _, k := range s.kinds {
		if err := oneOf("--kinds", k, claimKinds); err != nil {
			return err
		}
	}
	return oneOf("--by", s.by, orders)
}

// of yields the testimonies with the selected claims alone.
func (s *selection) of(ts iter.Seq[*claims.Testimony]) iter.Seq[*claims.Testimony] {
	return func(yield func(*claims.Testimony) bool) {
		for t := range ts {
			some := *t
			some.Claims = slices.DeleteFunc(slices.Clone(t.Claims), func(c claims.Claim) bool {
				return len(s.kinds) > 0 && !slices.Contains(s.kinds, string(c.Kind))
			})
			if s.by == "worth" {
				slices.SortStableFunc(some.Claims, func(a, b claims.Claim) int { return cmp.Compare(b.Worth, a.Worth) })
			}
			if !yield(&some) {
				return
			}
		}
	}
}

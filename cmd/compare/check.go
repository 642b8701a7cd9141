package main

import (
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report"
	"crosscheck/source"
)

func (a *app) checkCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "check CLAIM PATH...",
		Short: "print which of these reports say it, diverge, or are silent",
		Long: `check looks for a claim in each report and prints which agree with it, which
diverge and how, and which are silent. Without arguments it reads
{"id","claim","text"} records, a line each, from standard input and answers
each with {"id","relation","support","evidence","divergences"}.`,
		Example: `  compare check 'Twelve people died.' reports     which of the reports say so
  compare check < checks.jsonl                    a claim and a text a line`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case a.listsSamples(args):
				return a.samples()
			case len(args) == 0 && a.sample != "":
				return usagef("compare check --sample NAME CLAIM", "no CLAIM given to check in the sample story")
			case len(args) == 0:
				return a.checkLines()
			case len(args) == 1 && a.sample == "":
				return usagef("compare check CLAIM PATH...", "no PATH given to check %q in", args[0])
			case strings.TrimSpace(args[0]) == "":
				return usagef("compare check CLAIM PATH...", "the CLAIM is empty")
			}
			return a.check(args[0], args[1:])
		},
	}
	a.inputFlags(c)
	a.outputFlags(c, report.ListFormats())
	return c
}

// check prints what each report answers to a claim.
func (a *app) check(claim string, paths []string) error {
	p, format, err := a.printer(report.ListFormats())
	if err != nil {
		return err
	}
	in, err := a.read(paths)
	if err != nil {
		return err
	}
	comparer := collate.NewComparer(in.extractor)
	answers := make([]collate.Answer, len(in.testimonies))
	for i, t := range in.testimonies {
		answers[i] = comparer.Check(claim, t)
	}
	return a.write(func(w io.Writer) error { return p.Answers(w, format, claim, in.testimonies, answers) })
}

// checkLines answers the records of standard input.
func (a *app) checkLines() error {
	x, err := a.extractor()
	if err != nil {
		return err
	}
	comparer := collate.NewComparer(x)
	return a.stream(func(line []byte, number int) (any, error) {
		var in struct {
			ID    json.RawMessage `json:"id"`
			Claim *string         `json:"claim"`
			Text  *string         `json:"text"`
		}
		if err := decode(line, &in); err != nil {
			return nil, err
		}
		if in.Claim == nil || in.Text == nil {
			return nil, errors.New(`a record needs "claim" and "text"`)
		}
		doc := bareReport(*in.Text)
		answer := comparer.Check(*in.Claim, x.Extract(doc))
		return report.NewCheck(orNumber(in.ID, number), "", *in.Claim, doc.Text, answer), nil
	})
}

// bareReport is the report of a text that came without a file. Its Text is
// the text as given: one that looks like markup is one paragraph of words.
func bareReport(text string) *source.Document {
	set := source.ReadBytes("text.txt", []byte(text), source.Options{})
	if len(set.Documents) == 1 && set.Documents[0].Text == text {
		return set.Documents[0]
	}
	all := source.Span{End: len(text)}
	return &source.Document{Text: text, Blocks: []source.Block{{Span: all, Kind: source.Paragraph}}}
}

package main

import (
	"encoding/json"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"crosscheck/claims"
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
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			switch len(args) {
			case 0:
				return a.stream(checkLine)
			case 1:
				return usagef("compare check CLAIM PATH...", "no PATH given to check %q in", args[0])
			}
			return a.check(args[0], args[1:])
		},
	}
	a.inputFlags(c)
	a.outputFlags(c)
	return c
}

// check prints what each report answers to a claim.
func (a *app) check(claim string, paths []string) error {
	p, format, err := a.printer()
	if err != nil {
		return err
	}
	ts, _, err := a.testimonies(paths)
	if err != nil {
		return err
	}
	answers := make([]collate.Answer, len(ts))
	for i, t := range ts {
		answers[i] = collate.Check(claim, t)
	}
	return a.write(func(w io.Writer) error { return p.Answers(w, format, claim, ts, answers) })
}

// checkLine answers one line of compare check.
func checkLine(line []byte, number int) (any, error) {
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
	doc := &source.Document{Text: *in.Text}
	if set := source.ReadBytes("text.txt", []byte(*in.Text), source.Options{}); len(set.Documents) == 1 {
		doc = set.Documents[0]
	}
	answer := collate.Check(*in.Claim, claims.Extract(doc))
	return report.NewCheck(orNumber(in.ID, number), "", *in.Claim, doc.Text, answer), nil
}

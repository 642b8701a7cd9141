package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report"
	"crosscheck/similarity"
)

func (a *app) pairsCommand() *cobra.Command {
	var measure string
	c := &cobra.Command{
		Use:   "pairs < PAIRS.jsonl",
		Short: "compare two statements, a pair a line",
		Long: `pairs reads {"id","a","b"} records, a line each, from standard input and
answers each with {"id","similarity","relation","divergences"}. The dates of
the statements may stand in "a_date" and "b_date".`,
		Example: `  compare pairs < pairs.jsonl                judge each pair
  compare pairs --explain < pairs.jsonl      and say what the judgement rests on`,
		Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.pairs(measure) },
	}
	c.Flags().StringVar(&measure, "measure", "", "grade similarity by the string measure `NAME`: "+strings.Join(similarity.StringMeasureNames(), ", "))
	c.Flags().BoolVar(&a.explain, "explain", false, "add to each answer the measures and aligned words it is made from, and what would change it")
	settings(c, "measure", similarity.StringMeasureNames())
	a.tablesFlag(c)
	return c
}

func (a *app) pairs(measure string) error {
	var m similarity.StringMeasure
	if measure != "" {
		if err := oneOf("--measure", measure, similarity.StringMeasureNames()); err != nil {
			return err
		}
		m, _ = similarity.NewStringMeasure(measure)
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	comparer := collate.NewComparer(x)
	return a.stream(func(line []byte, number int) (any, error) {
		p, err := readPair(line)
		if err != nil {
			return nil, err
		}
		var r report.PairRecord
		if a.explain {
			r = report.NewExplainedPair(orNumber(p.id, number), p.a.Text, p.b.Text, comparer.Explain(p.a, p.b))
		} else {
			r = report.NewPair(orNumber(p.id, number), p.a.Text, p.b.Text, comparer.Pair(p.a, p.b))
		}
		if m != nil {
			r.Similarity = m.Compare(p.a.Text, p.b.Text)
		}
		return r, nil
	})
}

// A pair is one line of compare pairs or compare evaluate.
type pair struct {
	id          json.RawMessage
	a, b        collate.Statement
	label, kind string // of compare evaluate alone
}

func readPair(line []byte) (pair, error) {
	var in struct {
		ID    json.RawMessage `json:"id"`
		A     *string         `json:"a"`
		B     *string         `json:"b"`
		ADate string          `json:"a_date"`
		BDate string          `json:"b_date"`
		Label string          `json:"label"`
		Kind  string          `json:"kind"`
	}
	if err := decode(line, &in); err != nil {
		return pair{}, err
	}
	if in.A == nil || in.B == nil {
		return pair{}, errors.New(`a pair needs "a" and "b"`)
	}
	ad, err := parseDate(in.ADate)
	if err != nil {
		return pair{}, fmt.Errorf("a_date: %w", err)
	}
	bd, err := parseDate(in.BDate)
	if err != nil {
		return pair{}, fmt.Errorf("b_date: %w", err)
	}
	return pair{in.ID, collate.Statement{Text: *in.A, Date: ad}, collate.Statement{Text: *in.B, Date: bd}, in.Label, in.Kind}, nil
}

// parseDate reads a day or a time; an empty string is no date.
func parseDate(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", time.DateTime} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC(), nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no date as in 2006-01-02 or RFC 3339", s)
}

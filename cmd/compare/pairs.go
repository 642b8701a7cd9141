package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report"
)

func (a *app) pairsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "pairs < PAIRS.jsonl",
		Short: "compare two statements, a pair a line",
		Long: `pairs reads {"id","a","b"} records, a line each, from standard input and
answers each with {"id","similarity","relation","divergences"}. The dates of
the statements may stand in "a_date" and "b_date".`,
		Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.stream(comparePair) },
	}
}

// comparePair answers one line of compare pairs.
func comparePair(line []byte, number int) (any, error) {
	var in struct {
		ID    json.RawMessage `json:"id"`
		A     *string         `json:"a"`
		B     *string         `json:"b"`
		ADate string          `json:"a_date"`
		BDate string          `json:"b_date"`
	}
	if err := decode(line, &in); err != nil {
		return nil, err
	}
	if in.A == nil || in.B == nil {
		return nil, errors.New(`a pair needs "a" and "b"`)
	}
	ad, err := parseDate(in.ADate)
	if err != nil {
		return nil, fmt.Errorf("a_date: %w", err)
	}
	bd, err := parseDate(in.BDate)
	if err != nil {
		return nil, fmt.Errorf("b_date: %w", err)
	}
	c := collate.Pair(collate.Statement{Text: *in.A, Date: ad}, collate.Statement{Text: *in.B, Date: bd})
	return report.NewPair(orNumber(in.ID, number), *in.A, *in.B, c), nil
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

package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"crosscheck/report"
)

func (a *app) clusterCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "cluster < CLAIMS.jsonl",
		Short: "group statements that say the same, at any scale",
		Long: `cluster reads {"id","outlet","text"} records, a line each, from standard input
and answers each with {"id","cluster"}; records that say the same have the
same cluster.`,
		Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.cluster() },
	}
	return c
}

// A statement is one line of compare cluster.
type statement struct {
	ID     json.RawMessage `json:"id"`
	Outlet string          `json:"outlet"`
	Text   *string         `json:"text"`
}

func (a *app) cluster() error {
	var in []statement
	err := eachLine(a.stdin, func(line []byte, number int) error {
		var s statement
		err := decode(line, &s)
		if err == nil && s.Text == nil {
			err = errors.New(`a record needs "text"`)
		}
		if err != nil {
			a.failed = true
			a.complain(fmt.Errorf("standard input:%d: %w", number, err), "")
			return nil
		}
		s.ID = orNumber(s.ID, number)
		in = append(in, s)
		return nil
	})
	if err != nil {
		return fmt.Errorf("read standard input: %w", err)
	}
	return a.writeClusters(in, group(in))
}

// group returns the number of the cluster of each statement, counted from 0
// in the order of first members.
func group(in []statement) []int {
	of := make([]int, len(in))
	for i := range in {
		of[i] = i
	}
	return of
}

func (a *app) writeClusters(in []statement, of []int) error {
	out := bufio.NewWriter(a.stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for i, s := range in {
		if err := enc.Encode(report.ClusterRecord{ID: s.ID, Cluster: fmt.Sprint("c", of[i]+1)}); err != nil {
			return fmt.Errorf("write output: %w", err)
		}
	}
	return out.Flush()
}

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/cespare/xxhash/v2"
	"github.com/spf13/cobra"

	"crosscheck/report"
	"crosscheck/similarity"
)

func (a *app) clusterCommand() *cobra.Command {
	var threshold float64
	c := &cobra.Command{
		Use:   "cluster < CLAIMS.jsonl",
		Short: "group statements that say the same, at any scale",
		Long: `cluster reads {"id","outlet","text"} records, a line each, from standard input
and answers each with {"id","cluster"}; records that say the same have the
same cluster.`,
		Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.cluster(threshold) },
	}
	c.Flags().Float64Var(&threshold, "threshold", 0, "least average similarity of groups that become one, over 0 to 1 (default: chosen for news)")
	return c
}

// A statement is one line of compare cluster.
type statement struct {
	ID     json.RawMessage `json:"id"`
	Outlet string          `json:"outlet"`
	Text   *string         `json:"text"`
}

func (a *app) cluster(threshold float64) error {
	if threshold < 0 || threshold > 1 {
		return usagef("it is over 0, at most 1", "--threshold %v is out of range", threshold)
	}
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
	texts := make([]string, len(in))
	for i, s := range in {
		texts[i] = *s.Text
	}
	p := a.progress("grouping", 100)
	g, err := similarity.Group(context.Background(), texts, similarity.GroupOptions{Threshold: threshold, Progress: p.at})
	p.done()
	if err != nil {
		return fmt.Errorf("group statements: %w", err)
	}
	return a.writeClusters(in, g)
}

func (a *app) writeClusters(in []statement, g similarity.Clustering) error {
	out := bufio.NewWriter(a.stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	names := clusterNames(in, g)
	for i, s := range in {
		if err := enc.Encode(report.ClusterRecord{ID: s.ID, Cluster: names[g.Of[i]]}); err != nil {
			return fmt.Errorf("write output: %w", err)
		}
	}
	return out.Flush()
}

// clusterNames names each cluster after what its first member says; of
// clusters that would share a name, the later have a number too.
func clusterNames(in []statement, g similarity.Clustering) []string {
	names := make([]string, g.Count)
	taken := map[string]int{}
	for i, of := range g.Of {
		if names[of] != "" {
			continue
		}
		name := fmt.Sprintf("c%016x", xxhash.Sum64String(*in[i].Text))
		if taken[name]++; taken[name] > 1 {
			name = fmt.Sprintf("%s-%d", name, taken[name])
		}
		names[of] = name
	}
	return names
}

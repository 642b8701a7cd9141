package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/cespare/xxhash/v2"
	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report"
	"crosscheck/similarity"
)

// withins and clusterOutputs are the settings of --within and --output.
var (
	withins        = []string{"all", "outlet"}
	clusterOutputs = []string{"clusters", "pairs", "suggestions"}
)

// A grouping says what compare cluster makes of its input.
type grouping struct {
	threshold      float64
	within, output string
}

func (a *app) clusterCommand() *cobra.Command {
	var g grouping
	c := &cobra.Command{
		Use:   "cluster < CLAIMS.jsonl",
		Short: "group statements that say the same, at any scale",
		Long: `cluster reads {"id","outlet","text"} records, a line each, from standard input
and answers each with {"id","cluster"}; records that say the same have the
same cluster. With --output pairs it prints {"a","b","score","words"} for every
two records that have enough words in common: the likeness that clusters are
made by, and the share of their words that they have in common.`,
		Example: `  compare cluster < claims.jsonl                      the cluster of each statement
  compare cluster --output pairs --threshold 0.6 < claims.jsonl`,
		Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.cluster(g) },
	}
	a.linksFlag(c)
	f := c.Flags()
	f.Float64Var(&g.threshold, "threshold", 0, "`T`, over 0 to 1, is the least average similarity of groups that become one (default: chosen for news); for pairs, the least share of words in common (default 0.5)")
	f.StringVar(&g.within, "within", withins[0], "the `LOTS` of records to group: "+strings.Join(withins, ", "))
	f.StringVar(&g.output, "output", clusterOutputs[0], "print `WHAT`: "+strings.Join(clusterOutputs, ", "))
	settings(c, "within", withins)
	settings(c, "output", clusterOutputs)
	return c
}

// A statement is one line of compare cluster.
type statement struct {
	ID     json.RawMessage `json:"id"`
	Outlet string          `json:"outlet"`
	Text   *string         `json:"text"`
}

func (a *app) cluster(g grouping) error {
	if err := cmp.Or(checkThreshold(g.threshold), oneOf("--within", g.within, withins), oneOf("--output", g.output, clusterOutputs)); err != nil {
		return err
	}
	links, err := a.links()
	if err != nil {
		return err
	}
	in, err := a.statements()
	if err != nil {
		return fmt.Errorf("read standard input: %w", err)
	}
	lots := lotsOf(in, g.within == "outlet")
	if g.output == "pairs" {
		return a.writePairs(in, lots, cmp.Or(g.threshold, sharedWords))
	}
	all, err := a.group(in, lots, links, g)
	if err != nil {
		return err
	}
	if g.output == "suggestions" {
		return a.writeSuggestions(in, all)
	}
	return a.writeClusters(in, all)
}

// statements reads the lines of standard input. One that is none is named and
// left out, and the run fails at the end.
func (a *app) statements() ([]statement, error) {
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
	return in, err
}

// A lot is the statements that are put together among themselves, by their
// numbers.
type lot []int

// lotsOf returns one lot of all statements, or one for each outlet.
func lotsOf(in []statement, byOutlet bool) []lot {
	var lots []lot
	number := map[string]int{} // of the outlet's lot, plus one
	for i, s := range in {
		outlet := ""
		if byOutlet {
			outlet = s.Outlet
		}
		if number[outlet] == 0 {
			lots = append(lots, nil)
			number[outlet] = len(lots)
		}
		k := number[outlet] - 1
		lots[k] = append(lots[k], i)
	}
	return lots
}

func (l lot) texts(in []statement) []string {
	texts := make([]string, len(l))
	for k, i := range l {
		texts[k] = *in[i].Text
	}
	return texts
}

// suggestShare is the part of the threshold from which two clusters are
// possibly the same.
const suggestShare = 0.85

// group puts the statements of each lot into clusters, and finds those that are
// possibly the same if they are to be printed.
func (a *app) group(in []statement, lots []lot, links []collate.Link, how grouping) (similarity.Clustering, error) {
	p := a.progress("grouping", 100)
	defer p.done()
	all := similarity.Clustering{Of: make([]int32, len(in))}
	for n, l := range lots {
		together, apart := l.linked(in, links)
		opt := similarity.GroupOptions{Threshold: how.threshold, Together: together, Apart: apart, Progress: p.part(n, len(lots))}
		if how.output == "suggestions" {
			opt.Suggest = suggestShare * cmp.Or(how.threshold, similarity.GroupThreshold(len(l)))
		}
		g, err := similarity.Group(context.Background(), l.texts(in), opt)
		if err != nil {
			return all, fmt.Errorf("group statements: %w", err)
		}
		first := int32(all.Count)
		for k, i := range l {
			all.Of[i] = first + g.Of[k]
		}
		for _, s := range g.Suggested {
			all.Suggested = append(all.Suggested, similarity.Pair{A: first + s.A, B: first + s.B, Score: s.Score})
		}
		all.Count += g.Count
	}
	return all, nil
}

func (a *app) writeClusters(in []statement, all similarity.Clustering) error {
	out := newLines(a.stdout)
	names := clusterNames(in, all)
	for i, s := range in {
		if err := out.write(report.ClusterRecord{ID: s.ID, Cluster: names[all.Of[i]]}); err != nil {
			return err
		}
	}
	return out.flush()
}

// writeSuggestions prints the pairs of clusters that are possibly the same.
func (a *app) writeSuggestions(in []statement, all similarity.Clustering) error {
	out := newLines(a.stdout)
	names := clusterNames(in, all)
	for _, s := range all.Suggested {
		if err := out.write(report.AlikeRecord{A: names[s.A], B: names[s.B], Score: float64(s.Score)}); err != nil {
			return err
		}
	}
	return out.flush()
}

// sharedWords is the least share of words in common of the pairs that are
// printed, unless another is asked for.
const sharedWords = 0.5

// writePairs prints the pairs of statements whose words are the same to the
// given share.
func (a *app) writePairs(in []statement, lots []lot, threshold float64) error {
	p := a.progress("looking for pairs", 100)
	if isTerminal(a.stdout) {
		p.w = nil // the pairs themselves show how far it is
	}
	defer p.done()
	out := newLines(a.stdout)
	for n, l := range lots {
		opt := similarity.JoinOptions{Threshold: threshold, Progress: p.part(n, len(lots))}
		texts := l.texts(in)
		sets := similarity.NewSets(texts, 0)
		like, err := similarity.NewLikeness(context.Background(), sets, texts)
		if err != nil {
			return fmt.Errorf("look for pairs: %w", err)
		}
		err = sets.Join(context.Background(), opt, func(found []similarity.Pair) error {
			for _, f := range found {
				r := report.LikeRecord{A: in[l[f.A]].ID, B: in[l[f.B]].ID, Score: like.Score(int(f.A), int(f.B)), Words: float64(f.Score)}
				if err := out.write(r); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("look for pairs: %w", err)
		}
	}
	return out.flush()
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

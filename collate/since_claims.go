package collate

import (
	"context"
	"errors"
	"slices"

	"crosscheck/similarity"
)

// wordsKept is the share of its words that a reworded claim keeps.
const wordsKept = 0.5

// claimsSince compares the clusters of two collations by their readings.
func claimsSince(old, new *Collation) []ClaimChange {
	a, b := sayings(old), sayings(new)
	shared := map[[2]int32]float64{} // of an old and a new cluster
	var pairs []similarity.Pair
	reworded := map[int32]bool{} // of new clusters
	for _, p := range rewordings(a, b) {
		x, y := &a[p.A], &b[p.B]
		k := [2]int32{x.cluster, y.cluster}
		shared[k] += float64(p.Score)
		if x.text != y.text {
			reworded[y.cluster] = true
		}
	}
	for k, score := range shared {
		pairs = append(pairs, similarity.Pair{A: k[0], B: k[1], Score: float32(score)})
	}
	ofNew := oneToOne(pairs, len(old.Clusters), len(new.Clusters))
	var out []ClaimChange
	kept := make([]bool, len(old.Clusters))
	for j := range new.Clusters {
		c := ClaimChange{State: BaselineNew, New: &new.Clusters[j]}
		if i := ofNew[j]; i >= 0 {
			kept[i] = true
			c.State, c.Old = BaselineUnchanged, &old.Clusters[i]
			c.What = whatChanged(old, new, c.Old, c.New, reworded[int32(j)])
			if c.What != nil {
				c.State = BaselineUpdated
			}
		}
		out = append(out, c)
	}
	for i := range old.Clusters {
		if !kept[i] {
			out = append(out, ClaimChange{State: BaselineAbsent, Old: &old.Clusters[i]})
		}
	}
	return out
}

func whatChanged(old, new *Collation, x, y *Cluster, reworded bool) []string {
	var what []string
	if x.Agreement != y.Agreement {
		what = append(what, "agreement")
	}
	if !slices.Equal(outletsOf(old, x), outletsOf(new, y)) {
		what = append(what, "reports")
	}
	if reworded {
		what = append(what, "words")
	}
	return what
}

// outletsOf returns the outlets of a cluster's readings, sorted, each once.
func outletsOf(c *Collation, cl *Cluster) []string {
	var out []string
	for _, r := range cl.Readings {
		out = append(out, c.Documents[r.Doc].Outlet)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// A saying is a reading with its cluster and outlet.
type saying struct {
	cluster      int32
	outlet, text string
}

func sayings(c *Collation) []saying {
	var out []saying
	for i := range c.Clusters {
		for _, r := range c.Clusters[i].Readings {
			out = append(out, saying{int32(i), c.Documents[r.Doc].Outlet, spaced(r.Claim.Text())})
		}
	}
	return out
}

// rewordings returns the pairs of an old and a new saying of one outlet that
// are the same or nearly: one to one, the likest first.
func rewordings(a, b []saying) []similarity.Pair {
	equal := map[saying][]int32{}
	for i, s := range a {
		k := saying{0, s.outlet, s.text}
		equal[k] = append(equal[k], int32(i))
	}
	var pairs []similarity.Pair
	used := make([]bool, len(a))
	found := make([]bool, len(b))
	for j, s := range b {
		k := saying{0, s.outlet, s.text}
		if left := equal[k]; len(left) > 0 {
			equal[k], used[left[0]], found[j] = left[1:], true, true
			pairs = append(pairs, similarity.Pair{A: left[0], B: int32(j), Score: 1})
		}
	}
	var texts []string
	var number []int32
	for i, s := range a {
		if !used[i] {
			texts, number = append(texts, s.text), append(number, int32(i))
		}
	}
	olds := len(texts)
	for j, s := range b {
		if !found[j] {
			texts, number = append(texts, s.text), append(number, int32(j))
		}
	}
	var near []similarity.Pair
	for _, p := range nearly(texts, olds, wordsKept) {
		if i, j := number[p.A], number[p.B]; a[i].outlet == b[j].outlet {
			near = append(near, similarity.Pair{A: i, B: j, Score: p.Score})
		}
	}
	for j, i := range oneToOne(near, len(a), len(b)) {
		if i >= 0 {
			pairs = append(pairs, similarity.Pair{A: int32(i), B: int32(j), Score: wordsKept})
		}
	}
	return pairs
}

// nearly returns the pairs of texts, one of the first olds and one of the
// others, of which at least a share of the words are the same; not many more
// than mostNear.
func nearly(texts []string, olds int, share float64) []similarity.Pair {
	var out []similarity.Pair
	errFull := errors.New("enough")
	err := similarity.NewSets(texts, 0).Join(context.Background(), similarity.JoinOptions{Threshold: share}, func(batch []similarity.Pair) error {
		for _, p := range batch {
			if int(p.A) < olds && int(p.B) >= olds {
				out = append(out, p)
			}
		}
		if len(out) > mostNear {
			return errFull
		}
		return nil
	})
	if err != nil && !errors.Is(err, errFull) {
		panic(err) // the threshold is one, and nothing else ends it
	}
	return out
}

// mostNear bounds the pairs of reworded claims that are looked at.
const mostNear = 1 << 20

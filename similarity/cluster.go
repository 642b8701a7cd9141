package similarity

import (
	"cmp"
	"slices"
)

// ClusterOptions say when items belong together. Similarities are 0..1.
type ClusterOptions struct {
	// Threshold is the least average similarity between the members of two
	// clusters that become one.
	Threshold float64
	// Floor is the least similarity of any two members of a cluster: a chain
	// of near ones does not tie what is far apart.
	Floor float64
	// Suggest is the least average similarity of two clusters that a person
	// may want to look at; zero means Threshold, so that only those are
	// suggested that the floor keeps apart.
	Suggest float64
	// Loose, unless zero, is a lower threshold for clusters that stand alone:
	// to which no other has an average similarity of Alone or more.
	Loose, Alone float64
	// Score returns the similarity of two items whose pair is not given. It
	// must be symmetric and safe for concurrent use. Nil means zero for all.
	Score func(a, b int) float64
	// Key returns a number that depends on the item's content alone. Where
	// similarities are equal, items of lower key go first, so that the order
	// of the items does not matter. Nil means the item's own number.
	Key func(i int) uint64
	// Together and Apart are pairs of items that are, or are not, of one
	// cluster whatever their similarity. Together wins.
	Together, Apart [][2]int
	// Workers is how many goroutines share the work; zero means one a
	// processor. It does not change the result.
	Workers int
}

// least is the least average similarity of two clusters that is of interest.
func (opt *ClusterOptions) least() float64 {
	if opt.Loose > 0 {
		return min(opt.Suggest, opt.Loose, opt.Alone)
	}
	return opt.Suggest
}

// A Clustering says which items belong together.
type Clustering struct {
	// Of is the cluster of each item. Clusters are numbered from 0 in the
	// order of their first items.
	Of []int32
	// Count is the number of clusters.
	Count int
	// Suggested are pairs of clusters, A < B, that are alike but not enough to
	// be one, or would be but for the floor; most alike first.
	Suggested []Pair
}

// Cluster groups n items by the similarities of pairs of them: average
// linkage, agglomerative, with a floor under the least similar two members.
//
// Starting from items alone (or together by force), the two clusters with the
// highest average similarity become one, as long as that is at least the
// threshold, no two members would be below the floor and none are to be kept
// apart. Clusters meet only through a given pair. Averages and floors are
// exact while they concern at most 1,024 pairs of items; beyond, both are
// those of members taken at even steps in the order of their keys.
//
// Each connected part of the graph of pairs is worked on alone, in about
// E log E steps for E pairs.
func Cluster(n int, pairs []Pair, opt ClusterOptions) Clustering {
	if opt.Key == nil {
		opt.Key = func(i int) uint64 { return uint64(i) }
	}
	if opt.Suggest == 0 || opt.Suggest > opt.Threshold {
		opt.Suggest = opt.Threshold
	}
	parts := connect(n, pairs, opt)
	bands := make([][]Pair, len(parts.items)) // of items, until numbered
	leader := make([]int32, n)
	for i := range leader {
		leader[i] = int32(i)
	}
	eachBlock(workersOr(opt.Workers), len(parts.items), func(k int) {
		l := newLinkage(&parts, k, &opt)
		bands[k] = l.run(leader)
	})
	return number(leader, bands)
}

// number turns leaders, one item for each cluster, into a Clustering.
func number(leader []int32, bands [][]Pair) Clustering {
	c := Clustering{Of: make([]int32, len(leader))}
	of := make([]int32, len(leader)) // by leader, plus one
	for i, l := range leader {
		if of[l] == 0 {
			c.Count++
			of[l] = int32(c.Count)
		}
		c.Of[i] = of[l] - 1
	}
	for _, band := range bands {
		for _, p := range band {
			if a, b := c.Of[p.A], c.Of[p.B]; a != b {
				c.Suggested = append(c.Suggested, Pair{min(a, b), max(a, b), p.Score})
			}
		}
	}
	c.sortSuggested()
	return c
}

func (c *Clustering) sortSuggested() {
	slices.SortFunc(c.Suggested, func(p, q Pair) int {
		return cmp.Or(cmp.Compare(q.Score, p.Score), cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B))
	})
}

// parts are the connected parts of a graph, without those of one item.
type parts struct {
	items           [][]int32 // in the order of their keys
	local           []int32   // by item: its place among the items of its part
	pairs           [][]Pair
	together, apart [][][2]int
}

// connect finds the parts of the graph whose edges are the pairs that are alike
// enough to be of interest, and those that are together by force. Weaker pairs
// within a part go with it.
func connect(n int, pairs []Pair, opt ClusterOptions) parts {
	f := newForest(n)
	for _, p := range pairs {
		if float64(p.Score) >= opt.least() {
			f.union(p.A, p.B)
		}
	}
	for _, p := range opt.Together {
		f.union(int32(p[0]), int32(p[1]))
	}
	size := make([]int32, n)
	for i := range size {
		size[f.find(int32(i))]++
	}
	number := make([]int32, n) // by root, plus one
	ps := parts{local: make([]int32, n)}
	for i := range int32(n) {
		root := f.find(i)
		if size[root] < 2 {
			continue
		}
		if number[root] == 0 {
			ps.items = append(ps.items, make([]int32, 0, size[root]))
			number[root] = int32(len(ps.items))
		}
		ps.items[number[root]-1] = append(ps.items[number[root]-1], i)
	}
	ps.pairs = make([][]Pair, len(ps.items))
	ps.together = make([][][2]int, len(ps.items))
	ps.apart = make([][][2]int, len(ps.items))
	for _, p := range pairs {
		if r := f.find(p.A); r == f.find(p.B) && p.A != p.B {
			ps.pairs[number[r]-1] = append(ps.pairs[number[r]-1], p)
		}
	}
	for _, p := range opt.Together {
		if k := number[f.find(int32(p[0]))]; k > 0 {
			ps.together[k-1] = append(ps.together[k-1], p)
		}
	}
	for _, p := range opt.Apart {
		if r := f.find(int32(p[0])); r == f.find(int32(p[1])) && p[0] != p[1] {
			ps.apart[number[r]-1] = append(ps.apart[number[r]-1], p)
		}
	}
	return ps
}

// A forest is a union-find structure.
type forest []int32

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = int32(i)
	}
	return f
}

func (f forest) find(i int32) int32 {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) union(a, b int32) {
	a, b = f.find(a), f.find(b)
	f[max(a, b)] = min(a, b)
}

package similarity

import (
	"cmp"
	"context"
	"slices"
	"sync"
)

const (
	// nearest is how many candidates a set has, beside those that have it.
	nearest = 16
	// mostJoined is how many partners of half the words in common both sets of
	// a pair have before the pair is left out.
	mostJoined = 16
	// mostTried is how many sets that share a rarest word with it a set is held
	// against for that.
	mostTried = 64
	// stepsEach is how many steps through lists of words a set may cost on
	// average, once the list is long: more frequent words are left out.
	stepsEach = 200
	// stepsFree is how many steps any list of texts may cost.
	stepsFree = 20_000_000
)

// candidates returns the pairs of sets that may be of one group: those whose
// rarer words are alike, and, where frequent words were left out, those of
// half the words or more in common too.
//
// For each set the lists of the sets that share its rarer words are run
// through, summing up the weights of the words by set. The sums fall short of
// the cosine by the frequent words alone, which weigh least.
func (k *kinship) candidates(ctx context.Context, opt GroupOptions) ([]Pair, error) {
	s := k.sets
	low, high := k.shared()
	lists := newWordLists(s, low, high)
	// What aligns well may have few equal words, and some equal words are left
	// out of the sums.
	least := float32(0.7 * opt.Suggest)
	if k.close != nil {
		least = 0.05
	}
	var mu sync.Mutex
	var pairs []Pair
	parallelRange(opt.Workers, s.distinct(), func(from, to int) {
		if ctx.Err() != nil {
			return
		}
		n := net{kinship: k, lists: lists, least: least, sums: make([]float32, s.distinct())}
		for d := from; d < to; d++ {
			n.cast(int32(d))
		}
		mu.Lock()
		pairs = append(pairs, n.pairs...)
		mu.Unlock()
	})
	if int(high) < len(s.df) {
		// The order of found pairs depends on the texts alone, and so do those
		// that are left out.
		of := make([]uint16, s.distinct())
		joined := JoinOptions{Threshold: 0.5, Workers: opt.Workers}
		err := s.joinDistinct(ctx, joined, mostTried, func(found []Pair) error {
			for _, p := range found {
				if of[p.A] < mostJoined || of[p.B] < mostJoined {
					of[p.A] = min(of[p.A]+1, mostJoined)
					of[p.B] = min(of[p.B]+1, mostJoined)
					pairs = append(pairs, p)
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return compactPairs(pairs), ctx.Err()
}

// compactPairs sorts pairs and leaves out those that are there twice.
func compactPairs(pairs []Pair) []Pair {
	slices.SortFunc(pairs, comparePairs)
	return slices.CompactFunc(pairs, func(p, q Pair) bool { return comparePairs(p, q) == 0 })
}

// comparePairs orders pairs by what they are of.
func comparePairs(p, q Pair) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) }

// shared returns the ranks, low to below high, of the words that lead to
// candidates: more than one text holds them, and they are rare enough.
func (k *kinship) shared() (low, high uint32) {
	df := k.sets.df
	for int(low) < len(df) && df[low] < 2 {
		low++
	}
	steps := max(stepsFree, stepsEach*k.sets.Len())
	for high = low; int(high) < len(df); high++ {
		if steps -= int(df[high]) * int(df[high]); steps < 0 {
			break
		}
	}
	return low, high
}

// wordLists holds, for words of ranks low to below high, the sets that have
// them.
type wordLists struct {
	low, high uint32
	ends      []uint32
	sets      []int32
}

func newWordLists(s *Sets, low, high uint32) *wordLists {
	l := &wordLists{low: low, high: high, ends: make([]uint32, high-low+1)}
	for _, r := range s.words {
		if r >= low && r < high {
			l.ends[r-low+1]++
		}
	}
	for r := range high - low {
		l.ends[r+1] += l.ends[r]
	}
	l.sets = make([]int32, l.ends[high-low])
	for d := range s.distinct() {
		for _, r := range s.set(int32(d)) {
			if r >= low && r < high {
				l.sets[l.ends[r-low]] = int32(d)
				l.ends[r-low]++
			}
		}
	}
	return l
}

func (l *wordLists) list(rank uint32) []int32 {
	begin := uint32(0)
	if rank > l.low {
		begin = l.ends[rank-l.low-1]
	}
	return l.sets[begin:l.ends[rank-l.low]]
}

// A net finds candidates. Each worker has its own.
type net struct {
	*kinship
	lists *wordLists
	least float32   // sum of a candidate, over the norms
	sums  []float32 // by set, zero between casts
	met   []int32
	near  []Pair
	pairs []Pair
}

// cast adds the candidates of set d to pairs.
func (n *net) cast(d int32) {
	n.met = n.met[:0]
	for _, r := range n.sets.set(d) {
		if r < n.lists.low {
			continue
		}
		if r >= n.lists.high {
			break
		}
		w := n.weight[r]
		for _, e := range n.lists.list(r) {
			if n.sums[e] == 0 {
				n.met = append(n.met, e)
			}
			n.sums[e] += w
		}
	}
	n.near = n.near[:0]
	for _, e := range n.met {
		if score := n.sums[e] / (n.norm[d] * n.norm[e]); e != d && score >= n.least {
			n.near = append(n.near, Pair{min(d, e), max(d, e), score})
		}
		n.sums[e] = 0
	}
	if len(n.near) > nearest {
		slices.SortFunc(n.near, func(p, q Pair) int {
			return cmp.Or(cmp.Compare(q.Score, p.Score), cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B))
		})
		n.near = n.near[:nearest]
	}
	n.pairs = append(n.pairs, n.near...)
}

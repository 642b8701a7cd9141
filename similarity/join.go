package similarity

import (
	"context"
	"fmt"
	"math"
)

// A Pair is two texts, A < B, and how similar they are, 0..1.
type Pair struct {
	A, B  int32
	Score float32
}

// JoinOptions say what Join looks for. The zero value is not valid: Threshold
// must be set.
type JoinOptions struct {
	// Threshold is the least Jaccard similarity of a pair, above 0 and at most 1.
	Threshold float64
	// Workers is how many goroutines share the work; zero means one a
	// processor. It changes neither the pairs nor their order.
	Workers int
	// Progress, if set, is called now and then with the part of the work that
	// is done, 0..1, by one goroutine at a time.
	Progress func(done float64)
}

// Join calls emit with all pairs of texts whose Jaccard similarity is at least
// the threshold, in batches. A batch is valid until emit returns, and emit is
// called by one goroutine at a time, in an order that depends on the texts
// alone. Join ends early with the error of emit or ctx.
func (s *Sets) Join(ctx context.Context, opt JoinOptions, emit func([]Pair) error) error {
	if !(opt.Threshold > 0 && opt.Threshold <= 1) {
		return fmt.Errorf("joining: threshold %v is not above 0 and at most 1", opt.Threshold)
	}
	out := newSequence(emit, s.texts)
	s.joinEqual(out)
	return s.joinSets(ctx, opt, out, -1)
}

// joinDistinct is Join for sets: it emits pairs of different sets, and of those
// with one rarest word in common only what tries for each of them find, so that
// a list of texts that are all alike takes no more time than others.
func (s *Sets) joinDistinct(ctx context.Context, opt JoinOptions, tries int, emit func([]Pair) error) error {
	itself := make([]int32, s.distinct())
	for d := range itself {
		itself[d] = int32(d)
	}
	return s.joinSets(ctx, opt, newSequence(emit, func(d int32) []int32 { return itself[d : d+1] }), tries)
}

// bounds are what a threshold asks of two sets, by their lengths.
type bounds struct {
	threshold float64
	need      []int32 // by the sum of two lengths: the least overlap
	least     []int32 // by length: the least length of a partner, and overlap with any
	slack     []int32 // by length: its share of the words that may be in one of two sets only
}

// slackBits is the number of binary places in a slack.
const slackBits = 8

func newBounds(threshold float64, longest int) *bounds {
	b := &bounds{threshold, make([]int32, 2*longest+1), make([]int32, longest+1), make([]int32, longest+1)}
	for sum := range b.need {
		o := max(0, int(math.Ceil(threshold/(1+threshold)*float64(sum)))-1)
		for o < sum && float64(o)/float64(sum-o) < threshold {
			o++
		}
		b.need[sum] = int32(o)
	}
	for n := range b.least {
		m := max(0, int(math.Ceil(threshold*float64(n)))-1)
		for m < n && float64(m)/float64(n) < threshold {
			m++
		}
		b.least[n] = int32(m)
		b.slack[n] = int32(math.Ceil((1-threshold)/(1+threshold)*float64(n<<slackBits))) + 1
	}
	return b
}

// prefix returns how many of the rarest words of a set of length n can be the
// first that it has in common with a partner of length m or more.
func (b *bounds) prefix(n int, m int32) int { return n - int(b.need[n+int(m)]) + 1 }

// joinEqual emits the pairs of texts with the same set.
func (s *Sets) joinEqual(out *sequence) {
	for d := range s.distinct() {
		if texts := s.texts(int32(d)); len(texts) > 1 {
			out.equal(texts)
		}
	}
}

// joinSets emits the pairs of different sets.
//
// Each pair is found at the rarest word that its two sets have in common, so
// no table of pairs seen is needed. That word is among the rarest few of
// either set (its prefix), or too little is left to reach the threshold:
//
//	x  a b [c] d e | f g h        need overlap o of x and y: the first
//	y  [c] d f h   | i            common word is among the first len-o+1
//
// For every word there is a list of the sets that have it in their prefix, and
// the work is to look for pairs within each list, longest list first.
func (s *Sets) joinSets(ctx context.Context, opt JoinOptions, out *sequence, tries int) error {
	workers := workersOr(opt.Workers)
	lists := newPostings(s, newBounds(opt.Threshold, s.longest()))
	units := lists.units()
	var next counter
	parallel(workers, func(int) {
		j := newJoiner(s, lists, out, tries)
		for u := next.take(); u < len(units)-1; u = next.take() {
			if out.stopped(ctx) {
				return
			}
			for rank := units[u]; rank > units[u+1]; rank-- {
				j.list(u, rank-1)
			}
			out.close(u)
			if opt.Progress != nil {
				out.report(func() { opt.Progress(float64(u+1) / float64(len(units)-1)) })
			}
		}
	})
	out.stopped(ctx)
	return out.finish()
}

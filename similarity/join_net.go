package similarity

import (
	"context"
	"math"
	"slices"
	"sync"
)

// weights returns the weight of each word by rank, from its rarity among the
// texts: log((1+n)/df).
func (s *Sets) weights() []float32 {
	w := make([]float32, len(s.df))
	for r, df := range s.df {
		w[r] = float32(math.Log(float64(1+s.Len()) / float64(df)))
	}
	return w
}

// kin returns the pairs of texts that may say the same, each with the cosine
// of its rarity-weighted words.
func (s *Sets) kin(ctx context.Context, opt GroupOptions) ([]Pair, error) {
	const least = 0.05
	weights := s.weights()
	ends := make([]uint32, len(s.df)+1)
	for _, r := range s.words {
		ends[r+1]++
	}
	for r := range s.df {
		ends[r+1] += ends[r]
	}
	lists := make([]int32, len(s.words))
	norm := make([]float32, s.distinct())
	for d := range s.distinct() {
		for _, r := range s.set(int32(d)) {
			lists[ends[r]] = int32(d)
			ends[r]++
			norm[d] += weights[r] * weights[r]
		}
		norm[d] = float32(math.Sqrt(float64(norm[d])))
	}
	longest := uint32(max(1000, 300*s.Len()/max(1, len(s.df))))
	var pairs []Pair
	var mu sync.Mutex
	parallelRange(workersOr(opt.Workers), s.distinct(), func(from, to int) {
		sums := make([]float32, s.distinct())
		var met []int32
		var found []Pair
		for d := int32(from); d < int32(to); d++ {
			for _, r := range s.set(d) {
				begin := uint32(0)
				if r > 0 {
					begin = ends[r-1]
				}
				if ends[r]-begin > longest {
					break
				}
				for _, e := range lists[begin:ends[r]] {
					if e >= d {
						break
					}
					if sums[e] == 0 {
						met = append(met, e)
					}
					sums[e] += weights[r] * weights[r]
				}
			}
			for _, e := range met {
				if score := sums[e] / (norm[d] * norm[e]); score >= least {
					found = append(found, Pair{e, d, score})
				}
				sums[e] = 0
			}
			met = met[:0]
		}
		mu.Lock()
		pairs = append(pairs, found...)
		mu.Unlock()
	})
	_ = slices.Sort[[]int32]
	return s.spread(pairs), ctx.Err()
}

// spread returns the pairs of texts for pairs of sets, and those of texts with
// the same set.
func (s *Sets) spread(pairs []Pair) []Pair {
	var all []Pair
	for d := range s.distinct() {
		texts := s.texts(int32(d))
		for i, b := range texts {
			for _, a := range texts[:i] {
				all = append(all, Pair{a, b, 1})
			}
		}
	}
	for _, p := range pairs {
		for _, a := range s.texts(p.A) {
			for _, b := range s.texts(p.B) {
				all = append(all, Pair{min(a, b), max(a, b), p.Score})
			}
		}
	}
	return all
}

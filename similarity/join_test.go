package similarity

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// joinAll collects the pairs of a join.
func joinAll(tb testing.TB, s *Sets, opt JoinOptions) []Pair {
	tb.Helper()
	var all []Pair
	err := s.Join(context.Background(), opt, func(pairs []Pair) error {
		all = append(all, pairs...)
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

// joinSlowly is Join, the obvious way.
func joinSlowly(texts []string, threshold float64) []Pair {
	sets := make([]map[string]bool, len(texts))
	for i, text := range texts {
		sets[i] = map[string]bool{}
		for w := range strings.FieldsSeq(strings.ToLower(text)) {
			sets[i][w] = true
		}
	}
	var all []Pair
	for b := range sets {
		for a := range b {
			common := 0
			for w := range sets[a] {
				if sets[b][w] {
					common++
				}
			}
			union := len(sets[a]) + len(sets[b]) - common
			if union > 0 && float64(common)/float64(union) >= threshold {
				all = append(all, Pair{int32(a), int32(b), float32(float64(common) / float64(union))})
			}
		}
	}
	return sortPairs(all)
}

func sortPairs(pairs []Pair) []Pair {
	slices.SortFunc(pairs, func(p, q Pair) int {
		if p.A != q.A {
			return int(p.A) - int(q.A)
		}
		return int(p.B) - int(q.B)
	})
	return pairs
}

// someTexts returns n texts over few words, many alike.
func someTexts(r *rand.Rand, n, words, longest int) []string {
	texts := make([]string, n)
	for i := range texts {
		var b strings.Builder
		if i > 0 && r.IntN(3) == 0 {
			for w := range strings.FieldsSeq(texts[r.IntN(i)]) {
				if r.IntN(6) > 0 {
					fmt.Fprintf(&b, "%s ", w)
				}
			}
		}
		for range r.IntN(longest + 1) {
			w := int(float64(words) * r.Float64() * r.Float64() * r.Float64())
			fmt.Fprintf(&b, "w%d ", w)
		}
		texts[i] = b.String()
	}
	return texts
}

func TestJoinIsBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for round := range 60 {
		texts := someTexts(r, 1+r.IntN(400), 1+r.IntN(300), 1+r.IntN(25))
		threshold := []float64{0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.95, 1}[round%8]
		want := joinSlowly(texts, threshold)
		for _, workers := range []int{1, 2, 4} {
			got := sortPairs(joinAll(t, NewSets(texts, workers), JoinOptions{Threshold: threshold, Workers: workers}))
			if !slices.Equal(got, want) {
				t.Fatalf("round %d, threshold %v, %d workers: %d pairs, want %d", round, threshold, workers, len(got), len(want))
			}
		}
	}
}

func TestJoinOrderIsTheSameForAnyWorkers(t *testing.T) {
	texts := someTexts(rand.New(rand.NewPCG(3, 4)), 30000, 4000, 12)
	want := joinAll(t, NewSets(texts, 1), JoinOptions{Threshold: 0.5, Workers: 1})
	for _, workers := range []int{2, 4} {
		got, err := ReadSets(context.Background(), strings.NewReader(strings.Join(texts, "\n")), workers)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(joinAll(t, got, JoinOptions{Threshold: 0.5, Workers: workers}), want) {
			t.Fatalf("%d workers: other pairs or order", workers)
		}
	}
}

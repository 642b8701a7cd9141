package similarity

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"crosscheck/similarity/corpus"
)

func newRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

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
	r := newRand(1)
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
	texts := someTexts(newRand(3), 30000, 4000, 12)
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

func TestJoinIsBruteForceOnNews(t *testing.T) {
	texts := newsClaims(t, 1200)
	for _, threshold := range []float64{0.5, 0.7} {
		want := joinSlowly(texts, threshold)
		got := sortPairs(joinAll(t, NewSets(texts, 2), JoinOptions{Threshold: threshold, Workers: 2}))
		if len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("threshold %v: %d pairs, want %d", threshold, len(got), len(want))
		}
	}
}

// newsClaims returns claims with words that the slow twin splits alike.
func newsClaims(tb testing.TB, n int) []string {
	tb.Helper()
	g, err := corpus.FromCounts(strings.NewReader(backgroundTable), 1)
	if err != nil {
		tb.Fatal(err)
	}
	texts := make([]string, n)
	for i := range texts {
		texts[i] = strings.NewReplacer(".", "", "'", "", "-", "").Replace(string(g.Append(nil)))
	}
	return texts
}

func TestJoinManyEqual(t *testing.T) {
	texts := slices.Repeat([]string{"the same words again", "the same words again and more"}, 150)
	pairs := sortPairs(joinAll(t, NewSets(texts, 2), JoinOptions{Threshold: 0.6}))
	if want := joinSlowly(texts, 0.6); !slices.Equal(pairs, want) {
		t.Errorf("%d pairs, want %d", len(pairs), len(want))
	}
}

func TestJoinEndsEarly(t *testing.T) {
	s := NewSets(someTexts(newRand(9), 20000, 500, 12), 2)
	full := errors.New("full")
	err := s.Join(context.Background(), JoinOptions{Threshold: 0.3, Workers: 4}, func([]Pair) error { return full })
	if !errors.Is(err, full) {
		t.Errorf("emit fails: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	err = s.Join(ctx, JoinOptions{Threshold: 0.3, Workers: 4}, func([]Pair) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	for _, threshold := range []float64{0, -1, 1.5, math.NaN()} {
		if err := s.Join(context.Background(), JoinOptions{Threshold: threshold}, nil); err == nil {
			t.Errorf("threshold %v: no error", threshold)
		}
	}
}

func TestJoinReportsProgress(t *testing.T) {
	s := NewSets(someTexts(newRand(9), 20000, 500, 12), 2)
	last := 0.0
	opt := JoinOptions{Threshold: 0.5, Workers: 1, Progress: func(done float64) {
		if done < last || done > 1 {
			t.Errorf("progress %v after %v", done, last)
		}
		last = done
	}}
	joinAll(t, s, opt)
	if last != 1 {
		t.Errorf("progress ended at %v", last)
	}
}

func TestJaccard(t *testing.T) {
	s := NewSets([]string{"a b c", "b c d", "C, a; b!", ""}, 1)
	check := func(a, b int, want float64) {
		t.Helper()
		if got := s.Jaccard(a, b); got != want || s.Jaccard(b, a) != want {
			t.Errorf("texts %d and %d: %v, want %v", a, b, got, want)
		}
	}
	check(0, 1, 0.5)
	check(0, 2, 1)
	check(0, 3, 0)
	check(3, 3, 0)
}

func FuzzJoin(f *testing.F) {
	f.Add("a b c\na b c d\nb c", uint8(50))
	f.Add("a\n\na\na b", uint8(100))
	f.Fuzz(func(t *testing.T, lines string, percent uint8) {
		lines = strings.Map(func(r rune) rune {
			if r == '\n' || 'a' <= r && r <= 'z' {
				return r
			}
			return ' '
		}, lines)
		if len(lines) > 3000 {
			return
		}
		texts := strings.Split(lines, "\n")
		threshold := float64(1+percent%100) / 100
		got := sortPairs(joinAll(t, NewSets(texts, 2), JoinOptions{Threshold: threshold, Workers: 2}))
		if want := joinSlowly(texts, threshold); !slices.Equal(got, want) {
			t.Fatalf("threshold %v: %v, want %v", threshold, got, want)
		}
	})
}

func BenchmarkJoin(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		text := strings.Join(newsClaims(b, n), "\n")
		for _, threshold := range []float64{0.5, 0.7} {
			b.Run(fmt.Sprintf("%d/%v", n, threshold), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				found := 0
				for b.Loop() {
					s, err := ReadSets(context.Background(), strings.NewReader(text), 0)
					if err != nil {
						b.Fatal(err)
					}
					found = 0
					err = s.Join(context.Background(), JoinOptions{Threshold: threshold}, func(pairs []Pair) error {
						found += len(pairs)
						return nil
					})
					if err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
				b.ReportMetric(float64(found), "pairs")
			})
		}
	}
}

// Texts that differ in a name alone are all alike: each is held against some
// others, in any order and on any number of processors the same.
func TestJoinOfTemplateTexts(t *testing.T) {
	const n, tries = 300, 20
	texts := make([]string, n)
	for i := range texts {
		texts[i] = fmt.Sprintf("the harbour master of n%dx closed the old ferry pier after a storm", i)
	}
	join := func(texts []string, workers, tries int) map[[2]string]bool {
		s, found := NewSets(texts, 0), map[[2]string]bool{}
		err := s.joinDistinct(context.Background(), JoinOptions{Threshold: 0.5, Workers: workers}, tries, func(pairs []Pair) error {
			for _, p := range pairs {
				a, b := s.text(p.A, texts), s.text(p.B, texts)
				found[[2]string{min(a, b), max(a, b)}] = true
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	if all := join(texts, 1, -1); len(all) != n*(n-1)/2 {
		t.Errorf("%d pairs, want all", len(all))
	}
	some := join(texts, 1, tries)
	if len(some) < n-1 || len(some) > n*tries {
		t.Errorf("%d pairs of %d texts", len(some), n)
	}
	moved := slices.Clone(texts)
	newRand(3).Shuffle(n, func(i, j int) { moved[i], moved[j] = moved[j], moved[i] })
	if again := join(moved, 4, tries); !maps.Equal(again, some) {
		t.Error("other pairs in another order")
	}
}

package similarity

import (
	"slices"
	"testing"
)

func TestClusterDoesNotChain(t *testing.T) {
	pairs := []Pair{{0, 1, .9}, {1, 2, .9}, {2, 3, .9}, {3, 4, .9}}
	got := Cluster(5, pairs, ClusterOptions{Threshold: 0.5, Floor: 0.1})
	if want := []int32{0, 0, 1, 1, 2}; !slices.Equal(got.Of, want) {
		t.Errorf("a chain: %v, want %v", got.Of, want)
	}
}

// Items alike by less than the threshold are of one cluster if no other comes
// near it.
func TestClusterLoose(t *testing.T) {
	pairs := []Pair{{0, 1, .9}, {1, 2, .35}, {0, 2, .3}, {2, 3, .21}, {1, 3, .1}, {0, 3, .1}}
	opt := ClusterOptions{Threshold: 0.5, Loose: 0.3, Alone: 0.2, Suggest: 0.25}
	check := func(want ...int32) {
		t.Helper()
		if got := Cluster(len(want), pairs, opt); !slices.Equal(got.Of, want) {
			t.Errorf("%v: %v, want %v", pairs, got.Of, want)
		}
	}
	check(0, 0, 0, 1)
	if got := Cluster(4, pairs, opt); len(got.Suggested) > 0 {
		t.Errorf("suggested what is joined: %v", got.Suggested)
	}
	pairs[4].Score = 0.3 // the fourth comes near
	check(0, 0, 1, 2)
	if got := Cluster(4, pairs, opt); len(got.Suggested) != 1 {
		t.Errorf("suggested: %v, want the pair that has company", got.Suggested)
	}
	pairs = pairs[:2]
	opt.Apart = [][2]int{{0, 2}}
	check(0, 0, 1)
}

func TestClusterObeys(t *testing.T) {
	pairs := []Pair{{0, 1, .9}, {2, 3, .9}}
	got := Cluster(4, pairs, ClusterOptions{Threshold: 0.4, Together: [][2]int{{1, 2}}, Apart: [][2]int{{0, 1}}})
	if want := []int32{0, 1, 1, 1}; !slices.Equal(got.Of, want) {
		t.Errorf("together and apart: %v, want %v", got.Of, want)
	}
}

func TestClusterOrderIsFree(t *testing.T) {
	r := newRand(5)
	for round := range 50 {
		n := 2 + r.IntN(60)
		var pairs []Pair
		for range n * 3 {
			if a, b := int32(r.IntN(n)), int32(r.IntN(n)); a < b {
				pairs = append(pairs, Pair{a, b, float32(r.IntN(20)) / 20})
			}
		}
		opt := ClusterOptions{Threshold: 0.4, Floor: 0.05, Suggest: 0.2}
		if round%2 == 0 {
			opt.Loose, opt.Alone = 0.25, 0.1
		}
		want := Cluster(n, pairs, opt)
		perm := r.Perm(n)
		back := make([]int, n)
		moved := make([]Pair, len(pairs))
		for i, p := range perm {
			back[p] = i
		}
		for k, p := range pairs {
			a, b := int32(perm[p.A]), int32(perm[p.B])
			moved[k] = Pair{min(a, b), max(a, b), p.Score}
		}
		r.Shuffle(len(moved), func(i, j int) { moved[i], moved[j] = moved[j], moved[i] })
		opt.Key = func(i int) uint64 { return uint64(back[i]) }
		opt.Workers = 4
		got := Cluster(n, moved, opt)
		for a := range n {
			for b := range n {
				if (want.Of[a] == want.Of[b]) != (got.Of[perm[a]] == got.Of[perm[b]]) {
					t.Fatalf("items %d and %d: together in one order only", a, b)
				}
			}
		}
		if len(want.Suggested) != len(got.Suggested) {
			t.Fatalf("%d suggestions, then %d", len(want.Suggested), len(got.Suggested))
		}
	}
}

func TestClusterKeepsTheFloor(t *testing.T) {
	r := newRand(8)
	for round := range 30 {
		n := 2 + r.IntN(80)
		scores := make([]float64, n*n)
		var pairs []Pair
		for b := range n {
			for a := range b {
				s := float64(float32(r.Float64() * r.Float64()))
				scores[a*n+b], scores[b*n+a] = s, s
				if s > 0.5 {
					pairs = append(pairs, Pair{int32(a), int32(b), float32(s)})
				}
			}
		}
		opt := ClusterOptions{Threshold: 0.3, Floor: 0.1}
		if round%2 == 0 {
			opt.Score = func(a, b int) float64 { return scores[a*n+b] }
		}
		if round%3 == 0 {
			opt.Loose, opt.Alone = 0.2, 0.15
		}
		c := Cluster(n, pairs, opt)
		for b := range n {
			for a := range b {
				if c.Of[a] == c.Of[b] && scores[a*n+b] < opt.Floor {
					t.Fatalf("items of similarity %v are together", scores[a*n+b])
				}
			}
		}
	}
}

func TestClusterOfManyAlike(t *testing.T) {
	const n = 3000
	var pairs []Pair
	for i := int32(1); i < n; i++ {
		pairs = append(pairs, Pair{0, i, 0.9}, Pair{max(0, i-2), i, 0.9})
	}
	c := Cluster(n, pairs, ClusterOptions{Threshold: 0.5, Floor: 0.5, Score: func(a, b int) float64 { return 0.8 }})
	if c.Count != 1 {
		t.Errorf("%d clusters, want 1", c.Count)
	}
}

func TestClusterPairsTwice(t *testing.T) {
	pairs := []Pair{{0, 1, .3}, {1, 2, .6}, {0, 1, .7}, {0, 1, .3}}
	c := Cluster(3, pairs, ClusterOptions{Threshold: 0.65})
	if want := []int32{0, 0, 1}; !slices.Equal(c.Of, want) {
		t.Errorf("%v, want %v", c.Of, want)
	}
}

func BenchmarkCluster(b *testing.B) {
	const n = 1_000_000
	r := newRand(4)
	var pairs []Pair
	for i := int32(1); i < n; i++ {
		if k := int32(r.IntN(6)); k > 0 && k <= i {
			pairs = append(pairs, Pair{i - k, i, float32(r.Float64())})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		Cluster(n, pairs, ClusterOptions{Threshold: 0.5, Floor: 0.1})
	}
}

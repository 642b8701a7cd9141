package similarity

import (
	"context"
	"math/rand/v2"
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

func TestClusterObeys(t *testing.T) {
	pairs := []Pair{{0, 1, .9}, {2, 3, .9}}
	got := Cluster(4, pairs, ClusterOptions{Threshold: 0.4, Together: [][2]int{{1, 2}}, Apart: [][2]int{{0, 1}}})
	if want := []int32{0, 1, 1, 1}; !slices.Equal(got.Of, want) {
		t.Errorf("together and apart: %v, want %v", got.Of, want)
	}
}

func TestClusterOrderIsFree(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 50 {
		n := 2 + r.IntN(60)
		var pairs []Pair
		for range n * 3 {
			if a, b := int32(r.IntN(n)), int32(r.IntN(n)); a < b {
				pairs = append(pairs, Pair{a, b, float32(r.IntN(20)) / 20})
			}
		}
		opt := ClusterOptions{Threshold: 0.4, Floor: 0.05, Suggest: 0.2}
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

func TestGroup(t *testing.T) {
	texts := []string{
		"A storm sank three fishing boats off the northern coast",
		"The council approved a new tram line to the harbour",
		"Three fishing boats sank in a storm off the coast",
		"New tram line to the harbour approved by the council",
		"",
		"Scientists found water ice under the dunes",
	}
	got, err := Group(context.Background(), texts, GroupOptions{})
	if want := []int32{0, 1, 0, 1, 2, 3}; err != nil || !slices.Equal(got.Of, want) {
		t.Errorf("%v, %v, want %v", got.Of, err, want)
	}
}

package similarity

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func group(tb testing.TB, texts []string, opt GroupOptions) Clustering {
	tb.Helper()
	c, err := Group(context.Background(), texts, opt)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func TestGroup(t *testing.T) {
	check := func(opt GroupOptions, want []int32, texts ...string) {
		t.Helper()
		if got := group(t, texts, opt); !slices.Equal(got.Of, want) || got.Count != int(slices.Max(want))+1 {
			t.Errorf("%q: %v, want %v", texts, got.Of, want)
		}
	}
	check(GroupOptions{}, []int32{0, 1, 0, 1, 2, 3},
		"A storm sank three fishing boats off the northern coast",
		"The council approved a new tram line to the harbour",
		"Three fishing boats sank in a storm off the coast",
		"New tram line to the harbour approved by the council",
		"",
		"Scientists found water ice under the dunes")
	same := []string{"the ferry sank", "The ferry sank.", "ferry sank the", "a goat won"}
	check(GroupOptions{}, []int32{0, 0, 0, 1}, same...)
	check(GroupOptions{Apart: [][2]int{{0, 1}}}, []int32{0, 1, 0, 2}, same...)
	check(GroupOptions{Together: [][2]int{{0, 3}}}, []int32{0, 0, 0, 0}, same...)
	check(GroupOptions{Together: [][2]int{{0, 1}}, Apart: [][2]int{{0, 1}}}, []int32{0, 0, 0, 1}, same...)
	check(GroupOptions{Together: [][2]int{{0, 1}}, Apart: [][2]int{{0, 1}, {1, 1}}}, []int32{0, 1}, "", "x")
}

func TestGroupNothing(t *testing.T) {
	if c := group(t, nil, GroupOptions{}); c.Count != 0 || len(c.Of) != 0 {
		t.Errorf("no texts: %+v", c)
	}
}

func TestGroupOrderIsFree(t *testing.T) {
	for _, n := range []int{300, manyTexts + 2000} {
		texts := newsClaims(t, n)
		want := group(t, texts, GroupOptions{Workers: 1})
		if again := group(t, texts, GroupOptions{Workers: 4}); !slices.Equal(again.Of, want.Of) {
			t.Errorf("%d texts: other groups with four workers", n)
		}
		perm := newRand(11).Perm(n)
		moved := make([]string, n)
		for i, p := range perm {
			moved[p] = texts[i]
		}
		got := group(t, moved, GroupOptions{})
		of := make([]int32, n)
		for i, p := range perm {
			of[i] = got.Of[p]
		}
		if !samePartition(of, want.Of) {
			t.Errorf("%d texts: other groups in another order", n)
		}
	}
}

func samePartition(a, b []int32) bool {
	ab, ba := map[int32]int32{}, map[int32]int32{}
	for i := range a {
		x, ok := ab[a[i]]
		y, okay := ba[b[i]]
		if ok != okay || ok && (x != b[i] || y != a[i]) {
			return false
		}
		ab[a[i]], ba[b[i]] = b[i], a[i]
	}
	return true
}

func TestGroupSuggests(t *testing.T) {
	texts := []string{
		"The bridge over the river was closed after the flood",
		"Bridge over river closed after flood",
		"Engineers inspect the bridge closed by floods",
		"A bakery won the prize for the best rye bread",
	}
	got := group(t, texts, GroupOptions{Threshold: 0.9, Suggest: 0.1})
	if len(got.Suggested) != 1 || got.Suggested[0].A != 0 || got.Suggested[0].B != got.Of[2] {
		t.Errorf("groups %v, suggested %v", got.Of, got.Suggested)
	}
	if none := group(t, texts, GroupOptions{Threshold: 0.9}); len(none.Suggested) > 0 {
		t.Errorf("suggested unasked: %v", none.Suggested)
	}
}

func TestGroupIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Group(ctx, newsClaims(t, 500), GroupOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// Rewordings share rare words, but not half of their words.
func TestCandidatesFindRewordings(t *testing.T) {
	texts := append(newsClaims(t, manyTexts),
		"Quellmaster robots harvested saffron near Oxbridgeshire on Tuesday morning",
		"Near Oxbridgeshire, saffron was brought in by machines of the Quellmaster kind",
	)
	got := group(t, texts, GroupOptions{})
	if n := len(texts); got.Of[n-1] != got.Of[n-2] {
		t.Error("two rewordings are in two groups")
	}
}

func FuzzGroup(f *testing.F) {
	f.Add("a storm sank boats\nboats sank in a storm\n\nÉté 3.5", uint16(1))
	f.Fuzz(func(t *testing.T, lines string, seed uint16) {
		if len(lines) > 4000 {
			return
		}
		texts := strings.Split(lines, "\n")
		opt := GroupOptions{Apart: [][2]int{{0, int(seed) % len(texts)}}}
		want := group(t, texts, opt)
		for i, c := range want.Of {
			if c < 0 || int(c) >= want.Count {
				t.Fatalf("text %d is in group %d of %d", i, c, want.Count)
			}
		}
		opt.Workers = 3
		if got := group(t, texts, opt); !slices.Equal(got.Of, want.Of) {
			t.Fatalf("%v, then %v", want.Of, got.Of)
		}
	})
}

func BenchmarkGroup(b *testing.B) {
	for _, n := range []int{100, 10_000, 100_000} {
		texts := newsClaims(b, n)
		group(b, texts[:10], GroupOptions{}) // reads the tables
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				group(b, texts, GroupOptions{})
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
		})
	}
}

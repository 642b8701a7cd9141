package similarity

import (
	"math"
	"slices"
	"testing"
)

// Texts without a word in common are of one group where others say it in the
// words of both.
func TestGroupKnowsCompany(t *testing.T) {
	texts := []string{
		"Ferry hits pier in Skarvik",
		"Skarvik ferry hits the pier",
		"Ferry hits Skarvik pier, boat damaged",
		"Boat damaged as it rams Skarvik jetty",
		"Damaged boat rammed a jetty",
		"Boat rams jetty, damaged",
		"Cabbage prices fall in the autumn",
		"A goat wins the village race",
		"New chess champion is nine years old",
	}
	got := group(t, texts, GroupOptions{})
	for i := 1; i < 6; i++ {
		if got.Of[i] != got.Of[0] {
			t.Errorf("%q is not with %q", texts[i], texts[0])
		}
	}
	if got.Count != 4 {
		t.Errorf("%d groups, want 4: %v", got.Count, got.Of)
	}
}

// What is said in other words belongs to the group that it comes near to, if no
// other does, in a list of some length; not at a threshold that was asked for.
func TestGroupThatStandsAlone(t *testing.T) {
	texts := append(newsClaims(t, 2*fewTexts),
		"Skarvik ferry rams pier",
		"Ferry rams Skarvik pier",
		"Commuters hurt as boat strikes jetty in Skarvik",
		"Boat strikes a jetty, commuters hurt")
	in := func(opt GroupOptions) int {
		of := group(t, texts, opt).Of[2*fewTexts:]
		slices.Sort(of)
		return len(slices.Compact(of))
	}
	if n := in(GroupOptions{}); n != 1 {
		t.Errorf("%d groups, want 1", n)
	}
	if n := in(GroupOptions{Threshold: GroupThreshold(len(texts))}); n == 1 {
		t.Error("one group at the threshold: the texts show nothing")
	}
}

func TestProfiles(t *testing.T) {
	m := NewMeasure(Options{})
	var texts []*Text
	for _, s := range []string{"Fares rise, rising fares", "The fares rose", "", "Of the and", "Nobody fell"} {
		texts = append(texts, m.Prepare(s))
	}
	ps := newProfiles(m.lexicon, texts, func(int) int { return 1 })
	near := func(got, want float64) bool { return math.Abs(got-want) < 1e-6 }
	for i, p := range ps {
		if want := min(1, len(p)); !near(p.cosine(p), float64(want)) {
			t.Errorf("text %d against itself: %v", i, p.cosine(p))
		}
		for j, q := range ps {
			if x, y := p.cosine(q), q.cosine(p); x != y || x < 0 || x > 1 {
				t.Errorf("texts %d and %d: %v and %v", i, j, x, y)
			}
		}
		if whole := p.plus(nil, 1).plus(ps[0], 0).scale(); !near(whole.cosine(p), p.cosine(p)) {
			t.Errorf("text %d with nothing added is another", i)
		}
	}
	if len(ps[0]) != 2 {
		t.Errorf("terms of one stem are not one: %v", ps[0])
	}
	if a, b := ps[0].cosine(ps[1]), ps[0].cosine(ps[4]); a <= b {
		t.Errorf("alike %v, others %v", a, b)
	}
	if wide := ps[4].plus(ps[0], 0.5).scale(); wide.cosine(ps[1]) <= ps[4].cosine(ps[1]) {
		t.Error("the words of another text do not count")
	}
}

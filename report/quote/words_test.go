package quote

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/source"
)

func TestDiffering(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		want   []string
		shared int
	}{
		{"killing 12 people", "killing 21 people", []string{"12"}, 2},
		{"the mayor will attend", "the mayor will not attend", nil, 4},
		{"the mayor will not attend", "the mayor will attend", []string{"not"}, 4},
		{"The U.S. paid 1,203 dollars", "the U.S. paid 1,300 dollars", []string{"1,203"}, 4},
		{"a 12-day visit", "a two-day visit", []string{"12-day"}, 2},
		{"", "words", nil, 0},
		{"all other words", "nothing in common", []string{"all other words"}, 0},
	} {
		apart, shared, _ := Differing(c.a, c.b)
		var got []string
		for _, sp := range apart {
			got = append(got, sp.Of(c.a))
		}
		if d := cmp.Diff(c.want, got); d != "" || shared != c.shared {
			t.Errorf("Differing(%q, %q): %d shared, want %d; %s", c.a, c.b, shared, c.shared, d)
		}
	}
}

func TestJoin(t *testing.T) {
	s := "one two, three"
	got := Join(s, []source.Span{{Start: 9, End: 14}, {Start: 4, End: 7}, {Start: 0, End: 3}, {Start: 1, End: 2}, {Start: 5, End: 5}})
	if d := cmp.Diff([]source.Span{{Start: 0, End: 7}, {Start: 9, End: 14}}, got); d != "" {
		t.Error(d)
	}
}

package line

import (
	"slices"
	"strings"
	"testing"
)

func TestFinder(t *testing.T) {
	phrases := []string{"in your inbox", "in", "box", "to your inbox every", "; ", "\x00\xff"}
	var f finder
	for _, p := range phrases {
		f.add(p)
	}
	for _, s := range []string{"", "i", "in", "delivered in your inbox", "to your inbox every day; box", "boxbox", "\x00\xff\x00", "nothing"} {
		var want, got []int
		for i, p := range phrases {
			if strings.Contains(s, p) {
				want = append(want, i)
			}
		}
		f.visit(s, func(i int) {
			if !slices.Contains(got, i) {
				got = append(got, i)
			}
		})
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%q: found %v, want %v", s, got, want)
		}
	}
	new(finder).visit("abc", func(int) { t.Error("an empty finder found something") })
}

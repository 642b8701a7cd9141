package similarity

import (
	"fmt"
	"slices"
	"testing"
)

func TestFold(t *testing.T) {
	check := func(want []int32, texts ...string) {
		t.Helper()
		s := NewSets(texts, 1).fold()
		of := make([]int32, len(texts))
		for i := range texts { // by first text, for sets are numbered by their words
			of[i] = -1
			if d := s.of[i]; d >= 0 {
				of[i] = s.texts(d)[0]
			}
		}
		if !slices.Equal(of, want) {
			t.Errorf("%q: %v, want %v", texts, of, want)
		}
		for d := range s.distinct() {
			for _, i := range s.texts(int32(d)) {
				if s.of[i] != int32(d) {
					t.Errorf("%q: text %d is of set %d and %d", texts, i, d, s.of[i])
				}
			}
		}
	}
	check([]int32{0, 1, 0, 3, 0, -1},
		"Shares in Castell closed at 12.5", "Shares in Norvale closed at 13", "At 1,300 closed: shares in Castell",
		"Shares in Castell closed at thirteen", "shares in Castell closed at 7 at 9", "")
	check([]int32{0, 1}, "until July 2024", "until July 2025") // figures are what they say
	check([]int32{0, 1}, "Shares in Castell closed higher", "Shares in Norvale closed higher")
	check([]int32{0, 1}, "Shares in Castell closed higher", "Shares in Castell closed higher at 3")
	check(nil)
}

// A list made from one template is one group, and as little work as its
// template.
func TestGroupOfTemplate(t *testing.T) {
	var texts []string
	for i := range 50_000 {
		texts = append(texts, fmt.Sprintf("The ferry to Skarvik left at %d with its lights on", i))
	}
	texts = append(texts, "A goat won the village race on Sunday")
	if c := group(t, texts, GroupOptions{}); c.Count != 2 {
		t.Errorf("%d groups, want 2", c.Count)
	}
}

package similarity

import (
	"context"
	"testing"
)

func TestLikeness(t *testing.T) {
	texts := []string{"Fares rise by 5 in Skarvik on Monday", "Fares rise by 6 in Skarvik on Monday", "Skarvik fares go up", "A goat won", "", ""}
	for _, n := range []int{0, manyTexts} {
		all := append(newsClaims(t, n), texts...)
		l, err := NewLikeness(context.Background(), NewSets(all, 0), all)
		if err != nil {
			t.Fatal(err)
		}
		for i := n; i < len(all); i++ {
			for j := n; j < len(all); j++ {
				x, y := l.Score(i, j), l.Score(j, i)
				if x != y || x < 0 || x > 1 || i == j && x != 1 {
					t.Errorf("%q and %q: %v, %v", all[i], all[j], x, y)
				}
			}
		}
		if l.Score(n, n+1) != 1 || l.Score(n, n+2) <= l.Score(n, n+3) || l.Score(n+4, n+5) != 0 {
			t.Errorf("%d more texts: %v %v %v %v", n, l.Score(n, n+1), l.Score(n, n+2), l.Score(n, n+3), l.Score(n+4, n+5))
		}
	}
}

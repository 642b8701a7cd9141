package collate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crosscheck/claims"
)

// Figures that documents give of one name, in sentences about other things.
func TestOwnedFigures(t *testing.T) {
	for _, tc := range []struct {
		name, a, dayA, b, dayB, kind string
		want                         []string
	}{
		{"a price in brackets", "The deal is the largest that Norvex has made so far (it bought Castell for $5.4 billion in 2009).", "2024-05-06", "Its greatest acquisitions until now had been Brask for $6.8 billion and Castell's pipe business for $5.9 billion, a debacle by all accounts.", "2024-05-06", "money", []string{"unsettled $5.4 billion / $5.9 billion"}},
		{"the price of another", "Norvex bought Castell for $5.4 billion.", "2024-05-06", "Its greatest acquisition until now had been Brask for $5.9 billion, a debacle by all accounts.", "2024-05-06", "money", nil},
		{"who pays is not what is paid for", "Castell was bought by Norvex for $5.4 billion.", "2024-05-06", "The shares of Brask went to Norvex for $5.9 billion.", "2024-05-06", "money", nil},
		{"one figure in common", "Norvex bought Castell for $5.4 billion.", "2024-05-06", "Analysts spoke of Castell for $5.4 billion, or of Castell for $5.9 billion.", "2024-05-06", "money", nil},
		{"shares", "Official results gave a clear winner, since Ana Dahl had 53.1 percent of the votes.", "2024-05-06", "The mood in the hall was sombre by nightfall, when Ana Dahl had 51.44 percent.", "2024-05-06", "percent", []string{"unsettled 51.44 percent / 53.1 percent votes"}},
		{"shares of two", "Official results gave a clear winner, since Ana Dahl had 53.1 percent of the votes.", "2024-05-06", "The mood in the hall was sombre by nightfall, when Per Lund had 46.9 percent.", "2024-05-06", "percent", nil},
		{"what is counted", "Official results put the winner before Ana Dahl, with 75 percent of the votes counted.", "2024-05-06", "The mood in the hall was sombre by nightfall, when Ana Dahl had 51.44 percent.", "2024-05-06", "percent", nil},
		{"ages on one day", "The court freed Ana Dahl, 31, on Friday.", "2024-05-06", "A long saga ended for the 30-year-old Ana Dahl.", "2024-05-06", "age", []string{"conflict 30-year-old Ana Dahl / 31"}},
		{"ages on two days", "The court freed Ana Dahl, 31, on Friday.", "2024-05-06", "A long saga ended for the 30-year-old Ana Dahl.", "2024-05-04", "age", []string{"unsettled 30-year-old Ana Dahl / 31"}},
	} {
		c := Collate([]*claims.Testimony{claims.Extract(article(tc.a, tc.dayA)), claims.Extract(article(tc.b, tc.dayB))}, Options{})
		var got []string
		for _, d := range c.Divergences {
			if d.Kind == tc.kind {
				values := []string{d.Sides[0].Value, d.Sides[1].Value}
				slices.Sort(values)
				got = append(got, fmt.Sprintf("%s %s", d.Outcome, strings.Join(values, " / ")))
			}
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
}

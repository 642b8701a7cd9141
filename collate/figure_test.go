package collate

import (
	"slices"
	"testing"

	"crosscheck/claims"
)

// What two reports say apart from each other: figures that may stand for one
// another, and stages of one course, with the outcome; none where they are of
// other things.
func TestBeyondOneCluster(t *testing.T) {
	for _, tc := range []struct {
		name, a, dayA, b, dayB, kind string
		want                         []Outcome
	}{
		{"rough", "Buses took about 2,600 people to gyms and to a monastery.", "2024-05-06", "The bishop of Tolvik told us that 2,540 people slept in the monastery and in three gyms.", "2024-05-06", "number", []Outcome{Precision}},
		{"a bound", "It is to employ 8,120 people in Norway.", "2024-05-06", "In Norway and Denmark the new company will have work for more than 8,000 people.", "2024-05-06", "number", []Outcome{Precision}},
		{"nothing in common", "Buses took about 2,600 people to the coast.", "2024-05-06", "The bishop of Tolvik told us that 2,540 people slept in the monastery.", "2024-05-06", "number", nil},
		{"other nouns", "Buses took about 2,600 sheep to gyms and to a monastery.", "2024-05-06", "The bishop of Tolvik told us that 2,540 people slept in the monastery and in three gyms.", "2024-05-06", "number", nil},

		{"a dozen and 12", "The fire in the mill of Orsten killed about a dozen weavers on Monday.", "2024-05-06", "The fire in the mill of Orsten killed 12 weavers on Monday.", "2024-05-06", "number", []Outcome{Precision}},
		{"dozens and 38", "The mayor of Orsten signed dozens of contracts on Monday.", "2024-05-06", "The mayor of Orsten signed 38 contracts on Monday.", "2024-05-06", "number", []Outcome{Precision}},
		{"about 600 tons and 600 tons", "The barge sank off Orsten with about 600 tons of coal.", "2024-05-06", "The barge sank off Orsten with 600 tons of coal.", "2024-05-06", "measure", []Outcome{Precision}},

		{"stages of two days", "Norvex Energy has proposed to buy its rival Castell Power, in the largest deal of the year.", "2024-05-06", "After a night of talks Norvex Energy agreed to buy Castell for cash, with a third of the price in new shares.", "2024-05-08", "status", []Outcome{Updated}},
		{"stages of one day", "Norvex Energy has proposed to buy its rival Castell Power, in the largest deal of the year.", "2024-05-06", "After a night of talks Norvex Energy agreed to buy Castell for cash, with a third of the price in new shares.", "2024-05-06", "status", []Outcome{Certainty}},
		{"stages of another deal", "Norvex Energy has proposed to buy its rival Castell Power, in the largest deal of the year.", "2024-05-06", "After a night of talks Norvex Energy agreed to buy Brask Gas for cash, with a third of the price in new shares.", "2024-05-08", "status", nil},
		{"stages of another act", "Norvex Energy has proposed to buy its rival Castell Power, in the largest deal of the year.", "2024-05-06", "After a night of talks Norvex Energy agreed to close its plant in Brask.", "2024-05-08", "status", nil},
		{"stages of another subject", "Norvex Energy has proposed to buy its rival Castell Power, in the largest deal of the year.", "2024-05-06", "After a night of talks Tolvik Gas agreed to buy Castell for cash, with a third of the price in new shares.", "2024-05-08", "status", nil},
	} {
		c := Collate([]*claims.Testimony{claims.Extract(article(tc.a, tc.dayA)), claims.Extract(article(tc.b, tc.dayB))}, Options{})
		var got []Outcome
		for _, d := range c.Divergences {
			if d.Kind == tc.kind {
				got = append(got, d.Outcome)
			}
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %s %v, want %v", tc.name, tc.kind, got, tc.want)
		}
	}
}

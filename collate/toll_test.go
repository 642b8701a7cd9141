package collate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crosscheck/claims"
)

// Counts of those to whom one thing happened, in sentences about other things,
// with the outcome and the values that part; none where nothing parts.
func TestTolls(t *testing.T) {
	for _, tc := range []struct {
		name, a, dayA, b, dayB string
		want                   []string
	}{
		{"lives claimed", "Roofs flew off in Tolvik on Sunday as the storm came in, having claimed at least 34 lives.", "2024-05-06", "The governor said that mud and wind had had caused the death of 38 people in the hills.", "2024-05-07", []string{"updated 38 people / at least 34 lives"}},
		{"one day", "Roofs flew off in Tolvik as the storm came in and killed 34 people.", "2024-05-06", "The governor said that mud and wind had had caused the death of 38 people in the hills.", "2024-05-06", []string{"unsettled 34 people / 38 people"}},
		{"one source of one day", "Roofs flew off in the storm, and 34 people were killed, Ana Dahl said.", "2024-05-06", "Mud and wind had caused the death of 38 people in the hills, Ana Dahl said.", "2024-05-06", []string{"conflict 34 people / 38 people"}},
		{"an earlier event", "The storm is the worst since one in January that left more than 110 people dead.", "2024-05-06", "The governor said that mud and wind had had caused the death of 38 people in the hills.", "2024-05-06", nil},
		{"an earlier year", "The worst storm was in 2019, when 140 people were killed.", "2024-05-06", "The governor said that mud and wind had had caused the death of 138 people in the hills.", "2024-05-06", nil},
		{"a similar event", "A similar storm killed 110 people on the coast.", "2024-05-06", "The governor said that mud and wind had had caused the death of 138 people in the hills.", "2024-05-06", nil},
		{"the latest count of a report", "The storm killed 22 people, the mayor said. Roofs flew off. By night the death toll had risen to 38.", "2024-05-06", "The governor said that mud and wind had had caused the death of 38 people in the hills.", "2024-05-06", nil},
		{"a count to come", "Officials believe that the death toll will pass 300. So far 38 people were killed.", "2024-05-06", "The governor said that mud and wind had had caused the death of 38 people in the hills.", "2024-05-06", nil},
		{"bodies are not all dead", "Divers pulled 50 bodies out of the lake.", "2024-05-06", "The sinking of the ferry killed 162 people, the owner said.", "2024-05-06", nil},
		{"bodies", "Crews took 50 bodies out of the sea off Tolvik, where the ferry sank.", "2024-05-06", "Nine bodies have by now been lifted from the wreck, an official of the port said.", "2024-05-07", []string{"updated 50 bodies / Nine bodies"}},
		{"taken back", "Crews took 50 bodies out of the sea off Tolvik, where the ferry sank.", "2024-05-06", "Nine bodies have by now been lifted from the wreck. A report of 50 bodies was a miscommunication, the navy said.", "2024-05-06", []string{"updated 50 bodies / Nine bodies"}},
		{"a sort that outnumbers all", "Gunmen stormed the college at dawn and killed 15 people, a witness said.", "2024-05-06", "The attack on the campus ended by night with 147 students killed.", "2024-05-06", []string{"unsettled 147 students / 15 people"}},
		{"a sort among all", "Gunmen stormed the college at dawn and killed 15 people, a witness said.", "2024-05-06", "The attack on the campus ended by night with seven students killed.", "2024-05-06", nil},
		{"a record", "Ahead of the storm the government evacuated a record 1.4 million people.", "2024-05-06", "One million people have flocked to shelters, the Red Cross of Tolvik said.", "2024-05-06", []string{"unsettled 1.4 million people / One million people"}},
		{"things destroyed", "The flood destroyed 214 houses in the valley above Tolvik.", "2024-05-06", "Roads are cut and 310 houses were destroyed, the army said on Monday night.", "2024-05-06", []string{"unsettled 214 houses / 310 houses"}},
		{"few of one sort", "The flood destroyed four houses in the valley above Tolvik.", "2024-05-06", "Roads are cut and six houses were destroyed, the army said on Monday night.", "2024-05-06", nil},
		{"a count of what is not said", "The flood left 214 destroyed in the valley.", "2024-05-06", "Roads are cut and 310 were destroyed, the army said on Monday night.", "2024-05-06", nil},
		{"a toll for some", "The death toll in Tolvik climbed past 50, and the toll for firemen is now near two dozen.", "2024-05-06", "Not fewer than 50 people died in Tolvik, among them 12 firemen.", "2024-05-06", nil},
		{"a year is no count", "The 2007 murder was never solved.", "2024-05-06", "The governor said that mud and wind had had caused the death of 38 people in the hills.", "2024-05-06", nil},
	} {
		c := Collate([]*claims.Testimony{claims.Extract(article(tc.a, tc.dayA)), claims.Extract(article(tc.b, tc.dayB))}, Options{})
		var got []string
		for _, d := range c.Divergences {
			if d.Kind == "number" {
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

// A report that has a figure which another takes back is told so, even on the
// same day.
func TestTakenBackIsStale(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("Crews took 50 bodies out of the sea off Tolvik, where the ferry sank.", "2024-05-06")),
		claims.Extract(article("Nine bodies have by now been lifted from the wreck. A report of 50 bodies was a miscommunication, the navy said.", "2024-05-06")),
	}, Options{})
	if len(c.Divergences) != 1 || len(c.Divergences[0].Stale) != 1 || c.Divergences[0].Stale[0].Doc != 0 || c.Divergences[0].Stale[0].Newer != "Nine bodies" {
		t.Errorf("divergences %+v, want one in which the first report is stale", c.Divergences)
	}
}

// What clusters say of a count that its report has outrun is dropped.
func TestOutrunCounts(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("The storm killed 22 people in the hills above Tolvik. Later the death toll stood at 38.", "2024-05-06")),
		claims.Extract(article("In the hills above Tolvik the storm of Sunday night killed 38 people.", "2024-05-06")),
	}, Options{})
	if len(c.Divergences) != 0 {
		t.Errorf("divergences %+v, want none", c.Divergences)
	}
	for _, cl := range c.Clusters {
		if cl.Agreement == Conflict || cl.Agreement == Differ {
			t.Errorf("a cluster without a finding is %s", cl.Agreement)
		}
	}
}

// A rare count of those to whom one thing happened ties two long sentences that
// have little else in common, whether or not they name the people.
func TestSameTollIsOneClaim(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("Contact was lost when the ferry passed the outer buoy before striking a reef off Tolvik, killing all 130 people aboard.", "2024-05-06")),
		claims.Extract(article("A ferry of the Norvex line sank off a lonely stretch of the coast near Tolvik on Monday, killing all 130 on board, a choir among them.", "2024-05-06")),
	}, Options{})
	if !slices.ContainsFunc(c.Clusters, func(cl Cluster) bool { return len(cl.Readings) == 2 }) {
		t.Errorf("no cluster of two readings")
	}
}

package collate

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"crosscheck/claims"
)

// A toll that grows over three days is one finding with its steps, and the
// report that still has the first figure on the third day is named.
func TestTrajectory(t *testing.T) {
	toll := func(n int, day string) *claims.Testimony {
		return claims.Extract(article(fmt.Sprintf("The fire at the paper mill in Orsten killed %d people, the police said. The mill made paper for the Herald.", n), day))
	}
	reports := []*claims.Testimony{toll(12, "2024-05-06"), toll(19, "2024-05-07"), toll(23, "2024-05-08"), toll(12, "2024-05-08")}
	var found []Divergence
	for _, d := range Collate(reports, Options{}).Divergences {
		if d.Kind == "number" && d.Outcome == Updated {
			found = append(found, d)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d findings of a changing toll", len(found))
	}
	var steps []string
	for _, s := range found[0].Trajectory {
		steps = append(steps, fmt.Sprint(s.Day.Format(time.DateOnly), " ", s.Value, " ", s.Docs))
	}
	if want := []string{"2024-05-06 12 people [0]", "2024-05-07 19 people [1]", "2024-05-08 12 people [3]", "2024-05-08 23 people [2]"}; !slices.Equal(steps, want) {
		t.Errorf("steps %q, want %q", steps, want)
	}
	if len(found[0].Stale) != 1 || found[0].Stale[0].Doc != 3 || found[0].Stale[0].Newer != "19 people" || found[0].Stale[0].Since.Format(time.DateOnly) != "2024-05-07" {
		t.Errorf("stale: %+v", found[0].Stale)
	}
	if first := found[0].Sides[0].Value; first != "12 people" {
		t.Errorf("the first value is %q", first)
	}
}

// A figure of a day gone by, named as such, is not stale; and what two reports
// say of one state has one outcome.
func TestNotStale(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("The fire at the paper mill in Orsten had killed 12 people by Monday, the police said.", "2024-05-09")),
		claims.Extract(article("The fire at the paper mill in Orsten killed 19 people by Tuesday, the police said.", "2024-05-07")),
	}, Options{})
	outcomes := map[Outcome]int{}
	for _, d := range c.Divergences {
		if d.Kind == "number" {
			outcomes[d.Outcome]++
		}
		if d.Stale != nil {
			t.Errorf("stale: %+v", d.Stale)
		}
	}
	if len(outcomes) != 1 || outcomes[Updated] != 1 {
		t.Errorf("outcomes %v", outcomes)
	}
}

// A figure of a report without a date is not older than one of a day: who gives it
// later than that day is not behind.
func TestUndatedIsNotOlder(t *testing.T) {
	toll := func(n int, day string) *claims.Testimony {
		return claims.Extract(article(fmt.Sprintf("The fire at the paper mill in Orsten killed %d people, the police said. The mill made paper for the Herald.", n), day))
	}
	for _, d := range Collate([]*claims.Testimony{toll(23, ""), toll(19, "2024-05-07"), toll(23, "2024-05-09")}, Options{}).Divergences {
		if len(d.Stale) > 0 {
			t.Errorf("%s %v: stale %+v", d.Kind, d.Outcome, d.Stale)
		}
	}
}

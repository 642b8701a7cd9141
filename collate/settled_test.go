package collate

import (
	"slices"
	"strings"
	"testing"
)

// outcomes spells the kinds and outcomes of a collation's findings.
func outcomes(c *Collation) string {
	var out []string
	for _, d := range c.Divergences {
		out = append(out, d.Kind+" "+string(d.Outcome)+" "+string(d.Severity))
	}
	return strings.Join(out, "; ")
}

func TestDroppedClaims(t *testing.T) {
	ts := told(t, mill)
	c := Collate(ts, Options{Dropped: []string{ClaimID(&ts[0].Claims[0])}})
	if got, want := outcomes(c), "negation conflict medium"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	n := 0
	for _, cl := range c.Clusters {
		for _, r := range cl.Readings {
			if r.Claim == &ts[0].Claims[0] {
				n += len(cl.Readings)
			}
		}
	}
	if n != 1 {
		t.Errorf("a dropped claim is in a cluster of %d, want 1", n)
	}
}

func TestIgnoredPhrases(t *testing.T) {
	c := Collate(told(t, mill), Options{Ignored: []string{"the MILL  will", " "}})
	if got, want := outcomes(c), "number conflict medium"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for _, cl := range c.Clusters {
		if strings.Contains(cl.Readings[0].Claim.Text(), "The mill will") {
			t.Errorf("an ignored phrase is in the claim %q", cl.Readings[0].Claim.Text())
		}
	}
}

const mayors = `
Herald: The mayor of Orsten, Maria Lunt, opened the new bridge over the river on Saturday.
Post: The mayor of Orsten, Ria Marsh, opened the new bridge over the river on Saturday.
`

func TestPersonsSettled(t *testing.T) {
	if got := outcomes(collated(t, mayors)); !strings.Contains(got, "conflict") {
		t.Fatalf("no conflict to settle: %s", got)
	}
	for _, persons := range [][][2]string{
		{{"Ria Marsh", "Maria Lunt"}},
		{{"Maria Lunt", "Mayor Ria Marsh"}},
		{{"Maria Lunt", "Somebody Else"}, {"Ria Marsh", "Somebody Else"}},
	} {
		if got := outcomes(Collate(told(t, mayors), Options{Persons: persons})); got != "" {
			t.Errorf("%v: %s, want nothing", persons, got)
		}
	}
}

func TestCopiesSettled(t *testing.T) {
	reports := mill + `
Echo: A blaze on Saturday killed 12 people at the paper mill in Orsten.
Mail: Twenty-one people died on Saturday in a fire at the paper mill in Orsten.
`
	high := func(copies ...[2]string) bool {
		c := Collate(told(t, reports), Options{Copies: copies})
		return slices.ContainsFunc(c.Divergences, func(d Divergence) bool { return d.Kind == "number" && d.Severity == High })
	}
	if !high() {
		t.Fatal("no conflict of four origins")
	}
	if high([2]string{"echo", "Herald"}) {
		t.Error("outlets that copy each other count as two origins")
	}
	if !high([2]string{"Echo", "Nobody"}) {
		t.Error("an outlet that is not there changes the origins")
	}
}

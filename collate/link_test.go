package collate

import (
	"slices"
	"testing"

	"crosscheck/claims"
)

var linked = []string{
	"The ferry Aurora ran aground off Skarvik on Monday. Nobody was hurt. The harbour will stay closed until Friday.",
	"On Monday the Aurora, a ferry, ran aground near Skarvik. Divers are to look at the hull next week.",
	"Fuel leaked from the ship's tanks for two hours. Skarvik's harbour is closed until Friday.",
}

func linkedStory() []*claims.Testimony {
	var ts []*claims.Testimony
	for _, text := range linked {
		doc := article(text, "2024-03-05")
		doc.ID = "d" + text[:9]
		ts = append(ts, claims.Extract(doc))
	}
	return ts
}

// clusterOf returns the cluster with a claim of these words.
func clusterOf(t *testing.T, c *Collation, words string) *Cluster {
	t.Helper()
	for i := range c.Clusters {
		for _, r := range c.Clusters[i].Readings {
			if r.Claim.Text() == words {
				return &c.Clusters[i]
			}
		}
	}
	t.Fatalf("no cluster has %q", words)
	return nil
}

func TestLinks(t *testing.T) {
	const (
		ran    = "The ferry Aurora ran aground off Skarvik on Monday."
		ashore = "On Monday the Aurora, a ferry, ran aground near Skarvik."
		leaked = "Fuel leaked from the ship's tanks for two hours."
		divers = "Divers are to look at the hull next week."
	)
	together := func(c *Collation, a, b string) bool { return clusterOf(t, c, a).ID == clusterOf(t, c, b).ID }
	free := Collate(linkedStory(), Options{})
	if !together(free, ran, ashore) || together(free, leaked, divers) {
		t.Fatal("the story is no test of links")
	}
	id := ClaimID(clusterOf(t, free, leaked).Readings[0].Claim)
	c := Collate(linkedStory(), Options{Links: []Link{
		{A: ran, B: " On Monday the Aurora,\na ferry, ran aground near Skarvik. "},
		{A: id, B: divers, Same: true},
	}})
	if together(c, ran, ashore) {
		t.Error("kept apart, and still of one cluster")
	}
	if !together(c, leaked, divers) {
		t.Error("put together, and still of two clusters")
	}
	for _, s := range c.Suggestions {
		a, b := c.Clusters[s.A].ID, c.Clusters[s.B].ID
		if slices.Contains([]string{a, b}, clusterOf(t, c, ran).ID) && slices.Contains([]string{a, b}, clusterOf(t, c, ashore).ID) {
			t.Error("what is kept apart is suggested")
		}
	}
	if len(c.Warnings) != len(free.Warnings) {
		t.Errorf("warnings: %q", c.Warnings)
	}
	c = Collate(linkedStory(), Options{Links: []Link{{A: "Nobody says so.", B: ran, Same: true}}})
	if len(c.Warnings) != len(free.Warnings)+1 {
		t.Errorf("a link to nothing: warnings %q", c.Warnings)
	}
	both := []Link{{A: ran, B: ashore}, {A: ran, B: ashore, Same: true}}
	if c := Collate(linkedStory(), Options{Links: both}); !together(c, ran, ashore) {
		t.Error("a link that says the same does not win")
	}
}

package collate

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"crosscheck/claims"
	"crosscheck/source"
)

// article makes a document of paragraphs split by blank lines, by an outlet of
// its own.
func article(text, date string) *source.Document {
	set := source.ReadBytes("story.txt", []byte(text), source.Options{})
	if len(set.Documents) == 1 {
		doc := set.Documents[0]
		doc.Published, doc.Outlet = day(date), text
		return doc
	}
	return &source.Document{Outlet: text, Text: text, Blocks: []source.Block{{Span: source.Span{End: len(text)}, Kind: source.Paragraph}}, Published: day(date)}
}

func story(t testing.TB, folder string) []*claims.Testimony {
	t.Helper()
	set := source.Read(context.Background(), []string{folder}, source.Options{})
	if len(set.Errors) > 0 || len(set.Documents) < 2 {
		t.Fatalf("%s: %d reports, errors %v", folder, len(set.Documents), set.Errors)
	}
	var ts []*claims.Testimony
	for _, d := range set.Documents {
		ts = append(ts, claims.Extract(d))
	}
	return ts
}

var stories = []string{"../seeds", "../seeds/flood", "../seeds/merger"}

// facts spells all findings of a collation without positions in the input.
func facts(c *Collation) []string {
	var out []string
	for _, d := range c.Divergences {
		var sides []string
		for _, s := range d.Sides {
			var docs []string
			for _, i := range s.Docs {
				docs = append(docs, c.Documents[i].Name)
			}
			slices.Sort(docs)
			sides = append(sides, s.Value+" "+strings.Join(docs, "+"))
		}
		slices.Sort(sides)
		out = append(out, fmt.Sprintf("%s %s %s %s %v", d.ID, d.Kind, d.Outcome, d.Severity, sides))
	}
	for _, cl := range c.Clusters {
		out = append(out, fmt.Sprintf("%s %s %d", cl.ID, cl.Agreement, len(cl.Readings)))
	}
	slices.Sort(out)
	return out
}

// The order of the reports moves columns, never a finding, an outcome or an ID.
func TestOrderIsFree(t *testing.T) {
	for _, folder := range stories {
		ts := story(t, folder)
		want := facts(Collate(ts, Options{}))
		rnd := rand.New(rand.NewPCG(1, 2))
		for range 6 {
			rnd.Shuffle(len(ts), func(i, j int) { ts[i], ts[j] = ts[j], ts[i] })
			if got := facts(Collate(ts, Options{})); !slices.Equal(got, want) {
				for _, g := range got {
					if !slices.Contains(want, g) {
						t.Errorf("%s: only in one order: %s", folder, g)
					}
				}
				t.Fatalf("%s: findings depend on the order of the reports", folder)
			}
		}
	}
}

// For each finding the documents on its sides and the silent ones are all
// documents, each once, and every piece of evidence holds its value's place.
func TestSilenceSumsUp(t *testing.T) {
	for _, folder := range stories {
		c := Collate(story(t, folder), Options{})
		for _, d := range c.Divergences {
			seen := map[int]int{}
			for _, s := range d.Sides {
				if len(s.Evidence) == 0 || s.Origins < 1 {
					t.Errorf("%s: %s: a side without evidence or origin", folder, d.Subject)
				}
				for _, doc := range s.Docs {
					seen[doc]++
				}
				for _, e := range s.Evidence {
					if !e.Span.Contains(e.Focus) || !slices.Contains(s.Docs, e.Doc) {
						t.Errorf("%s: %s: evidence %+v outside of its passage or side", folder, d.Subject, e)
					}
				}
			}
			for _, s := range d.Silent {
				seen[s.Doc]++
			}
			for i := range c.Documents {
				if seen[i] != 1 {
					t.Errorf("%s: %s: document %d is counted %d times", folder, d.Subject, i, seen[i])
				}
			}
		}
	}
}

// Five outlets that print one agency's story are one origin.
func TestCopiesAreOneOrigin(t *testing.T) {
	copyOf := "A ferry with 61 people aboard ran aground off Batangas early on Monday, the coast guard said. All of those aboard were brought to land by fishing boats before noon.\n\nThe ferry had left Manila in the night and was bound for Romblon with a cargo of rice and cement."
	other := "The coast guard said that 58 people were aboard the ferry that ran aground off Batangas on Monday."
	c := Collate([]*claims.Testimony{
		claims.Extract(article(copyOf, "2024-05-06")),
		claims.Extract(article("Manila\n\n"+copyOf, "2024-05-06")),
		claims.Extract(article(other, "2024-05-06")),
	}, Options{})
	if c.Origins[0] != c.Origins[1] || c.Origins[0] == c.Origins[2] {
		t.Errorf("origins %v", c.Origins)
	}
}

// An office of one country with two holders meets even where the sentences
// around are other ones, and a dated report never joins an undated conflict.
func TestOfficesOverTheWholeSet(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("Finland's President Ada Stern opened the winter fair in Tampere. The market was full of people who had come from the hills.", "")),
		claims.Extract(article("Farmers want lower taxes. The visit of Finnish President Max Rolle to Vienna was a success, said his office.", "")),
		claims.Extract(article("In Paris the President of Finland Ada Stern signed the treaty on rivers.", "2019-05-01")),
	}, Options{})
	var outcomes []Outcome
	for _, d := range c.Divergences {
		if d.Kind == "role" {
			outcomes = append(outcomes, d.Outcome)
			if d.Outcome == Contradiction && (len(d.Silent) != 1 || d.Silent[0].Doc != 2 || d.Assumption != "same time") {
				t.Errorf("conflict: silent %v, assumption %q", d.Silent, d.Assumption)
			}
		}
	}
	slices.Sort(outcomes)
	if want := []Outcome{Contradiction, Unsettled}; !slices.Equal(outcomes, want) {
		t.Errorf("outcomes %v, want %v", outcomes, want)
	}
}

func BenchmarkCollate(b *testing.B) {
	ts := story(b, "../seeds")
	for b.Loop() {
		Collate(ts, Options{})
	}
}

// The talks of two chiefs of staff, years apart, are two occasions: they never
// agree, however alike the sentences are.
func TestOccasionsOfOtherTimes(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("Norway's army chief, General Per Lund, held talks with Finland's army chief, General Ari Salo, on the border.", "2019-05-01")),
		claims.Extract(article("Norway's army chief, General Per Lund, held talks with Finland's army chief, General Esa Korpi, on the border.", "2024-05-01")),
	}, Options{})
	for _, d := range c.Divergences {
		if d.Outcome == Contradiction {
			t.Errorf("a conflict over five years: %s", d.Subject)
		}
	}
	for _, cl := range c.Clusters {
		if cl.Agreement == Agree {
			t.Errorf("agreement over five years: %d readings", len(cl.Readings))
		}
	}
}

// A pronoun that opens a sentence counts as the person for whom it stands.
func TestPronounsAreTheirPersons(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("Greta Holm, who runs the bank, was named on Monday. She is to chair the new board.", "")),
		claims.Extract(article("After the vote Greta Holm of Tolvik is to chair the new board from May on, the owners said.", "")),
	}, Options{})
	if !slices.ContainsFunc(c.Clusters, func(cl Cluster) bool {
		return len(cl.Readings) == 2 && strings.HasPrefix(cl.Readings[0].Claim.Text(), "She is")
	}) {
		t.Error("she and Greta Holm are two")
	}
}

// What is said of two countries is not what is said of one of them and a third.
func TestPartiesOfThirdCountries(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"Norway and Sweden have long had a pact on fishing, which Denmark saw with suspicion.", "The prime minister said that Denmark sees Norway as a partner in its pact on fishing.", true},
		{"Norway and Sweden have long had a pact on fishing.", "Sweden and Norway signed a pact on fishing.", false},
		{"Norway and Sweden have long had a pact on fishing.", "Oslo has a pact on fishing with its neighbour.", false},
		{"The Norway-Sweden pact on fishing is old.", "Denmark and Norway have a pact on fishing.", true},
	} {
		ts := []*claims.Testimony{claims.Extract(article(tc.a, "")), claims.Extract(article(tc.b, ""))}
		n := collectNames(ts)
		m := standard().m
		if got := partiesApart(prepare(m, 0, &ts[0].Claims[0], n), prepare(m, 1, &ts[1].Claims[0], n)); got != tc.want {
			t.Errorf("%q, %q: apart is %v", tc.a, tc.b, got)
		}
	}
}

// A figure that few give ties two statements that share little else.
func TestRareFiguresTie(t *testing.T) {
	together := func(a, b string, others ...string) bool {
		var ts []*claims.Testimony
		for _, text := range append([]string{a, b}, others...) {
			ts = append(ts, claims.Extract(article(text, "2024-05-02")))
		}
		for _, c := range Collate(ts, Options{}).Clusters {
			if len(c.Readings) > 1 && c.Readings[0].Doc+c.Readings[1].Doc == 1 {
				return true
			}
		}
		return false
	}
	const farm, vet = "A farm with 340 lambs near Ystad was shut on Monday because of the fever.", "The vet found 340 lambs sick, the county said."
	if !together(farm, vet) {
		t.Error("340 lambs do not tie two reports")
	}
	if together("A farm with many lambs near Ystad was shut on Monday because of the fever.", vet) {
		t.Error("lambs alone tie two reports")
	}
	// A figure that all give is no sign of one thing.
	many := []string{"The market sells 340 lambs a day.", "A barn for 340 lambs burned in Malmo.", "Thieves took 340 lambs in Visby.", "A truck for 340 lambs is a record."}
	if together(farm, vet, many[0]+" "+many[1]+" "+many[2]+" "+many[3]) {
		t.Error("a common figure ties two reports")
	}
}

// People who share a name and nothing else are two: neither their ranks nor
// their offices are compared, and what they did is no agreement.
func TestNamesakesAreNotMerged(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("General Peter Holm, Norway's army chief, inspected the troops at Bodø on Monday. General Holm praised the drill.", "2024-05-06")),
		claims.Extract(article("Captain Peter Holm of the ferry Solvang brought 61 passengers to land on Monday. Captain Holm has sailed for 30 years.", "2024-05-06")),
	}, Options{})
	for _, d := range c.Divergences {
		t.Errorf("a divergence of namesakes: %s, %s: %s", d.Kind, d.Outcome, d.Subject)
	}
	for _, cl := range c.Clusters {
		if cl.Agreement != Single {
			t.Errorf("an agreement of namesakes: %s", cl.Readings[0].Claim.Text())
		}
	}
}

// Two people of one surname inside a report stay two.
func TestSurnamesakesInOneReport(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("Mayor Ines Calder opened the bridge on Monday. Her brother Paul Calder built it. Calder said that it would last a century.", "")),
		claims.Extract(article("The bridge was opened on Monday by Ines Calder. Paul Calder said that it would last two centuries.", "")),
	}, Options{})
	for _, d := range c.Divergences {
		if d.Outcome == Contradiction && d.Kind == "person" {
			t.Errorf("a conflict of two Calders: %s", d.Subject)
		}
	}
}

// A report that speaks of two presidents knows of two offices, whatever country is
// guessed for one of them elsewhere; and one that breaks a name off knows of no other
// holder.
func TestTwoOffices(t *testing.T) {
	for _, story := range []string{`
Herald: President Ada Brask rang the ferry's crew. She was in Norway for a holiday.
Post: President Jon Lund of Norway spoke to President Ada Brask on the telephone about the ferry.`, `
Herald: "They told me that (Norwegian President Jon) Lund will sail," she wrote.
Post: The ferry was to take the president of Norway, Jon K. Lund, to the feast.`} {
		for _, d := range Collate(told(t, story), Options{}).Divergences {
			if d.Kind == "role" {
				t.Errorf("%s %s: %s", d.Outcome, d.Subject, d.Rule)
			}
		}
	}
}

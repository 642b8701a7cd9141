package collate

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/claims"
)

// What one report says against itself, with its form, kind, outcome and values;
// nothing for what is only near to that.
func TestInner(t *testing.T) {
	const lead = "A fire at the paper mill in Orsten killed 15 people on Saturday, the police said.\n\n"
	for _, tc := range []struct {
		name, text string
		want       []string
	}{
		{"headline", "Mill fire in Orsten kills 12\n\n" + lead, []string{"headline number conflict: 12 / 15 people"}},
		{"headline of money", "Oil giant buys rival for $3bn\n\nOil giant Norvex has agreed to buy its rival Castell for $4 billion, it said on Monday.",
			[]string{"headline money conflict: $3bn / $4 billion"}},
		{"rounded headline", "Oil giant buys rival for $4bn\n\nOil giant Norvex has agreed to buy its rival Castell for $3.96 billion, it said on Monday.", nil},
		{"vague headline", "Mill fire in Orsten kills more than a dozen\n\n" + lead, nil},
		{"headline borne out below", "Mill fire in Orsten kills 17\n\n" + lead + "Two of the injured died on Sunday. That made 17 dead in all.", nil},
		{"headline of two events", "Mill fires kill 17\n\n" + lead + "Another fire killed two people at a mill in Brask.", nil},
		{"headline without figures", "Fire at the paper mill in Orsten\n\n" + lead, nil},

		{"headline of another person", "Marsh opens bridge over the Ester in Tolvik\n\nThe minister Ada Lund opened the new bridge over the Ester in Tolvik on Monday.", nil}, // of one word
		{"headline of another town", "Fire at paper mill in Bergen kills 15 on Saturday\n\nA fire at the paper mill in Oslo killed 15 people on Saturday, the police said.", []string{"headline place conflict: Bergen / Oslo"}},
		{"headline of a town in the text", "Fire at paper mill in Bergen kills 15 on Saturday\n\nA fire at the paper mill in Oslo killed 15 people on Saturday, the police said. The mill belongs to a family in Bergen.", nil},
		{"headline of another day", "Fire at paper mill in Orsten kills 15 on Friday\n\n" + lead, []string{"headline date conflict: Friday / Saturday"}},
		{"headline without its not", "Mayor of Orsten will sell the paper mill to the army\n\nThe mayor of Orsten will not sell the paper mill to the army, she said on Monday.",
			[]string{"headline negation conflict: sell / not"}},
		{"headline with the not of one sentence", "Mayor of Orsten will sell the paper mill to the army\n\nThe mayor of Orsten will sell the paper mill to the army, she said on Monday. The mayor of Orsten will not sell the paper mill to the army in May.", nil},

		{"figure", lead + "The police said the fire at the paper mill in Orsten killed 17 people on Saturday.", []string{"figure number conflict: 15 people / 17 people"}},
		{"the dead", "Fifteen people were killed by a fire at the paper mill in Orsten.\n\nThe 17 dead were workers of the night shift.",
			[]string{"figure number conflict: Fifteen people / 17"}},
		{"a part of them", lead + "Two of the dead were brothers. The police said three children were killed.", nil},
		{"another speaker", lead + "The fire at the paper mill in Orsten killed 17 people on Saturday, the mayor said.", nil},
		{"an earlier count", lead + "The police said earlier the fire at the paper mill in Orsten killed 12 people on Saturday.", nil},
		{"an earlier year", lead + "A fire at the paper mill in Orsten killed 4 people in 1987, the police said.", nil},
		{"a bound", lead + "A fire at the paper mill in Orsten killed at least 12 people on Saturday, the police said.", nil},
		{"another thing", lead + "A fire at the paper mill in Orsten injured 17 people on Saturday, the police said.", nil},
		{"another town", lead + "A fire at the paper mill in Bergen killed 17 people on Saturday, the police said.", nil},

		{"correction", lead + "An earlier version of this article said that the fire killed 12 people. It killed 15.", []string{"correction number updated: 12 people / 15"}},
		{"correction with not", lead + "Correction: This article has been corrected to say that 15 people were killed, not 12.", []string{"correction number updated: 12 / 15 people"}},
		{"correction not carried out", "The fire killed 12 people, the police said. The mill is closed.\n\nAn earlier version of this article said that the fire killed 12 people. It killed 15.",
			[]string{"correction number conflict: 12 people / 15"}},
		{"correction by the text", lead + "Mayor Ines Calder promised an inquiry within two years.\n\nAn earlier version of this article said that the mayor promised an inquiry within three years.",
			[]string{"correction duration updated: three years / two years"}},
		{"correction of words", lead + "An earlier version of this article said that the roof was put up by the army. It was put up by the police.",
			[]string{"correction wording updated: the roof was put up by the army. / It was put up by the police."}},
		{"no correction", lead + "This story has been updated with more details of the fire.", nil},
	} {
		c := Collate([]*claims.Testimony{claims.Extract(article(tc.text, "2024-05-06"))}, Options{})
		var got []string
		for _, in := range c.Inner {
			var values []string
			for _, s := range in.Sides {
				values = append(values, s.Value)
			}
			got = append(got, string(in.Form)+" "+in.Kind+" "+string(in.Outcome)+": "+strings.Join(values, " / "))
			if in.ID == "" || in.Subject == "" || in.Rule == "" || in.Otherwise() == "" {
				t.Errorf("%s: %+v", tc.name, in)
			}
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
}

// A headline that is no part of the text is a place in the title.
func TestHeadlineOutsideOfTheText(t *testing.T) {
	doc := article("A fire at the paper mill in Orsten killed 15 people on Saturday, the police said.", "")
	doc.Title = "Mill fire in Orsten kills 12"
	c := Collate([]*claims.Testimony{claims.Extract(doc)}, Options{})
	if len(c.Inner) != 1 {
		t.Fatalf("%d findings", len(c.Inner))
	}
	e := c.Inner[0].Sides[0].Evidence[0]
	if !e.Title || e.Focus.Of(c.TextOf(e)) != "12" {
		t.Errorf("the headline's figure is %+v", e)
	}
}

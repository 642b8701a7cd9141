package collate

import (
	"slices"
	"testing"

	"crosscheck/claims"
)

// Details of two reports that do not belong to one thing part nothing: no finding
// is wanted of the kind, though the sentences are alike.
func TestBoundToOneThing(t *testing.T) {
	for _, tc := range []struct {
		name, kind, a, b string
		want             []Outcome
	}{
		{"two deeds, two days", "date",
			"On Wednesday negotiators of the Council of Marn and the Free Hill Front announced that after years of talks they have found an accord that will end the war.",
			"The Council of Marn and the Free Hill Front took a last step to peace in their long war on Thursday, signing the accord at a ceremony in Velsk.", nil},
		{"since two events", "date",
			"She is the first queen to visit Marn since Queen Ida in 1931.",
			"She is the first queen to visit Marn since the 1962 uprising, which drove out the governor.", nil},
		{"since two years", "date",
			"She is the first queen to visit Marn since 1931.",
			"She is the first queen to visit Marn since 1962.", []Outcome{Contradiction}},
		{"an event of an earlier month", "number",
			"The Hill Front said that it was behind an attack on a bus in Marn in October that took the lives of 31 people.",
			"The Hill Front attacked the market of Marn on Monday and killed 70 people, the mayor said.", nil},
		{"what is begun and what is done", "number",
			"Soldiers began unloading more than 40 trucks of flour at the port of Marn on Monday.",
			"Soldiers have unloaded 12 trucks of flour at the port of Marn by Monday night.", []Outcome{Scope}},
		{"two rough figures", "number",
			"The governor said on the radio that about 30 people had lung failure.",
			"The governor said on the radio that about 31 people had lung failure.", []Outcome{Precision}},
		{"a post beside that of another", "role",
			"Marn's finance minister Tarn Monde has resigned, since the creditors of Marn wanted him away from further talks.",
			"Later Marn's finance minister Tarn Monde, who like the justice minister had voted no, resigned, since the creditors wanted him away from further talks.", nil},
		{"a word of a bound", "antonym",
			"Most of the climbers were killed at the camp below Mount Marn.",
			"At least 17 climbers were killed at the camp below Mount Marn.", nil},
		{"what is feared", "number",
			"Six passengers were killed when the ferry sank off Tolvik on Monday.",
			"More than 300 passengers were feared killed when the ferry sank off Tolvik on Monday.", []Outcome{Scope}},
		{"what is added", "number",
			"Eight more boats were found in the harbour of Tolvik on Monday, the police said.",
			"Five boats were found in the harbour of Tolvik on Monday, the police said.", []Outcome{Scope}},
		{"what is planned of a noun", "status",
			"Out of its 3,000 flights on Monday, 876 flights will be cancelled by the airline, Norair said.",
			"The airline Norair cancelled 876 flights of its planned 3,000 flights on Monday.", nil},
		{"a stage that leads to another", "status",
			"The leaders of Marn and Velsk agreed on a truce in Tolvik.",
			"The leaders of Marn and Velsk signed a truce in Tolvik.", nil},
		{"a length within bounds", "duration",
			"The leaders reached a deal on the dam after 19 hours of talks in Tolvik.",
			"The leaders reached a deal on the dam after more than 14 hours of talks in Tolvik.", []Outcome{Precision}},
		{"two lengths", "duration",
			"Ida Moen must spend 14 years in prison.",
			"Ida Moen must spend 16 years in prison, her brother 12.", []Outcome{Contradiction}},
		{"two stages of a count", "percent",
			"Ida Moen has 53.1 percent of the vote with 74 percent of ballots counted.",
			"Ida Moen has 51.4 percent of the vote with 99 percent of ballots counted.", []Outcome{Updated}},
		{"a misprint", "person",
			"Mr. Peter Benson, 42, was a baker from Velsk. Mr. Benson succumbed to a rare illness, malaria.",
			"Mr. Beson succumbed to a rare illness, malaria.", []Outcome{Variant}},
		{"the two parties to a sale", "antonym",
			"Norair bought Velair for $3.1 billion two years ago.",
			"Tom Hale, who sold Velair to Norair for $3.1 billion two years ago, has left.", nil},
		{"what is and will be", "certainty",
			"A part of the old mill still remains after the fire: the tower of 1870 is on the river.",
			"A part of the old mill will remain after the fire: the tower of 1870 is on the river.", nil},
		{"charges denied", "negation",
			"Ida Moen was charged with fraud in January 2018.",
			"Ida Moen denied the charges of fraud in January 2018.", nil},
		{"no deed but a margin", "agent",
			"The Rovers led 20-0 at the break after two errors by the Wolves.",
			"The Rovers led by 20-0 at the break after two errors by the Wolves.", nil},
	} {
		c := Collate([]*claims.Testimony{claims.Extract(article(tc.a, "2024-05-06")), claims.Extract(article(tc.b, "2024-05-06"))}, Options{})
		var got []Outcome
		for _, d := range c.Divergences {
			if d.Kind == tc.kind {
				got = append(got, d.Outcome)
			}
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v", tc.name, got, tc.want)
		}
	}
}

// A day that two copies name by the same word is one day, even if one of them has
// no date.
func TestSameWordsAreNoDifference(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("The union had offered a pause, but told its members early on Tuesday that the march would last until Thursday.", "2024-05-06")),
		claims.Extract(article("The union had offered a pause but told its members early on Tuesday that the march would last until Thursday.", "")),
	}, Options{})
	if len(c.Divergences) != 0 {
		t.Errorf("divergences %+v, want none", c.Divergences)
	}
}

func TestMisspelt(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"benson", "beson", true},
		{"mohammed", "mohamed", true},
		{"rafaelle", "raffaele", true},
		{"stephan", "stefan", false},
		{"mario", "maria", false},
		{"hale", "hall", false},
		{"brian", "brain", true},
		{"ivanov", "ivanova", false},
	} {
		if got := misspelt(tc.a, tc.b); got != tc.want || misspelt(tc.b, tc.a) != got {
			t.Errorf("%s and %s: %v", tc.a, tc.b, got)
		}
	}
}

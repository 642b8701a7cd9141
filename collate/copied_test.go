package collate

import (
	"strings"
	"testing"

	"crosscheck/claims"
)

// One detail changed in what two reports share word for word, however each of
// them cuts its sentences.
func TestCopiedPassages(t *testing.T) {
	for _, tc := range []struct{ name, a, b, want string }{
		{"a fragment of a sentence", "Divers have found the wreck that sank in the storm, as three officers of the coast guard told us on Monday in Tolvik.",
			"Three officers of the coast guard told us on Friday in Tolvik.", "date conflict"},
		{"cut behind an abbreviation", "In a letter to the owners of the yard on Monday, Stephen E. Brask asked for more time.",
			"In a letter to the owners of the yard on Friday, Stephen E.", "date conflict"},
		{"a negation in half a sentence", "After a week of talks Mr. Brask has agreed to sell his share of the yard to the town.",
			"Brask has not agreed to sell his share of the yard to the town.", "negation conflict"},
		{"a part of two sentences", "Two ferries ran aground off Tolvik in the storm, the ministry of the sea said in a statement on Monday.",
			"Fishing for cod is to be banned for a year, the ministry of the sea said in a statement on Friday.", ""},
		{"one post of two days", "The wreck burns, and all of us are safe on land. — Ada Lund (@adalund) December 27, 2023", "The wreck burns, and all of us are safe on land. — Ada Lund (@adalund) January 27, 2023", "date conflict"},
		{"two posts of two days", "The wreck burns, and all of us are safe on land. — Ada Lund (@adalund) December 27, 2023", "No ferry will sail to Tolvik until the storm is over. — Ada Lund (@adalund) December 28, 2023", ""},
		{"a heading", "The yard is to close.\n\nMore than 40 welders of the Brask yard to lose work\n\nThe owners said so in Tolvik on Monday, after a week of talks with the town and its bank.",
			"More than 60 welders of the Brask yard to lose work.", "number conflict"},
		{"a caption", "The yard is to close.\n\nThe minister Ada Marsh speaks to welders of the yard in Tolvik on Monday. (Jon Roe/Reuters)\n\nThe owners said so after a week of talks with the town and its bank.",
			"The minister Ada Marsh speaks to welders of the yard in Tolvik on Friday.", "date conflict"},
		{"two captions", "The yard is to close.\n\nThe minister Ada Marsh speaks to welders of the yard in Tolvik on Monday. (Jon Roe/Reuters)",
			"The welders met.\n\nThe minister Ada Marsh speaks to welders of the yard in Tolvik on Friday. (Jon Roe/Reuters)", "date conflict"},
		{"two links to others", strings.Repeat("The yard in Tolvik is to close, and its owner said so in a letter to the town. ", 3) + "\n\nREAD MORE: Two ferries with 40 men on board sink off Tolvik in a storm",
			strings.Repeat("Welders marched through the rain, and the minister spoke to them from the gate. ", 3) + "\n\nREAD MORE: Two ferries with 60 men on board sink off Tolvik in a storm", ""},
		{"a range", "The yard lies at a depth of some 10 to 25 metres below the ice of the lake.", "The yard lies at a depth of some 10 to 37 metres below the ice of the lake.", "measure conflict"},
	} {
		ts := []*claims.Testimony{claims.Extract(article(tc.a, "2024-05-08")), claims.Extract(article(tc.b, "2024-05-08"))}
		c := Collate(ts, Options{})
		var got []string
		for _, d := range c.Divergences {
			got = append(got, d.Kind+" "+string(d.Outcome))
		}
		if got := strings.Join(got, "; "); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
}

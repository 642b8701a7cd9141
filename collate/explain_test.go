package collate

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/source"
)

// An explanation is of the comparison that Pair makes, and its words are
// those of the statements.
func TestExplain(t *testing.T) {
	a, b := Statement{Text: "The fire killed 12 people."}, Statement{Text: "The blaze killed 21 people on Sunday."}
	x := standard().Explain(a, b)
	if p := Pair(a, b); x.Similarity != p.Similarity || x.Relation != p.Relation || len(x.Differences) != len(p.Differences) {
		t.Errorf("explained is %+v, judged %+v", x.Comparison, p)
	}
	if x.Alignment.Score != x.Similarity {
		t.Errorf("the parts are those of %v, the similarity is %v", x.Alignment.Score, x.Similarity)
	}
	if x.Link < DefaultThreshold || x.Link > 1 || x.Frame < x.Similarity || x.Frame > 1 {
		t.Errorf("link %v, frame %v", x.Link, x.Frame)
	}
	words := func(text string, at []source.Span) string {
		var ws []string
		for _, sp := range at {
			ws = append(ws, sp.Of(text))
		}
		return strings.Join(ws, " ")
	}
	if got, want := words(a.Text, x.WordsA), "The fire killed 12 people"; got != want {
		t.Errorf("words of a: %q, want %q", got, want)
	}
	if got, want := words(b.Text, x.WordsB), "The blaze killed 21 people on Sunday"; got != want {
		t.Errorf("words of b: %q, want %q", got, want)
	}
}

// Every outcome, of whatever kind, has words for what would change it, and the
// table has rows for kinds and outcomes that there are.
func TestOtherwise(t *testing.T) {
	outcomes := []Outcome{Contradiction, Updated, Precision, Scope, Attribution, Certainty, Variant, Unsettled}
	relations := []Relation{RelationAgree, RelationDiffer, RelationConflict, RelationUnrelated}
	known := []string{anyKind, "rank", "money", "percent", "percentage", "age", "duration", "score", "class", "slot", string(Corrected), string(Headlined), string(Twice)}
	for _, k := range kinds {
		known = append(known, k.name)
	}
	for _, k := range known {
		for _, o := range outcomes {
			d, v := Difference{Kind: k, Outcome: o}, Divergence{Kind: k, Outcome: o}
			if d.Otherwise() == "" || d.Otherwise() != v.Otherwise() {
				t.Errorf("%s, %s: %q and %q", k, o, d.Otherwise(), v.Otherwise())
			}
		}
	}
	for _, r := range relations {
		if r.Otherwise() == "" {
			t.Errorf("nothing would make %s another relation", r)
		}
	}
	for row := range otherwises() {
		switch kind, outcome := row[0], row[1]; {
		case kind == "relation" && slices.Contains(relations, Relation(outcome)):
		case kind == "relation" || !slices.Contains(known, kind) || !slices.Contains(outcomes, Outcome(outcome)):
			t.Errorf("a row is of %q, %q", kind, outcome)
		}
	}
}

// Whatever the statements are, an explanation names words that they have.
func FuzzExplain(f *testing.F) {
	f.Add("The fire killed 12 people.", "The blaze killed 21 people on Sunday.")
	f.Add("", "“No,” said the mayor of Orsten, “never”.")
	f.Add("U.S. 12-day \xff war", "3–4 km\u00a0\u202e to the east")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = strings.ToValidUTF8(a, "\ufffd"), strings.ToValidUTF8(b, "\ufffd")
		x := standard().Explain(Statement{Text: a}, Statement{Text: b})
		for _, p := range x.Alignment.Pairs {
			if x.WordsA[p.A].Of(a) == "" || x.WordsB[p.B].Of(b) == "" {
				t.Errorf("an aligned word of %q and %q is empty", a, b)
			}
		}
		if len(x.WordsA) != len(x.Alignment.OnlyA)+alignedOnce(x) {
			t.Errorf("the words of %q do not sum up", a)
		}
	})
}

// alignedOnce counts the words of the first statement that have a partner.
func alignedOnce(x Explanation) int {
	seen := map[int]bool{}
	for _, p := range x.Alignment.Pairs {
		seen[p.A] = true
	}
	return len(seen)
}

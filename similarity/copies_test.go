package similarity

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// marked shows copies: the words of A, with each gap as [A's|B's].
func marked(texts [][]string, cs []Copy) []string {
	var out []string
	for _, c := range cs {
		a, b := texts[c.A], texts[c.B]
		var parts []string
		at := c.InA.From
		for _, g := range c.Gaps {
			parts = append(parts, a[at:g.InA.From]...)
			parts = append(parts, fmt.Sprintf("[%s|%s]", strings.Join(a[g.InA.From:g.InA.To], " "), strings.Join(b[g.InB.From:g.InB.To], " ")))
			at = g.InA.To
		}
		out = append(out, strings.Join(append(parts, a[at:c.InA.To]...), " "))
	}
	return out
}

// broken makes a text of words; a stop is a break.
func broken(text string) []string {
	words := strings.Fields(text)
	for i, w := range words {
		if w == "." {
			words[i] = ""
		}
	}
	return words
}

func TestCopies(t *testing.T) {
	for _, tc := range []struct {
		name, a, b string
		want       []string
	}{
		{"one word", "the ferry sank off tolvik on monday with 12 on board .", "the ferry sank off tolvik on monday with 14 on board .",
			[]string{"the ferry sank off tolvik on monday with [12|14] on board"}},
		{"a word more", "the mayor of tolvik will attend the opening of the bridge", "the mayor of tolvik will not attend the opening of the bridge",
			[]string{"the mayor of tolvik will [|not] attend the opening of the bridge"}},
		{"cut elsewhere", "in a letter to the owners on friday mr brask wrote that the yard would close", ". in a letter to the owners on sunday mr .",
			[]string{"in a letter to the owners on [friday|sunday] mr"}},
		{"at the end of both", "two guards who saw the fire said so on friday .", "two guards who saw the fire said so on sunday .",
			[]string{"two guards who saw the fire said so on [friday|sunday]"}},
		{"at the end of one", "two guards who saw the fire said so on friday .", "two guards who saw the fire said so on sunday in court and at home .", nil},
		{"at the start of both", "friday saw the worst flood in brask since the war .", ". sunday saw the worst flood in brask since the war",
			[]string{"[friday|sunday] saw the worst flood in brask since the war"}},
		{"two gaps", "norvex will pay 12 crowns a share for castell before the end of june", "norvex will pay 14 crowns a share for castell before the end of july",
			[]string{"norvex will pay [12|14] crowns a share for castell before the end of [june|july]"}},
		{"the same", "the ferry sank off tolvik on monday with 12 on board", "the ferry sank off tolvik on monday with 12 on board", nil},
		{"too little", "sank off tolvik on monday with 12", "sank off tolvik on monday with 14", nil},
		{"too wide a gap", "the ferry sank off tolvik on monday with 12 on board", "the ferry sank off tolvik on monday to the horror of all on land with 14 on board", nil},
		{"across a break", "the ferry sank off tolvik . on monday with 12 on board", "the ferry sank off tolvik . on monday with 14 on board", nil},
		{"a refrain", "he said on monday that it was 12 . he said on monday that it was 13", "he said on monday that it was 14", nil},
		{"nothing", "", "", nil},
	} {
		texts := [][]string{broken(tc.a), broken(tc.b)}
		if got := marked(texts, Copies(texts, 8)); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
}

// A run that very many texts hold tells of no two of them.
func TestCommonRuns(t *testing.T) {
	var texts [][]string
	for i := range commonRun + 1 {
		texts = append(texts, broken(fmt.Sprintf("sign up for the letter of the day number %d of ours", i)))
	}
	if got := Copies(texts, 8); len(got) != 0 {
		t.Errorf("%d copies of a common run", len(got))
	}
	if got, want := len(Copies(texts[:3], 8)), 3; got != want {
		t.Errorf("%d copies among three texts, want %d", got, want)
	}
}

func FuzzCopies(f *testing.F) {
	f.Add("a b c d e 1 f g .", "a b c d e 2 f g .", "x a b c d e f g")
	f.Add("a a a a a a a a a", "a a a a a b a a a", "")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		texts := [][]string{broken(a), broken(b), broken(c)}
		for _, c := range Copies(texts, 8) {
			lawfulCopy(t, texts[c.A], texts[c.B], c)
		}
	})
}

// lawfulCopy checks that a copy is what its type says.
func lawfulCopy(t *testing.T, a, b []string, c Copy) {
	t.Helper()
	if c.A >= c.B || c.Shared < 8 || len(c.Gaps) == 0 {
		t.Fatalf("%+v", c)
	}
	i, j, shared := c.InA.From, c.InB.From, 0
	for _, g := range append(slices.Clone(c.Gaps), Gap{Range{c.InA.To, c.InA.To}, Range{c.InB.To, c.InB.To}}) {
		if !slices.Equal(a[i:g.InA.From], b[j:g.InB.From]) || g.InA.Len() > copyGap || g.InB.Len() > copyGap {
			t.Fatalf("%+v: gap %+v", c, g)
		}
		shared += g.InA.From - i
		i, j = g.InA.To, g.InB.To
	}
	if shared != c.Shared || slices.Contains(a[c.InA.From:c.InA.To], "") || slices.Contains(b[c.InB.From:c.InB.To], "") {
		t.Fatalf("%+v: %d words shared", c, shared)
	}
}

package corpus

import (
	"bytes"
	"strings"
	"testing"
)

const table = "# counts\n900 sentences\n500 the\n300 of a and\n200 said\n90 storm bridge\n40 ferry harbour council\n9 prism\n"

func claims(t *testing.T, g *Generator, err error, n int) []string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	var line []byte
	for range n {
		line = g.Append(line[:0])
		all = append(all, string(line))
	}
	return all
}

func TestSameSeedSameClaims(t *testing.T) {
	text := strings.Repeat("The ferry left the harbour at noon today .\nA storm closed the old bridge near Quell .\n", 3)
	make := map[string]func(seed uint64) []string{
		"counts": func(seed uint64) []string {
			g, err := FromCounts(strings.NewReader(table), seed)
			return claims(t, g, err, 500)
		},
		"text": func(seed uint64) []string {
			g, err := FromText(strings.NewReader(text), seed)
			return claims(t, g, err, 500)
		},
	}
	for name, f := range make {
		one, same, other := f(1), f(1), f(2)
		if strings.Join(one, "\n") != strings.Join(same, "\n") {
			t.Errorf("%s: one seed, two lists of claims", name)
		}
		if strings.Join(one, "\n") == strings.Join(other, "\n") {
			t.Errorf("%s: two seeds, one list of claims", name)
		}
		for _, c := range one {
			if c == "" || strings.ContainsAny(c, "\n\r") {
				t.Errorf("%s: claim %q", name, c)
			}
		}
	}
}

func TestCopiesAndLengths(t *testing.T) {
	g, err := FromCounts(strings.NewReader(table), 3)
	all := claims(t, g, err, 20_000)
	if part := 1 - float64(g.Original)/20_000; part < 0.28 || part > 0.32 {
		t.Errorf("%.3f of the claims are copies", part)
	}
	words := len(strings.Fields(strings.Join(all, " ")))
	if mean := float64(words) / 20_000; mean < 20 || mean > 24 {
		t.Errorf("%.1f words a claim", mean)
	}
	seen := map[string]bool{}
	half := 0
	for i, c := range all {
		if i == len(all)/2 {
			half = len(seen)
		}
		for w := range strings.FieldsSeq(c) {
			seen[w] = true
		}
	}
	if growth := float64(len(seen)) / float64(half); growth < 1.2 {
		t.Errorf("twice the claims have %.2f times the words", growth)
	}
}

func TestFromTextBeginsWithTheText(t *testing.T) {
	g, err := FromText(strings.NewReader("one two three four\n\n five six seven eight \n"), 1)
	all := claims(t, g, err, 50)
	if all[0] != "one two three four" {
		t.Errorf("first claim %q", all[0])
	}
	if !bytes.Contains([]byte(strings.Join(all, "\n")), []byte("five six seven eight")) {
		t.Error("the second line is not among the claims")
	}
}

func TestBadInput(t *testing.T) {
	if _, err := FromCounts(strings.NewReader("many words"), 1); err == nil {
		t.Error("a count that is none: no error")
	}
	if _, err := FromCounts(strings.NewReader(""), 1); err == nil {
		t.Error("an empty table: no error")
	}
	if _, err := FromText(strings.NewReader("\n"), 1); err == nil {
		t.Error("an empty text: no error")
	}
}

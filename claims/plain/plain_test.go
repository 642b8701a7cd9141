package plain

import (
	"strings"
	"testing"
)

func TestCut(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The harbour stayed shut.", "The harbour stayed shut ."},
		{"Gen. Ames met the U.S. envoy at 5 p.m. near St. Ives, Mr", "Ames met the envoy at near Ives , Mr"},
		{"Tom's boat didn't well-known O'Hara and/or", "Tom boat"},
		{`"Go," he said (today); "now!"`, "Go , he said now !"},
		{"a café in Ulm 3km off; costs $4m, so", "a in Ulm off ; costs so"},
		{"see www.example.org/x? or x@y.z: no", "see or no"},
		{"A. b. c", "c"},
		{"", ""}, {" \t\x00é", ""},
	} {
		var got []string
		for _, tok := range NewCutter().Cut(c.text) {
			got = append(got, tok.Text)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestFormIsKept(t *testing.T) {
	c := NewCutter()
	first := c.Cut("ferry")[0].Form
	first.Name = 1
	if again := c.Cut("The ferry sank.")[1].Form; again != first || again.Name != 1 {
		t.Errorf("got %+v, want what was known of the word", again)
	}
}

func FuzzCut(f *testing.F) {
	f.Add(`"Yes," the mayor's aide said. (No.)`)
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, tok := range NewCutter().Cut(text) {
			if tok.Start < at || tok.End <= tok.Start || tok.End > len(text) || text[tok.Start:tok.End] != tok.Text {
				t.Fatalf("%q: token %q at %d-%d behind %d", text, tok.Text, tok.Start, tok.End, at)
			}
			at = tok.End
		}
	})
}

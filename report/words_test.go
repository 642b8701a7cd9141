package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/source"
)

func TestDiffering(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		want   []string
		shared int
	}{
		{"killing 12 people", "killing 21 people", []string{"12"}, 2},
		{"the mayor will attend", "the mayor will not attend", nil, 4},
		{"the mayor will not attend", "the mayor will attend", []string{"not"}, 4},
		{"The U.S. paid 1,203 dollars", "the U.S. paid 1,300 dollars", []string{"1,203"}, 4},
		{"a 12-day visit", "a two-day visit", []string{"12-day"}, 2},
		{"", "words", nil, 0},
		{"all other words", "nothing in common", []string{"all other words"}, 0},
	} {
		apart, shared, _ := differing(c.a, c.b)
		var got []string
		for _, sp := range apart {
			got = append(got, sp.Of(c.a))
		}
		if d := cmp.Diff(c.want, got); d != "" || shared != c.shared {
			t.Errorf("differing(%q, %q): %d shared, want %d; %s", c.a, c.b, shared, c.shared, d)
		}
	}
}

func TestJoin(t *testing.T) {
	s := "one two, three"
	got := join(s, []source.Span{{Start: 9, End: 14}, {Start: 4, End: 7}, {Start: 0, End: 3}, {Start: 1, End: 2}, {Start: 5, End: 5}})
	if d := cmp.Diff([]source.Span{{Start: 0, End: 7}, {Start: 9, End: 14}}, got); d != "" {
		t.Error(d)
	}
}

func TestQuote(t *testing.T) {
	at := func(s, w string) []source.Span {
		for i := 0; i+len(w) <= len(s); i++ {
			if s[i:i+len(w)] == w {
				return []source.Span{{Start: i, End: i + len(w)}}
			}
		}
		return nil
	}
	long := "Far away at the start of the passage, long before anything of note is said by anyone at all in this rather long sentence, 12 people were counted, and after that nothing much is said either, for a good long while, until the sentence ends at last."
	for _, c := range []struct {
		in      string
		mark    string
		cropped bool
		want    string
	}{
		{"killing 12 people", "12", false, "“killing [12] people”"},
		{"12\n people", "12", false, "“[12] people”"},
		{"killing 12", "12", false, "“killing [12]”"},
		{"and \u202e12\u202c people", "12", false, "“and [12] people”"},
		{long, "12", true, "“… passage, long before anything of note is said by anyone at all in this rather long sentence, [12] people were counted, and after that nothing much is said either, for a good long while, until …”"},
		{long, "none", true, "“" + long + "”"},
	} {
		if got := quote(c.in, at(c.in, c.mark), c.cropped).lines(1000, false)[0]; got != c.want {
			t.Errorf("quote(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzQuote(f *testing.F) {
	f.Add("killing 12 people", "killing 21 people", true)
	f.Fuzz(func(t *testing.T, a, b string, cropped bool) {
		a, b = clean(a), clean(b)
		apart, _, _ := differing(a, b)
		quote(a, join(a, apart), cropped)
	})
}

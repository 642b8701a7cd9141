package report

import (
	"testing"

	"crosscheck/report/quote"
	"crosscheck/source"
)

func TestQuoted(t *testing.T) {
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
		if got := quoted(c.in, at(c.in, c.mark), c.cropped).lines(1000, false)[0]; got != c.want {
			t.Errorf("quoted(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzQuoted(f *testing.F) {
	f.Add("killing 12 people", "killing 21 people", true)
	f.Fuzz(func(t *testing.T, a, b string, cropped bool) {
		a, b = quote.Clean(a), quote.Clean(b)
		apart, _, _ := quote.Differing(a, b)
		quoted(a, quote.Join(a, apart), cropped)
	})
}

package similarity

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// wordsOf shows the words of a text as "folded/class", without the class if it
// is empty.
func wordsOf(t *Text) []string {
	var out []string
	for _, w := range t.Words {
		s := w.Text
		if w.Class != "" {
			s += "/" + w.Class
		}
		out = append(out, s)
	}
	return out
}

func TestPrepareWords(t *testing.T) {
	m := NewMeasure(Options{})
	for _, c := range []struct{ text, want string }{
		{"The minister can't attend.", "the minister can not/not attend"},
		{"They won’t say; it isn’t known.", "they will not/not say it is not/not known"},
		{"Pakistan's army chief", "pakistan army chief"},
		{"U.S. and US troops told us", "u.s. and u.s. troops told us"},
		{"The U.N.-backed plan", "the un backed plan"},
		{"WHO said who was ill", "w.h.o. said who was ill"},
		{"twelve people, 12 people, a dozen people", "12/number people 12/number people a 12/number people"},
		{"1,203 homes and 12.5 km", "1203/number homes and 12.5/number km"},
		{"$10bn or 10 billion dollars", "dollar 10000000000/number or 10000000000/number dollars"},
		{"twenty-five, three hundred, two million", "25/number 300/number 2000000/number"},
		{"the 3rd and the third day", "the 3/ordinal and the 3/ordinal day"},
		{"in the 1990s, 737-800", "in the 1990s 737/number 800/number"},
		{"It rose 5%", "it rose 5/number percent"},
		{"André Müller’s café", "andre muller cafe"},
		{"a B52 and a 4x4", "a b52 and a 4/number x 4/number"},
		{"O'Brien of L'Oréal", "obrien of loreal"},
		{"no one, never, nor", "no/not 1/number never/not nor/not"},
		{"One. Two", "1/number 2/number"},
		{"", ""},
		{" … — \x00\xff", ""},
	} {
		if diff := cmp.Diff(strings.Fields(c.want), wordsOf(m.Prepare(c.text))); diff != "" && c.want != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

// checkPlaces reports words that are no place in the text, or out of order.
func checkPlaces(t *testing.T, s string, text *Text) {
	t.Helper()
	at := 0
	for i, w := range text.Words {
		if w.Start < 0 || w.End > len(s) || w.Start >= w.End || w.Start < at && (i == 0 || text.Words[i-1].Start > w.Start) {
			t.Fatalf("%q: word %d %q has place %d..%d", s, i, w.Text, w.Start, w.End)
		}
		if utf8.ValidString(s) && !utf8.ValidString(s[w.Start:w.End]) {
			t.Fatalf("%q: word %d cuts a character: %d..%d", s, i, w.Start, w.End)
		}
		if w.Weight <= 0 || w.Weight > 1.2 {
			t.Fatalf("%q: word %q weighs %v", s, w.Text, w.Weight)
		}
		at = w.End
	}
}

func FuzzPrepare(f *testing.F) {
	m := NewMeasure(Options{})
	for _, s := range lawStrings {
		f.Add(s, 0, len(s))
	}
	f.Add("can’t won't it’s 5’ ''s a.b.c. U.S", 3, 9)
	f.Fuzz(func(t *testing.T, s string, start, end int) {
		text := m.PrepareMasked(s, []Mask{{Start: start, End: end, Class: "thing"}})
		if start >= 0 && end <= len(s) && start < end && !(utf8.RuneStart(s[start]) && (end == len(s) || utf8.RuneStart(s[end]))) {
			return // the caller cut a character
		}
		checkPlaces(t, s, text)
	})
}

func TestPrepareMasked(t *testing.T) {
	m := NewMeasure(Options{})
	const s = "President Pezeshkian visited Lahore on Monday"
	got := m.PrepareMasked(s, []Mask{
		{Start: 0, End: 20, Class: "role", Key: "president of iran"},
		{Start: 10, End: 20, Class: "person"}, // inside another
		{Start: 29, End: 35, Class: "place", Key: "lahore"},
		{Start: 40, End: 400, Class: "date"}, // out of range
		{Start: 7, End: 7, Class: "date"},    // empty
		{Start: -1, End: 3, Class: "date"},
	})
	want := []string{"president of iran/role", "visited", "lahore/place", "on", "monday"}
	if diff := cmp.Diff(want, wordsOf(got)); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	checkPlaces(t, s, got)
}

// A set's own counts make its common words weigh less.
func TestOptionsCounts(t *testing.T) {
	text := "flood in Gilgit"
	plain := NewMeasure(Options{}).Prepare(text)
	own := NewMeasure(Options{Counts: map[string]int{"flood": 90}, Texts: 100}).Prepare(text)
	if own.Words[0].Weight >= plain.Words[0].Weight {
		t.Errorf("flood weighs %v in a set about floods, %v elsewhere", own.Words[0].Weight, plain.Words[0].Weight)
	}
}

func TestAntonyms(t *testing.T) {
	m := NewMeasure(Options{})
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"rose", "fell", true},
		{"fell", "rose", true},
		{"Accepted", "rejects", true},
		{"before", "after", true},
		{"strengthening", "weakens", true},
		{"rose", "climbed", false},
		{"rose", "rose", false},
		{"table", "chair", false},
		{"", "fell", false},
	} {
		if got := m.Antonyms(c.a, c.b); got != c.want {
			t.Errorf("Antonyms(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestSupport(t *testing.T) {
	m := NewMeasure(Options{})
	var report []*Text
	for _, s := range []string{
		"The council met on Friday.",
		"A fire broke out at a textile mill in the early hours.",
		"At least nine workers died and forty were hurt, rescue officials said.",
		"The owner has not commented.",
	} {
		report = append(report, m.Prepare(s))
	}
	for _, c := range []struct {
		claim     string
		supported bool
		best      int
	}{
		{"Nine workers were killed", true, 2},
		{"A blaze at a textile mill killed nine workers", true, 1},
		{"Nineteen workers were killed", false, 2},
		{"The prime minister resigned over the scandal", false, -2},
	} {
		score, best := m.Support(m.Prepare(c.claim), report)
		if (score >= Supported) != c.supported || c.best != -2 && best != c.best {
			t.Errorf("%q: support %.3f by %d, want %v by %d", c.claim, score, best, c.supported, c.best)
		}
	}
	if score, best := m.Support(m.Prepare("Nine died"), nil); score != 0 || best != -1 {
		t.Errorf("support by no passages: %v by %d", score, best)
	}
}

// A measure serves many at once, and two measures give equal answers.
func TestConcurrentUse(t *testing.T) {
	want, _ := NewMeasure(Options{}).Score(NewMeasure(Options{}).Prepare(benchTexts[0]), NewMeasure(Options{}).Prepare(benchTexts[1]))
	m := NewMeasure(Options{})
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				if got, _ := m.Score(m.Prepare(benchTexts[0]), m.Prepare(benchTexts[1])); got != want {
					t.Errorf("score %v, want %v", got, want)
				}
			}
		})
	}
	group.Wait()
}

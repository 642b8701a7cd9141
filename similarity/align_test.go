package similarity

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// pairsOf shows the pairs that are not equal words as "a~b how".
func pairsOf(al Alignment, a, b *Text) []string {
	var out []string
	for _, p := range al.Pairs {
		if p.How != "equal" {
			out = append(out, fmt.Sprintf("%s~%s %s", a.Words[p.A].Text, b.Words[p.B].Text, p.How))
		}
	}
	return out
}

func TestPairs(t *testing.T) {
	m := NewMeasure(Options{})
	for _, c := range []struct {
		a, b string
		want []string
	}{
		{"Twelve died", "12 were killed", []string{"12~12 number", "died~killed synonym"}},
		{"Iran summons envoy", "Iranian envoys summoned", []string{"iran~iranian form", "summons~summoned inflection", "envoy~envoys inflection"}},
		{"Araghchi arrives", "Araqchi arrives", []string{"araghchi~araqchi spelling"}},
		{"The UN met", "The United Nations met", []string{"un~united acronym", "un~nations acronym"}},
		{"an airstrike", "an air strike", []string{"airstrike~air compound", "airstrike~strike compound"}},
		{"The PM spoke", "The prime minister spoke", []string{"pm~prime synonym", "pm~minister synonym"}},
		{"Stocks rise", "Stocks fall", []string{"rise~fall opposite"}},
		{"12 dead", "21 dead", []string{"12~21 type"}},
		{"quake near Karachi", "earthquake in Pakistan", []string{"quake~earthquake synonym", "karachi~pakistan related"}},
		{"army chief", "army chief", nil},
	} {
		a, b := m.Prepare(c.a), m.Prepare(c.b)
		if diff := cmp.Diff(c.want, pairsOf(m.Compare(a, b), a, b)); diff != "" {
			t.Errorf("%q, %q (-want +got):\n%s", c.a, c.b, diff)
		}
	}
}

// The first of each pair must score above the second.
func TestScoreOrder(t *testing.T) {
	m := NewMeasure(Options{})
	score := func(a, b string) float64 { s, _ := m.Score(m.Prepare(a), m.Prepare(b)); return s }
	const s = "Twelve people were killed when a bus fell into a ravine near Quetta"
	for _, c := range [][2]string{
		{"12 people died as a bus plunged into a gorge near Quetta", "21 people were killed when a bus fell into a ravine near Quetta"},
		{"A dozen people were killed when a bus fell into a ravine near Quetta", "Twelve people were not killed when a bus fell into a ravine near Quetta"},
		{"Twelve people killed in bus accident near Quetta", "Twelve people killed in bus accident near Lahore"},
		{"A bus fell into a ravine near Quetta", "A volcano erupted in Iceland on Sunday"},
	} {
		if x, y := score(s, c[0]), score(s, c[1]); x <= y {
			t.Errorf("%q scores %.3f, %q scores %.3f", c[0], x, c[1], y)
		}
	}
}

// A frame ignores what the details are; a score does not.
func TestFrameIgnoresMasks(t *testing.T) {
	m := NewMeasure(Options{})
	masked := func(s, name, key string) *Text {
		i := strings.Index(s, name)
		return m.PrepareMasked(s, []Mask{{i, i + len(name), "person", key}})
	}
	const s = "President Raisi arrived in Islamabad for talks"
	a := masked(s, "Raisi", "ebrahim raisi")
	b := masked(strings.Replace(s, "Raisi", "Pezeshkian", 1), "Pezeshkian", "masoud pezeshkian")
	al := m.Compare(a, b)
	if al.Frame < 0.9 || al.Score > 0.9 || al.Score >= al.Frame {
		t.Errorf("frame %.3f, score %.3f", al.Frame, al.Score)
	}
	same := m.Compare(a, masked("Raisi arrived", "Raisi", "ebrahim raisi"))
	if got := same.Pairs[0]; got.How != "mask" {
		t.Errorf("equal keys: %+v", got)
	}
}

// exchanged is an alignment with its sides exchanged.
func exchanged(al Alignment) Alignment {
	out := al
	out.CoverA, out.CoverB, out.OnlyA, out.OnlyB = al.CoverB, al.CoverA, al.OnlyB, al.OnlyA
	out.Pairs = nil
	for _, p := range al.Pairs {
		out.Pairs = append(out.Pairs, WordPair{p.B, p.A, p.Strength, p.How})
	}
	return out
}

// Comparing is symmetric in all it says, and CompareInto and Score say the
// same as Compare, on random headlines of a small vocabulary.
func TestCompareAgrees(t *testing.T) {
	m := NewMeasure(Options{})
	vocabulary := strings.Fields("the the in of Police police kill killed dead twelve 12 21 Pakistan Karachi Lahore air strike airstrike US United States prime minister premier rise fall not no rally rallies minister Araghchi Araqchi first 1st")
	rng := rand.New(rand.NewPCG(1, 2))
	text := func() *Text {
		var words []string
		for range rng.IntN(14) {
			words = append(words, vocabulary[rng.IntN(len(vocabulary))])
		}
		return m.Prepare(strings.Join(words, " "))
	}
	var reused Alignment
	for range 2000 {
		a, b := text(), text()
		al := m.Compare(a, b)
		back := exchanged(m.Compare(b, a))
		sortWordPairs(back.Pairs)
		if diff := cmp.Diff(al, back); diff != "" {
			t.Fatalf("%v, %v: not symmetric:\n%s", wordsOf(a), wordsOf(b), diff)
		}
		m.CompareInto(&reused, a, b)
		score, frame := m.Score(a, b)
		if score != al.Score || frame != al.Frame || reused.Score != al.Score || len(reused.Pairs) != len(al.Pairs) {
			t.Fatalf("%v, %v: the ways to compare differ", wordsOf(a), wordsOf(b))
		}
		if len(al.OnlyA) > len(a.Words) || al.CoverA < 0 || al.CoverA > 1 {
			t.Fatalf("%v, %v: %+v", wordsOf(a), wordsOf(b), al)
		}
	}
}

// The merge of sorted keys finds what looking at all pairs of keys finds.
func TestCollectMatchesNestedLoops(t *testing.T) {
	m := NewMeasure(Options{})
	a, b := m.Prepare(benchTexts[0]), m.Prepare(benchTexts[1])
	al := &aligner{gazetteer: m.lexicon.gazetteer}
	al.a.reset(a)
	al.b.reset(b)
	al.collect(a.keys, b.keys)
	got := map[[2]int32]bool{}
	for _, c := range al.candidates {
		got[[2]int32{c.a, c.b}] = true
	}
	for _, x := range a.keys {
		for _, y := range b.keys {
			single := !x.span() && !y.span() && max(x.how(), y.how()) != compoundHow && x.how() != oppositeHow
			if single && x.hash() == y.hash() && !got[[2]int32{x.word(), y.word()}] && al.a.partners[x.word()].word != y.word() {
				t.Errorf("no candidate for %s, %s", a.Words[x.word()].Text, b.Words[y.word()].Text)
			}
		}
	}
}

// levenshtein is the distance by its definition.
func levenshtein(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	cost := 1
	if a[0] == b[0] {
		cost = 0
	}
	return min(levenshtein(a[1:], b[1:])+cost, levenshtein(a[1:], b)+1, levenshtein(a, b[1:])+1)
}

func TestEdits(t *testing.T) {
	words := []string{"zelensky", "zelenskyy", "araghchi", "araqchi", "putin", "rasputin", "abcd", "dcba", "x"}
	for _, a := range words {
		for _, b := range words {
			for limit := range 4 {
				want := levenshtein(a, b)
				if got := edits(a, b, limit); got != want && (want <= limit || got <= limit) {
					t.Errorf("edits(%q, %q, %d) = %d, want %d", a, b, limit, got, want)
				}
			}
		}
	}
}

// many writes a format for each of the numbers below n.
func many(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// Texts of one repeated word, or of many words, are compared in bounded time.
func TestHostileTexts(t *testing.T) {
	m := NewMeasure(Options{})
	for _, s := range []string{
		strings.Repeat("the ", 50_000),
		strings.Repeat("attack ", 20_000),
		strings.Repeat("a", 1<<20),
		strings.Repeat("'", 10_000),
		strings.Repeat("U.", 10_000),
		many("%d ", 30_000),
		many("Xq%dzw ", 30_000),
		many("QX%d said ", 30_000),
	} {
		start := time.Now()
		a := m.Prepare(s)
		if got, _ := m.Score(a, m.Prepare("attack "+s+" "+strings.ReplaceAll(s, "3", "8"))); got < 0 || got > 1 {
			t.Errorf("score %v", got)
		}
		t.Logf("%.10q... %v", s, time.Since(start))
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%.10q...: %v", s, d)
		}
	}
}

func TestPlaces(t *testing.T) {
	m := NewMeasure(Options{})
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"flood in Lahore", "flood in Pakistan", 1},
		{"Iranian minister", "minister in Tehran", 1},
		{"flood in Lahore", "flood in India", 0},
		{"flood in Texas", "flood in Florida", 0.3},
		{"flood in north korea", "flood in south korea", 0}, // no capitals at all
		{"flood in Lahore", "flood on Monday", 1},
		{"Israel talks to Britain", "talks in Israel", 1},
		{"Reading a book", "a book in Ireland", 1},
	} {
		if got := m.Compare(m.Prepare(c.a), m.Prepare(c.b)).Parts.Places; got != c.want {
			t.Errorf("%q, %q: places %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

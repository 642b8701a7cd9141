package page

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"crosscheck/source/line"
)

//go:embed classes.tsv
var classTable string

// classes holds classes.tsv: the word's meaning by word.
var classes = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{"out": {}, "far": {}, "cap": {}, "dek": {}}
	for _, l := range strings.Split(classTable, "\n") {
		if kind, word, ok := strings.Cut(l, "\t"); ok && out[kind] != nil {
			out[kind][word] = true
		}
	}
	return out
})

// nameWords splits class and id names into lower-case words.
func nameWords(s string) []string {
	var out []string
	start := 0
	flush := func(end int) {
		if end > start {
			out = append(out, strings.ToLower(s[start:end]))
		}
	}
	prev := rune(0)
	for i, r := range s {
		switch {
		case !unicode.IsLetter(r):
			flush(i)
			start = i + len(string(r))
		case unicode.IsUpper(r) && unicode.IsLower(prev):
			flush(i)
			start = i
		}
		prev = r
	}
	flush(len(s))
	return out
}

// choose returns the leaves that are the article, in order:
//
//  1. each leaf has a worth: what reads as prose is worth its words, what
//     reads as links and labels costs a little;
//  2. the box whose leaves are worth most holds the article;
//  3. inside it, parts that are named, shaped or worded as furniture go.
func (t *tree) choose(st statements) []int {
	t.st = st
	t.attest(st.body)
	t.markOut()
	chosen := t.keep(t.best(t.worths()))
	if t.wordsIn(chosen) < fewWords {
		believed := slices.Clone(t.boxes)
		t.forgiveNames()
		if again := t.keep(t.best(t.worths())); t.wordsIn(again) > 2*t.wordsIn(chosen) {
			return again
		}
		t.boxes = believed
		chosen = t.keep(t.best(t.worths()))
	}
	return chosen
}

// fewWords is the size of an article below which the names of elements are
// not believed.
const fewWords = 60

func (t *tree) wordsIn(chosen []int) int {
	n := 0
	for _, i := range chosen {
		n += t.leaves[i].words
	}
	return n
}

// forgiveNames takes back what was thrown out because of a name.
func (t *tree) forgiveNames() {
	for i := range t.boxes {
		if b := &t.boxes[i]; !apart[b.out] && b.out != "hidden" && b.out != "role" && !classes()["far"][b.out] {
			b.out = ""
		}
	}
}

// markOut marks the boxes whose tags and names say that they are no article,
// unless they hold much of what the page says: some wrap the whole page.
func (t *tree) markOut() {
	total := 0
	prose := make([]int, len(t.leaves)+1)
	for i, l := range t.leaves {
		if l.prose && l.linked*2 < len(l.text) {
			total += l.words
		}
		prose[i+1] = total
	}
	for i := range t.boxes {
		b := &t.boxes[i]
		if i == 0 || b.tag == "body" || b.tag == "main" {
			b.out = ""
			continue
		}
		if up := t.boxes[b.parent].out; up != "" {
			if b.out = up; b.tag == "blockquote" && strings.Contains(b.class, "tweet") && !classes()["far"][up] && !apart[up] {
				b.out = "" // a post that the article quotes
			}
			continue
		}
		inside := prose[b.leaves[1]] - prose[b.leaves[0]]
		name, share := "", 0.0
		if b.tag != "tr" && b.tag != "td" && b.tag != "li" {
			name, share = outName(b.class)
		}
		switch {
		case b.out != "" && float64(inside) < tagShare(b.tag)*float64(total):
		case name != "" && b.tag != "article" && float64(inside) < share*float64(total):
			b.out = name
		default:
			b.out = ""
		}
	}
	t.markRepeated()
}

// The share of a page's prose from which an element is not thrown out
// because of its name.
const (
	outShare = 0.34
	farShare = 0.85
)

// tagShare is the share for an element that is furniture by its tag. Some
// systems put a whole page into a form, or an article into a header.
func tagShare(tag string) float64 {
	if tag == "form" || tag == "header" {
		return outShare
	}
	return farShare
}

// outName returns the word of a class that says that an element is no part
// of the article, and the share of prose from which it is not believed.
func outName(class string) (string, float64) {
	c := classes()
	name, share := "", 0.0
	before := ""
	for _, w := range nameWords(class) {
		about := before == "has" || before == "with" || before == "no"
		before = w
		switch {
		case about: // "page-with-sidebar" is the page
		case c["far"][w]:
			return w, farShare
		case (c["out"][w] || c["cap"][w]) && name == "":
			name, share = w, outShare
		}
	}
	return name, share
}

// The number of boxes of one shape, side by side, that make a list of other
// reports: each opens with a title that is a link, or each holds few words
// and a link.
const (
	minTitled = 3
	minLinked = 5
)

// markRepeated marks lists of other reports by their form: boxes with the
// same tag and class under one parent.
func (t *tree) markRepeated() {
	type shape struct {
		parent     int
		tag, class string
	}
	type rows struct {
		all            int
		titled, linked []int
	}
	found := map[shape]*rows{}
	for i, b := range t.boxes {
		if i == 0 || b.out != "" || b.leaves[0] == b.leaves[1] || paragraphTags[b.tag] {
			continue
		}
		s := shape{b.parent, b.tag, shapeName(b.class)}
		r := found[s]
		if r == nil {
			r = &rows{}
			found[s] = r
		}
		r.all++
		titled, linked := t.teaserLike(b)
		if titled {
			r.titled = append(r.titled, i)
		}
		if linked {
			r.linked = append(r.linked, i)
		}
	}
	for _, r := range found {
		var out []int
		if len(r.titled) >= minTitled {
			out = r.titled
		}
		if len(r.linked) >= minLinked && len(r.linked)*10 >= r.all*9 {
			out = r.linked
		}
		for _, i := range out {
			t.boxes[i].out = "repeated"
		}
	}
	for i := range t.boxes {
		if i > 0 && t.boxes[t.boxes[i].parent].out == "repeated" {
			t.boxes[i].out = "repeated"
		}
	}
}

// paragraphTags are boxes that an article repeats.
var paragraphTags = set("p td tr tbody thead blockquote h1 h2 h3 h4 h5 h6 dd dt")

// teaserLike reports whether a box is a title that is a link and little
// else, and whether it holds a link and few words.
func (t *tree) teaserLike(b box) (titled, linked bool) {
	links, prose, words, any := 0, 0, 0, 0
	n := b.leaves[1] - b.leaves[0]
	for i := b.leaves[0]; i < b.leaves[1] && i < b.leaves[0]+16; i++ {
		l := t.leaves[i]
		words += l.words
		any += l.linked
		switch {
		case l.attests:
			return false, false
		case l.words >= 2 && l.linked*10 >= len(l.text)*8:
			links++
		case l.prose:
			prose++
		}
	}
	return links > 0 && prose <= 3 && n <= 16, any > 0 && words <= 70 && n <= 12 && b.tag != "li"
}

// shapeName drops what tells one row of a list from the next: numbers, and
// all words after the first.
func shapeName(class string) string {
	w := nameWords(class)
	if len(w) == 0 {
		return ""
	}
	return w[0]
}

// worths gives each leaf its worth.
func (t *tree) worths() []float64 {
	out := make([]float64, len(t.leaves))
	for i, l := range t.leaves {
		out[i] = t.worth(l)
	}
	return out
}

func (t *tree) worth(l leaf) float64 {
	b := t.boxes[l.box]
	density := float64(l.linked) / float64(max(1, len(l.text)))
	switch {
	case b.out != "":
		return -0.2
	case l.attests:
		return float64(min(l.words, 80)) * 1.5
	case density > 0.5:
		return -2 - float64(min(l.words, 10))*0.2
	case l.label != line.None:
		return -2
	case l.prose:
		return float64(min(l.words, 80)) * (1 - density)
	case strings.HasPrefix(b.tag, "h") && len(b.tag) == 2:
		return 0
	}
	return -1
}

// best returns the box whose leaves are worth most; of equals the innermost.
func (t *tree) best(worth []float64) int {
	sum := make([]float64, len(worth)+1)
	for i, w := range worth {
		sum[i+1] = sum[i] + w
	}
	best := 0
	for i := range t.boxes {
		b := &t.boxes[i]
		b.score = sum[b.leaves[1]] - sum[b.leaves[0]]
		if b.score >= t.boxes[best].score {
			best = i
		}
	}
	for i, b := range t.boxes {
		if b.body && b.score >= 0.5*t.boxes[best].score {
			return i
		}
	}
	return best
}

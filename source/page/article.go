package page

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"crosscheck/source/line"
)

//go:embed classes.tsv
var classTable string

// classes holds classes.tsv: the word's meaning by word.
var classes = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{"out": {}, "far": {}, "cap": {}, "in": {}}
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

// article chooses the leaves that are the article:
//
//  1. each leaf has a worth: what reads as prose is worth its words, what
//     reads as links and labels costs a little;
//  2. the box whose leaves are worth most holds the article;
//  3. inside it, parts that are named, shaped or worded as furniture go.
func (t *tree) article(st statements) ([]Block, []string) {
	t.attest(st.body)
	t.markOut()
	worth := t.worths()
	best := t.best(worth)
	chosen := t.keep(best, st)
	if st.body != "" && !t.covers(chosen, st.body) {
		if blocks := paragraphs(st.body); len(blocks) > 0 {
			return blocks, nil
		}
	}
	return t.blocks(chosen)
}

// markOut marks the boxes whose tags and names say that they are no article,
// unless they hold much of what the page says: some wrap the whole page.
func (t *tree) markOut() {
	total := 0
	prose := make([]int, len(t.leaves)+1)
	for i, l := range t.leaves {
		if line.Prose(l.text) && l.linked*2 < len(l.text) {
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
			b.out = up
			continue
		}
		inside := prose[b.leaves[1]] - prose[b.leaves[0]]
		name, share := outName(b.class)
		switch {
		case b.out != "" && inside*3 < total:
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

// outName returns the word of a class that says that an element is no part
// of the article, and the share of prose from which it is not believed.
func outName(class string) (string, float64) {
	c := classes()
	name, share := "", 0.0
	for _, w := range nameWords(class) {
		switch {
		case c["far"][w]:
			return w, farShare
		case (c["out"][w] || c["cap"][w]) && name == "":
			name, share = w, outShare
		}
	}
	return name, share
}

// minRepeated is the number of boxes of one shape, side by side, each with a
// title that is a link, that make a list of other reports.
const minRepeated = 3

// markRepeated marks lists of other reports by their form: boxes with the
// same tag and class under one parent, each of which opens with a link.
func (t *tree) markRepeated() {
	type shape struct {
		parent     int
		tag, class string
	}
	rows := map[shape][]int{}
	for i, b := range t.boxes {
		if i == 0 || b.out != "" || b.tag == "p" || b.leaves[0] == b.leaves[1] || b.tag == "td" || b.tag == "tr" {
			continue
		}
		if t.titled(b) {
			s := shape{b.parent, b.tag, shapeName(b.class)}
			rows[s] = append(rows[s], i)
		}
	}
	for _, r := range rows {
		if len(r) < minRepeated {
			continue
		}
		for _, i := range r {
			t.boxes[i].out = "repeated"
		}
	}
	for i := range t.boxes {
		if i > 0 && t.boxes[t.boxes[i].parent].out != "" {
			t.boxes[i].out = t.boxes[t.boxes[i].parent].out
		}
	}
}

// titled reports whether a box is a title that is a link and little else.
func (t *tree) titled(b box) bool {
	links, prose := 0, 0
	for i := b.leaves[0]; i < b.leaves[1] && i < b.leaves[0]+16; i++ {
		l := t.leaves[i]
		switch {
		case l.attests:
			return false
		case l.words >= 2 && l.linked*10 >= len(l.text)*8:
			links++
		case line.Prose(l.text):
			prose++
		}
	}
	return links > 0 && prose <= 3 && b.leaves[1]-b.leaves[0] <= 16
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
	case line.Known(l.text) != line.None:
		return -2
	case line.Prose(l.text):
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

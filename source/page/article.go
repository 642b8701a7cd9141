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
	out := map[string]map[string]bool{"out": {}, "cap": {}, "in": {}}
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

// markOut marks the boxes whose names say that they are no article, unless
// they hold much of what the page says: some wrap the whole page.
func (t *tree) markOut() {
	total := 0
	prose := make([]int, len(t.leaves)+1)
	for i, l := range t.leaves {
		if line.Prose(l.text) && t.boxes[l.box].out == "" && l.linked*2 < len(l.text) {
			total += l.words
		}
		prose[i+1] = total
	}
	for i := range t.boxes {
		b := &t.boxes[i]
		if i > 0 && b.out == "" && t.boxes[b.parent].out != "" {
			b.out = t.boxes[b.parent].out
			continue
		}
		inside := prose[b.leaves[1]] - prose[b.leaves[0]]
		if b.out == "" && i > 0 && b.tag != "body" && b.tag != "article" && b.tag != "main" && inside*3 < total {
			b.out = outName(b.class)
		}
	}
}

// outName returns the word of a class that says that an element is no part
// of the article, empty if it has none or says that it is.
func outName(class string) string {
	c := classes()
	why, in := "", false
	for _, w := range nameWords(class) {
		switch {
		case c["out"][w] || c["cap"][w]:
			if why == "" {
				why = w
			}
		case c["in"][w] && w != "content" && w != "post" && w != "article":
			in = true
		}
	}
	_ = in
	return why
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

package source

import (
	"fmt"
	"strings"

	"crosscheck/source/line"
)

// A paragraph that stands at the same place in several reports of an outlet
// is the outlet's own words. Versions of one story do not count as several
// reports: they have most of their words in common. It takes fewer reports
// where the paragraph is no sentence, or speaks to the reader or of the outlet.
const (
	minRepeats      = 3
	minPlainRepeats = 2
	maxCompared     = 8 // reports that are looked at for one paragraph
)

// markRepeats marks paragraphs that stand at the same place, counted from
// the start or the end, in several reports of one outlet.
func (s *Set) markRepeats() {
	byOutlet := map[string][]*Document{}
	for _, d := range s.Documents {
		byOutlet[d.Outlet] = append(byOutlet[d.Outlet], d)
	}
	for _, docs := range byOutlet {
		if len(docs) < minPlainRepeats {
			continue
		}
		holders := map[string][]*Document{}
		for _, d := range docs {
			for _, e := range d.edges() {
				if h := holders[e.key]; len(h) < maxCompared {
					holders[e.key] = append(h, d)
				}
			}
		}
		stories := storyCounter{}
		count := map[string]int{}
		for key, h := range holders {
			if len(h) >= minPlainRepeats {
				count[key] = stories.count(h)
			}
		}
		for _, d := range docs {
			d.dropRepeats(count)
		}
	}
}

// An edge is a main block near the start or the end of a document.
type edge struct {
	key   string // its place and words
	block int
}

// edges lists the first and last three main blocks of a document.
func (d *Document) edges() []edge {
	var main []int
	for i, b := range d.Blocks {
		if b.Kind.Main() {
			main = append(main, i)
		}
	}
	var out []edge
	for n, i := range main {
		back := len(main) - 1 - n
		if n >= 3 && back >= 3 {
			continue
		}
		words := line.Fold(d.Blocks[i].Of(d.Text))
		if n < 3 {
			out = append(out, edge{fmt.Sprintf("start %d %s", n, words), i})
		}
		if back < 3 {
			out = append(out, edge{fmt.Sprintf("end %d %s", back, words), i})
		}
	}
	return out
}

// A storyCounter remembers the main blocks of documents: their sizes by their
// words.
type storyCounter map[*Document]map[string]int

// count returns how many stories documents tell.
func (c storyCounter) count(docs []*Document) int {
	var firsts []*Document
next:
	for _, d := range docs {
		for _, f := range firsts {
			if c.same(d, f) {
				continue next
			}
		}
		firsts = append(firsts, d)
	}
	return len(firsts)
}

// same reports whether half of the words of one of two documents stand in
// the other.
func (c storyCounter) same(a, b *Document) bool {
	x, y := c.blocks(a), c.blocks(b)
	both, sizeX, sizeY := 0, 0, 0
	for words, n := range x {
		sizeX += n
		if y[words] > 0 {
			both += n
		}
	}
	for _, n := range y {
		sizeY += n
	}
	return both*2 > min(sizeX, sizeY)
}

func (c storyCounter) blocks(d *Document) map[string]int {
	if m := c[d]; m != nil {
		return m
	}
	m := map[string]int{}
	for _, b := range d.Blocks {
		if b.Kind.Main() {
			m[line.Fold(b.Of(d.Text))] = b.Len()
		}
	}
	c[d] = m
	return m
}

// dropRepeats marks a document's edges that other reports share, unless
// little else would be left of it.
func (d *Document) dropRepeats(count map[string]int) {
	marked := map[int]bool{}
	size, lost := 0, 0
	for _, b := range d.Blocks {
		if b.Kind.Main() {
			size += b.Len()
		}
	}
	for _, e := range d.edges() {
		need := minRepeats
		if d.ownWords(d.Blocks[e.block].Of(d.Text)) {
			need = minPlainRepeats
		}
		if count[e.key] >= need && !marked[e.block] {
			marked[e.block] = true
			lost += d.Blocks[e.block].Len()
		}
	}
	if lost*2 > size {
		return
	}
	for i := range marked {
		d.Blocks[i].Kind, d.Blocks[i].Rule = Furniture, "repeated by the outlet"
	}
}

// ownWords reports whether a paragraph is no sentence, names the outlet, or
// speaks to the reader.
func (d *Document) ownWords(s string) bool {
	if !line.Ended(s) {
		return true
	}
	folded := line.Fold(s)
	if strings.ContainsAny(folded, "\"") {
		return false // somebody else's words
	}
	name := strings.TrimPrefix(line.Fold(d.Outlet), "the ")
	return len(name) >= 4 && strings.Contains(folded, name) || line.ToReader(folded)
}

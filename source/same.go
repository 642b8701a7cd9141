package source

import (
	"fmt"

	"crosscheck/source/line"
)

// settle looks at the documents together: it drops what was read twice and
// marks what every report of an outlet repeats.
func (s *Set) settle() {
	s.dropCopies()
	s.markRepeats()
}

// dropCopies keeps the first of reports that are the same: the same ID, or
// the same bytes where no outlet was stated.
func (s *Set) dropCopies() {
	byID := map[string]*Document{}
	byBytes := map[string]*Document{}
	named := map[string]bool{}
	kept := s.Documents[:0]
	for _, d := range s.Documents {
		first := byID[d.ID]
		if first == nil && !d.explicitOutlet() {
			first = byBytes[d.SHA256]
		}
		if first != nil {
			s.Warnings = append(s.Warnings, fmt.Sprintf("%s: the same report as %s, left out", d.Name, first.Name))
			continue
		}
		if named[d.Name] {
			s.Warnings = append(s.Warnings, fmt.Sprintf("%s: two reports have this name", d.Name))
		}
		named[d.Name] = true
		byID[d.ID] = d
		if !d.explicitOutlet() {
			byBytes[d.SHA256] = d
		}
		kept = append(kept, d)
	}
	s.Documents = kept
}

// minRepeats is the number of reports of one outlet in which a paragraph
// must stand at the same place to be the outlet's own words.
const minRepeats = 3

// markRepeats marks paragraphs that stand at the same place, counted from
// the start or the end, in several reports of one outlet.
func (s *Set) markRepeats() {
	byOutlet := map[string][]*Document{}
	for _, d := range s.Documents {
		byOutlet[d.Outlet] = append(byOutlet[d.Outlet], d)
	}
	for _, docs := range byOutlet {
		if len(docs) < minRepeats {
			continue
		}
		count := map[string]int{}
		for _, d := range docs {
			for _, k := range d.edges() {
				count[k.key]++
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
		words := line.Fold(d.Blocks[i].Of(d.Text))
		if n < 3 {
			out = append(out, edge{fmt.Sprintf("start %d %s", n, words), i})
		}
		if back := len(main) - 1 - n; back < 3 {
			out = append(out, edge{fmt.Sprintf("end %d %s", back, words), i})
		}
	}
	return out
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
		if count[e.key] >= minRepeats && !marked[e.block] {
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

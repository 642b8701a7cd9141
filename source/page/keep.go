package page

import (
	"crosscheck/source/line"
)

// keep returns the indexes of the leaves of a box that are the article's, in
// order.
func (t *tree) keep(best int, st statements) []int {
	var out []int
	b := t.boxes[best]
	listed := false
	seen := newMemory()
	for i := b.leaves[0]; i < b.leaves[1]; i++ {
		l := t.leaves[i]
		if l.text == "" {
			continue
		}
		if t.inside(l.box, "blockquote") && t.boxes[l.box].out == "" && !listed {
			out = append(out, i)
			continue
		}
		label := line.Known(l.text)
		switch {
		case t.boxes[l.box].out != "" && !l.attests:
			continue
		case line.Blank(l.text), line.Markup(l.text), line.Caption(l.text), line.Contact(l.text):
			continue
		case label == line.List || label == line.Comments:
			listed = true
			continue
		case label != line.None:
			continue
		case st.is(l.text):
			continue
		}
		if _, ok := line.ReadStamp(l.text); ok {
			continue
		}
		if line.Prose(l.text) && l.linked*2 < len(l.text) {
			listed = false
		}
		if listed || t.linky(l) || seen.again(l) {
			continue
		}
		out = append(out, i)
	}
	return t.trim(out)
}

// linky reports whether a leaf is links rather than text about something.
func (t *tree) linky(l leaf) bool {
	if l.attests && l.linked < len(l.text) {
		return false
	}
	return l.linked*10 > len(l.text)*6 && l.words < 40
}

// trim takes off what stands before the first prose and after the last.
func (t *tree) trim(in []int) []int {
	first, last := 0, len(in)-1
	for first < len(in) && !t.solid(in[first]) {
		first++
	}
	for last >= first && !t.solid(in[last]) {
		last--
	}
	if first > last {
		return nil
	}
	return in[first : last+1]
}

func (t *tree) solid(i int) bool {
	l := t.leaves[i]
	return l.attests || line.Prose(l.text) || line.Ended(l.text) && l.words >= 3 || (t.tagOf(i) == "li" || t.tagOf(i) == "tr") && l.words > 3
}

// inside reports whether a box is a tag or lies in one.
func (t *tree) inside(b int, tag string) bool {
	for ; b > 0; b = t.boxes[b].parent {
		if t.boxes[b].tag == tag {
			return true
		}
	}
	return false
}

func (t *tree) tagOf(i int) string { return t.boxes[t.leaves[i].box].tag }

// blocks makes the blocks of the chosen leaves and gathers the notes around
// them.
func (t *tree) blocks(chosen []int) ([]Block, []string) {
	var out []Block
	for n, i := range chosen {
		l := t.leaves[i]
		k := Paragraph
		switch tag := t.tagOf(i); {
		case tag == "li":
			k = Item
		case len(tag) == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6',
			l.strong*10 >= len(l.text)*9 && l.words <= 12 && !line.Ended(l.text) && n+1 < len(chosen):
			k = Heading
		}
		out = append(out, Block{l.text, k})
	}
	var notes []string
	for _, l := range t.leaves {
		if len(l.text) < 200 && len(notes) < 64 && (line.Known(l.text) == line.Note) {
			notes = append(notes, l.text)
		}
	}
	return out, notes
}

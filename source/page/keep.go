package page

import (
	"slices"

	"crosscheck/source/line"
)

// keep returns the indexes of the leaves of a box that are the article's, in
// order, and notes on each other leaf the rule that left it out.
func (t *tree) keep(best int) []int {
	k := keeper{tree: t, end: t.boxes[best].leaves[1], seen: newMemory()}
	for i := t.boxes[best].leaves[0]; i < k.end; i++ {
		l := &t.leaves[i]
		if l.text == "" {
			continue
		}
		if l.why = k.judge(i); l.why == "" {
			k.out = append(k.out, i)
		}
	}
	return t.trim(t.authors(k.out), t.homes(k.out))
}

// authors takes off notes on the author, which stand below the article.
func (t *tree) authors(in []int) []int {
	after := 0
	for i := len(in) - 1; i > 0 && after <= 1; i-- {
		if l := &t.leaves[in[i]]; !l.attests && line.Bio(l.text) {
			l.why = "author"
		} else if l.prose {
			after++
		}
	}
	return slices.DeleteFunc(in, func(i int) bool { return t.leaves[i].why != "" })
}

// A keeper reads the leaves of the box that holds the article, in order.
type keeper struct {
	*tree
	end            int   // of the box's leaves
	out            []int // the leaves kept so far
	listed, headed bool  // in a list of other reports; below the headline
	seen           *memory
}

// judge returns the rule that leaves a leaf out, empty if it is the article's.
func (k *keeper) judge(i int) string {
	l := k.leaves[i]
	b := k.boxes[l.box]
	switch {
	case len(k.out) == 0 && !l.attests && k.standfirst(l):
		return "standfirst"
	case b.out == "" && !k.listed && k.inside(l.box, "blockquote"):
		return ""
	case b.out != "" && !l.attests:
		return k.rule(i)
	}
	switch {
	case line.Blank(l.text):
		return "no words"
	case line.Markup(l.text):
		return "markup"
	case line.Caption(l.text):
		return "credit"
	case line.Contact(l.text):
		return "contact"
	case l.label == line.Correction:
		return ""
	case l.label != line.None:
		k.listed = k.listed || l.label == line.List || l.label == line.Comments
		return string(l.label)
	case k.st.is(l.text):
		k.restart(i)
		return "headline"
	case b.image && l.words <= 25 && !line.Ended(l.text):
		return "caption"
	}
	if _, ok := line.ReadStamp(l.text); ok {
		return "byline"
	}
	if l.prose && l.linked*2 < len(l.text) {
		k.listed = false
	}
	switch {
	case k.listed:
		return "listed"
	case k.linky(l):
		return "links"
	case k.seen.again(l):
		return "repeated"
	}
	return ""
}

// restart begins the article again below the headline at leaf i, if what
// stands above it is less than what follows.
func (k *keeper) restart(i int) {
	if !k.headed && k.restarts(i, k.end, k.out) {
		for _, o := range k.out {
			k.leaves[o].why = "above the headline"
		}
		k.out = k.out[:0]
	}
	k.headed = true
}

// standfirst reports whether a leaf before the article is its summary: a
// sentence set as a heading, or one that the page names so or states as its
// description outside the article's paragraphs.
func (t *tree) standfirst(l leaf) bool {
	b := t.boxes[l.box]
	if b.dek && t.leavesOf(l.box) <= 2 && l.words <= 60 || len(b.tag) == 2 && b.tag[0] == 'h' && l.prose {
		return true
	}
	for up, n := l.box, 0; up > 0 && n < 3; up, n = t.boxes[up].parent, n+1 {
		for _, w := range nameWords(t.boxes[up].class) {
			if classes()["dek"][w] && t.leavesOf(up) <= 3 {
				return true
			}
		}
	}
	return t.st.description != "" && line.Fold(l.text) == t.st.description && t.leavesOf(b.parent) <= 4
}

func (t *tree) leavesOf(box int) int {
	if box < 0 {
		return len(t.leaves)
	}
	return t.boxes[box].leaves[1] - t.boxes[box].leaves[0]
}

// restarts reports whether the headline at leaf i comes after what was taken
// for the article's start: enough prose follows it.
func (t *tree) restarts(i, end int, before []int) bool {
	tag := t.tagOf(i)
	if tag != "h1" && tag != "h2" {
		return false
	}
	for _, k := range before {
		if t.leaves[k].attests {
			return false
		}
	}
	words := 0
	for k := i + 1; k < end; k++ {
		if l := t.leaves[k]; t.boxes[l.box].out == "" && l.prose && l.linked*2 < len(l.text) {
			words += l.words
		}
	}
	return words >= 100 && words*3 >= t.wordsIn(before)
}

// linky reports whether a leaf is links rather than text about something.
func (t *tree) linky(l leaf) bool {
	if l.attests && l.linked < len(l.text) {
		return false
	}
	return l.linked*10 > len(l.text)*6 && l.words < 40
}

// homes returns the boxes whose children are the article's paragraphs.
func (t *tree) homes(in []int) map[int]bool {
	out := map[int]bool{}
	for _, i := range in {
		if l := t.leaves[i]; t.tagOf(i) == "p" && (l.attests || l.prose) {
			out[t.boxes[l.box].parent] = true
		}
	}
	return out
}

// trim takes off what stands before the first and after the last solid leaf.
func (t *tree) trim(in []int, homes map[int]bool) []int {
	first, last := 0, len(in)-1
	for first < len(in) && !t.solid(in[first], homes) {
		first++
	}
	for last >= first && !t.solid(in[last], homes) {
		last--
	}
	for n, i := range in {
		if n < first || n > last {
			t.leaves[i].why = "around the article"
		}
	}
	if first > last {
		return nil
	}
	return in[first : last+1]
}

// solid reports whether a leaf can be the first or the last of an article:
// it reads as text, or it is a line among the article's paragraphs.
func (t *tree) solid(i int, homes map[int]bool) bool {
	l := t.leaves[i]
	if l.attests || l.prose || line.Ended(l.text) && l.words >= 3 {
		return true
	}
	switch tag := t.tagOf(i); tag {
	case "li", "tr":
		return l.words > 3
	case "p":
		return l.words > 3 && l.linked*2 < len(l.text) && homes[t.boxes[l.box].parent]
	}
	return false
}

func (t *tree) tagOf(i int) string { return t.boxes[t.leaves[i].box].tag }

// inside reports whether a box is a tag or lies in one.
func (t *tree) inside(b int, tag string) bool {
	for ; b > 0; b = t.boxes[b].parent {
		if t.boxes[b].tag == tag {
			return true
		}
	}
	return false
}

// blocks makes the blocks of the chosen leaves.
func (t *tree) blocks(chosen []int) []Block {
	var out []Block
	for n, i := range chosen {
		l := t.leaves[i]
		k := Paragraph
		switch tag := t.tagOf(i); {
		case l.label == line.Correction:
			k = Correction
		case tag == "li":
			k = Item
		case len(tag) == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6',
			l.strong*10 >= len(l.text)*9 && l.words <= 12 && !line.Ended(l.text) && n+1 < len(chosen):
			k = Heading
		}
		out = append(out, Block{l.text, k})
	}
	return out
}

// notes returns the lines of a page that say who made the report.
func (t *tree) notes() []string {
	var notes []string
	for _, l := range t.leaves {
		if len(l.text) < 200 && len(notes) < 64 && (l.label == line.Note) {
			notes = append(notes, l.text)
		}
	}
	return notes
}

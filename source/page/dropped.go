package page

import (
	"strings"

	"golang.org/x/net/html"

	"crosscheck/source/line"
)

// A Dropped is a part of a page that a reader sees and that is not among the
// page's Blocks.
type Dropped struct {
	Text string // with single spaces
	// Rule says what left it out: the wording that it has (menu, teaser,
	// credit, ...), its form or its place, or "named x" for what stands in an
	// element whose tag, class or id says x.
	Rule   string
	Before int // the index of the Block that it stands before on the page; len(Blocks) if it stands after all
}

// maxDropped bounds the parts that are named, maxDroppedBytes their text.
const (
	maxDropped      = 4096
	maxDroppedBytes = 1 << 20
)

// Dropped returns the parts of the page that were left out, in the page's
// order; of a very large page the first of them.
func (p *Page) Dropped() []Dropped {
	if p.tree == nil {
		return nil
	}
	var out []Dropped
	size, before, cuts := 0, 0, p.tree.cuts
	add := func(text, rule string) {
		if len(out) < maxDropped && size+len(text) <= maxDroppedBytes && text != "" {
			size += len(text)
			out = append(out, Dropped{text, rule, before})
		}
	}
	for i := range p.tree.leaves {
		for len(cuts) > 0 && cuts[0].leaf <= i {
			add(cuts[0].text, cuts[0].why)
			cuts = cuts[1:]
		}
		if before < len(p.chosen) && p.chosen[before] == i {
			before++
			continue
		}
		add(p.tree.leaves[i].text, p.tree.rule(i))
	}
	for _, c := range cuts {
		add(c.text, c.why)
	}
	return out
}

// rule says why a leaf is no part of the article.
func (t *tree) rule(i int) string {
	l := t.leaves[i]
	out := t.boxes[l.box].out
	switch {
	case l.why != "":
		return l.why
	case out == "hidden" || out == "repeated":
		return out
	case out != "":
		return "named " + out
	case l.label != line.None:
		return string(l.label)
	case t.st.is(l.text):
		return "headline"
	case t.stamped(i):
		return "byline"
	}
	return "outside the article"
}

// A cut is an element inside a leaf that was left out of it.
type cut struct {
	leaf int
	text string
	why  string
}

func (t *tree) cut(n *html.Node, why string) {
	if len(t.cuts) >= maxDropped {
		return
	}
	var b strings.Builder
	textOf(n, &b, 0)
	s := strings.ToValidUTF8(b.String(), "\ufffd")
	if s = strings.Join(strings.Fields(s), " "); s != "" {
		t.cuts = append(t.cuts, cut{len(t.leaves), s, why})
	}
}

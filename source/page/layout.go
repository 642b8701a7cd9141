package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"crosscheck/source/line"
)

// A tree is a page as boxes (elements that make blocks) and leaves (runs of
// text inside one box).
type tree struct {
	boxes  []box
	leaves []leaf
	run    run
	cuts   []cut
	st     statements
}

// A box is an element that makes a block of its own.
type box struct {
	parent int
	tag    string
	class  string
	out    string // why nothing in it is article; empty if it may be
	score  float64
	leaves [2]int // the range of leaves inside
	body   bool   // the page itself says that this is the article's body
	dek    bool   // the page itself says that this is a summary
	image  bool   // a picture stands in it
}

// A leaf is a run of text without a block's border inside.
type leaf struct {
	text    string
	box     int
	words   int
	prose   bool
	label   line.Label
	linked  int // bytes of the text that are links
	strong  int // bytes that are bold
	attests bool
	stamp   string // the datetime of a time element inside
	why     string // the rule that left it out of the box with the article
}

// A run is the text of a leaf while it is collected.
type run struct {
	text           strings.Builder
	space          bool
	links, strongs int // depth
	linked, strong int
	newlines       int
	stamp          string
	last           rune // the last character
	beside         bool // an element begins right after another
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	// dropped elements hold no text that a reader sees as such.
	dropped = set("script style noscript template iframe object svg math head textarea select option button input canvas video audio map embed dialog title link meta")
	// inline elements do not end a block.
	inline = set("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-link br img")
	// apart elements hold a page's furniture.
	apart = set("nav header footer aside form menu figure figcaption")
)

// layOut makes the boxes and leaves of a page.
func layOut(root *html.Node) *tree {
	t := &tree{boxes: []box{{parent: -1, tag: "html"}}}
	t.walk(root, 0)
	t.flush(0)
	t.ranges()
	return t
}

// walk visits an element's children. The parser bounds the depth.
func (t *tree) walk(n *html.Node, in int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			t.write(c.Data)
		case html.DocumentNode:
			t.walk(c, in)
		case html.ElementNode:
			t.element(c, in)
		}
	}
}

func (t *tree) element(n *html.Node, in int) {
	tag := n.Data
	if tag == "img" || tag == "picture" {
		t.boxes[in].image = true
	}
	if dropped[tag] || len(t.boxes) > maxBoxes {
		return
	}
	switch {
	case tag == "br":
		t.run.newlines++
		t.run.space = true
		if t.run.newlines == 2 {
			t.flush(in)
		}
	case inline[tag] && !blockInside(n):
		t.inline(n, in)
	case (tag == "td" || tag == "th") && !blockInside(n):
		t.run.space = true
		t.inline(n, in)
		t.run.space = true
	default:
		t.flush(in)
		t.boxes = append(t.boxes, newBox(n, in))
		b := len(t.boxes) - 1
		first := len(t.leaves)
		t.stamp(n)
		if t.run.links > 0 || tag == "a" {
			t.run.links++
			t.walk(n, b)
			t.run.links--
		} else {
			t.walk(n, b)
		}
		t.flush(b)
		t.boxes[b].leaves = [2]int{first, len(t.leaves)}
	}
}

// blockInside reports whether an inline element holds a block, as a link
// around a whole teaser does.
func blockInside(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (!inline[c.Data] && !dropped[c.Data] || blockInside(c)) {
			return true
		}
	}
	return false
}

func (t *tree) inline(n *html.Node, in int) {
	if why := asideName(n); why != "" {
		t.cut(n, why)
		return
	}
	t.stamp(n)
	if prev := n.PrevSibling; prev != nil && prev.Type == html.ElementNode && n.Data != "sub" && n.Data != "sup" {
		t.run.beside = true
	}
	switch n.Data {
	case "a":
		t.run.links++
		defer func() { t.run.links-- }()
	case "b", "strong":
		t.run.strongs++
		defer func() { t.run.strongs-- }()
	case "sup":
		if t.run.text.Len() > 0 && footnote(n) {
			t.cut(n, "mark of a note")
			return
		}
	}
	t.walk(n, in)
}

// asideName returns the rule by which an inline element is no part of the
// sentence it stands in, empty if it is one.
func asideName(n *html.Node) string {
	switch {
	case hiddenElement(n):
		return "hidden"
	case n.Data == "span" && captionName(n):
		return "caption"
	case n.Data == "span" && linkBox(n):
		return "links"
	}
	return ""
}

// stamp keeps the date that an element states for machines.
func (t *tree) stamp(n *html.Node) {
	if t.run.stamp != "" || n.Data != "time" && !strings.Contains(attr(n, "itemprop"), "datePublished") {
		return
	}
	t.run.stamp = attr(n, "datetime")
	if t.run.stamp == "" {
		t.run.stamp = attr(n, "content")
	}
}

// captionName reports whether an inline element is a caption by its name.
func captionName(n *html.Node) bool {
	for _, w := range nameWords(attr(n, "class")) {
		if w == "caption" || w == "credit" {
			return true
		}
	}
	return false
}

// linkBox reports whether an inline element is several links and little
// else, as boxes are that open over a name in a sentence.
func linkBox(n *html.Node) bool {
	var all, linked strings.Builder
	links := 0
	var visit func(n *html.Node, depth int, in bool)
	visit = func(n *html.Node, depth int, in bool) {
		for c := n.FirstChild; c != nil && depth < 32; c = c.NextSibling {
			if c.Type == html.TextNode {
				all.WriteString(c.Data)
				if in {
					linked.WriteString(c.Data)
				}
			}
			a := c.Type == html.ElementNode && c.Data == "a"
			if a {
				links++
			}
			visit(c, depth+1, in || a)
		}
	}
	visit(n, 0, false)
	return links >= 2 && linked.Len() >= 60 && linked.Len()*8 >= all.Len()*7
}

// footnote reports whether a raised element is the mark of a note: "[12]".
func footnote(n *html.Node) bool {
	var b strings.Builder
	textOf(n, &b, 0)
	s := strings.TrimSpace(b.String())
	return strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") && len(s) < 8
}

func textOf(n *html.Node, b *strings.Builder, depth int) {
	for c := n.FirstChild; c != nil && depth < 64; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
		textOf(c, b, depth+1)
	}
}

// write adds text to the leaf that is being collected.
func (t *tree) write(s string) {
	r := &t.run
	for _, c := range s {
		if unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff' {
			r.space = true
			continue
		}
		if r.space && r.text.Len() > 0 {
			r.text.WriteByte(' ')
		}
		if r.beside && !r.space && setApart(r.last, c) {
			r.text.WriteByte(' ')
		}
		r.space, r.beside, r.last = false, false, c
		r.newlines = 0
		n, _ := r.text.WriteRune(c)
		if r.links > 0 {
			r.linked += n
		}
		if r.strongs > 0 {
			r.strong += n
		}
	}
}

// setApart reports whether two characters, the last of one element and the
// first of the next, belong to two words that only a style sheet sets apart:
// "Jane Roe" and "Monday".
func setApart(a, b rune) bool {
	return unicode.IsLower(a) && unicode.IsUpper(b) || unicode.IsLetter(a) && unicode.IsDigit(b)
}

// flush ends the leaf that is being collected.
func (t *tree) flush(in int) {
	r := &t.run
	if r.text.Len() > 0 || r.stamp != "" {
		s := strings.ToValidUTF8(r.text.String(), "\ufffd")
		t.leaves = append(t.leaves, leaf{text: s, box: in, words: line.Words(s), prose: line.Prose(s), label: line.Known(s), linked: r.linked, strong: r.strong, stamp: r.stamp})
	}
	r.text.Reset()
	r.space, r.beside, r.linked, r.strong, r.newlines, r.stamp = false, false, 0, 0, 0, ""
}

// ranges gives the root its leaves; the others have theirs.
func (t *tree) ranges() { t.boxes[0].leaves = [2]int{0, len(t.leaves)} }

func newBox(n *html.Node, parent int) box {
	b := box{parent: parent, tag: n.Data, class: attr(n, "class") + " " + attr(n, "id") + " " + attr(n, "data-component")}
	prop := strings.ToLower(attr(n, "itemprop"))
	b.body = strings.Contains(prop, "articlebody")
	b.dek = strings.Contains(prop, "description") || strings.Contains(prop, "alternativeheadline")
	switch {
	case hiddenElement(n):
		b.out = "hidden"
	case apart[n.Data]:
		b.out = n.Data
	case attr(n, "role") == "navigation" || attr(n, "role") == "complementary" || attr(n, "role") == "dialog" || attr(n, "role") == "search":
		b.out = "role"
	}
	return b
}

func hiddenElement(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if a.Val == "true" && inline[n.Data] {
				return true
			}
		case "style":
			s := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

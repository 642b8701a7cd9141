// Package page finds the article in a web page: its main text with paragraph
// breaks, and what the page states about it.
//
// Without this every page would bring its menus, captions, teasers and
// comments along as if somebody had reported them.
//
// It works on any page by the form of its parts; it knows no site. It runs no
// scripts and fetches nothing.
package page

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"crosscheck/source/line"
)

// A Page is what was found in a web page.
type Page struct {
	Title, Subtitle, Byline, Outlet, Section, Language, URL string
	Published, Modified                                     time.Time
	// Site is the name or else the host of the site that shows the page,
	// which may carry another publisher's report.
	Site string
	// From says how a field is known, by lower-case field name: "json-ld",
	// "meta", "header" (a time element) or "visible".
	From map[string]string
	// Blocks are the parts of the main text in order; none if the page has
	// no main text.
	Blocks []Block
	// Notes are the visible lines around the article that name agencies.
	Notes []string

	tree   *tree
	chosen []int // the leaves of Blocks; none if JSON-LD states those
}

// A Block is a paragraph, a list item or a sub-heading of the main text. Its
// text has single spaces.
type Block struct {
	Text string
	Kind Kind
}

// A Kind is the part that a Block plays.
type Kind byte

// The kinds of block.
const (
	Paragraph Kind = iota
	Item
	Heading
	Correction // a note on an earlier version of the report
)

// maxBoxes bounds the elements that are looked at: a page with more is not
// made by people.
const maxBoxes = 400000

// maxTree is the size in bytes from which a page is read without its
// structure, which would take many times its size in memory.
const maxTree = 32 << 20

// Read reads a page of any charset. contentType is that of the page's HTTP
// header, empty if unknown.
func Read(data []byte, contentType string) (*Page, error) {
	enc, _, certain := charset.DetermineEncoding(data[:min(len(data), 2048)], contentType)
	var r io.Reader = bytes.NewReader(data)
	if certain || !validUTF8(data) {
		r = enc.NewDecoder().Reader(r)
	}
	if len(data) > maxTree {
		return flat(r, nil)
	}
	root, err := html.Parse(r)
	if err != nil {
		return flat(bytes.NewReader(data), err)
	}
	p := &Page{From: map[string]string{}}
	st, m := p.state(root)
	t := layOut(root)
	chosen := t.choose(st)
	p.tree = t
	if st.body != "" && !t.covers(chosen, st.body) {
		p.Blocks = paragraphs(st.body) // the page shows its text by script
	}
	if len(p.Blocks) == 0 {
		p.Blocks, p.chosen = t.blocks(chosen), chosen
	}
	p.Notes = t.notes()
	t.visible(p, chosen)
	if p.Outlet == "" {
		p.set("outlet", &p.Outlet, t.outlet(m, p.URL), "visible")
	}
	return p, nil
}

// Fragment reads a piece of HTML all of which is a report or a summary of
// one, as feeds hold them: the blocks of a Page and no more. What is worded as a link to more is left out.
func Fragment(s string) *Page {
	p := &Page{From: map[string]string{}}
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return p
	}
	p.tree = layOut(root)
	for i, l := range p.tree.leaves {
		if l.text != "" && l.label == line.None && !line.Blank(l.text) && p.tree.boxes[l.box].out == "" {
			p.chosen = append(p.chosen, i)
		}
	}
	p.Blocks = p.tree.blocks(p.chosen)
	return p
}

func validUTF8(data []byte) bool { return utf8.Valid(data) }

// flat reads a page that cannot be parsed, such as one nested too deep or
// far too large, as text without structure.
func flat(r io.Reader, cause error) (*Page, error) {
	z := html.NewTokenizer(r)
	z.SetMaxBuf(1 << 24)
	t := &tree{boxes: []box{{parent: -1, tag: "body"}}}
	skip := ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			if err := z.Err(); !errors.Is(err, io.EOF) {
				return nil, errors.Join(cause, err)
			}
			t.flush(0)
			t.ranges()
			p := &Page{From: map[string]string{}, tree: t, chosen: t.choose(statements{})}
			p.Blocks = t.blocks(p.chosen)
			return p, nil
		case html.TextToken:
			if skip == "" {
				t.write(string(z.Text()))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			if tag := string(name); dropped[tag] {
				skip = tag
			} else if !inline[tag] {
				t.flush(0)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if string(name) == skip {
				skip = ""
			} else if !inline[string(name)] {
				t.flush(0)
			}
		}
	}
}

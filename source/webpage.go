package source

import (
	"bytes"
	"strings"

	"crosscheck/source/line"
	"crosscheck/source/page"
)

// page reads a web page into a document, which may hold what a record states.
func (in input) page(doc *Document, data []byte, contentType string) result {
	var res result
	p, err := page.Read(data, contentType)
	if err != nil {
		res.fail(in.name, 0, "HTML: %v", err)
		return res
	}
	if len(p.Blocks) == 0 {
		res.warn("%s: a page without main text", doc.Name)
		return res
	}
	in.setPage(doc, p)
	if name, ok := line.Agency(p.Outlet); ok && p.Site != "" && !sameOutlet(name, p.Site) {
		p.Outlet, p.From["outlet"] = p.Site, "meta" // the copy is the agency's, the page is not
		doc.know("wire", &doc.Wire, name, "json-ld")
	}
	for _, f := range []struct {
		name  string
		field *string
		value string
	}{{"title", &doc.Title, cleanTitle(p.Title, p.Outlet)}, {"subtitle", &doc.Subtitle, p.Subtitle}, {"byline", &doc.Byline, cleanByline(p.Byline)}, {"outlet", &doc.Outlet, p.Outlet},
		{"section", &doc.Section, p.Section}, {"url", &doc.URL, p.URL}} {
		doc.know(f.name, f.field, f.value, p.From[f.name])
	}
	doc.knowTime("published", &doc.Published, p.Published, p.From["published"])
	doc.knowTime("modified", &doc.Modified, p.Modified, p.From["modified"])
	doc.stated = p.Language
	in.identify(doc)
	doc.credit(p.Notes)
	res.docs = []*Document{doc}
	return res
}

// between parts the paragraphs of a text that was put together.
const between = "\n\n"

// setPage makes the text of a document from the parts of a page.
func (in input) setPage(d *Document, p *page.Page) {
	var b strings.Builder
	starts := make([]int, len(p.Blocks))
	for i, bl := range p.Blocks {
		if i > 0 {
			b.WriteString(between)
		}
		starts[i] = b.Len()
		out := Block{Span: Span{b.Len(), b.Len() + len(bl.Text)}, Kind: Paragraph}
		switch bl.Kind {
		case page.Item:
			out.Kind = ListItem
		case page.Heading:
			out.Kind, out.Rule = Heading, "heading"
		case page.Correction:
			out.Kind, out.Rule = Meta, "correction"
			if d.Correction.Len() == 0 {
				d.Correction = out.Span
			}
		}
		b.WriteString(bl.Text)
		d.Blocks = append(d.Blocks, out)
	}
	d.Text = b.String()
	if in.removed {
		d.setRemoved(p.Dropped(), starts)
	}
}

// setRemoved names what a page holds besides the text. starts are the places
// of the page's blocks in the text.
func (d *Document) setRemoved(parts []page.Dropped, starts []int) {
	for _, r := range parts {
		at := len(d.Text)
		if r.Before < len(starts) {
			at = starts[r.Before]
		}
		d.Removed = append(d.Removed, Removal{r.Text, r.Rule, at})
	}
}

// looksHTML reports whether an input begins as a web page does.
func looksHTML(in input, head []byte) bool {
	var low []byte // what may hold a tag
	if head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff"))); bytes.HasPrefix(head, []byte("<")) {
		low = bytes.ToLower(head)
	}
	for _, p := range []string{"<!doctype html", "<html", "<head", "<body", "<article"} {
		if bytes.HasPrefix(low, []byte(p)) {
			return true
		}
	}
	switch in.ext() {
	case ".html", ".htm", ".xhtml":
		return true
	}
	if strings.Contains(in.contentType, "html") {
		return true
	}
	return bytes.Contains(low, []byte("<html"))
}

func (in input) htmlPage() result { return in.page(in.document(), in.data, in.contentType) }

package source

import (
	"bytes"
	"strings"

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
	doc.setBlocks(p.Blocks)
	for _, f := range []struct {
		name  string
		field *string
		value string
	}{{"title", &doc.Title, p.Title}, {"subtitle", &doc.Subtitle, p.Subtitle}, {"byline", &doc.Byline, p.Byline}, {"outlet", &doc.Outlet, p.Outlet},
		{"section", &doc.Section, p.Section}, {"url", &doc.URL, p.URL}} {
		doc.know(f.name, f.field, f.value, p.From[f.name])
	}
	doc.knowTime("published", &doc.Published, p.Published, p.From["published"])
	doc.knowTime("modified", &doc.Modified, p.Modified, p.From["modified"])
	in.identify(doc)
	res.docs = []*Document{doc}
	return res
}

// setBlocks makes the text of a document from the parts of a page, with an
// empty line between paragraphs.
func (d *Document) setBlocks(blocks []page.Block) {
	var b strings.Builder
	for i, bl := range blocks {
		if i > 0 {
			b.WriteString("\n\n")
		}
		k := Paragraph
		switch bl.Kind {
		case page.Item:
			k = ListItem
		case page.Heading:
			k = Heading
		}
		start := b.Len()
		b.WriteString(bl.Text)
		d.Blocks = append(d.Blocks, Block{Span: Span{start, b.Len()}, Kind: k})
	}
	d.Text = b.String()
}

// looksHTML reports whether an input begins as a web page does.
func looksHTML(in input, head []byte) bool {
	low := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff"))))
	for _, p := range []string{"<!doctype html", "<html", "<head", "<body", "<article"} {
		if bytes.HasPrefix(low, []byte(p)) {
			return true
		}
	}
	switch in.ext() {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return bytes.HasPrefix(low, []byte("<")) && bytes.Contains(low, []byte("<html"))
}

func (in input) htmlPage() result {
	doc := &Document{Name: in.name, SHA256: digest(in.data), From: map[string]string{}, URL: in.url}
	return in.page(doc, in.data, "")
}

package source

import (
	"archive/zip"
	"bytes"
	"strings"

	"crosscheck/source/paper"
	"crosscheck/source/saved"
)

func looksPDF(_ input, head []byte) bool {
	return bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-"))
}

func looksMHTML(in input, head []byte) bool {
	first := bytes.ToLower(head[:min(len(head), 64)])
	if !bytes.HasPrefix(first, []byte("from: <saved by")) && !bytes.HasPrefix(first, []byte("mime-version:")) && in.ext() != ".mht" && in.ext() != ".mhtml" {
		return false
	}
	return bytes.Contains(bytes.ToLower(head), []byte("content-type:"))
}

func looksWARC(_ input, head []byte) bool { return bytes.HasPrefix(head, []byte("WARC/")) }

// office returns the reader of a zip file that is one document, such as a
// word processor's; nil for any other archive.
func office(z *zip.Reader) func(*zip.Reader, int64) (*paper.Paper, error) {
	switch {
	case paper.IsDOCX(z):
		return paper.DOCX
	case paper.IsEPUB(z):
		return paper.EPUB
	}
	return nil
}

// pdf reads a PDF: one report.
func (in input) pdf() result {
	p, err := paper.PDF(in.data)
	if err != nil {
		return in.broken("PDF", err)
	}
	return in.paper(p)
}

// paper makes a document of a file made for print. Its text is judged like
// plain text: byline, date and headline stand in it as paragraphs.
func (in input) paper(p *paper.Paper) result {
	var res result
	if len(p.Blocks) == 0 {
		res.warn("%s: no text inside, perhaps pictures of pages", in.name)
		return res
	}
	doc := in.document()
	texts, starts, at := make([]string, len(p.Blocks)), make([]int, len(p.Blocks)), 0
	for i, b := range p.Blocks {
		texts[i], starts[i] = b.Text, at
		at += len(b.Text) + len(between)
	}
	doc.Text = strings.Join(texts, between)
	if in.removed {
		doc.setRemoved(p.Dropped, starts)
	}
	doc.fill(map[string]string{"title": p.Title, "byline": p.Byline, "outlet": p.Outlet, "language": p.Language, "published": p.Published}, "meta")
	in.finish(doc)
	res.docs = []*Document{doc}
	return res
}

// mhtml reads a page as a browser saved it.
func (in input) mhtml() result {
	p, err := saved.MHTML(in.data, in.limit)
	if err != nil {
		return in.broken("MHTML", err)
	}
	return in.kept(p, in.name)
}

// warc reads every page of a crawler's archive, each named by its address.
func (in input) warc() result {
	var res result
	err := saved.WARC(in.data, in.limit, func(p saved.Page) {
		name := p.URL
		if name == "" {
			name = in.name
		}
		res.add(in.kept(p, name))
	})
	if err != nil {
		res.add(in.broken("WARC", err))
	}
	if len(res.docs) == 0 && len(res.errs) == 0 {
		res.warn("%s: an archive without pages", in.name)
	}
	return res
}

func (in input) kept(p saved.Page, name string) result {
	doc := &Document{Name: name, SHA256: digest(p.Body), From: map[string]string{}}
	doc.know("url", &doc.URL, p.URL, "record")
	doc.knowTime("retrieved", &doc.Retrieved, p.Retrieved, "record")
	return in.page(doc, p.Body, p.Type)
}

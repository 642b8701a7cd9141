package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"crosscheck/source/page"
)

// DOCX reads a word processor's document. limit bounds what it unpacks to.
func DOCX(z *zip.Reader, limit int64) (*Paper, error) {
	data, err := load(z, "word/document.xml", &limit)
	if err != nil {
		return nil, err
	}
	p := &Paper{}
	if p.Blocks, err = wordBlocks(data); err != nil {
		return nil, err
	}
	if core, err := load(z, "docProps/core.xml", &limit); err == nil {
		p.core(core)
	}
	return p, nil
}

// core reads title and author. The dates in it are the file's, not the
// report's.
func (p *Paper) core(data []byte) {
	var c struct {
		Title   string `xml:"title"`
		Creator string `xml:"creator"`
	}
	if xml.Unmarshal(data, &c) == nil {
		p.Title, p.Byline = tidy(c.Title), tidy(c.Creator)
	}
}

// A paragraph is collected while its runs are read.
type paragraph struct {
	text    strings.Builder
	kind    page.Kind
	deleted int
	depth   int // of the text elements around
}

// wordBlocks reads the paragraphs of WordprocessingML: w:p holds runs of
// w:t; styles and numbering tell headings and list items.
func wordBlocks(data []byte) ([]page.Block, error) {
	dec := xml.NewDecoder(bytes.NewReader(data))
	var out []page.Block
	var p paragraph
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("document.xml: %w", err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			p.open(t)
		case xml.EndElement:
			if t.Name.Local == "p" {
				if s := tidy(p.text.String()); s != "" {
					out = append(out, page.Block{Text: strings.ToValidUTF8(s, "\ufffd"), Kind: p.kind})
				}
				p = paragraph{deleted: p.deleted}
			}
			p.close(t)
		case xml.CharData:
			if p.depth > 0 && p.deleted == 0 {
				p.text.Write(t)
			}
		}
	}
}

func (p *paragraph) open(t xml.StartElement) {
	switch t.Name.Local {
	case "t":
		p.depth++
	case "tab", "br", "cr":
		p.text.WriteByte(' ')
	case "del", "moveFrom":
		p.deleted++
	case "numPr":
		if p.kind == page.Paragraph {
			p.kind = page.Item
		}
	case "pStyle":
		for _, a := range t.Attr {
			style := strings.ToLower(a.Value)
			if a.Name.Local == "val" && (strings.HasPrefix(style, "heading") || style == "title" || style == "subtitle") {
				p.kind = page.Heading
			}
		}
	}
}

func (p *paragraph) close(t xml.EndElement) {
	switch t.Name.Local {
	case "t":
		p.depth = max(0, p.depth-1)
	case "del", "moveFrom":
		p.deleted = max(0, p.deleted-1)
	}
}

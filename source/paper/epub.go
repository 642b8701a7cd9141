package paper

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"path"

	"crosscheck/source/page"
)

// EPUB reads a book: the chapters of its spine in order.
func EPUB(z *zip.Reader, limit int64) (*Paper, error) {
	var container struct {
		Files []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if err := unmarshal(z, "META-INF/container.xml", &limit, &container); err != nil {
		return nil, err
	}
	if len(container.Files) == 0 {
		return nil, errors.New("no package file")
	}
	var book struct {
		Title     string `xml:"metadata>title"`
		Creator   string `xml:"metadata>creator"`
		Publisher string `xml:"metadata>publisher"`
		Language  string `xml:"metadata>language"`
		Date      string `xml:"metadata>date"`
		Items     []struct {
			ID   string `xml:"id,attr"`
			Href string `xml:"href,attr"`
		} `xml:"manifest>item"`
		Spine []struct {
			ID string `xml:"idref,attr"`
		} `xml:"spine>itemref"`
	}
	root := container.Files[0].Path
	if err := unmarshal(z, root, &limit, &book); err != nil {
		return nil, err
	}
	p := &Paper{Title: tidy(book.Title), Byline: tidy(book.Creator), Outlet: tidy(book.Publisher), Language: tidy(book.Language), Published: tidy(book.Date)}
	href := map[string]string{}
	for _, it := range book.Items {
		href[it.ID] = it.Href
	}
	for _, s := range book.Spine {
		data, err := load(z, path.Join(path.Dir(root), href[s.ID]), &limit)
		if errors.Is(err, ErrTooLarge) {
			return nil, err
		}
		if err == nil {
			p.chapter(page.Fragment(string(data)))
		}
	}
	return p, nil
}

// chapter adds a page of a book.
func (p *Paper) chapter(c *page.Page) {
	for _, d := range c.Dropped() {
		d.Before += len(p.Blocks)
		p.Dropped = append(p.Dropped, d)
	}
	p.Blocks = append(p.Blocks, c.Blocks...)
}

func unmarshal(z *zip.Reader, name string, left *int64, v any) error {
	data, err := load(z, name, left)
	if err != nil {
		return err
	}
	return xml.Unmarshal(data, v)
}

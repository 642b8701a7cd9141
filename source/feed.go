package source

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"

	"crosscheck/source/page"
)

// looksFeed reports whether an input is RSS, RDF or Atom.
func looksFeed(_ input, head []byte) bool {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	if !bytes.HasPrefix(head, []byte("<")) {
		return false
	}
	low := bytes.ToLower(head)
	for _, p := range []string{"<rss", "<rdf:rdf", "<feed"} {
		if i := bytes.Index(low, []byte(p)); i >= 0 && !bytes.Contains(low[:i], []byte("<html")) {
			return true
		}
	}
	return false
}

// An xmlFeed is RSS 0.9 to 2.0, RDF or Atom.
type xmlFeed struct {
	Title   string     `xml:"title"`
	Channel xmlChannel `xml:"channel"`
	Items   []xmlItem  `xml:"item"`
	Entries []xmlItem  `xml:"entry"`
}

type xmlChannel struct {
	Title    string    `xml:"title"`
	Language string    `xml:"language"`
	Items    []xmlItem `xml:"item"`
}

type xmlItem struct {
	Title       string       `xml:"title"`
	Links       []xmlLink    `xml:"link"`
	GUID        string       `xml:"guid"`
	ID          string       `xml:"id"`
	PubDate     string       `xml:"pubDate"`
	Date        string       `xml:"date"`
	Published   string       `xml:"published"`
	Updated     string       `xml:"updated"`
	Creator     string       `xml:"creator"`
	Author      xmlAuthor    `xml:"author"`
	Category    []string     `xml:"category"`
	Source      string       `xml:"source"`
	Description string       `xml:"description"`
	Summary     xmlContent   `xml:"summary"`
	Encoded     string       `xml:"encoded"`
	Content     []xmlContent `xml:"content"`
}

type xmlLink struct {
	Href string `xml:"href,attr"`
	Rel  string `xml:"rel,attr"`
	Text string `xml:",chardata"`
}

type xmlAuthor struct {
	Name string `xml:"name"`
	Text string `xml:",chardata"`
}

type xmlContent struct {
	Type  string `xml:"type,attr"`
	Text  string `xml:",chardata"`
	Inner string `xml:",innerxml"`
}

// html returns the content as HTML, whether it was escaped or not.
func (c xmlContent) html() string {
	if c.Type == "xhtml" {
		return c.Inner
	}
	return strings.TrimSpace(c.Text)
}

// feed reads every entry of a feed. An entry that holds no more than a
// teaser becomes a summary.
func (in input) feed() result {
	var res result
	dec := xml.NewDecoder(bytes.NewReader(in.data))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	dec.CharsetReader = charset.NewReaderLabel
	var f xmlFeed
	if err := dec.Decode(&f); err != nil && !errors.Is(err, io.EOF) {
		line, _ := dec.InputPos()
		res.fail(in.name, line, "feed: %v", err)
	}
	title := strings.TrimSpace(f.Channel.Title + f.Title)
	items := append(append(f.Channel.Items, f.Items...), f.Entries...)
	for i, it := range items {
		res.add(in.entry(it, title, f.Channel.Language, i))
	}
	if len(items) == 0 && len(res.errs) == 0 {
		res.warn("%s: a feed without entries", in.name)
	}
	return res
}

func (in input) entry(it xmlItem, feedTitle, lang string, n int) result {
	content := it.Encoded
	for _, c := range it.Content {
		if h := c.html(); len(h) > len(content) {
			content = h
		}
	}
	summary := strings.TrimSpace(it.Description)
	if summary == "" {
		summary = it.Summary.html()
	}
	fields := map[string]string{
		"title": unescaped(it.Title), "url": it.link(), "outlet": strings.TrimSpace(it.Source),
		"byline": first(it.Creator, it.Author.Name, it.Author.Text), "published": first(it.PubDate, it.Published, it.Date, it.Updated),
		"modified": it.Updated, "language": lang, "section": first(it.Category...),
	}
	if fields["outlet"] == "" {
		fields["outlet"] = feedTitle
	}
	name := first(it.GUID, it.ID, it.link(), fmt.Sprintf("%s:%d", in.name, n+1))
	return in.fragment(name, content, summary, fields)
}

// fragment reads a piece of HTML that is a report, or the summary of one.
func (in input) fragment(name, content, summary string, fields map[string]string) result {
	var res result
	doc := &Document{Name: name, From: map[string]string{}, SHA256: digest([]byte(content + summary))}
	doc.Summary = strings.TrimSpace(content) == "" || len(content) <= len(summary)
	if strings.TrimSpace(content) == "" {
		content = summary
	}
	p := page.Fragment(content)
	if len(p.Blocks) == 0 {
		res.warn("%s: an entry without words", name)
		return res
	}
	doc.fill(fields, "record")
	if cutOff(p.Blocks[len(p.Blocks)-1].Text) {
		doc.Summary = true
	}
	in.setPage(doc, p)
	in.identify(doc)
	res.docs = []*Document{doc}
	return res
}

// cutOff reports whether a text breaks off: "...", "[…]", "Read more".
func cutOff(s string) bool {
	s = strings.TrimRight(s, " ])")
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...")
}

func (it xmlItem) link() string {
	for _, l := range it.Links {
		if l.Rel == "" || l.Rel == "alternate" {
			if s := first(l.Href, l.Text); s != "" {
				return s
			}
		}
	}
	return ""
}

// first returns the first of its arguments that is not blank.
func first(ss ...string) string {
	for _, s := range ss {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}

// unescaped reads a title that may be HTML.
func unescaped(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	var parts []string
	for _, b := range page.Fragment(s).Blocks {
		parts = append(parts, b.Text)
	}
	return strings.Join(parts, " ")
}

// A jsonFeedFile is a JSON Feed, version 1 or 1.1.
type jsonFeedFile struct {
	Version  string     `json:"version"`
	Title    string     `json:"title"`
	Language string     `json:"language"`
	Items    []jsonItem `json:"items"`
}

type jsonItem struct {
	ID            any    `json:"id"`
	URL           string `json:"url"`
	Title         string `json:"title"`
	ContentHTML   string `json:"content_html"`
	ContentText   string `json:"content_text"`
	Summary       string `json:"summary"`
	DatePublished string `json:"date_published"`
	DateModified  string `json:"date_modified"`
	Author        struct {
		Name string `json:"name"`
	} `json:"author"`
	Authors []struct {
		Name string `json:"name"`
	} `json:"authors"`
}

func isFeed(obj map[string]json.RawMessage) bool {
	return bytes.Contains(obj["version"], []byte("jsonfeed.org"))
}

// jsonFeed reads every item of a JSON Feed.
func (in input) jsonFeed(data []byte) result {
	var res result
	var f jsonFeedFile
	if err := json.Unmarshal(data, &f); err != nil {
		res.fail(in.name, 0, "JSON Feed: %s", plainJSON(err))
		return res
	}
	for i, it := range f.Items {
		byline := it.Author.Name
		if len(it.Authors) > 0 {
			byline = it.Authors[0].Name
		}
		id, _ := it.ID.(string)
		name := first(id, it.URL, fmt.Sprintf("%s:%d", in.name, i+1))
		fields := map[string]string{"title": it.Title, "url": it.URL, "outlet": f.Title, "byline": byline, "published": it.DatePublished, "modified": it.DateModified, "language": f.Language}
		if !wordless(it.ContentText) && it.ContentHTML == "" {
			doc := &Document{Name: name, From: map[string]string{}, SHA256: digest([]byte(it.ContentText)), Text: strings.ToValidUTF8(it.ContentText, "\ufffd")}
			doc.fill(fields, "record")
			in.finish(doc)
			res.docs = append(res.docs, doc)
			continue
		}
		res.add(in.fragment(name, it.ContentHTML, it.Summary, fields))
	}
	if len(f.Items) == 0 {
		res.warn("%s: a feed without entries", in.name)
	}
	return res
}

package page

import (
	"encoding/json"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"crosscheck/source/dates"
	"crosscheck/source/line"
)

// statements are what a page says about itself in tags and JSON-LD that help
// to find its article.
type statements struct {
	body        string // articleBody
	description string // folded
	titles      map[string]bool
	order       dates.Order // of day and month where the page is written
}

func (s statements) is(text string) bool {
	return len(text) < 300 && s.titles[line.Fold(text)]
}

// state reads the page's tags and JSON-LD into p.
func (p *Page) state(root *html.Node) statements {
	st := statements{titles: map[string]bool{}}
	m := &marks{meta: map[string]string{}}
	m.collect(root, 0)
	for _, raw := range m.ld {
		var v any
		if json.Unmarshal([]byte(raw), &v) == nil {
			p.linked(v, &st, 0)
		}
	}
	for _, f := range []struct {
		field *string
		name  string
		keys  []string
	}{
		{&p.Title, "title", []string{"og:title", "twitter:title", "dc.title", "headline"}},
		{&p.Outlet, "outlet", []string{"og:site_name", "application-name", "al:android:app_name", "dc.publisher"}},
		{&p.Byline, "byline", []string{"author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"}},
		{&p.Section, "section", []string{"article:section", "section", "parsely-section"}},
		{&p.URL, "url", []string{"og:url"}},
		{&p.Subtitle, "subtitle", nil},
	} {
		for _, k := range f.keys {
			if v := m.meta[k]; v != "" && !(k == "article:author" && strings.Contains(v, "://")) {
				p.set(f.name, f.field, v, "meta")
			}
		}
	}
	p.set("url", &p.URL, m.canonical, "meta")
	if p.Site = m.meta["og:site_name"]; p.Site == "" {
		if u, err := url.Parse(p.URL); err == nil {
			p.Site = strings.TrimPrefix(u.Hostname(), "www.")
		}
	}
	p.set("title", &p.Title, m.h1, "visible")
	p.set("title", &p.Title, m.title, "header")
	if lang, _, _ := strings.Cut(strings.ToLower(m.lang), "-"); len(lang) == 2 {
		p.set("language", &p.Language, lang, "meta")
	}
	st.order = orderOf(strings.ToLower(m.lang))
	for _, k := range []string{"article:published_time", "datepublished", "og:published_time", "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date",
		"dc.date.issued", "dcterms.created", "dc.date", "date", "article.published", "published_time", "publication_date", "article_date_original", "cxenseparse:recs:publishtime", "displaydate", "ptime", "og:article:published_time", "rnews:datepublished", "iso-8601-publish-date"} {
		if t, ok := dates.Parse(m.meta[k]); ok && p.Published.IsZero() {
			p.Published = t
			p.From["published"] = "meta"
		}
	}
	for _, k := range []string{"article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified", "dcterms.modified"} {
		if t, ok := dates.Parse(m.meta[k]); ok && p.Modified.IsZero() {
			p.Modified = t
			p.From["modified"] = "meta"
		}
	}
	for _, k := range []string{"og:description", "description", "twitter:description"} {
		if st.description == "" {
			st.description = line.Fold(m.meta[k])
		}
	}
	for _, s := range []string{p.Title, m.h1, m.title, m.meta["og:title"]} {
		if s != "" {
			st.titles[line.Fold(s)] = true
		}
	}
	return st
}

// orderOf says how a language tag writes 3/4/2024.
func orderOf(lang string) dates.Order {
	switch {
	case lang == "" || lang == "en":
		return dates.Unknown
	case strings.HasPrefix(lang, "en-us") || strings.HasPrefix(lang, "en_us"):
		return dates.MonthFirst
	}
	return dates.DayFirst
}

func (p *Page) set(name string, field *string, value, from string) {
	value = strings.Join(strings.Fields(value), " ")
	if *field == "" && value != "" {
		*field = value
		p.From[name] = from
	}
}

// marks are the tags of a page's head and its first headline.
type marks struct {
	meta                       map[string]string
	ld                         []string
	canonical, h1, title, lang string
	count                      int
}

func (m *marks) collect(n *html.Node, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		switch c.Data {
		case "html":
			m.lang = attr(c, "lang")
		case "meta":
			key := strings.ToLower(attr(c, "property"))
			if key == "" {
				key = strings.ToLower(attr(c, "name"))
			}
			if key == "" {
				key = strings.ToLower(attr(c, "itemprop"))
			}
			if m.meta[key] == "" {
				m.meta[key] = strings.TrimSpace(attr(c, "content"))
			}
		case "link":
			if attr(c, "rel") == "canonical" && m.canonical == "" {
				m.canonical = attr(c, "href")
			}
		case "script":
			if strings.EqualFold(attr(c, "type"), "application/ld+json") && c.FirstChild != nil && len(m.ld) < 32 {
				m.ld = append(m.ld, c.FirstChild.Data)
			}
			continue
		case "title":
			if m.title == "" && c.FirstChild != nil {
				m.title = strings.TrimSpace(c.FirstChild.Data)
			}
			continue
		case "h1":
			if m.h1 == "" {
				var b strings.Builder
				textOf(c, &b, 0)
				m.h1 = strings.Join(strings.Fields(b.String()), " ")
			}
		}
		m.collect(c, depth+1)
	}
}

// linked reads JSON-LD: the first object that is an article of some kind.
func (p *Page) linked(v any, st *statements, depth int) {
	if depth > 12 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			p.linked(e, st, depth+1)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			p.article(v, st)
			return
		}
		for _, k := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"} {
			p.linked(v[k], st, depth+1)
		}
	}
}

func isArticle(t any) bool {
	switch t := t.(type) {
	case string:
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" || t == "LiveBlogPosting" || strings.HasSuffix(t, "NewsArticle")
	case []any:
		for _, e := range t {
			if isArticle(e) {
				return true
			}
		}
	}
	return false
}

func (p *Page) article(v map[string]any, st *statements) {
	if s, ok := v["articleBody"].(string); ok && len(s) > len(st.body) {
		st.body = html.UnescapeString(s)
	}
	p.set("title", &p.Title, text(v["headline"]), "json-ld")
	p.set("subtitle", &p.Subtitle, text(v["alternativeHeadline"]), "json-ld")
	p.set("byline", &p.Byline, text(v["author"]), "json-ld")
	p.set("outlet", &p.Outlet, text(v["publisher"]), "json-ld")
	p.set("section", &p.Section, text(v["articleSection"]), "json-ld")
	p.set("url", &p.URL, text(v["url"]), "json-ld")
	if t, ok := dates.Parse(text(v["datePublished"])); ok && p.Published.IsZero() {
		p.Published, p.From["published"] = t, "json-ld"
	}
	if t, ok := dates.Parse(text(v["dateModified"])); ok && p.Modified.IsZero() {
		p.Modified, p.From["modified"] = t, "json-ld"
	}
}

// text reads a string, a thing with a name, or a list of them.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return html.UnescapeString(v)
	case map[string]any:
		return text(v["name"])
	case []any:
		var names []string
		for _, e := range v {
			if s := text(e); s != "" && len(names) < 8 {
				names = append(names, s)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}

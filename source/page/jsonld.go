package page

import (
	"strings"

	"golang.org/x/net/html"

	"crosscheck/source/dates"
)

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
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report"
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
	if t, ok := dates.Parse(text(v["datePublished"])); ok {
		p.setTime("published", &p.Published, t, "json-ld")
	}
	if t, ok := dates.Parse(text(v["dateModified"])); ok {
		p.setTime("modified", &p.Modified, t, "json-ld")
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

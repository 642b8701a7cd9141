package page

import (
	_ "embed"
	"encoding/json"
	"net/url"
	"strings"
	"sync"
	"time"

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
	headlines   map[string]bool // as titles, without the title of the page itself
	order       dates.Order     // of day and month where the page is written
}

// shown reports whether a part of the page's title is a headline that the
// page shows or states.
func (s statements) shown(part string) bool {
	return s.headlines[line.Fold(part)]
}

func (s statements) is(text string) bool {
	return len(text) < 300 && s.titles[line.Fold(text)]
}

// state reads the page's tags and JSON-LD into p.
func (p *Page) state(root *html.Node) (statements, *marks) {
	st := statements{titles: map[string]bool{}, headlines: map[string]bool{}}
	m := &marks{meta: map[string]string{}}
	m.collect(root, 0)
	for _, raw := range m.ld {
		var v any
		if json.Unmarshal([]byte(raw), &v) == nil {
			p.linked(v, &st, 0)
		}
	}
	p.set("title", &p.Title, m.stated("title"), "meta")
	p.set("outlet", &p.Outlet, m.stated("outlet"), "meta")
	p.set("byline", &p.Byline, m.stated("byline"), "meta")
	p.set("section", &p.Section, m.stated("section"), "meta")
	p.set("url", &p.URL, m.stated("url"), "meta")
	p.set("url", &p.URL, m.canonical, "meta")
	if p.Site = m.stated("site"); p.Site == "" {
		if u, err := url.Parse(p.URL); err == nil {
			p.Site = strings.TrimPrefix(u.Hostname(), "www.")
		}
	}
	p.set("title", &p.Title, m.h1, "visible")
	p.set("title", &p.Title, m.title, "header")
	if lang, _, _ := strings.Cut(strings.ToLower(m.lang), "-"); len(lang) == 2 {
		p.set("language", &p.Language, lang, "meta")
	}
	p.setTime("published", &p.Published, m.statedTime("published"), "meta")
	p.setTime("modified", &p.Modified, m.statedTime("modified"), "meta")
	st.order = orderOf(strings.ToLower(m.lang), p.URL)
	st.description = line.Fold(m.stated("description"))
	for _, s := range []string{p.Title, m.h1, m.title, m.meta["og:title"]} {
		if s != "" {
			st.titles[line.Fold(s)] = true
		}
	}
	for _, s := range []string{m.h1, m.meta["og:title"]} {
		st.headlines[line.Fold(s)] = s != ""
	}
	return st, m
}

// orderOf says how 3/4/2024 is meant: by the language tag, or else by the
// country at the end of the page's host.
func orderOf(lang, address string) dates.Order {
	switch {
	case strings.HasPrefix(lang, "en-us") || strings.HasPrefix(lang, "en_us"):
		return dates.MonthFirst
	case lang != "" && lang != "en":
		return dates.DayFirst
	}
	u, err := url.Parse(address)
	if err != nil {
		return dates.Unknown
	}
	switch end := u.Hostname()[strings.LastIndexByte(u.Hostname(), '.')+1:]; {
	case end == "us" || end == "gov" || end == "mil":
		return dates.MonthFirst
	case len(end) == 2 && !worldwide[end]:
		return dates.DayFirst
	}
	return dates.Unknown
}

// worldwide are the ends of hosts that stand for a country that writes both
// ways, or are used as if they stood for none.
var worldwide = set("ca ph io co tv me ai ly fm to cc ws eu")

func (p *Page) set(name string, field *string, value, from string) {
	value = strings.Join(strings.Fields(value), " ")
	if *field == "" && value != "" {
		*field = value
		p.From[name] = from
	}
}

func (p *Page) setTime(name string, field *time.Time, value time.Time, from string) {
	if field.IsZero() && !value.IsZero() {
		*field = value
		p.From[name] = from
	}
}

//go:embed metatags.tsv
var metaTable string

// metaTags holds metatags.tsv: the tags by field, in the table's order.
var metaTags = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, l := range strings.Split(metaTable, "\n") {
		if field, tag, ok := strings.Cut(l, "\t"); ok && !strings.HasPrefix(l, "#") {
			out[field] = append(out[field], tag)
		}
	}
	return out
})

// stated returns what the most trusted meta tag says of a field. An address
// is no statement about a name.
func (m *marks) stated(field string) string {
	for _, tag := range metaTags()[field] {
		if v := m.meta[tag]; v != "" && (field == "url" || !strings.Contains(v, "://")) {
			return v
		}
	}
	return ""
}

func (m *marks) statedTime(field string) time.Time {
	for _, tag := range metaTags()[field] {
		if t, ok := dates.Parse(m.meta[tag]); ok {
			return t
		}
	}
	return time.Time{}
}

// marks are the tags of a page's head and its first headline.
type marks struct {
	meta                       map[string]string
	ld                         []string
	canonical, h1, title, lang string
	plates                     []nameplate
}

func (m *marks) collect(n *html.Node, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		m.plateOf(c)
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

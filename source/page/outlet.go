package page

import (
	"cmp"
	_ "embed"
	"maps"
	"net/url"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"

	"crosscheck/source/dates"
	"crosscheck/source/line"
)

//go:embed outlets.tsv
var outletTable string

// outletWords holds outlets.tsv: the words of each class.
var outletWords = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, l := range strings.Split(outletTable, "\n") {
		class, word, ok := strings.Cut(l, "\t")
		if !ok || strings.HasPrefix(l, "#") {
			continue
		}
		if out[class] == nil {
			out[class] = map[string]bool{}
		}
		out[class][word] = true
	}
	return out
})

// outletForms are the words of the class "form", those that hold another before
// it.
var outletForms = sync.OnceValue(func() []string {
	return slices.SortedFunc(maps.Keys(outletWords()["form"]), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
})

// A nameplate is a name that a page shows where outlets show theirs.
type nameplate struct {
	name  string
	key   string // its letters and digits in lower case, without "the"
	where string // title, home, logo, feed, copyright
	worth float64
	host  string // of the front page that it leads to; empty if it leads nowhere else
}

// The worth of a nameplate by its place, and what a name needs. What follows
// the page's headline in its title needs no other; nor does a name that is
// like the page's host. The name of a page without an address needs less.
const (
	headlineWorth  = 3.0
	titleWorth     = 2.0
	homeWorth      = 2.0
	feedWorth      = 1.5
	copyrightWorth = 1.5
	logoWorth      = 1.0
	hostWorth      = 3.0
	pressWorth     = 0.5 // a word such as Herald in it
	enough         = 3.0
	enoughAlone    = 2.0 // without a host to compare with
)

// outlet names the outlet of a page whose tags do not, by what a reader sees:
// the end of the title, the link to the front page, the logo, the line of
// copyright. Names that agree bear each other out.
func (t *tree) outlet(m *marks, address string) string {
	host := hostLabel(address)
	plates := append(titlePlates(m.title, t.st), m.plates...)
	for i := len(t.leaves) - 1; i >= 0; i-- {
		if s := copyrightName(t.leaves[i].text); s != "" {
			plates = append(plates, plate(s, "copyright", copyrightWorth))
		}
	}
	best, most := "", 0.0
	for _, p := range plates {
		if p.key == "" || outletWords()["generic"][strings.ToLower(p.name)] || p.host != "" && p.host != host {
			continue
		}
		if w := p.support(plates, host); w > most {
			best, most = p.name, w
		}
	}
	if most >= enough || host == "" && most >= enoughAlone {
		return best
	}
	return ""
}

// support is the worth of a name with that of the names in other places that
// begin with it or are it, and of the host.
func (p nameplate) support(all []nameplate, host string) float64 {
	sum := p.worth
	seen := map[string]bool{p.where: true}
	for _, q := range all {
		if !seen[q.where] && (q.key == p.key || len(p.key) >= 4 && strings.HasPrefix(q.key, p.key)) {
			seen[q.where] = true
			sum += q.worth
		}
	}
	if host != "" && p.isHost(host) {
		sum += hostWorth
	}
	for _, w := range words(p.name) {
		if outletWords()["press"][w] {
			return sum + pressWorth
		}
	}
	return sum
}

// isHost reports whether a host's name is made of this name: it is one of
// the two inside the other, the initials, or the words with the first of them
// cut short: nypost, ctpost.
func (p nameplate) isHost(host string) bool {
	if p.key == host || len(host) >= 4 && strings.Contains(p.key, host) || len(p.key) >= 4 && strings.Contains(host, p.key) {
		return true
	}
	initials, ws := "", words(strings.TrimPrefix(strings.ToLower(p.name), "the "))
	for i, w := range ws {
		initials += w[:1]
		head, ok := strings.CutSuffix(host, strings.Join(ws[i+1:], ""))
		if ok && i+1 < len(ws) && len(head) >= 2 && (head == initials || i == 0 && len(head) <= 4 && abbreviates(head, w)) {
			return true
		}
	}
	return initials == host || "t"+initials == host || "the"+initials == host
}

// abbreviates reports whether the letters of s stand in this order in a word
// that begins with the first of them.
func abbreviates(s, word string) bool {
	if s[0] != word[0] {
		return false
	}
	for _, r := range s {
		i := strings.IndexRune(word, r)
		if i < 0 {
			return false
		}
		word = word[i+1:]
	}
	return true
}

// plate cleans a name; without a key it is none.
func plate(name, where string, worth float64) nameplate {
	name = strings.Join(strings.Fields(name), " ")
	name, _, _ = strings.Cut(strings.Trim(name, " |-–—:·•»«>,."), " | ")
	for again := true; again; {
		name, again = trimForm(name)
	}
	p := nameplate{name: name, where: where, worth: worth}
	if n := strings.Count(name, " "); n > 5 || len(name) > 60 || line.Ended(name) && n > 1 {
		return p
	}
	if strings.IndexFunc(name, unicode.IsLetter) < 0 || strings.ContainsAny(name, "_/@") || strings.HasPrefix(name, "www.") {
		return p // no words, or the name of a file or an address
	}
	p.key = strings.TrimPrefix(strings.Join(words(name), ""), "the")
	return p
}

// trimForm takes one word such as "logo" or "Ltd" off a name.
func trimForm(name string) (string, bool) {
	low := strings.ToLower(name)
	for _, w := range outletForms() {
		if rest, ok := strings.CutSuffix(low, " "+w); ok && len(low) == len(name) {
			return strings.Trim(name[:len(rest)], " |-–—:·•»«>,."), true
		}
		if strings.HasPrefix(low, w+" ") && len(low) == len(name) {
			return strings.TrimSpace(name[len(w):]), true
		}
	}
	return name, false
}

// titlePlates reads the outlet from a page's title, which holds a headline
// that the page shows and, at one end, the name.
func titlePlates(title string, st statements) []nameplate {
	out := []nameplate{plate(title, "title", 0)} // counts only if it is the host's or stands elsewhere too
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " : ", " • ", " · ", " » ", " « ", " ‹ ", " › "} {
		parts := strings.Split(title, sep)
		if len(parts) < 2 {
			continue
		}
		first, last := parts[0], parts[len(parts)-1]
		switch {
		case st.shown(first):
			out = append(out, plate(last, "title", headlineWorth))
		case st.shown(last):
			out = append(out, plate(first, "title", headlineWorth))
		case len(first) > 2*len(last):
			out = append(out, plate(last, "title", titleWorth))
		case len(last) > 2*len(first):
			out = append(out, plate(first, "title", titleWorth))
		}
	}
	return out
}

// copyrightName reads whose the copyright is: "© 2025 Valley Herald Ltd. All
// rights reserved", "Capital Gazette © 2025".
func copyrightName(s string) string {
	if len(s) > 300 {
		return ""
	}
	mark := strings.Index(s, "©")
	if mark < 0 {
		if mark = strings.Index(strings.ToLower(s), "copyright"); mark < 0 || mark >= len(s) {
			return ""
		}
	}
	if name := holder(s[mark:]); name != "" {
		return name
	}
	before := strings.FieldsFunc(s[:mark], func(r rune) bool { return strings.ContainsRune("|.·", r) })
	if len(before) == 0 {
		return ""
	}
	return holder(before[len(before)-1])
}

// holder returns the name that a line of copyright begins with, less the year
// and the form of the company.
func holder(s string) string {
	var name []string
	for _, w := range strings.Fields(s) {
		bare := strings.Trim(w, ".,;:()|©®™-–—")
		low := strings.ToLower(bare)
		if bare == "" || low == "copyright" || low == "c" || low == "by" || len(name) == 0 && (bare[0] >= '0' && bare[0] <= '9' || dates.Month(low)) {
			if strings.HasPrefix(w, "|") && len(name) > 0 {
				break
			}
			continue
		}
		if outletWords()["after"][low] && len(name) > 0 || bare[0] >= '0' && bare[0] <= '9' && len(bare) >= 4 {
			break
		}
		if !outletWords()["firm"][low] || len(name) == 0 {
			name = append(name, bare)
		}
		if strings.ContainsAny(w[len(w)-1:], ".|;,") {
			break
		}
	}
	full := strings.Join(name, " ")
	if _, agency := line.Agency(full); agency || full == "" || !unicode.IsUpper([]rune(full)[0]) && !unicode.IsDigit([]rune(full)[0]) {
		return ""
	}
	return full
}

// hostLabel returns the part of an address's host that names the site:
// "herald" of https://www.herald.co.uk/a.
func hostLabel(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	labels := strings.Split(strings.ToLower(u.Hostname()), ".")
	if len(labels) < 2 {
		return ""
	}
	labels = labels[:len(labels)-1]
	if n := len(labels); n > 1 && len(labels[n-1]) <= 3 && len(labels[n-1]) < len(labels[n-2]) && labels[n-2] != "www" {
		labels = labels[:n-1] // "co" of co.uk
	}
	return strings.Join(words(labels[len(labels)-1]), "")
}

// maxPlates bounds the names that are looked at.
const maxPlates = 64

// plateOf notes the names that an element of a page shows as its outlet's: a
// link to the front page, a logo, the title of a feed.
func (m *marks) plateOf(n *html.Node) {
	if len(m.plates) >= maxPlates {
		return
	}
	add := func(name, where string, worth float64) {
		if p := plate(name, where, worth); p.key != "" {
			if p.host = hostLabel(attr(n, "href")); where == "feed" {
				p.host = "" // some other host serves it
			}
			m.plates = append(m.plates, p)
		}
	}
	switch n.Data {
	case "link":
		if strings.Contains(attr(n, "type"), "rss") || strings.Contains(attr(n, "type"), "atom") {
			name, _, _ := strings.Cut(attr(n, "title"), " » ")
			add(name, "feed", feedWorth)
		}
	case "a":
		if frontPage(attr(n, "href")) {
			var b strings.Builder
			textOf(n, &b, 0)
			for _, s := range []string{attr(n, "aria-label"), attr(n, "title"), b.String(), altInside(n, 0)} {
				add(s, "home", homeWorth)
			}
		}
	case "img":
		if c := strings.ToLower(attr(n, "class") + " " + attr(n, "id") + " " + attr(n, "alt")); strings.Contains(c, "logo") {
			add(attr(n, "alt"), "logo", logoWorth)
		}
	}
}

// frontPage reports whether a link leads to the front page of a site.
func frontPage(href string) bool {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil || href == "" || u.RawQuery != "" || u.Fragment != "" || u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" {
		return false
	}
	switch strings.ToLower(u.Path) {
	case "":
		return u.Host != ""
	case "/", "/index.html", "index.html", "/index.php", "/home":
		return true
	}
	return false
}

// altInside returns what stands for the first picture inside an element.
func altInside(n *html.Node, depth int) string {
	for c := n.FirstChild; c != nil && depth < 16; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "img" {
			return attr(c, "alt")
		}
		if s := altInside(c, depth+1); s != "" {
			return s
		}
	}
	return ""
}

package page

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const (
	first  = "The council voted on Thursday to keep the old bridge open for another ten years, the mayor said after the meeting."
	second = "Traders say that carts cannot pass each other on the bridge and that the town loses trade to its neighbours every day."
	third  = "Work on the arches begins in autumn and should end within three years, according to the engineer of the council."
)

// body wraps the middle of a page in the usual furniture.
func body(head, middle string) string {
	return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Bridge stays open | Herald</title>` + head + `</head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/w">World news of the day</a></ul></nav>
<div class="wrap">` + middle + `</div>
<aside><h3>Most read</h3><p>Something else happened in another town on the same day, it is said by many.</p></aside>
<footer><p>The Herald is published by the Valley Press, which was founded in 1905 by Jane Roe.</p></footer></body></html>`
}

func article(ps ...string) string { return "<p>" + strings.Join(ps, "</p><p>") + "</p>" }

func read(t *testing.T, s string) *Page {
	t.Helper()
	p, err := Read([]byte(s), "")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func texts(p *Page) []string {
	var out []string
	for _, b := range p.Blocks {
		out = append(out, b.Text)
	}
	return out
}

func TestArticle(t *testing.T) {
	plain := []string{first, second, third}
	teaser := `<div class="card"><a href="/x">Rain fills the lake again this year</a><p>It rained for the whole of the week in the valley, and more is to come.</p></div>`
	for _, c := range []struct {
		name, head, middle string
		want               []string
	}{
		{"plain", "", article(first, second, third), plain},
		{"headline and byline", "", "<h1>Bridge stays open</h1><p>By Jane Roe</p><p>3 May 2024</p>" + article(first, second, third), plain},
		{"standfirst", "", "<h1>Bridge stays open</h1><h2>Traders had asked the council for a new one.</h2>" + article(first, second, third), plain},
		{"caption and teaser", "", article(first) + `<figure><img><figcaption>The bridge in May, as seen from the mill.</figcaption></figure>` + article("Read more: <a href='/y'>Toll to double</a>", second, third), plain},
		{"cards", "", article(first, second, third) + strings.Repeat(teaser, 4), plain},
		{"comments", "", article(first, second, third) + `<div id="comments">` + article("I think that the bridge is too old and that the mayor should pay for a new one himself.", "I do not.") + `</div>`, plain},
		{"twice", "", article(first, second, third) + "<div>" + article(first, second, third) + "</div>", plain},
		{"breaks", "", "<div>" + first + "<br><br>" + second + "<br/> <br/>" + third + "</div>", plain},
		{"sub-heading and list", "", article(first) + "<h2>What traders say</h2>" + article(second) + "<ul><li>No carts at noon</li><li>No lorries at night</li></ul>" + article(third),
			[]string{first, "What traders say", second, "No carts at noon", "No lorries at night", third}},
		{"table", "", article(first) + "<table><tr><td>Carts</td><td>40</td></tr><tr><td>Lorries</td><td>2</td></tr></table>" + article(second), []string{first, "Carts 40", "Lorries 2", second}},
		{"quoted post", "", article(first) + `<blockquote class="twitter-tweet"><p>We keep it.</p>— Mayor (@mayor) May 3, 2024</blockquote>` + article(second), []string{first, "We keep it.", "— Mayor (@mayor) May 3, 2024", second}},
		{"named wrapper", "", `<div class="page-with-sidebar has-comments">` + article(first, second, third) + `</div>`, plain},
		{"hidden", "", article(first, second) + `<div style="display: none">` + article("You have no more free reports this month, so please think about paying for us.") + `</div>` + article(third), plain},
		{"script only", `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + first + `\n\n` + second + `\n` + third + `"}</script>`, "<div id=app></div>", plain},
		{"box over a name", "", "<p>The council of <span>Milltown<span><span>Milltown</span><a href=1>Council keeps the bridge for ten years</a><a href=2>Toll to double in June, says mayor</a></span></span> voted on Thursday to keep it.</p>" + article(second),
			[]string{"The council of Milltown voted on Thursday to keep it.", second}},
		{"nothing", "", "<h1>Bridge stays open</h1>", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, texts(read(t, body(c.head, c.middle)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCorrection(t *testing.T) {
	p := read(t, body("", article(first, second, "Correction: An earlier version of this report said that the bridge would close.")))
	if n := len(p.Blocks); n != 3 || p.Blocks[2].Kind != Correction {
		t.Errorf("%+v", p.Blocks)
	}
}

func TestStated(t *testing.T) {
	ld := `<script type="application/ld+json">{"@context":"x","@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Bridge stays","author":[{"name":"Jane Roe"},{"name":"Tom Field"}],
"publisher":{"name":"Herald"},"datePublished":"2024-05-03T10:00:00Z","dateModified":"2024-05-04","articleSection":"Town"}]}</script>`
	meta := `<meta property="og:site_name" content="Herald Online"><meta property="article:published_time" content="2024-05-05"><link rel="canonical" href="https://h.example/1">`
	p := read(t, body(ld+meta, article(first, second)))
	got := []string{p.Title, p.Byline, p.Outlet, p.Section, p.Site, p.URL, p.Language, p.Published.Format(time.DateOnly), p.Modified.Format(time.DateOnly), p.From["published"]}
	want := []string{"Bridge stays", "Jane Roe, Tom Field", "Herald", "Town", "Herald Online", "https://h.example/1", "en", "2024-05-03", "2024-05-04", "json-ld"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	p = read(t, body(meta, article(first, second)))
	if p.Outlet != "Herald Online" || p.From["published"] != "meta" || p.Title != "Bridge stays open | Herald" || p.From["title"] != "header" {
		t.Errorf("%+v", p)
	}
}

func TestVisible(t *testing.T) {
	for _, c := range []struct{ name, head, day, from, by string }{
		{"time element", `<h1>Bridge stays open</h1><time datetime="2024-05-03T08:00:00Z">today</time>`, "2024-05-03", "header", ""},
		{"line", "<h1>Bridge stays open</h1><p>By Jane Roe</p><div>Published 3 May 2024</div><div>Updated 6 May 2024</div>", "2024-05-03", "visible", "Jane Roe"},
		{"only updated", "<h1>Bridge stays open</h1><div>Updated: May 6, 2024</div>", "2024-05-06", "visible", ""},
		{"day first", "<h1>Bridge stays open</h1><div>04/05/2024</div>", "2024-05-04", "visible", ""},
		{"above", "<div>May 3, 2024</div><h1>Bridge stays open</h1>", "2024-05-03", "visible", ""},
		{"named author", `<h1>Bridge stays open</h1><div class="author">Jane Roe</div>`, "", "", "Jane Roe"},
		{"copyright", "<h1>Bridge stays open</h1><div>© 3 May 2024 Herald</div>", "", "", ""},
	} {
		p := read(t, body("", c.head+article(first, second, third)))
		day := ""
		if !p.Published.IsZero() {
			day = p.Published.Format(time.DateOnly)
		}
		if day != c.day || p.From["published"] != c.from || p.Byline != c.by {
			t.Errorf("%s: %q from %q by %q", c.name, day, p.From["published"], p.Byline)
		}
	}
}

func TestCharset(t *testing.T) {
	latin := strings.ReplaceAll(body("", article(first, second, "Caf\xe9 owners said so too, as did all of the others who were there.")), "utf-8", "iso-8859-1")
	p := read(t, latin)
	if got := texts(p); len(got) != 3 || !strings.HasPrefix(got[2], "Café") {
		t.Errorf("%q", got)
	}
	p, err := Read([]byte("<p>Caf\xe9 owners said so too, as did all of the others who were there.</p>"), "text/html; charset=windows-1252")
	if err != nil || len(p.Blocks) != 1 || !strings.HasPrefix(p.Blocks[0].Text, "Café") {
		t.Error(p, err)
	}
}

// TestHostile reads pages that are made to hurt. The bound is for machines
// that do other things as well.
func TestHostile(t *testing.T) {
	for name, s := range map[string]string{
		"deep":       strings.Repeat("<div>", 200000) + article(first),
		"deep spans": strings.Repeat("<span>", 100000) + first,
		"deep lists": strings.Repeat("<ul><li>", 50000) + first,
		"many":       strings.Repeat("<p>"+first+"</p>", 5000),
		"long line":  "<p>" + strings.Repeat(second+" ", 50000) + "</p>",
		"attributes": "<p " + strings.Repeat("a=b ", 200000) + ">" + first + "</p>",
		"json":       `<script type="application/ld+json">` + strings.Repeat("[", 100000) + "</script>" + article(first, second),
		"tables":     strings.Repeat("<table><tr><td>", 2000) + first,
	} {
		start := time.Now()
		p, err := Read([]byte("<html><body>"+s), "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if name != "deep spans" && len(p.Blocks) == 0 {
			t.Errorf("%s: nothing was read", name)
		}
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s took %v", name, d)
		}
	}
}

func TestFragment(t *testing.T) {
	p := Fragment("<p>" + first + "</p><p>Read more: <a href=x>y</a></p><ul><li>one</li></ul>")
	want := []Block{{first, Paragraph}, {"one", Item}}
	if diff := cmp.Diff(want, p.Blocks); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Dropped{{"Read more: y", "teaser", 1}}, p.Dropped()); diff != "" {
		t.Error(diff)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(body("", article(first, second))))
	f.Add([]byte(`<table><tr><td>a<br><br>b<script type="application/ld+json">{"@type":"Article","articleBody":"x"}`))
	f.Add([]byte("\xff\xfe<\x00p\x00>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(data, "")
		if err != nil {
			return
		}
		for _, b := range p.Blocks {
			if b.Text == "" || strings.ContainsAny(b.Text, "\n\t") || strings.ToValidUTF8(b.Text, "") != b.Text {
				t.Fatalf("block %q", b.Text)
			}
		}
	})
}

// The words around an outlet's name are taken off in one order, whatever that
// of their table in memory: "home page" goes before "home" and "page" stays.
func TestNameplateForms(t *testing.T) {
	for _, name := range []string{"Home page Orsten Courier", "Orsten Courier home page", "Orsten Courier RSS feed", "Logo of Orsten Courier"} {
		for range 20 {
			if p := plate(name, "home", homeWorth); p.name != "Orsten Courier" {
				t.Errorf("plate(%q) is %q", name, p.name)
			}
		}
	}
}

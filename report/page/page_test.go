package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"crosscheck/collate"
	"crosscheck/report/internal/stories"
	"crosscheck/report/view"
)

// written returns the page of a report and its parsed form.
func written(t testing.TB, r *view.Report, s Shell) (string, *html.Node) {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r, s); err != nil {
		t.Fatal(err)
	}
	doc, err := html.Parse(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), doc
}

// words returns the text of a node, and of all in it.
func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// byID returns the elements that have an ID; each ID must be the only one.
func byID(t *testing.T, doc *html.Node) map[string]*html.Node {
	t.Helper()
	ids := map[string]*html.Node{}
	for n := range doc.Descendants() {
		if id := attr(n, "id"); id != "" {
			if ids[id] != nil {
				t.Errorf("two elements have the ID %q", id)
			}
			ids[id] = n
		}
	}
	return ids
}

func TestEveryLinkHasItsTarget(t *testing.T) {
	for name, r := range map[string]*view.Report{"ferry": ferry(), "hostile": hostile(), "empty": {Collation: &collate.Collation{}}} {
		_, doc := written(t, r, Shell{})
		ids := byID(t, doc)
		for n := range doc.Descendants() {
			if ref, ok := strings.CutPrefix(attr(n, "href"), "#"); ok && ids[ref] == nil {
				t.Errorf("%s: a link leads to %q, which is not there", name, ref)
			}
			for _, by := range []string{"aria-labelledby", "aria-describedby"} {
				for id := range strings.FieldsSeq(attr(n, by)) {
					if ids[id] == nil {
						t.Errorf("%s: %s names %q, which is not there", name, by, id)
					}
				}
			}
		}
	}
}

// What a link of a passage opens is the passage itself.
func TestTargetsHoldThePassages(t *testing.T) {
	r := ferry()
	_, doc := written(t, r, Shell{})
	ids := byID(t, doc)
	for _, cl := range r.Clusters {
		for _, rd := range cl.Readings {
			id := placeID(rd.Doc, rd.Claim.Span)
			if got := words(ids[id]); got != rd.Claim.Text() {
				t.Errorf("%s holds %q, want %q", id, got, rd.Claim.Text())
			}
		}
	}
}

// The policy names the hash of each style and script, and nothing in the page
// needs more than it allows.
func TestPolicy(t *testing.T) {
	s := Shell{Style: "p { margin: 0 }", Script: "if (1 < 2 && '</b>') { document.title = 'x' }", Calls: true}
	for _, shell := range []Shell{{}, s} {
		_, doc := written(t, hostile(), shell)
		policy := ""
		for n := range doc.Descendants() {
			if attr(n, "http-equiv") == "Content-Security-Policy" {
				policy = attr(n, "content")
			}
		}
		found := 0
		for n := range doc.Descendants() {
			if n.Data == "script" || n.Data == "style" {
				found++
				sum := sha256.Sum256([]byte(words(n)))
				if want := fmt.Sprintf("%s-src", n.Data); !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") || !strings.Contains(policy, want) {
					t.Errorf("the policy does not name this %s: %s", n.Data, policy)
				}
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" || a.Key == "srcset" {
					t.Errorf("<%s> has the attribute %s", n.Data, a.Key)
				}
			}
		}
		if want := strings.Count(policy, "sha256-"); found != want {
			t.Errorf("%d styles and scripts, but %d hashes", found, want)
		}
		for _, want := range []string{"default-src 'none'", "base-uri 'none'", "form-action '"} {
			if !strings.Contains(policy, want) {
				t.Errorf("the policy lacks %s", want)
			}
		}
		if got := strings.Contains(policy, "connect-src 'self'"); got != shell.Calls {
			t.Errorf("calls %v, but the policy is %s", shell.Calls, policy)
		}
		if strings.Contains(policy, "unsafe") {
			t.Errorf("the policy is not strict: %s", policy)
		}
	}
}

const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>{{.}}${1}</style></textarea><!-- ` + "\x1b[31m\u202e=1+1"

// hostile is a story in which everything that comes from outside is markup,
// script, a template, or a command to a terminal.
func hostile() *view.Report {
	m := &stories.Maker{}
	for i := range 2 {
		d := m.Doc(fmt.Sprint(evil, i), "", "", evil+" stands here.\n\n"+evil+fmt.Sprintf(" stands %d there.", i))
		doc := m.Documents[d]
		doc.ID, doc.Name, doc.Title, doc.Byline, doc.Dateline, doc.Wire = evil, evil, evil, evil, evil, evil
		doc.URL, doc.SHA256, doc.Warnings = "javascript:alert(1)//"+evil, evil, []string{evil}
	}
	m.Cluster(evil, collate.Conflict, 0, evil+" stands 0 there.", 1, evil+" stands 1 there.")
	m.Cluster(evil+"2", collate.Single, 0, evil+" stands here.")
	m.Divergences = []collate.Divergence{{ID: evil, Kind: evil, Outcome: collate.Contradiction, Subject: evil, Severity: evil, Rule: evil,
		Assumption: evil, Cluster: evil, Sides: []collate.Side{m.Side(evil, 0, evil+" stands 0 there.", "0"), m.Side(evil, 1, evil+" stands 1 there.", "1")},
		Review: &collate.Review{State: evil, By: evil, Reason: evil}}}
	m.Offices = []collate.Office{{Office: evil, Body: evil, Holders: m.Divergences[0].Sides}}
	m.Warnings = []string{evil}
	r := reportOf(&m.Collation)
	r.Version, r.Options = evil, map[string]string{evil: evil}
	return r
}

// Text from outside makes no element, no attribute and no link of its own.
func TestHostileTextIsText(t *testing.T) {
	out, doc := written(t, hostile(), Shell{})
	for n := range doc.Descendants() {
		switch n.Data {
		case "img", "textarea", "iframe", "object":
			t.Errorf("the page has <%s>", n.Data)
		case "script":
			if strings.Contains(words(n), "alert") {
				t.Error("a script of the text's runs")
			}
		}
		if n.Type == html.CommentNode {
			t.Errorf("the page has the comment %q", n.Data)
		}
		if ref := attr(n, "href"); ref != "" && ref[0] != '#' {
			t.Errorf("the page links to %q", ref)
		}
	}
	for _, r := range out {
		if r < ' ' && r != '\n' || r == '\u202e' {
			t.Fatalf("the page holds %U", r)
		}
	}
}

func TestAddresses(t *testing.T) {
	for url, linked := range map[string]bool{"https://example.org/a?b=1&c=2": true, "http://example.org": true,
		"javascript:alert(1)": false, "data:text/html,x": false, "file:///etc/passwd": false} {
		m := &stories.Maker{}
		m.Doc("Mail", "", "", "Words.")
		m.Documents[0].URL = url
		_, doc := written(t, reportOf(&m.Collation), Shell{})
		found := false
		for n := range doc.Descendants() {
			found = found || attr(n, "href") == url
		}
		if found != linked {
			t.Errorf("%s is a link: %v, want %v", url, found, linked)
		}
	}
}

func TestSameBytes(t *testing.T) {
	first, _ := written(t, ferry(), Shell{})
	for range 5 {
		if again, _ := written(t, ferry(), Shell{}); again != first {
			t.Fatal("the same report gives other bytes")
		}
	}
}

// Nothing is fetched, and what the page shows stands in it.
func TestSelfContained(t *testing.T) {
	out, doc := written(t, ferry(), Shell{})
	if m := regexp.MustCompile(`@import|url\(|src=|<link`).FindString(out); m != "" {
		t.Errorf("the page holds %q", m)
	}
	text := words(doc)
	for _, want := range []string{"people aboard the ferry", "80 people", "95 people", "≠", "conflict", "both figures are exact",
		"captain of the ferry", "Kim", "read both", "new", "Assuming", "same time", "Silent: Fjord Radio (its text breaks off), Isle Post", "offices.tsv:3", "Possibly the same",
		"Found earlier, no more", "where it ran aground", "Skerry", "Dock News, Isle Post", "Few saw it.",
		"Without a date: Fjord Radio", "1 May 2024", "3 May 2024", "Ann Lee", strings.Repeat("0", 64), "threshold", "0.4", "compare 1.2.3",
		"notes.txt is left out", "people brought ashore", "1 May 2024: 80, Coast Mail", "Isle Post still has 80", "Coast Mail, headline", "Coast Mail, line 4"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

// A story of 20 reports and 500 claims stays under 2 MB.
func TestLargeStory(t *testing.T) {
	out, _ := written(t, generated(20, 500), Shell{})
	if len(out) > 2_000_000 {
		t.Errorf("the page has %d bytes", len(out))
	}
	if n := strings.Count(out, "<td>· silent"); n < 3000 {
		t.Errorf("%d silent cells", n)
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{5, 20} {
		r := generated(n, 25*n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if err := Write(io.Discard, r, Shell{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestShell(t *testing.T) {
	out, doc := written(t, nil, Shell{Controls: template.HTML(`<form id="drop"></form>`)})
	if ids := byID(t, doc); ids["drop"] == nil || ids["report"] == nil {
		t.Errorf("the empty page lacks its controls or its place for a report: %s", out[len(out)-300:])
	}
}

func TestList(t *testing.T) {
	var b bytes.Buffer
	l := &List{Kicker: "compare", Title: "Claims", Blocks: []Block{
		{Title: "A title"}, {Head: []Run{{"a <head>", "strong"}}}, {Para: []Run{{"words", ""}, {" marked", "mark"}}},
		{Items: [][]Run{{{"one", "faint"}}, {{"two", ""}}}},
		{Columns: []string{"col"}, Rows: [][][][]Run{{{{{"cell", ""}}}}}},
	}}
	if err := WriteList(&b, l, Shell{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<h1 dir=\"auto\">Claims</h1>", "<h2>A title</h2>", "<b>a &lt;head&gt;</b>", "words<mark> marked</mark>",
		"<span class=\"faint\">one</span>", "<th scope=\"col\">col</th>", "<p dir=\"auto\">cell</p>"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the list lacks %s", want)
		}
	}
}

func TestWriteError(t *testing.T) {
	if err := Write(brokenPipe{}, ferry(), Shell{}); err != io.ErrClosedPipe {
		t.Errorf("error is %v", err)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// The script reads these as they are: a template may not take one for script.
func TestDataAttributes(t *testing.T) {
	out, _ := written(t, ferry(), Shell{})
	for _, want := range []string{`data-finding="v1" data-status="conflict" data-kinds="number" data-outlets="r1 r2" data-origins="2" data-severity="medium"`,
		`data-cluster="c1" data-status="conflict" data-kinds="number" data-outlets="r1 r2" data-origins="2" data-severity="medium"`,
		`data-cluster="c5" data-status="single" data-kinds="" data-outlets="r4" data-origins="1" data-severity=""`} {
		if !strings.Contains(out, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// A timeline keeps to its width, first to last, whatever the days.
func TestTimeline(t *testing.T) {
	m := &stories.Maker{}
	for _, day := range []string{"2024-05-04", "2024-05-01", "", "2024-05-02", "0001-01-02", "9999-12-31"} {
		m.Doc("Outlet of a rather long name "+day, "", day, "Words.")
	}
	ts := newReport(reportOf(&m.Collation)).Timelines
	if len(ts) != 1 || len(ts[0].Events) != 5 || ts[0].Note == "" {
		t.Fatalf("%+v", ts)
	}
	es := ts[0].Events
	if es[0].X != "1.5%" || es[4].X != "98.5%" || es[0].Left || !es[4].Left || es[1].Day != "1 May 2024" {
		t.Errorf("%+v", es)
	}
	for _, e := range es {
		if len([]rune(e.Label)) > longLabel || e.Y >= ts[0].Axis || ts[0].Axis >= ts[0].Height {
			t.Errorf("%+v", e)
		}
	}
}

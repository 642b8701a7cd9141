package report

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"crosscheck/report/internal/stories"
	"crosscheck/report/quote"
)

// harmless says for each format what harm the hostile story could do in it,
// and looks for it. A format without an entry fails.
var harmless = map[string]func(t *testing.T, out string){
	"text":          func(*testing.T, string) {},
	"markdown":      harmlessMarkdown,
	"html":          harmlessHTML,
	"json":          harmlessJSON,
	"jsonl":         harmlessLines,
	"csv":           func(t *testing.T, out string) { harmlessSheet(t, out, ',') },
	"tsv":           func(t *testing.T, out string) { harmlessSheet(t, out, '\t') },
	"csv-matrix":    func(t *testing.T, out string) { harmlessSheet(t, out, ',') },
	"tsv-matrix":    func(t *testing.T, out string) { harmlessSheet(t, out, '\t') },
	"sarif":         harmlessJSON,
	"webannotation": harmlessJSON,
	"claims-jsonld": harmlessJSON,
	"tei":           harmlessXML,
}

// Script, markup, terminal escapes, formulas and template syntax in titles,
// outlets, texts, addresses and names do no harm in any format.
func TestHostileStory(t *testing.T) {
	r := stories.Read("hostile")
	if len(r.Divergences) == 0 || len(r.Clusters) < 4 {
		t.Fatalf("the story is too tame: %d divergences, %d claims", len(r.Divergences), len(r.Clusters))
	}
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			check := harmless[f.Name]
			if check == nil {
				t.Fatal("nobody has said what harm could be done")
			}
			out := printedReport(t, f.Name, &Printer{All: true}, r)
			for _, c := range out {
				if c != '\n' && c != '\t' && (unicode.IsControl(c) || quote.Clean(string(c)) == "" && !unicode.IsSpace(c)) {
					t.Errorf("%U is printed", c)
				}
			}
			check(t, out)
		})
	}
}

// autolink is an address of the web that a footnote gives.
var autolink = regexp.MustCompile(`<https?://[^<>\s]*>`)

// No character of an article opens a tag, a link, a footnote or a cell.
func harmlessMarkdown(t *testing.T, out string) {
	for _, l := range strings.Split(out, "\n") {
		bare := strings.NewReplacer("<br>", "", "&nbsp;", "", `\\`, "").Replace(autolink.ReplaceAllString(l, ""))
		for _, bad := range []string{"<", "](", "![", "`", "{{"} {
			for at := 0; ; at++ {
				i := strings.Index(bare[at:], bad)
				if i < 0 {
					break
				}
				if at += i; at == 0 || bare[at-1] != '\\' {
					t.Errorf("%q stands in %q", bad, l)
				}
			}
		}
		if strings.HasPrefix(l, "#") && strings.Contains(l, "No heading") {
			t.Errorf("a heading is %q", l)
		}
	}
}

// The page holds the elements that it holds of a harmless story: no script or
// frame besides, no handler, no address that a browser would run or fetch.
func harmlessHTML(t *testing.T, out string) {
	scripts := func(out string) (n int) {
		doc, err := html.Parse(strings.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		for e := range doc.Descendants() {
			if e.Type != html.ElementNode {
				continue
			}
			switch e.Data {
			case "script":
				n++
			case "img", "iframe", "object", "embed", "link", "base":
				t.Errorf("the page holds the element %s", e.Data)
			}
			for _, a := range e.Attr {
				v := strings.ToLower(strings.TrimSpace(a.Val))
				if strings.HasPrefix(a.Key, "on") || (a.Key == "href" || a.Key == "src" || a.Key == "action") &&
					!strings.HasPrefix(v, "#") && !strings.HasPrefix(v, "http://") && !strings.HasPrefix(v, "https://") {
					t.Errorf("%s has %s=%q", e.Data, a.Key, a.Val)
				}
			}
		}
		return n
	}
	plain := printedReport(t, "html", &Printer{All: true}, stories.Read("plain"))
	if got, want := scripts(out), scripts(plain); got != want {
		t.Errorf("%d scripts, want %d", got, want)
	}
}

func harmlessJSON(t *testing.T, out string) {
	if !json.Valid([]byte(out)) {
		t.Error("no JSON")
	}
	if strings.Contains(out, "<") {
		t.Error("what is put into a page could end its script")
	}
	var top map[string]any
	if err := json.Unmarshal([]byte(out), &top); err != nil {
		t.Fatal(err)
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for k, e := range v {
				if s, ok := e.(string); ok && (k == "uri" || k == "@id" || k == "id" || k == "source" || k == "scope" || k == "@context") &&
					strings.Contains(strings.ToLower(s), "evil.example") && !strings.Contains(s, "%") {
					t.Errorf("%s is %q", k, s)
				}
				walk(e)
			}
		}
	}
	walk(top)
}

func harmlessLines(t *testing.T, out string) {
	for l := range strings.Lines(out) {
		harmlessJSON(t, l)
	}
}

// Every row has the same cells, and none is taken for a formula.
func harmlessSheet(t *testing.T, out string, comma rune) {
	r := csv.NewReader(strings.NewReader(out))
	r.Comma = comma
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, c := range row {
			if c != "" && strings.IndexByte("=+-@\t\r", c[0]) >= 0 || strings.ContainsAny(c, "\n\r\t") {
				t.Errorf("a cell is %q", c)
			}
		}
	}
}

func harmlessXML(t *testing.T, out string) {
	d := xml.NewDecoder(strings.NewReader(out))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if e.Name.Local == "evil" || e.Name.Local == "script" || e.Name.Local == "img" {
				t.Errorf("an element of the story: %s", e.Name.Local)
			}
		case xml.Comment, xml.Directive:
			t.Errorf("a comment or directive: %v", e)
		}
	}
}

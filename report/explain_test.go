package report

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"crosscheck/claims"
	"crosscheck/source"
)

// furnished is what a report with a head, a correction and page furniture
// states.
func furnished() *claims.Testimony {
	long := strings.Repeat("Home News Sport Weather ", 12)
	doc := &source.Document{Name: "ferry.html", Outlet: "Harbour Herald", Title: "Ferry to Hald | opens", Byline: "Oda Lind",
		Language: "en", Published: time.Date(2024, 5, 3, 0, 0, 0, 0, time.UTC),
		From: map[string]string{"outlet": "meta", "title": "json-ld", "byline": "visible", "published": "header", "language": "visible"}}
	add := func(words string, kind source.BlockKind, rule string) source.Span {
		sp := source.Span{Start: len(doc.Text), End: len(doc.Text) + len(words)}
		doc.Text += words + "\n"
		doc.Blocks = append(doc.Blocks, source.Block{Span: sp, Kind: kind, Rule: rule})
		return sp
	}
	add(strings.TrimSpace(long), source.Furniture, "menu")
	add("By Oda Lind", source.Meta, "byline")
	heading := add("A new timetable", source.Heading, "heading")
	first := add("The ferry to Hald will carry 300 cars a day.", source.Paragraph, "")
	add("Read\x1b[31m more: ten | ferries", source.Furniture, "teaser")
	second := add("It sails from Monday.", source.ListItem, "item")
	doc.Correction = add("An earlier version said 200 cars.", source.Meta, "correction")
	at := strings.Index(doc.Text, "300")
	number := claims.Detail{Kind: claims.Number, Span: source.Span{Start: at, End: at + 3}, Value: "300", Unit: "car", Rule: "number"}
	return &claims.Testimony{Doc: doc,
		Sentences: []claims.Sentence{{Span: heading, Block: 2, Heading: true}, {Span: first, Block: 3}, {Span: second, Block: 5}},
		Claims: []claims.Claim{
			{Doc: doc, Span: heading, Kind: claims.Heading},
			{Doc: doc, Span: first, Sentence: 1, Kind: claims.Prediction, Worth: 0.5, Details: []claims.Detail{number},
				Speaker: &claims.Speaker{Name: "police"}},
			{Doc: doc, Span: second, Sentence: 2, Kind: claims.Assertion, Worth: 0.25},
		},
	}
}

// extensions are the endings of golden files by format.
var extensions = map[string]string{"text": ".txt", "markdown": ".md", "json": ".json", "jsonl": ".jsonl", "csv": ".csv", "tsv": ".tsv"}

func TestExplainedLists(t *testing.T) {
	ts := []*claims.Testimony{furnished(), {Doc: &source.Document{Name: "empty.txt", Outlet: "Post"}}}
	p := &Printer{Explain: true}
	for _, format := range []string{"text", "markdown", "jsonl", "csv"} {
		var sentences, cs bytes.Buffer
		if err := p.Sentences(&sentences, format, slices.Values(ts)); err != nil {
			t.Fatal(err)
		}
		golden(t, "sentences-explained"+extensions[format], sentences.String())
		if err := p.Claims(&cs, format, slices.Values(ts)); err != nil {
			t.Fatal(err)
		}
		golden(t, "claims-explained"+extensions[format], cs.String())
	}
}

// Programs count on the records of sentences: an explanation adds records
// between them and changes none.
func TestExplanationOnlyAddsRecords(t *testing.T) {
	ts := []*claims.Testimony{furnished(), ferry()}
	var bare, explained bytes.Buffer
	if err := (&Printer{}).Sentences(&bare, "jsonl", slices.Values(ts)); err != nil {
		t.Fatal(err)
	}
	if err := (&Printer{Explain: true}).Sentences(&explained, "jsonl", slices.Values(ts)); err != nil {
		t.Fatal(err)
	}
	var kept strings.Builder
	for l := range strings.Lines(explained.String()) {
		if !strings.Contains(l, `"kind":"dropped"`) && !strings.Contains(l, `"kind":"head"`) {
			kept.WriteString(l)
		}
	}
	if kept.String() != bare.String() {
		t.Errorf("without what explains, the records are\n%swant\n%s", kept.String(), bare.String())
	}
}

func TestExplanationsFitEveryWidth(t *testing.T) {
	ts := []*claims.Testimony{furnished()}
	for w := 40; w <= 120; w++ {
		p := &Printer{Width: w, Explain: true, All: w%2 == 0, Color: w%3 == 0}
		var b bytes.Buffer
		if err := p.Sentences(&b, "text", slices.Values(ts)); err != nil {
			t.Fatal(err)
		}
		if err := p.Claims(&b, "text", slices.Values(ts)); err != nil {
			t.Fatal(err)
		}
		fits(t, b.String(), w)
	}
}

// fits checks that no line of a terminal text is wider than it may be.
func fits(t *testing.T, out string, limit int) {
	t.Helper()
	for i, l := range strings.Split(out, "\n") {
		if n := width(uncolored(l)); n > limit {
			t.Fatalf("width %d: line %d takes %d columns: %q", limit, i+1, n, l)
		}
	}
}

func TestOpening(t *testing.T) {
	p := &Printer{}
	for _, c := range []struct{ in, want string }{
		{"short", "short"},
		{strings.Repeat("word ", 40), strings.TrimSpace(strings.Repeat("word ", 31)) + " word …"},
		{strings.Repeat("é", 100), strings.Repeat("é", 80) + " …"},
	} {
		if got := p.opening(c.in); got != c.want {
			t.Errorf("opening(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

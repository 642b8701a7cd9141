package report

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/collate"
	"crosscheck/report/internal/stories"
	"crosscheck/report/quote"
	"crosscheck/report/view"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got; -update writes it anew):\n%s", name, d)
	}
}

func TestGolden(t *testing.T) {
	c := bridge()
	for _, g := range []struct {
		file, format string
		p            Printer
	}{
		{"bridge-60.txt", "text", Printer{Width: 60}},
		{"bridge-80.txt", "text", Printer{}},
		{"bridge-140.txt", "text", Printer{Width: 140, All: true}},
		{"bridge-color.txt", "text", Printer{Width: 100, Color: true}},
		{"bridge.md", "markdown", Printer{}},
		{"bridge.json", "json", Printer{}},
		{"bridge.csv", "csv", Printer{}},
		{"bridge.tsv", "tsv", Printer{}},
	} {
		golden(t, g.file, printedReport(t, g.format, &g.p, &view.Report{Collation: c, Version: "1.2.3", Options: map[string]string{"recursive": "false"}}))
	}
}

func TestTextFitsEveryWidth(t *testing.T) {
	for name, c := range map[string]*collate.Collation{"story": bridge(), "crowd": crowd()} {
		for w := 40; w <= 250; w++ {
			for i, l := range strings.Split(printed(t, "text", &Printer{Width: w, Color: w%2 == 0}, c), "\n") {
				if n := width(uncolored(l)); n > w {
					t.Fatalf("%s, width %d: line %d takes %d columns: %q", name, w, i+1, n, l)
				}
			}
		}
	}
}

// crowd is a story of thirty reports with long and wide words.
func crowd() *collate.Collation {
	m := &stories.Maker{}
	url := "https://example.org/" + strings.Repeat("a-very-long-path/", 20)
	text := "See " + url + " for 東京都の長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い文 and e\u0301te\u0301.\n"
	var all []any
	side := collate.Side{Value: url, Origins: 29}
	for i := range 30 {
		d := m.Doc(fmt.Sprintf("The Daily Observer of Ward %d", i), "", "", text)
		all = append(all, d, strings.TrimSpace(text))
		if i > 0 {
			side.Docs = append(side.Docs, d)
			side.Evidence = append(side.Evidence, m.Evidence(d, strings.TrimSpace(text), url))
		}
	}
	m.Cluster("k1", collate.Agree, all...)
	m.Divergences = []collate.Divergence{
		{ID: "w1", Kind: "number", Outcome: collate.Contradiction, Subject: url, Sides: []collate.Side{side}, Silent: []collate.Silence{{Doc: 0, Reason: collate.Cut}}},
		{ID: "w2", Kind: "number", Outcome: collate.Scope, Subject: url, Sides: []collate.Side{side}, Silent: []collate.Silence{{Doc: 0, Reason: collate.Cut}}},
	}
	m.Offices = []collate.Office{{Office: "warden", Body: url, Holders: []collate.Side{side}}}
	m.Warnings = []string{url}
	return &m.Collation
}

func TestTextShowsWithoutColour(t *testing.T) {
	c := bridge()
	bare := printed(t, "text", &Printer{Width: 100}, c)
	if strings.ContainsRune(bare, '\x1b') {
		t.Error("escape codes without colour")
	}
	painted := printed(t, "text", &Printer{Width: 100, Color: true}, c)
	var plain strings.Builder
	for _, l := range strings.SplitAfter(painted, "\n") {
		plain.WriteString(uncolored(l))
	}
	if plain.String() != bare {
		t.Error("colour changes more than colour")
	}
	for _, l := range strings.Split(painted, "\n") {
		if strings.Count(l, "\x1b[")%2 != 0 {
			t.Errorf("a colour runs over the end of the line: %q", l)
		}
	}
}

// uncolored takes the printer's own escape codes out of a line.
func uncolored(s string) string {
	for {
		a := strings.Index(s, "\x1b[")
		if a < 0 {
			return s
		}
		b := strings.IndexByte(s[a:], 'm')
		s = s[:a] + s[a+b+1:]
	}
}

func TestArticleTextSteersNoTerminal(t *testing.T) {
	c := bridge()
	for _, f := range []string{"text", "markdown", "csv", "tsv"} {
		out := printed(t, f, &Printer{All: true}, c)
		for _, r := range out {
			if !strings.ContainsRune("\n\t ", r) && quote.Clean(string(r)) == "" {
				t.Errorf("%s holds %U", f, r)
			}
		}
	}
}

// Screens are short unless all is asked for; nothing is left out without a
// word.
func TestWhatIsCutIsCounted(t *testing.T) {
	m := &stories.Maker{}
	var text bytes.Buffer
	for i := range 20 {
		fmt.Fprintf(&text, "Claim number %d stands here.\n", i)
	}
	d := m.Doc("Herald", "", "", text.String())
	for i := range 20 {
		m.Cluster(fmt.Sprint("c", i), collate.Single, d, fmt.Sprintf("Claim number %d stands here.", i))
	}
	short, long := printed(t, "text", &Printer{}, &m.Collation), printed(t, "text", &Printer{All: true}, &m.Collation)
	if n := strings.Count(short, "stands here"); n != singleLimit || !strings.Contains(short, fmt.Sprintf("and %d more", 20-singleLimit)) {
		t.Errorf("%d claims printed, want %d:\n%s", n, singleLimit, short)
	}
	if n := strings.Count(long, "stands here"); n != 20 || strings.Contains(long, "more") {
		t.Errorf("%d claims printed, want 20:\n%s", n, long)
	}
}

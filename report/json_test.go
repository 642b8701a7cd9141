package report

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"crosscheck/collate"
	"crosscheck/report/internal/stories"
	"crosscheck/report/view"
)

func printed(t testing.TB, format string, p *Printer, c *collate.Collation) string {
	t.Helper()
	return printedReport(t, format, p, &view.Report{Collation: c})
}

func printedReport(t testing.TB, format string, p *Printer, r *view.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := p.Print(&b, format, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestJSONHoldsToItsSchema(t *testing.T) {
	f, err := os.Open("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	schema, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", schema); err != nil {
		t.Fatal(err)
	}
	s, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]*collate.Collation{"story": bridge(), "reviewed": reviewed(t), "nothing": {}} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(printed(t, "json", &Printer{}, c)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(`{"schema":"urn:crosscheck:report:1","documents":3}`))
	if err != nil {
		t.Fatal(err)
	}
	if s.Validate(v) == nil {
		t.Error("the schema takes what is no report")
	}
}

// reviewed is the story with a baseline and a decision.
func reviewed(t testing.TB) *collate.Collation {
	c := bridge()
	d := &c.Divergences[0]
	d.Fingerprint, d.Baseline = "f0", collate.BaselineNew
	d.Review = &collate.Review{State: collate.Dismissed, Reason: "The Post has corrected it.", By: "Ada"}
	c.Absent = []collate.Divergence{{ID: "d9", Kind: "number", Outcome: collate.Contradiction, Subject: "number of boats",
		Severity: collate.Medium, Rule: "both figures are exact and differ", Baseline: collate.BaselineAbsent,
		Sides: []collate.Side{{Value: "3 boats"}, {Value: "5 boats"}}}}
	return c
}

// A saved report prints as the comparison did in every format, whatever the
// view of it.
func TestSavedReportPrintsAlike(t *testing.T) {
	some, err := (&view.View{Base: "Harbour Herald", Only: []string{"conflict", "single"}}).Of(stories.Read("plain"))
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]*view.Report{"reviewed": {Collation: reviewed(t)}, "plain": stories.Read("plain"),
		"hostile": stories.Read("hostile"), "some": some} {
		again, err := ReadJSON(strings.NewReader(printedReport(t, "json", &Printer{}, r)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range Names(Formats()) {
			if d := cmp.Diff(printedReport(t, f, &Printer{All: true}, r), printedReport(t, f, &Printer{All: true}, again)); d != "" {
				t.Errorf("%s, %s: direct (-) and saved (+):\n%s", name, f, d)
			}
		}
	}
}

func TestReadJSONRefuses(t *testing.T) {
	saved := printed(t, "json", &Printer{}, bridge())
	for name, edit := range map[string]func(string) string{
		"another schema":   func(s string) string { return strings.Replace(s, Schema, Schema+"0", 1) },
		"moved passage":    func(s string) string { return strings.Replace(s, `"start": 0`, `"start": 1`, 1) },
		"unknown document": func(s string) string { return strings.Replace(s, `"doc": "d-Radio North"`, `"doc": "x"`, 1) },
		"unknown silent": func(s string) string {
			return strings.Replace(s, "\"silent\": [\n        \"d-", "\"silent\": [\n        \"x-", 1)
		},
		"unknown cluster": func(s string) string { return strings.Replace(s, `"b": "c5"`, `"b": "x"`, 1) },
		"a bad date":      func(s string) string { return strings.Replace(s, `"published": "2024`, `"published": "24`, 1) },
		"no such plain":   func(s string) string { return strings.Replace(s, `"plain": 0`, `"plain": 9`, 1) },
		"half a report":   func(s string) string { return s[:len(s)/2] },
		"far-off places":  func(s string) string { return strings.Replace(s, `"end": 63`, `"end": 99999`, 1) },
	} {
		edited := edit(saved)
		if edited == saved {
			t.Errorf("%s: the edit changed nothing", name)
		}
		if _, err := ReadJSON(strings.NewReader(edited)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestJSONLinesAreTyped(t *testing.T) {
	seen := map[string]int{}
	for _, l := range strings.Split(strings.TrimSpace(printed(t, "jsonl", &Printer{}, bridge())), "\n") {
		var r struct{ Type string }
		if err := json.Unmarshal([]byte(l), &r); err != nil {
			t.Fatalf("%v: %s", err, l)
		}
		seen[r.Type]++
	}
	want := map[string]int{"document": 4, "cluster": 6, "divergence": 2, "suggestion": 1, "office": 1, "warning": 1}
	for k, n := range want {
		if seen[k] != n {
			t.Errorf("%d records of type %s, want %d", seen[k], k, n)
		}
	}
}

func FuzzReadJSON(f *testing.F) {
	f.Add(printed(f, "json", &Printer{}, bridge()))
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ReadJSON(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, format := range Names(Formats()) {
			if err := (&Printer{}).Print(&bytes.Buffer{}, format, c); err != nil {
				t.Errorf("%s: %v", format, err)
			}
		}
	})
}

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"crosscheck/report"
	"crosscheck/seeds"
)

// A saved is the part of the JSON report that users count on.
type saved struct {
	Documents []struct{ ID, Name, Text string }
	Clusters  []struct {
		ID       string
		Readings []passage
	}
	Divergences []struct {
		ID, Kind, Outcome string
		Readings          []struct {
			Value    string
			Docs     []string
			Evidence []passage
		}
		Silent []string
	}
}

type passage struct {
	Doc        string
	Start, End int
	Text       string
}

// runs runs the command, which must do, and returns its output.
func runs(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, strings.NewReader(stdin), &out, &errs); code != exitDone {
		t.Fatalf("compare %q: exit %d: %s", args, code, &errs)
	}
	return out.String()
}

func reportOf(t *testing.T, args ...string) (string, *saved) {
	t.Helper()
	out := runs(t, "", append([]string{"-f", "json"}, args...)...)
	var r saved
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	return out, &r
}

func TestReportsHoldToTheSchema(t *testing.T) {
	s, err := jsonschema.NewCompiler().Compile("../../report/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, story := range seeds.Names() {
		out, _ := reportOf(t, "--sample", story)
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", story, err)
		}
	}
}

// A saved report prints, in every format, the bytes that the comparison did.
func TestRenderedIsDirect(t *testing.T) {
	for _, story := range seeds.Names() {
		saved := filepath.Join(t.TempDir(), story+".json")
		runs(t, "", "--sample", story, "-o", saved)
		for _, format := range report.Names(report.Formats()) {
			direct, rendered := runs(t, "", "--sample", story, "-f", format), runs(t, "", "render", "-f", format, saved)
			if diff := cmp.Diff(direct, rendered); diff != "" {
				t.Errorf("%s, %s: direct (-) and rendered (+):\n%s", story, format, diff)
			}
		}
	}
}

// Every passage is exactly the bytes it names, and for every divergence the
// reports on its sides and the silent ones are all reports, each once.
func TestReportsSumUp(t *testing.T) {
	for _, story := range seeds.Names() {
		_, r := reportOf(t, "--sample", story)
		texts := map[string]string{}
		var all []string
		for _, d := range r.Documents {
			texts[d.ID] = d.Text
			all = append(all, d.ID)
		}
		slices.Sort(all)
		exact := func(p passage) {
			if text := texts[p.Doc]; p.Start < 0 || p.End > len(text) || p.Start > p.End || text[p.Start:p.End] != p.Text {
				t.Errorf("%s: %d:%d of %s is not %q", story, p.Start, p.End, p.Doc, p.Text)
			}
		}
		for _, c := range r.Clusters {
			for _, p := range c.Readings {
				exact(p)
			}
		}
		for _, d := range r.Divergences {
			got := slices.Clone(d.Silent)
			for _, side := range d.Readings {
				got = append(got, side.Docs...)
				if len(side.Evidence) == 0 {
					t.Errorf("%s: %s %s: %q has no evidence", story, d.Kind, d.ID, side.Value)
				}
				for _, p := range side.Evidence {
					exact(p)
					if !slices.Contains(side.Docs, p.Doc) {
						t.Errorf("%s: %s %s: evidence for %q from another report", story, d.Kind, d.ID, side.Value)
					}
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(all, got); diff != "" {
				t.Errorf("%s: %s %s: for, against and silent are not all reports: %s", story, d.Kind, d.ID, diff)
			}
		}
	}
}

// The order of the inputs moves columns and rows, never a finding.
func TestOrderOfInputsMovesNoFinding(t *testing.T) {
	for _, story := range seeds.Names() {
		reports, err := seeds.Story(story)
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		var paths []string
		for _, r := range reports {
			paths = append(paths, filepath.Join(dir, r.Name))
			if err := os.WriteFile(paths[len(paths)-1], r.Data, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want := findings(t, paths)
		slices.Reverse(paths)
		if diff := cmp.Diff(want, findings(t, paths)); diff != "" {
			t.Errorf("%s: %s", story, diff)
		}
	}
}

// findings returns the ids of what a report finds, sorted.
func findings(t *testing.T, paths []string) []string {
	_, r := reportOf(t, paths...)
	var ids []string
	for _, d := range r.Divergences {
		ids = append(ids, d.Kind+" "+d.Outcome+" "+d.ID)
	}
	for _, c := range r.Clusters {
		ids = append(ids, "cluster "+c.ID)
	}
	slices.Sort(ids)
	return ids
}

// Same input, same bytes, however many processors share the work.
func TestSameBytes(t *testing.T) {
	for _, format := range []string{"text", "json", "csv"} {
		want := runs(t, "", "--sample", "border", "-f", format)
		for range 3 {
			if runs(t, "", "--sample", "border", "-f", format) != want {
				t.Errorf("%s differs between runs", format)
			}
		}
	}
}

// Answers come in the order of the questions.
func TestStreamKeepsOrder(t *testing.T) {
	var in strings.Builder
	for i := range 500 {
		json.NewEncoder(&in).Encode(map[string]any{"id": i, "a": strings.Repeat("Rain fell on the hills. ", 1+i%7), "b": "Rain fell on the hills."})
	}
	lines := strings.Split(strings.TrimSpace(runs(t, in.String(), "pairs")), "\n")
	if len(lines) != 500 {
		t.Fatalf("%d answers", len(lines))
	}
	for i, l := range lines {
		var r struct{ ID int }
		if err := json.Unmarshal([]byte(l), &r); err != nil || r.ID != i {
			t.Fatalf("answer %d is %s (%v)", i, l, err)
		}
	}
}

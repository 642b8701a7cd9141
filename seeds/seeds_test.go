package seeds

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// maxReport is the size in bytes that a sample must stay under.
const maxReport = 8 << 10

func TestNames(t *testing.T) {
	names := Names()
	if !slices.IsSorted(names) || len(slices.Compact(slices.Clone(names))) != len(names) {
		t.Errorf("names not sorted or not unique: %q", names)
	}
	names[0] = "changed"
	if Names()[0] == "changed" {
		t.Error("a caller can change the names")
	}
}

func TestStories(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			reports, err := Story(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(reports) < 4 {
				t.Errorf("%d reports, want at least 4", len(reports))
			}
			if !slices.IsSortedFunc(reports, func(a, b Report) int { return strings.Compare(a.Name, b.Name) }) {
				t.Error("reports not sorted by name")
			}
			for _, r := range reports {
				checkReport(t, r)
			}
		})
	}
}

func checkReport(t *testing.T, r Report) {
	t.Helper()
	switch {
	case len(bytes.TrimSpace(r.Data)) == 0:
		t.Errorf("%s is empty", r.Name)
	case len(r.Data) > maxReport:
		t.Errorf("%s has %d bytes, want at most %d", r.Name, len(r.Data), maxReport)
	case !utf8.Valid(r.Data):
		t.Errorf("%s is not UTF-8", r.Name)
	}
}

func TestUnknownStory(t *testing.T) {
	for _, name := range []string{"", ".", "testdata", "nowhere", "../seeds"} {
		if reports, err := Story(name); err == nil {
			t.Errorf("Story(%q) has %d reports, want an error", name, len(reports))
		}
	}
}

func TestCallerOwnsReports(t *testing.T) {
	first, err := Story("flood")
	if err != nil {
		t.Fatal(err)
	}
	want := bytes.Clone(first[0].Data)
	clear(first[0].Data)
	second, err := Story("flood")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(second[0].Data, want) {
		t.Error("a change of a returned report changed the sample")
	}
}

// An expectation is what a careful reader finds in a story.
type expectation struct {
	Divergences []struct {
		ID      string
		Kind    []string // each of them will do
		Outcome []string // each of them will do
		Sides   []struct {
			Value string // lower case, found in the evidence of each report
			Docs  []string
		}
	}
	Aligned []struct {
		ID   string
		Docs map[string][]string // words that the report's passage holds
	}
	NeverConflict   [][2]string `json:"never_conflict"`
	NeverInConflict []string    `json:"never_in_conflict"`
	Furniture       []string
	Conflicts       int
}

// TestExpectations holds what is expected of a story against its reports:
// every report that is named exists, and the words asked for stand in it.
func TestExpectations(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			want, texts := readExpectation(t, name), textsOf(t, name)
			want.checkDivergences(t, texts)
			for _, a := range want.Aligned {
				for report, words := range a.Docs {
					texts.check(t, a.ID, report, words...)
				}
			}
			for _, report := range want.NeverInConflict {
				texts.check(t, "never in conflict", report)
			}
			for _, f := range want.Furniture {
				if !texts.anyHolds(f) {
					t.Errorf("furniture %q stands in no report", f)
				}
			}
		})
	}
}

func (want expectation) checkDivergences(t *testing.T, texts texts) {
	t.Helper()
	conflicts := 0
	for _, d := range want.Divergences {
		if slices.Contains(d.Outcome, "conflict") {
			conflicts++
		}
		if len(d.Sides) < 2 {
			t.Errorf("%s: %d sides, want at least 2", d.ID, len(d.Sides))
		}
		for _, s := range d.Sides {
			for _, report := range s.Docs {
				texts.check(t, d.ID, report, s.Value)
			}
		}
	}
	if conflicts != want.Conflicts {
		t.Errorf("%d divergences in conflict, %d conflicts expected", conflicts, want.Conflicts)
	}
}

// texts are the texts of a story's reports by name, lower case, with single
// spaces.
type texts map[string]string

// check fails the test unless the report exists and holds all the words.
func (ts texts) check(t *testing.T, what, report string, words ...string) {
	t.Helper()
	text, ok := ts[report]
	if !ok {
		t.Errorf("%s: no report %s", what, report)
		return
	}
	for _, w := range words {
		if !strings.Contains(text, strings.ToLower(w)) {
			t.Errorf("%s: %s does not hold %q", what, report, w)
		}
	}
}

func (ts texts) anyHolds(words string) bool {
	for _, text := range ts {
		if strings.Contains(text, strings.ToLower(words)) {
			return true
		}
	}
	return false
}

func readExpectation(t *testing.T, story string) expectation {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", story+".json"))
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var want expectation
	if err := dec.Decode(&want); err != nil {
		t.Fatal(err)
	}
	return want
}

func textsOf(t *testing.T, story string) texts {
	t.Helper()
	reports, err := Story(story)
	if err != nil {
		t.Fatal(err)
	}
	ts := texts{}
	for _, r := range reports {
		ts[r.Name] = strings.Join(strings.Fields(strings.ToLower(string(r.Data))), " ")
	}
	return ts
}

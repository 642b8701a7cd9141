package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What the report finds in each sample story, whole: a line for each value of a
// finding, between reports and inside one. Run with -update where it is meant
// to change, and read the difference.
func TestSampleFindings(t *testing.T) {
	for i, name := range []string{"border", "flood", "merger"} {
		var r savedFindings
		if err := json.Unmarshal(jsonOf(t, sampleStories(t)[i]), &r); err != nil {
			t.Fatal(err)
		}
		got := r.lines()
		golden := filepath.Join("testdata", "findings", name+".txt")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: other findings:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// savedFindings are the findings of a JSON report.
type savedFindings struct {
	Documents []struct{ ID, Outlet string }
	Divergences,
	Inner []struct {
		Kind, Outcome, Severity, Form string
		Readings                      []struct {
			Value string
			Docs  []string
		}
	}
}

// lines spells the findings in alphabetical order.
func (r *savedFindings) lines() string {
	outlet := map[string]string{}
	for _, d := range r.Documents {
		outlet[d.ID] = d.Outlet
	}
	var all []string
	for _, d := range append(r.Divergences, r.Inner...) {
		head := strings.TrimSpace(fmt.Sprintf("%s, %s, %s %s", d.Kind, d.Outcome, d.Severity, d.Form))
		for _, v := range d.Readings {
			var names []string
			for _, id := range v.Docs {
				names = append(names, outlet[id])
			}
			slices.Sort(names)
			head += "\n\t" + v.Value + ": " + strings.Join(names, ", ")
		}
		all = append(all, head+"\n")
	}
	slices.Sort(all)
	return strings.Join(all, "")
}

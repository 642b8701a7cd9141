package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// The reports of each sample story, in the order of their names.
func sampleStories(t *testing.T) [][]string {
	t.Helper()
	var out [][]string
	for _, folder := range []string{"../../seeds", "../../seeds/flood", "../../seeds/merger"} {
		texts, err := filepath.Glob(folder + "/*.txt")
		if err != nil || len(texts) < 2 {
			t.Fatalf("%s: %v, %v", folder, texts, err)
		}
		pages, _ := filepath.Glob(folder + "/*.html")
		out = append(out, append(texts, pages...))
	}
	return out
}

func jsonOf(t *testing.T, paths []string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	if status := run(append([]string{"-f", "json"}, paths...), strings.NewReader(""), &out, &errs); status != 0 {
		t.Fatalf("exit status %d: %s", status, errs.String())
	}
	return out.Bytes()
}

// The number of cores and a repeat never change a byte.
func TestCoresAndRepeats(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, paths := range sampleStories(t) {
		runtime.GOMAXPROCS(1)
		want := jsonOf(t, paths)
		for _, cores := range []int{1, 2, 3, 8} {
			runtime.GOMAXPROCS(cores)
			if got := jsonOf(t, paths); !bytes.Equal(got, want) {
				t.Errorf("%s: other bytes on %d cores", paths[0], cores)
			}
		}
	}
}

// The order of the inputs moves documents and columns, and nothing else of a
// finding, inside a report or between reports, of a cluster or an office.
func TestShuffledInputs(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 5))
	for _, paths := range sampleStories(t) {
		want := findingsIn(t, jsonOf(t, paths))
		for range 5 {
			mixed := slices.Clone(paths)
			rnd.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
			got := findingsIn(t, jsonOf(t, mixed))
			for _, f := range got {
				if !slices.Contains(want, f) {
					t.Errorf("%s: only in another order: %s", paths[0], f)
				}
			}
			if len(got) != len(want) {
				t.Errorf("%s: %d findings in one order, %d in another", paths[0], len(want), len(got))
			}
		}
	}
}

// findingsIn spells everything that a report found, each in one line that does
// not hang on the order of the documents.
func findingsIn(t *testing.T, report []byte) []string {
	t.Helper()
	var r map[string][]any
	var whole map[string]any
	if err := json.Unmarshal(report, &whole); err != nil {
		t.Fatal(err)
	}
	r = map[string][]any{}
	for _, part := range []string{"clusters", "divergences", "inner", "offices"} {
		r[part], _ = whole[part].([]any)
	}
	var out []string
	for part, all := range r {
		for _, v := range all {
			out = append(out, part+" "+orderless(v))
		}
	}
	slices.Sort(out)
	return out
}

// orderless spells a JSON value with its lists sorted. The index of a
// cluster's plainest reading is left out: it counts columns.
func orderless(v any) string {
	switch v := v.(type) {
	case []any:
		var parts []string
		for _, x := range v {
			parts = append(parts, orderless(x))
		}
		slices.Sort(parts)
		return "[" + strings.Join(parts, ",") + "]"
	case map[string]any:
		var parts []string
		for k, x := range v {
			if k != "plain" {
				parts = append(parts, k+":"+orderless(x))
			}
		}
		slices.Sort(parts)
		return "{" + strings.Join(parts, ",") + "}"
	}
	return fmt.Sprint(v)
}

//go:build linux

package source

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// bound is the memory in KiB within which the largest inputs are refused:
// README.md states it.
const bound = 1 << 20

// TestBound reads inputs that nobody wrote, each in a process of its own,
// which must end with an error or nothing read, within the bound.
func TestBound(t *testing.T) {
	if name := os.Getenv("CROSSCHECK_LARGE"); name != "" {
		set := Read(t.Context(), []string{name}, Options{})
		if len(set.Documents) > 0 || len(set.Errors)+len(set.Warnings) == 0 {
			t.Fatalf("%d documents, %v", len(set.Documents), set.Errors)
		}
		status, _ := os.ReadFile("/proc/self/status")
		_, peak, _ := strings.Cut(string(status), "VmHWM:")
		kib := 0
		if _, err := fmt.Sscan(peak, &kib); err != nil || kib > bound {
			t.Fatalf("%d KiB of memory, %v", kib, err)
		}
		return
	}
	if testing.Short() {
		t.Skip("reads a lot")
	}
	tags, words := strings.Repeat("<div>", 1<<20), strings.Repeat("word ", 1<<20)
	for name, c := range map[string]struct {
		head, part, foot string
		times            int
	}{
		"tags.html.gz": {"", gz(tags), "", 205}, // 1 GB of nested tags
		"tags.html":    {"", tags, "", 24},
		"line.txt":     {"", words, "", 40}, // a line of 200 MB
		"short.txt":    {"", words, "", 20},
		"line.jsonl":   {`{"text":"`, words, `"}`, 20},
		"bomb.zip":     {"", zipped(t, "a.txt", strings.Repeat(words, 20), "b.txt", strings.Repeat(words, 20)), "", 1},
	} {
		t.Run(name, func(t *testing.T) {
			file := t.TempDir() + "/" + name
			f, err := os.Create(file)
			if err != nil {
				t.Fatal(err)
			}
			f.WriteString(c.head)
			for range c.times {
				f.WriteString(c.part)
			}
			f.WriteString(c.foot)
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			child := exec.Command(os.Args[0], "-test.run=^TestBound$")
			child.Env = append(os.Environ(), "CROSSCHECK_LARGE="+file)
			if out, err := child.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, bytes.TrimSpace(out))
			}
		})
	}
}

package source

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A file of records that is read line by line gives what its bytes give.
func TestRecordFile(t *testing.T) {
	report := func(id, text string) string { return `{"id": "` + id + `", "text": "` + text + `"}` }
	for name, data := range map[string]string{
		"lines":      report("a", "The ferry sank on Monday.") + "\n" + report("b", "Nobody was hurt.") + "\n",
		"no end":     report("a", "The ferry sank on Monday.") + "\r\n\n\n" + report("b", "Nobody was hurt."),
		"bad":        report("a", "The ferry sank.") + "\n{\"text\": \n" + `{"title": "Ferry"}` + "\n" + report("c", " "),
		"many":       strings.Repeat(report("a", "The ferry sank.")+"\n", 100),
		"space":      "\n" + report("a", "The ferry sank on Monday."),
		"mark":       "\ufeff" + report("a", "The ferry sank on Monday."),
		"list":       "[" + report("a", "The ferry sank on Monday.") + "]",
		"empty":      "",
		"binary":     "{\x00\x01\x02",
		"not closed": `{"text": "The ferry sank`,
	} {
		path := filepath.Join(t.TempDir(), "reports.jsonl")
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		got, want := Read(context.Background(), []string{path}, Options{}), ReadBytes(path, []byte(data), Options{})
		equal := cmp.Comparer(func(a, b error) bool { return a.Error() == b.Error() })
		if d := cmp.Diff(want, got, cmp.AllowUnexported(Document{}), equal); d != "" {
			t.Errorf("%s (-bytes +file):\n%s", name, d)
		}
	}
}

func TestRecordsBreakOff(t *testing.T) {
	lines := []string{`{"text": "The ferry sank."}`, `{"text": "Nobody`}
	res := input{name: "x.jsonl"}.recordLines(func() ([]byte, error) {
		line := []byte(lines[0])
		lines = lines[1:]
		if len(lines) == 0 {
			return line, errors.New("disk on fire")
		}
		return line, nil
	})
	if len(res.docs) != 1 || len(res.errs) != 2 || !strings.Contains(res.errs[1].Error(), "disk on fire") {
		t.Errorf("%d reports, errors %v", len(res.docs), res.errs)
	}
}

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A closedPipe is what a reader leaves behind that has seen enough.
type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, syscall.EPIPE }

func TestBrokenPipeEndsQuietly(t *testing.T) {
	pairs := strings.Repeat(`{"id":1,"a":"Rain fell.","b":"Snow fell."}`+"\n", 2000)
	for _, args := range [][]string{{"--sample", "flood"}, {"--sample", "flood", "-f", "json"}, {"pairs"}, {"cluster"}, {"version"}} {
		var errs bytes.Buffer
		in := pairs
		if args[0] == "cluster" {
			in = `{"text":"Rain fell."}`
		}
		if code := run(args, strings.NewReader(in), closedPipe{}, &errs); code != exitDone || errs.Len() > 0 {
			t.Errorf("compare %q: exit %d, %s", args, code, &errs)
		}
	}
}

func TestReplaceIsWholeOrNothing(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "report.md")
	if err := os.WriteFile(name, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := replace(name, func(w io.Writer) error {
		io.WriteString(w, "half")
		return broken
	})
	if err != broken {
		t.Errorf("error is %v", err)
	}
	if b, _ := os.ReadFile(name); string(b) != "old" {
		t.Errorf("a failed run leaves %q", b)
	}
	if err := replace(name, func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err }); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(name); string(b) != "new" {
		t.Errorf("a run leaves %q", b)
	}
	fi, err := os.Stat(name)
	if err != nil || fi.Mode().Perm() != 0o600 {
		t.Errorf("mode is %v, %v", fi.Mode(), err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("files left: %v", left)
	}
}

func TestVisible(t *testing.T) {
	if got, want := visible("a\x1b[31m\u202eb\nc é"), `a\u001b[31m\u202eb\u000ac é`; got != want {
		t.Errorf("visible = %q, want %q", got, want)
	}
}

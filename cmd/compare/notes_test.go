package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func TestNotes(t *testing.T) {
	var err bytes.Buffer
	n := &notes{app: &app{stderr: &err}}
	for i := range mostNotes + 3 {
		n.add("left out", fmt.Sprintf("report %d is left out", i))
		n.add("", fmt.Sprintf("file %d", i))
	}
	n.rest()
	out := err.String()
	if got := strings.Count(out, "is left out"); got != mostNotes {
		t.Errorf("%d notes of a sort, want %d", got, mostNotes)
	}
	if strings.Count(out, "file ") != mostNotes+3 || !strings.HasSuffix(out, "note: and 3 more are left out\n") {
		t.Errorf("printed:\n%s", out)
	}
}

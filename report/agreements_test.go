package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLetters(t *testing.T) {
	ls := letters(30)
	if d := cmp.Diff([]string{"A", "Z", "AA", "AD"}, []string{ls[0], ls[25], ls[26], ls[29]}); d != "" {
		t.Error(d)
	}
}

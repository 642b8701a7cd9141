package source

import (
	"strings"
	"testing"

	"crosscheck/source/line"
)

// A line that is passed over is none that would be read.
func TestUnstamped(t *testing.T) {
	for _, s := range []string{"By Jane Roe", "Jane Roe and John Doe", "From our staff in Rome", "Jane Roe July 16, 2023", "Updated at 1:23 p.m.",
		"2 days ago", "Editorial", "... more", "Staff Reporter", "Ruby Roe", "B\u00ady Jane Roe", "٣ days ago", "The ferry sank on Monday.", "Published"} {
		st, ok := line.ReadStamp(strings.Trim(s, "*_ "))
		if ok && unstamped(line.Fold(s)) {
			t.Errorf("%q is passed over, and is %+v", s, st)
		}
	}
}

func FuzzUnstamped(f *testing.F) {
	f.Add("By Jane Roe | The Herald")
	f.Add("from our own reporter")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.TrimSpace(strings.ToValidUTF8(s, ""))
		if _, ok := line.ReadStamp(strings.Trim(s, "*_ ")); ok && unstamped(line.Fold(s)) {
			t.Errorf("%q is passed over", s)
		}
	})
}

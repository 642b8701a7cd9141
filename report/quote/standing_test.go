package quote

import (
	"testing"

	"crosscheck/collate"
	"crosscheck/source"
)

func TestSilent(t *testing.T) {
	c := NewCast([]*source.Document{{Outlet: "A"}, {Outlet: "B"}, {Outlet: "C"}, {Outlet: "D"}})
	got := c.Silent([]collate.Silence{{Doc: 3, Reason: collate.Silent}, {Doc: 0, Reason: collate.Older},
		{Doc: 1, Reason: collate.Cut}, {Doc: 2, Reason: collate.Summary}})
	if want := "D, A (older than the fact), B (its text breaks off), C (a summary)"; got != want {
		t.Errorf("got %s", got)
	}
	if got := Ties([]collate.Tie{collate.SameOutlet, collate.SameCopy}); got != "same outlet, same copy" {
		t.Errorf("got %s", got)
	}
}

package quote

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"crosscheck/source"
)

func TestLabels(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2024, 3, d, 0, 0, 0, 0, time.UTC) }
	docs := []*source.Document{
		{Outlet: "Herald", Published: day(1)},
		{Outlet: "Post", Published: day(1)},
		{Outlet: "Herald", Published: day(2)},
		{Outlet: "Herald", Published: day(2)},
		{Outlet: "Radio"},
		{Outlet: "Radio"},
		{Name: "notes.txt"},
		{Outlet: "evil\x1b[31m\u202eoutlet"},
	}
	want := []string{"Herald (2024-03-01)", "Post", "Herald (2024-03-02, 1)", "Herald (2024-03-02, 2)",
		"Radio (1)", "Radio (2)", "notes.txt", "eviloutlet"}
	if d := cmp.Diff(want, labels(docs)); d != "" {
		t.Error(d)
	}
}

func TestNote(t *testing.T) {
	c := NewCast([]*source.Document{{Outlet: "A", Title: "One", Text: "two"}})
	text, title := Note{Span: source.Span{End: 3}}, Note{Span: source.Span{End: 3}, Title: true}
	if a, b, again := c.Note(text), c.Note(title), c.Note(text); a != 0 || b != 1 || again != 0 || len(c.Notes) != 2 {
		t.Errorf("notes %d, %d, %d of %v", a, b, again, c.Notes)
	}
	if c.Text(text) != "two" || c.Text(title) != "One" {
		t.Errorf("notes say %q, %q", c.Text(text), c.Text(title))
	}
}

func TestLine(t *testing.T) {
	c := NewCast([]*source.Document{{Outlet: "A", Text: "one\ntwo\n\nfour"}})
	for at, want := range map[int]string{0: "1", 3: "1", 4: "2", 8: "3", 9: "4", 13: "4"} {
		if got := c.Line(0, at); got != want {
			t.Errorf("offset %d is on line %s, want %s", at, got, want)
		}
	}
	if got := c.Cite(0, 9); got != "A:4" {
		t.Errorf("cite: %s", got)
	}
}

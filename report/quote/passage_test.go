package quote

import (
	"strings"
	"testing"

	"crosscheck/collate"
	"crosscheck/source"
)

// Marked are the value, and the words apart where passages are much alike.
func TestPassages(t *testing.T) {
	texts := []string{
		"Nine boats left the old harbour on Monday before the storm.",
		"Seven boats left the old harbour on Sunday before the storm.",
		"All seven of them are home.",
	}
	c := &collate.Collation{}
	d := &collate.Divergence{Sides: make([]collate.Side, 2)}
	for i, text := range texts {
		c.Documents = append(c.Documents, &source.Document{Text: text})
		side := &d.Sides[min(i, 1)]
		e := collate.Evidence{Doc: i, Span: source.Span{End: len(text)}}
		if at := strings.Index(text, "even"); at > 0 {
			e.Focus = source.Span{Start: at - 1, End: at + 4}
		}
		side.Evidence = append(side.Evidence, e)
	}
	marked := func(ps []Passage) string {
		var out []string
		for _, p := range ps {
			s := p.Text
			for i := len(p.Marks) - 1; i >= 0; i-- {
				m := p.Marks[i]
				s = s[:m.Start] + "[" + m.Of(s) + "]" + s[m.End:]
			}
			out = append(out, s)
		}
		return strings.Join(out, "\n")
	}
	sides := Passages(c, d, -1)
	if got, want := marked(sides[0]), "[Nine] boats left the old harbour on [Monday] before the storm."; got != want {
		t.Errorf("got %s", got)
	}
	want := "[Seven] boats left the old harbour on [Sunday] before the storm.\nAll [seven] of them are home."
	if got := marked(sides[1]); got != want {
		t.Errorf("got %s", got)
	}
	if got := Passages(c, d, 1); len(got[1]) != 1 {
		t.Errorf("%d passages, want 1", len(got[1]))
	}
}

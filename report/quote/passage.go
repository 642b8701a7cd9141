package quote

import (
	"crosscheck/collate"
	"crosscheck/source"
)

// A Passage is a place in a report that shows a value of a divergence.
type Passage struct {
	Doc  int // index of the report
	Span source.Span
	Text string
	// Title says that the passage stands in the report's title, which is no
	// part of its text.
	Title bool
	// Marks are the words in it that show the difference, as places in Text,
	// in order and apart.
	Marks []source.Span
}

// Passages returns the evidence of each side of d, at most limit passages
// unless that is negative. Marked are the value itself and, where the passages
// of two sides are much alike, every word in which they part. Of quotations the
// words are marked that another side's likest one lacks.
func Passages(c *collate.Collation, d *collate.Divergence, limit int) [][]Passage {
	sides := make([][]Passage, len(d.Sides))
	for i, s := range d.Sides {
		shown := s.Evidence
		if limit >= 0 && len(shown) > limit {
			shown = shown[:limit]
		}
		for _, e := range shown {
			p := Passage{Doc: e.Doc, Span: e.Span, Text: e.Span.Of(c.TextOf(e)), Title: e.Title}
			if e.Focus.Len() > 0 && e.Span.Contains(e.Focus) {
				p.Marks = append(p.Marks, source.Span{Start: e.Focus.Start - e.Span.Start, End: e.Focus.End - e.Span.Start})
			}
			sides[i] = append(sides[i], p)
		}
	}
	if d.Kind == "quote" {
		alignQuotes(sides)
		return sides
	}
	for i := range sides {
		for k := range sides[i] {
			p := &sides[i][k]
			p.Marks = Join(p.Text, append(p.Marks, closest(p.Text, sides, i)...))
		}
	}
	return sides
}

// alignQuotes marks in each quotation, the first mark of a passage, the words
// that the likest quotation of another side lacks, and nothing around it.
func alignQuotes(sides [][]Passage) {
	quotes := make([][]string, len(sides))
	for i, ps := range sides {
		for _, p := range ps {
			q := ""
			if len(p.Marks) > 0 {
				q = p.Marks[0].Of(p.Text)
			}
			quotes[i] = append(quotes[i], q)
		}
	}
	for i := range sides {
		for k := range sides[i] {
			p := &sides[i][k]
			if len(p.Marks) == 0 {
				continue
			}
			at := p.Marks[0].Start
			apart, found := likest(quotes, i, quotes[i][k])
			if !found {
				continue
			}
			p.Marks = nil
			for _, sp := range apart {
				p.Marks = append(p.Marks, source.Span{Start: at + sp.Start, End: at + sp.End})
			}
			p.Marks = Join(p.Text, p.Marks)
		}
	}
}

// likest returns the words of a quotation that the likest of another side
// lacks; none is found if they share no word.
func likest(quotes [][]string, side int, q string) (apart []source.Span, found bool) {
	most := 0
	for i, qs := range quotes {
		if i == side {
			continue
		}
		for _, other := range qs[:min(len(qs), comparedPassages)] {
			if a, shared, _ := Differing(q, other); shared > most {
				apart, most = a, shared
			}
		}
	}
	return apart, most > 0
}

// comparedPassages bounds the passages of a side that each passage of
// another side is compared with.
const comparedPassages = 8

// closest returns the words in which t parts from the most alike passage of
// another side than the given one, if that shares three quarters of t's words:
// marks in passages less alike would only be noise.
func closest(t string, sides [][]Passage, side int) []source.Span {
	var best []source.Span
	most := 0
	for i, ps := range sides {
		if i == side {
			continue
		}
		for _, p := range ps[:min(len(ps), comparedPassages)] {
			apart, shared, total := Differing(t, p.Text)
			if shared > most && 4*shared >= 3*total {
				best, most = apart, shared
			}
		}
	}
	return best
}

package report

import (
	"strings"

	"crosscheck/collate"
	"crosscheck/source"
)

// around is how many bytes of a passage stand on either side of its marks
// where a passage is cut down.
const around = 90

// quote returns the words of a passage with the given places in it marked.
// Where cropped, words far before the first mark and far after the last are
// left out and dots stand for them.
func quote(passage string, marks []source.Span, cropped bool) line {
	from, to := 0, len(passage)
	if cropped && len(marks) > 0 {
		from = wordEdge(passage, marks[0].Start-around, false)
		to = wordEdge(passage, marks[len(marks)-1].End+around, true)
	}
	l := line{{"“", plain}}
	if from > 0 {
		l = l.add("… ", faint)
	}
	at := from
	for _, m := range marks {
		if m.Start < at || m.End > to {
			continue
		}
		before := squeeze(passage[at:m.Start])
		if at == from {
			before = strings.TrimLeft(before, " ")
		}
		l = l.add(before, plain).add(clean(m.Of(passage)), mark)
		at = m.End
	}
	l = l.add(strings.TrimRight(squeeze(passage[at:to]), " "), plain)
	if to < len(passage) {
		l = l.add(" …", faint)
	}
	return l.add("”", plain)
}

// wordEdge moves i to the nearest start of a word at or before it, or, with
// up, to the end of the word at or after it, within s.
func wordEdge(s string, i int, up bool) int {
	if i <= 0 {
		return 0
	}
	if i >= len(s) {
		return len(s)
	}
	if up {
		if n := strings.IndexAny(s[i:], " \n\t"); n >= 0 {
			return i + n
		}
		return len(s)
	}
	return strings.LastIndexAny(s[:i], " \n\t") + 1
}

// passages of a divergence: for each side its evidence, with the places to
// mark in each.
type passage struct {
	doc   int
	span  source.Span
	text  string
	marks []source.Span // relative to text
}

// passagesOf returns the evidence of each side of d, at most limit passages
// unless that is negative. Marked are the value itself and, where the passages
// of two sides are much alike, every word in which they part.
func passagesOf(c *collate.Collation, d *collate.Divergence, limit int) [][]passage {
	sides := make([][]passage, len(d.Sides))
	for i, s := range d.Sides {
		shown := s.Evidence
		if limit >= 0 && len(shown) > limit {
			shown = shown[:limit]
		}
		for _, e := range shown {
			t := e.Span.Of(c.Documents[e.Doc].Text)
			p := passage{doc: e.Doc, span: e.Span, text: t}
			if e.Focus.Len() > 0 && e.Span.Contains(e.Focus) {
				p.marks = append(p.marks, source.Span{Start: e.Focus.Start - e.Span.Start, End: e.Focus.End - e.Span.Start})
			}
			sides[i] = append(sides[i], p)
		}
	}
	for i := range sides {
		for k := range sides[i] {
			p := &sides[i][k]
			p.marks = join(p.text, append(p.marks, closest(p.text, sides, i)...))
		}
	}
	return sides
}

// comparedPassages bounds the passages of a side that each passage of
// another side is compared with.
const comparedPassages = 8

// closest returns the words in which t parts from the most alike passage of
// another side than the given one, if that shares three quarters of t's words:
// marks in passages less alike would only be noise.
func closest(t string, sides [][]passage, side int) []source.Span {
	var best []source.Span
	most := 0
	for i, ps := range sides {
		if i == side {
			continue
		}
		for _, p := range ps[:min(len(ps), comparedPassages)] {
			apart, shared, total := differing(t, p.text)
			if shared > most && 4*shared >= 3*total {
				best, most = apart, shared
			}
		}
	}
	return best
}

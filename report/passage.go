package report

import (
	"strings"

	"crosscheck/report/quote"
	"crosscheck/source"
)

// around is how many bytes of a passage stand on either side of its marks
// where a passage is cut down.
const around = 90

// quoted returns the words of a passage with the given places in it marked.
// Where cropped, words far before the first mark and far after the last are
// left out and dots stand for them.
func quoted(passage string, marks []source.Span, cropped bool) line {
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
		before := quote.Squeeze(passage[at:m.Start])
		if at == from {
			before = strings.TrimLeft(before, " ")
		}
		l = l.add(before, plain).add(quote.Clean(m.Of(passage)), mark)
		at = m.End
	}
	l = l.add(strings.TrimRight(quote.Squeeze(passage[at:to]), " "), plain)
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

package report

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// width returns the number of terminal columns that s takes.
func width(s string) int { return displaywidth.String(s) }

// A cut is a half-open range of byte offsets into the text being wrapped.
type cut struct{ start, end int }

// wrap breaks s into lines of at most limit columns: at spaces where it can,
// inside a word that is longer than a line where it must, never inside a
// character. It returns at least one cut; the spaces at breaks are in none.
func wrap(s string, limit int) []cut {
	var cuts []cut
	start, end, used := 0, 0, 0 // the line so far: s[start:end], its columns
	for i := 0; i < len(s); {
		word := i
		for word < len(s) && s[word] == ' ' {
			word++
		}
		stop := word
		for stop < len(s) && s[stop] != ' ' {
			stop++
		}
		if word == stop {
			break
		}
		w := width(s[word:stop])
		switch {
		case end == start: // first word of the line
			start, end, used = word, stop, w
		case used+(word-end)+w <= limit:
			used += word - end + w
			end = stop
		default:
			cuts = append(cuts, cut{start, end})
			start, end, used = word, stop, w
		}
		for used > limit {
			n := fit(s[start:end], limit)
			cuts = append(cuts, cut{start, start + n})
			start += n
			used = width(s[start:end])
		}
		i = stop
	}
	return append(cuts, cut{start, end})
}

// fit returns how many bytes of s fit into limit columns: whole characters,
// at least one.
func fit(s string, limit int) int {
	n, used := 0, 0
	g := displaywidth.StringGraphemes(s)
	for g.Next() {
		used += g.Width()
		if n > 0 && used > limit {
			break
		}
		n += len(g.Value())
	}
	return n
}

// lines wraps a styled line into terminal lines of at most limit columns.
// Marked words stand in brackets; with color, styles have escape codes too,
// closed at the end of each line.
func (l line) lines(limit int, color bool) []string {
	if len(l) > 0 && l[0].style == margin {
		ls := l[1:].lines(limit-len(l[0].text), color)
		for i := range ls {
			ls[i] = l[0].text + ls[i]
		}
		return ls
	}
	var flat strings.Builder
	var ends []int // where each piece ends in the flat text
	for _, p := range l {
		if p.style == mark {
			flat.WriteString("[" + p.text + "]")
		} else {
			flat.WriteString(p.text)
		}
		ends = append(ends, flat.Len())
	}
	s := flat.String()
	cuts := wrap(s, limit)
	out := make([]string, len(cuts))
	for i, c := range cuts {
		if !color {
			out[i] = s[c.start:c.end]
			continue
		}
		out[i] = l.paint(s, c, ends)
	}
	return out
}

// paint returns s[c.start:c.end] with the escape codes of the pieces' styles.
func (l line) paint(s string, c cut, ends []int) string {
	var b strings.Builder
	start := 0
	for i, end := range ends {
		from, to := max(start, c.start), min(end, c.end)
		start = end
		if from >= to {
			continue
		}
		code := l[i].style.code()
		if code == "" {
			b.WriteString(s[from:to])
			continue
		}
		b.WriteString("\x1b[" + code + "m" + s[from:to] + "\x1b[0m")
	}
	return b.String()
}

// code returns the parameters of the style's escape sequence.
func (s style) code() string {
	switch s {
	case strong:
		return "1"
	case mark:
		return "1;33"
	case faint:
		return "2"
	case alarm:
		return "1;31"
	}
	return ""
}

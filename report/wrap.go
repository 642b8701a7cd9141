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
	var line cut // the line so far
	used := 0    // its columns
	for i := 0; i < len(s); {
		word := cut{start: i + leading(s[i:], true)}
		word.end = word.start + leading(s[word.start:], false)
		if word.start == word.end {
			break
		}
		i = word.end
		w := width(s[word.start:word.end])
		if gap := word.start - line.end; line.end > line.start && used+gap+w <= limit {
			line.end, used = word.end, used+gap+w
			continue
		}
		if line.end > line.start {
			cuts = append(cuts, line)
		}
		line, used = word, w
		if w > limit {
			var full []cut
			full, line, used = split(s, word, limit)
			cuts = append(cuts, full...)
		}
	}
	return append(cuts, line)
}

// leading returns the length of the run of spaces, or of other bytes, that s
// begins with.
func leading(s string, spaces bool) int {
	n := 0
	for n < len(s) && (s[n] == ' ') == spaces {
		n++
	}
	return n
}

// split breaks a word that is wider than limit into lines that are full and
// a last one with its width. A line holds one character at least.
func split(s string, word cut, limit int) (full []cut, last cut, used int) {
	last = cut{word.start, word.start}
	g := displaywidth.StringGraphemes(s[word.start:word.end])
	for g.Next() {
		w := g.Width()
		if used+w > limit && last.end > last.start {
			full = append(full, last)
			last, used = cut{last.end, last.end}, 0
		}
		last.end += len(g.Value())
		used += w
	}
	return full, last, used
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

package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/source/line"
)

// A part is a candidate block of a plain text: the lines of one paragraph.
type part struct {
	Span
	text string
	run  int // number of the run of lines without a blank line it stands in
}

// partsOf splits a plain text into its paragraphs. A paragraph is a line, or
// a run of lines that were wrapped by hand:
//
//	The ministers met in the    ┐ the next word would not have fitted,
//	capital on Friday and       │ so the break is no paragraph's end
//	signed the accord.          ┘
//
// Blank lines always part paragraphs.
func partsOf(text string) []part {
	var out []part
	run := 0
	var lines []Span
	flush := func() {
		if len(lines) == 0 {
			return
		}
		for _, sp := range joinWrapped(text, lines) {
			for _, sp := range splitNote(text, sp) {
				out = append(out, part{sp, sp.Of(text), run})
			}
		}
		lines = lines[:0]
		run++
	}
	for at := 0; at < len(text); {
		end := lineEnd(text, at)
		sp := trimmed(text, Span{at, end})
		if sp.Len() == 0 {
			flush()
		} else {
			lines = append(lines, sp)
		}
		at = end
		if at < len(text) {
			at = nextLine(text, at)
		}
	}
	flush()
	return out
}

// splitNote parts a note in brackets, "(Reporting by Jane Roe)", from the
// paragraph that it ends.
func splitNote(text string, sp Span) []Span {
	s := sp.Of(text)
	if !strings.HasSuffix(s, ")") {
		return []Span{sp}
	}
	i := strings.LastIndexByte(s, '(')
	if i <= 0 {
		return []Span{sp}
	}
	if l := line.Known(s[i:]); l != line.Note && l != line.Legal {
		return []Span{sp}
	}
	first := trimmed(text, Span{sp.Start, sp.Start + i})
	if first.Len() == 0 {
		return []Span{sp}
	}
	return []Span{first, {sp.Start + i, sp.End}}
}

// lineEnd returns the end of the line at i.
func lineEnd(text string, i int) int {
	for ; i < len(text); i++ {
		switch c := text[i]; {
		case c >= ' ' && c != 0xE2:
		case '\n' <= c && c <= '\r':
			return i
		case c == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			return i
		}
	}
	return i
}

// nextLine moves past one line end at i: CR LF is one.
func nextLine(text string, i int) int {
	if strings.HasPrefix(text[i:], "\r\n") {
		return i + 2
	}
	_, n := utf8.DecodeRuneInString(text[i:])
	return i + n
}

// trimmed takes white space and byte order marks off both ends of a span.
func trimmed(text string, sp Span) Span {
	s := sp.Of(text)
	left := len(s) - len(strings.TrimLeftFunc(s, white))
	if left == len(s) {
		return Span{sp.Start, sp.Start}
	}
	return Span{sp.Start + left, sp.Start + len(strings.TrimRightFunc(s, white))}
}

func white(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' }

// The widths at which people and programs wrap text by hand.
const (
	minWrap = 38
	maxWrap = 132
	slack   = 7 // columns that a ragged or careless wrap leaves unused
)

// joinWrapped joins the lines of a run that belong to one paragraph.
func joinWrapped(text string, lines []Span) []Span {
	if len(lines) < 2 {
		return append([]Span(nil), lines...)
	}
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l.Of(text)))
	}
	wrapped := width >= minWrap && width <= maxWrap && wrapShare(text, lines, width) >= 0.7 && (len(lines) > 2 || !labels(text, lines))
	out := []Span{lines[0]}
	for i := 1; i < len(lines); i++ {
		if continues(text, lines, i, wrapped, width) {
			out[len(out)-1].End = lines[i].End
		} else {
			out = append(out, lines[i])
		}
	}
	return out
}

// labels reports whether two lines are a label each, such as captions: both begin
// with a capital and neither ends as a sentence does.
func labels(text string, lines []Span) bool {
	for _, l := range lines {
		if s := l.Of(text); line.Ended(s) || lowerFirst(s) {
			return false
		}
	}
	return true
}

// wrapShare is the share of line breaks of a run that a wrap explains.
func wrapShare(text string, lines []Span, width int) float64 {
	full, ended := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if fullLine(text, lines, i, width) {
			full++
		}
		if line.Ended(lines[i].Of(text)) {
			ended++
		}
	}
	if n := len(lines) - 1; ended*3 > n*2 {
		return 0 // a sentence a line
	}
	return float64(full) / float64(len(lines)-1)
}

// fullLine reports whether the first word of the next line would not have
// fitted on line i.
func fullLine(text string, lines []Span, i, width int) bool {
	next := lines[i+1].Of(text)
	if j := strings.IndexFunc(next, unicode.IsSpace); j >= 0 {
		next = next[:j]
	}
	return utf8.RuneCountInString(lines[i].Of(text))+1+utf8.RuneCountInString(next) > width-slack
}

// continues reports whether line i goes on with the paragraph before it.
func continues(text string, lines []Span, i int, wrapped bool, width int) bool {
	before, here := lines[i-1].Of(text), lines[i].Of(text)
	may := false
	if wrapped {
		may = fullLine(text, lines, i-1, width) || !line.Ended(before) && lowerFirst(here)
	} else {
		// A sentence that was cut: it goes on in lower case and ends somewhere.
		first, _ := utf8.DecodeRuneInString(lines[0].Of(text))
		may = lowerFirst(here) && !unicode.IsLower(first) && !line.Ended(before) && line.Bullet(before) == 0 &&
			line.Ended(lines[len(lines)-1].Of(text))
	}
	return may && !again(text, lines, i) && line.Bullet(here) == 0 && line.Known(here) == line.None
}

// again reports whether line i, of a few words, stands near by as a line of its
// own once more: a label.
func again(text string, lines []Span, i int) bool {
	here := lines[i].Of(text)
	if n := strings.Count(here, " "); n == 0 || n >= maxRepeated || line.Ended(here) {
		return false
	}
	near := text[max(0, lines[i].Start-labelRoom):min(len(text), lines[i].End+labelRoom)]
	return strings.Count(near, "\n"+here+"\n") > 1
}

// labelRoom is how many bytes before and behind a label the next one may stand.
const labelRoom = 1000

func lowerFirst(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

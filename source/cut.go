package source

import (
	_ "embed" // cutoffs.txt
	"strings"
	"sync"
	"unicode"
)

// cutOffTable holds what pages print where a text breaks off.
//
//go:embed cutoffs.txt
var cutOffTable string

// cutOffs are its phrases.
var cutOffs = sync.OnceValue(func() []string {
	var out []string
	for l := range strings.Lines(cutOffTable) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			out = append(out, l)
		}
	}
	return out
})

// leastCut is the number of words from which what lacks a full stop is taken
// for a sentence cut short, and not for a label.
const leastCut = 5

// breaksOff reports whether a report's text is only its beginning: its last
// paragraph ends in dots or in mid-sentence, or what follows it asks the reader
// to subscribe or to read on elsewhere.
func (d *Document) breaksOff() bool {
	last := -1
	for i, b := range d.Blocks {
		if b.Kind == Paragraph {
			last = i
		}
	}
	if last < 0 {
		return false
	}
	for _, b := range d.Blocks[last:] {
		if b.Kind != Heading && wall(b.Of(d.Text)) {
			return true
		}
	}
	return cutShort(d.Blocks[last].Of(d.Text)) && d.ends(last)
}

// ends reports whether a paragraph before the last one, or a sentence inside
// it, ends as sentences do: in a text without full stops none is missed.
func (d *Document) ends(last int) bool {
	for i, b := range d.Blocks[:last+1] {
		s := b.Of(d.Text)
		if b.Kind == Paragraph && (i < last && !cutShort(s) || strings.Contains(s, ". ")) {
			return true
		}
	}
	return false
}

// wall reports whether a short block, or the end of a long one, says that the
// rest is elsewhere.
func wall(s string) bool {
	const room = 160
	s = strings.ToLower(strings.Join(strings.Fields(s[max(0, len(s)-4*room):]), " "))
	s = s[max(0, len(s)-room):]
	for _, p := range cutOffs() {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// cutShort reports whether a paragraph breaks off: behind dots, or behind a
// small word or a comma where other sentences have a full stop.
func cutShort(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), "\"”’'")
	if strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") || strings.HasSuffix(s, "[…]") || strings.HasSuffix(s, " chars]") {
		return true
	}
	words := strings.Fields(s[strings.LastIndex(s, ". ")+1:])
	if len(words) < leastCut {
		return false
	}
	last := strings.TrimSuffix(words[len(words)-1], ",")
	return strings.IndexFunc(last, func(r rune) bool { return !unicode.IsLower(r) && !strings.ContainsRune("-'’", r) }) < 0
}

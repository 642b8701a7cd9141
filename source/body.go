package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/source/line"
)

// body marks the blocks of the article: list items, sub-headings, paragraphs.
func (p *layout) body() {
	p.titles()
	seen := map[string]bool{}
	for i := range p.blocks {
		if !p.open(i) {
			continue
		}
		s := p.parts[i].text
		switch {
		case line.Bullet(s) > 0 && (p.bulleted(i-1) || p.bulleted(i+1) || strings.HasPrefix(s, "•")):
			p.set(i, ListItem, "")
		case p.isHeading(i):
			if seen[p.folded[i]] {
				p.set(i, Furniture, "repeated heading")
				break
			}
			seen[p.folded[i]] = true
			p.set(i, Heading, "heading")
		default:
			p.set(i, Paragraph, "")
		}
	}
}

// minRegular is the number of paragraphs with their stops in which one
// without looks out of place.
const minRegular = 4

// bareCaptions marks lines that lack their stop among paragraphs that have
// theirs, and that read as captions.
func (p *layout) bareCaptions() {
	ended, open := 0, 0
	for i, b := range p.blocks {
		switch {
		case b.Kind != Paragraph:
		case line.Ended(p.parts[i].text):
			ended++
		default:
			open++
		}
	}
	if ended < minRegular || open*4 > ended {
		return
	}
	for i := 1; i+1 < len(p.blocks); i++ {
		if k := p.blocks[i].Kind; k != Paragraph && k != Heading || !line.BareCaption(p.parts[i].text) {
			continue
		}
		if p.blocks[i-1].Kind.Main() && p.blocks[i+1].Kind.Main() && line.Ended(p.parts[i+1].text) && !lowerFirst(p.parts[i+1].text) {
			p.set(i, Meta, "caption")
		}
	}
}

// minTitles is the number of headlines in a row, in a report of running
// text, that make a list of other reports.
const minTitles = 4

// titles marks rows of lines in the second half of the text that read as
// headlines of other reports. A list that a colon announces is the article's.
func (p *layout) titles() {
	for i := len(p.blocks) / 2; i < len(p.blocks); i++ {
		n, words := 0, 0
		for i+n < len(p.blocks) && p.titleLike(i+n) {
			words += p.words(i + n)
			n++
		}
		if n >= minTitles && words >= n*5 && i > 0 && !strings.HasSuffix(p.folded[i-1], ":") && p.proseCount() >= 3 {
			p.close(i, i+n, "titles")
		}
		i += n
	}
}

func (p *layout) titleLike(i int) bool {
	s := p.parts[i].text
	return p.open(i) && !startsDated(s) && p.words(i) >= 3 && p.words(i) <= 16 && !line.Ended(s) && line.Bullet(s) == 0 && !lowerFirst(s) && !strings.HasSuffix(s, ":")
}

// startsDated reports whether a line begins with a figure or a day, as the
// rows of a programme or of results do.
func startsDated(s string) bool {
	head, _, _ := strings.Cut(s, " ")
	rest := strings.TrimLeft(s[len(head):], " ")
	return head != "" && unicode.IsDigit(rune(head[0])) || rest != "" && unicode.IsDigit(rune(rest[0]))
}

func (p *layout) proseCount() int {
	n := 0
	for i := range p.blocks {
		if p.prose(i) {
			n++
		}
	}
	return n
}

func (p *layout) bulleted(i int) bool {
	return i >= 0 && i < len(p.parts) && line.Bullet(p.parts[i].text) > 0
}

// isHeading reports whether an open block is a sub-heading: short, begins
// as one, does not end as a sentence does, and text follows it.
func (p *layout) isHeading(i int) bool {
	s := p.parts[i].text
	if strings.HasPrefix(s, "#") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "*_\"'“‘("))
	ended := line.Ended(s) && !strings.HasSuffix(s, "?")
	if p.words(i) > 12 || ended || unicode.IsLower(r) || strings.HasSuffix(s, ",") || strings.HasSuffix(s, ":") && p.words(i) > 5 || strings.HasSuffix(s, ";") {
		return false
	}
	if strings.HasPrefix(s, "\"") || strings.HasPrefix(s, "“") || strings.Contains(s, "(@") {
		return false
	}
	if _, ok := line.ReadDateline(s); ok && !strings.Contains(s, ":") {
		return false
	}
	if p.inRows(i) {
		return false
	}
	next := i + 1
	for next < len(p.blocks) && !p.open(next) {
		next++
	}
	return next < len(p.blocks) && (p.running[next] || line.Bullet(p.parts[next].text) > 0)
}

// maxRows bounds the rows that one colon announces.
const maxRows = 60

// inRows reports whether a line is one of several rows that a colon
// announces.
func (p *layout) inRows(i int) bool {
	n := 0
	for j := i - 1; j >= 0 && n < maxRows; j-- {
		if strings.HasSuffix(p.folded[j], ":") {
			return n > 0
		}
		if line.Ended(p.parts[j].text) || p.blocks[j].Kind == Furniture {
			return false
		}
		n++
	}
	return false
}

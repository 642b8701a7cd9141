package source

import (
	"strings"

	"crosscheck/source/line"
)

// captions marks the line right above a credit as its caption, a line that
// repeats one before it, and the lines with which a caption begins: a list of
// pictures has its captions cut.
func (p *layout) captions() {
	starts := map[string][]int{}
	for i := range p.blocks {
		if start := p.start8(i); p.open(i) && start != "" {
			starts[start] = append(starts[start], i)
		}
	}
	for i := range p.blocks {
		if p.blocks[i].Rule != "credit" {
			continue
		}
		if i > 0 && p.open(i-1) && p.parts[i-1].run == p.parts[i].run && p.words(i) <= 8 && !p.running[i-1] {
			p.set(i-1, Meta, "caption")
		}
		start := p.start8(i)
		for _, j := range starts[start] {
			if p.open(j) && strings.HasPrefix(p.plain(i), strings.TrimRight(p.plain(j), ".… ")) {
				p.set(j, Meta, "caption")
			}
		}
		delete(starts, start)
	}
}

// plain returns the folded block without the mark of a list.
func (p *layout) plain(i int) string { return p.folded[i][line.Bullet(p.folded[i]):] }

// start8 returns the first eight words of a block, empty if it has less.
func (p *layout) start8(i int) string {
	s, words := p.plain(i), 0
	for at := range len(s) {
		if s[at] == ' ' {
			if words++; words == 8 {
				return s[:at]
			}
		}
	}
	return ""
}

// agents marks an agency's name that stands alone below the first prose: the credit
// of a picture or of the report.
func (p *layout) agents() {
	begun := false
	for i := range p.blocks {
		if begun = begun || p.prose(i); begun && p.open(i) && line.Agent(p.parts[i].text) {
			p.set(i, Meta, "credit")
		}
	}
}

// gallery takes back captions of several sentences where they are the report: a
// row of pictures whose text stands below each, with a credit at its end. The
// credit stays out.
func (p *layout) gallery() {
	var told []int
	prose := 0
	for i, part := range p.parts {
		if p.prose(i) {
			prose++
		}
		if p.blocks[i].Rule != "credit" || !p.running[i] {
			continue
		}
		if n, _ := line.Sentences(part.text); n >= 2 {
			told = append(told, i)
		}
	}
	if len(told) < 2 || len(told) <= prose {
		return
	}
	for _, i := range told {
		_, credit := line.Sentences(p.parts[i].text)
		p.blocks[i] = Block{Span: trimmed(p.text, Span{p.blocks[i].Start, p.blocks[i].Start + credit})}
	}
}

// maxRepeated is the most words of a label that stands by several pictures.
const maxRepeated = 4

// recurs reports whether the block is a few words, in small letters or for the third
// time, that stand alone elsewhere in the text too and are neither a sentence nor
// a speaker's: a label by each of several pictures.
func (p *layout) recurs(i int) bool {
	s := p.parts[i].text
	if n := p.words(i); i == 0 || n < 2 || n > maxRepeated || line.Ended(s) || strings.HasSuffix(s, ":") || p.folded[i] == p.title {
		return false
	}
	times := p.times[p.folded[i]]
	return times > 2 || times == 2 && lowerFirst(s)
}

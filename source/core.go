package source

import (
	"strings"

	"crosscheck/source/line"
)

// Some people paste a whole page: menus, the article, lists of other
// reports, comments. There the article is the stretch of blocks that is worth
// most when prose counts for and short lines count against:
//
//	Home  World  Sports        -8 -8 -8
//	The ministers met ...      +38  ┐
//	Background                 -8   │ the article
//	Talks began eight ...      +25  ┘
//	Rain expected on Friday    -8
//	Some showers are ...       +4
//
// (Kadane's algorithm.)
const (
	shortLine  = -8.0 // a line that is no sentence
	knownLine  = -8.0 // a line that is worded as the page's own
	insideLine = -2.0 // a credit, a teaser or an advert, as articles hold them
	excerpt    = 10   // words from which a sentence counts for
	longest    = 50.0
	headRoom   = 8 // blocks before the stretch that may be its head
)

// minOutside is the number of short or known lines outside the stretch from
// which a text is a whole page.
const minOutside = 12

// core marks what lies outside the article of a whole page. A text that is
// no such page is left as it is.
func (p *layout) core() {
	from, to := p.stretch()
	to = p.reach(to)
	head := p.headRoom(from)
	outside := 0
	for i := range p.blocks {
		if (i < head || i >= to) && !p.prose(i) {
			outside++
		}
	}
	if from >= to || outside < minOutside {
		return
	}
	p.pasted = true
	for i := range p.blocks {
		if (i < head || i >= to) && p.open(i) {
			p.set(i, Furniture, "outside the article")
		}
	}
}

// reach moves the end of the stretch past sentences that are worth little by
// themselves, such as a short quotation below an advert.
func (p *layout) reach(to int) int {
	for i, gap := to, 0; i < len(p.blocks) && gap <= 2; i++ {
		switch rule := p.blocks[i].Rule; {
		case p.open(i) && line.Ended(p.parts[i].text) && p.words(i) >= 3:
			to, gap = i+1, 0
		case rule == string(line.Comments):
			return to
		case rule != "listed" && rule != string(line.Newsletter) && rule != string(line.Share) && rule != string(line.Advert):
			gap++
		}
	}
	return to
}

// headRoom returns where the head of an article may begin that begins at
// from: some open lines before it. Lines whose wording is known do not count.
func (p *layout) headRoom(from int) int {
	n, i := 0, from
	for i > 0 && n < headRoom {
		if i--; p.open(i) {
			n++
		}
	}
	return i
}

// stretch returns the range of blocks that is worth most.
func (p *layout) stretch() (from, to int) {
	best, sum, start := 0.0, 0.0, 0
	for i := range p.blocks {
		if sum <= 0 {
			sum, start = 0, i
		}
		if sum += p.worth(i); sum > best {
			best, from, to = sum, start, i+1
		}
	}
	return from, to
}

func (p *layout) worth(i int) float64 {
	if !p.open(i) {
		switch p.blocks[i].Rule {
		case string(line.Teaser), string(line.Advert), string(line.Newsletter), string(line.Share), "credit", "caption", "note", "date", "byline", "listed", "number":
			return insideLine
		}
		return knownLine
	}
	s := p.parts[i].text
	words := p.words(i)
	switch {
	case p.running[i]:
		return min(longest, float64(max(0, words-excerpt)))
	case line.Ended(s) && words >= 2, line.Bullet(s) > 0:
		return 0
	}
	return shortLine
}

// pastedHeadline returns the headline among the lines right before the
// article of a whole page: one that the page repeats, else the longest.
func (p *layout) pastedHeadline(first int) int {
	best := -1
	for i := p.headRoom(first); i < first; i++ {
		n := p.words(i)
		if !p.open(i) || n < 4 || n > 25 || strings.HasSuffix(p.folded[i], ":") {
			continue
		}
		for j := range p.folded {
			if j != i && j < first && p.folded[j] == p.folded[i] {
				return i
			}
		}
		if best < 0 || n > p.words(best) {
			best = i
		}
	}
	return best
}

package source

import (
	"strings"
	"unicode"

	"crosscheck/source/line"
)

// maxHead is the number of words up to which a line may be a headline or the
// standfirst under it.
const maxHead = 45

// head finds the headline, what stands above it and the standfirst under it.
//
//	Menu                               furniture: above the headline
//	Ministers sign river accord        headline
//	Eight years of talks end           headline (standfirst)
//	Jane Roe July 16, 2023             meta
//	RIVERTON (Agency) - The ministers  the article
func (p *layout) head() {
	first := p.firstProse()
	h := p.headline(first)
	if h < 0 {
		p.start = first
		p.repeatedLead()
		return
	}
	rule := "headline"
	if p.title != "" && !sameTitle(p.folded[h], p.title) {
		rule = "standfirst" // the stated title is another
	}
	p.set(h, Headline, rule)
	for i := 0; i < h; i++ {
		if p.open(i) && !p.running[i] {
			p.set(i, Furniture, "above the headline")
		}
	}
	p.repeatedHeadline(h)
	p.start = p.standfirst(h)
	p.repeatedLead()
}

// firstProse returns the index of the first open block of running text, or
// the number of blocks.
func (p *layout) firstProse() int {
	for i := range p.blocks {
		if p.prose(i) {
			return i
		}
	}
	return len(p.blocks)
}

// headline returns the index of the headline among the blocks up to the
// first prose, -1 if the text has none.
func (p *layout) headline(first int) int {
	if first == len(p.blocks) {
		return p.onlyTitle()
	}
	for i := 0; i < len(p.blocks) && i <= first+2; i++ {
		if p.open(i) && p.title != "" && sameTitle(p.folded[i], p.title) {
			return i
		}
	}
	if p.pasted {
		return p.pastedHeadline(first)
	}
	best := -1
	again := p.repeated(first)
	for i := 0; i < first; i++ {
		if !p.open(i) || p.words(i) > maxHead || line.Bullet(p.parts[i].text) > 0 {
			continue
		}
		switch {
		case best < 0:
			best = i
		case again[p.folded[i]] && p.folded[i] != p.folded[best]:
			return i
		case p.words(best) < 3 && p.words(i) >= 4:
			best = i // a section's name above the headline
		}
	}
	if best < 0 && p.open(first) && first == 0 && p.titleSentence(first) {
		return first
	}
	if best >= 0 && strings.HasSuffix(p.folded[best], ":") {
		return -1
	}
	return best
}

// onlyTitle finds the headline of a text without prose: the block that the
// stated title repeats.
func (p *layout) onlyTitle() int {
	for i := range p.blocks {
		if p.open(i) && p.title != "" && p.folded[i] == p.title {
			return i
		}
	}
	return -1
}

// titleSentence reports whether a block is a headline that ends with a full
// stop, as some outlets print them.
func (p *layout) titleSentence(i int) bool {
	return p.words(i) <= 20 && line.TitleCase(p.parts[i].text) && p.prose(i+1)
}

// repeated returns the lines of the head that stand in it more than once.
func (p *layout) repeated(first int) map[string]bool {
	seen, again := map[string]bool{}, map[string]bool{}
	for i := 0; i <= first && i < len(p.blocks); i++ {
		if seen[p.folded[i]] {
			again[p.folded[i]] = true
		}
		seen[p.folded[i]] = true
	}
	return again
}

// sameTitle reports whether a block shows the stated title, to which pages
// add the name of the site.
func sameTitle(block, title string) bool {
	a, b := wordsOf(block), wordsOf(title)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if strings.Join(a, " ") == strings.Join(b, " ") {
		return true
	}
	if len(a) < 4 || len(b) < 4 || len(a) > maxHead {
		return false
	}
	in := map[string]bool{}
	for _, w := range b {
		in[w] = true
	}
	both := 0
	for _, w := range a {
		if in[w] {
			both++
		}
	}
	return both*10 >= len(a)*8 && both*10 >= len(b)*6
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// standfirst marks what stands between the headline at h and the article,
// and returns the article's first block. Lines without a full stop are part
// of the head; a sentence is only if a byline, a credit or a dateline parts
// it from the article.
func (p *layout) standfirst(h int) int {
	end := h + 1
	for i := h + 1; i < len(p.blocks) && i <= h+8 && !p.opensList(i); i++ {
		if p.endsHead(h, i) {
			end = i + 1
			continue
		}
		if !p.open(i) {
			continue
		}
		if _, ok := line.ReadDateline(p.parts[i].text); ok {
			if p.proseBetween(h, i) <= 1 {
				end = i
			}
			break
		}
	}
	for i := h + 1; i < end; i++ {
		if p.open(i) && p.words(i) <= maxHead {
			p.set(i, Headline, "standfirst")
		}
	}
	for limit := end + headRoom; end < limit && end < len(p.blocks) && !p.prose(end) && !p.opensList(end); end++ {
		if p.open(end) && !p.opensSection(end) {
			p.set(end, Headline, "standfirst")
		}
	}
	return end
}

// opensList reports whether the article begins with a list of points at
// block i, or with the words that announce it.
func (p *layout) opensList(i int) bool {
	if !p.open(i) {
		return false
	}
	if line.Bullet(p.parts[i].text) == 0 {
		i++
	}
	long := 0
	for ; p.open(i) && line.Bullet(p.parts[i].text) > 0; i++ {
		if p.words(i) >= 5 {
			long++
		}
	}
	return long >= 2
}

// endsHead reports whether the block at i, below the headline at h, still
// belongs to the head: a byline or a date below at most one sentence, or a
// picture's credit below none.
func (p *layout) endsHead(h, i int) bool {
	b := p.blocks[i]
	if b.Kind != Meta || b.Rule == "correction" || !p.proseAfter(i) {
		return false
	}
	if b.Rule == "credit" || b.Rule == "caption" {
		return p.proseBetween(h, i) == 0
	}
	return p.proseBetween(h, i) <= 1
}

// opensSection reports whether a line between headline and article is the
// heading of the first section: the text has other short headings and this
// line does not echo the headline.
func (p *layout) opensSection(i int) bool {
	if p.words(i) > 7 || !p.prose(i+1) || p.echoes(i) {
		return false
	}
	for j := i + 2; j+1 < len(p.blocks); j++ {
		if p.open(j) && !p.running[j] && p.words(j) <= 10 && p.prose(j+1) {
			return true
		}
	}
	return false
}

// echoes reports whether most words of a block stand in a headline before it.
func (p *layout) echoes(i int) bool {
	for j := 0; j < i; j++ {
		if p.blocks[j].Kind != Headline {
			continue
		}
		in := map[string]bool{}
		for _, w := range wordsOf(p.folded[j]) {
			in[w] = true
		}
		both, all := 0, wordsOf(p.folded[i])
		for _, w := range all {
			if in[w] {
				both++
			}
		}
		if both*4 >= len(all)*3 {
			return true
		}
	}
	return false
}

func (p *layout) proseBetween(from, to int) int {
	n := 0
	for i := from + 1; i < to; i++ {
		if p.prose(i) && p.words(i) <= maxHead {
			n++
		} else if p.prose(i) {
			n += 2
		}
	}
	return n
}

func (p *layout) proseAfter(i int) bool {
	for i++; i < len(p.blocks); i++ {
		if p.prose(i) {
			return true
		}
	}
	return false
}

// repeatedHeadline marks every later copy of the headline that stands by
// itself.
func (p *layout) repeatedHeadline(h int) {
	for i := range p.blocks {
		if i != h && p.open(i) && p.folded[i] == p.folded[h] {
			p.set(i, Headline, "repeated headline")
		}
	}
}

// repeatedLead marks a summary above the article whose words the article
// says again, and the summary that was cut off with dots.
func (p *layout) repeatedLead() {
	if p.start > 3 {
		return
	}
	for i := 0; i < 2 && i < len(p.blocks); i++ {
		if !p.open(i) || p.words(i) < 6 {
			continue
		}
		lead := strings.TrimRight(p.folded[i], ".… ")
		for j := i + 1; j < len(p.blocks) && j < i+8; j++ {
			if p.open(j) && len(p.folded[j]) >= len(lead) && strings.Contains(p.folded[j], lead) {
				p.set(i, Headline, "repeated lead")
				if p.start == i {
					p.start++
				}
				break
			}
		}
	}
}

package source

import (
	"strings"

	"crosscheck/source/line"
)

// blocksOf says what each paragraph of a plain text is. It looks at the
// wording of each by itself, then at its place: what stands before the first
// prose is the head of the page, what stands after the last is its foot. The
// title, if the input states one, helps to find the headline.
//
// A text of one paragraph is the report, whatever it says.
func blocksOf(text, title string) ([]Block, statement) {
	parts := partsOf(text)
	p := &layout{text: text, title: line.Fold(title), parts: parts, blocks: make([]Block, len(parts)), folded: foldedParts(parts), running: make([]bool, len(parts)), times: map[string]int{}}
	for i, part := range parts {
		p.blocks[i] = Block{Span: part.Span}
		p.running[i] = line.Prose(part.text)
		if p.words(i) <= maxRepeated {
			p.times[p.folded[i]]++
		}
	}
	if len(parts) == 1 {
		p.blocks[0].Kind = Paragraph
		return p.blocks, p.said
	}
	p.wordings()
	if p.said.fields = p.header(); p.title == "" {
		p.title = line.Fold(p.said.fields["title"])
	}
	p.names()
	p.agents()
	p.captions()
	p.gallery()
	p.corrections()
	p.boxes()
	p.authors()
	p.core()
	p.head()
	p.body()
	p.bareCaptions()
	p.foot()
	p.keepSomething()
	return p.blocks, p.said
}

// foldedParts folds the parts of a text, which share one string.
func foldedParts(parts []part) []string {
	n := 0
	for _, part := range parts {
		n += part.Len()
	}
	all, ends := make([]byte, 0, n+n/8), make([]int, len(parts))
	for i, part := range parts {
		all = line.AppendFold(all, part.text)
		ends[i] = len(all)
	}
	s, out, from := string(all), make([]string, len(parts)), 0
	for i, end := range ends {
		out[i], from = s[from:end], end
	}
	return out
}

// A statement is what a plain text says about itself: who wrote it and when,
// and the fields of its header lines.
type statement struct {
	line.Stamp
	fields map[string]string
}

// A layout is a plain text while its parts are judged. A block without a kind
// is still open.
type layout struct {
	text    string
	title   string // folded
	parts   []part
	blocks  []Block
	folded  []string
	running []bool         // it reads as running text
	times   map[string]int // how often the folded text of a short block stands there
	said    statement
	start   int  // the first block of the article; set by head
	pasted  bool // a whole page; set by core
}

func (p *layout) set(i int, k BlockKind, rule string) {
	p.blocks[i].Kind, p.blocks[i].Rule = k, rule
}

func (p *layout) open(i int) bool { return i >= 0 && i < len(p.blocks) && p.blocks[i].Kind == "" }

// prose reports whether block i is open and reads as running text.
func (p *layout) prose(i int) bool { return p.open(i) && p.running[i] }

func (p *layout) words(i int) int { return strings.Count(p.folded[i], " ") + 1 }

// wordings judges each block by itself.
func (p *layout) wordings() {
	for i, part := range p.parts {
		s := part.text
		switch label := line.KnownFolded(p.folded[i], len(s)); {
		case line.Blank(s):
			p.set(i, Furniture, "no words")
		case line.Counter(s) && (i > 0 || len(p.parts) > 3):
			p.set(i, Furniture, "number")
		case line.Markup(s):
			p.set(i, Furniture, "markup")
		case line.Scrap(p.folded[i]), p.recurs(i):
			p.set(i, Furniture, "scrap")
		case line.Signature(s):
			p.set(i, Meta, "credit")
		case label == line.Correction:
			p.set(i, Meta, "correction")
		case line.Commenter(s):
			p.set(i, Furniture, "comment")
		case label == line.Credit:
			p.set(i, Meta, "credit")
		case label == line.Note:
			p.set(i, Meta, "note")
		case label != line.None:
			p.set(i, Furniture, string(label))
		case line.Caption(s):
			p.set(i, Meta, "credit")
		case line.Contact(s):
			p.set(i, Meta, "contact")
		case line.Repeats(p.folded[i]):
			p.set(i, Furniture, "repeats itself")
		default:
			p.stamped(i, s)
		}
	}
}

// stamped marks a line of author and date and keeps the first of each.
func (p *layout) stamped(i int, s string) {
	if unstamped(p.folded[i]) {
		return
	}
	st, ok := line.ReadStamp(strings.Trim(s, "*_ "))
	if !ok {
		return
	}
	p.set(i, Meta, "byline")
	if st.Byline == "" {
		p.set(i, Meta, "date")
	}
	if p.said.Byline == "" {
		p.said.Byline = st.Byline
	}
	if p.said.Published.IsZero() {
		p.said.Published = st.Published
	}
	if p.said.Modified.IsZero() {
		p.said.Modified = st.Modified
	}
}

// unstamped reports whether a folded line surely says neither who wrote the report
// nor when: it begins with a letter, and has no figure and no "by".
func unstamped(s string) bool {
	return s != "" && 'a' <= s[0] && s[0] <= 'z' && !strings.Contains(s, "by") && !strings.HasPrefix(s, "from our") &&
		!strings.ContainsAny(s, "0123456789")
}

// names marks a name that stands alone above the line with the date, or with
// others ("Jane Roe and Tom Field") or the outlet's ("Jane Roe | The Herald").
func (p *layout) names() {
	for i := range p.blocks[:max(0, len(p.blocks)-1)] {
		if !p.open(i) || i == 0 || p.blocks[i+1].Rule != "date" || !p.proseAfter(i) {
			continue
		}
		name, outlet, _ := strings.Cut(p.parts[i].text, " | ")
		most := 4
		if strings.Contains(name, " and ") {
			most = 9
		}
		if n := strings.Count(name, " ") + 1; n < 2 || n > most || strings.Count(outlet, " ") > 4 {
			continue
		}
		if st, ok := line.ReadStamp("By " + name); ok && st.Byline == name {
			p.set(i, Meta, "byline")
			if p.said.Byline == "" {
				p.said.Byline = st.Byline
			}
		}
	}
}

// corrections marks what stands below a bare label such as "Correction: May
// 22, 2025".
func (p *layout) corrections() {
	for i := 0; i+1 < len(p.blocks); i++ {
		if p.blocks[i].Rule == "correction" && p.words(i) <= 6 && p.prose(i+1) {
			p.set(i+1, Meta, "correction")
		}
	}
}

// boxes marks what belongs to the head of a list of other reports, and
// everything after the head of the comments.
func (p *layout) boxes() {
	p.threads()
	prose, seen := p.proseCount(), 0
	for i := range p.blocks {
		if p.prose(i) {
			seen++
			continue
		}
		switch p.blocks[i].Rule {
		case "comment":
			p.close(i, len(p.blocks), "comments")
			return
		case string(line.Comments):
			if seen >= 1 && seen*2 >= prose {
				p.close(i+1, len(p.blocks), "comments")
				return
			}
		case string(line.List):
			p.listAfter(i, prose >= minLate && seen*4 >= prose*3)
		case string(line.Teaser), string(line.Newsletter):
			if strings.HasSuffix(strings.TrimSpace(p.parts[i].text), ":") {
				p.listAfter(i, false)
			} else if p.words(i) <= 2 && p.open(i+1) && !p.running[i+1] && !line.Ended(p.parts[i+1].text) {
				p.set(i+1, Furniture, "listed") // "Up next", and what is
			}
		}
	}
}

// minAges is the number of lines such as "2 days ago" that make a thread of
// comments or a list of other reports.
const minAges = 3

// authors marks notes on the author, which stand below the article.
func (p *layout) authors() {
	after := 0
	for i := len(p.parts) - 1; i > 0 && after <= 1; i-- {
		if !p.open(i) {
			continue
		}
		if line.Bio(p.parts[i].text) {
			p.set(i, Meta, "author")
		} else if p.prose(i) {
			after++
		}
	}
}

// threads closes the page from the first of several lines after the article
// that give an age.
func (p *layout) threads() {
	seen, ages, first := 0, 0, -1
	for i := range p.blocks {
		if p.prose(i) {
			seen++
		}
		if p.blocks[i].Rule == "date" && strings.Contains(p.folded[i], " ago") && seen >= 2 {
			if ages++; first < 0 {
				first = i
			}
		}
	}
	if ages >= minAges {
		p.close(first, len(p.blocks), "comments")
	}
}

// minLate is the number of paragraphs from which a list late on the page is
// taken to hold excerpts as well as titles.
const minLate = 8

// listAfter marks the titles that follow the head of a list. Late on the
// page it takes excerpts too.
func (p *layout) listAfter(i int, late bool) {
	for j := i + 1; j < len(p.blocks); j++ {
		if p.blocks[j].Rule == string(line.List) {
			return
		}
		if p.open(j) && !late && (p.running[j] || p.inBody(i, j)) {
			return
		}
		if p.open(j) {
			p.set(j, Furniture, "listed")
		}
	}
}

// inBody reports whether the heading at j, in a list that begins at i, more
// likely opens the next section: prose follows it and it is not first.
//
// After two titles or more a third of some length is one of them.
func (p *layout) inBody(i, j int) bool {
	return j > i+1 && p.prose(j+1) && (j == i+2 || p.words(j) <= 3 || strings.HasSuffix(p.folded[j], "?"))
}

// close marks all open blocks of a range.
func (p *layout) close(from, to int, rule string) {
	for i := from; i < to; i++ {
		if p.open(i) || p.blocks[i].Kind == Furniture {
			p.set(i, Furniture, rule)
		}
	}
}

// foot marks what is left open after the last prose.
func (p *layout) foot() {
	last := -1
	prose := 0
	for i := range p.blocks {
		if p.blocks[i].Kind != Paragraph {
			continue
		}
		if p.running[i] {
			last = i
			prose++
		} else if last >= 0 && (p.words(i) > 12 || i == last+1 && line.Says(p.parts[i].text)) {
			last = i // a sentence that lacks its full stop
		}
	}
	if prose < 2 {
		return
	}
	for i := last + 1; i < len(p.blocks); i++ {
		k := p.blocks[i].Kind
		if (k == Paragraph || k == Heading) && p.words(i) <= 12 && !line.Ended(p.parts[i].text) {
			p.set(i, Furniture, "foot")
		}
	}
}

// keepSomething takes back the judgement of a page on which nothing was
// left: better furniture among the claims than a report that says nothing.
func (p *layout) keepSomething() {
	longest := -1
	for i := range p.blocks {
		if p.blocks[i].Kind.Main() && p.blocks[i].Kind != Heading {
			return
		}
		if p.blocks[i].Kind == Headline && (longest < 0 || p.blocks[i].Len() > p.blocks[longest].Len()) {
			longest = i
		}
	}
	if longest >= 0 {
		p.set(longest, Paragraph, "")
	}
}

package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/source"
)

// A text is a whole report, as it stands on the page.
type text struct {
	ID         string
	Name       string // what the page calls it
	Title      string // empty if the text begins with it
	Facts      []fact
	Paragraphs []paragraph
	// Ends are passages that lie in no paragraph.
	Ends []string
}

// A fact is a name and a value, with a link for an address that can be opened.
type fact struct{ Name, Value, Link string }

// A paragraph is a run of lines up to an empty one.
type paragraph struct {
	Line  string // the number of its first line
	Parts []part
}

// A part of a paragraph: the beginning of a passage that can be linked to
// (its ID), the end of one, a break of the line, or words.
type part struct {
	ID    string
	End   bool
	Break bool
	Words string
}

// places are the passages that something on the page links to, by document.
type places []map[source.Span]bool

func newPlaces(n int) places {
	p := make(places, n)
	for i := range p {
		p[i] = map[source.Span]bool{}
	}
	return p
}

// link returns the ID of a passage and notes that it is linked to.
func (p places) link(doc int, sp source.Span) string {
	p[doc][sp] = true
	return placeID(doc, sp)
}

func placeID(doc int, sp source.Span) string {
	return "p" + strconv.Itoa(doc+1) + "-" + strconv.Itoa(sp.Start) + "-" + strconv.Itoa(sp.End)
}

func docID(doc int) string { return "r" + strconv.Itoa(doc+1) }

// texts returns the reports with every place marked that is linked to.
func texts(c *collate.Collation, cs *quote.Cast, p places) []text {
	out := make([]text, len(c.Documents))
	for i, d := range c.Documents {
		t := &out[i]
		t.ID, t.Name = docID(i), cs.Names[i]
		if !strings.HasPrefix(strings.TrimSpace(d.Text), d.Title) {
			t.Title = quote.Clean(d.Title)
		}
		t.Facts = factsOf(d)
		s := newSetter(i, d.Text, p[i])
		for _, sp := range paragraphs(d.Text) {
			t.Paragraphs = append(t.Paragraphs, paragraph{cs.Line(i, sp.Start), s.set(sp)})
		}
		for _, sp := range s.spans {
			t.Ends = append(t.Ends, placeID(i, sp))
		}
	}
	return out
}

// factsOf returns what is known of a report, without what is not.
func factsOf(d *source.Document) []fact {
	var fs []fact
	add := func(name, value, link string) {
		if value = quote.Clean(value); value != "" {
			fs = append(fs, fact{name, value, link})
		}
	}
	add("published", day(d.Published), "")
	add("modified", day(d.Modified), "")
	add("by", d.Byline, "")
	add("from", d.Dateline, "")
	add("agency", d.Wire, "")
	link := ""
	if strings.HasPrefix(d.URL, "https://") || strings.HasPrefix(d.URL, "http://") {
		link = d.URL
	}
	add("address", d.URL, link)
	return fs
}

// paragraphs returns the runs of lines of a text that empty lines part.
func paragraphs(s string) []source.Span {
	var out []source.Span
	open := false
	for at := 0; at < len(s); {
		end := len(s)
		if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
			end = at + n
		}
		switch full := strings.TrimSpace(s[at:end]) != ""; {
		case full && open:
			out[len(out)-1].End = end
		case full:
			out = append(out, source.Span{Start: at, End: end})
			open = true
		default:
			open = false
		}
		at = end + 1
	}
	return out
}

// A setter sets the paragraphs of a text in order.
type setter struct {
	doc   int
	text  string
	spans []source.Span // the places still to be set, longer ones first
	open  []int         // ends of the passages that are open, the innermost last
	parts []part
}

func newSetter(doc int, text string, at map[source.Span]bool) *setter {
	s := &setter{doc: doc, text: text}
	for sp := range at {
		s.spans = append(s.spans, sp)
	}
	slices.SortFunc(s.spans, func(a, b source.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return s
}

// set returns the parts of a paragraph. Passages nest: one that crosses the
// end of another, or of the paragraph, ends there.
func (s *setter) set(p source.Span) []part {
	s.parts, s.open = nil, s.open[:0]
	at := p.Start
	for len(s.spans) > 0 && s.spans[0].Start < p.End {
		sp := s.spans[0]
		s.spans = s.spans[1:]
		at = s.upTo(at, max(at, sp.Start))
		end := min(max(sp.End, at), p.End)
		if n := len(s.open); n > 0 {
			end = min(end, s.open[n-1])
		}
		s.parts = append(s.parts, part{ID: placeID(s.doc, sp)})
		s.open = append(s.open, end)
	}
	s.upTo(at, p.End)
	for range s.open {
		s.parts = append(s.parts, part{End: true})
	}
	return s.parts
}

// upTo sets the words from at to end and ends the passages that end between.
func (s *setter) upTo(at, end int) int {
	for n := len(s.open); n > 0 && s.open[n-1] <= end; n = len(s.open) {
		s.words(at, s.open[n-1])
		at = s.open[n-1]
		s.parts = append(s.parts, part{End: true})
		s.open = s.open[:n-1]
	}
	s.words(at, end)
	return end
}

// shortLine is up to how many bytes a line is short: its end is a break that
// its author meant. A longer one was wrapped.
const shortLine = 45

func (s *setter) words(at, end int) {
	for at < end {
		n := strings.IndexByte(s.text[at:end], '\n')
		if n < 0 {
			break
		}
		from := strings.LastIndexByte(s.text[:at+n], '\n') + 1
		if len(strings.TrimSpace(s.text[from:at+n])) <= shortLine {
			s.add(s.text[at : at+n])
			s.parts = append(s.parts, part{Break: true})
		} else {
			s.add(s.text[at : at+n+1])
		}
		at += n + 1
	}
	s.add(s.text[at:end])
}

func (s *setter) add(words string) {
	if words = quote.Squeeze(words); words != "" {
		s.parts = append(s.parts, part{Words: words})
	}
}

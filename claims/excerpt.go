package claims

import (
	"sort"

	"crosscheck/source"
)

// Excerpt returns what a document states in a place that lies within sentences of
// its main text, or within one block that is no part of it, as one claim of the
// outlet's own: without regard to clauses and speakers. Of the details
// that reach beyond the place it has quotations alone.
func (t *Testimony) Excerpt(sp source.Span) Claim {
	c := Claim{Doc: t.Doc, Span: sp, Content: sp, Kind: Assertion}
	ss := t.Sentences
	first := sort.Search(len(ss), func(i int) bool { return ss[i].End > sp.Start })
	last := sort.Search(len(ss), func(i int) bool { return ss[i].End >= sp.End })
	if last < len(ss) && ss[first].Start <= sp.Start && ss[last].Start < sp.End {
		c.Sentence = first
		for i := first; i <= last; i++ {
			c.add(&ss[i])
		}
		return c
	}
	for _, b := range t.Doc.Blocks {
		if t.reader != nil && b.Contains(sp) && !b.Kind.Main() {
			part := t.reader.part(t.Doc, b.Span)
			for i := range part.Sentences {
				c.add(&part.Sentences[i])
			}
		}
	}
	return c
}

// add adds the details of a sentence that an excerpt has.
func (c *Claim) add(s *Sentence) {
	for _, d := range within(s.Details, c.Span) {
		if d.Kind == Quote || c.Span.Contains(d.Span) {
			c.Details = append(c.Details, d)
		}
	}
}

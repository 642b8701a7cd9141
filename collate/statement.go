package collate

import (
	"strconv"
	"strings"
	"time"

	"crosscheck/claims"
	"crosscheck/similarity"
	"crosscheck/source"
)

// A statement is one claim prepared for comparison.
type statement struct {
	doc   int // index of its document; 0 and 1 for a bare pair
	index int // among the statements of a collation
	// dropped says that it is not to be compared with any other.
	dropped bool
	claim   *claims.Claim
	// text is the claim with its details masked by type; words are places in
	// the claim's own text.
	text *similarity.Text
	// core is the same of what the claim says, without who says it.
	core *similarity.Text
	// when is the date of the statement's document, zero if unknown.
	when time.Time
	// own names the persons, by canonical name, of the claim's details.
	own []named
	// subject is the pronoun that opens the claim in place of a person whom it
	// does not name; nil if there is none.
	subject *named
	// rare holds the figures, by their keys, that few statements of the set
	// give: two that share one are likely about one thing.
	rare []string
}

// named is a person detail with the name that stands for the person over all
// documents.
type named struct {
	*claims.Detail
	key  string
	role *claims.Role // the role that the person holds there, if stated
}

// prepare readies a claim. The persons' keys come from names.
func prepare(m *similarity.Measure, doc int, c *claims.Claim, names *names) *statement {
	s := &statement{doc: doc, claim: c, when: c.Doc.Published}
	for i := range c.Details {
		d := &c.Details[i]
		if d.Kind == claims.Name {
			// A bare surname that this document never gives in full.
			if key := names.surname(d.Value); key != "" {
				s.own = append(s.own, named{Detail: d, key: key})
			}
		}
		if d.Kind == claims.PersonDetail && !d.Person.Shared {
			n := named{Detail: d, key: names.key(doc, d.Person)}
			for j := range c.Details {
				if r := c.Details[j].Role; r != nil && r.Holder != nil && r.Holder.Span == d.Span {
					n.role = r
				}
			}
			s.own = append(s.own, n)
		}
	}
	s.subject = names.subject(s)
	s.text = m.PrepareMasked(c.Text(), s.masks(c.Span))
	s.core = s.text
	if c.Content != c.Span && c.Content.Len() > 0 {
		s.core = m.PrepareMasked(c.Content.Of(c.Doc.Text), s.masks(c.Content))
	}
	return s
}

// masks lists the details in a place that a frame takes as one unit of their
// type.
func (s *statement) masks(in source.Span) []similarity.Mask {
	var out []similarity.Mask
	at := in.Start
	add := func(sp source.Span, class, key string) {
		if !in.Contains(sp) {
			return
		}
		out = append(out, similarity.Mask{Start: sp.Start - at, End: sp.End - at, Class: class, Key: strings.ToLower(key)})
	}
	for i := range s.claim.Details {
		d := &s.claim.Details[i]
		switch d.Kind {
		case claims.Place, claims.Nationality:
			add(d.Span, "place", d.Value)
		case claims.Money, claims.Percent, claims.Measure, claims.Age, claims.Duration, claims.Date, claims.Clock, claims.Score:
			add(d.Span, string(d.Kind), figureKey(d))
		}
	}
	for _, p := range s.own {
		add(p.Span, "person", p.key)
	}
	if s.subject != nil {
		add(s.subject.Span, "person", s.subject.key)
	}
	return out
}

// figureKey spells a figure's value so that equal values have equal keys.
func figureKey(d *claims.Detail) string {
	if f := d.Figure; f != nil && f.Dimension != "" && f.Low == f.High {
		return f.Dimension + strconv.FormatFloat(f.Base, 'g', 4, 64)
	}
	if f := d.Figure; f != nil && !f.From.IsZero() {
		return f.From.Format(time.DateOnly) + f.To.Format(time.DateOnly)
	}
	return d.Value + d.Unit
}

// of returns the details of the given kinds.
func (s *statement) of(kinds ...claims.DetailKind) []*claims.Detail {
	var out []*claims.Detail
	for i := range s.claim.Details {
		for _, k := range kinds {
			if s.claim.Details[i].Kind == k {
				out = append(out, &s.claim.Details[i])
			}
		}
	}
	return out
}

// wordsIn returns the range of words that a place in the document covers.
func (s *statement) wordsIn(sp source.Span) (from, to int) {
	start, end := sp.Start-s.claim.Span.Start, sp.End-s.claim.Span.Start
	words := s.text.Words
	for from < len(words) && words[from].End <= start {
		from++
	}
	to = from
	for to < len(words) && words[to].Start < end {
		to++
	}
	return from, to
}

// place moves a place in the claim's own text into its document.
func (s *statement) place(start, end int) source.Span {
	return source.Span{Start: s.claim.Span.Start + start, End: s.claim.Span.Start + end}
}

// sharesWord reports whether a place of one statement and one of another have
// a content word in common.
func (s *statement) sharesWord(a source.Span, t *statement, b source.Span) bool {
	af, at := s.wordsIn(a)
	bf, bt := t.wordsIn(b)
	for _, x := range s.text.Words[af:at] {
		for _, y := range t.text.Words[bf:bt] {
			if x.Weight >= contentWeight && x.Text == y.Text {
				return true
			}
		}
	}
	return false
}

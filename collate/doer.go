package collate

import (
	"slices"

	"crosscheck/claims"
	"crosscheck/source"
)

// otherDoer finds one deed that the statements put down to two countries,
// groups or bodies. Only bare pairs are compared so.
func (p *pairing) otherDoer() []Difference {
	if !p.bare || !p.aligned() {
		return nil
	}
	theirs := p.b.deeds()
	for _, x := range p.a.deeds() {
		for _, y := range theirs {
			if !p.sameVerb(x, y) {
				continue
			}
			if at, in, ok := p.doersApart(x, y); ok && p.sameSuffered(x, y) {
				return []Difference{p.difference("agent", at, in, Contradiction, "another doer of the same")}
			}
		}
	}
	return p.toThemselves()
}

// doersApart returns the words for the doers of two deeds if they name two that
// exclude each other: any two parties where the verb is of what one does alone,
// two countries where the statements are copies but for them.
func (p *pairing) doersApart(x, y deed) (inA, inB source.Span, ok bool) {
	exclusive := exclusiveVerbs()[p.a.text.Words[x.verb].Text] && exclusiveVerbs()[p.b.text.Words[y.verb].Text]
	if d, e := p.a.doerOf(x), p.b.doerOf(y); d != nil && e != nil {
		lands := ofCountry(d)
		ok = (exclusive || lands && p.frame >= copyFrame) && d.Value != e.Value && lands == ofCountry(e) && !p.a.gives(e, p.b) && !p.b.gives(d, p.a)
		return d.Span, e.Span, ok
	}
	i, j := p.a.partyOf(x), p.b.partyOf(y)
	if !exclusive || i < 0 || j < 0 {
		return inA, inB, false
	}
	ok = parties()[p.a.text.Words[i].Text] != parties()[p.b.text.Words[j].Text] && !p.b.tells(p.ofA[i]) && !p.a.tells(p.ofB[j])
	return p.a.wordSpan(i, i+1), p.b.wordSpan(j, j+1), ok
}

// ofCountry reports whether a detail is a country or its people.
func ofCountry(d *claims.Detail) bool { return d.Kind == claims.Nationality || d.Kind == claims.Place }

// tells reports whether word i is there, and of what a statement says.
func (s *statement) tells(i int) bool { return i >= 0 && s.inContent(i) }

// sameSuffered reports whether a content word of what suffers one deed has its
// partner in what suffers the other.
func (p *pairing) sameSuffered(x, y deed) bool {
	for i := x.sufferer[0]; i < x.sufferer[1]; i++ {
		if j := p.ofA[i]; j >= y.sufferer[0] && j < y.sufferer[1] && p.a.text.Words[i].Weight >= contentWeight && p.how[i] != "type" {
			return true
		}
	}
	return false
}

// doerOf returns the one country, people, body or name among the words for the
// doer of a deed, nil if there is none or more than one.
func (s *statement) doerOf(d deed) *claims.Detail {
	if d.doer[1] <= d.doer[0] {
		return nil
	}
	var out *claims.Detail
	sp := s.wordSpan(d.doer[0], d.doer[1])
	for _, e := range s.of(claims.Nationality, claims.Organisation, claims.Name, claims.Place) {
		if !sp.Contains(e.Span) || e.Kind == claims.Place && e.Unit != "" {
			continue
		}
		if out != nil {
			return nil
		}
		out = e
	}
	return out
}

// partyOf returns the word for the doer of a deed that is a noun for a sort of
// group, -1 if there is none or more than one.
func (s *statement) partyOf(d deed) int {
	at := -1
	for i := d.doer[0]; i < d.doer[1] && !prepositions()[s.text.Words[i].Text]; i++ {
		if parties()[s.text.Words[i].Text] == "" {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
}

// toThemselves finds that one statement has somebody do to themselves what in
// the other another did to them: "shot himself", "was shot by a guard".
func (p *pairing) toThemselves() []Difference {
	if at, in, ok := p.reflexive(p.a, p.b, p.ofA); ok {
		return []Difference{p.difference("agent", at, in, Contradiction, "another doer of the same")}
	}
	if in, at, ok := p.reflexive(p.b, p.a, p.ofB); ok {
		return []Difference{p.difference("agent", at, in, Contradiction, "another doer of the same")}
	}
	return nil
}

// reflexive finds what x has somebody do to themselves, and y in the passive
// has another do, and returns the words for either doer.
func (p *pairing) reflexive(x, y *statement, partner []int) (inX, inY source.Span, ok bool) {
	for _, d := range y.deeds() {
		i := slices.Index(partner, d.verb)
		if i < 1 || i+1 >= len(x.text.Words) || !reflexives()[x.text.Words[i+1].Text] || !exclusiveVerbs()[x.text.Words[i].Text] || d.doer[0] <= d.verb {
			continue
		}
		for k := d.doer[1] - 1; k >= d.doer[0]; k-- {
			if y.text.Words[k].Weight >= contentWeight && y.text.Words[k].Class != "date" && !slices.Contains(partner, k) {
				return x.wordSpan(i+1, i+2), y.wordSpan(k, k+1), true
			}
		}
	}
	return inX, inY, false
}

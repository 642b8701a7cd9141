package collate

import (
	"slices"

	"crosscheck/claims"
)

// otherWhere is the rule of what wheres finds.
const otherWhere = "something else behind the same word"

// wheres finds two things in the same slot behind one verb and a preposition of
// place: "began in the kitchen", "started on the roof". They need not exclude
// each other. Only bare pairs that are nearly alike are compared so, and only
// by words that name no place: those have rules of their own.
func (p *pairing) wheres() []Difference {
	if !p.bare || !p.nearly() {
		return nil
	}
	for _, w := range p.al.Pairs {
		if w.Strength < 0.5 || w.How == "type" || p.a.text.Words[w.A].Weight < contentWeight {
			continue
		}
		i, j := p.a.openWhere(w.A, p.ofA), p.b.openWhere(w.B, p.ofB)
		if i >= 0 && j >= 0 && !(p.a.quoted(i) && p.b.quoted(j)) {
			at, in := p.a.wordSpan(i, i+1), p.b.wordSpan(j, j+1)
			if p.onePerson() && onceVerbs()[p.a.text.Words[w.A].Text] && onceVerbs()[p.b.text.Words[w.B].Text] {
				return []Difference{p.difference("attribution", at, in, Contradiction, "one speaker tells it in two ways")}
			}
			return []Difference{p.difference("place", at, in, Scope, otherWhere)}
		}
	}
	return nil
}

// openWhere returns the noun behind word i and a preposition of place, -1 if
// there is none, or a word of its phrase has a partner.
func (s *statement) openWhere(i int, partner []int) int {
	words := s.text.Words
	if i+1 >= len(words) || !whereabouts()[words[i+1].Text] && words[i+1].Text != "on" && words[i+1].Text != "to" {
		return -1
	}
	if words[i+1].Text == "to" && (i+2 >= len(words) || words[i+2].Weight >= contentWeight) {
		return -1 // "agreed to buy"
	}
	last := -1
	for k := i + 2; k < len(words) && k < i+slotReach && !breaks()[words[k].Text]; k++ {
		if s.brokenBetween(k - 1) {
			break
		}
		if words[k].Weight < contentWeight {
			if last >= 0 {
				break
			}
			continue
		}
		if partner[k] >= 0 || words[k].Class != "" {
			return -1
		}
		last = k
	}
	return last
}

// onePerson reports whether one person is named as the speaker of both
// statements.
func (p *pairing) onePerson() bool {
	return p.oneSpeaker() && slices.ContainsFunc(p.a.own, func(n named) bool { return p.a.claim.Speaker.Span.Overlaps(n.Span) })
}

// quoted reports whether word i stands in a quotation.
func (s *statement) quoted(i int) bool {
	w := s.wordSpan(i, i+1)
	return slices.ContainsFunc(s.of(claims.Quote), func(d *claims.Detail) bool { return d.Span.Overlaps(w) })
}

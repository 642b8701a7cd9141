package collate

import (
	"crosscheck/claims"
	"crosscheck/source"
)

// exceptions finds that one statement says a thing of all of a sort, and the
// other counts some of them of whom it does not hold: "all the crew are home",
// "three of the crew are still missing".
func (p *pairing) exceptions() []Difference {
	if !p.nearly() {
		return nil
	}
	if all, d, ok := except(p.a, p.b, p.ofA); ok {
		return []Difference{p.difference("number", all, d.Span, p.changing(), exceptionRule)}
	}
	if all, d, ok := except(p.b, p.a, p.ofB); ok {
		return []Difference{p.difference("number", d.Span, all, p.changing(), exceptionRule)}
	}
	return nil
}

const exceptionRule = "all of them, and some who are left"

// except returns the word by which x speaks of all of a sort, and the count by
// which y has some of them left over.
func except(x, y *statement, partner []int) (all source.Span, left *claims.Detail, ok bool) {
	for i, w := range x.text.Words {
		if !universals()[w.Text] || !x.inContent(i) {
			continue
		}
		for k := i + 1; k < min(i+universalReach, len(partner)); k++ {
			if partner[k] < 0 || x.text.Words[k].Weight < contentWeight {
				continue
			}
			if d := y.leftOver(partner[k]); d != nil {
				return x.wordSpan(i, i+1), d, true
			}
		}
	}
	return all, nil, false
}

// universalReach is how many words behind "all" the noun is looked for that it
// is said of.
const universalReach = 6

// leftOver returns the count of those that word i names, if the statement says
// close behind it that something still holds of them; nil if there is none.
func (s *statement) leftOver(i int) *claims.Detail {
	words := s.text.Words
	still := false
	for k := i + 1; k < min(i+1+universalReach, len(words)); k++ {
		still = still || remaining()[words[k].Text]
	}
	if !still {
		return nil
	}
	for _, d := range s.of(claims.Number) {
		if _, to := s.wordsIn(d.Span); to <= i && i-to < universalReach && d.Figure != nil && d.Figure.Low > 0 {
			return d
		}
	}
	return nil
}

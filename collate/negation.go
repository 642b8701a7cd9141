package collate

import "crosscheck/claims"

// compareNegation finds a proposition that one statement asserts and the
// other negates: the word behind the negator is aligned, and no negator
// stands before its partner.
func compareNegation(p *pairing) []Difference {
	var out []Difference
	out = append(out, p.negated(p.a, p.b, p.ofA, false)...)
	out = append(out, p.negated(p.b, p.a, p.ofB, true)...)
	return out
}

// negated finds negators of x whose scope has an unnegated partner in y.
func (p *pairing) negated(x, y *statement, partner []int, swapped bool) []Difference {
	if len(x.of(claims.Polarity))%2 == len(y.of(claims.Polarity))%2 {
		return nil
	}
	var out []Difference
	for _, d := range x.of(claims.Polarity) {
		_, at := x.wordsIn(d.Span)
		for i := at; i < len(x.text.Words) && i < at+4; i++ {
			j := partner[i]
			if j < 0 || x.text.Words[i].Weight < contentWeight {
				continue
			}
			if y.negatedBefore(j) {
				break
			}
			w := y.text.Words[j]
			there := y.place(w.Start, w.End)
			o, rule := p.opposed(), "a negation on one side only"
			dif := p.difference("negation", d.Span, there, o, rule)
			if swapped {
				dif.A, dif.B = dif.B, dif.A
			}
			out = append(out, dif)
			break
		}
	}
	return out
}

// contentWeight is the rarity from which a word carries content.
const contentWeight = 0.25

// negatedBefore reports whether a negator stands up to four words before word
// j.
func (s *statement) negatedBefore(j int) bool {
	for _, d := range s.of(claims.Polarity) {
		_, to := s.wordsIn(d.Span)
		if to <= j && j-to < 4 {
			return true
		}
	}
	return false
}

// opposed is the outcome of opposite assertions: a conflict only where the
// statements are nearly the same.
func (p *pairing) opposed() Outcome {
	switch {
	case !p.near():
		return Scope
	case p.timing() == halfDated:
		return Unsettled
	case p.timing() == otherTime && p.al.Frame < sameEventFrame:
		return Updated
	}
	return Contradiction
}

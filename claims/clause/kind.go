package clause

import "strings"

// kind says what sort of thing a part of the sentence says.
func (s *sentence) kind(p part) Kind {
	if s.at(len(s.tokens)-1, "?") {
		return Question
	}
	best := len(tables().cues)
	for i := p.from; i < p.to; i++ {
		if s.is(i, hint) && !s.tokens[i].held {
			best = min(best, s.cue(p, i))
		}
	}
	if best < len(tables().cues) {
		return tables().cues[best].kind
	}
	return Assertion
}

// cue returns the index of the first cue that stands at token i of the part,
// the number of cues if there is none.
func (s *sentence) cue(p part, i int) int {
	for n, c := range tables().cues {
		if (!c.start || i == p.from) && s.reads(i, p.to, c.phrase) {
			return n
		}
	}
	return len(tables().cues)
}

// reads reports whether the tokens from i on are the words of phrase.
func (s *sentence) reads(i, to int, phrase string) bool {
	for w := range strings.FieldsSeq(phrase) {
		if i >= to || !s.at(i, w) {
			return false
		}
		i++
	}
	return true
}

// quoted reports whether at least half of the part stands in quotation marks.
func (s *sentence) quoted(p part) bool {
	n := 0
	for i := p.from; i < p.to; i++ {
		if s.tokens[i].held {
			n++
		}
	}
	return 2*n >= p.to-p.from && n > 0
}

package clause

import "strings"

// kind says what sort of thing a part of the sentence says.
func (s *sentence) kind(p part) Kind {
	if s.at(len(s.tokens)-1, "?") {
		return Question
	}
	for _, c := range tables().cues {
		if s.cued(p, c) {
			return c.kind
		}
	}
	return Assertion
}

// cued reports whether the part holds a cue, outside of quotation marks.
func (s *sentence) cued(p part, c cue) bool {
	word, _, _ := strings.Cut(c.phrase, " ")
	for i := p.from; i < p.to; i++ {
		if !s.held[i] && s.at(i, word) && s.reads(i, p.to, c.phrase) {
			return true
		}
		if c.start {
			break
		}
	}
	return false
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
		if s.held[i] {
			n++
		}
	}
	return 2*n >= p.to-p.from && n > 0
}

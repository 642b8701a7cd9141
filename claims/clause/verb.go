package clause

import "crosscheck/source"

// A Verb is a word that a sentence uses as a verb, not as a noun.
type Verb struct {
	source.Span
	// Main marks the verb that says what a finite clause or a participle tells, or
	// what is to be done: "appointed" of "has been appointed", "leave" of "is due to leave",
	// both of "voted to delay". Forms of be, have and do, and verbs of the words
	// "light" and "phase", are none by themselves.
	Main bool
	// Speech marks a verb of speech.
	Speech bool
}

// verbs appends the verbs of the sentence to out, in order.
func (s *sentence) verbs(out []Verb) []Verb {
	for i := range s.tokens {
		p := s.tag(i)
		switch {
		case p.finite(), p == base && (s.imperative(i) || s.tag(i-1) == marker):
			s.tokens[s.content(i)].main = true
		case p == gerund && s.narrates(i):
			s.tokens[i].main = true
		}
	}
	for i := range s.tokens {
		p := s.tag(i)
		if !p.verbal() || p == modal {
			continue
		}
		out = append(out, Verb{Span: s.span(i, i+1), Main: s.tokens[i].main && !s.is(i, light) && !(s.is(i, phase) && s.infinitive(i+1) > 0), Speech: s.speaks(i)})
	}
	return out
}

// narrates reports whether the participle at i tells a thing of its own: "...,
// leaving 40 without a home and cutting the road".
func (s *sentence) narrates(i int) bool {
	if !s.objectAt(i+1) && !s.tag(i+1).nominal() || s.at(i, "according") {
		return false
	}
	if s.is(i-1, joiner) {
		for j := i - 2; j > 0 && !s.tag(j).finite() && !s.at(j, ","); j-- {
			if s.tag(j) == gerund {
				return s.tokens[j].main
			}
		}
		return false
	}
	return s.at(i-1, ",") && i > 1
}

// imperative reports whether the base form at i opens the sentence, or is joined
// to one that does.
func (s *sentence) imperative(i int) bool {
	k := s.prior(i)
	for j := k - 1; s.tag(k) == coordinator && j >= 0; j-- {
		if s.tag(j) == base {
			return s.imperative(j) // "wash your hands and wear a mask"
		}
		if s.tag(j).verbal() {
			return false
		}
	}
	return k < 0 || s.sentenceStart(k+1) && s.tag(k) == punct
}

// content follows the auxiliaries from the finite verb at i to the verb that
// they belong to.
func (s *sentence) content(i int) int {
	for s.is(i, auxiliary) {
		k := s.afterAuxiliary(i)
		if k < 0 {
			break
		}
		i = k
	}
	for s.is(i, phase) {
		k := s.infinitive(i + 1)
		if k < 0 {
			break
		}
		i = k
	}
	return i
}

// afterAuxiliary returns the next verb of the group that the auxiliary at i
// belongs to, -1 if there is none. In a question the subject stands between.
func (s *sentence) afterAuxiliary(i int) int {
	turned := i == 0 || s.tag(i-1) == question
	for k := i + 1; k < min(len(s.tokens), i+8); k++ {
		switch p := s.tag(k); {
		case p == base, p == participle, p == gerund, p == past && turned, s.is(k, phase) && s.infinitive(k+1) > 0:
			return k
		case p == marker && s.is(i, be):
			return s.infinitive(k)
		case p == adverb, s.at(k, ","):
		case turned && (p.nominal() || p == article || p == owner || p == pronoun || p == adjective || p == numeral || p == possessive):
		default:
			return -1
		}
	}
	return -1
}

// infinitive returns the verb of "to go" or "to have gone" at i, -1 if there is
// none.
func (s *sentence) infinitive(i int) int {
	if s.tag(i) != marker {
		return -1
	}
	for i++; s.tag(i) == adverb; i++ {
	}
	if !s.tag(i).verbal() {
		return -1
	}
	return s.content(i)
}

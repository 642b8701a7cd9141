package clause

import "strings"

// prior returns the token before i that is no adverb, -1 if there is none.
func (s *sentence) prior(i int) int {
	for i--; i >= 0 && s.tag(i) == adverb; i-- {
	}
	return i
}

// baseOrNoun decides on a base form.
func (s *sentence) baseOrNoun(i int) pos {
	u := s.tokens[i].word.lean
	k := s.prior(i)
	switch s.tag(k) {
	case modal, marker:
		return base
	case past, present, presents:
		if s.is(k, auxiliary) && !s.is(k, be) && !s.has3(k) {
			return base // "did not attend"
		}
	case pronoun, question:
		switch {
		case s.supports(k) && u != mostlyNoun:
			return base // "Will anyone monitor it?"
		case u != mostlyNoun && (s.at(k, "who") || !s.finiteSince(k)) && !s.oblique(k):
			return present
		}
	case nouns, name, adjective, numeral:
		switch {
		case s.supports(k) && (u != mostlyNoun || s.direct(i+1)):
			return base
		case s.tells(i, k):
			return present
		case s.tag(i+1) == edForm || s.tag(i+1) == past:
		case s.tag(k) != adjective && (s.tag(k) != numeral || u == mostlyVerb) && (u == mostlyVerb || u == eitherWay && s.objectAt(i+1)) && !s.finiteSince(i) && !s.finiteAhead(i) && s.plainSubject(k):
			return present
		}
	case noun:
		if s.supports(k) && (u == mostlyVerb || u == eitherWay && s.objectAt(i+1)) {
			return base
		}
	case coordinator:
		if p := s.sibling(k, base, present); p != punct && u != mostlyNoun && (u == mostlyVerb || s.objectAt(i+1)) {
			return p
		}
	case punct:
		switch {
		case s.at(k, ",") && (s.tells(i, k) || u == mostlyVerb && s.relativeEnds(k) && s.objectAt(i+1) && !s.finiteAhead(i)):
			return present
		case (k < 0 || s.sentenceStart(k+1)) && !s.finiteAhead(i):
			if u != mostlyNoun && (s.direct(i+1) || s.addressed(i)) || u == mostlyVerb && !s.tag(i+1).nominal() && s.tag(i+1) < baseForm {
				return base // an imperative
			}
		}
	}
	return noun
}

// addressed reports whether the words behind i speak to or of reader and
// outlet: "Talk to your doctor", "Sign up for our letter".
func (s *sentence) addressed(i int) bool {
	for j := i + 1; j < min(len(s.tokens), i+5); j++ {
		if s.at(j, "our") || s.at(j, "your") || s.at(j, "us") || s.at(j, "you") || s.at(j, "here") {
			return true
		}
	}
	return false
}

// tells reports whether the form at i is a verb of speech or thought whose
// object follows and whose subject ends at k.
func (s *sentence) tells(i, k int) bool {
	return (s.speaks(i) || s.is(i, complement)) && s.clauseAt(i+1) && !s.finiteSince(k+1) && s.tokens[i].word.lean == mostlyVerb
}

// has3 reports whether the auxiliary at k is a form of have.
func (s *sentence) has3(k int) bool {
	return s.at(k, "has") || s.at(k, "have") || s.at(k, "had") || s.at(k, "'ve")
}

// supports reports whether an auxiliary before its subject opens the sentence
// that token k belongs to: "Will anyone monitor it?", "Did regulators know?"
func (s *sentence) supports(k int) bool {
	for j := k; j >= 0 && k-j < 6; j-- {
		if s.tag(j) == modal || s.at(j, "did") || s.at(j, "does") || s.at(j, "do") {
			return j == 0 || s.tag(j-1) == question || s.tag(j-1) == punct
		}
		if s.tag(j).verbal() {
			return false
		}
	}
	return false
}

// plainSubject reports whether the noun at k could be a subject: no preposition
// governs it directly.
func (s *sentence) plainSubject(k int) bool {
	for j := k - 1; j >= 0; j-- {
		switch s.tag(j) {
		case article, adjective, noun, nouns, name, numeral, owner, possessive:
		case preposition:
			return s.is(j, opener|sometimes) || s.at(j, "of") || s.at(j, "in") || s.at(j, "at")
		default:
			return true
		}
	}
	return true
}

// oblique reports whether the pronoun at k is no subject.
func (s *sentence) oblique(k int) bool {
	for _, w := range [...]string{"him", "them", "us", "me", "himself", "herself", "itself", "themselves", "her"} {
		if s.at(k, w) {
			return true
		}
	}
	return s.tag(k) == pronoun && (s.tag(k-1).verbal() || s.tag(k-1) == preposition && !s.is(k-1, opener|sometimes)) && !s.speaks(k-1)
}

// objectAt reports whether what follows a verb may stand at i.
func (s *sentence) objectAt(i int) bool {
	if i >= len(s.tokens) {
		return true
	}
	switch s.tag(i) {
	case article, owner, pronoun, preposition, marker, numeral, adverb, question, name, participle, gerund, edForm:
		return true
	case adjective, nouns, sForm, punct:
		return true
	}
	return false
}

// verbOrPlural decides on a form in -s.
func (s *sentence) verbOrPlural(i int) pos {
	u := s.tokens[i].word.lean
	k := s.prior(i)
	next := s.tag(i + 1)
	switch s.tag(k) {
	case pronoun, existential:
		if s.oblique(k) {
			return nouns
		}
		return presents
	case question:
		if s.at(k, "whose") {
			return nouns
		}
		return presents
	case preposition:
		if s.at(k, "that") && (u == mostlyVerb || u == eitherWay && s.objectAt(i+1) || s.direct(i+1)) && !s.finiteAhead(i) {
			return presents
		}
	case noun, name, nouns, gerund:
		if s.tells(i, k) {
			return presents
		}
		if s.finiteSince(i) || s.finiteAhead(i) || s.tag(k) == nouns && u != mostlyVerb {
			return nouns
		}
		switch u {
		case mostlyVerb:
			return presents
		case eitherWay:
			if s.objectAt(i+1) && (next != punct || s.sign(i+1) || s.subordinate(i)) {
				return presents
			}
		default:
			if s.direct(i+1) || next == numeral || s.sign(i+1) {
				return presents
			}
		}
	case coordinator:
		if s.tag(k-1).nominal() && s.at(i+1, ",") {
			return nouns // "cash and shares, in a deal"
		}
		if s.sibling(k, presents, presents) != punct && (u != mostlyNoun && s.objectAt(i+1) || s.direct(i+1) || s.sign(i+1)) {
			return presents
		}
	case punct:
		if s.at(k, ",") && u != mostlyNoun && s.objectAt(i+1) && (!s.finiteSince(k) || s.relativeEnds(k)) && !s.finiteAhead(i) && s.anyNoun(k) {
			return presents
		}
		if s.at(k, ")") || s.form(k) == "''" {
			return presents
		}
	}
	return nouns
}

// sign reports whether the sign of a currency stands at i.
func (s *sentence) sign(i int) bool {
	return s.tag(i) == punct && s.tag(i+1) == numeral && strings.ContainsAny(s.form(i), "$€£¥₹")
}

// subordinate reports whether a word that opens a clause stands before i, and
// no verb between.
func (s *sentence) subordinate(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if s.is(j, opener|sometimes) {
			return true
		}
		if s.tag(j).verbal() || s.tag(j) == punct {
			return false
		}
	}
	return false
}

// anyNoun reports whether a noun stands before k.
func (s *sentence) anyNoun(k int) bool {
	for k--; k >= 0; k-- {
		if s.tag(k).nominal() {
			return true
		}
	}
	return false
}

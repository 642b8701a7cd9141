package clause

// pastOrParticiple decides on a form like "attacked" or "held".
func (s *sentence) pastOrParticiple(i int) pos {
	k := s.prior(i)
	if s.at(k, "never") {
		k = s.prior(k)
	}
	same := s.tokens[i].word.verb != 0 // "cut", "set"
	switch p := s.tag(k); p {
	case modal, marker:
		if same {
			return base
		}
		return participle
	case article, owner, possessive, adjective:
		if same || p == article && (s.tag(i+1) == edForm || s.tag(i+1).finite()) {
			return noun // "the accused fled"
		}
		if p == adjective && s.subjectEnds(k) && !s.finiteAhead(i) && !s.finiteBefore(i) && !s.at(i+1, "by") {
			return past // "The 28-year-old denied"
		}
		return participle
	case present, presents, past, participle, base, gerund:
		if s.is(k, auxiliary) && s.at(k, "did") && same {
			return base
		}
		return participle
	case preposition:
		if s.at(k, "that") {
			return past
		}
		return participle // "if found guilty", "as expected"
	case question:
		return past
	case pronoun, noun, nouns, name, numeral:
		if same && s.supports(k) {
			return base
		}
		return s.afterSubject(i, k)
	case coordinator:
		if s.sibling(k, past, participle) == participle && !s.direct(i+1) {
			return participle
		}
		return past
	}
	if k < 0 || s.sentenceStart(i) {
		if same && (s.direct(i+1) || s.addressed(i)) {
			return base // an imperative
		}
		return participle
	}
	if s.at(k, ",") {
		return s.afterComma(i, k)
	}
	if s.finiteSince(i) {
		return participle
	}
	return past
}

// finiteBefore reports whether any finite verb stands before i.
func (s *sentence) finiteBefore(i int) bool {
	for i--; i >= 0; i-- {
		if s.tag(i).finite() {
			return true
		}
	}
	return false
}

// direct reports whether a direct object stands at i, which a passive
// participle does not take.
func (s *sentence) direct(i int) bool {
	switch s.tag(i) {
	case article, owner, pronoun:
		return true
	case numeral:
		return s.tag(i+1) == nouns || s.tag(i+1) == noun
	}
	return false
}

// subjectEnds reports whether the adjective at k stands for a noun: "the
// 28-year-old", "the elderly".
func (s *sentence) subjectEnds(k int) bool { return s.tag(k-1) == article && k > 0 }

// afterSubject decides on a form behind a noun or pronoun at k, which may be
// its subject, or the noun that it describes.
func (s *sentence) afterSubject(i, k int) pos {
	switch {
	case s.absolute(k), s.governed(k) && s.finiteBefore(i):
		return participle
	case s.inverted(k): // "Had he told", "Was he hurt"
		return participle
	case s.tag(k) == pronoun && !s.oblique(k):
		return past
	case (s.speaks(i) || s.is(i, complement)) && !s.finiteSince(i) && (s.clauseAt(i+1) || !s.finiteAhead(i)):
		return past
	case !s.is(k, auxiliary) && (s.at(i+1, "by") && !s.amountAt(i+2) || s.tag(i+1) == adverb && s.at(i+2, "by") && !s.amountAt(i+3)):
		return participle
	case s.finiteAhead(i), s.finiteSince(i), s.resumes(i):
		return participle
	}
	return past
}

// amountAt reports whether a figure begins at i, with what bounds it: "by 3
// percent", "by more than half", not "by the army".
func (s *sentence) amountAt(i int) bool {
	for j := i; j < i+3; j++ {
		if s.tag(j) == numeral || s.sign(j) || s.at(j, "half") {
			return true
		}
		if p := s.tag(j); p != adverb && p != preposition && p != adjective && !s.at(j, "a") {
			return false
		}
	}
	return false
}

// relativeEnds reports whether the comma at k ends a relative clause.
func (s *sentence) relativeEnds(k int) bool {
	for j := k - 1; j > 0 && !s.at(j, ","); j-- {
		if s.tag(j).finite() {
			return s.relative(j) > 0
		}
	}
	return false
}

// governed reports whether the noun at k is the object of a preposition that
// follows a verb: "according to a study published".
func (s *sentence) governed(k int) bool {
	for k--; k > 0; k-- {
		switch s.tag(k) {
		case article, adjective, noun, nouns, name, numeral, owner, possessive:
			continue
		case preposition, marker:
			return s.tag(k-1).verbal() && !s.is(k, opener|sometimes) && !s.is(k-1, complement) && !s.speaks(k-1)
		}
		return false
	}
	return false
}

// absolute reports whether the noun at k stands in a phrase that opens the
// sentence with "with" and has no verb: "With all votes counted, ..."
func (s *sentence) absolute(k int) bool {
	for ; k > 0; k-- {
		if s.at(k, ",") || s.tag(k).verbal() {
			return false
		}
	}
	return s.at(0, "with")
}

// clauseAt reports whether a clause may begin at i.
func (s *sentence) clauseAt(i int) bool {
	switch s.tag(i) {
	case article, owner, pronoun, name, nouns, numeral, existential:
		return true
	case preposition:
		return s.at(i, "that")
	}
	return s.at(i, ",") || s.at(i, ":") || s.form(i) == "``"
}

// inverted reports whether an auxiliary stands right before the subject that
// ends at k, at the start of the sentence or a question.
func (s *sentence) inverted(k int) bool {
	for j := k; j >= 0 && k-j < 5; j-- {
		if s.is(j, auxiliary) {
			return (j == 0 || s.tag(j-1) == question) && !s.at(j, "did")
		}
		if s.tag(j) == punct {
			return false
		}
	}
	return false
}

// afterComma decides on a form behind the comma at k: a further verb of a
// series, the verb after an apposition, or a participle.
func (s *sentence) afterComma(i, k int) pos {
	if s.speaks(i) && !s.at(i+1, "by") {
		return past
	}
	if s.resumes(i) || s.at(i+1, "by") {
		return participle
	}
	before := false
	for j := k - 1; j >= 0; j-- {
		p := s.tag(j)
		if p == coordinator && s.nounPhrase(j+1) {
			break // a clause of its own begins there
		}
		if p.finite() {
			if k := s.relative(j); k > 0 {
				j = k
				continue
			}
			if p != past {
				return participle
			}
			before = true
			break
		}
	}
	if !before {
		return past
	}
	switch s.tag(i + 1) {
	case article, owner, numeral, nouns, pronoun, name:
		return past
	}
	return participle
}

// relative returns the word that opens the relative clause whose verb stands at
// j, 0 if there is none.
func (s *sentence) relative(j int) int {
	for j--; j > 0 && !s.tag(j).finite() && !s.at(j, ","); j-- {
		if s.tag(j) == question || s.at(j, "who") {
			return j
		}
	}
	return 0
}

// nounPhrase reports whether a noun phrase begins at i.
func (s *sentence) nounPhrase(i int) bool {
	switch s.tag(i) {
	case article, owner, pronoun, name, numeral, noun, nouns:
		return true
	}
	return false
}

// resumes reports whether a finite verb without a subject stands behind the
// next comma: what stands before the comma is part of the subject. Only an
// auxiliary tells that for sure; other verbs may go on a series, unless the
// form stands in an apposition.
func (s *sentence) resumes(i int) bool {
	for j := i + 1; j < min(len(s.tokens), i+farthest); j++ {
		switch {
		case s.tag(j).finite() && s.tag(j-1) != marker:
			return false
		case s.at(j, ","):
			for j++; s.tag(j) == adverb; j++ {
			}
			p := s.tag(j)
			switch {
			case p.finite() && s.is(j, auxiliary):
				return true
			case p.finite() && !s.speaks(j), p == edForm && s.objectAt(j+1) && s.tag(j+1) != preposition,
				p == sForm && s.tokens[j].word.lean == mostlyVerb && s.objectAt(j+1):
				return s.commaBefore(i)
			}
			return false
		}
	}
	return false
}

// commaBefore reports whether a comma, and no finite verb, stands before i.
func (s *sentence) commaBefore(i int) bool {
	for j := i - 1; j >= 0 && !s.tag(j).finite(); j-- {
		if s.at(j, ",") {
			return true
		}
	}
	return false
}

// sibling returns the part of speech of the verb before the joining word at k
// that is one of two kinds, punct if the nearest verb is of another.
func (s *sentence) sibling(k int, a, b pos) pos {
	for j := k - 1; j >= 0; j-- {
		switch p := s.tag(j); {
		case p == a || p == b:
			return p
		case p == presents || p == present || p == modal:
			if a == past {
				return past
			}
		case s.at(j, ";"):
			return punct
		}
	}
	return punct
}

// finiteSince reports whether a finite verb stands before i, behind the last
// mark or word that opens a clause. One whose object is a clause does not count.
func (s *sentence) finiteSince(i int) bool {
	for j := i - 1; j >= 0; j-- {
		p := s.tag(j)
		switch {
		case s.tokens[j].held && !s.tokens[i].held:
		case p.finite():
			return !s.speaks(j) && !s.is(j, complement)
		case s.form(j) == "''" && !s.tokens[i].held && !s.at(j-1, ","):
		case p == punct && s.form(j) != "$" && s.form(j) != "&", p == question, p == coordinator, p == preposition && s.is(j, opener|sometimes):
			return false
		}
	}
	return false
}

// finiteAhead reports whether a word that can only be a finite verb stands
// behind i, before the next mark or word that opens a clause.
func (s *sentence) finiteAhead(i int) bool {
	for j := i + 1; j < min(len(s.tokens), i+farthest); j++ {
		p := s.tag(j)
		switch {
		case p.finite() && s.tag(j-1) != marker && s.tag(j-1) != modal:
			return true
		case p == punct && s.form(j) != "$", p == question, p == coordinator, p == preposition && s.is(j, opener|sometimes), p == pronoun && j > i+1 && !s.oblique(j):
			return false
		}
	}
	return false
}

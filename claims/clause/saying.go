package clause

// claims reports whether the words behind the verb of speech at v are what is
// said: a clause or quotation. "Claimed lives" and "announced a plan" say
// nothing but what they tell; only what somebody says, denies, warns of or
// rejects as said needs no clause.
func (s *sentence) claims(v, to int, class string) bool {
	switch class {
	case "say", "deny", "state", "according", "warn", "accuse", "answer", "quote":
		return true
	case "reject":
		return s.rejects(v, to)
	case "claim", "announce", "promise":
		if s.owns(v + 1) {
			return false // "claimed responsibility for a raid that ..."
		}
	}
	for i := v + 1; i < to; i++ {
		switch {
		case s.form(i) == "``", s.at(i, ":"), s.at(i, "that"), s.tokens[i].held:
			return true
		case s.tag(i).finite():
			return !s.is(i, opener)
		case s.at(i, ";"), s.tag(i) == question && i > v+1, s.is(i, sometimes):
			return false
		}
	}
	return false
}

// owns reports whether the object of the verb before token i stands there, a
// thing and no clause: a noun phrase without a finite verb right behind it.
func (s *sentence) owns(i int) bool {
	first := i
	if s.is(i, place|period) {
		return false // "announced this week that"
	}
	for ; i < len(s.tokens) && (s.tag(i).nominal() || s.tag(i) == article || s.tag(i) == owner || s.tag(i) == adjective || s.tag(i) == numeral); i++ {
	}
	return i > first && !s.tag(i-1).finite() && (s.at(i, "that") || s.tag(i) == preposition && !s.is(i, opener|sometimes) && !s.predicatedBy(i))
}

// predicatedBy reports whether a finite verb whose subject the words before i
// may be follows the phrase that begins there: "claimed the head of the firm
// knew".
func (s *sentence) predicatedBy(i int) bool {
	for ; i < len(s.tokens) && !s.is(i, opener) && s.tag(i) != question && s.tag(i) != punct; i++ {
		if s.tag(i).finite() {
			return true
		}
	}
	return false
}

// rejects reports whether the words behind the verb at v are something said that
// is rejected: "rejected the allegation", "disputed that", not "rejected a bill
// that ...".
func (s *sentence) rejects(v, to int) bool {
	for i := v + 1; i < min(to, v+asideRoom); i++ {
		switch {
		case s.tokens[i].held, s.is(i, statement):
			return true
		case s.is(i, opener):
			return i == v+1
		case s.tag(i) == preposition:
			return false
		}
	}
	return false
}

// introduces reports whether "that" or a quotation follows the word at v, which
// is a verb of speech if no article stands before it.
func (s *sentence) introduces(v int) bool {
	next := v + 1
	if s.at(next, ",") || s.at(next, ":") {
		next++
	}
	return (s.at(v+1, "that") || s.at(next, "``")) && !s.is(v-1, determiner)
}

// nounAt reports whether the word at v, a verb of speech by its form, is a noun
// here: "campaigned on promises", "convertible notes".
func (s *sentence) nounAt(v int) bool {
	p := s.tag(v - 1)
	return s.tag(v) == presents && (p == preposition && !s.is(v-1, opener) || p == adjective && s.tag(v-2) != article && !s.is(v+1, opener))
}

// reduced reports whether the form at v is a participle that describes the noun
// before it, by what follows: "gangs blamed for the raids", "a deal reported to
// be worth millions".
func (s *sentence) reduced(v int, class string) bool {
	if !s.ends(v, "ed") || s.has3(s.prior(v)) {
		return false
	}
	switch class {
	case "accuse":
		return s.at(v+1, "for") || s.at(v+1, "of") || s.at(v+1, "on")
	case "believe", "report", "say":
		return s.at(v+1, "to") && (s.at(v+2, "be") || s.at(v+2, "have"))
	}
	return false
}

// reports reports whether a clause follows the verb at v: "that", or a subject
// with its verb.
func (s *sentence) reports(v, to int) bool {
	if s.at(v+1, "that") {
		return true
	}
	return !s.at(v+1, ",") && !s.at(v+1, ":") && s.clauseAt(v+1) && s.verbAfter(v+1, to) > 0
}

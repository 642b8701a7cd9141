package clause

// kind says what sort of thing a part of the sentence says; told marks what is
// put down to somebody, whose judgement is then a matter of fact.
func (s *sentence) kind(p part, told bool) Kind {
	switch {
	case s.at(len(s.tokens)-1, "?"):
		return Question
	case !p.implied && s.appeals(p):
		return Appeal
	case !told && s.supposes(p):
		return Hypothetical
	}
	best := len(s.tables.cues)
	for i := p.from; i < p.to; i++ {
		if !s.tokens[i].held {
			best = min(best, s.cue(p, i))
		}
	}
	if best < len(s.tables.cues) && !(told && s.tables.cues[best].kind == Opinion) {
		return s.tables.cues[best].kind
	}
	switch {
	case s.foretells(p):
		return Prediction
	case !told && s.judges(p):
		return Opinion
	}
	return Assertion
}

// appeals reports whether a part begins with an imperative: "Read our report",
// "Please do not reply".
func (s *sentence) appeals(p part) bool {
	i := s.skip(p.from, p.to)
	if s.at(i, "do") {
		i = s.skip(i+1, p.to)
		if s.at(i, "not") {
			i++
		}
		return i > p.from+1 && s.tag(i) == base
	}
	return i < p.to && s.tag(i) == base && !s.tokens[i].held && !s.is(i, auxiliary) && !s.acts(i)
}

// acts reports whether the word at i is the subject of what follows, whatever
// else it may be: "Grant also said", "Cook, who came second".
func (s *sentence) acts(i int) bool {
	if s.at(i+1, ",") {
		return s.tag(i+2) == question
	}
	for i++; s.tag(i) == adverb; i++ {
	}
	return s.tag(i).finite() && s.tag(i) != base
}

// supposes reports whether a part opens with an auxiliary before its subject,
// as in "Had he known, he would ..." and "Were it so, ...".
func (s *sentence) supposes(p part) bool {
	without := s.at(p.from, "without") || s.at(p.from, "but") && s.at(p.from+1, "for")
	if !without && !s.at(p.from, "had") && !s.at(p.from, "were") && !s.at(p.from, "should") {
		return false
	}
	for i := p.from + 2; i < p.to; i++ {
		if s.at(i, ",") {
			for ; i < p.to; i++ {
				if s.tag(i) == modal && !(without && s.at(i, "will")) {
					return true
				}
			}
		}
	}
	return false
}

// foretells reports whether a part tells what is to come and nobody has planned:
// "rain will fall", "the wind could turn by Friday", "analysts expect a fall".
// What somebody expects to do is a plan, and what somebody could do is no more
// than possible.
func (s *sentence) foretells(p part) bool {
	f := s.analyse(p.from, p.to)
	switch v := f.main; {
	case v < 0:
		return false
	case s.is(v, foretell) && (s.tag(v) == present || s.tag(v) == presents || s.at(v, "forecast")):
		return !s.at(v+1, "to") && !s.at(v-1, "reportedly")
	case s.tag(v) != modal, s.negated(v), s.has3(s.skip(v+1, p.to)), s.at(v+1, "be") && s.tag(v+2) == participle:
		return false
	default:
		from, to := s.subject(p.from, v)
		return s.natural(from, to) && (s.at(v, "will") || s.at(v, "should") || !s.at(v, "would") && s.dueBy(v, p.to))
	}
}

// negated reports whether the verb at v has "not" behind it.
func (s *sentence) negated(v int) bool { return s.at(v+1, "not") || s.at(v+1, "n't") }

// natural reports whether the head of the subject from..to is nobody's to plan.
func (s *sentence) natural(from, to int) bool {
	for i := from; i < to; i++ {
		if s.tag(i) == preposition || i == to-1 {
			if s.tag(i) == preposition {
				i--
			}
			return i >= from && s.is(i, nature)
		}
	}
	return false
}

// dueBy reports whether the verb at v has a time to come behind it: "could
// follow within a week", "should ease by Monday".
func (s *sentence) dueBy(v, to int) bool {
	for i := v + 1; i < to && !s.at(i, ","); i++ {
		if s.at(i, "tomorrow") || s.is(i, deadline) && s.timeAt(i+1) {
			return true
		}
	}
	return false
}

// timeAt reports whether a time begins at i: a day, month or year, or a number
// of them.
func (s *sentence) timeAt(i int) bool {
	for j := i; j < i+5; j++ {
		if s.is(j, period) {
			return true
		}
		if p := s.tag(j); p != article && p != numeral && p != adjective && p != preposition && p != noun {
			return false
		}
	}
	return false
}

// judgeRoom is how many tokens may stand between a form of be and a word that
// judges.
const judgeRoom = 7

// judges reports whether a part calls something what only an opinion can:
// "was a disgrace", "is far too lenient".
func (s *sentence) judges(p part) bool {
	for i := p.from; i < p.to; i++ {
		if !s.is(i, verdict) || s.tokens[i].held {
			continue
		}
		for k := i - 1; k >= max(p.from, i-judgeRoom); k-- {
			if s.is(k, light) && s.is(k, auxiliary) && s.tag(k) != possessive || s.is(k, seeming) {
				return true
			}
			if s.tag(k) == past || s.at(k, ";") {
				break
			}
		}
	}
	return false
}

// cue returns the index of the first cue that stands at token i of the part,
// the number of cues if there is none.
func (s *sentence) cue(p part, i int) int {
	if e := s.entry(i); e.cue {
		for _, n := range s.tables.begun[e] {
			c := &s.tables.cues[n]
			if (!c.start || i == p.from) && s.reads(i, p.to, c.words) && !(c.kind == Prediction && s.personal(i)) && !(c.kind == Hypothetical && s.byTheWay(i)) {
				return n
			}
		}
	}
	return len(s.tables.cues)
}

// byTheWay reports whether the words at token i are a relative clause's, set off by
// a comma: "Dent, who would have to go, said ...".
func (s *sentence) byTheWay(i int) bool {
	return (s.tag(i-1) == question || s.at(i-1, "who")) && s.at(i-2, ",")
}

// personal reports whether what is expected at token i is an act of somebody,
// and so a plan: "he is expected to appeal".
func (s *sentence) personal(i int) bool {
	for i--; i >= 0 && (s.is(i, auxiliary) || s.tag(i) == adverb); i-- {
	}
	return s.at(i, "he") || s.at(i, "she") || s.at(i, "who")
}

// reads reports whether the tokens from i on are the given words.
func (s *sentence) reads(i, to int, words []string) bool {
	for _, w := range words {
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

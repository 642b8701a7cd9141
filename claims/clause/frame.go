package clause

// A frame is what stands where in a clause.
type frame struct {
	main  int    // the finite verb of the clause itself, -1 if there is none
	tense string // of main

	pending    int  // clauses inside that lack their verb
	extra      int  // finite verbs whose clause is not plain
	open       bool // another clause follows main and may go on at the end
	complement bool // main is a verb whose object may be a clause
	told       bool // that object is there
	loose      bool // a word after main could open a clause that goes on at the end
	passive    bool // main is a form of be or have with a participle
}

// complete reports whether the clause and those inside it have their verbs.
func (f frame) complete() bool { return f.main >= 0 && f.pending == 0 }

// closed returns the frame of a clause that a contrast or semicolon ends: what
// it lacks cannot stand behind.
func (f frame) closed() frame {
	f.pending, f.open = 0, false
	f.told = f.told || f.complement
	return f
}

// analyse finds the verbs of the tokens from..to.
func (s *sentence) analyse(from, to int) frame {
	f := frame{main: -1}
	for i := s.afterOpening(from, to); i < to; i++ {
		switch {
		case s.tokens[i].held:
		case s.opens(i, to):
			f.pending++
			f.open = f.main >= 0 && !(f.complement && !f.told && !f.open && s.object(i))
		case s.at(i, ","):
			f.loose = false
		case f.main >= 0 && s.is(i, sometimes):
			f.loose = true
		case !s.tag(i).finite():
		case f.pending > 0:
			f.pending--
			f.told = f.told || f.complement
		case f.main < 0:
			f.main, f.tense = i, tense(s.tag(i))
			f.complement = s.is(i, complement) || s.speaks(i)
			f.passive = s.is(i, auxiliary) && s.participle(i+1, to)
		case f.complement && !f.told:
			f.told = true
		case !s.inSeries(i, f.tense):
			f.extra++
		}
	}
	return f
}

// afterOpening returns the token after the comma that ends a clause before the
// main one: "When the rain stopped, ..."; from if none stands there.
func (s *sentence) afterOpening(from, to int) int {
	if !s.opens(from, to) {
		return from
	}
	verb := false
	for i := from; i < to; i++ {
		verb = verb || s.tag(i).finite()
		if verb && s.at(i, ",") && !s.tokens[i].held {
			return i + 1
		}
	}
	return to
}

// opens reports whether the token at i opens a clause inside another.
func (s *sentence) opens(i, to int) bool {
	switch {
	case s.is(i, opener):
		return s.tag(i) != article && s.tag(i) != adverb
	case !s.is(i, sometimes) || s.tag(i) == adverb:
		return false
	}
	for j := i + 1; j < to && !s.at(j, ",") && !s.opens(j, j); j++ {
		if s.tag(j).finite() {
			return true
		}
	}
	return false
}

// object reports whether the opener at i opens a clause that is the object of a
// verb, as "that" and "how" do, and "because" does not.
func (s *sentence) object(i int) bool {
	return s.tag(i) != preposition || s.at(i, "that") || s.at(i, "whether")
}

// participle reports whether a participle stands at i, after adverbs at most.
func (s *sentence) participle(i, to int) bool {
	for i < to && s.tag(i) == adverb || s.at(i, "been") {
		i++
	}
	return i < to && (s.tag(i) == participle || s.tag(i) == past)
}

// inSeries reports whether the finite verb at i follows a comma or joining
// word, as one of a series in the given tense does.
func (s *sentence) inSeries(i int, tensed string) bool {
	for i > 0 && s.tag(i-1) == adverb {
		i--
	}
	return (s.at(i-1, ",") || s.is(i-1, joiner|contrast)) && tense(s.tag(i)) == tensed
}

// subject returns the tokens of the subject of the verb at main, in the clause
// that starts at from: what stands before the verb, without a setting and its
// comma ("On Monday, ..."), and up to the first apposition or relative clause.
func (s *sentence) subject(from, main int) (start, end int) {
	start = s.skip(from, main)
	if start == main {
		start = from
	}
	for s.at(start, ",") {
		start++
	}
	if s.is(start, joiner|contrast) {
		start++
	}
	if s.is(start, setting) || s.tag(start) == gerund || s.tag(start) == participle || s.tag(start) == adverb || s.tag(start) == preposition || s.tag(start) == marker {
		for j := start; j < main; j++ {
			if s.at(j, ",") {
				start = j + 1
				break
			}
		}
	}
	for j := start; j < main; j++ {
		if s.at(j, "--") || s.at(j, "-") || s.at(j, ":") { // the end of a dateline
			start = j + 1
		}
	}
	for end = start; end < main && !s.at(end, ",") && !s.at(end, "--") && !s.opens(end, main); end++ {
		if s.at(end, "(") {
			break
		}
	}
	for end > start && s.tag(end-1) == adverb {
		end--
	}
	return start, end
}

// speaks reports whether the token at i is a verb of speech.
func (s *sentence) speaks(i int) bool {
	return i >= 0 && s.tokens[i].word.speech.class != ""
}

// tense returns "past" or "present" for a finite verb.
func tense(p pos) string {
	if p == past {
		return "past"
	}
	return "present"
}

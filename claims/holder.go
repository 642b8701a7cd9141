package claims

// skipTitles passes over ranks, honorifics and the stops of their short forms.
func (s *sentenceScan) skipTitles(i int) (next int, any bool) {
	for {
		switch {
		case s.is(i, rank, honorific):
			f, _ := s.classAt(i)
			i, any = f.to, true
		case any && s.fold(i) == ".":
			i++
		case any && s.fold(i) == "(" && s.fold(i+2) == ")":
			i += 3 // (retd)
		default:
			return i, any
		}
	}
}

// holderBehind reads the name behind the office: "President Raisi", "army
// chief General Asim Munir", "the minister, John Smith,".
func (s *sentenceScan) holderBehind(lex *lexicon, r *roleFind) {
	i := r.to
	if s.fold(i) == "." {
		i++ // "Sen."
	}
	comma := s.fold(i) == ","
	if comma {
		i++
	}
	i, titled := s.skipTitles(i)
	if comma && s.fold(i) == "the" && s.is(i+1, demonym) {
		i += 2 // "her manager, the Belgian Jan Maes,"
	}
	n := s.runFrom(i)
	if n == nil || comma && s.fold(r.from-1) == "as" && r.from-1 > s.firstWord() || n.to == n.from+1 && s.has(n.from, orgWord) || n.kind == organisationName || n.kind == placeName || s.titleCase && n.kind != personName {
		return
	}
	if comma && !titled && !s.apposition(r, n) {
		return
	}
	if n.kind != personName {
		n.kind, n.titled = personName, true
	}
	r.holder, r.to = n, n.to
}

// apposition reports whether a name behind the office and a comma is its
// holder's: "Iran's foreign minister, Abbas Araghchi, said".
func (s *sentenceScan) apposition(r *roleFind, n *run) bool {
	if !s.closes(n.to) || r.Body == "" && s.afterPreposition(r.from) {
		return false
	}
	return n.kind == personName || n.to-n.from > 1 && r.Body != "" && s.fold(n.to) == ","
}

// afterPreposition reports whether a small-letter preposition stands right
// before token i, as in "seats in coach, Teague said".
func (s *sentenceScan) afterPreposition(i int) bool {
	switch s.fold(i - 1) {
	case "in", "on", "at", "of", "by", "to", "for", "with", "from", "as":
		return true
	}
	return false
}

// closes reports whether an apposition ends before token i.
func (s *sentenceScan) closes(i int) bool {
	if i >= len(s.toks) {
		return true
	}
	switch s.fold(i) {
	case ",", ".", ";", ":", "'s", ")", "and", "said", "”", "\"":
		return true
	}
	return false
}

// holderBefore reads "Asim Munir, Pakistan's army chief," and "Asim Munir,
// who is the army chief": a name, a comma, and nothing but the words of the
// office's own phrase.
func (s *sentenceScan) holderBefore(lex *lexicon, r *roleFind) {
	if s.kind(r.to) == possessive {
		return // "Ann Roy, the mayor's sister,"
	}
	for i := r.from - 1; i >= 0 && i >= r.from-6; i-- {
		t := s.toks[i]
		switch {
		case t.fold == ",":
			if n := s.runTo(i); n != nil && n.kind == personName {
				r.holder = n
				r.from = n.from
			}
			return
		case t.fold == "as":
			if n := s.runTo(i); n != nil && n.kind == personName {
				r.holder = n
				r.from = n.from
			}
			return
		case t.fold == "like", t.fold == "unlike", t.fold == "than":
			return
		case t.fold == "the", t.fold == "a", t.fold == "an", t.fold == "and", t.fold == "who" && s.links(i+1), t.fold == "is", t.fold == "has", t.fold == "been", t.fold == "its", t.fold == "-":
		case s.is(i, office, tense, demonym, country):
		case t.kind == possessive:
		case s.runTo(i+1) != nil && s.runTo(i+1).kind != personName:
			i = s.runTo(i + 1).from
		case t.kind == word && !t.capital && (!t.classes.has(stopName) || t.classes.has(locator)) && !s.is(i, eventVerb, certainty, negator):
		default:
			return
		}
	}
}

// links reports whether the word at token i can make who somebody is of the office
// behind it: "who was the mayor", not "who advised the mayor".
func (s *sentenceScan) links(i int) bool {
	switch s.fold(i) {
	case "is", "was", "has", "had", "became", "becomes", "serves", "served", "remains", "remained", "now", "also", "currently":
		return true
	}
	return false
}

// shareHolders gives two offices joined by "and" one holder: "Deputy Prime
// Minister and Foreign Minister Ishaq Dar".
func (s *sentenceScan) shareHolders(roles []roleFind) {
	for i := len(roles) - 2; i >= 0; i-- {
		a, b := &roles[i], &roles[i+1]
		if a.holder != nil || b.holder == nil || b.holder.from < b.from {
			continue
		}
		first := s.tokenAt(a.OfficeSpan.Start)
		second := s.tokenAt(b.OfficeSpan.Start)
		if s.fold(a.to) != "and" || second != a.to+1 || s.toks[first].capital != s.toks[second].capital || s.fold(a.from-1) == "the" {
			continue
		}
		a.holder = b.holder
		if b.Body == "" {
			b.Body, b.BodySpan, b.sure = a.Body, a.BodySpan, a.sure
		}
	}
}

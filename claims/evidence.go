package claims

import "strings"

// A ballot weighs what a name is, by the words around its mentions.
type ballot struct{ person, organisation, place int }

func (b *ballot) add(c ballot) {
	b.person += c.person
	b.organisation += c.organisation
	b.place += c.place
}

// kind returns what the ballot says a name of so many words is.
func (b ballot) kind(words int) nameKind {
	switch {
	case b.place >= 3 && b.place > b.person && b.place > b.organisation:
		return placeName
	case b.organisation >= 2 && b.organisation > b.person:
		return organisationName
	case b.person >= 2 && words <= 4 && (words > 1 || b.person >= 3):
		return personName
	}
	return unknownName
}

// evidence weighs one mention.
func (s *sentenceScan) evidence(r *run, words int) ballot {
	var b ballot
	if r.titled {
		b.person += 4
	}
	if s.has(r.from, givenName) && !s.toks[r.from].upper && words > 1 {
		b.person += 3
	}
	if words > 1 && words <= 3 && !s.titleCase && !s.has(r.from, stopName) && !s.has(r.to-1, stopName) {
		b.person++
	}
	if s.shaped(r) {
		b.organisation += 4
	}
	s.before(r, words, &b)
	s.behind(r, &b)
	return b
}

// shaped reports whether the words of a name look like an organisation's: one has
// such an ending ("Helvia Privatbank"), or capitals alone stand before others
// ("NHS Providers", but not "JD Vance").
func (s *sentenceScan) shaped(r *run) bool {
	if s.titleCase {
		return false
	}
	for i := r.from; i < r.to; i++ {
		if s.has(i, orgEnding) {
			return true
		}
	}
	first := &s.toks[r.from]
	if r.to-r.from == 2 && s.is(r.from, city, region) && !s.has(r.from, givenName) && strings.HasSuffix(s.fold(r.to-1), "s") {
		return true // "Minnesota Timberwolves"
	}
	return r.to-r.from > 1 && first.upper && first.Len() > 2 && !s.dotted(r.from) && s.capital(r.from+1) && !s.toks[r.from+1].upper
}

// before weighs the words before a name.
func (s *sentenceScan) before(r *run, words int, b *ballot) {
	k := r.from - 1
	switch f := s.fold(k); {
	case f == "the":
		b.person -= 4
		switch g := s.fold(k - 1); {
		case s.capital(k) && k > 0 && !s.titleCase:
			b.organisation += 3 // "in The Lancet"
		case words > 1:
			b.organisation += 2
		case g == "in", g == "on", g == "near", g == "along":
			b.place += 3 // "in the Po"
		}
	case f == "," && s.lower(k-1):
		s.noun(k-1, b) // "the union, Comisiones Obreras,"
	case f == "in", f == "near", f == "outside", f == "off":
		if k := r.to; !s.lower(k) || s.isVerb(k) || s.has(k, stopName) {
			b.place += 3 // but "in Lal Masjid case"
		}
	case f == "at" && s.has(k-1, memberNoun):
		b.organisation += 3
	case s.scoreBehind(k) && (f == "to" || f == "against" || f == "with" || f == "by"):
		b.organisation += 4 // "drew 2-2 at home to Inter Lodz"
	case f == "at", f == "from", f == "with":
		b.organisation++
		b.place++
	case f == "to" && s.fold(k-1) == "according":
		b.organisation += 2
	case f == "of":
		if s.is(k-1, office) || s.has(k-1, memberNoun) {
			b.organisation += 3
		}
		if s.has(k-1, locator) {
			b.place += 4
		}
	case s.lower(k), k >= 0 && s.describes(k):
		s.noun(k, b)
	}
}

// lower reports whether token i is a word without a capital.
func (s *sentenceScan) lower(i int) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].kind == word && !s.toks[i].capital
}

// noun weighs the noun at token i, which stands beside a name.
func (s *sentenceScan) noun(i int, b *ballot) {
	group := s.has(i, groupNoun)
	switch {
	case s.is(i, office) && group:
	case s.has(i, politics):
		b.organisation += 3 // "the nationalist Heimatliga"
	case s.is(i, office), s.has(i, personNoun), strings.HasSuffix(s.fold(i), "ist") || strings.HasSuffix(s.fold(i), "ician"):
		b.person += 3
	case group:
		b.organisation += 4
	}
}

// behind weighs the words behind a name.
func (s *sentenceScan) behind(r *run, b *ballot) {
	k := r.to
	if k >= len(s.toks) {
		return
	}
	switch t := &s.toks[k]; {
	case t.kind == possessive:
		if s.is(k+1, office) || s.capital(k+1) {
			b.organisation++
		}
	case t.fold == "(" && s.kind(k+1) == digits && s.fold(k+2) == ")":
		b.person += 3
	case t.fold == ",":
		s.apposed(k+1, b)
	case s.scoreAt(k):
		b.organisation += 4 // "beat Inter Lodz 3-2"
	case s.isVerb(k) && s.wins(k):
		b.organisation += 4
	case s.reportsNews(k):
		b.organisation += 3 // "..., Dagens Kurer reported"
	case s.isVerb(k):
		b.person++
	case r.opening: // the capital is the sentence's
	case s.is(k, office) && s.lower(k) && s.townOffice(k):
		b.place += 3
	case s.is(k, office) && s.lower(k), s.has(k, memberNoun):
		b.organisation += 3
	}
}

// reportsNews reports whether the verb at token i ends a sentence as that of a
// news outlet does, or says that it quoted somebody.
func (s *sentenceScan) reportsNews(i int) bool {
	switch s.fold(i) {
	case "reported", "reports":
		return s.fold(i+1) == "." || s.fold(i+1) == "on" || s.fold(i+1) == ","
	case "quoted", "cited":
		return true
	}
	return false
}

// kind returns the kind of token i, that of a mark outside the sentence.
func (s *sentenceScan) kind(i int) tokenKind {
	if i < 0 || i >= len(s.toks) {
		return mark
	}
	return s.toks[i].kind
}

// apposed weighs what stands behind a name and a comma: an age, a relative
// clause, or a phrase whose noun says what the name is.
func (s *sentenceScan) apposed(k int, b *ballot) {
	switch {
	case s.fold(k) == "who" || s.fold(k) == "whose":
		b.person += 4
		if s.starts(k - 1) {
			b.person -= 2 // "Participants, whose age ..."
		}
		return
	case s.kind(k) == digits && s.fold(k+1) == ",", s.fold(k) == "aged":
		b.person += 4
		return
	}
	for i := k; i < min(len(s.toks), k+9); i++ {
		switch f := s.fold(i); {
		case f == ",", f == ".", f == ";", i > k && s.lower(i) && s.has(i, stopName):
			s.headNoun(k, i, b)
			return
		case s.isVerb(i) && i > k && !s.is(i, office) && !s.has(i, groupNoun):
			s.headNoun(k, i, b)
			return
		}
	}
}

// starts reports whether token i is the second of its sentence.
func (s *sentenceScan) starts(i int) bool { return i == s.firstWord()+1 }

// headNoun weighs the last noun of the phrase toks[from:to].
func (s *sentenceScan) headNoun(from, to int, b *ballot) {
	if to <= from {
		return
	}
	switch f := s.fold(from); {
	case s.capital(from) && s.is(to-1, office) && to-from < 5:
		b.person += 3 // "Elon Musk, SpaceX CEO,"
	case f == "a", f == "an", f == "the", s.is(from, demonym, country, office, tense, rank), s.lower(from) && !s.ownerAt(from),
		to-from > 1 && s.kind(from+1) == possessive, to-from > 2 && s.kind(from+2) == possessive:
		s.noun(to-1, b)
	}
}

// townOffice reports whether the office at token i is of a town or region.
func (s *sentenceScan) townOffice(i int) bool {
	f, ok := s.classAt(i)
	return ok && f.class == office && f.of == "town"
}

// ownerAt reports whether "its", "his" or the like stands at token i: what
// follows is another's.
func (s *sentenceScan) ownerAt(i int) bool {
	switch s.fold(i) {
	case "its", "his", "her", "their":
		return true
	}
	return false
}

// scoreAt reports whether the score of a match stands at token i, and no second
// one behind it, as for the sets of two players.
func (s *sentenceScan) scoreAt(i int) bool {
	pair := func(i int) bool {
		return s.kind(i) == digits && (s.fold(i+1) == "-" || s.fold(i+1) == "–") && s.kind(i+2) == digits
	}
	return pair(i) && !(s.fold(i+3) == "," && pair(i+4))
}

// scoreBehind reports whether the score of a match stands shortly before token
// i.
func (s *sentenceScan) scoreBehind(i int) bool {
	for k := max(0, i-winRoom); k < i; k++ {
		if s.scoreAt(k) {
			return true
		}
	}
	return false
}

// winRoom is how many tokens may stand between the score of a match and the
// verb of winning, or the word before the other side.
const winRoom = 6

// wins reports whether the verb at token i tells of a match whose score stands
// behind it.
func (s *sentenceScan) wins(i int) bool {
	f, ok := s.classAt(i)
	if !ok || f.value != "win" && f.value != "lose" {
		return false
	}
	for k := i + 1; k < i+winRoom; k++ {
		if s.scoreAt(k) {
			return true
		}
	}
	return false
}

package claims

// longName reads, at token i, a name whose words say that it is an
// organisation's or a place's: "Finnish Meteorological Institute", "Royal
// College of Nursing", "Lake Ohrid".
func (s *sentenceScan) longName(i int) (run, bool) {
	if s.titleCase || !s.part(i, i) || s.describes(i) || i > 0 && s.part(i-1, i-1) && s.joins(i) {
		return run{}, false
	}
	end, key, land := i, -1, false
	for end < len(s.toks) {
		switch {
		case s.part(end, i):
			if s.has(end, orgWord) && !s.is(end, office, rank) && (key < 0 || !land) {
				key, land = end, false
			} else if s.has(end, landform) && key < 0 {
				key, land = end, true
			}
			end++
		case s.toks[end].fold == "-" && s.joins(end) && s.joins(end+1) && (s.capital(end+1) || s.fold(end-1) == "co"):
			end += 2
		case s.toks[end].kind == possessive && end > i && s.has(end-1, ownerNoun) && s.capital(end-1) && s.capital(end+1) && s.named(end+1):
			end++ // "Children's Fund"
		case s.bridges(i, end, key):
			end = s.bridged(end)
		default:
			return s.longRun(i, end, key, land)
		}
	}
	return s.longRun(i, end, key, land)
}

// joins reports whether token i follows the one before without a space or is
// a word.
func (s *sentenceScan) joins(i int) bool {
	return i < len(s.toks) && (s.toks[i].kind == word || i > 0 && s.toks[i].Start == s.toks[i-1].End)
}

// part reports whether token i may be a word of a long name that begins at
// from.
func (s *sentenceScan) part(i, from int) bool {
	if !s.capital(i) || s.has(i, calendarWord) || s.is(i, honorific, tense) {
		return false
	}
	if s.is(i, office, rank) && !s.has(i, orgWord) {
		return false
	}
	if i == s.firstWord() {
		return !s.has(i, stopName) || s.has(i, orgWord)
	}
	return i > from || !s.has(i, stopName) || s.has(i, orgWord) || s.has(i, landform) || s.toks[i].Len() > 4
}

// bridges reports whether a small word at token i goes on the name that begins
// at from: "of" and "for" behind the word that makes it a name, "and" before
// it is found or inside what follows "of".
func (s *sentenceScan) bridges(from, i, key int) bool {
	next := i + 1
	if s.fold(next) == "the" {
		next++
	}
	switch s.fold(i) {
	case "of", "for":
		return key >= 0 && s.capital(next) && !s.has(next, calendarWord)
	case "and", "&":
		if key >= 0 {
			return key == from && i > from+1 && s.capital(i+1) && !s.has(i+1, givenName) && !s.isVerb(i+2) && s.fold(i+2) != "," && !s.is(i+1, country, demonym, city)
		}
		return (i > from+1 && !s.has(from, givenName) || s.articleBefore(from) && !s.is(from, country, demonym, city, institution)) && s.keyAhead(i+1)
	}
	return false
}

// named reports whether the capitalised words from token i end in one that
// makes them an organisation's name.
func (s *sentenceScan) named(i int) bool {
	for s.capital(i + 1) {
		i++
	}
	return s.has(i, orgWord)
}

// keyAhead reports whether the capitalised words from token i end in one that
// makes them an organisation's name.
func (s *sentenceScan) keyAhead(i int) bool {
	n := 0
	for s.capital(i) && !s.is(i, country, demonym) {
		i++
		n++
	}
	return n >= 2 && s.has(i-1, orgWord)
}

func (s *sentenceScan) bridged(i int) int {
	i++
	if s.fold(i) == "the" {
		i++
	}
	return i
}

// longRun makes the run toks[from:end] whose word at key says what it names.
// Without such a word there is none.
func (s *sentenceScan) longRun(from, end, key int, land bool) (run, bool) {
	r := run{from: from, to: end, sure: true}
	switch {
	case key < 0, end-from < 2:
		return r, false
	case land:
		if f, ok := s.classAt(from); end-from > 4 || s.is(key, office) || ok && f.from == from && f.to == end && (f.class == region || f.class == city || f.class == country) {
			return r, false // the gazetteer knows it
		}
		r.kind = placeName
		return r, true
	}
	// Words behind the key belong to the name only if it is the first word
	// ("Bank Negara") or "of" binds them.
	if key > from && key < end-1 {
		last := key + 1
		if f := s.fold(last); f == "of" || f == "for" {
			last = end
		}
		if f := s.fold(key); f == "&" {
			last = end
		}
		r.to = last
	}
	if s.has(from, givenName) && !s.has(r.to-1, orgWord) && !s.articleBefore(from) {
		return r, false // "Joe Bank" is a person
	}
	if s.titleBefore(from) && !s.articleBefore(from) && key != r.to-1 {
		return r, false
	}
	if r.to-r.from < 2 {
		return r, false
	}
	r.kind, r.to = organisationName, s.toAcronym(r)
	return r, true
}

// toAcronym returns the end of an organisation's name whose last words only the
// acronym behind them shows to belong to it: "Office for Trade in Africa (OTA)".
func (s *sentenceScan) toAcronym(r run) int {
	i := r.to
	switch s.fold(i) {
	case "in", "of", "for", "on":
	default:
		return r.to
	}
	for i++; s.capital(i); i++ {
	}
	if s.fold(i) != "(" || s.fold(i+2) != ")" || !s.capital(i+1) || !s.toks[i+1].upper || !fits(s.toks[i+1].fold, s.initials(run{from: r.from, to: i})) {
		return r.to
	}
	return i
}

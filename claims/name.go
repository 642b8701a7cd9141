package claims

import (
	"strings"

	"crosscheck/claims/clause"
	"crosscheck/claims/value"
	"crosscheck/source"
)

// A nameKind says what a capitalised run names.
type nameKind uint8

const (
	unknownName nameKind = iota
	personName
	organisationName
	placeName
)

// A run is a capitalised name, toks[from:to] of its sentence.
type run struct {
	from, to int
	kind     nameKind
	entity   *entity // the person, once resolved
	body     *body   // the organisation, once resolved
	home     string  // the country of a place, once settled
	titled   bool    // an office, rank or honorific stands before it
	opening  bool    // one capitalised word at the start of a sentence
	sure     bool    // its own words say what it names
	spelling
}

// A sentenceScan is what is known of one sentence before its names are
// resolved in the whole document.
type sentenceScan struct {
	text  string // the document's
	start int    // of the sentence in it
	toks  []token
	finds []find
	cover []int16 // index into finds of the term that covers a token, or -1
	runs  []run
	// references are the pronouns that stand for people named elsewhere.
	references []reference
	// reading divides the sentence and tells its verbs; verb is the index of a
	// token's verb in it, or -1.
	reading clause.Reading
	verb    []int16
	values  []*value.Value // the figures and times in it
	// titleCase marks a heading-like sentence, in which capitals tell nothing.
	titleCase bool
}

// markVerbs notes which tokens are verbs.
func (s *sentenceScan) markVerbs(base int) {
	n := 0
	for i := range s.toks {
		t := &s.toks[i]
		for n < len(s.reading.Verbs) && s.reading.Verbs[n].Start+base < t.Start {
			n++
		}
		if n < len(s.reading.Verbs) && s.reading.Verbs[n].Start+base == t.Start {
			s.verb[i] = int16(n)
		}
	}
}

// isVerb reports whether token i is a verb.
func (s *sentenceScan) isVerb(i int) bool { return i >= 0 && i < len(s.verb) && s.verb[i] >= 0 }

// has reports whether token i is a word of a table by itself.
func (s *sentenceScan) has(i int, c class) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].classes.has(c)
}

// outsideNames drops the terms that are words of a person's name: a title
// behind a given name ("Stephen King"), or between one and another capital
// ("Hossein Amir Abdollahian").
func (s *sentenceScan) outsideNames(lex *lexicon, finds []find) []find {
	kept := finds[:0]
	for _, f := range finds {
		if f.to == f.from+1 && f.from > 0 && s.toks[f.from].capital {
			prev := &s.toks[f.from-1]
			nation := len(kept) > 0 && kept[len(kept)-1].to == f.from && kept[len(kept)-1].class == demonym // "German Chancellor"
			given := prev.kind == word && prev.capital && prev.classes.has(givenName) && !nation
			switch f.class {
			case office, rank, honorific, city, region, eventVerb, eventNoun, certainty:
				if given && !s.toks[f.from].upper {
					continue
				}
			}
		}
		if f.class == office && f.to == f.from+1 && s.namesFirm(f) {
			continue
		}
		if f.class == office && f.to == f.from+2 && s.ownsArm(f) {
			if rest, ok := lex.longest(s.toks, f.from+1); ok && rest.class == office {
				f = rest
			}
		}
		kept = append(kept, f)
	}
	return kept
}

// namesFirm reports whether an office is but a word of an organisation's name:
// "Envoy Air", "the Justice Department".
func (s *sentenceScan) namesFirm(f find) bool {
	return s.toks[f.from].capital && s.capital(f.to) && s.has(f.to, orgWord) && !s.capital(f.to+1)
}

// ownsArm reports whether the first word of an office is the last of a name:
// "Philippine Army spokesman" is a spokesman of the Philippine Army.
func (s *sentenceScan) ownsArm(f find) bool {
	first, second := &s.toks[f.from], &s.toks[f.from+1]
	return first.capital && !second.capital && first.classes.has(orgWord) && s.capital(f.from-1)
}

// isTitleCase reports whether a sentence has no full stop and most of its four
// or more long words are capitalised, as headlines are written.
func isTitleCase(toks []token) bool {
	if len(toks) == 0 || toks[len(toks)-1].fold == "." {
		return false
	}
	long, capital := 0, 0
	for i := range toks {
		if t := &toks[i]; t.kind == word && t.Len() > 3 {
			long++
			if t.capital {
				capital++
			}
		}
	}
	return long >= 4 && capital*10 >= long*8
}

// classAt returns the term that covers token i.
func (s *sentenceScan) classAt(i int) (find, bool) {
	if i < 0 || i >= len(s.toks) || s.cover[i] < 0 {
		return find{}, false
	}
	return s.finds[s.cover[i]], true
}

// is reports whether token i stands in a term of one of the classes.
func (s *sentenceScan) is(i int, classes ...class) bool {
	f, ok := s.classAt(i)
	if !ok {
		return false
	}
	for _, c := range classes {
		if f.class == c {
			return true
		}
	}
	return false
}

// fold returns the folded form of token i, empty outside the sentence.
func (s *sentenceScan) fold(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.toks[i].fold
}

// capital reports whether token i is a word with a capital.
func (s *sentenceScan) capital(i int) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].kind == word && s.toks[i].capital
}

// span returns the place of toks[from:to].
func (s *sentenceScan) span(from, to int) source.Span {
	return source.Span{Start: s.toks[from].Start, End: s.toks[to-1].End}
}

// findRuns appends the capitalised runs to out: first those that a word makes
// an organisation's or place's, then the rest.
func (s *sentenceScan) findRuns(out []run) []run {
	first := s.firstWord()
	for i := 0; i < len(s.toks); {
		if !s.toks[i].capital {
			i++
			continue // most words
		}
		f, known := s.classAt(i)
		known = known && f.class == institution
		if r, ok := s.longName(i); ok && !(known && (r.kind == placeName || r.to <= f.to)) {
			r.spelling = s.spell(r.from, r.to)
			out = append(out, r)
			i = r.to
			continue
		}
		if known {
			out = append(out, run{from: f.from, to: f.to, kind: organisationName, sure: true, spelling: s.spell(f.from, f.to)})
			i = f.to
			continue
		}
		if !s.nameable(i) || s.describes(i) {
			i++
			continue
		}
		r := run{from: i, to: s.runEnd(i)}
		i = r.to
		r.opening = r.from == first && r.to == r.from+1
		s.classify(&r)
		r.spelling = s.spell(r.from, r.to)
		out = append(out, r)
	}
	return out
}

// describes reports whether token i is a noun that opens the sentence and says
// what the name behind it is: "Carmaker Skoda", "Actor Tom Hanks".
func (s *sentenceScan) describes(i int) bool {
	if s.titleCase || i != s.firstWord() || i+1 >= len(s.toks) || !s.nameable(i+1) {
		return false
	}
	return s.has(i, groupNoun) && !s.has(i, orgWord) || s.has(i, personNoun) && (s.has(i+1, givenName) || s.dotted(i+1))
}

// firstWord is the index of the sentence's first word.
func (s *sentenceScan) firstWord() int {
	for i := range s.toks {
		if s.toks[i].kind == word {
			return i
		}
	}
	return 0
}

// nameable reports whether token i may be a word of a name.
func (s *sentenceScan) nameable(i int) bool {
	t := &s.toks[i]
	if t.kind != word || !t.capital {
		return false
	}
	if s.is(i, country, demonym, office, rank, honorific, tense, institution) || t.classes.has(calendarWord) || t.classes.has(abbreviation) {
		return false
	}
	if t.classes.has(particle) && !t.upper && s.has(i+1, particle) && !s.capital(i+1) {
		return true // "Van der Velde", not the town of Van
	}
	if t.classes.has(stopName) && (!t.upper || t.Len() < 3 || s.titleCase) {
		return false // but "WHO"
	}
	if f, ok := s.classAt(i); ok && f.class == eventVerb && f.value == "say" && s.is(i-1, office) {
		return false // "Leader Says", in a headline
	}
	if f, ok := s.classAt(i); ok && (f.class == city || f.class == region) {
		// A town's name is one of a longer name only between its words, or behind
		// an initial or a title.
		if k := f.from - 1; k > 0 && s.fold(k) == "." && s.toks[k-1].capital && s.toks[k-1].Len() == 1 || t.classes.has(givenName) && s.titleBefore(i) {
			return true
		}
		return f.from > 0 && s.adjacentName(f.from-1) || f.to < len(s.toks) && s.adjacentName(f.to)
	}
	return true
}

// dotted reports whether token i is an initialism with its stops: "T.J."
func (s *sentenceScan) dotted(i int) bool {
	return i < len(s.toks) && s.toks[i].upper && strings.Contains(s.toks[i].fold, ".")
}

// adjacentName reports whether token i is a capitalised word outside all
// terms but those of organisations.
func (s *sentenceScan) adjacentName(i int) bool {
	if !s.capital(i) || i == s.firstWord() && !s.has(i, givenName) && !s.has(i, clubWord) || s.has(i, stopName) || s.has(i, calendarWord) {
		return false
	}
	f, ok := s.classAt(i)
	return !ok || f.class == orgWord || f.class == eventNoun
}

// runEnd returns the index behind the name that begins at token i. Particles,
// initials with their stops, and hyphens without spaces stay inside.
func (s *sentenceScan) runEnd(i int) int {
	end := i + 1
	for end < len(s.toks) {
		t := &s.toks[end]
		prev := &s.toks[end-1]
		switch {
		case s.titleCase && s.is(end, eventVerb, eventNoun, certainty, negator):
			return end // a capitalised verb of a headline
		case s.nameable(end):
			end++
		case t.fold == "." && prev.kind == word && prev.Len() == 1 && end+1 < len(s.toks) && s.nameable(end+1):
			end += 2
		case t.fold == "-" && t.Start == prev.End && end+1 < len(s.toks) && s.toks[end+1].kind == word && s.toks[end+1].Start == t.End && !s.has(end+1, tense):
			end += 2
		case t.kind == word && t.capital && t.Len() == 2 && end-i > 1 && !s.titleCase && t.classes.has(stopName):
			end++ // "Moon Jae In": a capital tells the name from the preposition
		case t.fold == "&" && s.capital(end+1) && !s.titleCase && !s.is(i, office, rank):
			end += 2 // "Marks & Spencer"
		case t.kind == word && t.classes.has(particle) && s.nameAfterParticle(end+1):
			end += 2
		case t.kind == word && t.classes.has(particle) && !t.capital && s.has(end+1, particle) && !s.capital(end+1) && s.nameAfterParticle(end+2):
			end += 3 // "van der Velde"
		case t.kind == word && t.classes.has(particle) && s.fold(end+1) == "-" && s.nameAfterParticle(end+2):
			end += 3 // "al-Hadi"
		default:
			return end
		}
	}
	return end
}

// nameAfterParticle reports whether a name goes on at token i, behind "van" or
// "al-".
func (s *sentenceScan) nameAfterParticle(i int) bool {
	return i < len(s.toks) && s.nameable(i)
}

// classify says what a run names as far as its own sentence tells.
func (s *sentenceScan) classify(r *run) {
	first := &s.toks[r.from]
	r.titled = s.titleBefore(r.from)
	words := 0
	for i := r.from; i < r.to; i++ {
		if t := &s.toks[i]; t.kind == word && !t.classes.has(particle) {
			words++
		}
	}
	switch {
	case r.titled && words <= 5 && (!s.titleCase || first.classes.has(givenName) && words <= 3):
		r.kind, r.sure = personName, true
	case s.titleCase:
	case words == 1 && first.upper && first.Len() > 1:
		r.kind = organisationName
	case s.joint(r), words > 1 && words < 4 && s.has(r.from, clubWord):
		r.kind, r.sure = organisationName, true
	case words >= 2 && words <= 4 && first.classes.has(givenName) && !first.upper && !s.articleBefore(r.from):
		r.kind = personName
	case s.is(r.from-1, country, demonym) || words > 1:
	case s.placeBefore(r.from):
		r.kind = placeName
	}
}

// joint reports whether "&" joins the words of a run.
func (s *sentenceScan) joint(r *run) bool {
	for i := r.from + 1; i < r.to; i++ {
		if s.fold(i) == "&" {
			return true
		}
	}
	return false
}

// articleBefore reports whether "the" stands before token i.
func (s *sentenceScan) articleBefore(i int) bool { return s.fold(i-1) == "the" }

// titleBefore reports whether an office, rank or honorific ends before token
// i, with no more than the stop of an abbreviation between them.
func (s *sentenceScan) titleBefore(i int) bool {
	i--
	if s.fold(i) == "." {
		i--
	}
	f, ok := s.classAt(i)
	if !ok {
		return false
	}
	switch f.class {
	case honorific:
		return s.toks[f.from].capital
	case rank, office:
		return true
	}
	return false
}

// placeBefore reports whether a preposition of place stands before token i.
func (s *sentenceScan) placeBefore(i int) bool {
	switch s.fold(i - 1) {
	case "in", "near", "outside", "off":
		return true
	}
	return false
}

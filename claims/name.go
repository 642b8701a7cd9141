package claims

import (
	"strings"

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
	titled   bool    // an office, rank or honorific stands before it
	opening  bool    // one capitalised word at the start of a sentence
}

// A sentenceScan is what is known of one sentence before its names are
// resolved in the whole document.
type sentenceScan struct {
	text  string // the document's
	toks  []token
	finds []find
	cover []int16 // index into finds of the term that covers a token, or -1
	runs  []run
	// titleCase marks a heading-like sentence, in which capitals tell nothing.
	titleCase bool
}

func newScan(lex *lexicon, text string, sp source.Span) *sentenceScan {
	s := &sentenceScan{text: text}
	s.toks = scan(sp.Of(text), sp.Start, make([]token, 0, sp.Len()/5+2))
	s.finds = s.outsideNames(lex, lex.finds(s.toks, nil))
	s.cover = make([]int16, len(s.toks))
	for i := range s.cover {
		s.cover[i] = -1
	}
	for n, f := range s.finds {
		for i := f.from; i < f.to; i++ {
			s.cover[i] = int16(n)
		}
	}
	s.titleCase = isTitleCase(s.toks)
	s.findRuns(lex)
	return s
}

// outsideNames drops the terms that are words of a person's name: a title
// behind a given name ("Stephen King"), or between one and another capital
// ("Hossein Amir Abdollahian").
func (s *sentenceScan) outsideNames(lex *lexicon, finds []find) []find {
	kept := finds[:0]
	for _, f := range finds {
		if f.to == f.from+1 && f.from > 0 && s.toks[f.from].capital {
			prev := s.toks[f.from-1]
			given := prev.kind == word && prev.capital && lex.has(prev.fold, givenName)
			switch f.class {
			case office, rank, honorific, city, region, eventVerb, eventNoun, certainty:
				if given && !s.toks[f.from].upper {
					continue
				}
			}
		}
		kept = append(kept, f)
	}
	return kept
}

// isTitleCase reports whether a sentence has no full stop and most of its four
// or more long words are capitalised, as headlines are written.
func isTitleCase(toks []token) bool {
	if len(toks) == 0 || toks[len(toks)-1].fold == "." {
		return false
	}
	long, capital := 0, 0
	for _, t := range toks {
		if t.kind == word && t.Len() > 3 {
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

// span returns the place of toks[from:to].
func (s *sentenceScan) span(from, to int) source.Span {
	return source.Span{Start: s.toks[from].Start, End: s.toks[to-1].End}
}

// findRuns collects the capitalised runs.
func (s *sentenceScan) findRuns(lex *lexicon) {
	for i := 0; i < len(s.toks); {
		if !s.nameable(lex, i) {
			i++
			continue
		}
		r := run{from: i, to: s.runEnd(lex, i)}
		i = r.to
		r.opening = r.from == s.firstWord() && r.to == r.from+1
		s.classify(lex, &r)
		s.runs = append(s.runs, r)
	}
}

// firstWord is the index of the sentence's first word.
func (s *sentenceScan) firstWord() int {
	for i, t := range s.toks {
		if t.kind == word {
			return i
		}
	}
	return 0
}

// nameable reports whether token i may be a word of a name.
func (s *sentenceScan) nameable(lex *lexicon, i int) bool {
	t := s.toks[i]
	if t.kind != word || !t.capital {
		return false
	}
	if s.is(i, country, demonym, office, rank, honorific, tense) || lex.has(t.fold, stopName) {
		return false
	}
	if f, ok := s.classAt(i); ok && (f.class == city || f.class == region) {
		// A town's name is one of a longer name only between its words.
		return f.from > 0 && s.adjacentName(lex, f.from-1) || f.to < len(s.toks) && s.adjacentName(lex, f.to)
	}
	return true
}

// adjacentName reports whether token i is a capitalised word outside all
// terms but those of organisations.
func (s *sentenceScan) adjacentName(lex *lexicon, i int) bool {
	t := s.toks[i]
	if t.kind != word || !t.capital || i == s.firstWord() && !lex.has(t.fold, givenName) || lex.has(t.fold, stopName) {
		return false
	}
	f, ok := s.classAt(i)
	return !ok || f.class == orgWord || f.class == eventNoun
}

// runEnd returns the index behind the name that begins at token i. Particles,
// initials with their stops, and hyphens without spaces stay inside; an
// organisation's word goes on over "of": "Bank of Canada".
func (s *sentenceScan) runEnd(lex *lexicon, i int) int {
	end := i + 1
	for end < len(s.toks) {
		t := s.toks[end]
		prev := s.toks[end-1]
		switch {
		case s.titleCase && s.is(end, eventVerb, eventNoun, certainty, negator):
			return end // a capitalised verb of a headline
		case s.nameable(lex, end):
			end++
		case t.fold == "." && prev.kind == word && prev.Len() == 1 && end+1 < len(s.toks) && s.nameable(lex, end+1):
			end += 2
		case t.fold == "-" && t.Start == prev.End && end+1 < len(s.toks) && s.toks[end+1].kind == word && s.toks[end+1].Start == t.End && !lex.has(s.toks[end+1].fold, tense):
			end += 2
		case t.kind == word && t.capital && t.Len() == 2 && end-i > 1 && !s.titleCase && lex.has(t.fold, stopName):
			end++ // "Moon Jae In": a capital tells the name from the preposition
		case t.kind == word && lex.has(t.fold, particle) && end+1 < len(s.toks) && s.nameable(lex, end+1):
			end += 2
		case t.fold == "of" && s.orgWordIn(lex, i, end):
			next := end + 1
			if s.fold(next) == "the" {
				next++
			}
			if next >= len(s.toks) || !s.toks[next].capital || s.toks[next].kind != word {
				return end
			}
			end = next + 1
		default:
			return end
		}
	}
	return end
}

func (s *sentenceScan) orgWordIn(lex *lexicon, from, to int) bool {
	for i := from; i < to; i++ {
		if lex.has(s.toks[i].fold, orgWord) {
			return true
		}
	}
	return false
}

// classify says what a run names as far as its own sentence tells.
func (s *sentenceScan) classify(lex *lexicon, r *run) {
	first, last := s.toks[r.from], s.toks[r.to-1]
	r.titled = s.titleBefore(r.from)
	words := 0
	for _, t := range s.toks[r.from:r.to] {
		if t.kind == word && !lex.has(t.fold, particle) {
			words++
		}
	}
	switch {
	case s.orgWordIn(lex, r.from, r.to) && !r.titled && !(lex.has(first.fold, givenName) && !lex.has(last.fold, orgWord)):
		r.kind = organisationName
	case r.titled && words <= 5 && (!s.titleCase || lex.has(first.fold, givenName) && words <= 3):
		r.kind = personName
	case s.titleCase:
	case words == 1 && first.upper && first.Len() > 1:
		r.kind = organisationName
	case words >= 2 && words <= 4 && lex.has(first.fold, givenName) && !first.upper:
		r.kind = personName
	case words >= 2 && words <= 4 && s.personBehind(lex, r.to):
		r.kind = personName
	case s.is(r.from-1, country, demonym) || words > 1:
	case s.placeBefore(r.from):
		r.kind = placeName
	}
}

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
	case rank:
		return true
	case office:
		return true
	}
	return false
}

// personBehind reports whether what stands at token i is said of people: a
// verb of speech, an age, a relative clause, or an apposition.
func (s *sentenceScan) personBehind(lex *lexicon, i int) bool {
	if f, ok := s.classAt(i); ok && f.class == eventVerb && f.value == "say" {
		return true
	}
	if s.fold(i) != "," || i+2 >= len(s.toks) {
		return false
	}
	next := s.toks[i+1]
	return next.kind == digits && s.fold(i+2) == "," || next.fold == "who" || next.fold == "whose" || next.fold == "aged"
}

// placeBefore reports whether a preposition of place stands before token i.
func (s *sentenceScan) placeBefore(i int) bool {
	switch s.fold(i - 1) {
	case "in", "at", "near", "outside":
		return true
	}
	return false
}

// words returns the words of a run, its particles and stops included, as they
// are written.
func (s *sentenceScan) words(r run) []string {
	var out []string
	for i := r.from; i < r.to; i++ {
		t := s.toks[i]
		w := s.text[t.Start:t.End]
		if len(out) > 0 && t.Start == s.toks[i-1].End {
			out[len(out)-1] += w // hyphens and stops
			continue
		}
		if t.kind != mark {
			out = append(out, w)
		}
	}
	return out
}

// name returns the run's words with single spaces.
func (s *sentenceScan) name(r run) string { return strings.Join(s.words(r), " ") }

package sentence

import "strings"

// ends reports whether a single stop ends the sentence before what o opens: a
// capital, a digit or a mark, with white space before it.
func (s *splitter) ends(t stop, o opening) bool {
	w := s.before(t.start)
	c := s.words.classOf(w)
	if c == plain {
		return true
	}
	if c == title || c == within || o.bracket || o.dash || o.kind == '1' {
		return false
	}
	if t.quoted || o.quote && c != initial {
		return true
	}
	switch c {
	case word:
		return !isUpper(w[0]) || s.opens(o, starter) && wordEnd(s.text, o.word) > o.word+1
	case number, initial:
		return s.opens(o, starter)
	case clock:
		return !s.introduced(t.start) && !s.zone(o)
	case etc:
		return true
	case firm:
		return s.opens(o, starter|courtesy) || s.predicated(o) && s.told(t.start)
	}
	return s.opens(o, starter|courtesy)
}

// predicated reports whether the word that o opens has an auxiliary verb right
// after it, as the subject of a new sentence has: "Corp. Terms were not
// disclosed".
func (s *splitter) predicated(o opening) bool {
	i := skipSpace(s.text, wordEnd(s.text, o.word))
	return s.words.is(s.text[i:wordEnd(s.text, i)], auxiliary)
}

// opens reports whether o starts with a word of role r. One letter with a stop
// is an initial.
func (s *splitter) opens(o opening, r role) bool {
	end := wordEnd(s.text, o.word)
	if end == o.word+1 && end < len(s.text) && s.text[end] == '.' {
		return false
	}
	return s.words.is(s.text[o.word:end], r)
}

// told reports whether the sentence holds, not far before i, a word of more than
// two small letters: it is more than a name.
func (s *splitter) told(i int) bool {
	for w := range strings.FieldsSeq(s.text[max(s.start, i-longest):i]) {
		if len(w) > 2 && isLower(w[0]) {
			return true
		}
	}
	return false
}

// zone reports whether o opens with what goes on with a clock time: a day, a
// zone, "Chicago time".
func (s *splitter) zone(o opening) bool {
	end := wordEnd(s.text, o.word)
	return s.words.is(s.text[o.word:end], continuing) || strings.HasPrefix(s.text[end:], " time")
}

// introduced reports whether the sentence up to i is no more than a phrase of
// time that opens it: "At 5 a.m".
func (s *splitter) introduced(i int) bool {
	phrase := s.text[s.start:i]
	if len(phrase) > longest || strings.Count(phrase, " ") >= maxIntroduction {
		return false
	}
	return s.words.is(s.text[s.start:wordEnd(s.text, s.start)], introducing)
}

// maxIntroduction is the most words that introduced takes for one phrase.
const maxIntroduction = 5

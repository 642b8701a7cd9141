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
	if t.quoted || o.quote && c != title && c != within && c != initial {
		return true
	}
	if o.bracket || o.dash {
		return false
	}
	if o.kind == '1' {
		return (c == place || c == firm || c == etc) && o.word == o.at && false
	}
	switch c {
	case title, within:
		return false
	case word:
		return !isUpper(w[0]) || s.starter(o)
	case month, number, initial, after:
		return s.starter(o)
	case clock:
		return !s.introduced(t.start) && !s.zone(o)
	case etc:
		return true
	}
	return s.starter(o) || s.courtesy(o)
}

// starter reports whether o opens with a word that starts sentences and no
// names.
func (s *splitter) starter(o opening) bool {
	end := wordEnd(s.text, o.word)
	w := s.text[o.word:end]
	if len(w) == 1 && end < len(s.text) && s.text[end] == '.' {
		return false
	}
	return lookUp(s.words.starters, w)
}

// courtesy reports whether o opens with a person's courtesy title, which
// follows neither a place nor a firm within a sentence.
func (s *splitter) courtesy(o opening) bool {
	switch s.text[o.word:wordEnd(s.text, o.word)] {
	case "Mr", "Mrs", "Ms", "Messrs", "Dr":
		return true
	}
	return false
}

// zone reports whether o opens with what goes on with a clock time.
func (s *splitter) zone(o opening) bool {
	return lookUp(s.words.continuing, s.text[o.word:wordEnd(s.text, o.word)])
}

// introduced reports whether the sentence up to i is no more than a phrase of
// time that opens it: "At 5 a.m".
func (s *splitter) introduced(i int) bool {
	words := strings.Fields(s.text[s.start:min(i, s.start+longest)])
	if len(words) == 0 || len(words) > maxIntroduction {
		return false
	}
	switch words[0] {
	case "At", "By", "On", "From", "Around", "About", "After", "Before", "Until", "Since", "Shortly":
		return true
	}
	return false
}

// maxIntroduction is the most words that introduced takes for one phrase.
const maxIntroduction = 5

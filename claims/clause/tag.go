package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A pos is a part of speech. Those of verbs whose form leaves two of them open
// come last; the words around decide.
type pos uint8

const (
	punct   pos = iota
	noun        // in the singular
	nouns       // in the plural
	name        // a word with a capital
	numeral     // figures and number words
	pronoun     // "she", "it", "nobody"
	owner       // "her", "its"
	article     // and other determiners
	adjective
	adverb
	preposition // and conjunctions that open a clause
	marker      // "to"
	coordinator // "and"
	existential // "there" before "is"
	question    // "who", "which", "when"
	modal
	base       // of a verb
	present    // of a verb, in the plural
	presents   // third person
	past       // tense
	participle // of the past
	gerund
	possessive

	baseForm // noun or verb: "attack"
	sForm    // noun in the plural, or third person: "attacks"
	edForm   // past or participle: "attacked"
)

// classes gives the tags of wordclasses.tsv their part of speech.
var classes = map[string]pos{
	"NN": noun, "NNS": nouns, "CD": numeral, "PRP": pronoun, "PRP$": owner, "DT": article, "JJ": adjective, "RB": adverb,
	"IN": preposition, "TO": marker, "CC": coordinator, "EX": existential, "WDT": question, "MD": modal,
	"VB": base, "VBP": present, "VBZ": presents, "VBD": past, "VBN": participle, "VBG": gerund,
}

// finite reports whether a part of speech is that of a finite verb.
func (p pos) finite() bool { return p == past || p == presents || p == present || p == modal }

// closed reports whether a part of speech has few words, none of which makes a
// name.
func (p pos) closed() bool {
	switch p {
	case pronoun, owner, article, preposition, marker, coordinator, existential, question:
		return true
	}
	return false
}

// nominal reports whether a part of speech is that of a noun or name.
func (p pos) nominal() bool { return p == noun || p == nouns || p == name }

// verbal reports whether a part of speech is that of any verb.
func (p pos) verbal() bool { return p >= modal && p <= gerund || p >= edForm }

// tags gives each token its part of speech: first by its form alone, then, from
// left to right, those that the form leaves open by the words around.
func (s *sentence) tags() {
	for i := range s.tokens {
		s.tokens[i].pos = s.lexical(i)
	}
	for i := range s.tokens {
		t := &s.tokens[i]
		switch t.pos {
		case gerund:
			if p := s.tag(i - 1); p == article || p == owner || p == adjective || p == possessive {
				t.pos = noun // "a filing"
			}
		case baseForm:
			t.pos = s.baseOrNoun(i)
		case sForm:
			t.pos = s.verbOrPlural(i)
		case edForm:
			t.pos = s.pastOrParticiple(i)
		}
	}
}

// lexical returns the part of speech of the token at i by its form and next
// neighbours.
func (s *sentence) lexical(i int) pos {
	w := s.tokens[i].Text
	c := w[0]
	if r := runeAt(w, 0); r >= utf8.RuneSelf && !unicode.IsLetter(r) || w == "''" {
		return punct
	}
	switch {
	case '0' <= c && c <= '9':
		if strings.ContainsAny(w, "abcdefghijklmnoprstuvwxyz") && strings.Contains(w, "-") {
			return adjective // "28-year-old"
		}
		return numeral
	case c == '\'' && (w == "'s" || w == "'"):
		if s.tag(i-1) == pronoun || s.tag(i-1) == existential || s.tag(i-1) == question {
			return presents
		}
		return possessive
	case c < 'A' && c != '\'', c > 'Z' && c < 'a':
		return punct
	}
	upper := unicode.IsUpper(runeAt(w, 0))
	inner := upper && i > 0 && !s.sentenceStart(i)
	if p := s.tokens[i].word.class; p != punct && !(inner && (len(w) > 1 && w == strings.ToUpper(w) || !p.closed())) {
		return s.contextual(i, p)
	}
	if inner {
		return name
	}
	if p := s.verbForm(i, w, upper); p != punct {
		return p
	}
	return shape(w, upper)
}

// sentenceStart reports whether the token at i is the first, or follows a
// quotation mark, colon or bullet that could open one.
func (s *sentence) sentenceStart(i int) bool {
	return i == 0 || s.form(i-1) == "``" || s.at(i-1, ":") || i == 1 && s.tag(0) == punct
}

// contextual returns the part of speech of a word of wordclasses.tsv, whose
// usual one is p, where the next word tells of another.
func (s *sentence) contextual(i int, p pos) pos {
	switch {
	case s.at(i, "that"):
		if s.tag(i-1) == preposition || i == 0 && !s.is(i+1, auxiliary) {
			return article
		}
	case s.at(i, "there"):
		if s.is(i+1, auxiliary) {
			return existential
		}
	case s.at(i, "her"), s.at(i, "him"):
		if s.at(i, "her") && s.open(i+1) {
			return owner
		}
	case p == preposition && s.is(i, sometimes):
		if i+1 >= len(s.tokens) || strings.Contains(",.;", s.form(i+1)) {
			return adverb
		}
	case s.at(i, "neither"), s.at(i, "either"), s.at(i, "both"):
		if strings.HasSuffix(s.form(i+1), "ed") {
			return adverb // "neither confirmed nor denied"
		}
	case s.at(i, "have"), s.at(i, "do"):
		if s.tag(i-1) == modal || s.tag(i-1) == marker {
			return base
		}
	}
	return p
}

// open reports whether the token at i is a word of no closed class: a noun may
// stand there.
func (s *sentence) open(i int) bool {
	if i >= len(s.tokens) || !wordAt(s.tokens[i].Text, 0) {
		return false
	}
	p := s.tokens[i].word.class
	return p == punct || p == adjective || p == numeral || p == noun || p == nouns
}

// verbForm returns the part of speech of what may be the form of a verb, punct
// if it is none.
func (s *sentence) verbForm(i int, w string, upper bool) pos {
	t := tables()
	if f := s.tokens[i].word.irregular; f != punct {
		return f
	}
	if s.tokens[i].word.verb != 0 {
		return baseForm
	}
	switch {
	case strings.HasSuffix(w, "ing") && len(w) > 5 && !upper:
		return gerund
	case strings.HasSuffix(w, "ed") && strings.Contains(w, "-"):
		return adjective // "Paris-based"
	case strings.HasSuffix(w, "ed") && len(w) > 3 && (!strings.HasSuffix(w, "eed") || t.find(w[:len(w)-1]).verb != 0):
		return edForm
	case strings.HasSuffix(w, "s") && lean(w) != 0:
		return sForm
	}
	return punct
}

// lean returns how the verb of a base form or third person is used.
func lean(w string) usage {
	t := tables()
	if u := t.find(w).verb; u != 0 {
		return u
	}
	if stem, ok := strings.CutSuffix(w, "ies"); ok {
		return t.find(stem + "y").verb
	}
	if u := t.find(strings.TrimSuffix(w, "s")).verb; u != 0 {
		return u
	}
	return t.find(strings.TrimSuffix(w, "es")).verb
}

// shape returns the part of speech that the ending of an unknown word tells.
func shape(w string, upper bool) pos {
	switch {
	case strings.HasSuffix(w, "ly"):
		return adverb
	case upper:
		return name
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return nouns
	case strings.HasSuffix(w, "est") && len(w) > 5, strings.HasSuffix(w, "ous"), strings.HasSuffix(w, "ful"), strings.HasSuffix(w, "ive"), strings.HasSuffix(w, "able"), strings.HasSuffix(w, "ical"):
		return adjective
	}
	return noun
}

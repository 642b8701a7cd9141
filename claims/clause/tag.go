package clause

import "strings"

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
		case noun:
			if t.word.class == punct && t.word.form == noun && s.tag(s.prior(i)) == modal && i > 0 {
				t.pos = base // "will halve"
			}
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
	w := s.tokens[i].word
	switch w.sort {
	case other:
		return w.form
	case owning:
		if s.tag(i-1) == pronoun || s.tag(i-1) == existential || s.tag(i-1) == question {
			return presents
		}
		return possessive
	}
	inner := w.upper && i > 0 && !s.sentenceStart(i)
	if p := w.class; p != punct && !(inner && (w.capitals || !p.closed())) {
		return s.contextual(i, p)
	}
	if inner {
		return name
	}
	return w.form
}

// sentenceStart reports whether the token at i is the first, or follows a
// quotation mark, colon or bullet that could open one.
func (s *sentence) sentenceStart(i int) bool {
	return i == 0 || s.form(i-1) == "``" || s.at(i-1, ":") || i == 1 && s.tag(0) == punct
}

// contextual returns the part of speech of a word of wordclasses.tsv, whose
// usual one is p, where the next word tells of another.
func (s *sentence) contextual(i int, p pos) pos {
	switch s.tokens[i].word.lower {
	case "that":
		if s.tag(i-1) == preposition || i == 0 && !s.is(i+1, auxiliary) {
			return article
		}
	case "there":
		if s.is(i+1, auxiliary) {
			return existential
		}
	case "her":
		if s.open(i + 1) {
			return owner
		}
	case "neither", "either", "both":
		if s.ends(i+1, "ed") {
			return adverb // "neither confirmed nor denied"
		}
	case "have", "do":
		if s.tag(i-1) == modal || s.tag(i-1) == marker {
			return base
		}
	default:
		if p == preposition && s.is(i, sometimes) && (i+1 >= len(s.tokens) || strings.Contains(",.;", s.form(i+1))) {
			return adverb
		}
	}
	return p
}

// open reports whether the token at i is a word of no closed class: a noun may
// stand there.
func (s *sentence) open(i int) bool {
	if i >= len(s.tokens) || !wordAt(s.form(i), 0) {
		return false
	}
	p := s.tokens[i].word.class
	return p == punct || p == adjective || p == numeral || p == noun || p == nouns
}

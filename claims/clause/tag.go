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

// prior returns the token before i that is no adverb, -1 if there is none.
func (s *sentence) prior(i int) int {
	for i--; i >= 0 && s.tag(i) == adverb; i-- {
	}
	return i
}

// baseOrNoun decides on a base form.
func (s *sentence) baseOrNoun(i int) pos {
	u := lean(s.tokens[i].Text)
	k := s.prior(i)
	switch s.tag(k) {
	case modal, marker:
		return base
	case past, present, presents:
		if s.is(k, auxiliary) && !s.is(k, be) && !s.has3(k) {
			return base // "did not attend"
		}
	case pronoun, question:
		switch {
		case s.supports(k) && u != mostlyNoun:
			return base // "Will anyone monitor it?"
		case u != mostlyNoun && !s.finiteSince(k) && !s.oblique(k):
			return present
		}
	case nouns, name, adjective, numeral:
		switch {
		case s.supports(k) && u != mostlyNoun:
			return base
		case s.tells(i, k):
			return present
		case s.tag(i+1) == edForm || s.tag(i+1) == past:
		case s.tag(k) != adjective && (s.tag(k) != numeral || u == mostlyVerb) && (u == mostlyVerb || u == eitherWay && s.objectAt(i+1)) && !s.finiteSince(i) && !s.finiteAhead(i) && s.plainSubject(k):
			return present
		}
	case noun:
		if s.supports(k) && u == mostlyVerb {
			return base
		}
	case coordinator:
		if p := s.sibling(k, base, present); p != punct && u != mostlyNoun && (u == mostlyVerb || s.objectAt(i+1)) {
			return p
		}
	case punct:
		switch {
		case s.at(k, ",") && s.tells(i, k):
			return present
		case (k < 0 || s.sentenceStart(k+1)) && !s.finiteAhead(i):
			if u != mostlyNoun && (s.direct(i+1) || s.addressed(i)) || u == mostlyVerb && !s.tag(i+1).nominal() && s.tag(i+1) < baseForm {
				return base // an imperative
			}
		}
	}
	return noun
}

// addressed reports whether the words behind i speak to or of reader and
// outlet: "Talk to your doctor", "Sign up for our letter".
func (s *sentence) addressed(i int) bool {
	for j := i + 1; j < min(len(s.tokens), i+5); j++ {
		if s.at(j, "our") || s.at(j, "your") || s.at(j, "us") || s.at(j, "you") || s.at(j, "here") {
			return true
		}
	}
	return false
}

// tells reports whether the form at i is a verb of speech or thought whose
// object follows and whose subject ends at k.
func (s *sentence) tells(i, k int) bool {
	return (s.speaks(i) || s.is(i, complement)) && s.clauseAt(i+1) && !s.finiteSince(k+1) && lean(s.tokens[i].Text) == mostlyVerb
}

// has3 reports whether the auxiliary at k is a form of have.
func (s *sentence) has3(k int) bool {
	return s.at(k, "has") || s.at(k, "have") || s.at(k, "had") || s.at(k, "'ve")
}

// supports reports whether an auxiliary before its subject opens the sentence
// that token k belongs to: "Will anyone monitor it?", "Did regulators know?"
func (s *sentence) supports(k int) bool {
	for j := k; j >= 0 && k-j < 6; j-- {
		if s.tag(j) == modal || s.at(j, "did") || s.at(j, "does") || s.at(j, "do") {
			return j == 0 || s.tag(j-1) == question || s.tag(j-1) == punct
		}
		if s.tag(j).verbal() {
			return false
		}
	}
	return false
}

// plainSubject reports whether the noun at k could be a subject: no preposition
// governs it directly.
func (s *sentence) plainSubject(k int) bool {
	for j := k - 1; j >= 0; j-- {
		switch s.tag(j) {
		case article, adjective, noun, nouns, name, numeral, owner, possessive:
		case preposition:
			return s.is(j, opener|sometimes) || s.at(j, "of") || s.at(j, "in") || s.at(j, "at")
		default:
			return true
		}
	}
	return true
}

// oblique reports whether the pronoun at k is no subject.
func (s *sentence) oblique(k int) bool {
	for _, w := range [...]string{"him", "them", "us", "me", "himself", "herself", "itself", "themselves", "her"} {
		if s.at(k, w) {
			return true
		}
	}
	return s.tag(k) == pronoun && (s.tag(k-1).verbal() || s.tag(k-1) == preposition && !s.is(k-1, opener|sometimes)) && !s.speaks(k-1)
}

// objectAt reports whether what follows a verb may stand at i.
func (s *sentence) objectAt(i int) bool {
	if i >= len(s.tokens) {
		return true
	}
	switch s.tag(i) {
	case article, owner, pronoun, preposition, marker, numeral, adverb, question, name, participle, gerund, edForm:
		return true
	case adjective, nouns, sForm, punct:
		return true
	}
	return false
}

// verbOrPlural decides on a form in -s.
func (s *sentence) verbOrPlural(i int) pos {
	u := lean(s.tokens[i].Text)
	k := s.prior(i)
	next := s.tag(i + 1)
	switch s.tag(k) {
	case pronoun, existential:
		if s.oblique(k) {
			return nouns
		}
		return presents
	case question:
		return presents
	case preposition:
		if s.at(k, "that") && (u == mostlyVerb || u == eitherWay && s.objectAt(i+1)) && !s.finiteAhead(i) {
			return presents
		}
	case noun, name, nouns, gerund:
		if s.tells(i, k) {
			return presents
		}
		if s.finiteSince(i) || s.finiteAhead(i) || s.tag(k) == nouns && u != mostlyVerb {
			return nouns
		}
		switch u {
		case mostlyVerb:
			return presents
		case eitherWay:
			if s.objectAt(i+1) && (next != punct || s.sign(i+1) || s.subordinate(i)) {
				return presents
			}
		default:
			if s.direct(i+1) || next == numeral || s.sign(i+1) {
				return presents
			}
		}
	case coordinator:
		if s.sibling(k, presents, presents) != punct && (u != mostlyNoun && s.objectAt(i+1) || s.direct(i+1) || s.sign(i+1)) {
			return presents
		}
	case punct:
		if s.at(k, ",") && u != mostlyNoun && s.objectAt(i+1) && !s.finiteSince(k) && !s.finiteAhead(i) && s.anyNoun(k) {
			return presents
		}
		if s.at(k, ")") || s.form(k) == "''" {
			return presents
		}
	}
	return nouns
}

// sign reports whether the sign of a currency stands at i.
func (s *sentence) sign(i int) bool {
	return s.tag(i) == punct && s.tag(i+1) == numeral && strings.ContainsAny(s.form(i), "$€£¥₹")
}

// subordinate reports whether a word that opens a clause stands before i, and
// no verb between.
func (s *sentence) subordinate(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if s.is(j, opener|sometimes) {
			return true
		}
		if s.tag(j).verbal() || s.tag(j) == punct {
			return false
		}
	}
	return false
}

// anyNoun reports whether a noun stands before k.
func (s *sentence) anyNoun(k int) bool {
	for k--; k >= 0; k-- {
		if s.tag(k).nominal() {
			return true
		}
	}
	return false
}

// pastOrParticiple decides on a form like "attacked" or "held".
func (s *sentence) pastOrParticiple(i int) pos {
	k := s.prior(i)
	if s.at(k, "never") {
		k = s.prior(k)
	}
	same := s.tokens[i].word.verb != 0 // "cut", "set"
	switch p := s.tag(k); p {
	case modal, marker:
		if same {
			return base
		}
		return participle
	case article, owner, possessive, adjective:
		if same || p == article && (s.tag(i+1) == edForm || s.tag(i+1).finite()) {
			return noun // "the accused fled"
		}
		if p == adjective && s.subjectEnds(k) && !s.finiteAhead(i) && !s.finiteBefore(i) && !s.at(i+1, "by") {
			return past // "The 28-year-old denied"
		}
		return participle
	case present, presents, past, participle, base, gerund:
		if s.is(k, auxiliary) && s.at(k, "did") && same {
			return base
		}
		return participle
	case preposition:
		if s.at(k, "that") {
			return past
		}
		return participle // "if found guilty", "as expected"
	case question:
		return past
	case pronoun, noun, nouns, name, numeral:
		if same && s.supports(k) {
			return base
		}
		return s.afterSubject(i, k)
	case coordinator:
		if s.sibling(k, past, participle) == participle && !s.direct(i+1) {
			return participle
		}
		return past
	}
	if k < 0 || s.sentenceStart(i) {
		if same && (s.direct(i+1) || s.addressed(i)) {
			return base // an imperative
		}
		return participle
	}
	if s.at(k, ",") {
		return s.afterComma(i, k)
	}
	if s.finiteSince(i) {
		return participle
	}
	return past
}

// finiteBefore reports whether any finite verb stands before i.
func (s *sentence) finiteBefore(i int) bool {
	for i--; i >= 0; i-- {
		if s.tag(i).finite() {
			return true
		}
	}
	return false
}

// direct reports whether a direct object stands at i, which a passive
// participle does not take.
func (s *sentence) direct(i int) bool {
	switch s.tag(i) {
	case article, owner, pronoun:
		return true
	case numeral:
		return s.tag(i+1) == nouns || s.tag(i+1) == noun
	}
	return false
}

// subjectEnds reports whether the adjective at k stands for a noun: "the
// 28-year-old", "the elderly".
func (s *sentence) subjectEnds(k int) bool { return s.tag(k-1) == article && k > 0 }

// afterSubject decides on a form behind a noun or pronoun at k, which may be
// its subject, or the noun that it describes.
func (s *sentence) afterSubject(i, k int) pos {
	switch {
	case s.absolute(k), s.governed(k) && s.finiteBefore(i):
		return participle
	case s.inverted(k): // "Had he told", "Was he hurt"
		return participle
	case s.tag(k) == pronoun && !s.oblique(k):
		return past
	case (s.speaks(i) || s.is(i, complement)) && !s.finiteSince(i) && (s.clauseAt(i+1) || !s.finiteAhead(i)):
		return past
	case s.at(i+1, "by") && s.tag(i+2) != numeral && s.form(i+2) != "$" && !s.is(k, auxiliary):
		return participle
	case s.finiteAhead(i), s.finiteSince(i), s.resumes(i):
		return participle
	}
	return past
}

// governed reports whether the noun at k is the object of a preposition that
// follows a verb: "according to a study published".
func (s *sentence) governed(k int) bool {
	for k--; k > 0; k-- {
		switch s.tag(k) {
		case article, adjective, noun, nouns, name, numeral, owner, possessive:
			continue
		case preposition, marker:
			return s.tag(k-1).verbal() && !s.is(k, opener|sometimes) && !s.is(k-1, complement) && !s.speaks(k-1)
		}
		return false
	}
	return false
}

// absolute reports whether the noun at k stands in a phrase that opens the
// sentence with "with" and has no verb: "With all votes counted, ..."
func (s *sentence) absolute(k int) bool {
	for ; k > 0; k-- {
		if s.at(k, ",") || s.tag(k).verbal() {
			return false
		}
	}
	return s.at(0, "with")
}

// clauseAt reports whether a clause may begin at i.
func (s *sentence) clauseAt(i int) bool {
	switch s.tag(i) {
	case article, owner, pronoun, name, nouns, numeral, existential:
		return true
	case preposition:
		return s.at(i, "that")
	}
	return s.at(i, ",") || s.at(i, ":") || s.form(i) == "``"
}

// inverted reports whether an auxiliary stands right before the subject that
// ends at k, at the start of the sentence or a question.
func (s *sentence) inverted(k int) bool {
	for j := k; j >= 0 && k-j < 5; j-- {
		if s.is(j, auxiliary) {
			return (j == 0 || s.tag(j-1) == question) && !s.at(j, "did")
		}
		if s.tag(j) == punct {
			return false
		}
	}
	return false
}

// afterComma decides on a form behind the comma at k: a further verb of a
// series, the verb after an apposition, or a participle.
func (s *sentence) afterComma(i, k int) pos {
	if s.speaks(i) && !s.at(i+1, "by") {
		return past
	}
	if s.resumes(i) || s.at(i+1, "by") {
		return participle
	}
	before := false
	for j := k - 1; j >= 0; j-- {
		p := s.tag(j)
		if p == coordinator && s.nounPhrase(j+1) {
			break // a clause of its own begins there
		}
		if p.finite() {
			if k := s.relative(j); k > 0 {
				j = k
				continue
			}
			if p != past {
				return participle
			}
			before = true
			break
		}
	}
	if !before {
		return past
	}
	switch s.tag(i + 1) {
	case article, owner, numeral, nouns, pronoun, name:
		return past
	}
	return participle
}

// relative returns the word that opens the relative clause whose verb stands at
// j, 0 if there is none.
func (s *sentence) relative(j int) int {
	for j--; j > 0 && !s.tag(j).finite() && !s.at(j, ","); j-- {
		if s.tag(j) == question || s.at(j, "who") {
			return j
		}
	}
	return 0
}

// nounPhrase reports whether a noun phrase begins at i.
func (s *sentence) nounPhrase(i int) bool {
	switch s.tag(i) {
	case article, owner, pronoun, name, numeral, noun, nouns:
		return true
	}
	return false
}

// resumes reports whether a finite verb without a subject stands behind the
// next comma: what stands before the comma is part of the subject. Only an
// auxiliary tells that for sure; other verbs may go on a series, unless the
// form stands in an apposition.
func (s *sentence) resumes(i int) bool {
	for j := i + 1; j < min(len(s.tokens), i+farthest); j++ {
		switch {
		case s.tag(j).finite() && s.tag(j-1) != marker:
			return false
		case s.at(j, ","):
			for j++; s.tag(j) == adverb; j++ {
			}
			p := s.tag(j)
			switch {
			case p.finite() && s.is(j, auxiliary):
				return true
			case p.finite() && !s.speaks(j), p == edForm && s.objectAt(j+1) && s.tag(j+1) != preposition:
				return s.commaBefore(i)
			}
			return false
		}
	}
	return false
}

// commaBefore reports whether a comma, and no finite verb, stands before i.
func (s *sentence) commaBefore(i int) bool {
	for j := i - 1; j >= 0 && !s.tag(j).finite(); j-- {
		if s.at(j, ",") {
			return true
		}
	}
	return false
}

// sibling returns the part of speech of the verb before the joining word at k
// that is one of two kinds, punct if the nearest verb is of another.
func (s *sentence) sibling(k int, a, b pos) pos {
	for j := k - 1; j >= 0; j-- {
		switch p := s.tag(j); {
		case p == a || p == b:
			return p
		case p == presents || p == present || p == modal:
			if a == past {
				return past
			}
		case s.at(j, ";"):
			return punct
		}
	}
	return punct
}

// finiteSince reports whether a finite verb stands before i, behind the last
// mark or word that opens a clause. One whose object is a clause does not count.
func (s *sentence) finiteSince(i int) bool {
	for j := i - 1; j >= 0; j-- {
		p := s.tag(j)
		switch {
		case p.finite():
			return !s.speaks(j) && !s.is(j, complement)
		case p == punct && s.form(j) != "$", p == question, p == coordinator, p == preposition && s.is(j, opener|sometimes):
			return false
		}
	}
	return false
}

// finiteAhead reports whether a word that can only be a finite verb stands
// behind i, before the next mark or word that opens a clause.
func (s *sentence) finiteAhead(i int) bool {
	for j := i + 1; j < min(len(s.tokens), i+farthest); j++ {
		p := s.tag(j)
		switch {
		case p.finite() && s.tag(j-1) != marker && s.tag(j-1) != modal:
			return true
		case p == punct && s.form(j) != "$", p == question, p == coordinator, p == preposition && s.is(j, opener|sometimes), p == pronoun && j > i+1 && !s.oblique(j):
			return false
		}
	}
	return false
}

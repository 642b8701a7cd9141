package clause

import (
	"unicode"

	"crosscheck/source"
)

// trailing finds an attribution that follows what is said: `..., officials
// said`, `..., according to the army`. It holds for the whole sentence. Where
// the attribution runs to the end of the sentence, end is the token before
// which it starts; else all tokens.
func (s *sentence) trailing() (end int, a Attribution) {
	for i := len(s.tokens) - 2; i > 1; i-- {
		if s.tokens[i].held && s.tokens[i+1].held {
			continue
		}
		if s.at(i, "according") && s.at(i+1, "to") {
			return s.from(i, s.according(i))
		}
		if !s.at(i, ",") && !s.closing(i) {
			continue
		}
		if a, ok := s.saidBy(i + 1); ok {
			return s.from(i, a)
		}
		if a, ok := s.sayer(i + 1); ok {
			return s.from(i, a)
		}
		if b, a, ok := s.apposed(i + 1); ok {
			return s.from(b, a)
		}
	}
	return len(s.tokens), Attribution{}
}

// from returns the end of the sentence without the attribution that starts at
// i, if nothing but the attribution follows there.
func (s *sentence) from(i int, a Attribution) (int, Attribution) {
	last := max(a.Speaker.End, a.SpeechVerb.End)
	a.Trails = s.predicates(0, i)
	for j := i; j < len(s.tokens); j++ {
		if s.tokens[j].Start >= last && s.at(j, ",") {
			if a.Class == "according" && s.described(j+1) {
				break
			}
			return len(s.tokens), a
		}
	}
	if s.at(i-1, ",") {
		i--
	}
	if s.closing(i) {
		i++
	}
	return i, a
}

// described reports whether nothing but the description of somebody named before
// follows from i on: "..., the head of the agency".
func (s *sentence) described(i int) bool {
	switch s.tag(i) {
	case article, owner, name, noun:
	default:
		return false
	}
	for ; i < len(s.tokens) && s.tag(i) != question && !s.at(i, "who"); i++ {
		if s.tag(i).finite() || s.at(i, ",") && s.tag(i+1) == gerund {
			return false
		}
	}
	return true
}

// closing reports whether the token at i ends a quotation.
func (s *sentence) closing(i int) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].word.text == "''" && !s.tokens[i].held
}

// according reads "according to X" at i.
func (s *sentence) according(i int) Attribution {
	return Attribution{
		Speaker:    s.span(i+2, s.phrase(i+2)),
		SpeechVerb: s.span(i, i+2),
		Class:      "according",
	}
}

// phrase returns the end of the words from i on: the next comma, stop or
// quotation mark.
func (s *sentence) phrase(i int) int {
	for i < len(s.tokens) && (!s.tokens[i].word.breaks || s.at(i, "(") && s.at(i+2, ")")) {
		if s.at(i, "(") {
			i += 2 // an acronym
		}
		i++
	}
	return min(i, len(s.tokens))
}

// longestSpeaker is the most tokens that a speaker's name and description may
// have.
const longestSpeaker = 12

// saidBy reads a verb of speech and the speaker after it: "said Gen. Khan". Only
// "say" has its subject behind where no quotation stands before it.
func (s *sentence) saidBy(i int) (Attribution, bool) {
	v := s.tokens[i].word.speech
	end := s.phrase(i + 1)
	switch quoted := s.closing(i - 1); {
	case v.class == "", v.class == "tell", s.ends(i, "ing"), s.is(i+1, opener|place|auxiliary),
		!quoted && (v.class != "say" || !s.predicates(0, i)),
		end == i+1, end-i > longestSpeaker:
		return Attribution{}, false
	}
	for j := i + 1; j < end; j++ {
		if s.is(j, place) {
			end = j
			break
		}
		if s.is(j, opener|auxiliary) || s.tag(j) == past || s.speaks(j) || j > i+2 && s.ends(j, "ed") {
			return Attribution{}, false
		}
	}
	return Attribution{Speaker: s.span(i+1, end), SpeechVerb: s.span(i, i+1), Class: v.class}, true
}

// predicates reports whether a word that may be a finite verb stands among the
// tokens from..to.
func (s *sentence) predicates(from, to int) bool {
	for i := from; i < to; i++ {
		if s.tag(i).finite() {
			return true
		}
	}
	return false
}

// sayer reads a speaker and a verb of speech at the end of a sentence or before
// a comma: "officials said on Monday", "he told Reuters".
func (s *sentence) sayer(i int) (Attribution, bool) {
	end := s.phrase(i)
	for v := i; v < min(end, i+longestSpeaker); v++ {
		w := s.tokens[v].word.speech
		if s.is(v, opener|contrast) || s.helps(v) && !s.has(v) || v == i && s.is(v, joiner|sometimes) {
			return Attribution{}, false
		}
		if w.class == "" || v == i || s.ends(v, "ing") || s.tag(v) == name {
			if s.tag(v) == past && v > i {
				return Attribution{}, false // another clause
			}
			continue
		}
		if s.reduced(v, w.class) {
			return Attribution{}, false
		}
		listener := w.class == "tell" && end-v < longestSpeaker
		if v+1 < end && !s.is(v+1, place) && !listener {
			return Attribution{}, false
		}
		a := Attribution{Speaker: s.span(i, s.before(i, v)), SpeechVerb: s.span(v, v+1), Class: w.class}
		if listener {
			a.Through = s.through(v+1, end)
		}
		return a, a.Speaker.Len() > 0
	}
	return Attribution{}, false
}

// apposed reads a verb of speech at v whose speaker stands before an apposition:
// `", Janes, an astronomer, told the Herald`. It returns the comma or quotation
// mark before the speaker too.
func (s *sentence) apposed(v int) (before int, a Attribution, ok bool) {
	w := s.entry(v).speech
	if w.class == "" || v+1 < len(s.tokens) && !s.is(v+1, place) && w.class != "tell" && s.form(v+1) != "." {
		return 0, a, false
	}
	comma := v - 2
	for comma > 0 && v-comma < longestSpeaker && !s.at(comma, ",") {
		comma--
	}
	before = comma - 1
	for before > 0 && comma-before < longestSpeaker && !s.at(before, ",") && !s.closing(before) {
		if s.is(before, opener) || s.helps(before) {
			return 0, a, false
		}
		before--
	}
	if !s.at(comma, ",") || !s.at(before, ",") && !s.closing(before) {
		return 0, a, false
	}
	a = Attribution{Speaker: s.span(before+1, comma), SpeechVerb: s.span(v, v+1), Class: w.class}
	if w.class == "tell" {
		a.Through = s.through(v+1, s.phrase(v+1))
	}
	named := unicode.IsUpper(runeAt(s.text, a.Speaker.Start))
	if !named && s.tag(comma+1) == name { // "its chairman, Dr Roy, said"
		named, a.Speaker = true, s.span(before+1, v-1)
	}
	return before, a, a.Speaker.Len() > 0 && named
}

// before returns v without the auxiliaries and adverbs before the verb at v.
func (s *sentence) before(i, v int) int {
	for v > i && (s.is(v-1, auxiliary) || s.is(v-1, midway) || s.ends(v-1, "ly") && s.tag(v-1) == adverb) {
		v--
	}
	return v
}

// through returns the place of the outlet or agency whose name starts at from,
// where it is what somebody told something; it ends before to.
func (s *sentence) through(from, to int) source.Span {
	end := from
	for i := from; i < to && !s.at(i, ",") && !s.is(i, opener) && (end == from || s.is(i, outlet)); i++ {
		if s.is(i, outlet) {
			end = i + 1
		}
	}
	return s.span(from, end)
}

// leading finds the attribution that stands before what is said, in a part of
// the sentence: "The ministry said that ...", "According to X, ...".
func (s *sentence) leading(p part) Attribution {
	if s.at(p.from, "according") && s.at(p.from+1, "to") {
		return s.according(p.from)
	}
	if p.implied {
		if i := s.skipWords(p.from, p.to); s.speaks(i) && s.claims(i, p.to, s.tokens[i].word.speech.class) {
			return Attribution{Speaker: p.subject, SpeechVerb: s.span(i, i+1), Class: s.tokens[i].word.speech.class}
		}
		return Attribution{}
	}
	if s.supposes(p) {
		return Attribution{}
	}
	from := p.from
	if s.is(from, joiner|contrast) {
		from++
	}
	from = s.afterSetting(part{from: s.afterDateline(from, p.to), to: p.to})
	for v := from; v < min(p.to, from+2*longestSpeaker); v++ {
		w := s.tokens[v].word.speech
		switch {
		case s.at(v, "(") && s.closes(v, p.to) > 0:
			v = s.closes(v, p.to)
		case s.tokens[v].held, s.at(v, "n't"), s.at(v, "not"), s.at(v, "never"):
			return Attribution{}
		case w.class == "quote":
			return s.quoting(from, v, p.to)
		case w.class != "" && v > from && s.tag(v).verbal() && s.tag(v) != gerund && (!w.noun || s.introduces(v)):
			if s.nounAt(v) {
				continue
			}
			if s.tag(v) == participle && !s.perfect(v) || s.reduced(v, w.class) || !s.claims(v, p.to, w.class) {
				return Attribution{}
			}
			return s.said(p, from, v, w)
		case s.is(v, naming) && v > from && s.tag(v).finite() && s.quotes(v+1, p.to):
			return s.said(p, from, v, &speech{class: "call"})
		case s.tag(v) == question && s.commaNear(v):
			for v < p.to && !s.at(v, ",") {
				v++
			}
		case s.at(v, "to"), s.is(v, opener|sometimes) && !s.at(v+1, ","), s.is(v, auxiliary) && !s.has(v) && !s.at(v, "'s"):
			return Attribution{}
		}
	}
	return Attribution{}
}

// quotes reports whether a quotation begins among the tokens from..to, before
// another finite verb.
func (s *sentence) quotes(from, to int) bool {
	for i := from; i < to && !s.tag(i).finite(); i++ {
		if s.form(i) == "``" {
			return true
		}
	}
	return false
}

// closes returns the bracket that closes the one at v, 0 if it is not near.
func (s *sentence) closes(v, to int) int {
	for i := v + 1; i < min(to, v+longestSpeaker); i++ {
		if s.at(i, ")") {
			return i
		}
	}
	return 0
}

// commaNear reports whether a comma stands right before the relative clause
// whose first words stand at i.
func (s *sentence) commaNear(i int) bool {
	return s.at(i-1, ",") || s.at(i-2, ",") || s.at(i-3, ",")
}

// perfect reports whether a form of have stands before the participle at v.
func (s *sentence) perfect(v int) bool {
	for k := v - 1; k >= max(0, v-4); k-- {
		if s.has3(k) {
			return true
		}
		if s.tag(k) != adverb {
			return false
		}
	}
	return false
}

// helps reports whether the token at i is an auxiliary, and no mark of
// possession.
func (s *sentence) helps(i int) bool { return s.is(i, auxiliary) && s.tag(i) != possessive }

// has reports whether the token at i is an auxiliary that a verb of speech
// follows. After a form of be it is passive, and its subject does not speak,
// unless it is quoted.
func (s *sentence) has(i int) bool {
	class := s.entry(i + 1).speech.class
	if s.is(i, be) {
		return class == "quote"
	}
	return class != "" || s.entry(i+2).speech.class != ""
}

// said makes the attribution of the verb at v, whose subject starts at from.
func (s *sentence) said(p part, from, v int, w *speech) Attribution {
	end := s.before(from, v)
	for i := from; i < end; i++ {
		if i > from && (s.at(i, ",") || s.at(i, "(")) {
			end = i
		}
		if s.at(i, ":") {
			from = i + 1
		}
	}
	a := Attribution{Speaker: s.span(from, end), SpeechVerb: s.span(v, v+1), Class: w.class}
	if p.verb == a.SpeechVerb && p.subject.Start >= s.tokens[from].Start {
		a.Speaker = p.subject
	}
	if a.Speaker.Len() == 0 {
		return Attribution{}
	}
	if w.class == "tell" {
		a.Through = s.through(v+1, min(p.to, v+longestSpeaker))
	}
	a.Reports = s.reports(v, p.to)
	return a
}

// quoting makes the attribution of "IRNA quoted X as saying" and of "X was
// quoted as saying by IRNA", whose verb stands at v.
func (s *sentence) quoting(from, v, to int) Attribution {
	a := Attribution{SpeechVerb: s.span(v, v+1), Class: "quote"}
	if s.is(v-1, be) {
		a.Speaker = s.span(from, s.before(from, v))
		for j := v + 1; j < min(to, v+longestSpeaker); j++ {
			if s.at(j, "by") {
				a.Through = s.span(j+1, s.phrase(j+1))
			}
		}
		return a
	}
	for j := v + 1; j < min(to, v+longestSpeaker); j++ {
		if s.at(j, "as") && s.at(j+1, "saying") {
			a.Through = s.span(from, s.before(from, v))
			a.Speaker = s.span(v+1, j)
			return a
		}
	}
	return Attribution{}
}

// skipWords returns the first token from i on that is no adverb.
func (s *sentence) skipWords(i, to int) int {
	for i+1 < to && (s.tag(i) == adverb || s.ends(i, "ly")) {
		i++
	}
	return i
}

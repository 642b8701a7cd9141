package clause

import "crosscheck/source"

// settle returns the attribution with nothing but who speaks as its speaker, or
// none where the words are nobody's name or description: adverbs of time ("On
// Monday residents", "the navy on Tuesday"), datelines and what a second
// clause says are no part of it.
func (s *sentence) settle(a Attribution) Attribution {
	if a.Speaker.Len() == 0 {
		return a
	}
	from, to := s.tokensOf(a.Speaker)
	if a.Class == "according" {
		if s.tag(from) == pronoun {
			to = from + 1 // "according to him these are linked"
		}
		a.Speaker = s.span(from, to)
		return a
	}
	from = s.speakerStart(from, to)
	to = s.speakerEnd(from, to)
	if !s.speaker(from, to) {
		return Attribution{}
	}
	a.Speaker = s.span(from, to)
	return a
}

// tokensOf returns the tokens that a place in the sentence covers.
func (s *sentence) tokensOf(sp source.Span) (from, to int) {
	for from < len(s.tokens) && s.tokens[from].Start < sp.Start {
		from++
	}
	for to = from; to < len(s.tokens) && s.tokens[to].End <= sp.End; to++ {
	}
	return from, to
}

// speakerStart returns the first token from on that may be of a speaker's name or
// description: what stands there before a dash, of an adverb of time or of a
// clause that ended is not.
func (s *sentence) speakerStart(from, to int) int {
	for i := from; i < to; i++ {
		switch {
		case s.dash(i):
			from = i + 1
		case s.tag(i) == question:
			i = to
		case s.tag(i).finite() && s.tag(i) != present:
			for k := to - 1; k > i; k-- {
				if s.at(k, ",") {
					return k + 1
				}
			}
		}
	}
	for from < to && (s.is(from, joiner|contrast) || s.entry(from).speech.class == "say" && s.tag(from) != gerund || s.at(from, ",")) {
		from++ // "said he believed"
	}
	if end := s.timeEnd(from, to); end > from && end < to {
		return end
	}
	return from
}

// timeEnd returns the token behind an adverb of time at i: "On Monday", "Earlier
// last week", "Two hours later". It is i where there is none.
func (s *sentence) timeEnd(i, to int) int {
	k := i
	for ; k < min(to, i+5) && !s.is(k, period); k++ {
		switch s.tag(k) {
		case preposition, adverb, numeral, article, adjective:
		default:
			return i
		}
	}
	if k >= min(to, i+5) || k == i && s.tag(k) != name {
		return i
	}
	for k++; k < to && (s.tag(k) == adverb || s.is(k, period) || s.tag(k) == numeral); k++ {
	}
	if s.tag(k) == preposition || s.tag(k) == possessive || k < to && s.at(k, ",") && k+1 == to {
		return i
	}
	return k
}

// speakerEnd returns the token behind a speaker that begins at from: adverbs of
// time behind it are no part of it.
func (s *sentence) speakerEnd(from, to int) int {
	for i := from + 1; i < to; i++ {
		day := i
		if s.at(i, "on") || s.at(i, "late") || s.at(i, "early") || s.at(i, "earlier") {
			day++
		}
		switch {
		case (s.at(i, "today") || s.at(i, "yesterday")) && !s.tokens[i].word.upper, s.at(i, "on") && s.at(i+1, "the") && s.at(i+2, "other") && s.at(i+3, "hand"):
			return i
		case s.weekday(day) && s.tag(day+1) != possessive && (day+1 >= to || day > i && !s.tag(day+1).nominal()):
			return i
		}
	}
	return to
}

// weekday reports whether the token at i is the name of a day.
func (s *sentence) weekday(i int) bool { return s.is(i, period) && s.is(i, setting) }

// speaker reports whether the tokens from..to may name or describe somebody.
func (s *sentence) speaker(from, to int) bool {
	if from >= to {
		return false
	}
	switch s.tag(from) {
	case preposition, marker, modal, coordinator, past, participle:
		return false
	case gerund:
		return to > from+1 && !s.tag(from+1).closed() && s.tag(from+1) != name
	case article, adjective:
		if to == from+1 {
			return s.is(from, auxiliary) || s.tokens[from].word.upper && s.tag(from) == adjective
		}
	case noun:
		return to > from+1 || s.tokens[from].word.upper
	}
	return !s.is(from, auxiliary)
}

// passes returns the attribution of what stands before another at the sentence's
// end where that one only passes on what somebody said: "..., Roy said, according
// to the Herald".
func (s *sentence) passes(outer Attribution) (Attribution, bool) {
	if outer.Class != "according" && outer.Class != "report" {
		return Attribution{}, false
	}
	end, _ := s.tokensOf(source.Span{Start: min(outer.Speaker.Start, outer.SpeechVerb.Start)})
	for i := end - 2; i > 1; i-- {
		if s.tokens[i].held && s.tokens[i+1].held || !s.at(i, ",") && !s.closing(i) {
			continue
		}
		inner, ok := s.saidBy(i + 1)
		if !ok {
			inner, ok = s.sayer(i + 1)
		}
		if ok && inner.Speaker.End < outer.Speaker.Start {
			inner.Trails, inner.Through = true, outer.Speaker
			return inner, true
		}
	}
	return Attribution{}, false
}

// afterDateline returns the token after names and brackets that a dash ends, at
// from: "BERLIN (AP) - ".
func (s *sentence) afterDateline(from, to int) int {
	for i := from; i < min(to, from+longestSpeaker) && (s.tag(i) == name || s.tag(i) == punct || s.tokens[i].word.upper); i++ {
		if s.dash(i) {
			return i + 1
		}
	}
	return from
}

// dash reports whether a dash stands at i.
func (s *sentence) dash(i int) bool { return s.form(i) == "--" || s.form(i) == "-" }

// afterSetting returns the token after phrases that set the scene and the
// commas that end them: "On Monday, ...".
func (s *sentence) afterSetting(p part) int {
	from := p.from
	timed := from < p.to && s.timeEnd(from, p.to) > from
	aside := s.ends(from, "ed") && (s.tag(from+1) == preposition || s.is(from+1, period)) // "published on Monday,"
	if !timed && !aside && !s.is(from, setting) && !s.ends(from, "ing") && !s.ends(from, "ly") {
		return from
	}
	for i := from; i < min(p.to, from+2*longestSpeaker); i++ {
		if s.at(i, ",") {
			return s.afterSetting(part{from: i + 1, to: p.to})
		}
	}
	return from
}

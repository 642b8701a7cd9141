package clause

import "crosscheck/source"

// A part is a clause as tokens from..to.
type part struct {
	from, to int
	subject  source.Span
	verb     source.Span
	implied  bool // its subject is that of the part before
	shares   bool // so is its attribution
}

// longest is the most tokens that a sentence to be divided may have: what is
// longer is no prose.
const longest = 300

// joined reports whether the sentence holds a word or mark that could join two
// clauses, with what may be a finite verb on both sides.
func (s *sentence) joined() bool {
	if s.broken || len(s.tokens) > longest {
		return false
	}
	left := false
	for i := range s.tokens {
		if s.tokens[i].held {
			continue
		}
		if left && (s.is(i, joiner|contrast) || s.at(i, ";")) && s.predicated(i+1) {
			return true
		}
		left = left || s.predicates(i, i+1)
	}
	return false
}

// predicated reports whether what may be a further verb stands near behind i:
// one that is finite, or right there the participle or base form that an
// auxiliary before it shares out ("has killed two and hurt five").
func (s *sentence) predicated(i int) bool {
	if p := s.tag(s.skip(i, len(s.tokens))); p == participle || p == base {
		return true
	}
	for j := i; j < min(len(s.tokens), i+farthest); j++ {
		if !s.tokens[j].held && s.predicates(j, j+1) {
			return true
		}
	}
	return false
}

// divide returns the parts of the sentence, whose tokens from end on are an
// attribution. A sentence that is not divided is one part, to its last token.
func (s *sentence) divide(end int) []part {
	parts := append(s.parts[:0], part{to: len(s.tokens)})
	defer func() { s.parts = parts }()
	if !s.joined() {
		return parts
	}
	for i := 2; i < end-1; i++ {
		if s.tokens[i].held {
			continue
		}
		left := &parts[len(parts)-1]
		next, ok := s.join(*left, i, end)
		if !ok {
			continue
		}
		if next.implied {
			parts = s.series(parts, i)
			left = &parts[len(parts)-1]
		}
		left.to = s.leave(i)
		next.to = end
		parts = append(parts, next)
		i = next.from
	}
	for i := range parts {
		p := &parts[i]
		f := s.analyse(p.from, min(p.to, end))
		if f.main < 0 {
			continue
		}
		p.verb = s.span(f.main, f.main+1)
		if p.implied {
			p.subject = parts[i-1].subject
		} else {
			p.subject = s.span(s.subject(p.from, f.main))
		}
	}
	return parts
}

// leave returns the end of the part before the joining word at i, without the
// comma between them.
func (s *sentence) leave(i int) int {
	if s.at(i-1, ",") {
		return i - 1
	}
	return i
}

// join decides whether the token at i ends the clause that is left and begins
// another, which ends at end or before.
func (s *sentence) join(left part, i, end int) (next part, ok bool) {
	comma := s.at(i-1, ",")
	switch {
	case s.at(i, ";"):
	case s.is(i, joiner):
	case s.is(i, contrast) && (comma || s.tag(i) == coordinator):
	default:
		return part{}, false
	}
	f := s.analyse(left.from, s.leave(i))
	if comma && s.is(i, contrast) || s.at(i, ";") {
		f = f.closed()
	}
	if !f.complete() || s.tag(i-1) == preposition && s.tag(i+1) == preposition {
		return part{}, false // "in and around"
	}
	r := s.skip(i+1, end)
	if s.tag(r).finite() || s.helped(f, i, r) {
		return part{from: i + 1, implied: true, shares: left.shares}, s.is(i, joiner|contrast) && s.sharesSubject(f, i, r, end)
	}
	that := s.at(r, "that") && s.verbAfter(r+1, end) > 0
	if that {
		r++
	}
	if that && !f.told || !that && !s.ownSubject(f, i, r, end) {
		return part{}, false
	}
	next = part{from: i + 1}
	if that {
		next.from = r
	}
	next.shares = s.is(i, joiner) && (left.shares || f.told || s.at(left.from, "according")) && !s.speaks(s.verbAfter(r, end))
	return next, true
}

// helped reports whether the form at r, after the joining word at i, goes on
// what the auxiliary of the clause f has begun: "has killed two and wounded at
// least five", "will cut the price and close the shop". A form that other words
// could follow too must have an object or a place behind it.
func (s *sentence) helped(f frame, i, r int) bool {
	if f.main < 0 || !s.is(i, joiner) || s.tag(s.leave(i)-1).verbal() || s.at(r+1, "by") {
		return false
	}
	switch s.tag(r) {
	case participle:
		return f.passive && (s.direct(r+1) || s.tag(r+1) == numeral || s.tag(r+1) == preposition)
	case base:
		return s.tag(f.main) == modal && !f.told && s.objectAt(r+1)
	case past:
		return s.tag(f.main) == modal && !f.told && s.tokens[r].word.irregular == edForm && s.tokens[r].word.verb != 0 && s.direct(r+1) // "shut"
	}
	return false
}

// skip returns the first token from i on that is no adverb.
func (s *sentence) skip(i, end int) int {
	for i < end && s.tag(i) == adverb && !s.at(i, "not") {
		i++
	}
	return i
}

// sharesSubject reports whether the finite verb at r, after the joining word at
// i, has the subject of the clause f.
func (s *sentence) sharesSubject(f frame, i, r, end int) bool {
	switch {
	case f.open, tense(s.tag(r)) != f.tense && s.tag(r) != modal && !s.helped(f, i, r) && !s.is(r, be) && !s.has3(r) && !s.has3(f.main):
		return false
	case s.tag(s.leave(i) - 1).verbal(), r+1 >= end, s.at(r+1, "by"):
		return false
	case s.helped(f, i, r):
		return true
	case f.told && !s.speaks(r) && !(s.is(i, contrast) && s.at(i-1, ",")):
		return false
	case f.passive && s.tag(r) == past && !s.is(r, auxiliary):
		switch s.tag(r + 1) {
		case article, pronoun, owner, numeral, name:
			return true
		}
		return false
	}
	return s.tag(r) == participle || s.analyse(r, end).main == r
}

// ownSubject reports whether a clause with a subject of its own starts at r,
// after the joining word at i and the clause f.
func (s *sentence) ownSubject(f frame, i, r, end int) bool {
	if f.extra > 0 || f.complement && !f.told {
		return false
	}
	if f.open && !s.at(i-1, ",") && !s.at(i, ";") {
		return false
	}
	v := s.verbAfter(r, end)
	if v < 0 || s.tag(v) == present && v+2 >= end {
		return false
	}
	if s.is(i, joiner) && !s.at(i-1, ",") && (f.loose || s.several(r, v)) {
		return false
	}
	right := s.analyse(r, end)
	return right.main == v && right.extra == 0
}

// several reports whether the tokens from..to hold a word that joins.
func (s *sentence) several(from, to int) bool {
	for i := from; i < to; i++ {
		if s.is(i, joiner) {
			return true
		}
	}
	return false
}

// farthest is how many tokens may stand between the start of a clause and its
// verb.
const farthest = 14

// verbAfter returns the finite verb of the clause that starts with its subject
// at r, -1 if there is none. A verb in the plural after a single name belongs
// to a longer subject: "the minister and an aide were hurt". A noun phrase right
// after another is the subject of a relative clause: "the effect a strike had".
func (s *sentence) verbAfter(r, end int) int {
	head, several, apposed := false, false, false
	for k := r; k < min(end, r+farthest); k++ {
		if s.tokens[k].held {
			return -1
		}
		switch t := s.tag(k); t {
		case past, presents, present, modal:
			if !head || !several && (t == present || s.is(k, plural)) {
				return -1
			}
			return k
		case pronoun, existential:
			if k > r {
				return -1
			}
			head, several = true, true
		case nouns, numeral:
			head, several = true, true
		case noun, name:
			head = true
		case article:
			if k > r && s.tag(k-1).nominal() {
				return -1
			}
			head, several = true, several || s.at(k, "these") || s.at(k, "those") || s.at(k, "both") || s.at(k, "all") || s.at(k, "some")
		case coordinator:
			if !s.is(k, joiner) {
				return -1
			}
			several = true
		case adjective, owner, possessive, participle, gerund, preposition, adverb, marker:
			if s.is(k, opener) || k > r && s.tag(k-1).nominal() && (t == adjective || t == owner) {
				return -1
			}
		case punct:
			if j := s.aside(k, end); j > 0 && head {
				k, apposed = j, true
			} else if !s.sign(k) && !(apposed && s.at(k, ",") && s.tag(s.skip(k+1, end)).finite()) {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// asideRoom is the most tokens that an apposition inside a subject may have,
// relativeRoom those of a relative clause.
const (
	asideRoom    = 8
	relativeRoom = 12
)

// aside returns the comma that ends the apposition or relative clause that
// begins with the comma at k, 0 if there is none.
func (s *sentence) aside(k, end int) int {
	if !s.at(k, ",") {
		return 0
	}
	room, verbs := asideRoom, 0
	if s.tag(k+1) == question || s.at(k+1, "who") {
		room, verbs, k = relativeRoom, 1, k+1
	}
	for j := k + 1; j < min(end-1, k+room); j++ {
		if s.tag(j).finite() {
			verbs--
		}
		if verbs < 0 || s.is(j, opener|joiner) {
			return 0
		}
		if s.at(j, ",") && j > k+1 {
			return j
		}
	}
	return 0
}

// series divides the last part at the commas before verbs that stand in a
// series with the one after the joining word at i: "came, saw and left".
func (s *sentence) series(parts []part, i int) []part {
	left := parts[len(parts)-1]
	f := s.analyse(left.from, i)
	for j := f.main + 2; j < i-2; j++ {
		if s.at(j, ",") && !s.tokens[j].held && s.continues(f, j+1) && !s.tag(j-1).verbal() {
			parts[len(parts)-1].to = j
			parts = append(parts, part{from: j + 1, to: i, implied: true, shares: left.shares})
		}
	}
	return parts
}

// continues reports whether the token at i is a verb of a series that the main
// verb of f begins. The tagger takes some of them for participles.
func (s *sentence) continues(f frame, i int) bool {
	if s.tag(i) == participle && f.tense == "past" && !f.passive {
		return s.tag(i+1) == article || s.tag(i+1) == numeral || s.tag(i+1) == nouns || s.tag(i+1) == owner
	}
	return s.tag(i).finite() && tense(s.tag(i)) == f.tense
}

package value

import (
	"strings"
)

// count finds what the number from token i on counts, behind it at token
// next, and what happened to those counted.
func (s *scanner) count(v *Value, i, next int) {
	after := s.noun(v, s.pastOf(v, next), v.High == 1 && v.Low == 1)
	if !s.stateAfter(v, after) && !s.takesLives(v, i) {
		s.stateBefore(v, i)
	}
	if v.State == "" {
		v.State = s.listState(i)
	}
	if v.Noun == "" && (v.State != "" || s.is(next, "of") && s.is(next+1, "them", "whom", "these", "those")) {
		s.sameNoun(v)
	}
}

// takesLives sets the state of those whose lives were taken: "claiming at least
// 23 lives".
func (s *scanner) takesLives(v *Value, i int) bool {
	if v.Noun != "life" {
		return false
	}
	if _, first := s.back(i, beforeRole); first > 0 {
		i = first
	}
	if !s.has(i-1, takingClass) {
		return false
	}
	v.State, v.StateSpan = "killed", s.span(i-1, i)
	return true
}

// sameNoun takes what is counted from the count before, which the figure leaves
// out: "killing six people and wounding 31", "arrested four men and charged two
// of them".
func (s *scanner) sameNoun(v *Value) {
	for n := len(s.out) - 1; n >= 0; n-- {
		if last := s.out[n]; last.Kind == Number && last.Noun != "" {
			if v.State == "" || last.State != "" {
				v.Noun = last.Noun
			}
			return
		}
	}
}

// listState returns the state of the count before the one at token i, where
// the two are parts of one list: "killed 9 tourists, 1 guide and 2 drivers".
func (s *scanner) listState(i int) string {
	if len(s.out) == 0 {
		return ""
	}
	last := s.out[len(s.out)-1]
	if last.Kind != Number || last.State == "" || last.StateSpan.Start > last.Span.Start {
		return ""
	}
	if _, first := s.back(i, beforeRole); first > 0 {
		i = first
	}
	to := max(last.Span.End, last.NounSpan.End)
	k := i - 1
	for ; k >= 0 && s.toks[k].start >= to; k-- {
		if !s.is(k, ",", "and") {
			return ""
		}
	}
	if k == i-1 {
		return ""
	}
	return last.State
}

// pastOf returns the token behind "of" and an article, where the number is a
// part or vague: "hundreds of", "half of the".
func (s *scanner) pastOf(v *Value, next int) int {
	if s.is(next, "of") && v.Text != "1" {
		whole := s.pastArticle(next + 1)
		if n := s.cardinal(whole, false); n.ok() { // "29 of the 32 states"
			return n.next
		}
		return whole
	}
	if v.Low < 1 {
		return s.pastArticle(next)
	}
	return next
}

// noun sets the head noun and the modifiers of the words at token j and
// returns the token after them; j itself if it finds none. After a number of
// several the head is the first plural within five words. Where singular says
// that the noun stands in the singular, as after "one", "third" and "12-", it
// is the last word before one that ends a noun phrase.
func (s *scanner) noun(v *Value, j int, singular bool) int {
	start := j
	compound := s.hyphen(j)
	switch {
	case compound:
		if j, singular = j+1, true; s.has(j, longClass) {
			j++ // "a 500-strong crowd"
		}
	case s.has(j, moreClass) && s.kind(j+1) == word:
		j++
	case s.is(j, "\"") && s.kind(j+1) == word:
		j++
	}
	head, last := -1, -1
	for k, words := j, 0; words < 5; k++ {
		if s.hyphen(k) && k > j || s.hyphen(k-1) && s.hyphen(k+1) && k > j || s.is(k, "'") && s.is(k+1, "s") {
			continue
		}
		if k > j && s.is(k, "s") && s.is(k-1, "'") {
			last = -1 // what stood before was the owner
			continue
		}
		if s.kind(k) != word || s.endsNoun(k, singular) || singular && k > j && s.participle(k) {
			break
		}
		words++
		// A hyphen joins a number to its noun ("12-member"), but a measure
		// to an attribute ("two-day visit").
		if s.has(k, quakeClass) || compound && k == j && !s.hyphen(k+1) && v.Kind == Number || !singular && s.headPlural(k) {
			head = k
			break
		}
		if singular && k > j && s.verbLike(v, k) {
			break
		}
		last = k
	}
	if head < 0 && singular && last >= 0 && !(last == j && s.participle(j)) {
		head = last
	}
	if head < 0 {
		return start
	}
	s.setNoun(v, start, j, head)
	return head + 1
}

// headPlural reports whether the plural at token k is the head of its phrase,
// and no attribute as in "clothes factory workers".
func (s *scanner) headPlural(k int) bool {
	return s.plural(k) && !(s.has(k, attributiveClass) && s.kind(k+1) == word && !s.endsNoun(k+1, false))
}

// participle reports whether the word at k ends like a participle or an
// adverb.
func (s *scanner) participle(k int) bool {
	w := s.fold(k)
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ly")
}

// verbLike reports whether the word at k, in a phrase in the singular, ends
// like a plural and so is likely a verb: "one site argues that". After an
// ordinal a plural may be the noun: "the first troops".
func (s *scanner) verbLike(v *Value, k int) bool {
	return s.plural(k) && strings.HasSuffix(s.fold(k), "s") && (v.Kind == Number || s.kind(k+1) == word && !s.has(k+1, stopClass))
}

// setNoun records the head at token head and its modifiers from token j on;
// the phrase begins at start.
func (s *scanner) setNoun(v *Value, start, j, head int) {
	v.Noun = s.singular(head)
	if s.has(start, moreClass) {
		v.Modifiers = append(v.Modifiers, s.fold(start))
		j = start + 1
	} else {
		start = j
	}
	for m := j; m < head; m++ {
		if s.kind(m) == word && !(s.is(m, "s") && s.is(m-1, "'")) {
			v.Modifiers = append(v.Modifiers, s.fold(m))
		}
	}
	v.NounSpan = s.span(start, head+1)
}

// endsNoun reports whether token k cannot stand in the noun phrase behind a
// number.
func (s *scanner) endsNoun(k int, singular bool) bool {
	if s.has(k, stopClass) {
		return !s.is(k, "us") || !s.capital(k) // "28,500 U.S. troops"
	}
	if singular && s.is(k, "early", "late") {
		return true
	}
	if p, next := s.match(k, stateRole); p != nil {
		// "12 injured workers", but "12 injured in", "12 killed".
		return !(s.kind(next) == word && !s.has(next, stopClass) && (s.plural(next) || s.plural(next+1))) && (singular || !s.plural(k))
	}
	lex := s.toks[k].lex
	return lex != nil && (lex.month > 0 && s.capital(k) || lex.weekday > 0 && !lex.guarded || lex.number == unitWord || lex.number == tenWord)
}

// counted reports whether a plural noun stands at token j or behind one
// modifier.
func (s *scanner) counted(j int) bool {
	if s.kind(j) != word || s.has(j, stopClass) || !s.gap(j) {
		return false
	}
	return s.plural(j) || s.kind(j+1) == word && !s.has(j+1, stopClass) && s.plural(j+1)
}

// plural reports whether token k is a plural noun, as far as its form says.
func (s *scanner) plural(k int) bool {
	if s.kind(k) != word {
		return false
	}
	if lex := s.toks[k].lex; lex != nil {
		if lex.singular != "" {
			return true
		}
		if lex.class&(notpluralClass|stopClass) != 0 {
			return false
		}
	}
	raw := s.raw(k)
	n := len(raw)
	if n > 2 && raw[n-1] == 's' && strings.ToUpper(raw[:n-1]) == raw[:n-1] {
		return true // "MPs"
	}
	if n > 4 && strings.HasSuffix(raw, "men") {
		return true
	}
	if n < 4 || raw[n-1]|0x20 != 's' || s.is(k+1, "'") && s.is(k+2, "s") {
		return false
	}
	switch raw[n-2] | 0x20 {
	case 's', 'u', 'i':
		return false
	}
	if n > 4 && s.capital(k) && s.capital(k-1) && s.properName(k) {
		return false
	}
	return true
}

// properName reports whether the word at k ends like a place rather than a
// plural: "Honduras", "Los Angeles".
func (s *scanner) properName(k int) bool {
	w := s.fold(k)
	return strings.HasSuffix(w, "as") || w == "angeles" || w == "philippines" || w == "netherlands"
}

// singular returns the word at k, lower case, in the singular if it is a
// plural.
func (s *scanner) singular(k int) string {
	if lex := s.toks[k].lex; lex != nil && lex.singular != "" {
		return lex.singular
	}
	w := s.fold(k)
	if !s.plural(k) {
		return w
	}
	stem := w[:len(w)-1]
	switch {
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zzes"):
		return w[:len(w)-2]
	}
	return stem
}

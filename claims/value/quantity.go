package value

import (
	"math"
	"strings"
)

// An amount is a numeral or a range of two: "12", "eight to 10", "5-7".
type amount struct {
	lo, hi numeral
	ranged bool
	next   int
}

// amount reads the numeral at token i and, if it is the lower end of a range,
// the upper end too.
func (s *scanner) amount(i int) (amount, bool) {
	lo := s.numeral(i)
	if !lo.ok() {
		return amount{}, false
	}
	a := amount{lo: lo, hi: lo, next: lo.next}
	j := s.rangeSign(i, lo.next)
	if j == 0 || lo.hi > 0 || s.is(j, "a", "an") {
		return a, true
	}
	hi := s.numeral(j)
	if !hi.ok() || hi.hi > 0 || hi.signed || s.is(j, "one") && hi.one && !s.gap(j) {
		return a, true
	}
	if hi.scale > 0 && lo.scale == 0 && lo.val < hi.val/hi.scale {
		lo.val *= hi.scale // "5 to 7 million"
	}
	if lo.val >= hi.val || s.is(j-1, "or") && hi.val > 10*lo.val {
		return a, true
	}
	return amount{lo: lo, hi: hi, ranged: true, next: hi.next}, true
}

// rangeSign returns the token behind the sign of a range that stands at token
// j, after the lower end at token i; 0 if there is none. "From 5 to 7" is a
// range only where nothing rose or fell.
func (s *scanner) rangeSign(i, j int) int {
	switch {
	case s.hyphen(j):
		if s.kind(j-1) == digits != (s.kind(j+1) == digits) {
			return 0
		}
		return j + 1
	case s.is(j, "to", "or"):
		if s.changes(i) {
			return 0
		}
		return j + 1
	case s.is(j, "and") && s.between(i):
		return j + 1
	}
	return 0
}

// between reports whether the figure at token i is the first after "between".
func (s *scanner) between(i int) bool {
	for k := i - 1; k >= max(i-4, s.done); k-- {
		if s.is(k, "between") {
			return true
		}
	}
	return false
}

// changes reports whether the words before token i tell of a change, so that
// "from 5 to 7" names two figures.
func (s *scanner) changes(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		if s.kind(k) == end || s.is(k, ".", ";") {
			return false
		}
		if s.has(k, changeClass) {
			return true
		}
	}
	return false
}

// figure makes the value of an amount that begins at token i and ends before
// token a.next: its text, its ends and its bound.
func (s *scanner) figure(kind Kind, unit string, i int, a amount) Value {
	v := Value{Kind: kind, Unit: unit, Low: a.lo.val, High: a.lo.val, Bound: Exact, Text: decimal(a.lo.val)}
	switch {
	case a.ranged:
		v.Bound, v.High = Between, a.hi.val
		v.Text += "-" + decimal(a.hi.val)
	case a.lo.hi > 0:
		v.Bound, v.High = Between, a.lo.hi
		v.Text = s.lower(i, a.lo.next)
	}
	return v
}

// lower returns the tokens from i up to j in lower case, one space between.
func (s *scanner) lower(i, j int) string {
	b := []byte(s.fold(i))
	for i++; i < j; i++ {
		if s.gap(i) {
			b = append(b, ' ')
		}
		b = append(b, s.fold(i)...)
	}
	return string(b)
}

// bound reads the words before token i and those at token next that bound a
// figure, and returns the token after them.
func (s *scanner) bound(v *Value, i, next int) int {
	b, end := Exact, next
	if p, first := s.back(i, beforeRole); p != nil && !s.otherwise(first, i, v.Kind) {
		b = s.bounds[p.ref]
		v.BoundSpan = s.span(first, i)
	} else if p, after := s.match(next, afterRole); p != nil && (s.kind(next) == word || !s.gap(next)) {
		b, end = s.bounds[p.ref], after
		v.BoundSpan = s.span(next, after)
	}
	if b == Exact || v.Bound == Between && b == About {
		return next
	}
	v.Bound = b
	switch b {
	case AtLeast, MoreThan:
		v.High = math.Inf(1)
	case AtMost, LessThan:
		v.Low = math.Inf(-1)
	}
	return end
}

// otherwise reports whether the bound's words from first up to i mean
// something else: "over three days", "held up to 5", "no 12", "goes up to 5".
func (s *scanner) otherwise(first, i int, kind Kind) bool {
	if i-first != 1 {
		return s.is(first, "up") && s.has(first-1, goClass)
	}
	switch {
	case s.is(first, "over"):
		return kind == Duration
	case s.is(first, "around", "about"):
		return s.has(first-1, turnClass)
	case s.is(first, "near", "below", "above", "under"):
		return kind == Ordinal
	}
	return false
}

// readQuantity reads a number and what it counts or measures.
func (s *scanner) readQuantity(i int) reading {
	if r := s.readOrdinal(i); r.ok() {
		return r
	}
	a, ok := s.amount(i)
	if !ok {
		return reading{}
	}
	if next := s.banned(i, a); next > 0 {
		return past(next)
	}
	if s.properCount(i, a.lo) || s.listMark(i, a) {
		return past(a.next)
	}
	if r := s.readMeasure(i, a); r.ok() {
		return r
	}
	if a.lo.one && !s.oneCounts(a.next) || a.lo.article && a.lo.part && !s.gap(a.next) && s.is(a.next, "-") {
		return past(a.next)
	}
	v := s.figure(Number, "", i, a)
	v.Rule = "number"
	v.Span = s.span(i, a.next)
	after := s.bound(&v, i, a.next)
	s.count(&v, i, after)
	return found(v, a.next)
}

// properCount reports whether the numeral at token i, in words, belongs to a
// name: "Group of Seven", "Billions Bunker Group".
func (s *scanner) properCount(i int, n numeral) bool {
	if !s.capital(i) || s.sentenceStart(i) || s.titled(i) {
		return false
	}
	if s.capital(i-1) && s.capital(n.next) && !s.known(i-1) {
		return true // "the Capital One Cup"
	}
	return n.hi > 0 && s.capital(i+1) || s.is(i-1, "of") && s.capital(i-2)
}

// listMark reports whether the figure at token i numbers the items of a list:
// "1) first", "2. Second" at the head of a text.
func (s *scanner) listMark(i int, a amount) bool {
	if !a.lo.whole || a.lo.val > 99 || a.ranged {
		return false
	}
	if s.is(a.next, ")") {
		return s.kind(i-1) != word && !s.is(i-1, "(", "-", "$", ",") && s.kind(a.next+1) == word
	}
	return s.kind(i-1) == end && s.is(a.next, ".") && !s.gap(a.next) && s.capital(a.next+1)
}

// oneCounts reports whether the "one" before token j is a number and no
// pronoun.
func (s *scanner) oneCounts(j int) bool {
	if s.hyphen(j) {
		return s.kind(j+1) == word && !s.has(j+1, stopClass)
	}
	if s.has(j, oneoutClass) {
		return false
	}
	if p, _ := s.match(j, stateRole); p != nil {
		return true
	}
	i := j - 1
	if s.has(i-1, detClass) || s.is(i-1, "no", "any", "some", "only", "as", "such", "-", "'") {
		return false
	}
	if s.kind(j) == end && s.kind(i-1) == end || s.is(i-1, "is", "plus") {
		return true
	}
	return s.kind(j) == word && !s.has(j, stopClass) && !s.is(j, "-")
}

// readOrdinal reads "third", "21st", "twenty-first".
func (s *scanner) readOrdinal(i int) reading {
	val, next := s.ordinal(i)
	if next == 0 {
		return reading{}
	}
	if s.kind(i) == word && !s.countsOrdinal(i, next) {
		return past(next)
	}
	v := Value{Kind: Ordinal, Text: decimal(val), Low: val, High: val, Bound: Exact, Rule: "ordinal"}
	v.Span = s.span(i, next)
	s.noun(&v, next, true)
	return found(v, next)
}

// countsOrdinal reports whether the ordinal from i up to next orders
// something, unlike "at first", "First Lady" and "a split second".
func (s *scanner) countsOrdinal(i, next int) bool {
	if s.is(next, "-") && s.hyphen(next) {
		next++
		if s.is(next, "hand", "party", "person", "ever", "guess", "rate") {
			return false
		}
	}
	switch s.class(next) {
	case unitWord, teenWord, tenWord, hundredWord, scaleWord, dozenWord, vagueWord:
		return false // "the first three months"
	}
	if s.kind(next) == digits {
		return false
	}
	if w := s.fold(next); strings.HasSuffix(w, "ed") && !s.has(i-1, detClass) && !s.is(i-1, "s") {
		return false // "was first reported"
	}
	if s.is(i-1, "finished", "finish", "finishes", "came", "placed", "ranked", "ranks") {
		return true // "had finished fifth in"
	}
	if s.has(i-1, detClass) && s.is(next, "of") && s.has(next+1, detClass) {
		return true // "the third of the season"
	}
	if s.kind(next) != word || s.has(next, stopClass) || s.is(next, "lady", "minister", "secretary", "aid") {
		return s.has(i-1, detClass) && !s.is(i, "second") && s.kind(next) != word
	}
	return !(s.capital(i) && s.capital(next) && !s.sentenceStart(i)) && !s.is(i-1, "at")
}

// ordinal reads an ordinal at token i in digits or words.
func (s *scanner) ordinal(i int) (val float64, next int) {
	if n, ok := s.plain(i, 1, 4); ok {
		if s.ordinalEnding(i + 1) {
			return float64(n), i + 2
		}
		return 0, 0
	}
	j := i
	var tens float64
	if s.class(j) == tenWord {
		tens, j = s.toks[j].lex.val, j+1
		if s.is(j, "-") {
			j++
		}
	}
	if s.class(j) != ordinalWord || tens > 0 && s.toks[j].lex.val >= 10 {
		return 0, 0
	}
	return tens + s.toks[j].lex.val, j + 1
}

// ordinalEnding reports whether token i is the ending of "3rd", glued to its
// numeral.
func (s *scanner) ordinalEnding(i int) bool {
	if s.gap(i) || !s.is(i, "st", "nd", "rd", "th") {
		return false
	}
	raw := s.raw(i - 1)
	// "12st" is a weight.
	return !s.is(i, "st") || raw[len(raw)-1] == '1' && raw != "11"
}

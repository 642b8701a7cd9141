package value

import "unicode/utf8"

// vulgar are the fractions with a character of their own.
var vulgar = map[rune]float64{
	'½': 1. / 2, '⅓': 1. / 3, '⅔': 2. / 3, '¼': 1. / 4, '¾': 3. / 4, '⅕': 1. / 5, '⅖': 2. / 5, '⅗': 3. / 5,
	'⅘': 4. / 5, '⅙': 1. / 6, '⅚': 5. / 6, '⅛': 1. / 8, '⅜': 3. / 8, '⅝': 5. / 8, '⅞': 7. / 8, '⅐': 1. / 7,
	'⅑': 1. / 9, '⅒': 1. / 10,
}

// vulgarAt returns the fraction that token i is.
func (s *scanner) vulgarAt(i int) (float64, bool) {
	if s.kind(i) != symbol || s.toks[i].sign != 0 {
		return 0, false
	}
	r, _ := utf8.DecodeRuneInString(s.text[s.toks[i].start:])
	v, ok := vulgar[r]
	return v, ok
}

// fraction reads a number that begins with a fraction: "½", "half a
// million", "a quarter of", "a hundredth".
func (s *scanner) fraction(i int) numeral {
	if v, ok := s.vulgarAt(i); ok {
		return numeral{val: v, next: i + 1, part: true}
	}
	if s.is(i, "half", "quarter") {
		return s.half(i, s.toks[i].lex.val)
	}
	if !s.is(i, "a") {
		return numeral{}
	}
	if s.is(i+1, "half", "quarter") && !s.is(i+2, "'") {
		if s.has(i+2, stopClass) || s.kind(i+2) != word || s.class(i+2) == scaleWord || s.unitFollows(i+2) || s.is(i+2, "turn") {
			return numeral{val: s.toks[i+1].lex.val, next: i + 2, part: true, article: true}
		}
		return numeral{}
	}
	if den, next := s.parts(i + 1); next > 0 && den > 2 && (s.is(next, "of") || s.kind(next) != word && !s.is(next, "-")) {
		return numeral{val: 1 / den, next: next, part: true, article: true}
	}
	return numeral{}
}

// half reads "half" or "quarter" as the first word: it counts before what it
// halves ("half a million", "half of", "half the") and after a bound ("nearly
// half"), but not in "the second half".
func (s *scanner) half(i int, v float64) numeral {
	j := i + 1
	if s.is(j, "-") && s.hyphen(j) {
		j++
	}
	switch {
	case s.class(j) == scaleWord:
		return numeral{val: v, next: i + 1, part: true}
	case s.class(j) == dozenWord:
		return numeral{val: v * 12, next: j + 1, scale: 12, part: true}
	case s.is(j, "a", "an") && (s.class(j+1) == scaleWord || s.class(j+1) == dozenWord || s.is(j+1, "hundred")):
		lex := s.toks[j+1].lex
		return numeral{val: v * lex.val, next: j + 2, scale: lex.val, part: true}
	case s.has(i-1, detClass), s.class(i-1) == ordinalWord, s.is(i-1, "one", "-", "in"):
		return numeral{}
	case v != 0.5:
		return numeral{}
	case s.is(j, "a", "an") && s.unitFollows(j+1):
		return numeral{val: v, next: j + 1, part: true}
	case s.is(j, "of", "the", "its", "their", "his", "her", "our", "my"):
		return numeral{val: v, next: i + 1, part: true}
	}
	if p, _ := s.back(i, beforeRole); p != nil {
		return numeral{val: v, next: i + 1, part: true}
	}
	return numeral{}
}

// parts reads what a whole is divided by: "fifths", "third", "twenty-firsts".
func (s *scanner) parts(j int) (den float64, next int) {
	var tens float64
	if s.class(j) == tenWord {
		tens, j = s.toks[j].lex.val, j+1
		if s.is(j, "-") {
			j++
		}
	}
	switch s.class(j) {
	case partWord, ordinalWord:
		den = s.toks[j].lex.val
		if tens > 0 && den >= 10 {
			return 0, 0
		}
		return tens + den, j + 1
	case fractionWord:
		if tens == 0 {
			return 1 / s.toks[j].lex.val, j + 1
		}
	}
	return 0, 0
}

// divided reads "three fifths", "one-eighth", "two-thirds" after the numeral
// n that counts the parts.
func (s *scanner) divided(n numeral, _ int) numeral {
	j := n.next
	if s.is(j, "-") {
		if !s.hyphen(j) && !(s.gap(j) && s.gap(j+1)) {
			return numeral{}
		}
		j++
	}
	den, next := s.parts(j)
	if next == 0 || den < 2 || n.figure && !n.whole {
		return numeral{}
	}
	plural := s.class(next-1) == partWord || s.is(next-1, "quarters", "halves")
	if !plural && (n.val != 1 || s.is(next-1, "second")) || n.figure && !plural {
		return numeral{}
	}
	if s.is(next-1, "quarters") && n.val > 3 {
		return numeral{} // four quarters of a year
	}
	n.val, n.next, n.part, n.one, n.figure, n.whole = n.val/den, next, true, false, false, false
	return n
}

// mixed reads the fraction behind a whole number: "10 1/2", "10½".
func (s *scanner) mixed(n numeral, _ int) numeral {
	if !n.whole {
		return numeral{}
	}
	if v, ok := s.vulgarAt(n.next); ok {
		return numeral{val: n.val + v, next: n.next + 1, part: true}
	}
	if v, next := s.slashed(n.next); next > 0 && s.gap(n.next) && v < 1 {
		return numeral{val: n.val + v, next: next, part: true}
	}
	return numeral{}
}

// slash reads "1/4" for the numeral that begins at token i.
func (s *scanner) slash(n numeral, i int) numeral {
	if v, next := s.slashed(i); next > 0 {
		return numeral{val: v, next: next, part: true}
	}
	return numeral{}
}

// slashed reads a fraction in digits. Its parts are small, or it is a date, a
// pair of figures or a name ("9/11", "24/7").
func (s *scanner) slashed(i int) (v float64, next int) {
	if !s.is(i+1, "/") || s.gap(i+1) || s.gap(i+2) || s.is(i+3, "/") && !s.gap(i+3) {
		return 0, 0
	}
	num, ok1 := s.plain(i, 1, 3)
	den, ok2 := s.plain(i+2, 1, 3)
	if !ok1 || !ok2 || num == 0 || num >= den || den < 2 || num == 9 && den == 11 {
		return 0, 0
	}
	if den > 20 && den != 32 && den != 64 && den != 100 {
		return 0, 0
	}
	return float64(num) / float64(den), i + 3
}

// scaled multiplies a fraction by the scale behind it: "three quarters of a
// million", "1.5 million" in words.
func (s *scanner) scaled(n numeral) numeral {
	j := n.next
	if n.part && s.is(j, "of") && s.is(j+1, "a") && s.class(j+2) == scaleWord {
		j += 2
	}
	if s.class(j) != scaleWord {
		return n
	}
	lex := s.toks[j].lex
	n.val, n.scale, n.next = tidy(n.val*lex.val), lex.val, j+1
	return n
}

// andPart adds the fraction behind "and": "one and a half", "two million and
// three fifths", "one and a half million".
func (s *scanner) andPart(n numeral) numeral {
	j := n.next
	if s.hyphen(j) && s.hyphen(j+2) {
		j++ // "11-and-a-half"
	}
	if !s.is(j, "and") || n.part {
		return n
	}
	if j++; s.hyphen(j) {
		j++
	}
	if s.is(j, "a") && s.hyphen(j+1) && s.is(j+2, "half") {
		n.val, n.next, n.part, n.figure, n.whole = n.val+0.5, j+3, true, false, false
		return n
	}
	p := s.fraction(j)
	if v, next := s.slashed(j); next > 0 && n.val < 1000 {
		p = numeral{val: v, next: next, part: true}
	} else if !p.ok() {
		c := s.cardinal(j, false)
		if !c.ok() || c.scale > 0 {
			return n
		}
		if p = s.divided(c, j); !p.ok() {
			return n
		}
	}
	switch {
	case s.class(p.next) == scaleWord && n.scale == 0:
		n.val, n.next = n.val+p.val, p.next
		n = s.scaled(n)
	case s.class(p.next) == scaleWord:
		n.val, n.next = n.val+p.val*s.toks[p.next].lex.val, p.next+1
	case n.scale >= 1000:
		n.val, n.next = n.val+p.val*n.scale, p.next
	case p.val < 1:
		n.val, n.next = n.val+p.val, p.next
	}
	n.val, n.part, n.one, n.figure, n.whole = tidy(n.val), true, false, false, false
	return n
}

// ratio reads "one in five", "two out of five" and "one over twenty" as the
// part that they are.
func (s *scanner) ratio(n numeral) numeral {
	j := n.next
	switch {
	case s.is(j, "in", "over"):
		j++
	case s.is(j, "out") && s.is(j+1, "of"):
		j += 2
	default:
		return numeral{}
	}
	den := s.cardinal(j, s.is(j, "a"))
	if s.is(j, "a") {
		den = s.cardinal(j+1, true)
	}
	if !den.ok() || den.val == 0 || n.scale > 0 {
		return numeral{}
	}
	if s.is(n.next, "over") {
		if s.kind(den.next) == word || s.is(den.next, "%", "-") {
			return numeral{}
		}
	} else if n.val >= den.val || n.val > 20 || s.yearlike(den, j) || s.unitFollows(den.next) || n.val != 1 && s.is(n.next, "in") && !s.share(n, den) {
		return numeral{}
	}
	return numeral{val: n.val / den.val, next: den.next, part: true}
}

// share reports whether "n in den" names a share, as "seven in 10" and "two
// in five" do.
func (s *scanner) share(n, den numeral) bool {
	return n.val <= 10 && (den.val == 10 || den.val == 100 || !n.figure && !den.figure && den.val < 10)
}

// yearlike reports whether n, at token i, looks like a year.
func (s *scanner) yearlike(n numeral, i int) bool {
	return n.whole && n.val >= 1900 && n.val < 2100 && len(s.raw(i)) == 4
}

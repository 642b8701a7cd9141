package value

import (
	"math"
	"strconv"
	"strings"
)

// A numeral is a number as read, before what it counts is known.
type numeral struct {
	val  float64
	hi   float64 // the upper end of a vague numeral; else 0
	next int     // the token after it; 0 if there is no numeral

	figure  bool    // one numeral in digits and no more: "12", "1,200.5"
	whole   bool    // a figure of digits alone: "2019"
	scale   float64 // the last scale: 1e6 for "2 million"; else 0
	suffix  bool    // the scale is an abbreviation: "2m"
	part    bool    // a fraction or mixed number
	one     bool    // the single word "one"
	signed  bool    // a minus stands before it
	article bool    // begins with "a": "a dozen"
}

func (n numeral) ok() bool { return n.next > 0 }

// longest is how many tokens a numeral may have.
const longest = 24

// numeral reads a cardinal number, fraction or vague count at token i.
func (s *scanner) numeral(i int) numeral {
	if s.readAt != i+1 {
		s.read, s.readAt = s.signed(i), i+1
	}
	return s.read
}

// signed reads a numeral that may have a sign.
func (s *scanner) signed(i int) numeral {
	if s.has(i, signClass) || s.minus(i) {
		n := s.numeral0(i + 1)
		if n.ok() && n.hi == 0 {
			n.val, n.signed, n.one, n.figure, n.whole = -n.val, true, false, false, false
			return n
		}
		return numeral{}
	}
	return s.numeral0(i)
}

// minus reports whether token i is a minus before a figure and no dash,
// hyphen or part of a date.
func (s *scanner) minus(i int) bool {
	if !s.is(i, "-") || !s.gap(i) || s.kind(i+1) != digits {
		return false
	}
	if s.gap(i + 1) { // "- 1 4/5", but not "- 12 people"
		return s.kind(i-1) == end && s.is(i+3, "/")
	}
	return !s.is(i+2, "-", "/") || s.gap(i+2)
}

// numeral0 reads a numeral without a sign.
func (s *scanner) numeral0(i int) numeral {
	if s.kind(i) != digits && s.class(i) == noNumber && !s.is(i, "a", "an") && s.kind(i) != symbol {
		return numeral{}
	}
	if n := s.vague(i); n.ok() {
		return n
	}
	if n := s.fraction(i); n.ok() {
		return s.scaled(n)
	}
	if s.is(i, "a", "an") {
		n := s.cardinal(i+1, true)
		if !n.ok() || n.scale < 12 {
			return numeral{}
		}
		n.article = true
		if m := s.divided(n, i); m.ok() {
			return m
		}
		return s.andPart(n)
	}
	n := s.cardinal(i, false)
	if !n.ok() {
		return n
	}
	n.one = n.next == i+1 && s.is(i, "one")
	for _, more := range []func(numeral, int) numeral{s.point, s.power, s.mixed, s.slash, s.divided} {
		if m := more(n, i); m.ok() {
			return s.scaled(m)
		}
	}
	if m := s.ratio(n); m.ok() {
		return m
	}
	return s.andPart(n)
}

// cardinal reads a whole or decimal number in digits, words or both, with
// scales: "12", "1.2 million", "two hundred and two thousand", "10bn". After
// an article it may begin with the scale itself.
func (s *scanner) cardinal(i int, article bool) numeral {
	c := cardinal{scanner: s, last: math.Inf(1), from: i}
	if article {
		c.group, c.prev = 1, unitWord
	}
	j := i
	for j < i+longest {
		k := c.joint(j)
		if k < 0 || !c.take(k) {
			break
		}
		j = k + 1
		if c.figures && k == i && c.apart(j) {
			c.group += atof("." + c.raw(j+1))
			j += 2
		}
	}
	if j == i {
		return numeral{}
	}
	n := numeral{val: tidy(c.total + c.group), next: j, scale: c.scale, suffix: c.prev == suffixWord}
	if j == i+1 && s.kind(i) == digits {
		n.figure = true
		raw := s.raw(i)
		n.whole = digitsEnd(raw, 0) == len(raw)
	}
	return n
}

// A cardinal adds up the words of a number, as in
//
//	two  hundred  and  two  thousand  three  hundred
//	2    200           202  +202000   3      300      = 202300
type cardinal struct {
	*scanner
	from         int
	total, group float64
	last         float64 // the smallest scale so far; +Inf before any
	scale        float64 // the scale that came last, hundreds and dozens too
	prev         numberClass
	figures      bool // the group is in digits
}

// joint returns the token of the next number word at j or behind the hyphen
// or "and" at j, or -1.
func (c *cardinal) joint(j int) int {
	if c.prev == noNumber {
		return j
	}
	switch {
	case c.is(j, "-"):
		next := c.class(j + 1)
		spaced := c.gap(j) && c.gap(j+1)
		if !spaced && !c.hyphen(j) {
			return -1
		}
		if c.prev == tenWord && next == unitWord && c.fold(j+1) != "zero" {
			return j + 1
		}
		if !spaced && (next == hundredWord || next == scaleWord || next == dozenWord) {
			return j + 1
		}
		return -1
	case c.is(j, "and"):
		if c.prev != hundredWord && c.prev != scaleWord || c.is(c.from-1, "between", "from") || !c.addend(j+1) {
			return -1
		}
		return j + 1
	}
	return j
}

// addend reports whether the number at j belongs to the one before "and".
func (c *cardinal) addend(j int) bool {
	if n, ok := c.plain(j, 1, 2); ok {
		return c.prev == hundredWord && n > 0 && !c.is(j+1, "/", "%", "-")
	}
	switch c.class(j) {
	case unitWord, teenWord, tenWord:
	default:
		return false
	}
	k := j + 1
	for c.class(k) == unitWord || c.is(k, "-") && c.class(k+1) == unitWord {
		k++
	}
	if c.is(k, "-") {
		k++
	}
	next := c.class(k)
	return next != partWord && next != fractionWord && next != ordinalWord && !(c.prev == hundredWord && next == hundredWord)
}

// take adds token k to the number, or reports that it does not belong.
func (c *cardinal) take(k int) bool {
	if c.kind(k) == digits {
		v := figureOf(c.raw(k))
		switch {
		case c.prev == noNumber:
		case c.prev != hundredWord && c.prev != scaleWord, !c.figures, v >= c.scale, v != math.Trunc(v):
			return false
		}
		c.group, c.prev, c.figures = c.group+v, unitWord, true
		return true
	}
	class := c.class(k)
	fresh := c.prev == noNumber || c.prev == hundredWord || c.prev == scaleWord
	switch class {
	case unitWord, teenWord, tenWord:
		if !fresh && !(class == unitWord && c.prev == tenWord) {
			return false
		}
		c.group += c.toks[k].lex.val
	case hundredWord:
		if c.group == 0 || c.group >= 100 || c.prev == scaleWord || c.prev == hundredWord {
			return false
		}
		c.group, c.scale = c.group*100, 100
	case scaleWord:
		if c.prev == noNumber || c.group == 0 && c.prev != scaleWord {
			return false
		}
		return c.multiply(c.toks[k].lex.val, class)
	case dozenWord:
		if c.group == 0 || c.total > 0 {
			return false
		}
		c.group, c.scale = c.group*12, 12
	case vagueWord:
		if c.group == 0 || c.total > 0 || !c.is(k, "dozens") {
			return false
		}
		c.group, c.scale = c.group*12, 12
	case suffixWord:
		if !c.figures || c.prev != unitWord || !c.suffix(k) {
			return false
		}
		return c.multiply(c.toks[k].lex.val, class)
	default:
		return false
	}
	c.prev = class
	return true
}

// apart reports whether the decimals of tokenised text stand behind the figure
// that ends before token j, as in "1 . 6 billion".
func (c *cardinal) apart(j int) bool {
	if !c.is(j, ".") || !c.gap(j) || !c.gap(j+1) || c.group >= 1000 {
		return false
	}
	if _, ok := c.plain(j+1, 1, 4); !ok {
		return false
	}
	return c.class(j+2) == scaleWord || c.is(j+2, "%", "percent") || c.currencyBefore(c.from) || c.unitFollows(j+2)
}

// multiply closes the group with a scale: "two thousand". A scale above the
// last one multiplies all before: "three lakh crore".
func (c *cardinal) multiply(scale float64, class numberClass) bool {
	switch {
	case scale < c.last:
		c.total += c.group * scale
	case c.group == 0:
		c.total *= scale
	default:
		return false
	}
	c.group, c.last, c.scale, c.prev = 0, scale, scale, class
	return true
}

// suffix reports whether the abbreviation at k is the scale of the numeral
// before it: "2m", "2.33 k", "10 bn", but not "2 b" nor "48 m".
func (c *cardinal) suffix(k int) bool {
	if !c.gap(k+1) && c.kind(k+1) != symbol {
		return false
	}
	switch raw := c.raw(k); raw {
	case "m":
		return !c.gap(k) && (c.currencyBefore(c.from) || c.counted(k+1))
	case "b", "B":
		return !c.gap(k)
	case "cr":
		return !c.gap(k) || c.currencyBefore(c.from)
	case "mil":
		return true
	}
	return true
}

// figureOf returns the value of a figure in digits.
func figureOf(raw string) float64 {
	if digitsEnd(raw, 0) == len(raw) {
		return atof(raw)
	}
	b := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if c := raw[i]; isDigit(rune(c)) || c == '.' {
			b = append(b, c)
		}
	}
	if k := strings.IndexByte(raw, ','); k >= 0 && decimalComma(raw, k) {
		return atof(raw[:k] + "." + raw[k+1:])
	}
	return atof(string(b))
}

// decimalComma reports whether the comma at k, the only separator of raw,
// stands for a decimal point: "1,3".
func decimalComma(raw string, k int) bool {
	return strings.Count(raw, ",") == 1 && len(raw)-k <= 3 && digitsEnd(raw, k+1) == len(raw)
}

// class returns the number class of token i.
func (s *scanner) class(i int) numberClass {
	if i < 0 || i >= len(s.toks) || s.toks[i].lex == nil {
		return noNumber
	}
	return s.toks[i].lex.number
}

// vague reads a count that only says its order: "hundreds", "tens of
// thousands".
func (s *scanner) vague(i int) numeral {
	if s.class(i) != vagueWord {
		return numeral{}
	}
	lex := s.toks[i].lex
	if s.is(i+1, "of") && s.class(i+2) == vagueWord && s.toks[i+2].lex.val >= lex.val {
		unit := s.toks[i+2].lex.val / 2 // "thousands" begin at two thousand
		return numeral{val: lex.val * unit, hi: (lex.hi+1)*unit - 1, next: i + 3}
	}
	if s.is(i, "tens", "scores") && !s.is(i+1, "of") {
		if p, _ := s.match(i+1, stateRole); p == nil {
			return numeral{}
		}
	}
	return numeral{val: lex.val, hi: lex.hi, next: i + 1}
}

// point reads decimals in words: "two point seventy-one", "nought point
// nought three".
func (s *scanner) point(n numeral, _ int) numeral {
	if !s.is(n.next, "point") || n.figure {
		return numeral{}
	}
	var b strings.Builder
	j := n.next + 1
	for j < n.next+longest {
		d := s.cardinal(j, false)
		if !d.ok() || d.figure || d.val >= 100 {
			break
		}
		b.WriteString(strconv.Itoa(int(d.val)))
		j = d.next
	}
	if b.Len() == 0 {
		return numeral{}
	}
	n.val, n.next, n.one = atof(decimal(n.val)+"."+b.String()), j, false
	return n
}

// power reads "12.32e+14", "1.3x10^6" and "1.1^23".
func (s *scanner) power(n numeral, i int) numeral {
	if !n.figure {
		return numeral{}
	}
	base, j := 10.0, n.next
	switch {
	case s.gap(j):
		return numeral{}
	case s.is(j, "^"):
		base, j = n.val, j+1
		n.val = 1
	case s.is(j, "e"):
		j++
	case s.is(j, "x", "×") && s.is(j+1, "10") && s.is(j+2, "^"):
		j += 3
	default:
		return numeral{}
	}
	sign := 1.0
	for s.is(j, "+", "-") && !s.gap(j) && j < i+6 {
		if s.is(j, "-") {
			sign = -sign
		}
		j++
	}
	exp, ok := s.plain(j, 1, 3)
	if !ok || s.gap(j) {
		return numeral{}
	}
	n.val, n.next, n.figure, n.whole = n.val*math.Pow(base, sign*float64(exp)), j+1, false, false
	if math.IsInf(n.val, 0) || math.IsNaN(n.val) {
		return numeral{}
	}
	return n
}

package value

import (
	"fmt"
)

// yearAt reads a year behind a day or month at token i: "2019", ", 2019", "of
// 2019", "'87", "of 87", "nineteen eighty six", "two thousand and thirty two".
func (s *scanner) yearAt(i int) (y, next int) {
	if y, next := s.nearYear(i); next > 0 {
		return y, next
	}
	j := i
	of := s.is(j, "of", "in")
	if of || s.is(j, ",") {
		j++
	}
	if s.is(j, "the") && s.is(j+1, "year") {
		j += 2
	}
	if n, ok := s.plain(j, 4, 4); ok && n >= 1000 && n < 2200 {
		if !s.gap(j+1) && (s.kind(j+1) == word || s.is(j+1, "-", ":", "/") && s.kind(j+2) == digits && !s.gap(j+2)) {
			return 0, 0
		}
		return n, j + 1
	}
	if s.is(j, "'") && !s.gap(j+1) {
		if n, ok := s.plain(j+1, 2, 2); ok {
			return century(n), j + 2
		}
	}
	if n, ok := s.plain(j, 2, 2); ok && s.is(i, "of") {
		return century(n), j + 1
	}
	return s.spelledYear(j)
}

// nearYear reads "last year", "of this year" behind a month or day.
func (s *scanner) nearYear(i int) (y, next int) {
	if s.is(i, "of", ",") {
		i++
	}
	if !s.is(i+1, "year") || s.on.IsZero() {
		return 0, 0
	}
	switch {
	case s.is(i, "last"):
		return s.on.Year() - 1, i + 2
	case s.is(i, "this"):
		return s.on.Year(), i + 2
	case s.is(i, "next"):
		return s.on.Year() + 1, i + 2
	}
	return 0, 0
}

// century takes two digits for a year between 1950 and 2049.
func century(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// spelledYear reads "nineteen eighty six" and "two thousand and six".
func (s *scanner) spelledYear(j int) (y, next int) {
	if s.class(j) == teenWord || s.is(j, "twenty") {
		rest := s.cardinal(j+1, false)
		if rest.ok() && !rest.figure && rest.val >= 10 && rest.val < 100 && rest.scale == 0 {
			return int(s.toks[j].lex.val)*100 + int(rest.val), rest.next
		}
	}
	if s.is(j, "two") && s.is(j+1, "thousand") {
		if n := s.cardinal(j, false); n.val < 2100 {
			return int(n.val), n.next
		}
	}
	return 0, 0
}

// readYear reads a year on its own: four digits without a comma, no unit or zone
// behind and no bound before. Outside 1900-2099 a word must say so ("in
// 1853").
func (s *scanner) readYear(i int) reading {
	y, ok := s.plain(i, 4, 4)
	if !ok || y < 1000 || y > 2199 || !s.gap(i+1) && s.kind(i+1) == word {
		return reading{}
	}
	told := s.has(i-1, inyearClass) || s.is(i-1, "-", "/") && !s.gap(i) && s.has(i-2, earlyClass|lateClass) || s.is(i-1, "(")
	if !told && (y < 1900 || y > 2099) {
		return reading{}
	}
	if p, _ := s.back(i, beforeRole); p != nil && !s.is(i-1, "circa", "around", "about") || s.currencyBefore(i) {
		return reading{}
	}
	next := i + 1
	if s.is(next, "%", "/", ":", "^") || s.class(next) == scaleWord || s.class(next) == suffixWord || s.is(next, "over") || s.unitFollows(next) || s.is(next, "hundred") || s.class(next) == unitWord || s.zoned(next) {
		return reading{}
	}
	if p, _ := s.match(next, moneyRole); p != nil && !s.is(next, "real", "mark") {
		return reading{}
	}
	if (!told || s.is(i-1, "of", "to", "between")) && s.countsYear(i, next) {
		return reading{}
	}
	return s.yearSpan(i, y, told)
}

// countsYear reports whether a bare figure that looks like a year counts
// something: people, or anything killed.
func (s *scanner) countsYear(i, next int) bool {
	if s.has(next, personsClass) {
		return true
	}
	for _, k := range []int{next, i - 1} {
		if p, _ := s.match(k, stateRole); p != nil {
			return true
		}
	}
	return false
}

// yearSpan reads "2010-2015" and the season "2019-20".
func (s *scanner) yearSpan(i, y int, told bool) reading {
	v := oneYear(y, "year")
	if !s.hyphen(i+1) && (!s.is(i+1, "/") || s.gap(i+1) || s.gap(i+2)) || s.kind(i+2) != digits {
		return found(v, i+1)
	}
	last, ok := s.plain(i+2, 4, 4)
	if two, short := s.plain(i+2, 2, 2); short {
		last, ok = y/100*100+two, true
	}
	if !ok || last <= y || last > 2199 {
		if !told {
			return reading{}
		}
		return found(v, i+1)
	}
	v.To = day(last, 12, 31)
	v.Text = fmt.Sprintf("%04d/%04d", y, last)
	v.Rule = "years"
	return found(v, i+3)
}

// readDecade reads "the 1990s", "'90s", "the nineties" is left.
func (s *scanner) readDecade(i int) reading {
	if n, ok := s.plain(i, 4, 4); ok && n%10 == 0 && n >= 1500 && n < 2100 {
		j := i + 1
		if s.is(j, "'") && !s.gap(j) {
			j++
		}
		if s.is(j, "s") && !s.gap(j) {
			return found(oneDecade(n, "decade"), j+1)
		}
	}
	if s.is(i, "'") && !s.gap(i+1) {
		if n, ok := s.plain(i+1, 2, 2); ok && n%10 == 0 && s.is(i+2, "s") && !s.gap(i+2) {
			return found(oneDecade(1900+n, "decade"), i+3)
		}
	}
	return reading{}
}

// readCentury reads "the 19th century", "twenty-first century".
func (s *scanner) readCentury(i int) reading {
	n, k := s.ordinal(i)
	if k == 0 || !s.is(s.pastHyphen(k), "century", "centuries") || n > 25 {
		return reading{}
	}
	c := int(n) - 1
	v := Value{Kind: Date, Text: fmt.Sprintf("%02dXX", c), From: day(c*100+1, 1, 1), To: day(c*100+100, 12, 31), Grain: Decade, Bound: Exact, Rule: "century"}
	return found(v, s.pastHyphen(k)+1)
}

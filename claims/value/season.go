package value

import (
	"time"
)

// readHoliday reads a holiday: "Christmas", "earth day 2010", "last easter".
func (s *scanner) readHoliday(i int) reading {
	at, which := i, class(0)
	for _, c := range []class{lastClass, nextClass, thisClass} {
		if s.has(i, c) {
			at, which = i+1, c
		}
	}
	p, next := s.match(at, holidayRole)
	if p == nil || s.is(at, "new") && s.is(next, "york", "zealand", "deal", "term", "budget") {
		return reading{}
	}
	h := s.holidays[p.ref]
	if y, k := s.yearAt(next); k > 0 && which == 0 && !s.is(next, "in") {
		if t := h.on(y); !t.IsZero() {
			return found(oneDay(t, "holiday"), k)
		}
	}
	if s.is(next, "tree", "trees", "card", "cards", "party", "present", "presents", "shopping", "market", "markets", "season", "carol", "island") {
		return past(next)
	}
	if s.on.IsZero() {
		return found(s.unresolved(i, next, Day, "holiday"), next)
	}
	var t time.Time
	switch which {
	case lastClass:
		t = nearest(s.on.AddDate(0, 0, -1), false, h.on)
	case nextClass:
		t = nearest(s.on.AddDate(0, 0, 1), true, h.on)
	default:
		if t = s.closest(i, h.on); s.is(i-1, "before", "until") {
			t = nearest(s.on, true, h.on)
		}
		if y, ok := s.plain(i-1, 4, 4); ok && y > 1900 && y < 2200 {
			t = h.on(y) // "the 2015 New Year's Eve attacks"
		}
	}
	if t.IsZero() {
		return reading{}
	}
	return found(oneDay(t, "holiday"), next)
}

func (s *scanner) seasonAt(i int) int {
	if s.kind(i) != word || s.toks[i].lex == nil {
		return 0
	}
	return int(s.toks[i].lex.season)
}

// stepSeason resolves "last summer".
func (s *scanner) stepSeason(i, k, m, step int) reading {
	if s.is(k, "fall", "spring") && s.kind(k+1) == word && !s.has(k+1, stopClass) {
		return reading{}
	}
	if s.on.IsZero() {
		return found(s.unresolved(i, k+1, Season, "step"), k+1)
	}
	y := s.on.Year()
	begun := !day(y, m, 1).After(s.on)
	ended := day(y, m+3, 0).Before(s.on)
	switch {
	case step < 0 && !ended, step == 0 && m == 12 && int(s.on.Month()) < 3:
		y--
	case step > 0 && begun:
		y++
	}
	return found(oneSeason(y, m, "step"), k+1)
}

// readSeason reads "summer 2018", "the spring of 1997".
func (s *scanner) readSeason(i int) reading {
	m := s.seasonAt(i)
	if m == 0 {
		return reading{}
	}
	y, next := s.yearAt(i + 1)
	if next == 0 || s.is(i+1, ",", "in") {
		return reading{}
	}
	return found(oneSeason(y, m, "season"), next)
}

// readQuarter reads "the third quarter of 2019", "Q3 2019", "first quarter".
func (s *scanner) readQuarter(i int) reading {
	q, next := 0, 0
	if s.is(i, "q") && s.capital(i) && !s.gap(i+1) {
		if n, ok := s.plain(i+1, 1, 1); ok {
			q, next = n, i+2
		}
	} else if n, k := s.ordinal(i); k > 0 && s.is(s.pastHyphen(k), "quarter") {
		q, next = int(n), s.pastHyphen(k)+1
	}
	if q < 1 || q > 4 {
		return reading{}
	}
	j := next
	if s.is(j, "of", ",") {
		j++
	}
	if y, ok := s.plain(j, 4, 4); ok && y > 1900 && y < 2200 {
		return found(oneQuarter(y, q, "quarter"), j+1)
	}
	if s.on.IsZero() {
		return found(oneQuarter(0, q, "quarter"), next)
	}
	t := nearest(s.on, s.future(i), func(y int) time.Time { return day(y, 3*q-2, 1) })
	return found(oneQuarter(t.Year(), q, "quarter"), next)
}

func (s *scanner) pastHyphen(i int) int {
	if s.is(i, "-") {
		return i + 1
	}
	return i
}

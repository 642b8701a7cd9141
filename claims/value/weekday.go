package value

import (
	"fmt"
	"time"
)

// weekdayAt returns the weekday that token i names, 0 for none.
func (s *scanner) weekdayAt(i int) int {
	if s.kind(i) != word || s.toks[i].lex == nil {
		return 0
	}
	return int(s.toks[i].lex.weekday)
}

// readWeekday reads a weekday with what belongs to it: "Monday", "last
// Friday", "Tue May 9", "tuesday the eleventh", "Monday 21", "this friday
// (jun-15)", "on tuesday of next week", "Monday two weeks from now".
func (s *scanner) readWeekday(i int) reading {
	at, which := i, class(0)
	if r := s.readNthWeekday(i); r.ok() {
		return r
	}
	for _, c := range []class{lastClass, nextClass, thisClass} {
		if s.has(i, c) {
			at, which = i+1, c
		}
	}
	wd := s.weekdayAt(at)
	if wd == 0 || s.has(at+1, paperClass) && s.capital(at+1) {
		return reading{}
	}
	if s.is(i-1, "every", "each") {
		return found(Value{Kind: Frequency, Text: "1/P1W", Low: 1, High: 1, Bound: Exact, Weekday: weekdayNames[wd], Rule: "every weekday"}, at+1)
	}
	next := at + 1
	guarded := s.toks[at].lex.guarded
	if guarded {
		if !s.capital(at) && which == 0 {
			return reading{}
		}
		next = s.pastStop(next)
	}
	r := s.weekdayDated(at, wd, next)
	if !r.ok() && !guarded {
		r = s.weekdayPlaced(i, wd, next)
	}
	if !r.ok() {
		if guarded && (s.kind(next) == word || s.is(at, "sun", "sat", "mon") && which == 0) {
			return reading{}
		}
		r = found(s.weekdayNear(i, at, wd, which, at+1), at+1)
	}
	r.v.Weekday = weekdayNames[wd]
	return r
}

// readNthWeekday reads "the first Friday of July", "last Monday in May 2020".
func (s *scanner) readNthWeekday(i int) reading {
	n, next := s.ordinal(i)
	if s.is(i, "last") {
		n, next = 0, i+1
	}
	wd := s.weekdayAt(next)
	if next == 0 || wd == 0 || n > 5 || !s.is(next+1, "of", "in") {
		return reading{}
	}
	m := s.monthAt(next + 2)
	if m == 0 {
		return reading{}
	}
	rule := holiday{fmt.Sprintf("%02d-w%d-%d", m, int(n), wd)}
	if n == 0 {
		rule = holiday{fmt.Sprintf("%02d-wL-%d", m, wd)}
	}
	y, k := s.yearAt(next + 3)
	if k == 0 {
		if s.on.IsZero() {
			return reading{}
		}
		y, k = s.closest(i, rule.on).Year(), next+3
	}
	t := rule.on(y)
	if int(t.Month()) != m {
		return reading{}
	}
	v := oneDay(t, "weekday of a month")
	v.Weekday = weekdayNames[wd]
	return found(v, k)
}

// weekdayNear makes the value of a weekday on its own or after "last", "next"
// and their like.
func (s *scanner) weekdayNear(i, at, wd int, which class, next int) Value {
	if s.on.IsZero() {
		return s.unresolved(i, next, Day, "weekday")
	}
	week := monday(s.on).AddDate(0, 0, wd-1)
	ago := (weekday(s.on) - wd + 7) % 7
	switch {
	case s.is(i, "coming", "upcoming"):
		return oneDay(s.on.AddDate(0, 0, 7-(weekday(s.on)-wd+7)%7), "coming weekday")
	case s.is(i, "past"):
		if ago == 0 {
			ago = 7
		}
		return oneDay(s.on.AddDate(0, 0, -ago), "past weekday")
	case which == lastClass:
		return oneDay(week.AddDate(0, 0, -7), "last weekday")
	case which == nextClass:
		return oneDay(week.AddDate(0, 0, 7), "next weekday")
	case which == thisClass && s.is(i, "this"):
		return oneDay(week, "this weekday")
	case s.future(at), s.ahead(at), s.timetabled(at):
		return oneDay(s.on.AddDate(0, 0, (7-ago)%7), "weekday to come")
	}
	return oneDay(s.on.AddDate(0, 0, -ago), "weekday")
}

// weekdayDated reads the date behind a weekday: ", May 4", "7/6", "the
// eleventh", "21", "(jun-15)".
func (s *scanner) weekdayDated(at, wd, next int) reading {
	j := next
	open := s.is(j, "(")
	if open || s.is(j, ",") {
		j++
	}
	for _, read := range []func(*scanner, int) reading{
		(*scanner).readYearFirst, (*scanner).readMonthInside, (*scanner).readSlashes, (*scanner).readDayMonth, (*scanner).readMonthDay,
	} {
		r := read(s, j)
		if !r.ok() {
			continue
		}
		if open && !s.is(r.next, ")") {
			return reading{}
		}
		if open {
			r.next++
		}
		return r
	}
	the := s.is(j, "the")
	if the {
		j++
	}
	d, k, ord := s.dayNumber(j)
	if k == 0 || open || !(ord || s.bareDay(j, k)) || ord && s.kind(k) == word && !s.has(k, stopClass) {
		return reading{}
	}
	if s.on.IsZero() {
		return found(s.unresolved(at, k, Day, "weekday and day"), k)
	}
	step := -1
	if s.future(at) {
		step = 1
	}
	for n := range 100 {
		first := day(s.on.Year(), int(s.on.Month())+step*n, 1)
		t := day(first.Year(), int(first.Month()), d)
		if t.Month() == first.Month() && weekday(t) == wd && (step < 0 && !t.After(s.on) || step > 0 && !t.Before(s.on)) {
			return found(oneDay(t, "weekday and day"), k)
		}
	}
	return reading{}
}

// bareDay reports whether the digits at token j, behind a weekday, are a day
// and count nothing.
func (s *scanner) bareDay(j, next int) bool {
	return s.kind(j) == digits && (s.kind(next) != word && !s.is(next, "%", "-", ":", "/", ",") || s.is(next, "at"))
}

// weekdayPlaced reads what places a weekday in another week: "of next week",
// "two weeks from now", ", two years from now".
func (s *scanner) weekdayPlaced(i, wd, next int) reading {
	j := next
	if s.is(j, "of", ",", "in") {
		j++
	}
	if s.on.IsZero() {
		return reading{}
	}
	k := j
	if s.is(k, "the") {
		k++
	}
	if s.is(k+1, "week") {
		switch {
		case s.has(k, lastClass):
			return found(oneDay(monday(s.on).AddDate(0, 0, wd-8), "weekday of last week"), k+2)
		case s.has(k, nextClass):
			return found(oneDay(monday(s.on).AddDate(0, 0, wd+6), "weekday of next week"), k+2)
		case s.has(k, thisClass):
			return found(oneDay(monday(s.on).AddDate(0, 0, wd-1), "weekday of this week"), k+2)
		}
	}
	n := s.numeral(j)
	if !n.ok() || n.hi > 0 {
		return reading{}
	}
	u, k := s.timeUnit(n.next, false)
	if k == 0 || u.iso[0] == 'T' {
		return reading{}
	}
	var t time.Time
	switch {
	case s.is(k, "from") && s.is(k+1, "now", "today"):
		t, k = add(s.on, n.val, u), k+2
	case s.is(k, "ago"):
		t, k = add(s.on, -n.val, u), k+1
	default:
		return reading{}
	}
	if u.iso == "W" {
		return found(oneDay(monday(t).AddDate(0, 0, wd-1), "weekday weeks away"), k)
	}
	t = t.AddDate(0, 0, (wd-weekday(t)+7)%7)
	return found(oneDay(t, "weekday away"), k)
}

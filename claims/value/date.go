package value

import (
	"fmt"
	"time"
)

// readDate reads a date at token i, in figures, in words or relative to the
// report's day.
func (s *scanner) readDate(i int) reading {
	r := s.readOneDate(i)
	if !r.ok() {
		return r
	}
	return s.spanOfDates(i, r)
}

// readOneDate reads a date that is no span of two.
func (s *scanner) readOneDate(i int) reading {
	if k := s.kind(i); k == digits || k == dotted {
		return s.first(figureDates, i)
	}
	return s.first(wordDates, i)
}

// figureDates read the dates that begin with digits, wordDates those that
// begin with a word or an apostrophe; they are tried in turn.
var (
	figureDates = []reader{
		{(*scanner).readFromDate, anyOpening},
		{(*scanner).readYearFirst, anyOpening},
		{(*scanner).readMonthInside, anyOpening},
		{(*scanner).readSlashes, anyOpening},
		{(*scanner).readDotted, anyOpening},
		{(*scanner).readCompact, anyOpening},
		{(*scanner).readDayMonth, anyOpening},
		{(*scanner).readDayOnly, anyOpening},
		{(*scanner).readQuarter, anyOpening},
		{(*scanner).readCentury, anyOpening},
		{(*scanner).readDecade, anyOpening},
		{(*scanner).readYear, anyOpening},
	}
	wordDates = []reader{
		{(*scanner).readFromDate, figureOpens},
		{(*scanner).readMonthInside, monthOpens},
		{(*scanner).readWeekday, weekdayOpens | stepOpens | figureOpens},
		{(*scanner).readDayMonth, figureOpens},
		{(*scanner).readMonthDay, monthOpens},
		{(*scanner).readMonth, monthOpens},
		{(*scanner).readDayOnly, leadOpens},
		{(*scanner).readHoliday, holidayOpens | stepOpens},
		{(*scanner).readQuarter, figureOpens},
		{(*scanner).readCentury, figureOpens},
		{(*scanner).readSeason, seasonOpens},
		{(*scanner).readDecade, noOpening},
		{(*scanner).readNow, leadOpens},
		{(*scanner).readStep, stepOpens},
	}
)

// dated makes the value of day d of month m; y is zero where no year is
// given.
func (s *scanner) dated(i, y, m, d int, rule string) Value {
	if y == 0 && !s.on.IsZero() {
		onDay := func(y int) time.Time {
			if !valid(y, m, d) {
				return time.Time{}
			}
			return day(y, m, d)
		}
		t := s.closest(i, onDay)
		if !t.IsZero() {
			return oneDay(t, rule)
		}
	}
	if y == 0 {
		return Value{Kind: Date, Text: fmt.Sprintf("--%02d-%02d", m, d), Grain: Day, Bound: Exact, Rule: rule}
	}
	return oneDay(day(y, m, d), rule)
}

// monthAt returns the month that token i names, 0 for none.
func (s *scanner) monthAt(i int) int {
	if s.kind(i) != word || s.toks[i].lex == nil {
		return 0
	}
	return int(s.toks[i].lex.month)
}

// pastStop returns the token behind the full stop of an abbreviation that
// ends before token i.
func (s *scanner) pastStop(i int) int {
	if s.is(i, ".") && (!s.gap(i) || s.kind(i+1) == digits) {
		return i + 1
	}
	return i
}

// dayNumber reads a day of the month: "3", "3rd", "third", "twenty third",
// "twenty nine". Ordinal says that it was written as one.
func (s *scanner) dayNumber(i int) (d, next int, ordinal bool) {
	if n, ok := s.plain(i, 1, 2); ok {
		if n < 1 || n > 31 {
			return 0, 0, false
		}
		if s.ordinalEnding(i + 1) {
			return n, i + 2, true
		}
		if !s.gap(i+1) && s.kind(i+1) == word && s.monthAt(i+1) == 0 {
			return 0, 0, false
		}
		return n, i + 1, false
	}
	if v, next := s.ordinal(i); next > 0 && v <= 31 {
		return int(v), next, true
	}
	if s.kind(i) != word {
		return 0, 0, false
	}
	n := s.cardinal(i, false)
	if !n.ok() || n.val > 31 || n.val < 1 || n.scale > 0 {
		return 0, 0, false
	}
	return int(n.val), n.next, false
}

// readDayMonth reads "3 May 2019", "the 3rd of May", "fourth of july 1995",
// "twenty third day of September", "3-5 May".
func (s *scanner) readDayMonth(i int) reading {
	j := i
	if s.is(j, "the") {
		j++
	}
	d, next, ord := s.dayNumber(j)
	if next == 0 {
		return reading{}
	}
	last, k := s.lastDay(d, next)
	next = k
	if s.is(next, "day") && ord {
		next++
	}
	of := s.is(next, "of")
	if of {
		next++
	}
	m := s.monthAt(next)
	if m == 0 || !valid(0, m, d) || !valid(0, m, last) || !of && !ord && s.toks[next].lex.guarded && !s.capital(next) && s.verbMay(next) {
		return reading{}
	}
	next = s.pastMonth(next)
	// "$ 12 December 27": the figure belongs to the words before it.
	if s.currencyBefore(j) || !ord && !of && s.monthDayFollows(next) {
		return reading{}
	}
	y, after := s.yearAt(next)
	if after > 0 && valid(y, m, d) {
		next = after
	} else {
		y = 0
	}
	if s.is(next-1, ".") && after == 0 {
		next--
	}
	return found(s.dayRange(i, y, m, d, last), next)
}

// verbMay reports whether "may" or "march" at token i, in small letters behind
// a cardinal number, reads as a verb.
func (s *scanner) verbMay(i int) bool {
	return s.is(i, "may", "march") && (s.kind(i-1) == word || s.kind(i+1) == word && s.class(i+1) == noNumber)
}

// pastMonth returns the token behind the month at i and the full stop of its
// abbreviation.
func (s *scanner) pastMonth(i int) int {
	if s.toks[i].lex.guarded && !s.is(i, "may", "march") {
		return s.pastStop(i + 1)
	}
	return i + 1
}

// monthDayFollows reports whether a day but no year stands at token i, so
// that the month before it takes that day.
func (s *scanner) monthDayFollows(i int) bool {
	n, ok := s.plain(i, 1, 2)
	return ok && n >= 1 && n <= 31 && s.kind(i+1) != word
}

// lastDay reads the end of a span of days behind day d: "3-5", "3 to 5", "3
// and 5" is none.
func (s *scanner) lastDay(d, j int) (last, next int) {
	if s.hyphen(j) || s.is(j, "to") || s.is(j, "-") && s.gap(j) {
		if e, k, _ := s.dayNumber(j + 1); k > 0 && e > d && s.kind(j+1) == digits {
			return e, k
		}
	}
	return d, j
}

// dayRange makes the value of the days d to last of a month.
func (s *scanner) dayRange(i, y, m, d, last int) Value {
	v := s.dated(i, y, m, d, "day-month")
	if last == d {
		return v
	}
	if v.From.IsZero() {
		v.Text += fmt.Sprintf("/--%02d-%02d", m, last)
		return v
	}
	v.To = day(v.From.Year(), m, last)
	v.Text = iso(v.From) + "/" + iso(v.To)
	return v
}

// readMonthDay reads "May 3, 2019", "Jan. 4", "October, 1st", "may twenty
// nine", "january first two thousand and six", "Dec31 , 1994", "May 3-5".
func (s *scanner) readMonthDay(i int) reading {
	m := s.monthAt(i)
	if m == 0 {
		return reading{}
	}
	j := s.pastMonth(i)
	if s.is(j, ",") {
		if _, _, ord := s.dayNumber(j + 1); !ord {
			return reading{}
		}
		j++
	}
	if s.is(j, "the") {
		j++
	}
	d, next, ord := s.dayNumber(j)
	if next == 0 || !valid(0, m, d) || s.class(next) == scaleWord || s.is(next, "%", ":") || s.hyphen(next) && s.kind(next+1) == word && s.monthAt(next+1) == 0 {
		return reading{}
	}
	if s.is(i, "may", "march") && !ord && !s.capital(i) && !s.mayDate(i, next) {
		return reading{}
	}
	if _, k := s.spelledYear(j); k > next && !ord {
		return reading{} // "May nineteen eighty-six"
	}
	last, next := s.lastDay(d, next)
	if s.unitFollows(next) && !ord || !valid(0, m, last) {
		return reading{}
	}
	y, after := s.yearAt(next)
	if after > 0 && valid(y, m, d) {
		next = after
	} else {
		y = 0
	}
	return found(s.dayRange(i, y, m, d, last), next)
}

// mayDate reports whether "may 19", in lower case, is a date and no verb with
// a figure.
func (s *scanner) mayDate(i, next int) bool {
	return s.has(i-1, mayprepClass) || s.kind(i-1) == end || s.kind(next) != word || s.has(next, stopClass)
}

// readMonth reads a month without a day: "January 2019", "early May", "last
// October" (the word before it is read by readStep).
func (s *scanner) readMonth(i int) reading {
	m := s.monthAt(i)
	if m == 0 {
		return reading{}
	}
	next := s.pastMonth(i)
	if y, k := s.monthYear(next); k > 0 {
		return found(oneMonth(y, m, "month"), k)
	}
	if s.is(i, "may", "march") && !s.has(i-1, maynameClass) && !s.is(i-1, "-") {
		return reading{} // a surname, as often as not
	}
	if s.toks[i].lex.guarded && !(s.has(i-1, mayprepClass) && s.capital(i) || s.is(i-1, "-") && s.has(i-2, earlyClass|lateClass)) {
		return reading{}
	}
	if !s.capital(i) && !s.has(i-1, mayprepClass) || s.capital(i+1) && !s.has(i-1, mayprepClass) && !s.sentenceStart(i) {
		return reading{}
	}
	if s.on.IsZero() {
		return found(oneMonth(0, m, "month"), i+1)
	}
	t := nearest(day(s.on.Year(), int(s.on.Month()), 1), s.future(i), func(y int) time.Time { return day(y, m, 1) })
	return found(oneMonth(t.Year(), m, "month"), i+1)
}

// monthYear reads the year behind a month's name at token i.
func (s *scanner) monthYear(i int) (y, next int) {
	y, next = s.yearAt(i)
	if next == 0 || s.is(i, "in") || y < 1000 {
		return 0, 0
	}
	return y, next
}

// readDayOnly reads the day in "by the 4th" and "on 21st".
func (s *scanner) readDayOnly(i int) reading {
	j := i
	switch {
	case s.is(i, "the") && s.is(i-1, "on", "by", "until", "before", "since", "from", "after"):
		j++
	case s.is(i-1, "on"):
	default:
		return reading{}
	}
	d, next, ord := s.dayNumber(j)
	if !ord || s.kind(j) != digits || s.kind(next) == word && !s.has(next, stopClass) || s.is(next, "-") {
		return reading{}
	}
	if s.on.IsZero() {
		return reading{}
	}
	step := -1
	if s.future(i) {
		step = 1
	}
	for k := range 4 {
		first := day(s.on.Year(), int(s.on.Month())+step*k, 1)
		t := day(first.Year(), int(first.Month()), d)
		if t.Month() == first.Month() && (step < 0 && !t.After(s.on) || step > 0 && !t.Before(s.on)) {
			return found(oneDay(t, "day"), next)
		}
	}
	return reading{}
}

// spanOfDates reads the end of a span of dates behind r: "from May 3 to June
// 5", "2010-2015".
func (s *scanner) spanOfDates(i int, r reading) reading {
	if r.v.Kind != Date || r.v.From.IsZero() || !s.is(i-1, "from", "between") && !s.is(r.next, "-") {
		return r
	}
	if !s.is(r.next, "to", "until", "till", "through", "and", "-") || s.is(r.next, "and") && !s.is(i-1, "between") {
		return r
	}
	second := s.readOneDate(r.next + 1)
	if !second.ok() {
		return r
	}
	v, w := r.v, second.v
	if w.Kind != Date || w.From.IsZero() || w.From.Before(v.From) || w.Grain != v.Grain {
		return r
	}
	v.To, v.Text, v.Span = w.To, v.Text+"/"+w.Text, s.span(i, second.next)
	return reading{v, second.next}
}

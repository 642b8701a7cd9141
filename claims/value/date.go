package value

import (
	"fmt"
	"time"
)

// readDate reads a date at token i, in figures, in words or relative to the
// report's day.
func (s *scanner) readDate(i int) reading {
	for _, read := range dateReaders {
		if r := read(s, i); r.ok() {
			return s.spanOfDates(i, r)
		}
	}
	return reading{}
}

// dateReaders are tried in turn.
var dateReaders = []func(*scanner, int) reading{
	(*scanner).readFromDate,
	(*scanner).readYearFirst,
	(*scanner).readMonthInside,
	(*scanner).readSlashes,
	(*scanner).readDotted,
	(*scanner).readCompact,
	(*scanner).readWeekday,
	(*scanner).readDayMonth,
	(*scanner).readMonthDay,
	(*scanner).readMonth,
	(*scanner).readDayOnly,
	(*scanner).readHoliday,
	(*scanner).readQuarter,
	(*scanner).readCentury,
	(*scanner).readSeason,
	(*scanner).readDecade,
	(*scanner).readNow,
	(*scanner).readStep,
	(*scanner).readYear,
}

// future reports whether the words before token i in its sentence speak of
// the future.
func (s *scanner) future(i int) bool {
	for k := i - 1; k >= max(0, i-14); k-- {
		if s.kind(k) == end || s.is(k, "!", "?", ";") || s.is(k, ".") && s.gap(k+1) && s.sentenceStart(k+1) && s.capital(k+1) && k < i-2 {
			return false
		}
		if s.has(k, futureClass) || s.has(k, dueClass) && s.has(k-1, auxClass) || s.is(k, "let") && s.is(k+1, "'") {
			return true // "will", "is due", "let's"
		}
	}
	return false
}

// dated makes the value of day d of month m; y is zero where no year is
// given.
func (s *scanner) dated(i, y, m, d int, rule string) Value {
	if y == 0 && !s.on.IsZero() {
		t := nearest(s.on, s.future(i), func(y int) time.Time {
			if !valid(y, m, d) {
				return time.Time{}
			}
			return day(y, m, d)
		})
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
	return s.toks[i].lex.month
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

// readYearFirst reads "2019-01-04", "2019/aug/01", "2020/23/Sep", "2019.1.4".
func (s *scanner) readYearFirst(i int) reading {
	y, ok := s.plain(i, 4, 4)
	if !ok || y < 1000 || y > 2199 || !s.is(i+1, "-", "/") || s.gap(i+1) || s.gap(i+2) || !s.is(i+3, "-", "/") || s.gap(i+3) || s.gap(i+4) {
		return reading{}
	}
	m, ok1 := s.plain(i+2, 1, 2)
	if name := s.monthAt(i + 2); name > 0 {
		m, ok1 = name, true
	}
	d, ok2 := s.plain(i+4, 1, 2)
	if name := s.monthAt(i + 4); name > 0 && ok1 {
		m, d, ok2 = name, m, true
	}
	if !ok1 || !ok2 || !valid(y, m, d) {
		return reading{}
	}
	next := i + 5
	if s.is(next, "T") && !s.gap(next) && s.kind(next+1) == digits {
		next++ // a time follows
	}
	return reading{oneDay(day(y, m, d), "iso"), i + 5}
}

// readMonthInside reads a month's name between strokes or hyphens:
// "05-Aug-2016", "23/Sep/2020", "Sep-23-2020", "Oct/2", "jun-15".
func (s *scanner) readMonthInside(i int) reading {
	sep := func(k int) bool { return s.is(k, "-", "/") && !s.gap(k) && !s.gap(k+1) }
	if d, ok := s.plain(i, 1, 2); ok && sep(i+1) && s.monthAt(i+2) > 0 {
		m, y, next := s.monthAt(i+2), 0, i+3
		if n, ok := s.plain(i+4, 4, 4); ok && sep(i+3) {
			y, next = n, i+5
		} else if n, ok := s.plain(i+4, 2, 2); ok && sep(i+3) {
			y, next = century(n), i+5
		}
		if valid(y, m, d) {
			return reading{s.dated(i, y, m, d, "day-month"), next}
		}
		return reading{}
	}
	m := s.monthAt(i)
	if m == 0 || !sep(i+1) {
		return reading{}
	}
	d, ok := s.plain(i+2, 1, 2)
	if !ok || !valid(0, m, d) {
		return reading{}
	}
	y, next := 0, i+3
	if n, ok := s.plain(i+4, 4, 4); ok && sep(i+3) {
		y, next = n, i+5
	} else if hi, ok := s.plain(i+2, 1, 2); ok && sep(i+3) && hi > 0 && s.kind(i+4) == digits {
		return reading{}
	}
	if !valid(y, m, d) {
		return reading{}
	}
	return reading{s.dated(i, y, m, d, "month-day"), next}
}

// readSlashes reads "4/1/2019", "23/08/39" and, where something says that it
// is a date, "5/12". The month comes first where both are possible, as in the
// United States.
func (s *scanner) readSlashes(i int) reading {
	a, ok1 := s.plain(i, 1, 2)
	sep := s.fold(i + 1)
	if !ok1 || sep != "/" && sep != "-" || s.gap(i+1) || s.gap(i+2) || s.is(i-1, "/", "-") && !s.gap(i) {
		return reading{}
	}
	b, ok2 := s.plain(i+2, 1, 2)
	if !ok2 {
		return reading{}
	}
	m, d := a, b
	if m > 12 {
		m, d = d, m
	}
	if y, ok := s.plain(i+4, 2, 4); ok && s.is(i+3, sep) && !s.gap(i+3) && !s.gap(i+4) && y != 0 {
		if len(s.raw(i+4)) == 2 {
			y = century(y)
		} else if y < 1000 {
			return reading{}
		}
		if valid(y, m, d) && !s.is(i+5, sep) {
			return reading{oneDay(day(y, m, d), "figures"), i + 5}
		}
		return reading{}
	}
	if sep != "/" || s.is(i+3, "/") || !s.gap(i+3) && s.kind(i+3) == word || !s.datedBefore(i) && !(b > 20 && a <= 12 && s.kind(i+3) != word) {
		return reading{}
	}
	if !valid(0, m, d) || s.unitFollows(i+3) {
		return reading{}
	}
	return reading{s.dated(i, 0, m, d, "figures"), i + 3}
}

// datedBefore reports whether the word before token i announces a date.
func (s *scanner) datedBefore(i int) bool {
	return s.is(i-1, "on", "by", "this", "until", "till", "since", "next", "last", "dated", "before", "after") || s.weekdayAt(i-1) > 0 || s.is(i-1, ",") && s.weekdayAt(i-2) > 0
}

// readDotted reads "3.5.2019": the day comes first, as where such dates are
// written.
func (s *scanner) readDotted(i int) reading {
	if s.kind(i) != dotted || !s.looksDate(i) {
		if s.kind(i) == digits && s.is(i-1, "on") && !s.yearlyFigure(i) {
			return s.dottedShort(i)
		}
		return reading{}
	}
	var a, b, y int
	if _, err := fmt.Sscanf(s.raw(i), "%d.%d.%d", &a, &b, &y); err != nil {
		return reading{}
	}
	if a >= 1000 {
		return reading{oneDay(day(a, b, y), "dots"), i + 1}
	}
	if y < 100 {
		y = century(y)
	}
	if b > 12 {
		a, b = b, a
	}
	return reading{oneDay(day(y, b, a), "dots"), i + 1}
}

// yearlyFigure reports whether more than a date stands at token i.
func (s *scanner) yearlyFigure(i int) bool {
	return s.kind(i+1) == word || s.is(i+1, "%", "-", "/")
}

// dottedShort reads "on 5.12", month first.
func (s *scanner) dottedShort(i int) reading {
	var a, b int
	raw := s.raw(i)
	if n, err := fmt.Sscanf(raw, "%d.%d", &a, &b); err != nil || n != 2 || len(raw) > 5 || !valid(0, a, b) || s.on.IsZero() {
		return reading{}
	}
	return reading{s.dated(i, 0, a, b, "dots"), i + 1}
}

// looksDate reports whether the dotted figure at token i is a date.
func (s *scanner) looksDate(i int) bool {
	var a, b, y int
	raw := s.raw(i)
	n, err := fmt.Sscanf(raw, "%d.%d.%d", &a, &b, &y)
	if err != nil || n != 3 || len(raw) < 6 || len(raw) > 10 || fmt.Sprint(a, b, y) == "" {
		return false
	}
	if a >= 1000 && a < 2200 {
		return valid(a, b, y)
	}
	if y >= 100 && (y < 1000 || y > 2199) || y < 100 && len(raw) < 8 {
		return false
	}
	return valid(0, b, a) || valid(0, a, b)
}

// readCompact reads "20161016".
func (s *scanner) readCompact(i int) reading {
	n, ok := s.plain(i, 8, 8)
	if !ok || n < 19000101 || n > 20991231 || !valid(n/10000, n/100%100, n%100) {
		return reading{}
	}
	return reading{oneDay(day(n/10000, n/100%100, n%100), "compact"), i + 1}
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
	} else if s.is(next, ",", "-") && s.monthAt(next+1) > 0 && (!s.gap(next) || s.is(next, ",")) && s.is(next, "-") {
		next++
	}
	m := s.monthAt(next)
	if m == 0 || !valid(0, m, d) || !valid(0, m, last) || !of && !ord && s.toks[next].lex.guarded && !s.capital(next) && s.verbMay(next) {
		return reading{}
	}
	next = s.pastStop2(next)
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
	return reading{s.dayRange(i, y, m, d, last), next}
}

// verbMay reports whether "may" or "march" at token i reads as a verb.
func (s *scanner) verbMay(i int) bool {
	return s.is(i, "may", "march") && s.kind(i+1) == word && s.class(i+1) == noNumber
}

// pastStop2 returns the token behind the month's name at i and the full stop
// of its abbreviation.
func (s *scanner) pastStop2(i int) int {
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
	j := s.pastStop2(i)
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
	if y, k := s.spelledYear(j); k > next && !ord {
		_ = y
		return reading{}
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
	return reading{s.dayRange(i, y, m, d, last), next}
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
	next := s.pastStop2(i)
	if y, k := s.monthYear(next); k > 0 {
		return reading{oneMonth(y, m, "month"), k}
	}
	if s.toks[i].lex.guarded && !(s.has(i-1, mayprepClass) && s.capital(i) || s.is(i-1, "-") && s.has(i-2, earlyClass|lateClass)) {
		return reading{}
	}
	if !s.capital(i) && !s.has(i-1, mayprepClass) || s.capital(i+1) && !s.has(i-1, mayprepClass) && !s.sentenceStart(i) {
		return reading{}
	}
	if s.on.IsZero() {
		return reading{oneMonth(0, m, "month"), i + 1}
	}
	t := nearest(day(s.on.Year(), int(s.on.Month()), 1), s.future(i), func(y int) time.Time { return day(y, m, 1) })
	return reading{oneMonth(t.Year(), m, "month"), i + 1}
}

// monthYear reads the year behind a month's name at token i.
func (s *scanner) monthYear(i int) (y, next int) {
	y, next = s.yearAt(i)
	if next == 0 || s.is(i, "in") || y < 1000 {
		return 0, 0
	}
	return y, next
}

// readDayOnly reads "the 4th" and "on the 21st".
func (s *scanner) readDayOnly(i int) reading {
	if !s.is(i, "the") || !s.is(i-1, "on", "by", "until", "before", "since", "from", "after") {
		return reading{}
	}
	d, next, ord := s.dayNumber(i + 1)
	if !ord || s.kind(i+1) != digits || s.kind(next) == word && !s.has(next, stopClass) || s.is(next, "-") {
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
			return reading{oneDay(t, "day"), next}
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
	j := r.next + 1
	var second reading
	for _, read := range dateReaders {
		if second = read(s, j); second.ok() {
			break
		}
	}
	w := second.v
	if !second.ok() || w.Kind != Date || w.From.IsZero() || w.From.Before(r.v.From) || w.Grain != r.v.Grain {
		return r
	}
	v := r.v
	v.To, v.Text, v.Span = w.To, v.Text+"/"+w.Text, s.span(i, second.next)
	return reading{v, second.next}
}

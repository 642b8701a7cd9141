package value

import (
	"fmt"
	"time"
)

// unresolved makes the value of a date that needs the report's day and has
// none: it keeps its words.
func (s *scanner) unresolved(i, next int, grain Grain, rule string) Value {
	return Value{Kind: Date, Text: s.lower(i, next), Grain: grain, Bound: Exact, Rule: rule}
}

// weekdayAt returns the weekday that token i names, 0 for none.
func (s *scanner) weekdayAt(i int) int {
	if s.kind(i) != word || s.toks[i].lex == nil {
		return 0
	}
	return s.toks[i].lex.weekday
}

// readWeekday reads a weekday with what belongs to it: "Monday", "last
// Friday", "Tue May 9", "tuesday the eleventh", "Monday 21", "this friday
// (jun-15)", "on tuesday of next week", "Monday two weeks from now".
func (s *scanner) readWeekday(i int) reading {
	at, which := i, class(0)
	for _, c := range []class{lastClass, nextClass, thisClass} {
		if s.has(i, c) {
			at, which = i+1, c
		}
	}
	wd := s.weekdayAt(at)
	if wd == 0 {
		return reading{}
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
		r = reading{s.weekdayNear(i, at, wd, which, at+1), at + 1}
	}
	r.v.Weekday = weekdayNames[wd]
	return r
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
	case s.future(at):
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
		r.v = s.agree(r.v, wd)
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
		return reading{s.unresolved(at, k, Day, "weekday and day"), k}
	}
	step := -1
	if s.future(at) {
		step = 1
	}
	for n := range 100 {
		first := day(s.on.Year(), int(s.on.Month())+step*n, 1)
		t := day(first.Year(), int(first.Month()), d)
		if t.Month() == first.Month() && weekday(t) == wd && (step < 0 && !t.After(s.on) || step > 0 && !t.Before(s.on)) {
			return reading{oneDay(t, "weekday and day"), k}
		}
	}
	return reading{}
}

// agree moves a day without a year to the nearest year in which it falls on
// the weekday given, if the sentence's direction has missed it.
func (s *scanner) agree(v Value, wd int) Value {
	v.Weekday = weekdayNames[wd]
	return v
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
			return reading{oneDay(monday(s.on).AddDate(0, 0, wd-8), "weekday of last week"), k + 2}
		case s.has(k, nextClass):
			return reading{oneDay(monday(s.on).AddDate(0, 0, wd+6), "weekday of next week"), k + 2}
		case s.has(k, thisClass):
			return reading{oneDay(monday(s.on).AddDate(0, 0, wd-1), "weekday of this week"), k + 2}
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
		return reading{oneDay(monday(t).AddDate(0, 0, wd-1), "weekday weeks away"), k}
	}
	t = t.AddDate(0, 0, (wd-weekday(t)+7)%7)
	return reading{oneDay(t, "weekday away"), k}
}

// readFromDate reads a date counted from another: "three weeks from
// tomorrow", "two days before yesterday", "2 weeks before Christmas", "a week
// ago", "in two weeks" after a word of the future, "the day before
// yesterday".
func (s *scanner) readFromDate(i int) reading {
	if s.on.IsZero() && !s.digitsOrOne(i) {
		return reading{}
	}
	j := i
	in := s.is(j, "in")
	if in {
		j++
	}
	n := numeral{val: 1, next: j + 1}
	if s.is(j, "the") && s.is(j+1, "day") || s.is(j, "a", "an", "one") && s.timeFollows(j+1) {
		if s.is(j, "the") && !s.is(j+2, "before", "after") {
			return reading{}
		}
	} else if n = s.numeral(j); !n.ok() || n.hi > 0 || n.val < 0 || n.val > 5000 {
		return reading{}
	}
	u, k := s.timeUnit(n.next, false)
	if k == 0 || u.iso[0] == 'T' {
		return reading{}
	}
	return s.counted0(i, k, n.val, u, in)
}

func (s *scanner) digitsOrOne(i int) bool {
	return s.kind(i) == digits || s.class(i) != noNumber || s.is(i, "a", "an")
}

func (s *scanner) timeFollows(i int) bool {
	_, next := s.timeUnit(i, false)
	return next > 0
}

// counted0 resolves n units, whose words end before token k, from the date or
// word that stands there.
func (s *scanner) counted0(i, k int, n float64, u timeUnit, in bool) reading {
	sign := 1.0
	switch {
	case s.is(k, "ago"), s.is(k, "from") && s.is(k+1, "now"):
		if s.on.IsZero() {
			return reading{s.unresolved(i, k+1, grainOf(u), "counted"), k + 1}
		}
		if s.is(k, "ago") {
			return reading{s.away(-n, u), k + 1}
		}
		return reading{s.away(n, u), k + 2}
	case in && s.future(i) && !s.is(k, "from", "after", "before", "since", "of") && !s.on.IsZero():
		return reading{oneDay(add(s.on, n, u), "in"), k}
	case s.is(k, "before", "prior"):
		sign = -1
		if s.is(k+1, "to") {
			k++
		}
	case s.is(k, "from", "after", "since"):
	default:
		return reading{}
	}
	base, next := s.baseDate(k+1, i)
	if next == 0 {
		return reading{}
	}
	return reading{oneDay(add(base, sign*n, u), "counted from a date"), next}
}

// baseDate reads the date at token j that another is counted from.
func (s *scanner) baseDate(j, i int) (time.Time, int) {
	for _, read := range []func(*scanner, int) reading{
		(*scanner).readYearFirst, (*scanner).readSlashes, (*scanner).readDayMonth, (*scanner).readMonthDay,
		(*scanner).readHoliday, (*scanner).readNow,
	} {
		if r := read(s, j); r.ok() && r.v.Grain == Day && !r.v.From.IsZero() {
			return r.v.From, r.next
		}
	}
	if s.is(j, "the") && s.is(j+1, "year") {
		if y, ok := s.plain(j+2, 4, 4); ok {
			return day(y, 1, 1), j + 3
		}
	}
	return time.Time{}, 0
}

// away makes the value of the time n units from the report's day, as precise
// as the unit.
func (s *scanner) away(n float64, u timeUnit) Value {
	t := add(s.on, n, u)
	switch grainOf(u) {
	case Day:
		return oneDay(t, "ago")
	case Week:
		v := oneDay(t, "ago")
		return v
	case Month:
		return oneMonth(t.Year(), int(t.Month()), "ago")
	}
	return oneYear(t.Year(), "ago")
}

// grainOf returns the precision of a date counted in units of u.
func grainOf(u timeUnit) Grain {
	switch u.iso {
	case "D":
		return Day
	case "W":
		return Week
	case "M":
		return Month
	case "Y":
		return Year
	}
	return Minute
}

// readNow reads "today", "yesterday", "tomorrow", "tonight".
func (s *scanner) readNow(i int) reading {
	n := 0
	switch {
	case s.is(i, "today", "tonight"):
		if s.capital(i) && !s.sentenceStart(i) && !s.titled(i) || s.is(i+1, "\"", "'", "show") {
			return reading{} // the name of a programme, or "today's"
		}
	case s.is(i, "yesterday"):
		n = -1
	case s.is(i, "tomorrow"):
		n = 1
	default:
		return reading{}
	}
	if s.on.IsZero() {
		return reading{s.unresolved(i, i+1, Day, "today"), i + 1}
	}
	return reading{oneDay(s.on.AddDate(0, 0, n), "today"), i + 1}
}

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
			return reading{oneDay(t, "holiday"), k}
		}
	}
	if s.is(next, "tree", "trees", "card", "cards", "party", "present", "presents", "shopping", "market", "markets", "season", "carol", "island") {
		return reading{next: next}
	}
	if s.on.IsZero() {
		return reading{s.unresolved(i, next, Day, "holiday"), next}
	}
	var t time.Time
	switch which {
	case lastClass:
		t = nearest(s.on.AddDate(0, 0, -1), false, h.on)
	case nextClass:
		t = nearest(s.on.AddDate(0, 0, 1), true, h.on)
	default:
		t = nearest(s.on, s.future(i) || s.is(i-1, "before", "until"), h.on)
	}
	if t.IsZero() {
		return reading{}
	}
	return reading{oneDay(t, "holiday"), next}
}

// readStep reads "last week", "this month", "next year", "earlier this
// month", "last night", "this morning", "last summer", "last October".
func (s *scanner) readStep(i int) reading {
	j := i
	if s.is(j, "earlier", "later", "early", "late") {
		j++
	}
	step := 0
	switch {
	case s.has(j, lastClass) && !s.is(j, "prior"):
		step = -1
	case s.has(j, nextClass):
		step = 1
	case s.is(j, "this"):
	default:
		return reading{}
	}
	if s.is(j, "past", "coming", "following", "upcoming", "previous") && !s.is(j+1, "week", "month", "year") {
		return reading{}
	}
	if s.is(j, "past", "following", "previous", "coming") && s.on.IsZero() || s.is(j, "past", "following") && s.has(j-1, detClass) {
		return reading{}
	}
	k := j + 1
	if s.readMonthDay(k).ok() {
		return reading{} // "in this Nov. 2 photo"
	}
	if m := s.monthAt(k); m > 0 && (s.capital(k) || !s.toks[k].lex.guarded) && s.kind(k+1) != digits {
		return s.stepMonth(i, k, m, step)
	}
	if m := s.seasonAt(k); m > 0 {
		return s.stepSeason(i, k, m, step)
	}
	return s.stepUnit(i, k, step)
}

// stepUnit reads the unit at token k that "last", "this" or "next" stand
// before.
func (s *scanner) stepUnit(i, k, step int) reading {
	grain := Day
	switch {
	case s.is(k, "week"):
		grain = Week
	case s.is(k, "month"):
		grain = Month
	case s.is(k, "year"):
		grain = Year
	case s.is(k, "quarter"):
		grain = Season
	case s.is(k, "weekend", "night", "morning", "afternoon", "evening", "day"):
		if s.is(k, "day") && step != 0 || s.is(k, "day") {
			return reading{}
		}
	case s.is(k, "decade", "century"):
		grain = Decade
	default:
		return reading{}
	}
	next := k + 1
	if s.is(next, "'") && s.is(next+1, "s") || s.hyphen(next) {
		if s.hyphen(next) {
			return reading{}
		}
	}
	if s.on.IsZero() {
		return reading{s.unresolved(i, next, grain, "step"), next}
	}
	switch grain {
	case Week:
		return reading{oneWeek(s.on.AddDate(0, 0, 7*step), "step"), next}
	case Month:
		t := addMonths(s.on, step)
		return reading{oneMonth(t.Year(), int(t.Month()), "step"), next}
	case Year:
		return reading{oneYear(s.on.Year()+step, "step"), next}
	case Season:
		t := addMonths(s.on, 3*step)
		return reading{oneQuarter(t.Year(), (int(t.Month())+2)/3, "step"), next}
	case Decade:
		if s.is(k, "century") {
			return reading{}
		}
		return reading{oneDecade(s.on.Year()/10*10+10*step, "step"), next}
	}
	if s.is(k, "weekend") {
		sat := monday(s.on).AddDate(0, 0, 5+7*step)
		v := oneDay(sat, "weekend")
		v.To = sat.AddDate(0, 0, 1)
		v.Text = iso(sat) + "/" + iso(v.To)
		return reading{v, next}
	}
	return reading{oneDay(s.on.AddDate(0, 0, step), "part of the day"), next}
}

// stepMonth resolves "last October" and "this May".
func (s *scanner) stepMonth(i, k, m, step int) reading {
	if s.on.IsZero() {
		return reading{s.unresolved(i, k+1, Month, "step"), k + 1}
	}
	this := day(s.on.Year(), int(s.on.Month()), 1)
	on := func(y int) time.Time { return day(y, m, 1) }
	t := this
	switch step {
	case -1:
		t = nearest(this.AddDate(0, 0, -1), false, on)
	case 1:
		t = nearest(this.AddDate(0, 0, 1), true, on)
	default:
		t = day(s.on.Year(), m, 1)
	}
	return reading{oneMonth(t.Year(), m, "step"), k + 1}
}

func (s *scanner) seasonAt(i int) int {
	if s.kind(i) != word || s.toks[i].lex == nil {
		return 0
	}
	return s.toks[i].lex.season
}

// stepSeason resolves "last summer".
func (s *scanner) stepSeason(i, k, m, step int) reading {
	if s.is(k, "fall", "spring") && s.kind(k+1) == word && !s.has(k+1, stopClass) {
		return reading{}
	}
	if s.on.IsZero() {
		return reading{s.unresolved(i, k+1, Season, "step"), k + 1}
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
	return reading{oneSeason(y, m, "step"), k + 1}
}

// readSeason reads "summer 2018", "the spring of 1997".
func (s *scanner) readSeason(i int) reading {
	m := s.seasonAt(i)
	if m == 0 {
		return reading{}
	}
	j := i + 1
	if s.is(j, "of") {
		j++
	}
	y, ok := s.plain(j, 4, 4)
	if !ok || y < 1000 || y > 2199 {
		return reading{}
	}
	return reading{oneSeason(y, m, "season"), j + 1}
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
		return reading{oneQuarter(y, q, "quarter"), j + 1}
	}
	if s.on.IsZero() {
		return reading{oneQuarter(0, q, "quarter"), next}
	}
	t := nearest(s.on, s.future(i), func(y int) time.Time { return day(y, 3*q-2, 1) })
	return reading{oneQuarter(t.Year(), q, "quarter"), next}
}

func (s *scanner) pastHyphen(i int) int {
	if s.is(i, "-") {
		return i + 1
	}
	return i
}

// readCentury reads "the 19th century", "twenty-first century".
func (s *scanner) readCentury(i int) reading {
	n, k := s.ordinal(i)
	if k == 0 || !s.is(s.pastHyphen(k), "century", "centuries") || n > 25 {
		return reading{}
	}
	c := int(n) - 1
	v := Value{Kind: Date, Text: fmt.Sprintf("%02dXX", c), From: day(c*100+1, 1, 1), To: day(c*100+100, 12, 31), Grain: Decade, Bound: Exact, Rule: "century"}
	return reading{v, s.pastHyphen(k) + 1}
}

// readDecade reads "the 1990s", "'90s", "the nineties" is left.
func (s *scanner) readDecade(i int) reading {
	if n, ok := s.plain(i, 4, 4); ok && n%10 == 0 && n >= 1500 && n < 2100 {
		j := i + 1
		if s.is(j, "'") && !s.gap(j) {
			j++
		}
		if s.is(j, "s") && !s.gap(j) {
			return reading{oneDecade(n, "decade"), j + 1}
		}
	}
	if s.is(i, "'") && !s.gap(i+1) {
		if n, ok := s.plain(i+1, 2, 2); ok && n%10 == 0 && s.is(i+2, "s") && !s.gap(i+2) {
			return reading{oneDecade(1900+n, "decade"), i + 3}
		}
	}
	return reading{}
}

// readYear reads a year on its own: four digits without a comma, no unit
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
	if s.is(next, "%", "/", ":", "^") || s.class(next) == scaleWord || s.class(next) == suffixWord || s.is(next, "over") || s.unitFollows(next) || s.is(next, "hundred") || s.class(next) == unitWord {
		return reading{}
	}
	if p, _ := s.match(next, moneyRole); p != nil && !s.is(next, "real", "mark") {
		return reading{}
	}
	if !told && s.countsYear(i, next) {
		return reading{}
	}
	return s.yearSpan(i, y, told)
}

// countsYear reports whether a bare figure that looks like a year counts
// something: people, or anything killed.
func (s *scanner) countsYear(i, next int) bool {
	if s.is(next, "people", "men", "women", "children", "soldiers", "troops", "workers", "others", "protesters", "fighters", "homes", "houses") {
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
	if !s.is(i+1, "-", "/") || s.gap(i+1) || s.gap(i+2) || s.kind(i+2) != digits {
		return reading{v, i + 1}
	}
	last, ok := s.plain(i+2, 4, 4)
	if two, short := s.plain(i+2, 2, 2); short {
		last, ok = y/100*100+two, true
	}
	if !ok || last <= y || last > 2199 {
		if !told {
			return reading{}
		}
		return reading{v, i + 1}
	}
	v.To = day(last, 12, 31)
	v.Text = fmt.Sprintf("%04d/%04d", y, last)
	v.Rule = "years"
	return reading{v, i + 3}
}

// opaque goes past an address or a file's name; a date written in full inside
// it is read.
func (s *scanner) opaque(i int) int {
	t := s.toks[i]
	raw := s.text[t.start:t.end]
	for k := 0; k+10 <= len(raw); k++ {
		if (k > 0 && isDigit(rune(raw[k-1]))) || k+10 < len(raw) && isDigit(rune(raw[k+10])) || raw[k+4] != '-' && raw[k+4] != '/' {
			continue
		}
		d, err := time.Parse("2006-01-02", raw[k:k+4]+"-"+raw[k+5:k+7]+"-"+raw[k+8:k+10])
		if err != nil || raw[k+7] != raw[k+4] || d.Year() < 1900 || d.Year() > 2099 {
			continue
		}
		v := oneDay(d, "address")
		v.Span.Start, v.Span.End = t.start+k, t.start+k+10
		s.out = append(s.out, v)
		break
	}
	return i + 1
}

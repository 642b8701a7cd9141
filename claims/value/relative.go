package value

import (
	"time"
)

// unresolved makes the value of a date that needs the report's day and has
// none: it keeps its words.
func (s *scanner) unresolved(i, next int, grain Grain, rule string) Value {
	return Value{Kind: Date, Text: s.lower(i, next), Grain: grain, Bound: Exact, Rule: rule}
}

// readFromDate reads a date counted from another: "three weeks from
// tomorrow", "two days before yesterday", "2 weeks before Christmas", "a week
// ago", "in two weeks" after a word of the future, "the day before
// yesterday".
func (s *scanner) readFromDate(i int) reading {
	if s.on.IsZero() && !s.beginsCount(i) {
		return reading{}
	}
	j := i
	in := s.is(j, "in")
	if in {
		j++
	}
	n := numeral{val: 1, next: j + 1}
	if s.is(j, "day") && s.is(j+1, "after", "before") {
		n.next = j // "day after tomorrow"
	} else if s.is(j, "the") && s.is(j+1, "day") || s.is(j, "a", "an", "one") && s.timeFollows(j+1) {
		if s.is(j, "the") && !s.is(j+2, "before", "after") {
			return reading{}
		}
	} else if n = s.numeral(j); !n.ok() || n.hi > 0 || n.val < 0 || n.val > 5000 {
		return reading{}
	}
	u, k := s.timeUnit(n.next, false)
	if k > 0 && u.iso[0] == 'T' && s.is(k, "ago") {
		return s.hoursAgo(n.val, u, k+1)
	}
	if k == 0 || u.iso[0] == 'T' {
		return reading{}
	}
	return s.countedFrom(i, k, n.val, u, in)
}

// hoursAgo resolves "22 hours ago", whose words end before token next, where the
// report's own time of day is known.
func (s *scanner) hoursAgo(n float64, u timeUnit, next int) reading {
	if s.on.IsZero() || s.hour == 0 || n*u.seconds > maxAgo.Seconds() {
		return reading{}
	}
	t := s.on.Add(s.hour - time.Duration(n*u.seconds)*time.Second)
	return found(oneDay(day(t.Year(), int(t.Month()), t.Day()), "ago"), next)
}

// maxAgo is the longest time that is counted back in hours or minutes.
const maxAgo = 1000 * time.Hour

func (s *scanner) beginsCount(i int) bool {
	return s.kind(i) == digits || s.class(i) != noNumber || s.is(i, "a", "an")
}

func (s *scanner) timeFollows(i int) bool {
	_, next := s.timeUnit(i, false)
	return next > 0
}

// countedFrom resolves n units, whose words end before token k, from the date or
// word that stands there.
func (s *scanner) countedFrom(i, k int, n float64, u timeUnit, in bool) reading {
	sign := 1.0
	switch {
	case s.is(k, "ago"), s.is(k, "from") && s.is(k+1, "now"):
		if s.on.IsZero() {
			return found(s.unresolved(i, k+1, grainOf(u), "counted"), k+1)
		}
		if s.is(k, "ago") {
			return found(s.away(-n, u), k+1)
		}
		return found(s.away(n, u), k+2)
	case in && s.future(i) && !s.is(k, "from", "after", "before", "since", "of") && !s.on.IsZero():
		return found(oneDay(add(s.on, n, u), "in"), k)
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
	return found(oneDay(add(base, sign*n, u), "counted from a date"), next)
}

// baseDate reads the date at token j that another is counted from.
func (s *scanner) baseDate(j, i int) (time.Time, int) {
	for _, read := range []func(*scanner, int) reading{
		(*scanner).readYearFirst, (*scanner).readSlashes, (*scanner).readDayMonth, (*scanner).readMonthDay,
		(*scanner).readHoliday, (*scanner).readNow, (*scanner).readWeekday,
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
	case Day, Week:
		return oneDay(t, "ago")
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
		return found(s.unresolved(i, i+1, Day, "today"), i+1)
	}
	return found(oneDay(s.on.AddDate(0, 0, n), "today"), i+1)
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
	case s.is(k, "weekend", "night", "morning", "afternoon", "evening"):
	case s.is(k, "decade", "century"):
		grain = Decade
	default:
		return reading{}
	}
	next := k + 1
	if s.hyphen(next) {
		return reading{} // "last-minute" and their like
	}
	if s.on.IsZero() {
		return found(s.unresolved(i, next, grain, "step"), next)
	}
	switch grain {
	case Week:
		return found(oneWeek(s.on.AddDate(0, 0, 7*step), "step"), next)
	case Month:
		t := addMonths(s.on, step)
		return found(oneMonth(t.Year(), int(t.Month()), "step"), next)
	case Year:
		return found(oneYear(s.on.Year()+step, "step"), next)
	case Season:
		t := addMonths(s.on, 3*step)
		return found(oneQuarter(t.Year(), (int(t.Month())+2)/3, "step"), next)
	case Decade:
		if s.is(k, "century") {
			return reading{}
		}
		return found(oneDecade(s.on.Year()/10*10+10*step, "step"), next)
	}
	if s.is(k, "weekend") {
		sat := monday(s.on).AddDate(0, 0, 5+7*step)
		v := oneDay(sat, "weekend")
		v.To = sat.AddDate(0, 0, 1)
		v.Text = iso(sat) + "/" + iso(v.To)
		return found(v, next)
	}
	return found(oneDay(s.on.AddDate(0, 0, step), "part of the day"), next)
}

// stepMonth resolves "last October" and "this May".
func (s *scanner) stepMonth(i, k, m, step int) reading {
	if s.on.IsZero() {
		return found(s.unresolved(i, k+1, Month, "step"), k+1)
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
	return found(oneMonth(t.Year(), m, "step"), k+1)
}

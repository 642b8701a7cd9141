package value

import (
	"math"
	"slices"
	"strings"
)

// timeUnit reads the unit of time at token j. A lone "s" or "h" counts only
// glued to its numeral, or where divided says that a length stands before.
func (s *scanner) timeUnit(j int, divided bool) (timeUnit, int) {
	p, next := s.match(j, timeRole)
	if p == nil || p.weak && s.gap(j) && !divided {
		return timeUnit{}, 0
	}
	return s.times[p.ref], next
}

// readDuration reads a duration that the amount at token i begins: "two-day",
// "three hours", "a dozen years". A duration of someone's life is an age.
func (s *scanner) readDuration(i int, a amount) reading {
	j := a.next
	if s.hyphen(j) {
		j++
	}
	u, next := s.timeUnit(j, false)
	if next == 0 {
		return reading{}
	}
	if s.is(j, "second") && !(a.lo.one || s.hyphen(a.next) || a.lo.val == 1) && s.kind(j+1) == word {
		return reading{}
	}
	if s.is(j, "s") && a.lo.whole && math.Mod(a.lo.val, 10) == 0 {
		return past(next) // "in his 60s", "100s of people"
	}
	if s.is(j, "mo", "s") && s.gap(j) || a.lo.one && s.is(j, "day") && s.gap(j) && !s.is(next, "after", "before", "later", "earlier", "of", "-") {
		return reading{}
	}
	v := s.duration(u, i, a, next)
	if !a.ranged && v.BoundSpan.Start <= v.Span.Start {
		next = s.smaller(&v, u, u, next)
	}
	return found(v, next)
}

// readSpell reads "a week" and "an hour" where they tell how long: "for a
// week", "an hour after". Elsewhere they tell how often ("$5 an hour").
func (s *scanner) readSpell(i int) reading {
	u, next := s.timeUnit(i+1, false)
	if next == 0 || s.gap(next) && s.has(next, sessionClass) || s.is(next, "-") {
		return reading{}
	}
	switch {
	case s.is(i-1, "for", "in", "within", "under", "over", "about", "nearly", "almost", "lasted", "took", "takes", "than", "least", "after"):
		if s.is(next, "when", "of", "where") || s.kind(next) == word && !s.has(next, stopClass) && !s.is(next, "after", "before", "later", "earlier") {
			return reading{}
		}
	case s.is(next, "after", "before"):
	default:
		return reading{}
	}
	v := Value{Kind: Duration, Text: isoDuration(1, u), Unit: u.name, Low: 1, High: 1, Bound: Exact, Base: u.seconds, Dimension: "time", Rule: "article and unit"}
	v.Span = s.span(i, next)
	return found(v, next)
}

// smaller adds the units smaller than last behind a duration in the unit u whose
// words end before token j, as in "8 hours, 20 minutes and 3 seconds", and returns
// the token after them.
func (s *scanner) smaller(v *Value, u, last timeUnit, j int) int {
	k := j
	if s.is(k, ",") {
		k++
	}
	if s.is(k, "and") {
		k++
	}
	if k == j && s.kind(j) != digits {
		return j
	}
	n := s.numeral(k)
	if !n.ok() || n.hi > 0 || n.scale > 0 {
		return j
	}
	w, next := s.timeUnit(n.next, false)
	if next == 0 || w.seconds >= last.seconds || n.val*w.seconds >= last.seconds || s.is(next, "ago", "later", "earlier", "before", "after") {
		return j
	}
	part := isoDuration(n.val, w)[len("P"):]
	if strings.Contains(v.Text, "T") {
		part = part[len("T"):]
	}
	v.Text += part
	v.Low, v.High = tidy(v.Low+n.val*w.seconds/u.seconds), tidy(v.High+n.val*w.seconds/u.seconds)
	v.Base = tidy(v.Base + n.val*w.seconds)
	v.Span.End = s.toks[next-1].end
	return s.smaller(v, u, w, next)
}

// duration makes the value of an amount of time.
func (s *scanner) duration(u timeUnit, i int, a amount, next int) Value {
	v := s.figure(Duration, u.name, i, a)
	v.Dimension, v.Base = "time", tidy(v.Low*u.seconds)
	if a.lo.hi == 0 {
		v.Text = isoDuration(a.lo.val, u)
		if a.ranged {
			v.Text += "/" + isoDuration(a.hi.val, u)
		}
	}
	v.Rule = "duration"
	v.Span = s.span(i, next)
	after := s.bound(&v, i, next)
	if s.hyphen(a.next) || s.is(after, "of") {
		s.noun(&v, after, true)
	}
	return v
}

// isoDuration writes n units as ISO 8601 does: "P2D", "PT3H".
func isoDuration(n float64, u timeUnit) string {
	if u.iso[0] == 'T' {
		return "PT" + decimal(n*u.n) + u.iso[1:]
	}
	return "P" + decimal(n*u.n) + u.iso
}

// readFrequency reads how often: "twice a week", "three times a year", "six
// days a week", "every two weeks", "once daily", and at the end of a phrase
// "weekly".
func (s *scanner) readFrequency(i int) reading {
	times := ""
	j := i
	switch {
	case s.is(i, "once"):
		times, j = "1", i+1
	case s.is(i, "twice"):
		times, j = "2", i+1
	case s.is(i, "thrice"):
		times, j = "3", i+1
	case s.is(i, "every"):
		return s.readEvery(i)
	case s.adverbial(i) > 0:
		return s.frequency("1", s.adverbUnit(i), i+1)
	default:
		a, ok := s.amount(i)
		if !ok || a.lo.val != math.Trunc(a.lo.val) || !s.is(a.next, "times", "time") && !s.has(a.next, sessionClass) {
			return reading{}
		}
		times, j = decimal(a.lo.val), a.next+1
	}
	if u := s.adverbUnit(j); u != nil {
		return s.frequency(times, u, j+1)
	}
	if !s.is(j, "a", "an", "per", "each", "every") {
		return reading{}
	}
	if s.is(j, "every") && s.numeral(j+1).ok() {
		if r := s.readEvery(j); r.ok() && times == "1" {
			return r // "once every 12 years"
		}
	}
	u, next := s.timeUnit(j+1, false)
	if next == 0 {
		return reading{}
	}
	return s.frequency(times, &u, next)
}

// frequency makes the value of so many times in the unit of time.
func (s *scanner) frequency(times string, u *timeUnit, next int) reading {
	v := Value{Kind: Frequency, Text: times + "/" + isoDuration(1, *u), Bound: Exact, Rule: "frequency"}
	v.Low = atof(times)
	v.High = v.Low
	return found(v, next)
}

// adverbUnit returns the unit of time of "hourly", "daily" and the like at
// token i, nil if there is none.
func (s *scanner) adverbUnit(i int) *timeUnit {
	for k := range s.times {
		if slices.Contains(s.times[k].adverbs, s.fold(i)) {
			return &s.times[k]
		}
	}
	return nil
}

// adverbial returns the token behind "weekly" and the like at token i where it
// ends a phrase, and so describes no noun; 0 elsewhere.
func (s *scanner) adverbial(i int) int {
	if i > 0 && !s.capital(i) && s.adverbUnit(i) != nil && (s.kind(i+1) != word || s.has(i+1, stopClass)) && !s.has(i-1, detClass) && !s.has(i-1, stopClass) {
		return i + 1
	}
	return 0
}

// readEvery reads "every two weeks", "every month" and "every morning".
func (s *scanner) readEvery(i int) reading {
	n := s.numeral(i + 1)
	if !n.ok() && s.is(i+1, "morning", "evening", "afternoon") {
		for k := range s.times {
			if s.times[k].name == "day" {
				return s.frequency("1", &s.times[k], i+2)
			}
		}
	}
	if u, next := s.timeUnit(i+1, false); next > 0 && !s.is(i+1, "second", "s", "h") && s.kind(next) != digits && !s.is(next, "-") {
		return s.frequency("1", &u, next) // "every month"
	}
	if !n.ok() || n.hi > 0 {
		return reading{}
	}
	u, next := s.timeUnit(n.next, false)
	if next == 0 {
		return reading{}
	}
	return found(Value{Kind: Frequency, Text: "1/" + isoDuration(n.val, u), Low: 1, High: 1, Bound: Exact, Rule: "every"}, next)
}

// readAge reads "aged 61", "age 61", "61 years old", "61-year-old", "dead at
// 91" and the age between commas behind a name.
func (s *scanner) readAge(i int) reading {
	if s.is(i, "aged", "age", "ages") {
		j := i + 1
		if s.is(j, "of", "is", "was") {
			j++
		}
		if p, next := s.match(j, beforeRole); p != nil {
			j = next
		}
		if s.is(j, "between", "from") {
			j++
		}
		a, ok := s.amount(j)
		if s.is(a.next, "and") && s.is(j-1, "between") {
			a, ok = s.amount(j)
		}
		if !ok || a.lo.hi > 0 || a.hi.val > 130 || a.lo.part || s.unitMeasureFollows(a.next) {
			return reading{}
		}
		return s.age(i, j, a, a.next, s.times[s.year()])
	}
	a, ok := s.amount(i)
	if !ok || a.lo.hi > 0 || a.lo.signed {
		return reading{}
	}
	j := a.next
	if s.hyphen(j) {
		j++
	}
	if u, k := s.timeUnit(j, false); k > 0 {
		if s.hyphen(k) {
			k++
		}
		if s.is(k, "old", "olds") {
			return s.age(i, i, a, k+1, u)
		}
		if s.is(k, "of") && s.is(k+1, "age") {
			return s.age(i, i, a, k+2, u)
		}
		return reading{}
	}
	if s.lifeAge(i, a) || s.ageListed(i, a) {
		return s.age(i, i, a, a.next, s.times[s.year()])
	}
	return reading{}
}

func (s *scanner) unitMeasureFollows(j int) bool {
	p, _ := s.match(j, unitRole)
	return p != nil && !p.weak
}

// year is the index of years in the table of units of time.
func (s *scanner) year() int {
	for k, u := range s.times {
		if u.name == "year" {
			return k
		}
	}
	return 0
}

// lifeAge reports whether the bare figure at token i is an age: between
// commas behind a name, or after "dead at". In brackets it may be a shirt's
// number.
func (s *scanner) lifeAge(i int, a amount) bool {
	if !a.lo.whole || a.ranged || a.lo.val < 1 || a.lo.val > 115 {
		return false
	}
	if s.is(i-1, "at") && a.lo.val >= 15 && s.is(i-2, "dies", "died", "dead", "die") && (s.kind(a.next) != word || s.has(a.next, stopClass)) {
		return !s.is(a.next, ":", "%", "-", "/")
	}
	if !s.capital(i-2) && !s.has(i-2, kinClass) && !(s.capless && s.kind(i-2) == word && !s.has(i-2, stopClass)) || s.toks[i-2].lex != nil && (s.toks[i-2].lex.month > 0 || s.toks[i-2].lex.weekday > 0) {
		return false
	}
	return s.is(i-1, ",") && (s.is(a.next, ",", ".") && !s.capitalListed(i)) && s.gap(i)
}

// ageListed reports whether the figure at token i follows "aged 19 and", the
// words "children under", or "who is".
func (s *scanner) ageListed(i int, a amount) bool {
	if !a.lo.whole || a.ranged || a.lo.val < 1 || a.lo.val > 115 || s.kind(a.next) == word && !s.has(a.next, stopClass) || s.is(a.next, "%", "-", "/") {
		return false
	}
	switch {
	case s.is(i-1, "and", "or"):
		return s.is(i-3, "aged", "ages")
	case s.is(i-1, "now", "then"): // "Ida Moss, now 30,"
		return s.is(i-2, ",") && (s.capital(i-3) || s.has(i-3, kinClass)) && s.is(a.next, ",", ".", "and") && a.lo.val > 9
	case s.is(i-1, "under", "over"):
		return s.is(i-2, "children", "adults", "people", "those", "boys", "girls", "women", "men", "anyone")
	case s.is(i-1, "is", "was", "turned"):
		return s.is(i-2, "who") && a.lo.val > 9
	}
	return false
}

// capitalListed reports whether the figure at token i stands in a list of
// figures.
func (s *scanner) capitalListed(i int) bool {
	return s.kind(i+2) == digits || s.kind(i-2) == digits
}

// age makes the value of an age: the figure begins at token j, its words at i.
func (s *scanner) age(i, j int, a amount, next int, u timeUnit) reading {
	v := s.figure(Age, u.name, j, a)
	v.Dimension, v.Base, v.Rule = "time", tidy(v.Low*u.seconds), "age"
	v.Span = s.span(i, next)
	s.bound(&v, j, next)
	if i == j {
		s.noun(&v, next, true)
	}
	return found(v, next)
}

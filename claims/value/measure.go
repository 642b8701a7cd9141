package value

// readMeasure reads the percentage, measure, duration or age that the amount
// at token i begins.
func (s *scanner) readMeasure(i int, a amount) reading {
	if r := s.readPercent(i, a); r.ok() {
		return r
	}
	if r := s.readFeet(i, a); r.ok() {
		return r
	}
	j := a.next
	if s.hyphen(j) {
		j++
	}
	if u, next := s.unit(j); next > 0 && a.lo.hi == 0 {
		v := s.measure(u, i, a, next)
		return found(v, next)
	}
	return s.readDuration(i, a)
}

// measure makes the value of an amount in unit u, its words up to next.
func (s *scanner) measure(u unit, i int, a amount, next int) Value {
	v := s.figure(Measure, u.name, i, a)
	v.Dimension, v.Base = u.dimension, tidy(v.Low*u.factor+u.offset)
	v.Rule = "unit"
	v.Span = s.span(i, next)
	s.bound(&v, i, next)
	if s.hyphen(next) && s.has(next+1, longClass) {
		s.noun(&v, next+2, true) // "900-kilometre-long border"
	} else if s.hyphen(next) || s.kind(next) == word && !s.has(next, stopClass|longClass) && s.hyphen(a.next) {
		s.noun(&v, next, true)
	}
	return v
}

// readPercent reads "5%", "five per cent", "2 percentage points" and "25
// basis points".
func (s *scanner) readPercent(i int, a amount) reading {
	j := a.next
	if s.hyphen(j) {
		j++
	}
	unit, next, scale := "%", j+1, 1.0
	switch {
	case s.is(j, "%", "percent", "pct", "percents", "pc"):
	case s.is(j, "per") && s.is(j+1, "cent", "cents"), s.is(j, "a") && s.is(j+1, "percent"):
		next = j + 2
	case s.is(j, "percentage", "percent") && s.is(j+1, "point", "points"), s.is(j, "percentage") && s.hyphen(j+1) && s.is(j+2, "point"):
	case s.is(j, "percentage") && a.lo.val != 1:
	case s.is(j, "basis") && s.is(j+1, "point", "points"):
		unit, next, scale = "pp", j+2, 0.01
	case s.is(j, "pp") && a.lo.figure, s.is(j, "bp", "bps") && a.lo.figure:
		unit = "pp"
		if s.is(j, "bp", "bps") {
			scale = 0.01
		}
	default:
		return reading{}
	}
	if k := next; s.is(j, "%", "percent", "percentage") && s.hyphen(k) {
		k++
		if s.is(k, "point", "points") {
			unit, next = "pp", k+1
		}
	} else if s.is(k, "point", "points") && unit == "%" {
		unit, next = "pp", k+1
	}
	if scale != 1 {
		a.lo.val, a.hi.val = tidy(a.lo.val*scale), tidy(a.hi.val*scale)
	}
	v := s.figure(Percent, unit, i, a)
	v.Rule = "percent"
	v.Span = s.span(i, next)
	after := s.bound(&v, i, next)
	if s.is(after, "of") {
		s.noun(&v, s.pastArticle(after+1), true)
	}
	return found(v, next)
}

// pastArticle returns the token after the article or possessive at i.
func (s *scanner) pastArticle(i int) int {
	if s.has(i, detClass) {
		return i + 1
	}
	return i
}

// readFeet reads feet and inches: "5 feet 2 inches", "12 ft 2 in", "6-foot-3",
// 6'2". The value is in feet.
func (s *scanner) readFeet(i int, a amount) reading {
	if a.ranged || a.lo.hi > 0 {
		return reading{}
	}
	j := a.next
	mark := s.is(j, "'") && !s.gap(j)
	if s.hyphen(j) {
		j++
	}
	if !mark && !s.is(j, "foot", "feet", "ft") {
		return reading{}
	}
	j++
	if s.is(j, ".") && !s.gap(j) || s.is(j, ",", "and") || s.hyphen(j) {
		j++
	}
	in := s.numeral(j)
	if !in.ok() || in.val >= 12 || in.val < 0 || in.scale > 0 {
		return reading{}
	}
	next := in.next
	if s.hyphen(next) {
		next++
	}
	switch {
	case s.is(next, "inch", "inches", "in", "ins", "″"), mark && s.is(next, "\""):
		next++
	case mark && s.is(next, "'") && s.is(next+1, "'"):
		next += 2
	case (s.is(j-1, "-") || !s.gap(j)) && !mark && s.kind(next) != digits:
		next = in.next
	default:
		return reading{}
	}
	a.lo.val += in.val / 12
	foot, _ := s.unitNamed("foot")
	v := s.measure(foot, i, a, next)
	return found(v, next)
}

// unitNamed returns the unit with the form given.
func (s *scanner) unitNamed(form string) (unit, bool) {
	if e := s.tables.words[form]; e != nil {
		for _, p := range e.phrases {
			if p.role == unitRole && len(p.rest) == 0 {
				return s.units[p.ref], true
			}
		}
	}
	return unit{}, false
}

// unit reads the unit of measure at token j, behind a numeral, and the time
// or unit that it is divided by: "km", "square metres", "[kg]", "km/h",
// "meters per millisecond".
func (s *scanner) unit(j int) (u unit, next int) {
	open := s.is(j, "[", "<", "{", "(") && s.kind(j+1) == word
	if open {
		j++
	}
	p, next := s.match(j, unitRole)
	if p == nil {
		return s.inchMark(j)
	}
	if p.weak && s.gap(j) && !(p.exact != "" && s.kind(j-1) == digits && s.loneSymbol(j)) {
		return unit{}, 0
	}
	if !s.gap(next) && s.kind(next) == digits && s.kind(next-1) == word {
		return unit{}, 0 // a name: "m4"
	}
	u = s.units[p.ref]
	if open {
		if !s.is(next, "]", ">", "}", ")") {
			return unit{}, 0
		}
		return u, next + 1
	}
	if u.dimension == "length" {
		return s.speed(u, next)
	}
	return u, next
}

// loneSymbol reports whether the one-letter unit at j, behind a space, is one:
// "48 m" and "20 C." but not "5 g men".
func (s *scanner) loneSymbol(j int) bool {
	return s.kind(j+1) != word || s.kind(j+1) == word && s.has(j+1, stopClass|longClass) || s.kind(j+1) == digits
}

// speed reads the time that a length is divided by.
func (s *scanner) speed(u unit, next int) (unit, int) {
	j := next
	switch {
	case s.is(j, "/", "per"):
		j++
	case s.is(j, "an", "a") && s.is(j+1, "hour", "second"):
		j++
	default:
		return u, next
	}
	t, k := s.timeUnit(j, true)
	if k == 0 {
		return u, next
	}
	u.name, u.dimension, u.factor = u.name+" per "+t.name, "speed", u.factor/t.seconds
	return u, k
}

// inchMark reads the mark of inches, which else closes a quotation.
func (s *scanner) inchMark(j int) (unit, int) {
	if s.is(j, "\"") && s.has(j+1, longClass) {
		return s.inch(), j + 1
	}
	return unit{}, 0
}

func (s *scanner) inch() unit {
	u, _ := s.unitNamed("inch")
	return u
}

// unitFollows reports whether a unit of measure or time stands at token j.
func (s *scanner) unitFollows(j int) bool {
	if s.hyphen(j) {
		j++
	}
	if p, _ := s.match(j, unitRole); p != nil && !p.weak {
		return true
	}
	p, _ := s.match(j, timeRole)
	return p != nil && !p.weak
}

// readMagnitude reads an earthquake's strength: "magnitude 6.3", "a 6.8
// quake", "6.8-magnitude".
func (s *scanner) readMagnitude(i int) reading {
	u, _ := s.unitNamed("magnitude")
	if s.is(i, "magnitude") {
		j := i + 1
		if s.is(j, "of", "-") {
			j++
		}
		if a, ok := s.amount(j); ok && a.lo.figure && a.lo.val < 11 {
			v := s.measure(u, j, a, a.next)
			v.Span, v.Rule = s.span(i, a.next), "magnitude"
			return found(v, a.next)
		}
		return reading{}
	}
	if s.kind(i) != digits {
		return reading{}
	}
	a, ok := s.amount(i)
	if !ok || !a.lo.figure || a.lo.whole || a.lo.val >= 11 {
		return reading{}
	}
	j := a.next
	if s.hyphen(j) {
		j++
	}
	if !s.has(j, quakeClass) && !(s.kind(j) == word && s.has(j+1, quakeClass) && !s.is(j, "magnitude")) {
		return reading{}
	}
	v := s.measure(u, i, a, a.next)
	v.Rule = "quake"
	return found(v, a.next)
}

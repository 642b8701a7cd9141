package value

import "fmt"

// readClock reads a time of day: "5:30 pm", "5 p.m.", "17:30 GMT", "0930
// GMT", "noon", "5 o'clock". A zone belongs to its place, not to its text.
func (s *scanner) readClock(i int) reading {
	if p, next := s.match(i, clockRole); p != nil {
		if s.has(i-1, thisClass|lastClass|nextClass) || s.kind(next) == word && !s.has(next, stopClass) && !s.zoned(next) {
			return reading{}
		}
		return s.clock(s.clocks[p.ref], next, "noon")
	}
	if s.is(i-1, ":", "/", "-", ".") && !s.gap(i) {
		return reading{}
	}
	h, m, next := s.hourMinute(i)
	if s.kind(i) == word {
		h, next = s.spelledHour(i)
	}
	if next == 0 {
		return reading{}
	}
	pm, k := s.halfDay(next)
	switch {
	case k > 0 && h >= 1 && h <= 12 && m >= 0:
		h = h%12 + pm
		next = k
	case k > 0 && h <= 24 && s.is(next-1, ":"):
		next = k
	case s.is(next, "o") && s.is(next+1, "'") && s.is(next+2, "clock"):
		next += 3
		if pm, k := s.halfDay(next); k > 0 {
			h, next = h%12+pm, k
		}
	case next == i+3 && s.is(i+1, ":") && (len(s.raw(i)) == 2 || s.has(i-1, atClass) && h > 0):
	case s.zoned(next) && (next == i+3 || m >= 0 && len(s.raw(i)) == 4):
	default:
		return reading{}
	}
	if s.kind(i) == word && !s.is(i+1, "o", "am", "pm") || h > 24 || m > 59 {
		return reading{}
	}
	return s.clock(fmt.Sprintf("%02d:%02d", h, max(m, 0)), next, "clock")
}

// hourMinute reads the figures of a time at token i: "5", "5:30", "5.30",
// "0930".
func (s *scanner) hourMinute(i int) (h, m, next int) {
	raw := s.raw(i)
	if h, ok := s.plain(i, 1, 2); ok {
		if s.is(i+1, ":") && !s.gap(i+1) && !s.gap(i+2) {
			if m, ok := s.plain(i+2, 2, 2); ok && m < 60 && h < 25 && !(s.is(i+3, ":") && !s.gap(i+3) && s.kind(i+4) != digits) {
				next = i + 3
				if s.is(next, ":") && !s.gap(next) && s.kind(next+1) == digits {
					next += 2 // seconds
				}
				return h, m, next
			}
			return 0, 0, 0
		}
		return h, 0, i + 1
	}
	if n, ok := s.plain(i, 4, 4); ok && n%100 < 60 && n < 2400 {
		return n / 100, n % 100, i + 1
	}
	if len(raw) >= 4 && len(raw) <= 5 && raw[len(raw)-3] == '.' {
		h, m := int(atof(raw[:len(raw)-3])), int(atof(raw[len(raw)-2:]))
		if h < 25 && m < 60 {
			return h, m, i + 1
		}
	}
	return 0, 0, 0
}

// spelledHour reads the hour in words before "o'clock" or "p.m.".
func (s *scanner) spelledHour(i int) (h, next int) {
	n := s.cardinal(i, false)
	if !n.ok() || n.val < 1 || n.val > 12 {
		return 0, 0
	}
	return int(n.val), n.next
}

// halfDay reads "a.m." and "p.m." at token j; pm is the hours to add.
func (s *scanner) halfDay(j int) (pm, next int) {
	switch {
	case s.is(j, "am"), s.is(j, "a") && s.is(j+1, "m"):
	case s.is(j, "pm"), s.is(j, "p") && s.is(j+1, "m"):
		pm = 12
	default:
		return 0, 0
	}
	if s.is(j, "am", "pm") {
		return pm, j + 1
	}
	return pm, j + 2
}

// zoned reports whether a zone stands at token j: "GMT", "local time".
func (s *scanner) zoned(j int) bool {
	p, _ := s.match(j, zoneRole)
	return p != nil || s.is(j, "hrs", "hours") && s.gap(j)
}

// clock makes the value of a time of day, with the zone behind it.
func (s *scanner) clock(text string, next int, rule string) reading {
	unit := ""
	open := s.is(next, "(")
	j := next
	if open {
		j++
	}
	if p, k := s.match(j, zoneRole); p != nil && (!open || s.is(k, ")")) {
		unit, next = s.lower(j, k), k
		if open {
			next++
		}
	}
	return found(Value{Kind: Clock, Text: text, Unit: unit, Bound: Exact, Grain: Minute, Rule: rule}, next)
}

package value

import (
	"fmt"
	"time"
)

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
	return found(oneDay(day(y, m, d), "iso"), i+5)
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
			return found(s.dated(i, y, m, d, "day-month"), next)
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
	return found(s.dated(i, y, m, d, "month-day"), next)
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
			return found(oneDay(day(y, m, d), "figures"), i+5)
		}
		return reading{}
	}
	if sep != "/" || s.is(i+3, "/") || !s.gap(i+3) && s.kind(i+3) == word || !s.datedBefore(i) && (s.kind(i+3) == word || !(b > 20 && a <= 12) && !(a > 12 && b <= 12)) {
		return reading{}
	}
	if !valid(0, m, d) || s.unitFollows(i+3) {
		return reading{}
	}
	return found(s.dated(i, 0, m, d, "figures"), i+3)
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
		return found(oneDay(day(a, b, y), "dots"), i+1)
	}
	if y < 100 {
		y = century(y)
	}
	if b > 12 {
		a, b = b, a
	}
	return found(oneDay(day(y, b, a), "dots"), i+1)
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
	return found(s.dated(i, 0, a, b, "dots"), i+1)
}

// looksDate reports whether the dotted figure at token i is a date.
func (s *scanner) looksDate(i int) bool {
	var a, b, y int
	raw := s.raw(i)
	n, err := fmt.Sscanf(raw, "%d.%d.%d", &a, &b, &y)
	if err != nil || n != 3 || len(raw) < 6 || len(raw) > 10 {
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
	return found(oneDay(day(n/10000, n/100%100, n%100), "compact"), i+1)
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
		s.out = append(s.out, &v)
		break
	}
	return i + 1
}

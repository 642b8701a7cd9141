package dates

import (
	"strings"
	"time"
)

// A token is a run of letters or of digits of a text, or one other character.
type token struct {
	text       string // lower case
	start, end int
	kind       byte // 'a' letters, '0' digits, 'p' anything else
	gap        bool // white space lies before it
}

// An Order says which of two small numbers in a date is the day.
type Order byte

// The orders. A date that could be read either way is read only in an order
// that is known.
const (
	Unknown Order = iota
	DayFirst
	MonthFirst
)

// Find returns the dates in s that name day, month and year, in order.
func Find(s string) []Found { return Unknown.Find(s) }

// Find is like the function, and reads 3/4/2024 too if the order is known.
func (o Order) Find(s string) []Found {
	if !twoNumbers(s) {
		return nil
	}
	toks := tokens(s)
	var out []Found
	last := 0 // the end of the date before
	for i := 0; i < len(toks); {
		t, n := o.dateAt(toks[i:])
		if n == 0 {
			i++
			continue
		}
		f := Found{Start: toks[i].start, End: toks[i+n-1].end, Time: t}
		if withClock, m := clockAfter(toks[i+n:], t); m > 0 {
			f.Time, f.Clock, n = withClock, true, n+m
			f.End = toks[i+n-1].end
		} else if withClock, m := clockBefore(toks[last:i], t); m > 0 {
			f.Time, f.Clock, f.Start = withClock, true, toks[i-m].start
		}
		out = append(out, f)
		i += n
		last = i
	}
	return out
}

// twoNumbers reports whether a text holds two figures, as every date does: a day
// and a year.
func twoNumbers(s string) bool {
	n := 0
	for i := 1; i <= len(s); i++ {
		if kindOf(s[i-1]) == '0' && (i == len(s) || kindOf(s[i]) != '0') {
			if n++; n == 2 {
				return true
			}
		}
	}
	return false
}

// clockBefore reads the time of day that may stand before a date: "8:58 pm
// PST • ", "19:45, ", "at 12:24 am EST, Wednesday, ". It returns the date with
// the time and how many tokens of the end of toks it takes.
func clockBefore(toks []token, t time.Time) (time.Time, int) {
	const longest = 12 // tokens of a time of day with zone and weekday
	for from := max(0, len(toks)-longest); from < len(toks); from++ {
		if toks[from].kind != '0' || from > 0 && toks[from-1].kind == 'p' && !toks[from].gap {
			continue // no time begins here, or it is the end of a larger number
		}
		with, n := clockAfter(toks[from:], t)
		if n == 0 {
			continue
		}
		rest := toks[from+n:]
		for len(rest) > 0 && (rest[0].kind == 'p' || rest[0].text == "on" || Weekday(rest[0].text)) {
			rest = rest[1:]
		}
		if len(rest) == 0 {
			return with, len(toks) - from
		}
	}
	return t, 0
}

// Weekday reports whether a word in lower case is the name of a day or its abbreviation.
func Weekday(s string) bool {
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if s == name || len(s) >= 3 && len(s) <= 5 && strings.HasPrefix(name, s) {
			return true
		}
	}
	return false
}

// tokens splits s; letters and digits beyond ASCII are of no interest here.
func tokens(s string) []token {
	var out []token
	gap := false
	for i := 0; i < len(s); {
		k := kindOf(s[i])
		if k == ' ' {
			gap = true
			i++
			continue
		}
		if strings.HasPrefix(s[i:], "\u00a0") || strings.HasPrefix(s[i:], "\u202f") {
			gap = true
			i += len("\u00a0")
			if s[i-1] == 0x80 {
				i++
			}
			continue
		}
		j := i + 1
		for j < len(s) && k != 'p' && kindOf(s[j]) == k {
			j++
		}
		out = append(out, token{strings.ToLower(s[i:j]), i, j, k, gap})
		gap = false
		i = j
	}
	return out
}

func kindOf(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return '0'
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
		return 'a'
	case c == ' ', c == '\t', c == '\n', c == '\r':
		return ' '
	}
	return 'p'
}

// dateAt reads a date at the start of toks and returns how many tokens it
// takes, 0 if there is none.
func (o Order) dateAt(toks []token) (time.Time, int) {
	if len(toks) < 3 {
		return time.Time{}, 0
	}
	if toks[0].kind == 'a' {
		return monthFirst(toks)
	}
	if toks[0].kind != '0' {
		return time.Time{}, 0
	}
	if t, n := o.numeric(toks); n > 0 {
		return t, n
	}
	return dayFirst(toks)
}

// monthFirst reads "July 16, 2023" and "Jul. 16th 2023".
func monthFirst(toks []token) (time.Time, int) {
	m := monthOf(toks[0].text)
	if m == 0 {
		return time.Time{}, 0
	}
	i := skip(toks, 1, "./-")
	if i >= len(toks) {
		return time.Time{}, 0
	}
	d, ok := dayNumber(toks[i])
	if !ok {
		return time.Time{}, 0
	}
	i = skip(toks, ordinalEnd(toks, i+1), ",/-")
	return year(toks, i, m, d)
}

// dayFirst reads "16 July 2023", "16th of July, 2023" and "16-Jul-2023".
func dayFirst(toks []token) (time.Time, int) {
	d, ok := dayNumber(toks[0])
	if !ok {
		return time.Time{}, 0
	}
	i := skip(toks, ordinalEnd(toks, 1), "-/.")
	if i < len(toks) && toks[i].text == "of" {
		i++
	}
	if i >= len(toks) {
		return time.Time{}, 0
	}
	m := monthOf(toks[i].text)
	if m == 0 {
		return time.Time{}, 0
	}
	i = skip(toks, i+1, ".,-/'")
	return year(toks, i, m, d)
}

// year ends a date whose month and day are known.
func year(toks []token, i, m, d int) (time.Time, int) {
	if i >= len(toks) || toks[i].kind != '0' {
		return time.Time{}, 0
	}
	digits := toks[i].text
	if n := len(digits); (n == 5 || n == 6) && i+1 < len(toks) && toks[i+1].text == ":" {
		digits = digits[:4] // a time of day is glued to the year
	}
	if len(digits) != 4 {
		return time.Time{}, 0
	}
	y, _ := number(digits)
	if t, ok := date(y, m, d); ok {
		return t, i + 1
	}
	return time.Time{}, 0
}

// numeric reads 2023-07-16, 2023/7/16, 16.07.2023, 16/07/2023 and 07/16/23.
// Where day and month could be swapped, the form with dots is day first
// everywhere, and the others need a known order.
func (o Order) numeric(toks []token) (time.Time, int) {
	if len(toks) < 5 || toks[2].kind != '0' || toks[4].kind != '0' || toks[1].text != toks[3].text || !strings.Contains("-/.", toks[1].text) {
		return time.Time{}, 0
	}
	for _, t := range toks[1:5] {
		if t.gap {
			return time.Time{}, 0
		}
	}
	a, _ := number(toks[0].text)
	b, _ := number(toks[2].text)
	c, _ := number(toks[4].text)
	var t time.Time
	ok := false
	if len(toks[4].text) == 2 && len(toks[0].text) <= 2 && toks[1].text == "/" {
		c += 2000
	}
	switch {
	case len(toks[0].text) == 4:
		t, ok = date(a, b, c)
	case c < 1000:
	case a > 12, a == b:
		t, ok = date(c, b, a)
	case b > 12, o == MonthFirst && toks[1].text != ".":
		t, ok = date(c, a, b)
	case toks[1].text == ".", o == DayFirst:
		t, ok = date(c, b, a)
	}
	if !ok {
		return time.Time{}, 0
	}
	return t, 5
}

// clockAfter reads the time of day that may follow a date: "T10:32:05Z",
// "at 10:32 am", "| 2 p.m. EST", "10.32pm". It returns the date with the
// time and the number of tokens taken.
func clockAfter(toks []token, t time.Time) (time.Time, int) {
	i := 0
	for i < len(toks) && i < 3 && strings.Contains(" t at , - | on ", " "+toks[i].text+" ") {
		i++
	}
	if i >= len(toks) || toks[i].kind != '0' || len(toks[i].text) > 2 {
		return t, 0
	}
	h, _ := number(toks[i].text)
	i++
	min, sec, colon := 0, 0, false
	for n := 0; n < 2 && i+1 < len(toks) && strings.Contains(":.", toks[i].text) && toks[i+1].kind == '0' && len(toks[i+1].text) == 2; n++ {
		v, _ := number(toks[i+1].text)
		if n == 0 {
			min = v
		} else {
			sec = v
		}
		colon = true
		i += 2
	}
	half, n := halfDay(toks[i:])
	if n == 0 && !colon || h > 23 || min > 59 || sec > 59 {
		return t, 0
	}
	i += n
	if half == "p" && h < 12 {
		h += 12
	} else if half == "a" && h == 12 {
		h = 0
	}
	t = time.Date(t.Year(), t.Month(), t.Day(), h, min, sec, 0, time.UTC)
	if i < len(toks) && toks[i].kind == 'a' {
		if off, ok := zones[strings.ToUpper(toks[i].text)]; ok {
			if len(toks[i].text) == 2 && summer(t) {
				off++ // ET and the like say no more than where
			}
			i++
			if off != 0 {
				t = time.Date(t.Year(), t.Month(), t.Day(), h, min, sec, 0, time.FixedZone("", int(off*3600)))
			}
		}
	}
	return t, i
}

// summer reports whether clocks in the United States are an hour ahead: from
// the second Sunday of March to the first of November, as since 2007.
func summer(t time.Time) bool {
	sunday := func(m time.Month, n int) time.Time {
		first := time.Date(t.Year(), m, 1, 2, 0, 0, 0, time.UTC)
		return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(n-1))
	}
	return !t.Before(sunday(time.March, 2)) && t.Before(sunday(time.November, 1))
}

// halfDay reads "am", "p.m." and returns "a" or "p" and the tokens taken.
func halfDay(toks []token) (string, int) {
	if len(toks) == 0 {
		return "", 0
	}
	switch toks[0].text {
	case "am", "pm":
		return toks[0].text[:1], 1
	case "a", "p":
		if len(toks) >= 3 && toks[1].text == "." && toks[2].text == "m" {
			if len(toks) > 3 && toks[3].text == "." {
				return toks[0].text, 4
			}
			return toks[0].text, 3
		}
	}
	return "", 0
}

// skip moves past one token that is among the characters of set.
func skip(toks []token, i int, set string) int {
	if i < len(toks) && toks[i].kind == 'p' && strings.Contains(set, toks[i].text) {
		return i + 1
	}
	return i
}

// ordinalEnd moves past the ending of 1st, 2nd, 3rd and 4th.
func ordinalEnd(toks []token, i int) int {
	if i < len(toks) && !toks[i].gap && strings.Contains(" st nd rd th ", " "+toks[i].text+" ") {
		return i + 1
	}
	return i
}

func dayNumber(t token) (int, bool) {
	if t.kind != '0' || len(t.text) > 2 {
		return 0, false
	}
	d, _ := number(t.text)
	return d, d >= 1 && d <= 31
}

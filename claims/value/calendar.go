package value

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// day returns midnight UTC of a day; months and days beyond their ends roll
// over.
func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// valid reports whether the month m of year y has a day d. Without a year any
// leap day will do.
func valid(y, m, d int) bool {
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return false
	}
	if y == 0 {
		y = 2000
	}
	return day(y, m, d).Day() == d
}

// iso writes a day as ISO 8601 does.
func iso(t time.Time) string { return t.Format("2006-01-02") }

// weekday returns the day of the week, 1..7 from Monday.
func weekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// monday returns the first day of t's week.
func monday(t time.Time) time.Time { return t.AddDate(0, 0, 1-weekday(t)) }

// weekdayNames are indexed by 1..7.
var weekdayNames = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// addMonths adds n months to t; the day never runs over the month's end.
func addMonths(t time.Time, n int) time.Time {
	u := day(t.Year(), int(t.Month())+n, 1)
	return day(u.Year(), int(u.Month()), min(t.Day(), day(u.Year(), int(u.Month())+1, 0).Day()))
}

// add adds n units of time, which may be negative, to t.
func add(t time.Time, n float64, u timeUnit) time.Time {
	k := n * u.n
	whole := int(k)
	switch u.iso {
	case "D":
		return t.AddDate(0, 0, whole)
	case "W":
		return t.AddDate(0, 0, int(k*7))
	case "M":
		return addMonths(t, whole)
	case "Y":
		if k != float64(whole) {
			return addMonths(t, int(k*12))
		}
		return addMonths(t, 12*whole)
	}
	return t.Add(time.Duration(n * u.seconds * float64(time.Second)))
}

// nearest returns the year in which the day of dayOf is the nearest to on, on
// or before it, or on or after it for the future. A year whose day is zero
// has no such day.
func nearest(on time.Time, future bool, dayOf func(year int) time.Time) time.Time {
	step := -1
	if future {
		step = 1
	}
	for y, k := on.Year()-step, 0; k < 12; y, k = y+step, k+1 {
		t := dayOf(y)
		if !t.IsZero() && (future && !t.Before(on) || !future && !t.After(on)) {
			return t
		}
	}
	return time.Time{}
}

// easter returns Easter Sunday of a year of the Gregorian calendar
// (Anonymous Gregorian algorithm).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return day(y, n/31, n%31+1)
}

// hijri returns the day of the tabular Islamic calendar that falls into the
// Gregorian year y; the moon's sighting may move it by a day.
func hijri(y, month, d int) time.Time {
	epoch := day(622, 7, 18)
	for year := (y - 622) * 33 / 32; year <= (y-622)*33/32+2; year++ {
		days := (year-1)*354 + (3+11*year)/30 + (59*(month-1)+1)/2 + d - 1
		if t := epoch.AddDate(0, 0, days); t.Year() == y {
			return t
		}
	}
	return time.Time{}
}

// on returns the holiday's day in the year y, by the rule of calendar.tsv.
func (h holiday) on(y int) time.Time {
	switch {
	case hasPrefix(h.rule, "easter"):
		n, _ := strconv.Atoi(h.rule[len("easter"):])
		return easter(y).AddDate(0, 0, n)
	case hasPrefix(h.rule, "hijri "):
		m, d := monthDay(h.rule[len("hijri "):])
		return hijri(y, m, d)
	case strings.Contains(h.rule, "-w"):
		return nthWeekday(y, h.rule)
	}
	m, d := monthDay(h.rule)
	return day(y, m, d)
}

func monthDay(s string) (m, d int) {
	a, b, _ := strings.Cut(s, "-")
	m, _ = strconv.Atoi(a)
	d, _ = strconv.Atoi(b)
	return m, d
}

// nthWeekday resolves "11-w4-4", the fourth Thursday of November; "L" is the
// last.
func nthWeekday(y int, rule string) time.Time {
	var m, wd int
	var n byte
	if _, err := fmt.Sscanf(rule, "%d-w%c-%d", &m, &n, &wd); err != nil {
		return time.Time{}
	}
	if n == 'L' {
		last := day(y, m+1, 0)
		return last.AddDate(0, 0, -((weekday(last) - wd + 7) % 7))
	}
	first := day(y, m, 1)
	return first.AddDate(0, 0, (wd-weekday(first)+7)%7+7*int(n-'1'))
}

// oneDay makes the value of a resolved day.
func oneDay(t time.Time, rule string) Value {
	return Value{Kind: Date, Text: iso(t), From: t, To: t, Grain: Day, Bound: Exact, Rule: rule}
}

// oneWeek makes the value of the week that t lies in.
func oneWeek(t time.Time, rule string) Value {
	y, w := t.ISOWeek()
	from := monday(t)
	return Value{Kind: Date, Text: fmt.Sprintf("%04d-W%02d", y, w), From: from, To: from.AddDate(0, 0, 6), Grain: Week, Bound: Exact, Rule: rule}
}

// oneMonth makes the value of a month; without a year it stays unresolved.
func oneMonth(y, m int, rule string) Value {
	v := Value{Kind: Date, Grain: Month, Bound: Exact, Rule: rule}
	if y == 0 {
		v.Text = fmt.Sprintf("--%02d", m)
		return v
	}
	v.Text, v.From, v.To = fmt.Sprintf("%04d-%02d", y, m), day(y, m, 1), day(y, m+1, 0)
	return v
}

// oneYear makes the value of a year.
func oneYear(y int, rule string) Value {
	return Value{Kind: Date, Text: fmt.Sprintf("%04d", y), From: day(y, 1, 1), To: day(y, 12, 31), Grain: Year, Bound: Exact, Rule: rule}
}

// oneDecade makes the value of the ten years from y on.
func oneDecade(y int, rule string) Value {
	return Value{Kind: Date, Text: fmt.Sprintf("%03dX", y/10), From: day(y, 1, 1), To: day(y+9, 12, 31), Grain: Decade, Bound: Exact, Rule: rule}
}

// oneQuarter makes the value of a quarter; without a year it stays
// unresolved.
func oneQuarter(y, q int, rule string) Value {
	v := Value{Kind: Date, Text: fmt.Sprintf("Q%d", q), Grain: Season, Bound: Exact, Rule: rule}
	if y > 0 {
		v.Text = fmt.Sprintf("%04d-Q%d", y, q)
		v.From, v.To = day(y, 3*q-2, 1), day(y, 3*q+1, 0)
	}
	return v
}

// seasonNames are indexed by the season's first month.
var seasonNames = map[int]string{3: "SP", 6: "SU", 9: "FA", 12: "WI"}

// oneSeason makes the value of a season by its first month; winter is that
// which begins in the year.
func oneSeason(y, m int, rule string) Value {
	v := Value{Kind: Date, Text: seasonNames[m], Grain: Season, Bound: Exact, Rule: rule}
	if y > 0 {
		v.Text = fmt.Sprintf("%04d-%s", y, seasonNames[m])
		v.From, v.To = day(y, m, 1), day(y, m+3, 0)
	}
	return v
}

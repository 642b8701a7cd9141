// Package dates reads the dates that news pages print: in records and tags,
// in bylines and in addresses.
//
// Without this the readers of plain text, pages, feeds and records would each
// parse dates in their own way, and one report would have several dates.
//
// It knows calendar dates with a year, and nothing else: "Tuesday" or
// "3 May" needs a day to count from and is not read here. It never asks the
// clock, and it does not guess whether 3/4/2024 is in March or April.
package dates

import (
	"strings"
	"time"
)

// A Found is a date in a text.
type Found struct {
	Start, End int // byte offsets of the date with its time of day
	Time       time.Time
	Clock      bool // it has a time of day
}

// layouts are the machine-made forms, most common first.
var layouts = []string{
	time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04:05-0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04-0700",
	"2006-01-02T15:04", "2006-01-02", "2006-01-02 15:04:05", "2006-01-02 15:04:05-07:00", "2006-01-02 15:04:05 -0700",
	"2006-01-02 15:04:05 -0700 MST", "2006-01-02 15:04:05 MST", "2006-01-02 15:04",
	time.RFC1123Z, time.RFC1123, time.RFC822Z, time.RFC822, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
	time.ANSIC, time.UnixDate, "20060102", "20060102T150405Z", "20060102150405",
}

// Parse reads s as one date, in a machine's form or as a page prints it. A
// date without a zone is in UTC.
func Parse(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 80 {
		return time.Time{}, false
	}
	for _, l := range layouts {
		if t, err := time.Parse(l, s); err == nil && sane(t) {
			return zoned(t), true
		}
	}
	if t, ok := unix(s); ok {
		return t, true
	}
	if f := Find(s); len(f) > 0 && len(s)-(f[0].End-f[0].Start) <= 24 {
		return f[0].Time, true
	}
	return time.Time{}, false
}

// sane reports whether t may be the date of a report: newspapers are not
// older than print, and a date far ahead is a mistake.
func sane(t time.Time) bool { return t.Year() >= 1600 && t.Year() <= 2100 }

// zoned replaces a zone known only by an unresolved abbreviation by its
// offset, so that no later step depends on the machine's own zone.
func zoned(t time.Time) time.Time {
	name, off := t.Zone()
	if h, ok := zones[name]; ok && off == 0 {
		off = int(h * 3600)
		t = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC).Add(-time.Duration(off) * time.Second)
	}
	if off == 0 {
		return t.UTC()
	}
	return t.In(time.FixedZone("", off))
}

// zones are hours east of Greenwich of the abbreviations that news pages
// print after a time. IST is taken for India.
var zones = map[string]float64{
	"EST": -5, "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "CT": -6, "MST": -7, "MDT": -6, "MT": -7, "PST": -8, "PDT": -7, "PT": -8,
	"BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "PKT": 5, "IST": 5.5, "HKT": 8, "SGT": 8, "JST": 9, "KST": 9,
	"AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "GMT": 0, "UTC": 0,
}

// unix reads seconds or milliseconds since 1970, as some records give them.
func unix(s string) (time.Time, bool) {
	if len(s) != 10 && len(s) != 13 {
		return time.Time{}, false
	}
	var n int64
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return time.Time{}, false
		}
		n = n*10 + int64(s[i]-'0')
	}
	if len(s) == 13 {
		n /= 1000
	}
	t := time.Unix(n, 0).UTC()
	return t, t.Year() >= 1995 && t.Year() <= 2100
}

// Address reads the day in the path of a web address: /2017/05/10/,
// /2017/may/10/, 2017-05-10 or 20170510.
func Address(url string) (time.Time, bool) {
	if i := strings.IndexAny(url, "?#"); i >= 0 {
		url = url[:i]
	}
	if i := strings.Index(url, "://"); i >= 0 {
		url = url[i+3:]
	}
	i := strings.IndexByte(url, '/')
	if i < 0 {
		return time.Time{}, false
	}
	words := strings.FieldsFunc(strings.ToLower(url[i:]), func(r rune) bool { return strings.ContainsRune("/-_.", r) })
	for i, w := range words {
		if len(w) == 8 {
			if t, ok := day(w[:4], w[4:6], w[6:]); ok {
				return t, true
			}
		}
		if len(w) == 4 && i+2 < len(words) && len(words[i+2]) <= 2 {
			if t, ok := day(w, words[i+1], words[i+2]); ok {
				return t, true
			}
		}
	}
	return time.Time{}, false
}

// day makes a date of a year, a month (number or name) and a day.
func day(y, m, d string) (time.Time, bool) {
	year, ok1 := number(y)
	dom, ok2 := number(d)
	month, ok3 := number(m)
	if !ok3 {
		month = monthOf(m)
	}
	if !ok1 || !ok2 || year < 1900 || year > 2100 {
		return time.Time{}, false
	}
	return date(year, month, dom)
}

// date makes a day of the calendar; there is no 31 April.
func date(y, m, d int) (time.Time, bool) {
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return time.Time{}, false
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d && sane(t)
}

// number reads decimal digits.
func number(s string) (int, bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// Month reports whether a word in lower case is a month's name or its
// abbreviation.
func Month(s string) bool { return monthOf(s) != 0 }

// monthOf returns 1..12 for a month's name or its abbreviation in lower case,
// else 0.
func monthOf(s string) int {
	if len(s) < 3 {
		return 0
	}
	for i, m := range months {
		if s == m || (len(s) == 3 && m[:3] == s) || (s == "sept" && i == 8) {
			return i + 1
		}
	}
	return 0
}

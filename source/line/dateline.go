package line

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Dateline is the place and agency that open a report: "ISLAMABAD
// (Reuters) -".
type Dateline struct {
	Place string
	Wire  string // as printed, or the agency's usual name
	Len   int    // bytes up to the report's first word
}

// ReadDateline reads the dateline at the start of a paragraph. It reports
// false if there is none.
func ReadDateline(block string) (Dateline, bool) {
	head := block
	if len(head) > 120 {
		head = head[:120]
	}
	head = strings.ToValidUTF8(head, "")
	var d Dateline
	open := strings.IndexByte(head, '(')
	mark := dashAt(head)
	if open >= 0 && open < 60 && (mark < 0 || open < mark) {
		if end := strings.IndexByte(head[open:], ')'); end > 1 && end <= 40 {
			name := strings.TrimSpace(head[open+1 : open+end])
			after := head[open+end+1:]
			rest := strings.TrimLeft(after, " ,\u00a0")
			n := markLen(rest)
			agency, known := Agency(name)
			if n > 0 || open == 0 && known {
				d.Place, d.Wire = strings.Trim(head[:open], " ,\u00a0"), name
				if known {
					d.Wire = agency
				}
				d.Len = len(head) - len(strings.TrimLeft(rest[n:], " \u00a0"))
				if d.Len <= len(head) && wireName(name) && (d.Place == "" && open == 0 || placeName(d.Place, false)) {
					return d, true
				}
			}
		}
	}
	if mark <= 0 || mark > 60 {
		return Dateline{}, false
	}
	rest := head[mark:]
	d = Dateline{Place: strings.Trim(head[:mark], " ,\u00a0")}
	d.Len = len(head) - len(strings.TrimLeft(rest[markLen(rest):], " \u00a0"))
	if !placeName(d.Place, true) {
		return Dateline{}, false
	}
	return d, true
}

// wireName reports whether bracketed words may name an agency or outlet.
func wireName(s string) bool {
	f := strings.Fields(s)
	return len(f) > 0 && len(f) <= 5 && capitalised(f[0]) && !strings.ContainsAny(s, "0123456789;") && !words()["role"][Fold(f[len(f)-1])]
}

// placeName reports whether s opens a report as a place does: "ISLAMABAD",
// "PALM BEACH, Fla.", "LONDON, May 2". With caps, the first word must be
// all in capitals.
func placeName(s string, caps bool) bool {
	f := strings.Fields(s)
	if len(f) == 0 || len(f) > 7 {
		return false
	}
	first := strings.Trim(f[0], ",.")
	if caps && (utf8.RuneCountInString(first) < 3 || strings.ToUpper(first) != first) {
		return false
	}
	for _, w := range f {
		low := strings.ToLower(strings.Trim(w, ",."))
		if !capitalised(w) && !isNumber(w) && !words()["join"][low] {
			return false
		}
	}
	return strings.IndexFunc(first, unicode.IsLetter) >= 0
}

// dashAt returns where the dash or colon that ends a dateline begins, -1 if
// there is none near.
func dashAt(s string) int {
	for i, r := range s {
		if i > 70 {
			break
		}
		switch r {
		case '—', '–', '―':
			return i
		case ':':
			return i
		case '-':
			if i > 0 && i+1 < len(s) && (s[i-1] == ' ' || s[i+1] == ' ' || s[i+1] == '-') {
				return i
			}
		}
	}
	return -1
}

// markLen returns the length of the dashes or colon that s begins with.
func markLen(s string) int {
	n := 0
	for n < len(s) {
		r, w := utf8.DecodeRuneInString(s[n:])
		if !strings.ContainsRune("-–—―:", r) {
			break
		}
		n += w
	}
	return n
}

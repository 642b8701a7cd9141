package line

import (
	"slices"
	"strings"

	"crosscheck/source/dates"
)

// Scrap reports whether a folded block is what a page's parts leave when it is
// copied as text: names of icons, the size of a download.
func Scrap(s string) bool {
	if !strings.HasPrefix(s, "download") && strings.Count(s, "icon") < minIcons {
		return false
	}
	f := strings.Fields(s)
	switch {
	case len(f) == 0:
		return false
	case len(f) <= 4 && f[0] == "download":
		return slices.Contains([]string{"kb", "mb", "gb"}, strings.TrimLeft(f[len(f)-1], "0123456789."))
	}
	icons := 0
	for _, w := range f {
		if strings.Contains(w, "icon") {
			icons++
		}
	}
	return icons >= minIcons && icons*4 >= len(f)
}

// minIcons is the number of icons named in a row that no sentence has.
const minIcons = 4

// Signature reports whether a block signs a message from elsewhere: "— Jane Roe
// (@janeroe) March 3, 2015".
func Signature(block string) bool {
	s := strings.TrimSpace(block)
	if len(s) > 120 || !strings.HasPrefix(s, "—") && !strings.HasPrefix(s, "–") && !strings.HasPrefix(s, "-") {
		return false
	}
	_, after, ok := strings.Cut(s, "(@")
	if !ok {
		return false
	}
	name, date, ok := strings.Cut(after, ")")
	return ok && !strings.Contains(name, " ") && len(dates.Find(Fold(date))) > 0
}

// Agent reports whether a block is nothing but an agency's name, or that of who
// owns a picture: "(AFP Photo)", "Reuters", "Roe Images".
func Agent(block string) bool {
	s := strings.Trim(strings.TrimSpace(block), "()[]. ")
	if len(s) > 40 {
		return false
	}
	if _, ok := Agency(s); ok {
		return true
	}
	f := strings.Fields(s)
	if len(f) < 2 || len(f) > 3 || !slices.Contains([]string{"photo", "photos", "images"}, Fold(f[len(f)-1])) {
		return false
	}
	return !slices.ContainsFunc(f, func(w string) bool { return !capitalised(w) })
}

// depicted reports whether a block is a sentence that tells what a picture shows:
// it names sides in brackets, or says who "is seen" and ends with when.
func depicted(s string) bool {
	if strings.Contains(strings.TrimRight(s, ". "), ". ") || strings.ContainsAny(s, "\"“”") {
		return false
	}
	f := strings.Fields(Fold(s))
	if len(f) < 5 || len(f) > 45 {
		return false
	}
	seen := false
	for i, w := range f {
		if words()["side"][strings.TrimRight(w, ",.")] {
			return true
		}
		seen = seen || i > 0 && (f[i-1] == "is" || f[i-1] == "are") && (w == "seen" || w == "shown" || w == "pictured")
	}
	last := strings.Trim(f[len(f)-1], ".,")
	return seen && (len(last) == 4 && isNumber(last) || dates.Weekday(last))
}

// Sentences counts the sentences of a block by the stops before capitals, without
// the credit in brackets at its end, and returns where that credit begins.
func Sentences(block string) (n, credit int) {
	credit = len(block)
	if i := strings.LastIndexByte(block, '('); i > 0 && strings.HasSuffix(block, ")") {
		credit = i
	}
	f := strings.Fields(block[:credit])
	for i, w := range f {
		if strings.HasSuffix(w, ".") && len(w) > 3 && (i+1 == len(f) || capitalised(f[i+1])) {
			n++
		}
	}
	return n, credit
}

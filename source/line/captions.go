package line

import (
	"strings"

	"crosscheck/source/dates"
)

// Caption reports whether a block is the caption or credit of a picture by
// its form: it ends with a credit in brackets, "(Jane Roe/Reuters)", with a
// slashed credit, or with "Credit" and a name.
func Caption(block string) bool {
	s := strings.TrimSpace(block)
	if s == "" || len(s) > 700 {
		return false
	}
	if counted(s) {
		return true
	}
	if strings.HasSuffix(s, ")") {
		if i := strings.LastIndexByte(s, '('); i >= 0 {
			inside := s[i+1 : len(s)-1]
			if _, agency := Agency(inside); credited(inside) || agency && i > 0 && !Ended(s[:i]) {
				return true
			}
		}
	}
	if i := lastIndex(s, "Credit"); i >= 0 && i+6 < len(s) {
		after := strings.TrimLeft(s[i+6:], ":.… ")
		if f := strings.Fields(after); len(f) > 0 && len(f) <= 8 && capitalised(f[0]) && !strings.HasSuffix(s, ".") && (i == 0 || s[i-1] != ' ' || strings.ContainsAny(s[i+6:i+7], ":.") || strings.Contains(after, "/")) {
			return true
		}
	}
	return slashed(s) || closing(s) || depicted(s)
}

// lastIndex is strings.LastIndex for what most texts do not hold, which Index
// finds out sooner.
func lastIndex(s, sub string) int {
	if !strings.Contains(s, sub) {
		return -1
	}
	return strings.LastIndex(s, sub)
}

// closing reports whether a block ends with a label of a credit and a name:
// "The hall on Monday. Photograph: Jane Roe", "... / Picture by Jane Roe".
func closing(s string) bool {
	if Ended(s) {
		return false
	}
	i := strings.LastIndexByte(s, ':')
	if j := strings.LastIndex(s, " by "); j > i {
		i = j
	}
	if i < 0 {
		return false
	}
	before, name := strings.Fields(s[:i]), strings.Fields(strings.TrimPrefix(s[i+1:], "by "))
	if len(before) < 3 || len(name) == 0 || len(name) > 6 || !capitalised(name[0]) {
		return false
	}
	if lead := strings.Join(before[:len(before)-1], " "); !Ended(lead) && !strings.ContainsAny(lead[len(lead)-1:], "/|") {
		return false
	}
	return words()["picture"][Fold(before[len(before)-1])]
}

// BareCaption reports whether a block that lacks its full stop reads as the
// caption of a picture: it ends with when the picture was taken ("on Sunday",
// "in May 2024") or uses a word of captions ("pictured", "left"). Only its
// place among sentences that have their stops makes it one.
func BareCaption(block string) bool {
	if Ended(block) || strings.HasSuffix(block, ":") {
		return false
	}
	f := strings.Fields(Fold(block))
	if len(f) < 5 || len(f) > 45 || quoted(f[0]) {
		return false
	}
	for _, w := range f {
		if words()["caption"][strings.Trim(w, ",;")] {
			return true
		}
	}
	for i := len(f) - 1; i > 0 && i >= len(f)-4; i-- {
		if f[i-1] != "on" && f[i-1] != "in" {
			continue
		}
		w := strings.Trim(f[i], ",.")
		return dates.Weekday(w) || dates.Month(w) || len(w) == 4 && isNumber(w)
	}
	return false
}

// slashed reports whether one of the last words is a credit with a slash and
// an agency: "Reuters/Jane Roe".
func slashed(s string) bool {
	if strings.IndexByte(s, '/') < 0 {
		return false
	}
	f := strings.Fields(s)
	if len(f) < 2 || Ended(s) {
		return false
	}
	for _, w := range f[max(1, len(f)-4):] {
		i := strings.IndexByte(w, '/')
		if i <= 0 || strings.Contains(w, "//") {
			continue
		}
		_, a := Agency(w[:i])
		_, b := Agency(w[i+1:])
		if a || b {
			return true
		}
	}
	return false
}

// counted reports whether a block counts pictures: "image 1 of 5".
func counted(s string) bool {
	if len(s) > maxCounter {
		return false
	}
	f := strings.Fields(Fold(s))
	return len(f) == 4 && (f[0] == "image" || f[0] == "photo" || f[0] == "slide" || f[0] == "picture") && isNumber(f[1]) && (f[2] == "of" || f[2] == "/") && isNumber(f[3])
}

// maxCounter is the most bytes of a line that counts pictures.
const maxCounter = 40

// credited reports whether bracketed words credit a picture: a name, a slash
// and an agency, or "Photo by", "via", "file".
func credited(s string) bool {
	f := strings.Fields(s)
	if len(f) == 0 || len(f) > 14 {
		return false
	}
	low := Fold(s)
	for p := range words()["bracket"] {
		if strings.HasPrefix(low, p) && (len(f) > 1 || p == "photo") {
			return true
		}
	}
	parts := strings.Split(s, "/")
	if len(parts) < 2 {
		return false
	}
	for _, p := range parts {
		if _, ok := Agency(p); ok {
			return true
		}
		if strings.HasPrefix(Fold(p), "getty") || strings.HasPrefix(Fold(strings.TrimSpace(p)), "file") {
			return true
		}
	}
	return false
}

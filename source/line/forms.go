// Package line says what a line or paragraph of a news page is by its wording
// and form alone: a byline, a date, a credit, a link to another report, the
// page's own words, or prose.
//
// Without this the readers of plain text and of web pages would each keep
// their own list of what is no article, and the lists would drift apart.
//
// It sees one block at a time. What follows from a block's place among the
// others is decided by its callers. The wordings are in tables beside the
// code, for people to edit.
package line

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"crosscheck/source/dates"
)

//go:embed words.tsv
var wordTable string

//go:embed agencies.tsv
var agencyTable string

// words holds words.tsv: the words of each class.
var words = sync.OnceValue(func() map[string]map[string]bool {
	classes := map[string]map[string]bool{}
	for _, l := range strings.Split(wordTable, "\n") {
		class, word, ok := strings.Cut(l, "\t")
		if !ok || strings.HasPrefix(l, "#") {
			continue
		}
		if classes[class] == nil {
			classes[class] = map[string]bool{}
		}
		classes[class][word] = true
	}
	return classes
})

var agencies = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, l := range strings.Split(agencyTable, "\n") {
		if name, form, ok := strings.Cut(l, "\t"); ok && !strings.HasPrefix(l, "#") {
			out[form] = name
		}
	}
	return out
})

// Agency returns the name of the news agency that s is a form of.
func Agency(s string) (string, bool) {
	name, ok := agencies()[strings.Trim(Fold(s), " .,;:()/")]
	return name, ok
}

// A Stamp is what a line about the report itself says.
type Stamp struct {
	Byline    string    // "Jane Roe and John Doe"; empty if it names nobody
	Published time.Time // zero if it holds no date
	Modified  time.Time // zero if it holds no date of a change
}

// ReadStamp reads a line that holds nothing but who wrote the report and
// when: "By Jane Roe", "Jane Roe July 16, 2023", "Published: 2 May 2024 |
// Updated: 3 May 2024". It reports false for any other line.
func ReadStamp(block string) (Stamp, bool) {
	var st Stamp
	block = strings.TrimSpace(block)
	if len(block) > 240 || block == "" {
		return st, false
	}
	if strings.Contains(block, "(@") {
		return st, false // a quoted post, its author and date
	}
	found := dates.Find(block)
	rest := block
	for i := len(found) - 1; i >= 0; i-- {
		rest = rest[:found[i].Start] + " | " + rest[found[i].End:]
	}
	for _, f := range found {
		if lead := Fold(block[:f.Start]); changed(lead) && !st.Published.IsZero() {
			st.Modified = f.Time
		} else if st.Published.IsZero() {
			st.Published = f.Time
		}
	}
	by, left := splitByline(rest)
	switch {
	case left != "" && len(found) == 1 && found[0].End == len(block) && strings.EqualFold(block[:min(3, len(block))], "by "):
		st.Byline = strings.Trim(block[3:found[0].Start], " ,|-–—·")
		return st, st.Byline != "" && Words(st.Byline) <= 10
	case left != "":
		return Stamp{}, false
	case by == "":
		return st, len(found) > 0 || stamped(rest)
	}
	explicit := saysBy(rest)
	if !explicit && (len(found) == 0 || !strings.Contains(by, " ")) {
		return Stamp{}, false
	}
	st.Byline = by
	return st, true
}

// stamped reports whether a line without a date says when a report changed:
// "Updated at 1:23 p.m.", "2 days ago", "5 min read".
func stamped(s string) bool {
	low := Fold(s)
	if h, m, ok := strings.Cut(low, ":"); ok && len(m) == 2 && len(h) <= 2 && isNumber(h) && isNumber(m) {
		return true // a time of day
	}
	if f := strings.Fields(low); len(f) >= 2 && len(f) <= 8 && isNumber(f[0]) && (len(f) <= 4 || f[2] == "ago") {
		return true
	}
	return strings.ContainsAny(s, "0123456789") && (strings.HasPrefix(low, "updated") || strings.HasPrefix(low, "published") || strings.HasPrefix(low, "last updated") || strings.HasPrefix(low, "posted"))
}

// changed reports whether the words before a date speak of a later change.
func changed(lead string) bool {
	i := max(strings.LastIndex(lead, "updated"), strings.LastIndex(lead, "modified"))
	return i >= 0 && i > strings.LastIndex(lead, "published")
}

func saysBy(s string) bool {
	f := strings.Fields(Fold(s))
	if i := slices.IndexFunc(f, func(w string) bool { return w == "by" || w == "by:" }); i >= 0 {
		return i+1 < len(f)
	}
	return len(f) > 1 && f[0] == "from" && f[1] == "our"
}

// splitByline takes the stamp words from a line without its dates and returns
// the name in it. What is neither is returned as left.
func splitByline(rest string) (by, left string) {
	var name []string
	parts := func(r rune) bool {
		return r == ' ' || r == '|' || r == '/' || r == '•' || r == '·' || unicode.IsSpace(r)
	}
	for w := range strings.FieldsFuncSeq(rest, parts) {
		bare := strings.Trim(w, ".,:;()[]-–—")
		low := strings.ReplaceAll(strings.ToLower(bare), ".", "")
		switch {
		case bare == "" || isNumber(bare), strings.ContainsAny(rest, "0123456789") && dates.Month(low):
		case low == "by" && len(name) == 0:
		case capitalised(bare) && !words()["stamp"][low], words()["role"][low]:
			name = append(name, strings.Trim(w, ":;()[]–—"))
		case words()["join"][low] && len(name) > 0:
			name = append(name, w)
		case words()["stamp"][low] || strings.ContainsRune(low, ':') && isNumber(low[:1]):
		default:
			return "", w
		}
	}
	for len(name) > 0 && words()["join"][strings.ToLower(name[len(name)-1])] {
		name = name[:len(name)-1]
	}
	if len(name) > 12 {
		return "", "long"
	}
	return strings.Trim(strings.Join(name, " "), " ,.-–—"), ""
}

func isNumber(s string) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) && r != ':' && r != '.' && r != ',' && r != '+' {
			return false
		}
	}
	return s != ""
}

// capitalised reports whether a word is written as a name's part is.
func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if r == '@' && len(w) > 1 {
		return true
	}
	if unicode.IsUpper(r) {
		return true
	}
	// al-Sisi, d'Angelo
	if i := strings.IndexAny(w, "-'’"); i > 0 && i <= 2 && i+1 < len(w) {
		r, _ = utf8.DecodeRuneInString(strings.TrimLeft(w[i:], "-'’"))
		return unicode.IsUpper(r)
	}
	return false
}

// Bio reports whether a block says who its author is: "Jane Roe is an
// associate editor at the Examiner."
func Bio(block string) bool {
	for w := range words()["reach"] {
		if i := strings.Index(block, ". "+w+" "); i > 0 {
			block = block[:i+1] // how to reach the author
		}
	}
	f := strings.Fields(block)
	if len(f) < 5 || len(f) > 45 {
		return false
	}
	f = slices.DeleteFunc(f, func(w string) bool { return strings.HasPrefix(w, "(") && strings.HasSuffix(w, ")") })
	n := 0
	for n < len(f) && n < 5 && capitalised(f[n]) && (!strings.ContainsAny(f[n], ".,;:") || len(f[n]) <= 4 && strings.HasSuffix(f[n], ".")) {
		n++
	}
	if n < 2 || n >= len(f)-3 {
		return false
	}
	if byVerb(f[n:]) {
		return true
	}
	if !strings.EqualFold(f[n], "is") {
		return false
	}
	if a := strings.ToLower(f[n+1]); a != "a" && a != "an" && a != "the" && a != "our" {
		return false
	}
	return pressRole(f[n+2:])
}

// byVerb reports whether the words behind a name say what its bearer does for
// the outlet: "writes on trade for the Examiner", "covers courts for ...",
// "reports from the coast for ...", in one short sentence.
func byVerb(f []string) bool {
	if len(f) > 16 || !words()["does"][strings.ToLower(f[0])] || strings.Contains(strings.Join(f[:len(f)-1], " "), ". ") {
		return false
	}
	for i, w := range f[1:] {
		if low := strings.ToLower(w); (low == "for" || low == "of") && i+2 < len(f) && slices.ContainsFunc(f[i+2:], capitalised) {
			return true
		}
	}
	return false
}

// pressRole reports whether the first words name a job of the press and whom
// it is held with: "senior editor at", "freelance journalist based in".
func pressRole(f []string) bool {
	job := false
	for i, w := range f {
		low := strings.ToLower(strings.Trim(w, ".,;:()"))
		if job && (low == "at" || low == "for" || low == "with" || low == "based" || low == "covering" || low == "who" || low == "of") {
			return true
		}
		if i < 7 && words()["job"][low] {
			job = true
		}
		if i > 0 && i < 5 && byVerb(f[i:]) {
			return true // "is a lawyer and writes the Monday column of ..."
		}
		if job && (i == len(f)-1 || strings.HasSuffix(w, ",")) {
			return true
		}
		if i > 9 {
			return false
		}
	}
	return false
}

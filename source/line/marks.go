package line

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

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

// ToReader reports whether a folded block speaks to the reader: "you can",
// "our newsroom".
func ToReader(s string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool { return words()["reader"][strings.Trim(w, ",.!?;:")] })
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

// Contact reports whether a block tells how to reach its author: an e-mail
// address or a handle with few words around it.
func Contact(block string) bool {
	if strings.IndexByte(block, '@') < 0 {
		return false
	}
	f := strings.Fields(block)
	if len(f) == 0 || len(f) > 14 {
		return false
	}
	for _, w := range f {
		if i := strings.IndexByte(w, '@'); i >= 0 && len(w) > 2 && !strings.Contains(block, "—") {
			low := Fold(f[0])
			return len(f) <= 2 || i > 0 || low == "follow" || low == "twitter" || low == "contact" || low == "email"
		}
	}
	return false
}

// Commenter reports whether a line says who wrote the comment under it and
// when: "Jane on July 16, 2023 at 4:47 pm said:".
func Commenter(block string) bool {
	if !strings.HasSuffix(strings.TrimRightFunc(block, hidden), ":") {
		return false
	}
	s := Fold(block)
	if len(s) > 120 || !strings.HasSuffix(s, "said:") && !strings.HasSuffix(s, "says:") && !strings.HasSuffix(s, "wrote:") {
		return false
	}
	return len(dates.Find(s)) > 0 || strings.Count(s, " ") <= 3 && !strings.ContainsAny(s, "\"'")
}

// hidden reports whether a character at the end of a block is none to Fold.
func hidden(r rune) bool { return unicode.IsSpace(r) || r >= utf8.RuneSelf && foldRune(r) < 0 }

// Markup reports whether a block is code that was pasted with the page: tags
// without text, scripts, style sheets, a bare address.
func Markup(block string) bool {
	s := strings.TrimSpace(block)
	if s == "" {
		return false
	}
	if !strings.ContainsAny(s, " \n\t") && (strings.Contains(s, "://") || strings.HasPrefix(s, "www.")) {
		return true
	}
	if strings.HasPrefix(s, "http") && strings.Count(s, "://") >= 2 && strings.Count(s, " ") <= 12 {
		return true
	}
	if strings.HasPrefix(s, "![") && strings.HasSuffix(s, ")") && strings.Count(s, "](") == 1 {
		return true // a picture in Markdown
	}
	if s[0] == '<' {
		return strings.Count(stripTags(s), " ") < 3 || scripted(s)
	}
	return scripted(s)
}

// scripted reports whether a block looks like a program or a style sheet.
func scripted(s string) bool {
	var seen uint64
	code().visit(s, func(i int) { seen |= 1 << i })
	signs := bits.OnesCount64(seen)
	if signs == 0 {
		return false
	}
	braces := strings.Count(s, "{") + strings.Count(s, "}") + strings.Count(s, ";")
	return signs >= 2 || signs == 1 && braces >= 2 && braces*40 > len(s)
}

// code finds the signs of a program: the class "code" of words.tsv, which has
// less than 64 words.
var code = sync.OnceValue(func() *finder {
	f := new(finder)
	for w := range words()["code"] {
		f.add(w)
	}
	return f
})

// stripTags drops what stands between < and >.
func stripTags(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '<':
			depth++
		case r == '>' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return strings.TrimSpace(b.String())
}

// Blank reports whether a block holds no word and no figure: a rule, stars.
func Blank(block string) bool {
	return strings.IndexFunc(block, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// Counter reports whether a block is a bare number of a picture, a comment
// count or a page: up to three digits, or "2/14".
func Counter(block string) bool {
	digits := 0
	for _, r := range block {
		switch {
		case unicode.IsDigit(r):
			digits++
		case r != '/' && r != ' ' && r != '+':
			return false
		}
	}
	return digits > 0 && digits <= 4 && (digits <= 3 || strings.Contains(block, "/"))
}

// Bullet returns the length of the mark that opens a list item, with the
// space after it; 0 if the line opens with none.
func Bullet(line string) int {
	r, n := utf8.DecodeRuneInString(line)
	if strings.ContainsRune("•‣▪●◦*-–—·✓✔➢►■□", r) {
		if i := n; i < len(line) && (line[i] == ' ' || line[i] == '\t' || strings.HasPrefix(line[i:], "\u00a0")) {
			return i + 1
		}
		return 0
	}
	i := 0
	for i < len(line) && i < 3 && line[i] >= '0' && line[i] <= '9' {
		i++
	}
	if i > 0 && i+1 < len(line) && (line[i] == '.' || line[i] == ')') && line[i+1] == ' ' {
		return i + 2
	}
	return 0
}

// Ended reports whether a block ends as a sentence does.
func Ended(block string) bool {
	s := strings.TrimRightFunc(block, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("\"'”’)]»*_", r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。", r) && s != ""
}

// Prose reports whether a block reads as running text: sentences of some
// length that end as sentences do.
func Prose(block string) bool {
	n := wordsUpTo(block, 24)
	if n < 6 {
		return false
	}
	if n >= 24 {
		return true
	}
	return Ended(block) && !TitleCase(block)
}

// Words counts the words of a block. In scripts without spaces two
// characters count as a word.
func Words(block string) int { return wordsUpTo(block, math.MaxInt) }

// wordsUpTo counts as Words does, and stops at the number of words given.
func wordsUpTo(block string, most int) int {
	n, dense, in := 0, 0, false
	for _, r := range block {
		if n == most {
			break
		}
		switch {
		case r > ' ' && r < 0x7f:
			if !in {
				n++
				in = true
			}
		case r == ' ' || unicode.IsSpace(r):
			in = false
		case r < 0xe00 || r > 0xe7f && r < 0x2e80:
			if !in {
				n++
				in = true
			}
		case r >= 0x2e80 && (unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r)) || unicode.Is(unicode.Thai, r):
			dense++
			in = false
		case !in:
			n++
			in = true
		}
	}
	return n + dense/2
}

// Says reports whether a line without a full stop is a sentence all the same
// rather than a title: it has some words, and a verb that titles leave out.
func Says(block string) bool {
	f := strings.Fields(Fold(block))
	if len(f) < 5 || TitleCase(block) {
		return false
	}
	return slices.ContainsFunc(f, func(w string) bool { return words()["auxiliary"][w] })
}

// TitleCase reports whether nearly all longer words begin with a capital, as
// in a headline.
func TitleCase(block string) bool {
	long, caps := 0, 0
	for _, w := range strings.Fields(block) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if capitalised(w) {
			caps++
		}
	}
	return long >= 3 && caps*10 >= long*8
}

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

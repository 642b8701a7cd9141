package line

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"crosscheck/source/dates"
)

// ToReader reports whether a folded block speaks to the reader: "you can",
// "our newsroom".
func ToReader(s string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool { return words()["reader"][strings.Trim(w, ",.!?;:")] })
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

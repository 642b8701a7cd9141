package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"

	"crosscheck/source"
)

// maxWords is how many words two passages may have to be compared word by
// word: more is no sentence.
const maxWords = 500

// Differing returns the places of the words of a that b does not have at the
// same point, runs of them joined, and how many of a's words it has. Words
// are compared without regard to case; of passages over maxWords none are.
func Differing(a, b string) (apart []source.Span, shared, total int) {
	wa, wb := words(a), words(b)
	if len(wa) > maxWords || len(wb) > maxWords {
		return nil, 0, len(wa)
	}
	ids := map[string]rune{}
	ra, rb := runesOf(a, wa, ids), runesOf(b, wb, ids)
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0 // the outcome must not hang on the machine's load
	i := 0
	for _, d := range dmp.DiffMainRunes(ra, rb, false) {
		n := utf8.RuneCountInString(d.Text)
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			shared += n
			i += n
		case diffmatchpatch.DiffDelete:
			apart = append(apart, source.Span{Start: wa[i].Start, End: wa[i+n-1].End})
			i += n
		}
	}
	return apart, shared, len(wa)
}

// words returns the places of the words of s: runs of letters and digits with
// the marks that hold figures and names together.
func words(s string) []source.Span {
	var ws []source.Span
	start := -1
	for i, r := range s {
		in := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune("%$€£¥", r)
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0 && !joins(s, i, r):
			ws = append(ws, source.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		ws = append(ws, source.Span{Start: start, End: len(s)})
	}
	return ws
}

// joins reports whether r, at s[i], stands inside a word: "U.S", "1,203",
// "12-day", "don't".
func joins(s string, i int, r rune) bool {
	if !strings.ContainsRune(".,-'’:", r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
	return unicode.IsLetter(next) || unicode.IsDigit(next)
}

// runesOf gives each word of s a rune of its own, the same for the same word.
func runesOf(s string, ws []source.Span, ids map[string]rune) []rune {
	rs := make([]rune, len(ws))
	for i, w := range ws {
		key := strings.ToLower(w.Of(s))
		id, ok := ids[key]
		if !ok {
			// Letters of the ideographic planes: no surrogates, no spaces.
			id = rune(0x20000 + len(ids))
			ids[key] = id
		}
		rs[i] = id
	}
	return rs
}

// Join sorts spans and makes one of those that touch or overlap, or that only
// white space of s parts.
func Join(s string, spans []source.Span) []source.Span {
	slices.SortFunc(spans, func(a, b source.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	var out []source.Span
	for _, sp := range spans {
		if sp.Len() == 0 {
			continue
		}
		if k := len(out) - 1; k >= 0 && (sp.Start <= out[k].End || strings.TrimSpace(s[out[k].End:sp.Start]) == "") {
			out[k].End = max(out[k].End, sp.End)
			continue
		}
		out = append(out, sp)
	}
	return out
}

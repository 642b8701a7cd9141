package claims

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A find is a term of the tables found in a run of tokens: toks[from:to].
type find struct {
	*term
	from, to int
	noun     string // the class of the event if the word is a noun
}

// finds returns, in order and without overlap, the longest terms found in the
// tokens that are of a class which is named by its form alone. Words of one
// class that stand in another's term ("general" in "attorney general") are
// not found again.
func (lex *lexicon) finds(toks []token, out []find) []find {
	for i := 0; i < len(toks); {
		if t := &toks[i]; len(t.terms) == 0 && !t.capital {
			i++
			continue // most words
		}
		f, ok := lex.longest(toks, i)
		if !ok {
			f, ok = lex.misspelt(toks, i)
		}
		if !ok {
			i++
			continue
		}
		out = append(out, f)
		i = f.to
	}
	return out
}

// longest returns the longest term that begins at toks[i]; among terms of the
// same length, the one whose table is read first.
func (lex *lexicon) longest(toks []token, i int) (find, bool) {
	t := &toks[i]
	if t.kind != word {
		return find{}, false
	}
	best := find{}
	ok := false
	for n := range t.terms {
		tm := &t.terms[n]
		if ok && len(tm.rest) < len(best.rest) {
			break // terms of more words come first
		}
		if tm.class == eventNoun && ok && best.class == eventVerb && len(tm.rest) == len(best.rest) {
			best.noun = tm.value
		}
		if tm.class >= givenName || (ok && tm.class >= best.class) {
			continue
		}
		if !tm.fits(t.lexeme) {
			continue
		}
		if to, hit := follow(toks, i+1, tm.rest); hit {
			best, ok = find{term: tm, from: i, to: to}, true
		}
	}
	return best, ok
}

// follow reports whether the words stand at toks[i:], hyphens and the stops of
// abbreviations between them passed over, and returns the index behind them.
func follow(toks []token, i int, words []string) (int, bool) {
	for _, w := range words {
		for i < len(toks) && toks[i].kind == mark && (toks[i].fold == "-" || toks[i].fold == "." && toks[i-1].Len() <= 4) {
			i++
		}
		if i >= len(toks) || toks[i].kind != word || toks[i].fold != w {
			return 0, false
		}
		i++
	}
	return i, true
}

// fits reports whether a word has the capitals that the term's form has.
func (tm *term) fits(t *lexeme) bool {
	return (tm.caps != firstCapital || t.capital) && (tm.caps != allCapitals || t.upper)
}

// A classSet is a set of classes.
type classSet uint32

func (cs classSet) has(c class) bool { return cs>>c&1 != 0 }

// classes returns the tables that hold the word by itself.
func (lex *lexicon) classes(t *lexeme) (cs classSet) {
	for n := range t.terms {
		if tm := &t.terms[n]; len(tm.rest) == 0 && (tm.class != orgWord && tm.class != clubWord || tm.fits(t)) {
			cs |= 1 << tm.class
		}
	}
	if t.capital && !cs.has(stopName) && !cs.has(calendarWord) && lex.given.has(t.fold) {
		cs |= 1 << givenName
	}
	if t.capital && slices.ContainsFunc(lex.endings, func(end string) bool { return strings.HasSuffix(t.fold, end) }) {
		cs |= 1 << orgEnding
	}
	return cs
}

// misspelt returns the office that is meant where one letter of its first
// word is missing, doubled or wrong and the words behind it are right:
// "Forign Minister". Short words are left alone.
func (lex *lexicon) misspelt(toks []token, i int) (find, bool) {
	t := &toks[i]
	if t.kind != word || !t.capital || len(t.fold) < 6 || i+1 >= len(toks) {
		return find{}, false
	}
	if toks[i+1].kind != word || len(t.terms) > 0 {
		return find{}, false
	}
	offices := lex.twoWords[toks[i+1].fold]
	for n := range offices {
		if o := &offices[n]; oneEdit(o.first, t.fold) {
			return find{term: o, from: i, to: i + 2}, true
		}
	}
	return find{}, false
}

// oneEdit reports whether a and b are one insertion, deletion or change of a
// letter apart.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > utf8.UTFMax || a == b {
		return false
	}
	p := 0
	for p < len(a) && a[p] == b[p] {
		p++
	}
	return a[p:] == b[min(p+1, len(b)):] || len(a) == len(b) && a[p+1:] == b[p+1:]
}

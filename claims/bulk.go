package claims

import (
	_ "embed"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A bulk is a large table that is not read but searched in place, which saves
// start-up time: its lines are in order of their first words, folded.
type bulk struct {
	lines string
	pages []page
}

// A page is where every pageLines-th line begins, and its first word, folded.
type page struct {
	key string
	at  int
}

const pageLines = 16

var (
	//go:embed tables/large/cities.tsv
	cities string
	//go:embed tables/large/givennames.txt
	givenNames string
)

// newBulk makes a bulk of an embedded table.
func newBulk(table string) bulk {
	_, lines, _ := strings.Cut(table, "\n") // the comment
	b := bulk{lines: lines, pages: make([]page, 0, strings.Count(lines, "\n")/pageLines+1)}
	for at, n := 0, 0; at < len(lines); n++ {
		if n%pageLines == 0 {
			end := at + wordEnd(lines[at:], 0)
			b.pages = append(b.pages, page{fold(lines[at:end]), at})
		}
		at += strings.IndexByte(lines[at:], '\n') + 1
	}
	return b
}

// find calls yield with every line whose first word folds to key.
func (b bulk) find(key string, yield func(line string)) {
	first := sort.Search(len(b.pages), func(i int) bool { return b.pages[i].key >= key })
	for i := max(0, first-1); i < len(b.pages) && b.pages[i].key <= key; i++ {
		end := len(b.lines)
		if i+1 < len(b.pages) {
			end = b.pages[i+1].at
		}
		for line := range strings.Lines(b.lines[b.pages[i].at:end]) {
			if mayFoldTo(line, key) && foldsTo(line[:wordEnd(line, 0)], key) {
				yield(strings.TrimSuffix(line, "\n"))
			}
		}
	}
}

// has reports whether a line is the key.
func (b bulk) has(key string) bool {
	found := false
	b.find(key, func(line string) { found = found || foldsTo(line, key) })
	return found
}

// mayFoldTo reports whether a line could begin with a word that folds to key: no
// ASCII letter before the first accent, nor the letter below it, tells them apart.
func mayFoldTo(line, key string) bool {
	for i := range min(len(line), len(key)) {
		c, k := line[i], key[i]
		if c >= utf8.RuneSelf || k >= utf8.RuneSelf {
			base := norm.NFD.PropertiesString(line[i:]).Decomposition()
			return len(base) == 0 || base[0] >= utf8.RuneSelf || k >= utf8.RuneSelf || base[0]|0x20 == k
		}
		if c != k && (c|0x20 != k || !isASCIILetter(c)) {
			return false
		}
	}
	return true
}

// foldsTo reports whether a word folds to key.
func foldsTo(word, key string) bool {
	return strings.EqualFold(word, key) || strings.IndexFunc(word, beyondASCII) >= 0 && fold(word) == key
}

func beyondASCII(r rune) bool { return r >= utf8.RuneSelf }

// plainWord reports whether the terms say that a word makes no name: "The",
// "Monday".
func plainWord(terms []term) bool {
	for i := range terms {
		if c := terms[i].class; (c == stopName || c == calendarWord) && len(terms[i].rest) == 0 {
			return true
		}
	}
	return false
}

// isRegion reports whether one of the terms is a region of that very name, which
// is better known than a town that bears it.
func isRegion(terms []term, name string) bool {
	for i := range terms {
		if terms[i].class == region && terms[i].value == name {
			return true
		}
	}
	return false
}

// of returns the terms that begin with a word, those of more words first.
func (lex *lexicon) of(t *lexeme) []term {
	terms := lex.startingWith(t.fold)
	if !t.capital || plainWord(terms) {
		return terms
	}
	var towns []term
	lex.cities.find(t.fold, func(line string) {
		row := strings.Split(line, "\t")
		if _, ok := lex.capital[row[0]]; !ok && !isRegion(terms, row[0]) {
			towns = append(towns, formTerm(row[0], &sense{class: city, value: row[0], of: lex.iso[column(row, 1)]}))
		}
	})
	if len(towns) == 0 {
		return terms
	}
	terms = append(slices.Clone(terms), towns...)
	slices.SortStableFunc(terms, byLength)
	return terms
}

// byLength puts terms of more words first, those of one length in the order of
// their tables.
func byLength(a, b term) int {
	if d := len(b.rest) - len(a.rest); d != 0 {
		return d
	}
	return int(a.class) - int(b.class)
}

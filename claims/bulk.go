package claims

import (
	"slices"
	"sort"
	"strings"
)

// A bulk is a large table that is not read but searched in place, which saves
// start-up time: its lines are in order of their first words, folded.
type bulk struct {
	lines  string
	starts []int32 // of every bulkStep-th line
}

// bulkStep is how many lines lie between two places where a search may begin.
const bulkStep = 16

// newBulk makes a bulk of an embedded table.
func newBulk(name string) (bulk, error) {
	data, err := embedded.ReadFile("tables/" + name)
	if err != nil {
		return bulk{}, err
	}
	_, lines, _ := strings.Cut(string(data), "\n") // the comment
	b := bulk{lines: lines}
	for at, n := 0, 0; at < len(lines); n++ {
		if n%bulkStep == 0 {
			b.starts = append(b.starts, int32(at))
		}
		at += strings.IndexByte(lines[at:], '\n') + 1
	}
	return b, nil
}

// find calls yield with every line whose first word folds to key.
func (b bulk) find(key string, yield func(line string)) {
	i := sort.Search(len(b.starts), func(i int) bool { return firstWord(b.lines[b.starts[i]:]) >= key })
	if i > 0 {
		i-- // the first such line may lie before the place found
	}
	if i >= len(b.starts) {
		return
	}
	for line := range strings.Lines(b.lines[b.starts[i]:]) {
		switch first := firstWord(line); {
		case first == key:
			yield(strings.TrimSuffix(line, "\n"))
		case first > key:
			return
		}
	}
}

// has reports whether a line is the key.
func (b bulk) has(key string) bool {
	found := false
	b.find(key, func(line string) { found = found || line == key })
	return found
}

// firstWord returns the first word of a line, folded.
func firstWord(line string) string {
	end := wordEnd(line, 0)
	for i := range end {
		if c := line[i]; c >= 'A' && c <= 'Z' || c >= 0x80 {
			return newWord(line[:end], 0).fold
		}
	}
	return line[:end]
}

// of returns the terms that begin with a word, those of more words first.
func (lex *lexicon) of(t *token) []term {
	terms := lex.terms[t.fold]
	if !t.capital {
		return terms
	}
	var towns []term
	lex.cities.find(t.fold, func(line string) {
		row := strings.Split(line, "\t")
		if _, ok := lex.capital[row[0]]; !ok {
			town, _ := formTerm(row[0], term{class: city, value: row[0], of: lex.iso[column(row, 1)]})
			towns = append(towns, town)
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

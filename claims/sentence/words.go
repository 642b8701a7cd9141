package sentence

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed abbreviations.tsv
var abbreviationsTable string

//go:embed starters.txt
var startersTable string

//go:embed exclaiming.txt
var exclaimingTable string

//go:embed continuing.txt
var continuingTable string

//go:embed speech.txt
var speechTable string

// A class says what a stop after an abbreviation means.
type class string

// The classes of abbreviations.tsv, and those that follow from the form of a
// word alone.
const (
	title  class = "title"
	within class = "within"
	number class = "number"
	word   class = "word"
	month  class = "month"
	firm   class = "firm"
	after  class = "after"
	place  class = "place"
	clock  class = "time"
	etc    class = "etc"

	plain   class = ""        // no abbreviation
	initial class = "initial" // one letter
	dotted  class = "dotted"  // letters with stops between them
)

// maxWord is the length in bytes of the longest word that the tables are
// asked for.
const maxWord = 16

// words holds the tables, keyed by lower-case words.
type words struct {
	abbreviations map[string]entry
	starters      map[string]bool
	exclaiming    map[string]bool
	continuing    map[string]bool
	speech        map[string]bool
}

type entry struct {
	class   class
	capital bool // only where written with a capital
}

var tables = sync.OnceValue(func() *words {
	w := &words{
		abbreviations: map[string]entry{},
		starters:      set(startersTable),
		exclaiming:    set(exclaimingTable),
		continuing:    set(continuingTable),
		speech:        set(speechTable),
	}
	for line := range rows(abbreviationsTable) {
		name, list, _ := strings.Cut(line, "\t")
		for _, s := range strings.Fields(list) {
			key := strings.ToLower(s)
			old, seen := w.abbreviations[key]
			capital := key != s && (!seen || old.capital)
			w.abbreviations[key] = entry{class(name), capital}
		}
	}
	return w
})

// rows yields the lines of a table that are not comments.
func rows(table string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// set reads a table of words.
func set(table string) map[string]bool {
	m := map[string]bool{}
	for line := range rows(table) {
		for _, s := range strings.Fields(line) {
			m[s] = true
		}
	}
	return m
}

// lookUp returns m's value for s in lower case (ASCII letters only), without
// allocating.
func lookUp[V any](m map[string]V, s string) (v V) {
	if len(s) == 0 || len(s) > maxWord {
		return v
	}
	var buf [maxWord]byte
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return m[string(buf[:len(s)])]
}

// classOf returns the class of the word that stands before a stop.
func (w *words) classOf(s string) class {
	e := lookUp(w.abbreviations, s)
	if e.class != plain && (!e.capital || isUpper(s[0])) {
		return e.class
	}
	switch {
	case isInitial(s):
		return initial
	case isDotted(s):
		return dotted
	}
	if i := strings.LastIndexByte(s, '-'); i >= 0 && i+1 < len(s) {
		if c := w.classOf(s[i+1:]); c != initial && c != word {
			return c
		}
	}
	return plain
}

// isInitial reports whether s is one letter.
func isInitial(s string) bool {
	return len(s) == 1 && isLetter(s[0]) || len(s) == 2 && s[0] == 0xC3 // À..ÿ
}

// isDotted reports whether s is letters with single stops between them: "J.F.K".
func isDotted(s string) bool {
	if len(s) < 3 || len(s)%2 == 0 {
		return false
	}
	for i := range len(s) {
		if i%2 == 0 && !isLetter(s[i]) || i%2 == 1 && s[i] != '.' {
			return false
		}
	}
	return true
}

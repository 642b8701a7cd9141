package sentence

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
)

//go:embed abbreviations.tsv
var abbreviationsTable string

//go:embed words.tsv
var wordsTable string

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

// A role is a set of the roles of words.tsv.
type role uint8

const (
	starter role = 1 << iota
	courtesy
	auxiliary
	introducing
	continuing
	particle
	exclaiming
	speech
)

var roles = map[string]role{
	"starter": starter, "courtesy": courtesy, "auxiliary": auxiliary, "introducing": introducing,
	"continuing": continuing, "particle": particle, "exclaiming": exclaiming, "speech": speech,
}

// words holds the tables, keyed by lower-case words.
type words struct {
	abbreviations map[string]entry
	roles         map[string]role
}

type entry struct {
	class   class
	capital bool // only where written with a capital
}

var tables = sync.OnceValue(func() *words {
	w := &words{abbreviations: map[string]entry{}, roles: map[string]role{}}
	for name, s := range rows(abbreviationsTable) {
		key := strings.ToLower(s)
		old, seen := w.abbreviations[key]
		w.abbreviations[key] = entry{class(name), key != s && (!seen || old.capital)}
	}
	for name, s := range rows(wordsTable) {
		w.roles[s] |= roles[name]
	}
	return w
})

// is reports whether the word s, in any case, has role r.
func (w *words) is(s string, r role) bool { return lookUp(w.roles, s)&r != 0 }

// rows yields the words of a table, each with the name that starts its line.
func rows(table string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(table) {
			name, list, _ := strings.Cut(line, "\t")
			if strings.HasPrefix(line, "#") {
				continue
			}
			for s := range strings.FieldsSeq(list) {
				if !yield(name, s) {
					return
				}
			}
		}
	}
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
	if i := strings.LastIndexAny(s, "-/"); i >= 0 && i+1 < len(s) {
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

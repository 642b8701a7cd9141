// Package recall keeps what was made of the words met last.
//
// Without this the packages that cut a text into words would each have a table
// of their own for what they look up or work out again and again: most words of
// a text were met a moment ago.
//
// It bounds memory and forgets; it never says that a word is unknown.
package recall

import (
	"strings"

	"github.com/cespare/xxhash/v2"
)

const (
	ways = 4       // places that a word may have
	sets = 1 << 12 // of such places
)

// A Table keeps the values of up to 16384 words. A word pushes out the oldest of
// the four that share its places, so that no text makes the table grow or a
// search in it long. It serves one goroutine at a time.
type Table[V any] struct {
	new  func(word string) V
	sets [sets][ways]place[V]
}

type place[V any] struct {
	word  string
	value *V // nil in a free place
}

// NewTable returns an empty table of the values that new makes of words.
func NewTable[V any](new func(word string) V) *Table[V] { return &Table[V]{new: new} }

// Of returns the value of a word. What it points to stays as it is when the
// table forgets the word, and holds nothing of the text that the word is from.
func (t *Table[V]) Of(word string) *V {
	set := &t.sets[xxhash.Sum64String(word)%sets]
	for i := range set {
		if p := &set[i]; p.word == word && p.value != nil {
			return p.value
		}
	}
	word = strings.Clone(word)
	v := t.new(word)
	copy(set[1:], set[:])
	set[0] = place[V]{word, &v}
	return &v
}

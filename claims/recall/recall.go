// Package recall keeps what was made of the words met last.
//
// Without this the packages that cut a text into words would each have a table
// of their own for what they look up or work out again and again: most words of
// a text were met a moment ago.
//
// It bounds memory and forgets; it never says that a word is unknown.
package recall

import "strings"

const (
	ways    = 4       // places that a word may have
	least   = 1 << 8  // sets of such places in a new table
	most    = 1 << 13 // and in a full one
	longest = 24      // bytes of a word that is kept
)

// A Table keeps the values of up to 32768 words of up to 24 bytes. A word pushes
// out one of the four that share its places, so that no text makes the table
// grow beyond that or a search in it long. It serves one goroutine at a time.
type Table[V any] struct {
	new  func(word string) V
	sets []set[V]
	put  int // how many words were put into the table

	places Slab[place[V]]
}

// A set is where some words share their places. The tags, some bits of the words'
// hashes, tell most of them apart without a look at the words.
type set[V any] struct {
	tags [ways]uint16
	at   [ways]*place[V] // nil if free
}

// A place holds a word by its bytes, and its value.
type place[V any] struct {
	key
	value V
}

// A key is a word of up to 24 bytes: its length, its first and its last eight
// bytes, which may overlap, and the eight behind the first of a longer one.
type key struct {
	first, last, middle uint64
	length              int
}

// NewTable returns an empty table of the values that new makes of words.
func NewTable[V any](new func(word string) V) *Table[V] {
	return &Table[V]{new: new, sets: make([]set[V], least)}
}

// Of returns the value of a word. What it points to stays as it is when the
// table forgets the word, and holds nothing of the text that the word is from.
func (t *Table[V]) Of(word string) *V {
	if len(word) > longest {
		v := t.new(strings.Clone(word))
		return &v
	}
	k := keyOf(word)
	h := k.hash()
	set, tag := t.set(h), tagOf(h)
	for i := range set.tags {
		if p := set.at[i]; set.tags[i] == tag && p != nil && p.key == k {
			return &p.value
		}
	}
	p := t.places.New(place[V]{k, t.new(strings.Clone(word))})
	if t.put >= 2*len(t.sets) && len(t.sets) < most {
		t.grow()
	}
	t.add(p)
	t.put++
	return &p.value
}

// set returns the places that a word of a hash may have.
func (t *Table[V]) set(h uint64) *set[V] { return &t.sets[h&uint64(len(t.sets)-1)] }

func tagOf(h uint64) uint16 { return uint16(h >> 16) }

// add puts a word into a free place of its set, or into that of another word.
func (t *Table[V]) add(p *place[V]) {
	h := p.hash()
	set, n := t.set(h), t.put%ways
	for i, have := range set.at {
		if have == nil {
			n = i
			break
		}
	}
	set.tags[n], set.at[n] = tagOf(h), p
}

// grow gives the table twice the room.
func (t *Table[V]) grow() {
	old := t.sets
	t.sets = make([]set[V], 2*len(old))
	for i := range old {
		for _, p := range old[i].at {
			if p != nil {
				t.add(p)
			}
		}
	}
}

// keyOf returns the key of a word.
func keyOf(s string) key {
	n := len(s)
	switch {
	case n > 16:
		return key{eight(s, 0), eight(s, n-8), eight(s, 8), n}
	case n >= 8:
		return key{eight(s, 0), eight(s, n-8), 0, n}
	case n >= 4:
		return key{four(s, 0), four(s, n-4), 0, n}
	case n > 0:
		return key{uint64(s[0]) | uint64(s[n/2])<<8 | uint64(s[n-1])<<16, 0, 0, n}
	}
	return key{}
}

func eight(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}

func four(s string, i int) uint64 {
	_ = s[i+3]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24
}

// hash mixes a key by odd constants (those of xxHash64). Words that are made to
// collide push each other out, and no more.
func (k key) hash() uint64 {
	h := (k.first ^ k.middle ^ k.last*0x9E3779B185EBCA87 ^ uint64(k.length)) * 0xC2B2AE3D27D4EB4F
	return h >> 32
}

package similarity

import "slices"

// how is the reason of a pair, in order of preference.
type how uint8

const (
	unaligned how = iota
	equalHow
	numberHow
	maskHow
	inflectionHow
	stemHow
	formHow
	compoundHow
	acronymHow
	spellingHow
	synonymHow
	relatedHow
	partHow
	typeHow
	oppositeHow
)

// hows are the names and strengths of the reasons.
var hows = [...]struct {
	name     string
	strength float32
}{
	equalHow:      {"equal", 1},
	numberHow:     {"number", 1},
	maskHow:       {"mask", 1},
	inflectionHow: {"inflection", 0.97},
	stemHow:       {"stem", 0.9},
	formHow:       {"form", 0.85},
	compoundHow:   {"compound", 0.95},
	acronymHow:    {"acronym", 0.9},
	spellingHow:   {"spelling", 0.85},
	synonymHow:    {"synonym", 0.8},
	relatedHow:    {"related", 0.55},
	partHow:       {"part", 0.5},
	typeHow:       {"type", 0},
	oppositeHow:   {"opposite", 0},
}

// A key is one reason for which a word may be aligned: words of two texts
// whose keys have one hash are candidates for a pair. It packs, from the top,
//
//	36 bits of a hash | 20 bits: the word | 6 bits: how | span | side
//
// so that sorted keys meet in one merge.
type key uint64

const (
	keySide  key = 1 // the other side of a pair of opposites
	keySpan  key = 2 // two words have the key together
	maxWords     = 1 << 20
)

// Spaces keep the hashes of words apart from those of other things.
const (
	wordSpace  = 0
	stemSpace  = 0x9e3779b97f4a7c15
	groupSpace = 0xc2b2ae3d27d4eb4f
	placeSpace = 0x165667b19e3779f9
	sideSpace  = 0x27d4eb2f165667c5
)

func newKey(space, hash uint64, h how) key { return key((space^hash)>>28<<28 | uint64(h)<<2) }

func (k key) hash() uint64    { return uint64(k) >> 28 }
func (k key) word() int32     { return int32(k >> 8 & (maxWords - 1)) }
func (k key) how() how        { return how(k >> 2 & 63) }
func (k key) span() bool      { return k&keySpan != 0 }
func (k key) of(word int) key { return k | key(word)<<8 }

// A token is what alignment looks at in a word.
type token struct {
	weight float32
	stem   uint32
	class  uint32 // hash of Word.Class, 0 if empty
	flags  flags
}

type flags uint8

const (
	isName flags = 1 << iota
	isFigure
	isNegator
	isAcronym
	isSpellable // may be another spelling of a word
)

// index makes what alignment looks at. Words beyond a million are not aligned.
func (t *Text) index(l *lexicon) {
	n := min(len(t.Words), maxWords)
	t.tokens = make([]token, n)
	t.same = make([]key, n)
	t.keys = make([]key, 0, t.countKeys())
	for i := range t.tokens {
		w := &t.Words[i]
		t.tokens[i] = w.token()
		t.all |= t.tokens[i].flags
		t.same[i] = newKey(wordSpace, w.id, w.sameHow()).of(i)
		for _, k := range w.keys {
			t.keys = append(t.keys, k.of(i))
		}
		if w.joined != 0 {
			t.indexJoined(l, i)
		}
		if w.place != 0 {
			t.indexPlace(l.gazetteer, i)
		}
	}
	slices.Sort(t.same)
	slices.Sort(t.keys)
}

// countKeys returns how many keys there may be, as a rule.
func (t *Text) countKeys() int {
	n := 0
	for i := range t.Words {
		w := &t.Words[i]
		n += len(w.keys)
		if w.joined != 0 {
			n += 2
		}
		if w.place != 0 {
			n += 2
		}
	}
	return n
}

func (w *Word) token() token {
	u := token{weight: float32(w.Weight), stem: w.stem}
	if w.Class != "" {
		u.class = uint32(hashString(w.Class)>>32) | 1
	}
	set := func(f flags, on bool) {
		if on {
			u.flags |= f
		}
	}
	figure := w.sameHow() == numberHow || w.masked && kindOf[w.Text[0]] == digit
	set(isName, w.name || w.masked && !figure)
	set(isFigure, figure)
	set(isNegator, w.Class == "not")
	set(isAcronym, w.acronym)
	set(isSpellable, w.spellable())
	return u
}

// sameHow is the reason of a pair of words that are the same.
func (w *Word) sameHow() how {
	switch {
	case w.masked:
		return maskHow
	case w.Class == "number", w.Class == "ordinal":
		return numberHow
	}
	return equalHow
}

// spellable reports whether a word may be a spelling of another: rare and not
// short.
func (w *Word) spellable() bool {
	return w.Class == "" && !w.masked && w.Weight > 0.45 && len(w.Text) >= 4 && len(w.Text) <= 24
}

// indexJoined adds the keys of words i-1 and i written as one: "news paper" is
// "newspaper", and "prime minister" has synonyms of its own.
func (t *Text) indexJoined(l *lexicon, i int) {
	if min(t.Words[i-1].Weight, t.Words[i].Weight) > small {
		t.indexBoth(newKey(wordSpace, t.Words[i].joined, compoundHow), i)
	}
	for k := l.at(t.Words[i].joined).ties; k != 0; k = l.ties[k].next {
		t.indexBoth(l.ties[k].key, i)
	}
}

func (t *Text) indexBoth(k key, i int) {
	t.keys = append(t.keys, (k | keySpan).of(i-1), (k | keySpan).of(i))
}

// indexPlace adds the keys of the place that word i names and of those that it
// lies in.
func (t *Text) indexPlace(g gazetteer, i int) {
	p := t.Words[i].place
	span := key(0)
	if i > 0 && t.Words[i-1].place == p || i+1 < len(t.Words) && t.Words[i+1].place == p {
		span = keySpan
	}
	for h := formHow; p != 0; p, h = g[p], relatedHow {
		t.keys = append(t.keys, (newKey(placeSpace, uint64(p)*hashPrime, h) | span).of(i))
	}
}

package similarity

import (
	"cmp"
	"slices"
)

// A WordPair is two words that stand for the same thing.
type WordPair struct {
	A, B     int     // indexes into the Words of the two texts
	Strength float64 // 0..1
	// How says why they were aligned: equal, inflection, stem, form, synonym,
	// related, spelling, acronym, compound, number, mask, type (details of one
	// class whose values differ).
	How string
}

// An Alignment says how two texts stand to each other, word by word.
type Alignment struct {
	// Score is how alike the texts are in meaning, 0..1; details count, so
	// differing numbers and names or a negation on one side lower it.
	Score float64
	// Frame is the same with details matching by their class alone: whether
	// the texts are about the same thing, whatever its details.
	Frame float64
	// CoverA and CoverB are the shares of the words of a and of b, weighted
	// by rarity, that have a partner: how much of one the other says.
	CoverA, CoverB float64
	// Pairs are in order of A. A word is in one pair, save that the one word of a
	// compound written apart on the other side is in two.
	Pairs []WordPair
	// OnlyA and OnlyB are the words without a partner, in order.
	OnlyA, OnlyB []int
	// Parts are the measures that Score is made of.
	Parts Parts
}

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

// A key is one reason for which a word may be aligned. Words of two texts with
// keys of equal hash are candidates for a pair.
type key struct {
	hash uint64
	word int32
	how  how
	span bool  // one of two words that have the key together
	side uint8 // of an opposition
}

// Spaces keep the hashes of words apart from those of other things.
const (
	stemSpace  = 0x9e3779b97f4a7c15
	groupSpace = 0xc2b2ae3d27d4eb4f
	placeSpace = 0x165667b19e3779f9
	sideSpace  = 0x27d4eb2f165667c5
)

// index makes the keys by which the words of t can be aligned.
func (t *Text) index(l *lexicon) {
	t.keys = make([]key, 0, 5*len(t.Words))
	for i := range t.Words {
		w := &t.Words[i]
		x := w.lexeme
		t.acronyms = t.acronyms || w.acronym
		switch {
		case w.masked:
			t.key(x.id, i, maskHow)
			continue
		case w.Class == "number" || w.Class == "ordinal":
			t.key(x.id, i, numberHow)
			continue
		}
		t.key(x.id, i, equalHow)
		if x.lemma != x.id {
			t.key(x.lemma, i, inflectionHow)
		}
		t.key(x.stem, i, stemHow)
		for _, g := range x.group {
			t.key(groupSpace+uint64(g.group)*hashPrime, i, g.how)
		}
		for _, s := range x.sides {
			t.keys = append(t.keys, key{hash: sideSpace + uint64(s.pair)*hashPrime, word: int32(i), how: oppositeHow, side: s.side})
		}
		if w.joined != 0 {
			t.keyBoth(w.joined, i, compoundHow)
			for _, g := range l.relations.groups[w.joined] {
				t.keyBoth(groupSpace+uint64(g.group)*hashPrime, i, g.how)
			}
		}
		t.keyPlace(l.gazetteer, i)
	}
	slices.SortFunc(t.keys, func(x, y key) int {
		return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.word, y.word), cmp.Compare(x.how, y.how))
	})
}

// keyPlace adds the keys of the place that word i names, and of those it lies
// in.
func (t *Text) keyPlace(g *gazetteer, i int) {
	p := t.Words[i].place
	if p == 0 {
		return
	}
	span := i > 0 && t.Words[i-1].place == p || i+1 < len(t.Words) && t.Words[i+1].place == p
	h := formHow
	for ; p != 0; p = g.parents[p] {
		t.keys = append(t.keys, key{hash: placeSpace + uint64(p)*hashPrime, word: int32(i), how: h, span: span})
		h = relatedHow
	}
}

func (t *Text) key(hash uint64, word int, h how) {
	t.keys = append(t.keys, key{hash: hash, word: int32(word), how: h})
}

// keyBoth adds a key that a word and the one before it have together.
func (t *Text) keyBoth(hash uint64, word int, h how) {
	t.keys = append(t.keys, key{hash: hash, word: int32(word - 1), how: h, span: true},
		key{hash: hash, word: int32(word), how: h, span: true})
}

// An aligner holds the working space of one alignment.
type aligner struct {
	gazetteer  *gazetteer
	a, b       *Text
	swapped    bool
	candidates []candidate
	opposed    [][2]int32
	partnerA   []partner // by word of a
	partnerB   []partner
}

// A candidate is a pair that may be made.
type candidate struct {
	a, b int32
	rank float32 // strength and context: which to make first
	how  how
	span bool // one of the sides is two words
}

// A partner is the word aligned with a word; word is -1 if there is none.
type partner struct {
	word     int32
	strength float32
	how      how
	span     bool // one of the sides is two words
}

// align pairs the words of two texts, the strongest first, one to one. The
// texts are put into a fixed order, so that the outcome does not depend on
// which is a.
func (al *aligner) align(a, b *Text) {
	al.swapped = compareTexts(a, b) > 0
	if al.swapped {
		a, b = b, a
	}
	al.a, al.b = a, b
	al.partnerA = reset(al.partnerA, len(a.Words))
	al.partnerB = reset(al.partnerB, len(b.Words))
	al.collect()
	al.take()
	al.acronyms()
	al.spellings()
	al.types()
	al.opposites()
}

func compareTexts(a, b *Text) int {
	if a == b {
		return 0
	}
	for i := range min(len(a.Words), len(b.Words)) {
		if x, y := a.Words[i].id, b.Words[i].id; x != y {
			return cmp.Compare(x, y)
		}
	}
	return cmp.Compare(len(a.Words), len(b.Words))
}

func reset(p []partner, n int) []partner {
	p = slices.Grow(p[:0], n)[:n]
	for i := range p {
		p[i] = partner{word: -1}
	}
	return p
}

// maxRun bounds the pairs made for one key: beyond it a word repeated in both
// texts is aligned in order only.
const maxRun = 36

// collect gathers the candidates: pairs of words with a key in common.
func (al *aligner) collect() {
	al.candidates, al.opposed = al.candidates[:0], al.opposed[:0]
	x, y := al.a.keys, al.b.keys
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].hash < y[j].hash:
			i++
		case x[i].hash > y[j].hash:
			j++
		default:
			ii, jj := runEnd(x, i), runEnd(y, j)
			if (ii-i)*(jj-j) <= maxRun {
				for p := i; p < ii; p++ {
					for q := j; q < jj; q++ {
						al.candidate(&x[p], &y[q])
					}
				}
			} else {
				for k := range min(ii-i, jj-j) {
					al.candidate(&x[i+k], &y[j+k])
				}
			}
			i, j = ii, jj
		}
	}
}

func runEnd(k []key, i int) int {
	h := k[i].hash
	for i++; i < len(k) && k[i].hash == h; i++ {
	}
	return i
}

func (al *aligner) candidate(x, y *key) {
	h := max(x.how, y.how)
	switch {
	case h == oppositeHow:
		if x.side != y.side {
			al.opposed = append(al.opposed, [2]int32{x.word, y.word})
		}
		return
	case x.span && y.span, h == compoundHow && !x.span && !y.span:
		return // both are two words: they align by themselves
	}
	s := hows[h].strength
	al.candidates = append(al.candidates, candidate{x.word, y.word, s + al.context(x.word, y.word), h, x.span || y.span})
}

// context is a bonus for pairs whose neighbours are equal too, and a small one
// for pairs at like places, which settles which of several equal words align.
func (al *aligner) context(i, j int32) float32 {
	a, b := al.a.Words, al.b.Words
	bonus := float32(0)
	if i > 0 && j > 0 && a[i-1].lexeme.stem == b[j-1].lexeme.stem {
		bonus += 0.02
	}
	if int(i)+1 < len(a) && int(j)+1 < len(b) && a[i+1].lexeme.stem == b[j+1].lexeme.stem {
		bonus += 0.02
	}
	apart := float32(i)/float32(len(a)) - float32(j)/float32(len(b))
	return bonus - 0.005*max(apart, -apart)
}

// take makes the pairs of the candidates, best first.
func (al *aligner) take() {
	slices.SortFunc(al.candidates, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.rank, x.rank), cmp.Compare(x.how, y.how), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	for i := range al.candidates {
		c := &al.candidates[i]
		if c.span {
			al.compound(c)
			continue
		}
		if al.partnerA[c.a].word < 0 && al.partnerB[c.b].word < 0 {
			al.pair(c.a, c.b, hows[c.how].strength, c.how)
		}
	}
}

// compound pairs one word with the two that are the same written apart, or
// that name the same together. Only one of the two is the partner of the single
// word; both count as aligned.
func (al *aligner) compound(c *candidate) {
	p, q := &al.partnerA[c.a], &al.partnerB[c.b]
	s := hows[c.how].strength
	free := func(p *partner) bool { return p.word < 0 || p.span }
	if p.word < 0 && free(q) {
		*p = partner{c.b, s, c.how, true}
		if q.word < 0 {
			*q = partner{c.a, s, c.how, true}
		}
	} else if q.word < 0 && free(p) {
		*q = partner{c.a, s, c.how, true}
	}
}

func (al *aligner) pair(i, j int32, strength float32, h how) {
	al.partnerA[i] = partner{j, strength, h, false}
	al.partnerB[j] = partner{i, strength, h, false}
}

// report fills out from the alignment, in the caller's order of texts.
func (al *aligner) report(out *Alignment) {
	out.Parts = al.parts()
	out.Score, out.Frame = out.Parts.score(), al.frame(out.Parts)
	out.CoverA, out.CoverB = cover(al.a, al.partnerA), cover(al.b, al.partnerB)
	x, y := al.partnerA, al.partnerB
	if al.swapped {
		x, y = y, x
		out.CoverA, out.CoverB = out.CoverB, out.CoverA
	}
	out.Pairs, out.OnlyA, out.OnlyB = out.Pairs[:0], out.OnlyA[:0], out.OnlyB[:0]
	for i, p := range x {
		if p.word < 0 {
			out.OnlyA = append(out.OnlyA, i)
		} else {
			out.Pairs = append(out.Pairs, WordPair{i, int(p.word), float64(p.strength), hows[p.how].name})
		}
	}
	for j, p := range y {
		switch {
		case p.word < 0:
			out.OnlyB = append(out.OnlyB, j)
		case x[p.word].word != int32(j): // the second word of a compound
			out.Pairs = append(out.Pairs, WordPair{int(p.word), j, float64(p.strength), hows[p.how].name})
		}
	}
	slices.SortFunc(out.Pairs, func(x, y WordPair) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
}

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
	typeHow
)

var howNames = [...]string{"", "equal", "number", "mask", "inflection", "stem", "form", "compound", "acronym", "spelling", "synonym", "related", "type"}

// strengthOf says how much a pair counts for each reason.
var strengthOf = [...]float32{0, 1, 1, 1, 0.97, 0.9, 0.85, 0.95, 0.9, 0.85, 0.8, 0.55, 0}

// index makes the keys by which the words of t can be aligned.
func (t *Text) index() {
	t.keys = make([]key, 0, 4*len(t.Words))
	for i := range t.Words {
		w := &t.Words[i]
		x := w.lexeme
		t.acronyms = t.acronyms || w.acronym
		switch {
		case w.masked:
			t.key(x.id, i, maskHow, 1)
			continue
		case w.Class == "number" || w.Class == "ordinal":
			t.key(x.id, i, numberHow, 1)
			continue
		}
		t.key(x.id, i, equalHow, 1)
		if x.lemma != x.id {
			t.key(x.lemma, i, inflectionHow, strengthOf[inflectionHow])
		}
		t.key(x.stem, i, stemHow, strengthOf[stemHow])
		for _, g := range x.group {
			t.key(groupSpace+uint64(g.group)*hashPrime, i, g.how, strengthOf[g.how])
		}
		if w.joined != 0 {
			h := hashOn(t.Words[i-1].lexeme.id, x.text)
			t.key(h, i, compoundHow, strengthOf[compoundHow])
			t.key(h, i-1, compoundHow, strengthOf[compoundHow])
		}
	}
	slices.SortFunc(t.keys, func(x, y key) int {
		return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.word, y.word), cmp.Compare(x.how, y.how))
	})
}

const groupSpace = 0xc2b2ae3d27d4eb4f // keeps groups apart from words

func (t *Text) key(hash uint64, word int, h how, strength float32) {
	t.keys = append(t.keys, key{hash, int32(word), h, strength})
}

// An aligner holds the working space of one alignment.
type aligner struct {
	a, b       *Text
	swapped    bool
	candidates []candidate
	partnerA   []partner // by word of a
	partnerB   []partner
}

// A candidate is a pair that may be made.
type candidate struct {
	a, b     int32
	rank     float32 // strength and context: which to make first
	strength float32
	how      how
}

// A partner is the word aligned with a word; word is -1 if there is none.
type partner struct {
	word     int32
	strength float32
	how      how
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
	al.candidates = al.candidates[:0]
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
	if h == compoundHow && x.how == y.how { // both are two words: they align by themselves
		return
	}
	s := min(x.strength, y.strength)
	al.candidates = append(al.candidates, candidate{x.word, y.word, s + al.context(x.word, y.word), s, h})
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
		if c.how == compoundHow {
			al.compound(c)
			continue
		}
		if al.partnerA[c.a].word < 0 && al.partnerB[c.b].word < 0 {
			al.pair(c.a, c.b, c.strength, c.how)
		}
	}
}

// compound pairs one word with the two that are the same written apart. Only
// one of the two is the partner of the single word; both count as aligned.
func (al *aligner) compound(c *candidate) {
	if al.partnerA[c.a].word < 0 && (al.partnerB[c.b].word < 0 || al.partnerB[c.b].how == compoundHow) {
		al.partnerA[c.a] = partner{c.b, c.strength, c.how}
	}
	if al.partnerB[c.b].word < 0 && (al.partnerA[c.a].word < 0 || al.partnerA[c.a].how == compoundHow) {
		al.partnerB[c.b] = partner{c.a, c.strength, c.how}
	}
}

func (al *aligner) pair(i, j int32, strength float32, h how) {
	al.partnerA[i] = partner{j, strength, h}
	al.partnerB[j] = partner{i, strength, h}
}

// report fills out from the alignment, in the caller's order of texts.
func (al *aligner) report(out *Alignment) {
	out.Parts, out.Frame = al.parts(), al.frame()
	out.Score = out.Parts.score()
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
			out.Pairs = append(out.Pairs, WordPair{i, int(p.word), float64(p.strength), howNames[p.how]})
		}
	}
	for j, p := range y {
		switch {
		case p.word < 0:
			out.OnlyB = append(out.OnlyB, j)
		case x[p.word].word != int32(j): // the second word of a compound
			out.Pairs = append(out.Pairs, WordPair{int(p.word), j, float64(p.strength), howNames[p.how]})
		}
	}
	slices.SortFunc(out.Pairs, func(x, y WordPair) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
}

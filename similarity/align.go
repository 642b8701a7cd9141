package similarity

import (
	"cmp"
	"slices"
)

// A WordPair is two words that stand for the same thing.
type WordPair struct {
	A, B     int     // indexes into the Words of the two texts
	Strength float64 // 0..1
	// How says why they were aligned: equal, number, mask, inflection, stem,
	// form (derived from one another), compound, acronym, spelling, synonym,
	// related, part (of a compound); and, without strength, type (details of
	// one class whose values differ) and opposite.
	How string
}

// An Alignment says how two texts stand to each other, word by word.
type Alignment struct {
	// Score is how alike the texts are in meaning, 0..1; details count, so
	// differing numbers and names or a negation on one side lower it. Of pairs
	// of sentences on two events of one kind, one in ten reaches 0.25, one in
	// fifty 0.4 and one in 500 0.6.
	Score float64
	// Frame is the same with details matching by their class alone: whether
	// the texts are about the same thing, whatever its details.
	Frame float64
	// CoverA and CoverB are the shares of the words of a and of b, weighted
	// by rarity, that have a partner: how much of one the other says.
	CoverA, CoverB float64
	// Pairs are in order of A. A word is in one pair, save that the one word of
	// a compound written apart on the other side is in two.
	Pairs []WordPair
	// OnlyA and OnlyB are the words without a partner, in order.
	OnlyA, OnlyB []int
	// Parts are the measures that Score is made of.
	Parts Parts
}

// An aligner holds the working space of one alignment.
type aligner struct {
	gazetteer gazetteer
	a, b      side
	swapped   bool
	// candidates are pairs that may be made, opposed are pairs of opposites.
	candidates []candidate
	opposed    []candidate
	cursors    []cursor
}

// A side is one of the two texts and the partners of its words.
type side struct {
	text     *Text
	tokens   []token
	partners []partner
	bits     []uint64 // a bit for each word: it has no partner
	keys     []key    // of those words
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

func (s *side) reset(t *Text) {
	s.text, s.tokens = t, t.tokens
	s.partners = slices.Grow(s.partners[:0], len(t.tokens))[:len(t.tokens)]
	for i := range s.partners {
		s.partners[i] = partner{word: -1}
	}
}

func (s *side) free(i int32) bool { return s.partners[i].word < 0 }

// freeKeys returns the keys of the words without a partner. It has no branch
// that depends on a word, as most of the time of an alignment would go there.
func (s *side) freeKeys() []key {
	s.bits = slices.Grow(s.bits[:0], len(s.tokens)/64+1)[:len(s.tokens)/64+1]
	clear(s.bits)
	for i := range s.partners {
		s.bits[i/64] |= uint64(uint32(s.partners[i].word)>>31) << (i % 64) // the sign of -1
	}
	all := s.text.keys
	s.keys = slices.Grow(s.keys[:0], len(all))[:len(all)]
	n := 0
	for _, k := range all {
		w := uint64(k.word())
		s.keys[n] = k
		n += int(s.bits[w/64] >> (w % 64) & 1)
	}
	return s.keys[:n]
}

// align pairs the words of two texts, the strongest first, one to one. The
// texts are put into a fixed order, so that the outcome does not depend on
// which is a.
func (al *aligner) align(a, b *Text) {
	al.swapped = compareTexts(a, b) > 0
	if al.swapped {
		a, b = b, a
	}
	al.a.reset(a)
	al.b.reset(b)
	al.opposed = al.opposed[:0]
	al.collect(a.same, b.same)
	al.take()
	al.collect(al.a.freeKeys(), al.b.freeKeys())
	al.take()
	if (a.all|b.all)&isAcronym != 0 {
		expand(&al.a, &al.b)
		expand(&al.b, &al.a)
	}
	al.spellings()
	al.types()
	al.opposites()
}

// compareTexts orders texts by the identities of their words.
func compareTexts(a, b *Text) int {
	if a == b {
		return 0
	}
	for i := range min(len(a.same), len(b.same)) {
		if a.same[i] != b.same[i] {
			return cmp.Compare(a.same[i], b.same[i])
		}
	}
	return cmp.Compare(len(a.same), len(b.same))
}

// maxRun bounds the pairs made for one key: beyond it a word repeated in both
// texts is aligned in order only.
const maxRun = 36

// collect gathers the candidates: pairs of free words with a key in common.
func (al *aligner) collect(x, y []key) {
	al.candidates = al.candidates[:0]
	for i, j := 0, 0; i < len(x) && j < len(y); {
		p, q := x[i].hash(), y[j].hash()
		if p == q {
			i, j = al.meet(x, y, i, j)
			continue
		}
		if p < q {
			i++
		}
		if q < p {
			j++
		}
	}
}

// meet makes candidates of the runs of one hash that begin at x[i] and y[j] and
// returns their ends.
func (al *aligner) meet(x, y []key, i, j int) (int, int) {
	ii, jj := runEnd(x, i), runEnd(y, j)
	if ii-i == 1 && jj-j == 1 && x[i].how() == y[j].how() && x[i].how() <= maskHow {
		if a, b := x[i].word(), y[j].word(); al.a.free(a) && al.b.free(b) { // a word that both texts have once
			al.pair(a, b, 1, x[i].how())
		}
		return ii, jj
	}
	if (ii-i)*(jj-j) > maxRun {
		for k := range min(ii-i, jj-j) {
			al.candidate(x[i+k], y[j+k])
		}
		return ii, jj
	}
	for _, p := range x[i:ii] {
		for _, q := range y[j:jj] {
			al.candidate(p, q)
		}
	}
	return ii, jj
}

func runEnd(k []key, i int) int {
	h := k[i].hash()
	for i++; i < len(k) && k[i].hash() == h; i++ {
	}
	return i
}

func (al *aligner) candidate(x, y key) {
	i, j := x.word(), y.word()
	if !al.a.free(i) || !al.b.free(j) {
		return
	}
	h := max(x.how(), y.how())
	span := x.span() || y.span()
	switch {
	case h == oppositeHow:
		if (x^y)&keySide != 0 {
			al.opposed = append(al.opposed, candidate{a: i, b: j})
		}
		return
	case x.span() && y.span(), h == compoundHow && !span:
		return // both are two words, which align by themselves
	}
	al.candidates = append(al.candidates, candidate{i, j, hows[h].strength + al.context(i, j), h, span})
}

// context is a bonus for pairs whose neighbours are equal too, and a small one
// for pairs at like places, which settles which of several equal words align.
func (al *aligner) context(i, j int32) float32 {
	a, b := al.a.tokens, al.b.tokens
	bonus := float32(0)
	if i > 0 && j > 0 && a[i-1].stem == b[j-1].stem {
		bonus += 0.02
	}
	if int(i)+1 < len(a) && int(j)+1 < len(b) && a[i+1].stem == b[j+1].stem {
		bonus += 0.02
	}
	apart := float32(i)/float32(len(a)) - float32(j)/float32(len(b))
	return bonus - 0.005*max(apart, -apart)
}

// before orders candidates: the better first.
func (x *candidate) before(y *candidate) bool {
	switch {
	case x.rank != y.rank:
		return x.rank > y.rank
	case x.a != y.a:
		return x.a < y.a
	case x.b != y.b:
		return x.b < y.b
	}
	return x.how < y.how
}

// take makes the pairs of the candidates, best first.
func (al *aligner) take() {
	sortCandidates(al.candidates)
	for i := range al.candidates {
		c := &al.candidates[i]
		if c.span {
			al.compound(c)
		} else if al.a.free(c.a) && al.b.free(c.b) {
			al.pair(c.a, c.b, hows[c.how].strength, c.how)
		}
	}
}

// sortCandidates sorts best first; there are few, as a rule.
func sortCandidates(c []candidate) {
	const few = 24
	if len(c) > few {
		slices.SortFunc(c, func(x, y candidate) int {
			if x.before(&y) {
				return -1
			}
			return 1
		})
		return
	}
	for i := 1; i < len(c); i++ {
		for j := i; j > 0 && c[j].before(&c[j-1]); j-- {
			c[j], c[j-1] = c[j-1], c[j]
		}
	}
}

// compound pairs one word with the two that are the same written apart, or
// that name the same together. Only one of the two is the partner of the single
// word; both count as aligned.
func (al *aligner) compound(c *candidate) {
	p, q := &al.a.partners[c.a], &al.b.partners[c.b]
	if (p.word >= 0 && !p.span) || (q.word >= 0 && !q.span) {
		return
	}
	s := hows[c.how].strength
	if p.word < 0 {
		*p = partner{c.b, s, c.how, true}
	}
	if q.word < 0 {
		*q = partner{c.a, s, c.how, true}
	}
}

func (al *aligner) pair(i, j int32, strength float32, h how) {
	al.a.partners[i] = partner{j, strength, h, false}
	al.b.partners[j] = partner{i, strength, h, false}
}

// report fills out from the alignment, in the caller's order of texts.
func (al *aligner) report(out *Alignment) {
	p := al.outcome()
	out.Parts, out.Score, out.Frame = p.Parts, p.score(), p.frame()
	out.CoverA, out.CoverB = p.coverA, p.coverB
	x, y := al.a.partners, al.b.partners
	if al.swapped {
		x, y = y, x
		out.CoverA, out.CoverB = p.coverB, p.coverA
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
	sortWordPairs(out.Pairs)
}

func sortWordPairs(pairs []WordPair) {
	slices.SortFunc(pairs, func(x, y WordPair) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
}

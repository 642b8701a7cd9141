package similarity

import (
	"cmp"
	"context"
	"slices"
)

// Short texts about one thing may share few words, or none: "third breast" and
// "three boobs". What they do share is company: texts that say it in the words
// of either. So each text is compared by its own words and, to the part that
// they are alike, those of the texts nearest to it, which is known as expansion
// of documents (Singhal and Pereira, SIGIR 1999).
//
//	a b . .  + half of  . b c .  =  a b+ c .    which is near  . . c d
const (
	// nearTexts is how many of the nearest texts lend a text their words.
	nearTexts = 5
	// profileShare is what profiles count against alignment. From 0.5 to 0.8
	// labelled groups come out alike to one part in a hundred.
	profileShare = 0.7
	// alignStep is how many texts or pairs of them a worker takes at a time.
	alignStep = 32
)

// A closeness knows how alike short texts are, by their words and those of
// their nearest. All is by set.
type closeness struct {
	measure *Measure
	texts   []*Text
	own     []profile
	wide    []profile // with the words of the nearest
}

func newCloseness(s *Sets, texts []string, workers int) *closeness {
	c := &closeness{measure: NewMeasure(Options{}), texts: make([]*Text, s.distinct())}
	parallelSteps(workers, len(c.texts), alignStep, func(d int) {
		c.texts[d] = c.measure.Prepare(s.text(int32(d), texts))
	})
	c.own = newProfiles(c.measure.lexicon, c.texts, func(d int) int { return len(s.texts(int32(d))) })
	return c
}

// cover is the mean share of the words of either text that the other covers.
func (c *closeness) cover(d, e int32) float64 { return c.measure.cover(c.texts[d], c.texts[e]) }

// compare returns the similarity of two texts, given their cover.
func (c *closeness) compare(d, e int32, cover float64) float64 {
	return profileShare*c.wide[d].cosine(c.wide[e]) + (1-profileShare)*cover
}

// score scores the pairs of sets, sorted and distinct, and adds those of sets
// that have one nearest to both, if they may reach least.
func (c *closeness) score(ctx context.Context, pairs []Pair, least float64, workers int) []Pair {
	covers := make([]float64, len(pairs))
	parallelSteps(workers, len(pairs), alignStep, func(i int) {
		if p := &pairs[i]; ctx.Err() == nil {
			covers[i] = c.cover(p.A, p.B)
			p.Score = float32((c.own[p.A].cosine(c.own[p.B]) + covers[i]) / 2)
		}
	})
	near := nearestOf(len(c.own), pairs)
	c.widen(near, workers)
	parallelSteps(workers, len(pairs), alignStep, func(i int) {
		p := &pairs[i]
		p.Score = float32(c.compare(p.A, p.B, covers[i]))
	})
	more := without(friends(near, float32(least)/2), pairs)
	more = slices.DeleteFunc(more, func(p Pair) bool { return c.compare(p.A, p.B, 1) < least })
	parallelSteps(workers, len(more), alignStep, func(i int) {
		if p := &more[i]; ctx.Err() == nil {
			p.Score = float32(c.compare(p.A, p.B, c.cover(p.A, p.B)))
		}
	})
	return append(pairs, more...)
}

// widen fills in the wide profiles.
func (c *closeness) widen(near [][]Pair, workers int) {
	c.wide = make([]profile, len(c.own))
	parallelSteps(workers, len(c.own), alignStep, func(d int) {
		sum := slices.Clone(c.own[d])
		for _, p := range near[d] {
			sum = sum.plus(c.own[p.B], p.Score)
		}
		c.wide[d] = sum.scale()
	})
}

// nearestOf returns, for each of n sets, the pairs with the sets nearest to it,
// itself first in each, likest first.
func nearestOf(n int, pairs []Pair) [][]Pair {
	near := make([][]Pair, n)
	for _, p := range pairs {
		near[p.A] = append(near[p.A], p)
		near[p.B] = append(near[p.B], Pair{p.B, p.A, p.Score})
	}
	for d, ps := range near {
		slices.SortFunc(ps, func(p, q Pair) int { return cmp.Or(cmp.Compare(q.Score, p.Score), cmp.Compare(p.B, q.B)) })
		near[d] = ps[:min(len(ps), nearTexts)]
	}
	return near
}

// friends returns the pairs of sets of which one is nearest to a nearest of the
// other, both with least at least, sorted and distinct.
func friends(near [][]Pair, least float32) []Pair {
	var pairs []Pair
	for d := range int32(len(near)) {
		for _, p := range near[d] {
			if p.Score < least {
				break
			}
			for _, q := range near[p.B] {
				if q.Score >= least && q.B != d {
					pairs = append(pairs, Pair{A: min(d, q.B), B: max(d, q.B)})
				}
			}
		}
	}
	return compactPairs(pairs)
}

// without returns the pairs that are not among others. Both are sorted.
func without(pairs, others []Pair) []Pair {
	return slices.DeleteFunc(pairs, func(p Pair) bool {
		_, found := slices.BinarySearchFunc(others, p, comparePairs)
		return found
	})
}

package similarity

import (
	"cmp"
	"math"
	"slices"
)

// A term is a stem that a text holds, and what it weighs.
type term struct {
	stem   uint32
	weight float32
}

// A profile is the terms of a text in ascending order of their stems, scaled to
// the length 1.
type profile []term

// backgroundTexts is how many texts of the list the background of news English
// counts for: in a short list it says which words are rare, in a long one the
// list itself does.
const backgroundTexts = 100

// newProfiles returns the profiles of texts, of which there are so many of each.
// A term weighs the logarithm of how rare its stem is among the texts and those
// of the background.
func newProfiles(l *lexicon, texts []*Text, many func(i int) int) []profile {
	type stat struct {
		share float64 // of the texts of the background: that of the most frequent form
		texts int
		last  int // the last text seen that holds the stem, plus one
	}
	stats := map[uint32]*stat{}
	total := 0
	for i, t := range texts {
		n := many(i)
		total += n
		for k := range t.Words {
			x := t.Words[k].lexeme
			s := stats[x.stem]
			if s == nil {
				s = new(stat)
				stats[x.stem] = s
			}
			s.share = max(s.share, l.share(x))
			if s.last != i+1 {
				s.last = i + 1
				s.texts += n
			}
		}
	}
	out := make([]profile, len(texts))
	for i, t := range texts {
		p := make(profile, 0, len(t.Words))
		for k := range t.Words {
			stem := t.Words[k].stem
			s := stats[stem]
			rare := math.Log((float64(total) + backgroundTexts) / (float64(s.texts) + backgroundTexts*s.share))
			p = append(p, term{stem, float32(max(0, rare))})
		}
		slices.SortFunc(p, func(a, b term) int { return cmp.Compare(a.stem, b.stem) })
		out[i] = slices.CompactFunc(p, func(a, b term) bool { return a.stem == b.stem }).scale()
	}
	return out
}

// share is how often a word occurs in the background, as a share of its
// sentences; it undoes rarity.
func (l *lexicon) share(x *lexeme) float64 {
	const unseen = 8
	return math.Pow((unseen+0.5)/(l.sentences+1), float64(x.rare))
}

// scale gives p the length 1.
func (p profile) scale() profile {
	sum := float32(0)
	for _, t := range p {
		sum += t.weight * t.weight
	}
	if sum > 0 {
		by := float32(1 / math.Sqrt(float64(sum)))
		for i := range p {
			p[i].weight *= by
		}
	}
	return p
}

// cosine returns that of two profiles, 0..1.
func (p profile) cosine(q profile) float64 {
	sum := float32(0)
	for i, j := 0, 0; i < len(p) && j < len(q); {
		switch {
		case p[i].stem == q[j].stem:
			sum += p[i].weight * q[j].weight
			i++
			j++
		case p[i].stem < q[j].stem:
			i++
		default:
			j++
		}
	}
	return min(1, float64(sum))
}

// plus returns the sum of p and a part of q, not scaled.
func (p profile) plus(q profile, part float32) profile {
	sum := make(profile, 0, len(p)+len(q))
	for len(p) > 0 && len(q) > 0 {
		switch a, b := p[0], q[0]; {
		case a.stem == b.stem:
			sum = append(sum, term{a.stem, a.weight + part*b.weight})
			p, q = p[1:], q[1:]
		case a.stem < b.stem:
			sum = append(sum, a)
			p = p[1:]
		default:
			sum = append(sum, term{b.stem, part * b.weight})
			q = q[1:]
		}
	}
	sum = append(sum, p...)
	for _, b := range q {
		sum = append(sum, term{b.stem, part * b.weight})
	}
	return sum
}

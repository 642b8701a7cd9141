package similarity

import "slices"

// foldedWords is how many words beside their figures texts have at least that
// are folded: of fewer, the figures are what they say.
const foldedWords = 4

// fold returns s with the texts that differ in their figures alone ("shares of
// Castell closed at 12.5", "... at 13") as texts of one set, the first of
// theirs. So a list made from a template is no more work than its template.
func (s *Sets) fold() *Sets {
	to := make([]int32, s.distinct()) // by set: that which stands for it
	first := map[uint64]int32{}       // by hash of the words that are no figures
	folds := false
	for d := range to {
		to[d] = int32(d)
		hash, words := s.frame(int32(d))
		if words < foldedWords || words == len(s.set(int32(d))) {
			continue
		}
		e, seen := first[hash]
		switch {
		case !seen:
			first[hash] = int32(d)
		case s.sameFrame(e, int32(d)):
			to[d] = e
			folds = true
		}
	}
	if !folds {
		return s
	}
	return s.keep(to)
}

// frame hashes the words of a set that are no figures, and counts them.
func (s *Sets) frame(d int32) (hash uint64, words int) {
	for _, r := range s.set(d) {
		if !s.figure[r] {
			hash = mix(hash ^ uint64(r))
			words++
		}
	}
	return hash, words
}

func (s *Sets) sameFrame(d, e int32) bool {
	isFigure := func(r uint32) bool { return s.figure[r] }
	x, y := slices.Clone(s.set(d)), slices.Clone(s.set(e))
	return slices.Equal(slices.DeleteFunc(x, isFigure), slices.DeleteFunc(y, isFigure))
}

// keep returns s with the texts of each set d as texts of set to[d], which
// stands for itself. Sets that another stands for are left out.
func (s *Sets) keep(to []int32) *Sets {
	number := make([]int32, len(to)) // of those that stay
	sets, words := int32(0), 0
	for d, e := range to {
		if e == int32(d) {
			number[d] = sets
			sets++
			words += len(s.set(e))
		}
	}
	out := &Sets{df: s.df, figure: s.figure, of: make([]int32, len(s.of)), members: make([]int32, len(s.members)),
		words: make([]uint32, 0, words), start: make([]uint32, 0, sets+1), first: make([]uint32, sets+1)}
	for d, e := range to {
		out.first[number[e]+1] += uint32(len(s.texts(int32(d))))
		if e == int32(d) {
			out.start = append(out.start, uint32(len(out.words)))
			out.words = append(out.words, s.set(e)...)
		}
	}
	out.start = append(out.start, uint32(len(out.words)))
	for d := range sets {
		out.first[d+1] += out.first[d]
	}
	next := slices.Clone(out.first)
	for t, d := range s.of {
		if out.of[t] = d; d >= 0 {
			n := number[to[d]]
			out.of[t] = n
			out.members[next[n]] = int32(t)
			next[n]++
		}
	}
	return out
}

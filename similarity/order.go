package similarity

import (
	"bytes"
	"cmp"
	"slices"
	"sync/atomic"
)

// buildSets joins the workers' blocks, which it frees on the way, to Sets.
// Neither the number of vocabularies nor which block used which one changes
// the result.
func buildSets(blocks []block, vocabularies []*vocabulary, workers int) *Sets {
	toRank, df, figure := rankWords(vocabularies)
	clear(vocabularies)

	firstText := make([]int, len(blocks)+1)
	for k, b := range blocks {
		firstText[k+1] = firstText[k] + len(b.ends)
	}
	eachBlock(workers, len(blocks), func(k int) {
		blocks[k].rank(toRank[blocks[k].vocabulary])
	})
	s := &Sets{df: df, figure: figure}
	keys := make([]setKey, firstText[len(blocks)])
	for seed := uint64(1); ; seed++ {
		eachBlock(workers, len(blocks), func(k int) {
			blocks[k].keys(keys[firstText[k]:firstText[k+1]], firstText[k], seed)
		})
		s.number(sortKeys(keys, workers))
		eachBlock(workers, len(blocks), func(k int) {
			blocks[k].eachSet(func(i int, set []uint32) {
				if text := int32(firstText[k] + i); s.leads(text) {
					copy(s.set(s.of[text]), set)
				}
			})
		})
		var collided atomic.Bool
		eachBlock(workers, len(blocks), func(k int) {
			blocks[k].eachSet(func(i int, set []uint32) {
				if d := s.of[firstText[k]+i]; d >= 0 && !slices.Equal(s.set(d), set) {
					collided.Store(true)
				}
			})
		})
		if !collided.Load() {
			return s
		}
	}
}

// eachBlock calls do with 0 ... n-1, several at a time.
func eachBlock(workers, n int, do func(k int)) {
	var next counter
	parallel(max(1, min(workers, n)), func(int) {
		for k := next.take(); k < n; k = next.take() {
			do(k)
		}
	})
}

// rankWords orders the words of all vocabularies by rarity, ties by the word
// itself. It returns for each vocabulary the rank of each of its numbers, and
// for each rank how many texts hold the word and whether it is a figure.
func rankWords(vocabularies []*vocabulary) (toRank [][]uint32, df []uint32, figure []bool) {
	all := vocabularies[0]
	toRank = make([][]uint32, len(vocabularies))
	for w, v := range vocabularies[1:] {
		toRank[w+1] = all.merge(v)
	}
	order := make([]uint32, len(all.keys))
	for n := range order {
		order[n] = uint32(n)
	}
	slices.SortFunc(order, func(m, n uint32) int {
		if c := cmp.Compare(all.texts[m], all.texts[n]); c != 0 {
			return c
		}
		if c := cmp.Compare(all.keys[m], all.keys[n]); c != 0 {
			return c
		}
		return bytes.Compare(all.longWord(m), all.longWord(n))
	})
	rank := make([]uint32, len(order))
	df = make([]uint32, len(order))
	figure = make([]bool, len(order))
	for r, n := range order {
		rank[n] = uint32(r)
		df[r] = all.texts[n]
		figure[r] = isDigit(all.first(n))
	}
	toRank[0] = rank
	for _, to := range toRank[1:] {
		for n, m := range to {
			to[n] = rank[m]
		}
	}
	return toRank, df, figure
}

// A setKey orders sets: by length, then by a hash, then by text.
type setKey struct {
	hash uint64
	size uint32
	text int32
}

// eachSet calls visit with the number in the block and the set of each text.
func (b *block) eachSet(visit func(i int, set []uint32)) {
	begin := uint32(0)
	for i, end := range b.ends {
		visit(i, b.words[begin:end])
		begin = end
	}
}

// rank replaces the block's numbers by ranks and sorts each set.
func (b *block) rank(toRank []uint32) {
	for k, n := range b.words {
		b.words[k] = toRank[n]
	}
	b.eachSet(func(_ int, set []uint32) { sortRanks(set) })
}

// keys fills in the keys of the block's sets; text is the number of its first
// text.
func (b *block) keys(keys []setKey, text int, seed uint64) {
	b.eachSet(func(i int, set []uint32) {
		hash := seed
		for _, r := range set {
			hash = mix(hash ^ uint64(r))
		}
		keys[i] = setKey{hash, uint32(len(set)), int32(text + i)}
	})
}

// sortKeys returns keys in order, by length first.
func sortKeys(keys []setKey, workers int) []setKey {
	longest := uint32(0)
	for _, k := range keys {
		longest = max(longest, k.size)
	}
	ends := make([]int, longest+2) // ends[n+1]: of the keys of length n
	for _, k := range keys {
		ends[k.size+1]++
	}
	for n := range longest + 1 {
		ends[n+1] += ends[n]
	}
	sorted := make([]setKey, len(keys))
	next := slices.Clone(ends)
	for _, k := range keys {
		sorted[next[k.size]] = k
		next[k.size]++
	}
	eachBlock(workers, int(longest)+1, func(n int) {
		slices.SortFunc(sorted[ends[n]:ends[n+1]], func(a, b setKey) int {
			if a.hash != b.hash {
				return cmp.Compare(a.hash, b.hash)
			}
			return cmp.Compare(a.text, b.text)
		})
	})
	return sorted
}

// number numbers the distinct sets in the order of keys and makes room for
// their words. Sets with the same hash are taken for equal.
func (s *Sets) number(keys []setKey) {
	s.of = make([]int32, len(keys))
	s.members = make([]int32, 0, len(keys))
	s.start, s.first = s.start[:0], s.first[:0]
	words := uint32(0)
	for i, k := range keys {
		if k.size == 0 {
			s.of[k.text] = -1
			continue
		}
		if i == 0 || keys[i-1].hash != k.hash || keys[i-1].size != k.size {
			s.start = append(s.start, words)
			s.first = append(s.first, uint32(len(s.members)))
			words += k.size
		}
		s.of[k.text] = int32(len(s.start) - 1)
		s.members = append(s.members, k.text)
	}
	s.start = append(s.start, words)
	s.first = append(s.first, uint32(len(s.members)))
	s.words = make([]uint32, words)
}

// leads reports whether text is the first of those with its set.
func (s *Sets) leads(text int32) bool {
	d := s.of[text]
	return d >= 0 && s.texts(d)[0] == text
}

// sortRanks puts set in ascending order.
func sortRanks(set []uint32) {
	if len(set) > 48 {
		slices.Sort(set)
		return
	}
	for i := 1; i < len(set); i++ {
		x, k := set[i], i
		for ; k > 0 && set[k-1] > x; k-- {
			set[k] = set[k-1]
		}
		set[k] = x
	}
}

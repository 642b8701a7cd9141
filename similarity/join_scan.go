package similarity

import (
	"math/bits"
	"slices"
)

// A joiner looks for pairs within lists. Each worker has its own.
type joiner struct {
	sets  *Sets
	lists *postings
	out   *sequence
	pairs []Pair

	// The sets of the list at hand that a later one can meet.
	ids   []int32
	marks []signature
	at    []int32 // where the list's word stands in the set
}

func newJoiner(s *Sets, lists *postings, out *sequence) *joiner {
	return &joiner{sets: s, lists: lists, out: out}
}

// list finds the pairs whose rarest common word has this rank.
func (j *joiner) list(unit int, rank uint32) {
	list := j.lists.list(rank)
	if len(list) < 2 {
		return
	}
	j.ids, j.marks, j.at = j.ids[:0], j.marks[:0], j.at[:0]
	low := 0
	for _, d := range list {
		set := j.sets.set(d)
		at := slices.Index(set, rank)
		mark := sign(set)
		for low < len(j.ids) && len(j.sets.set(j.ids[low])) < int(j.lists.least[len(set)]) {
			low++
		}
		for k := low; k < len(j.ids); k++ {
			other := j.sets.set(j.ids[k])
			sum := len(set) + len(other)
			need := int(j.lists.need[sum])
			if mark.differ(j.marks[k]) > sum-2*need {
				continue
			}
			if common, ok := overlap(other, set, int(j.at[k]), at, need); ok {
				score := float64(common) / float64(sum-common)
				j.pairs = append(j.pairs, Pair{j.ids[k], d, float32(score)})
				if len(j.pairs) >= batchPairs {
					j.pairs = j.out.pass(unit, j.pairs)
				}
			}
		}
		if at < j.lists.prefix(len(set), int32(len(set))) {
			j.ids = append(j.ids, d)
			j.marks = append(j.marks, mark)
			j.at = append(j.at, int32(at))
		}
	}
	if len(j.pairs) > 0 {
		j.pairs = j.out.pass(unit, j.pairs)
	}
}

// overlap counts what x and y have in common if x[i] == y[j] is the first of
// it and there is enough for need.
func overlap(x, y []uint32, i, j, need int) (common int, ok bool) {
	p, q := i, j
	for p < len(x) && q < len(y) {
		switch {
		case x[p] == y[q]:
			common++
			p++
			q++
		case x[p] < y[q]:
			p++
		default:
			q++
		}
		if common+min(len(x)-p, len(y)-q) < need {
			return 0, false
		}
	}
	for p, q = 0, 0; p < i && q < j; {
		switch {
		case x[p] == y[q]:
			return 0, false
		case x[p] < y[q]:
			p++
		default:
			q++
		}
	}
	return common, common >= need
}

// A signature is a small picture of a set: every word sets one bit.
type signature [2]uint64

func sign(set []uint32) (s signature) {
	for _, r := range set {
		h := mix(uint64(r))
		s[h>>6&1] |= 1 << (h & 63)
	}
	return s
}

// differ returns a number that is at most that of the words which are in only
// one of the two sets.
func (s signature) differ(t signature) int {
	return bits.OnesCount64(s[0]^t[0]) + bits.OnesCount64(s[1]^t[1])
}

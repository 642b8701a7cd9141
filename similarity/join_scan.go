package similarity

import (
	"math"
	"math/bits"
	"slices"
)

// An entry is a set in a list of those that have some words in common.
type entry struct {
	marks signature // of the words after the first of those
	begin uint32    // of the set in Sets.words
	size  int32
	at    int32 // where the last of those words stands in the set
	slack int32 // its share of what may be in one of two sets only, see joiner.list
}

// A joiner looks for pairs within lists. Each worker has its own.
type joiner struct {
	sets  *Sets
	lists *postings
	out   *sequence
	unit  int
	tries int // how many of a list each entry is held against; negative: all
	pairs []Pair

	entries []entry
	levels  []level
	counts  []int32 // by rank, zero between uses
	sources []entry // scratch of scan
	touched uint32
}

// A level is the scratch of refine at one depth.
type level struct {
	runs    []run
	entries []entry
}

// A run is the entries of a list that have one more word in common.
type run struct {
	rank       uint32
	begin, end int32
}

func newJoiner(s *Sets, lists *postings, out *sequence, tries int) *joiner {
	return &joiner{sets: s, lists: lists, out: out, tries: tries, counts: make([]int32, len(s.df))}
}

// list finds the pairs whose rarest common word has this rank.
func (j *joiner) list(unit int, rank uint32) {
	list := j.lists.list(rank)
	if len(list) < 2 {
		return
	}
	j.unit = unit
	j.entries = j.entries[:0]
	words, size := j.sets.words, 1
	for _, begin := range list {
		j.touched ^= words[begin] ^ words[min(begin+16, uint32(len(words)-1))]
	}
	for _, begin := range list {
		for begin >= j.lists.from[size+1] {
			size++
		}
		set := words[begin:][:size]
		at := slices.Index(set, rank)
		j.entries = append(j.entries, entry{
			marks: sign(set[at+1:]),
			begin: begin,
			size:  int32(size),
			at:    int32(at),
			slack: j.lists.slack[size] - int32(at)<<slackBits,
		})
	}
	j.refine(j.entries, 1)
	if len(j.pairs) > 0 {
		j.pairs = j.out.pass(unit, j.pairs)
	}
}

// longList is the length beyond which cutting a list by one more word is less
// work than comparing all its entries. At each further depth it is four times as
// much, for fewer pairs pass the signatures.
const longList = 128

// refine finds the pairs among entries, which have their first depth common
// words in common. A long list is cut by the next common word, which is not far
// from the last one in either set, or too little is left.
func (j *joiner) refine(entries []entry, depth int32) {
	if len(entries) <= longList<<min(2*(depth-1), 20) {
		j.scan(entries, depth, math.MaxInt32)
		return
	}
	// Sets so small that no further word is needed.
	few := 0
	for few < len(entries) && j.lists.least[entries[few].size] <= depth {
		few++
	}
	if few > 0 {
		j.scan(entries[:few], depth, depth)
	}
	for int(depth) >= len(j.levels) {
		j.levels = append(j.levels, level{})
	}
	l := &j.levels[depth]
	l.runs = l.runs[:0]
	total := int32(0)
	for i := range entries {
		for _, r := range j.next(&entries[i], depth) {
			if j.counts[r] == 0 {
				l.runs = append(l.runs, run{rank: r})
			}
			j.counts[r]++
			total++
		}
	}
	end := int32(0)
	for i := range l.runs {
		r := &l.runs[i]
		r.begin = end
		end += j.counts[r.rank]
		r.end = end
		j.counts[r.rank] = r.begin
	}
	l.entries = slices.Grow(l.entries[:0], int(total))[:total]
	for i := range entries {
		e := entries[i]
		for k, r := range j.next(&entries[i], depth) {
			e.at = entries[i].at + 1 + int32(k)
			l.entries[j.counts[r]] = e
			j.counts[r]++
		}
	}
	for _, r := range l.runs {
		j.counts[r.rank] = 0
	}
	for i := range l.runs {
		l := &j.levels[depth]
		if r := l.runs[i]; r.end-r.begin > 1 {
			j.refine(l.entries[r.begin:r.end], depth+1)
		}
	}
}

// next returns the words of a set that can be the next in common.
func (j *joiner) next(e *entry, depth int32) []uint32 {
	last := min(e.size, e.size-j.lists.least[e.size]+depth+1)
	return j.sets.words[e.begin+uint32(e.at)+1 : e.begin+uint32(last)]
}

// scan compares entries with each other. It leaves out pairs that need more
// words in common than most.
func (j *joiner) scan(entries []entry, depth, most int32) {
	sources := j.sources[:0]
	low := 0
	for i := range entries {
		x := &entries[i]
		least := j.lists.least[x.size]
		for low < len(sources) && sources[low].size < least {
			low++
		}
		tries := j.tries
		for k := low; k < len(sources) && tries != 0; k++ {
			y := &sources[k]
			room := (x.slack + y.slack) >> slackBits
			if int32(bits.OnesCount64(x.marks[0]^y.marks[0])) > room ||
				int32(bits.OnesCount64(x.marks[1]^y.marks[1])) > room {
				continue
			}
			tries--
			j.verify(y, x, depth, most)
		}
		if x.at <= x.size-j.lists.need[2*x.size]+depth-1 {
			sources = append(sources, *x)
		}
	}
	j.sources = sources
}

// verify keeps the pair of x and y if they are similar enough and have exactly
// depth-1 words in common before their places.
//
// A pair that needs fewer than depth words was found before the list was cut.
func (j *joiner) verify(x, y *entry, depth, most int32) {
	sum := int(x.size + y.size)
	need := j.lists.need[sum]
	if need < depth && depth > 1 || need > most {
		return
	}
	if depth+min(x.size-x.at, y.size-y.at)-1 < need {
		return
	}
	common, ok := overlap(j.words(x), j.words(y), int(x.at), int(y.at), int(depth), int(need))
	if !ok {
		return
	}
	score := float64(common) / float64(sum-common)
	j.pairs = append(j.pairs, Pair{j.set(x), j.set(y), float32(score)})
	if len(j.pairs) >= batchPairs {
		j.pairs = j.out.pass(j.unit, j.pairs)
	}
}

// words returns the set of an entry.
func (j *joiner) words(e *entry) []uint32 {
	return j.sets.words[e.begin : e.begin+uint32(e.size)]
}

// set returns the number of the set of an entry.
func (j *joiner) set(e *entry) int32 {
	d, _ := slices.BinarySearch(j.sets.start, e.begin)
	return int32(d)
}

// overlap counts what x and y have in common if x[i] == y[j] is the depth-th
// word of it and there is enough for need.
func overlap(x, y []uint32, i, j, depth, need int) (common int, ok bool) {
	for p, q := 0, 0; p < i && q < j; {
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
	}
	if common != depth-1 {
		return 0, false // another list has the pair
	}
	common = depth
	for p, q := i+1, j+1; p < len(x) && q < len(y); {
		if common+min(len(x)-p, len(y)-q) < need {
			return 0, false
		}
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
	}
	return common, common >= need
}

// A signature is two small pictures of a list of words: in each, every word sets one bit.
type signature [2]uint64

func sign(set []uint32) (s signature) {
	for _, r := range set {
		h := (uint64(r) + 1) * 0x9e3779b97f4a7c15
		s[0] |= 1 << (h >> 58)
		s[1] |= 1 << (h >> 52 & 63)
	}
	return s
}

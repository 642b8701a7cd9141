package similarity

import (
	"slices"

	"github.com/cespare/xxhash/v2"
)

// A Range is a half-open range of the words of a text.
type Range struct{ From, To int }

// Len returns the number of words in the range.
func (r Range) Len() int { return r.To - r.From }

// A Copy is a stretch of words that two texts share, word for word but for
// gaps: places where one has other words than the other, or more.
//
//	a  officials said that | 12 | people died in the | fire |
//	b  officials said that | 14 | people died in the |      |
type Copy struct {
	A, B     int // indexes of the texts, A < B
	InA, InB Range
	Gaps     []Gap // in order, at least one
	Shared   int   // words in common
}

// A Gap is a place in a Copy where its two sides differ. One of its ranges may be
// empty.
type Gap struct{ InA, InB Range }

// The bounds of a Copy. It has a run of copyRun words in a row, which hardly come
// twice by chance; a gap has at most copyGap words on either side and is followed
// by copyResume shared words, by fewer up to a break, or by a break in both texts;
// and of the words of the longer side copyShare are shared.
const (
	copyRun    = 5
	copyGap    = 4
	copyResume = 2
	copyShare  = 0.75
)

// commonRun is the number of texts from which a run of words says nothing of any
// two of them.
const commonRun = 64

// Copies finds the stretches of at least `least` shared words in which two texts
// differ in few places. A text is its words in order, folded as they are to be
// compared; an empty word is a break, such as the end of a sentence, which no
// stretch crosses. A run that one text holds twice is no ground for a stretch.
// Copies are in order of B, place in B, and A. The work is in proportion to the
// number of words, and of texts that share them.
func Copies(texts [][]string, least int) []Copy {
	numbered := numberWords(texts)
	runs := map[uint64][]occurrence{}
	for t, words := range numbered {
		eachRun(words, func(hash uint64, at int) { runs[hash] = append(runs[hash], occurrence{t, at}) })
	}
	var out []Copy
	for b, words := range numbered {
		reached := map[int]int{} // by text: the end in b of the last stretch with it
		eachRun(words, func(hash uint64, at int) {
			list := runs[hash]
			if len(list) > commonRun {
				return
			}
			for i, o := range list {
				if o.text >= b {
					break
				}
				if repeated(list, i) || repeatedIn(list, b) || at < reached[o.text] || !slices.Equal(numbered[o.text][o.at:o.at+copyRun], words[at:at+copyRun]) {
					continue
				}
				s := stretch{numbered[o.text], words}
				c := s.around(o.at, at)
				c.A, c.B = o.text, b
				reached[o.text] = c.InB.To
				if len(c.Gaps) > 0 && c.Shared >= least && float64(c.Shared) >= copyShare*float64(max(c.InA.Len(), c.InB.Len())) {
					out = append(out, c)
				}
			}
		})
	}
	return out
}

// An occurrence is a place in one of the texts.
type occurrence struct{ text, at int }

// repeated reports whether a text of a list, in order of texts, is there twice.
func repeated(list []occurrence, i int) bool {
	return i > 0 && list[i-1].text == list[i].text || i+1 < len(list) && list[i+1].text == list[i].text
}

// repeatedIn reports whether a list, in order of texts, has text t twice.
func repeatedIn(list []occurrence, t int) bool {
	i := slices.IndexFunc(list, func(o occurrence) bool { return o.text == t })
	return i >= 0 && repeated(list, i)
}

// textBreak is the number of the empty word.
const textBreak = -1

// numberWords gives equal words of all texts one number.
func numberWords(texts [][]string) [][]int32 {
	numbers := map[string]int32{"": textBreak}
	out := make([][]int32, len(texts))
	for t, words := range texts {
		out[t] = make([]int32, len(words))
		for i, w := range words {
			n, ok := numbers[w]
			if !ok {
				n = int32(len(numbers))
				numbers[w] = n
			}
			out[t][i] = n
		}
	}
	return out
}

// eachRun calls visit with the hash and place of every run of copyRun words that
// no break parts.
func eachRun(words []int32, visit func(hash uint64, at int)) {
	var bytes [4 * copyRun]byte
	whole := 0 // words since the last break
	for i, w := range words {
		if w == textBreak {
			whole = 0
			continue
		}
		if whole++; whole < copyRun {
			continue
		}
		for k, n := range words[i+1-copyRun : i+1] {
			bytes[4*k], bytes[4*k+1], bytes[4*k+2], bytes[4*k+3] = byte(n), byte(n>>8), byte(n>>16), byte(n>>24)
		}
		visit(xxhash.Sum64(bytes[:]), i+1-copyRun)
	}
}

// A stretch is two texts, of which one place in each is held against the other.
type stretch struct{ a, b []int32 }

// around returns the stretch that grows from a run at i of a and j of b.
func (s stretch) around(i, j int) Copy {
	behind, endA, endB := s.grow(i, j, 1)
	before, startA, startB := s.grow(i-1, j-1, -1)
	c := Copy{InA: Range{startA + 1, endA}, InB: Range{startB + 1, endB}}
	for _, g := range slices.Backward(before) { // found from right to left
		c.Gaps = append(c.Gaps, Gap{Range{g.InA.To + 1, g.InA.From + 1}, Range{g.InB.To + 1, g.InB.From + 1}})
	}
	c.Gaps = append(c.Gaps, behind...)
	c.Shared = c.InA.Len()
	for _, g := range c.Gaps {
		c.Shared -= g.InA.Len()
	}
	return c
}

// grow follows equal words from i of a and j of b, in steps of 1 or -1, across
// gaps, and returns these in the order of its way and the first places beyond.
func (s stretch) grow(i, j, step int) (gaps []Gap, endA, endB int) {
	for {
		for s.same(i, j) {
			i, j = i+step, j+step
		}
		x, y, ok := s.resume(i, j, step)
		if !ok {
			return gaps, i, j
		}
		gaps = append(gaps, Gap{Range{i, i + x*step}, Range{j, j + y*step}})
		i, j = i+x*step, j+y*step
	}
}

// resume returns the lengths of the shortest gap at i of a and j of b behind which
// the texts are the same again, or break off both.
func (s stretch) resume(i, j, step int) (x, y int, ok bool) {
	for sum := 1; sum <= 2*copyGap; sum++ {
		for x := max(0, sum-copyGap); x <= min(sum, copyGap); x++ {
			y := sum - x
			if s.ends(i, x, step, s.a) || s.ends(j, y, step, s.b) {
				continue
			}
			if s.resumes(i+x*step, j+y*step, step) {
				return x, y, true
			}
			if x > 0 && y > 0 && s.ends(i, x+1, step, s.a) && s.ends(j, y+1, step, s.b) {
				return x, y, true
			}
		}
	}
	return 0, 0, false
}

// resumes reports whether copyResume words from i of a and j of b on are the
// same, or all up to a break in either.
func (s stretch) resumes(i, j, step int) bool {
	for k := range copyResume {
		if !s.same(i+k*step, j+k*step) {
			return k > 0 && (wordAt(s.a, i+k*step) == textBreak || wordAt(s.b, j+k*step) == textBreak)
		}
	}
	return true
}

// ends reports whether a break stands among the n words from i on.
func (stretch) ends(i, n, step int, words []int32) bool {
	for k := range n {
		if wordAt(words, i+k*step) == textBreak {
			return true
		}
	}
	return false
}

func (s stretch) same(i, j int) bool {
	w := wordAt(s.a, i)
	return w != textBreak && w == wordAt(s.b, j)
}

// wordAt returns word i, and a break beyond the ends.
func wordAt(words []int32, i int) int32 {
	if i < 0 || i >= len(words) {
		return textBreak
	}
	return words[i]
}

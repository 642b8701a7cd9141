// Package corpus makes claims by the million for tests and benchmarks of
// similarity: sentences of news English, three in ten of them changed copies
// of earlier ones. The same seed makes the same claims.
//
// There are two kinds of sentences. FromCounts draws words one by one as often
// as a table of counts says: sound for how many sets share a word, but without
// grammar or topics. FromText gives the sentences of a text in order and then,
// when they are used up, walks from word to word as they follow each other in
// the text. Both use new names all the time, so that the vocabulary grows like
// that of real news.
package corpus

import (
	"bytes"
	"math"
	"math/rand/v2"
	"strconv"
)

// A Generator makes claims.
type Generator struct {
	rand   *rand.Rand
	source func(words [][]byte) [][]byte // appends the words of a new sentence
	names  names

	words    [][]byte
	earlier  [][]byte // some of the originals, to be copied
	made     int
	Original int // how many claims were new
}

const (
	copies  = 0.3     // of the claims are changed copies
	keep    = 1 << 18 // originals kept for copying
	average = 22      // words in a sentence that is drawn
)

func newGenerator(seed uint64) *Generator {
	g := &Generator{rand: rand.New(rand.NewPCG(seed, 0x5eed))}
	g.names.rand = g.rand
	return g
}

// Append appends the next claim, without a line break, to dst.
func (g *Generator) Append(dst []byte) []byte {
	g.made++
	if len(g.earlier) > 0 && g.rand.Float64() < copies {
		g.words = g.change(split(g.words[:0], g.earlier[g.rand.IntN(len(g.earlier))]))
		return join(dst, g.words)
	}
	g.words = g.source(g.words[:0])
	start := len(dst)
	dst = join(dst, g.words)
	g.Original++
	switch line := dst[start:]; {
	case len(g.earlier) < keep:
		g.earlier = append(g.earlier, bytes.Clone(line))
	default: // each original is as likely to be kept as any other
		if k := g.rand.IntN(g.Original); k < keep {
			g.earlier[k] = append(g.earlier[k][:0], line...)
		}
	}
	return dst
}

func split(words [][]byte, line []byte) [][]byte {
	for w := range bytes.FieldsSeq(line) {
		words = append(words, w)
	}
	return words
}

func join(dst []byte, words [][]byte) []byte {
	for i, w := range words {
		if i > 0 {
			dst = append(dst, ' ')
		}
		dst = append(dst, w...)
	}
	return dst
}

// change edits the words of a copy as another outlet would: one to six edits.
func (g *Generator) change(words [][]byte) [][]byte {
	for range 1 + g.rand.IntN(6) {
		i := g.rand.IntN(len(words))
		switch g.rand.IntN(6) {
		case 0, 1: // a word is dropped
			if len(words) > 3 {
				words = append(words[:i], words[i+1:]...)
			}
		case 2: // replaced
			words[i] = words[g.rand.IntN(len(words))]
			if len(g.earlier) > 0 {
				other := split(nil, g.earlier[g.rand.IntN(len(g.earlier))])
				words[i] = other[g.rand.IntN(len(other))]
			}
		case 3: // two change places
			k := g.rand.IntN(len(words))
			words[i], words[k] = words[k], words[i]
		case 4: // a number or a name differs
			words[i] = g.names.next(nil)
			if g.rand.IntN(2) == 0 {
				words[i] = strconv.AppendInt(nil, int64(g.rand.IntN(5000)), 10)
			}
		case 5:
			words = append(words, []byte("officials"), []byte("said"))
		}
	}
	return words
}

// names makes proper names. One use in twenty is of a new name; else an
// earlier use is repeated, so that uses follow Zipf's law.
type names struct {
	rand *rand.Rand
	used [][]byte
	made int
}

const namesKept = 1 << 20

func (n *names) next(dst []byte) []byte {
	if len(n.used) > 0 && n.rand.IntN(20) > 0 {
		name := n.used[n.rand.IntN(len(n.used))]
		n.remember(name)
		return append(dst, name...)
	}
	n.made++
	start := len(dst)
	dst = append(dst, coin(n.made)...)
	n.remember(bytes.Clone(dst[start:]))
	return dst
}

func (n *names) remember(name []byte) {
	if len(n.used) < namesKept {
		n.used = append(n.used, name)
		return
	}
	n.used[n.rand.IntN(namesKept)] = name
}

// coin returns name number n, spelt in syllables.
func coin(n int) []byte {
	const first, second = "bdfghjklmnprstvz", "aeiou"
	var name []byte
	for n += 80 * 80; n > 0; n /= 80 {
		name = append(name, first[n%80/5], second[n%80%5])
	}
	name[0] -= 'a' - 'A'
	return name
}

// length draws the number of words of a sentence: log-normal, as in real text.
func length(r *rand.Rand) int {
	n := math.Exp(math.Log(average-1.5) + 0.42*r.NormFloat64())
	return max(4, min(80, int(n)))
}

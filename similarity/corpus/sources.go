package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// FromCounts returns a generator that draws words by their counts. Each line
// of the table is a count and, separated by white space, the words that occur
// so often; lines that begin with # are comments, and the count that belongs
// to the word "sentences" alone is skipped if it comes first.
func FromCounts(table io.Reader, seed uint64) (*Generator, error) {
	g := newGenerator(seed)
	var words [][]byte
	var counts []float64
	lines := bufio.NewScanner(table)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		fields := bytes.Fields(lines.Bytes())
		if len(fields) < 2 || fields[0][0] == '#' || len(words) == 0 && string(fields[1]) == "sentences" {
			continue
		}
		count, err := strconv.ParseFloat(string(fields[0]), 64)
		if err != nil {
			return nil, fmt.Errorf("reading counts: %w", err)
		}
		for _, w := range fields[1:] {
			words = append(words, bytes.Clone(w))
			counts = append(counts, count)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading counts: %w", err)
	}
	if len(words) == 0 {
		return nil, fmt.Errorf("reading counts: no words")
	}
	draw := newAlias(counts)
	g.source = func(out [][]byte) [][]byte {
		for range length(g.rand) {
			switch r := g.rand.IntN(100); {
			case r < 7:
				out = append(out, g.names.next(nil))
			case r == 7:
				out = append(out, strconv.AppendInt(nil, int64(g.rand.IntN(1+g.rand.IntN(10000))), 10))
			default:
				out = append(out, words[draw.next(g.rand)])
			}
		}
		return out
	}
	return g, nil
}

// FromText returns a generator that begins with the lines of a text.
func FromText(text io.Reader, seed uint64) (*Generator, error) {
	g := newGenerator(seed)
	var sentences [][]byte
	lines := bufio.NewScanner(text)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		if line := bytes.TrimSpace(lines.Bytes()); len(line) > 0 {
			sentences = append(sentences, bytes.Clone(line))
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading text: %w", err)
	}
	if len(sentences) == 0 {
		return nil, fmt.Errorf("reading text: no lines")
	}
	used := 0
	var walk *chain
	g.source = func(out [][]byte) [][]byte {
		if used < len(sentences) {
			used++
			return split(out, sentences[used-1])
		}
		if walk == nil {
			walk = newChain(sentences)
		}
		return walk.sentence(g, out)
	}
	return g, nil
}

// A chain knows which word follows which in a text.
type chain struct {
	words   [][]byte
	follows [][]int32 // by word; 0 stands for the end
	name    []bool
}

func newChain(sentences [][]byte) *chain {
	c := &chain{words: [][]byte{nil}, follows: [][]int32{nil}, name: []bool{false}}
	number := map[string]int32{}
	for _, s := range sentences {
		before := int32(0)
		for w := range bytes.FieldsSeq(s) {
			n, ok := number[string(w)]
			if !ok {
				n = int32(len(c.words))
				number[string(w)] = n
				c.words = append(c.words, w)
				c.follows = append(c.follows, nil)
				r, _ := utf8.DecodeRune(w)
				c.name = append(c.name, before != 0 && unicode.IsUpper(r))
			}
			c.follows[before] = append(c.follows[before], n)
			before = n
		}
		c.follows[before] = append(c.follows[before], 0)
	}
	return c
}

// sentence walks through the text's words. Names are made anew.
func (c *chain) sentence(g *Generator, out [][]byte) [][]byte {
	limit := 2*length(g.rand) - 1
	word := int32(0)
	for range limit {
		next := c.follows[word]
		word = next[g.rand.IntN(len(next))]
		for tries := 0; word == 0 && len(out) < 8 && tries < 4; tries++ {
			word = next[g.rand.IntN(len(next))]
		}
		if word == 0 {
			if len(out) >= 8 {
				break
			}
			word = c.follows[0][g.rand.IntN(len(c.follows[0]))]
		}
		if c.name[word] {
			out = append(out, g.names.next(nil))
			continue
		}
		out = append(out, c.words[word])
	}
	return out
}

// An alias table draws numbers by weight in constant time (Walker 1974, Vose
// 1991).
type alias struct {
	part  []float64
	other []int32
}

func newAlias(weights []float64) *alias {
	n := len(weights)
	a := &alias{make([]float64, n), make([]int32, n)}
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	var small, large []int32
	for i, w := range weights {
		a.part[i] = w / sum * float64(n)
		if a.part[i] < 1 {
			small = append(small, int32(i))
		} else {
			large = append(large, int32(i))
		}
	}
	for len(small) > 0 && len(large) > 0 {
		s, l := small[len(small)-1], large[len(large)-1]
		small = small[:len(small)-1]
		a.other[s] = l
		if a.part[l] -= 1 - a.part[s]; a.part[l] < 1 {
			large = large[:len(large)-1]
			small = append(small, l)
		}
	}
	for _, i := range append(small, large...) {
		a.part[i] = 1
	}
	return a
}

func (a *alias) next(r *rand.Rand) int {
	i := r.IntN(len(a.part))
	if r.Float64() < a.part[i] {
		return i
	}
	return int(a.other[i])
}

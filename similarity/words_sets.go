package similarity

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Sets holds the word sets of a list of texts: what Join compares. Each
// distinct set is held once, as ranks of words from the rarest to the most
// frequent in the list; the sets lie end to end, ordered by their length.
//
// A text of 22 words takes about 90 bytes. Sets is safe for concurrent use.
type Sets struct {
	words []uint32 // ranks, ascending within a set
	start []uint32 // set d is words[start[d]:start[d+1]]
	df    []uint32 // by rank: how many texts hold the word

	figure []bool // by rank: the word begins with a digit

	of      []int32  // by text: its set, or -1 if it holds no word
	members []int32  // texts, grouped by set, ascending within each
	first   []uint32 // the texts of set d are members[first[d]:first[d+1]]
}

// Len returns the number of texts.
func (s *Sets) Len() int { return len(s.of) }

// distinct returns the number of distinct sets.
func (s *Sets) distinct() int { return len(s.start) - 1 }

// set returns the ranks of the words of distinct set d.
func (s *Sets) set(d int32) []uint32 { return s.words[s.start[d]:s.start[d+1]] }

// texts returns the texts whose set is d.
func (s *Sets) texts(d int32) []int32 { return s.members[s.first[d]:s.first[d+1]] }

// Jaccard returns how many words texts a and b have in common, over how many
// there are in both: 1 for equal sets, 0 if either holds no word.
func (s *Sets) Jaccard(a, b int) float64 {
	x, y := s.of[a], s.of[b]
	if x < 0 || y < 0 {
		return 0
	}
	return jaccard(s.set(x), s.set(y))
}

// jaccard is the similarity of two ascending lists.
func jaccard(x, y []uint32) float64 {
	common := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			common++
			i++
			j++
		case x[i] < y[j]:
			i++
		default:
			j++
		}
	}
	return float64(common) / float64(len(x)+len(y)-common)
}

const (
	blockBytes = 1 << 20 // of text handed to a worker at a time
	blockTexts = 1 << 13
	lineBytes  = 1 << 28 // the longest line that ReadSets takes
)

// NewSets returns the word sets of texts. Workers is how many goroutines share
// the work; zero means one a processor. It does not change the result.
func NewSets(texts []string, workers int) *Sets {
	workers = workersOr(workers)
	blocks := make([]block, (len(texts)+blockTexts-1)/blockTexts)
	vocabularies := make([]*vocabulary, min(workers, max(len(blocks), 1)))
	var next counter
	parallel(len(vocabularies), func(w int) {
		vocabularies[w] = newVocabulary()
		for k := next.take(); k < len(blocks); k = next.take() {
			part := texts[k*blockTexts : min((k+1)*blockTexts, len(texts))]
			b := &blocks[k]
			b.begin(w, len(part))
			for _, text := range part {
				b.add(vocabularies[w], text, uint32(k*blockTexts+len(b.ends))+1)
			}
		}
	})
	return buildSets(blocks, vocabularies, workers)
}

// ReadSets returns the word sets of the lines of r, which it does not hold on
// to. Workers is as for NewSets.
func ReadSets(ctx context.Context, r io.Reader, workers int) (*Sets, error) {
	workers = workersOr(workers)
	type job struct {
		number int
		lines  []byte
	}
	var (
		jobs         = make(chan job, workers)
		free         = make(chan []byte, 2*workers+2)
		vocabularies = make([]*vocabulary, workers)
		results      = map[int]block{}
		mu           sync.Mutex
		done         sync.WaitGroup
	)
	for w := range workers {
		vocabularies[w] = newVocabulary()
		done.Go(func() {
			stamp := uint32(0)
			for j := range jobs {
				b := newLineBlock(w, vocabularies[w], string(j.lines), &stamp)
				mu.Lock()
				results[j.number] = b
				mu.Unlock()
				select {
				case free <- j.lines[:0]:
				default:
				}
			}
		})
	}
	n := 0
	err := eachChunk(ctx, r, free, func(lines []byte) {
		jobs <- job{n, lines}
		n++
	})
	close(jobs)
	done.Wait()
	if err != nil {
		return nil, fmt.Errorf("reading texts: %w", err)
	}
	blocks := make([]block, n)
	for k := range blocks {
		blocks[k] = results[k]
		delete(results, k)
	}
	return buildSets(blocks, vocabularies, workers), nil
}

// eachChunk calls visit with the bytes of r in chunks that end where lines do.
// The chunks' memory is taken from free where it has any.
func eachChunk(ctx context.Context, r io.Reader, free <-chan []byte, visit func([]byte)) error {
	var rest []byte
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		var buf []byte
		select {
		case buf = <-free:
		default:
		}
		buf = slices.Grow(append(buf[:0], rest...), blockBytes)
		n, err := io.ReadFull(r, buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			if len(buf) > 0 {
				visit(buf)
			}
			return nil
		}
		if err != nil {
			return err
		}
		cut := bytes.LastIndexByte(buf, '\n') + 1
		if cut == 0 && len(buf) > lineBytes {
			return fmt.Errorf("a line of more than %d bytes", lineBytes)
		}
		rest = append(rest[:0], buf[cut:]...)
		if cut > 0 {
			visit(buf[:cut])
		}
	}
}

// A block is the sets of a run of texts, as numbers in one vocabulary.
type block struct {
	vocabulary int
	words      []uint32
	ends       []uint32 // where the set of each text ends in words
}

func (b *block) begin(vocabulary, texts int) {
	*b = block{vocabulary: vocabulary, words: make([]uint32, 0, 24*texts), ends: make([]uint32, 0, texts)}
}

func (b *block) add(v *vocabulary, text string, stamp uint32) {
	v.words.scan(text)
	b.words = v.appendSet(b.words, &v.words, stamp)
	b.ends = append(b.ends, uint32(len(b.words)))
}

// newLineBlock returns the sets of lines, which end in a newline, but for the
// last perhaps. It moves stamp on by their number.
func newLineBlock(w int, v *vocabulary, lines string, stamp *uint32) block {
	var b block
	b.begin(w, strings.Count(lines, "\n")+1)
	for len(lines) > 0 {
		line, rest, _ := strings.Cut(lines, "\n")
		*stamp++
		b.add(v, line, *stamp)
		lines = rest
	}
	return b
}

// workersOr returns workers, or the number of processors if it is not positive.
func workersOr(workers int) int {
	if workers > 0 {
		return workers
	}
	return runtime.GOMAXPROCS(0)
}

package similarity

import (
	"context"
	"sync"
)

const (
	batchPairs   = 1 << 12 // emitted at a time
	waitingPairs = 1 << 20 // that may wait for units before theirs
)

// A sequence emits the pairs that units of work find, unit by unit, so that
// the order does not depend on which worker is first. It holds back the pairs
// of units that run ahead, and the units themselves where there are too many.
type sequence struct {
	emit  func([]Pair) error
	texts func(set int32) []int32
	batch []Pair

	mu      sync.Mutex
	moved   sync.Cond
	turn    int            // the unit whose pairs are emitted now
	waiting map[int][]Pair // of units before their turn
	held    int            // pairs in waiting
	done    map[int]bool   // units that are closed before their turn
	err     error
}

func newSequence(emit func([]Pair) error, texts func(set int32) []int32) *sequence {
	q := &sequence{emit: emit, texts: texts, waiting: map[int][]Pair{}, done: map[int]bool{}}
	q.moved.L = &q.mu
	return q
}

// stopped reports whether there is no point in going on.
func (q *sequence) stopped(ctx context.Context) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.err == nil && ctx.Err() != nil {
		q.err = ctx.Err()
		q.moved.Broadcast()
	}
	return q.err != nil
}

// pass takes pairs of sets that unit found, and returns the slice for reuse.
// It waits for the unit's turn if too many pairs are held back.
func (q *sequence) pass(unit int, pairs []Pair) []Pair {
	q.mu.Lock()
	defer q.mu.Unlock()
	for q.turn != unit && q.held > waitingPairs && q.err == nil {
		q.moved.Wait()
	}
	if q.turn != unit {
		q.waiting[unit] = append(q.waiting[unit], pairs...)
		q.held += len(pairs)
		return pairs[:0]
	}
	q.drain(unit)
	q.expand(pairs)
	return pairs[:0]
}

// close says that the unit has passed all its pairs.
func (q *sequence) close(unit int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.done[unit] = true
	for ; q.done[q.turn]; q.turn++ {
		delete(q.done, q.turn)
		q.drain(q.turn)
	}
	q.moved.Broadcast()
}

// drain emits what is held back of unit, whose turn it is.
func (q *sequence) drain(unit int) {
	pairs := q.waiting[unit]
	delete(q.waiting, unit)
	q.held -= len(pairs)
	q.expand(pairs)
}

// expand emits the pairs of texts that have the sets of pairs.
func (q *sequence) expand(pairs []Pair) {
	for _, p := range pairs {
		for _, a := range q.texts(p.A) {
			for _, b := range q.texts(p.B) {
				q.add(min(a, b), max(a, b), p.Score)
			}
		}
	}
}

func (q *sequence) add(a, b int32, score float32) {
	q.batch = append(q.batch, Pair{a, b, score})
	if len(q.batch) >= batchPairs {
		q.flush()
	}
}

func (q *sequence) flush() {
	if q.err == nil && len(q.batch) > 0 {
		if q.err = q.emit(q.batch); q.err != nil {
			q.moved.Broadcast()
		}
	}
	q.batch = q.batch[:0]
}

// equal emits all pairs of texts, before the first unit.
func (q *sequence) equal(texts []int32) {
	for i, a := range texts {
		for _, b := range texts[i+1:] {
			q.add(a, b, 1)
		}
		if q.err != nil {
			return
		}
	}
}

// report calls f while nothing else is emitted or reported.
func (q *sequence) report(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	f()
}

// finish emits what is left.
func (q *sequence) finish() error {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.flush()
	return q.err
}

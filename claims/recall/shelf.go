package recall

import (
	"runtime"
	"sync"
)

// A Shelf lends out what one goroutine at a time works with, such as what holds
// a Table. What is given back stays: a sync.Pool would drop it at a collection,
// or keep it where another processor does not look, and its words would have to
// be met again.
type Shelf[T any] struct {
	New   func() T
	mu    sync.Mutex
	spare []T
}

// Take returns what was given back last, or something new.
func (s *Shelf[T]) Take() T {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(s.spare)
	if n == 0 {
		return s.New()
	}
	v := s.spare[n-1]
	s.spare = s.spare[:n-1]
	return v
}

// Give gives back what was taken. More than the processors can use is let go.
func (s *Shelf[T]) Give(v T) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.spare) < runtime.GOMAXPROCS(0) {
		s.spare = append(s.spare, v)
	}
}

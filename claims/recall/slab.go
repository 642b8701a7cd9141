package recall

// slabSize is how many values are allocated at once: more would keep what was
// forgotten for long, less leaves the collector more to look at.
const slabSize = 8

// A Slab allocates what lives long several at a time, since the collector's work
// grows with the number of things. Its zero value is ready for use.
type Slab[T any] struct{ free []T }

// New returns room for a value that is kept.
func (s *Slab[T]) New(v T) *T {
	if len(s.free) == 0 {
		s.free = make([]T, slabSize)
	}
	p := &s.free[0]
	s.free = s.free[1:]
	*p = v
	return p
}

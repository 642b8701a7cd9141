package collate

import "crosscheck/claims"

// Options tune a collation. The zero value is the documented default.
type Options struct{}

// Collate compares what several documents state.
func Collate(ts []*claims.Testimony, opts Options) *Collation { return &Collation{} }

package similarity

import (
	"sync"
	"sync/atomic"
)

// A counter hands out 0, 1, 2, ... to goroutines that share it.
type counter struct{ n atomic.Int64 }

func (c *counter) take() int { return int(c.n.Add(1) - 1) }

// parallel calls do(0) ... do(workers-1) at a time and waits for them.
func parallel(workers int, do func(w int)) {
	if workers == 1 {
		do(0)
		return
	}
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() { do(w) })
	}
	wg.Wait()
}

// parallelSteps calls do with 0 ... n-1; a goroutine takes so many at a time.
func parallelSteps(workers, n, step int, do func(i int)) {
	var next counter
	parallel(min(workers, n/step+1), func(int) {
		for k := next.take(); k*step < n; k = next.take() {
			for i := k * step; i < min((k+1)*step, n); i++ {
				do(i)
			}
		}
	})
}

// parallelRange calls do with parts of 0 ... n-1 that do not overlap.
func parallelRange(workers, n int, do func(from, to int)) {
	const step = 1 << 13
	var next counter
	parallel(min(workers, n/step+1), func(int) {
		for k := next.take(); k*step < n; k = next.take() {
			do(k*step, min((k+1)*step, n))
		}
	})
}

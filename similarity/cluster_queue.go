package similarity

// A merge is two clusters that may become one.
type merge struct {
	score     float64
	low, high uint64 // the keys of the two
	a, b      int32
	exact     bool
}

// before reports whether m comes before n: more alike, or lower keys.
func (m merge) before(n merge) bool {
	if m.score != n.score {
		return m.score > n.score
	}
	if m.low != n.low {
		return m.low < n.low
	}
	return m.high < n.high
}

// A mergeQueue is a heap of merges: one is not before that at half its place,
// and so the first comes first.
type mergeQueue []merge

func (q *mergeQueue) push(m merge) {
	*q = append(*q, m)
	h := *q
	for i := len(h) - 1; i > 0 && h[i].before(h[(i-1)/2]); i = (i - 1) / 2 {
		h[i], h[(i-1)/2] = h[(i-1)/2], h[i]
	}
}

func (q *mergeQueue) pop() merge {
	h := *q
	m, n := h[0], len(h)-1
	h[0] = h[n]
	h = h[:n]
	for i := 0; ; {
		k := 2*i + 1
		if k >= n {
			break
		}
		if k+1 < n && h[k+1].before(h[k]) {
			k++
		}
		if !h[k].before(h[i]) {
			break
		}
		h[i], h[k] = h[k], h[i]
		i = k
	}
	*q = h
	return m
}

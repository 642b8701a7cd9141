package collate

import (
	"strings"

	"crosscheck/claims"

	"github.com/cespare/xxhash/v2"
)

// copyShare is the share of the shorter report's word runs that two reports
// have in common from which they are one copy. Abridged agency copy keeps
// about three in ten.
const copyShare = 0.3

// runLength is the number of words in a run. Runs of so many words are seldom
// equal by chance.
const runLength = 8

// origins numbers each document's origin: reports that share long passages, or
// credit the same agency's copy and share some, have one number.
func origins(ts []*claims.Testimony) []int {
	runs := make([]map[uint64]bool, len(ts))
	for i, t := range ts {
		runs[i] = wordRuns(t)
	}
	of := make([]int, len(ts))
	for i := range of {
		of[i] = i
	}
	for i := range ts {
		for j := range i {
			if of[i] != of[j] && sameCopy(runs[i], runs[j]) {
				merge(of, i, j)
			}
		}
	}
	return of
}

// merge gives all that share the numbers of i and j the lesser of the two.
func merge(of []int, i, j int) {
	from, to := max(of[i], of[j]), min(of[i], of[j])
	for k := range of {
		if of[k] == from {
			of[k] = to
		}
	}
}

// wordRuns hashes every run of runLength words of a report's sentences.
func wordRuns(t *claims.Testimony) map[uint64]bool {
	out := map[uint64]bool{}
	for _, s := range t.Sentences {
		words := strings.Fields(strings.ToLower(s.Of(t.Doc.Text)))
		for i := 0; i+runLength <= len(words); i++ {
			out[xxhash.Sum64String(strings.Join(words[i:i+runLength], " "))] = true
		}
	}
	return out
}

func sameCopy(a, b map[uint64]bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return false
	}
	n := 0
	for h := range a {
		if b[h] {
			n++
		}
	}
	return float64(n) >= copyShare*float64(len(a))
}

// countOrigins returns how many origins some documents have.
func (w *work) countOrigins(docs map[int]bool) int {
	seen := map[int]bool{}
	for d := range docs {
		seen[w.Origins[d]] = true
	}
	return len(seen)
}

package line

import (
	"math/bits"
	"slices"
	"strings"
)

// A finder finds phrases in a text in one pass over it. Its zero value has none.
type finder struct {
	phrases []string
	// begins has a bit for each two bytes that begin a phrase, before how many
	// such lie before its 64 bits, and at the phrases of each in their order.
	begins [1 << 16 / 64]uint64
	before [1 << 16 / 64]uint16
	at     [][]int
}

// add adds a phrase of two bytes or more.
func (f *finder) add(phrase string) {
	k := uint16(phrase[0])<<8 | uint16(phrase[1])
	n := f.rank(k)
	if f.begins[k/64]>>(k%64)&1 == 0 {
		f.begins[k/64] |= 1 << (k % 64)
		f.at = slices.Insert(f.at, n, nil)
		for i := int(k/64) + 1; i < len(f.before); i++ {
			f.before[i]++
		}
	}
	f.at[n] = append(f.at[n], len(f.phrases))
	f.phrases = append(f.phrases, phrase)
}

// rank returns how many of the beginnings are less than k.
func (f *finder) rank(k uint16) int {
	return int(f.before[k/64]) + bits.OnesCount64(f.begins[k/64]&(1<<(k%64)-1))
}

// visit calls found with the index of every phrase at each of its places in s.
func (f *finder) visit(s string, found func(i int)) {
	if s == "" {
		return
	}
	k := uint16(s[0])
	for j := 1; j < len(s); j++ {
		if k = k<<8 | uint16(s[j]); f.begins[k/64]>>(k%64)&1 == 0 {
			continue
		}
		for _, i := range f.at[f.rank(k)] {
			if strings.HasPrefix(s[j-1:], f.phrases[i]) {
				found(i)
			}
		}
	}
}

package line

import "strings"

// A finder finds phrases in a text in one pass over it. Its zero value has none.
type finder struct {
	phrases []string
	// begins has a bit for each two bytes that begin a phrase, at the phrases
	// themselves.
	begins [1 << 16 / 64]uint64
	at     map[uint16][]int
}

// add adds a phrase of two bytes or more.
func (f *finder) add(phrase string) {
	if f.at == nil {
		f.at = map[uint16][]int{}
	}
	k := pair(phrase, 0)
	f.begins[k/64] |= 1 << (k % 64)
	f.at[k] = append(f.at[k], len(f.phrases))
	f.phrases = append(f.phrases, phrase)
}

// visit calls found with the index of every phrase at each of its places in s.
func (f *finder) visit(s string, found func(i int)) {
	for j := 0; j+1 < len(s); j++ {
		k := pair(s, j)
		if f.begins[k/64]>>(k%64)&1 == 0 {
			continue
		}
		for _, i := range f.at[k] {
			if strings.HasPrefix(s[j:], f.phrases[i]) {
				found(i)
			}
		}
	}
}

func pair(s string, i int) uint16 { return uint16(s[i])<<8 | uint16(s[i+1]) }

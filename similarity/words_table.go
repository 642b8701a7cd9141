package similarity

import "bytes"

// A vocabulary numbers words in order of first appearance. It is an
// open-addressing table on the words' keys with linear probing; two long words
// whose hashes collide are told apart by their bytes.
type vocabulary struct {
	slots []slot // a power of two, at most two thirds full
	shift uint   // 64 - log2(len(slots))

	keys  []uint64 // by number
	texts []uint32 // by number: how many texts hold the word
	long  []byte   // the bytes of the long words, end to end
	ends  []int    // by number: where the word ends in long; a short one is empty there

	words   wordList // scratch
	touched uint32   // of no meaning, see appendSet
}

// A slot holds the key and the number, plus one, of a word. It also holds the
// stamp of the last text that the word was seen in.
type slot struct {
	key    uint64
	number uint32
	seen   uint32
}

func newVocabulary() *vocabulary {
	return &vocabulary{slots: make([]slot, 1<<14), shift: 64 - 14}
}

// longWord returns the bytes of word number n if it is long.
func (v *vocabulary) longWord(n uint32) []byte {
	start := 0
	if n > 0 {
		start = v.ends[n-1]
	}
	return v.long[start:v.ends[n]]
}

// first returns the first byte of word number n.
func (v *vocabulary) first(n uint32) byte {
	if key := v.keys[n]; key&isLong == 0 {
		return byte(key >> (8 * (key>>56 - 1)))
	}
	return v.longWord(n)[0]
}

// home returns the slot where the search for a key begins.
func (v *vocabulary) home(key uint64) uint64 { return key * 0x9e3779b97f4a7c15 >> v.shift }

// find returns the slot of a word, which is empty, but for its key, if the
// word is new.
func (v *vocabulary) find(key uint64, word []byte) *slot {
	mask := uint64(len(v.slots) - 1)
	for i := v.home(key); ; i = (i + 1) & mask {
		s := &v.slots[i]
		if s.number == 0 {
			s.key = key
			return s
		}
		if s.key == key && (key&isLong == 0 || bytes.Equal(word, v.longWord(s.number-1))) {
			return s
		}
	}
}

// intern returns the slot of a word and numbers the word if it is new.
func (v *vocabulary) intern(key uint64, word []byte) *slot {
	s := v.find(key, word)
	if s.number > 0 {
		return s
	}
	if 3*len(v.keys) > 2*len(v.slots) {
		s.key = 0
		v.grow()
		s = v.find(key, word)
	}
	v.keys = append(v.keys, key)
	v.texts = append(v.texts, 0)
	if key&isLong != 0 {
		v.long = append(v.long, word...)
	}
	v.ends = append(v.ends, len(v.long))
	s.number = uint32(len(v.keys))
	return s
}

func (v *vocabulary) grow() {
	old := v.slots
	v.slots = make([]slot, 2*len(old))
	v.shift--
	mask := uint64(len(v.slots) - 1)
	for _, s := range old {
		if s.number == 0 {
			continue
		}
		i := v.home(s.key)
		for v.slots[i].number != 0 {
			i = (i + 1) & mask
		}
		v.slots[i] = s
	}
}

// appendSet appends the numbers of the distinct words of a text to set. Stamps
// of different texts differ and are not zero.
func (v *vocabulary) appendSet(set []uint32, words *wordList, stamp uint32) []uint32 {
	// Most of the time goes into waiting for slots; asking for all of them at
	// once makes it one wait.
	for _, key := range words.keys {
		v.touched ^= v.slots[v.home(key)].number
	}
	begin, longs := 0, words.ends
	for _, key := range words.keys {
		var long []byte
		if key&isLong != 0 {
			long, begin, longs = words.long[begin:longs[0]], longs[0], longs[1:]
		}
		s := v.intern(key, long)
		if s.seen != stamp {
			s.seen = stamp
			v.texts[s.number-1]++
			set = append(set, s.number-1)
		}
	}
	return set
}

// merge adds the words of w and their counts to v and returns, for each number
// in w, that in v.
func (v *vocabulary) merge(w *vocabulary) []uint32 {
	to := make([]uint32, len(w.keys))
	for n, key := range w.keys {
		s := v.intern(key, w.longWord(uint32(n)))
		to[n] = s.number - 1
		v.texts[to[n]] += w.texts[n]
	}
	return to
}

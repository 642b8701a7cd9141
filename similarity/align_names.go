package similarity

import "strings"

// maxTries bounds how many words are looked at in texts of very many names:
// what lies beyond stays without a partner.
const maxTries = 1 << 20

// expand pairs the acronyms of one text with the words of the other whose
// initials they are: "UN" with "United Nations". The acronym's partner is the
// first of them.
func expand(short, long *side) {
	if short.text.all&isAcronym == 0 {
		return
	}
	tries := maxTries
	for i := range short.tokens {
		if tries < 0 {
			return
		}
		if short.tokens[i].flags&isAcronym == 0 || !short.free(int32(i)) {
			continue
		}
		tries -= len(long.tokens)
		at, n := long.text.spelledOut(short.text.Words[i].Text)
		if n == 0 || !long.free(int32(at)) {
			continue
		}
		strength := hows[acronymHow].strength
		short.partners[i] = partner{int32(at), strength, acronymHow, true}
		for j := at; j < at+n; j++ {
			if long.free(int32(j)) {
				long.partners[j] = partner{int32(i), strength, acronymHow, true}
			}
		}
	}
}

// spelledOut finds the run of words whose initials make the acronym; small
// words between them may be left out. It returns the first word and their
// number, 0 if there is none.
func (t *Text) spelledOut(acronym string) (at, n int) {
	acronym = strings.ReplaceAll(acronym, ".", "")
	for i := range t.tokens {
		k, j := 0, i
		for ; j < len(t.tokens) && k < len(acronym); j++ {
			w := &t.Words[j]
			if w.Text != "" && w.Text[0] == acronym[k] {
				k++
			} else if k == 0 || w.Weight > small {
				break
			}
		}
		if k == len(acronym) && k > 1 {
			return i, j - i
		}
	}
	return 0, 0
}

// small is the weight below which a word is taken for a function word.
const small = 0.3

// spellings pairs what is left of rare words that are almost equal: two
// spellings of a name, a misspelling, or a word and another made with it.
func (al *aligner) spellings() {
	if al.a.text.all&al.b.text.all&isSpellable == 0 {
		return
	}
	tries := maxTries
	for i := range al.a.tokens {
		if tries < 0 {
			return
		}
		if al.a.tokens[i].flags&isSpellable == 0 || !al.a.free(int32(i)) {
			continue
		}
		tries -= len(al.b.tokens)
		best, at, reason := float32(0), int32(-1), unaligned
		for j := range al.b.tokens {
			if al.b.tokens[j].flags&isSpellable == 0 || !al.b.free(int32(j)) {
				continue
			}
			if h, s := sameSpelling(&al.a.text.Words[i], &al.b.text.Words[j]); s > best {
				best, at, reason = s, int32(j), h
			}
		}
		if at >= 0 {
			al.pair(int32(i), at, best, reason)
		}
	}
}

// sameSpelling compares two words that are not frequent: a part is the
// beginning or the end of the other; two spellings agree in the first letter
// and need one edit in four letters at most. Two words that are both well known
// are no spellings of one: Iran and Iraq, Obama and Osama. Strength 0 means
// neither.
func sameSpelling(x, y *Word) (how, float32) {
	const unknown = 0.85 // the weight from which a word is not well known
	a, b := x.Text, y.Text
	if len(a) > len(b) {
		a, b = b, a
	}
	limit := len(b) / 4
	switch {
	case a[0] != b[0]:
		if len(a) > 4 && strings.HasSuffix(b, a) {
			return partHow, hows[partHow].strength
		}
	case strings.HasPrefix(b, a):
		return partHow, hows[partHow].strength
	case len(b)-len(a) <= limit && max(x.Weight, y.Weight) > unknown && (x.place == 0 || y.place == 0):
		if d := edits(a, b, limit); d <= limit {
			return spellingHow, hows[spellingHow].strength * (1 - float32(d)/float32(len(b)))
		}
	}
	return unaligned, 0
}

// edits returns the Levenshtein distance of two strings of at most 31 bytes,
// or more than limit if it is above.
func edits(a, b string, limit int) int {
	var row [32]int
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range len(a) {
		before, least := row[0], i+1
		row[0] = i + 1
		for j := range len(b) {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
			least = min(least, row[j+1])
		}
		if least > limit {
			return least
		}
	}
	return row[len(b)]
}

// types pairs what is left of details of one class, in order: their values
// differ, so that they count in a frame alone.
func (al *aligner) types() {
	al.cursors = al.cursors[:0]
	for i := range al.a.tokens {
		u := &al.a.tokens[i]
		if u.class == 0 || u.flags&isNegator != 0 || !al.a.free(int32(i)) {
			continue
		}
		if j := al.next(u.class); j < len(al.b.tokens) {
			al.pair(int32(i), int32(j), 0, typeHow)
		}
	}
}

// A cursor is how far the words of a class have been paired by type.
type cursor struct {
	class uint32
	next  int
}

// next returns the first free word of a class in b that types has not seen,
// len(al.b.tokens) if there is none.
func (al *aligner) next(class uint32) int {
	k := 0
	for k < len(al.cursors) && al.cursors[k].class != class {
		k++
	}
	if k == len(al.cursors) {
		al.cursors = append(al.cursors, cursor{class, 0})
	}
	c := &al.cursors[k]
	for ; c.next < len(al.b.tokens); c.next++ {
		if j := c.next; al.b.tokens[j].class == class && al.b.free(int32(j)) {
			return j
		}
	}
	return c.next
}

// opposites pairs what is left of words that are opposites.
func (al *aligner) opposites() {
	for _, o := range al.opposed {
		if al.a.free(o.a) && al.b.free(o.b) {
			al.pair(o.a, o.b, 0, oppositeHow)
		}
	}
}

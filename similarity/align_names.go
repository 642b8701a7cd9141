package similarity

import "strings"

// expand pairs the acronyms of one text with the words of the other whose
// initials they are: "UN" with "United Nations". The acronym's partner is the
// first of them.
func expand(short, long *side) {
	if short.text.all&isAcronym == 0 {
		return
	}
	for i := range short.tokens {
		if short.tokens[i].flags&isAcronym == 0 || !short.free(int32(i)) {
			continue
		}
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
	for i := range al.a.tokens {
		if al.a.tokens[i].flags&isSpellable == 0 || !al.a.free(int32(i)) {
			continue
		}
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
	for i := range al.a.tokens {
		u := &al.a.tokens[i]
		if u.class == 0 || u.flags&isNegator != 0 || !al.a.free(int32(i)) {
			continue
		}
		for j := range al.b.tokens {
			if al.b.tokens[j].class == u.class && al.b.free(int32(j)) {
				al.pair(int32(i), int32(j), 0, typeHow)
				break
			}
		}
	}
}

// opposites pairs what is left of words that are opposites.
func (al *aligner) opposites() {
	for _, o := range al.opposed {
		if al.a.free(o.a) && al.b.free(o.b) {
			al.pair(o.a, o.b, 0, oppositeHow)
		}
	}
}

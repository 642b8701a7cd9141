package similarity

import "strings"

// acronyms pairs an acronym with the words whose initials it is: "UN" with
// "United Nations". The acronym's partner is the first of them.
func (al *aligner) acronyms() {
	if al.a.acronyms {
		al.expand(al.a, al.b, al.partnerA, al.partnerB)
	}
	if al.b.acronyms {
		al.expand(al.b, al.a, al.partnerB, al.partnerA)
	}
}

func (al *aligner) expand(short, long *Text, partners, others []partner) {
	for i := range short.Words {
		w := &short.Words[i]
		if !w.acronym || partners[i].word >= 0 {
			continue
		}
		at, n := long.spelledOut(w.Text)
		if n == 0 || others[at].word >= 0 {
			continue
		}
		partners[i] = partner{int32(at), hows[acronymHow].strength, acronymHow, true}
		for j := at; j < at+n; j++ {
			if others[j].word < 0 {
				others[j] = partner{int32(i), hows[acronymHow].strength, acronymHow, true}
			}
		}
	}
}

// spelledOut finds the run of words whose initials make the acronym; small
// words between them may be left out. It returns the first word and their
// number, 0 if there is none.
func (t *Text) spelledOut(acronym string) (at, n int) {
	for i := range t.Words {
		k, j := 0, i
		for ; j < len(t.Words) && k < len(acronym); j++ {
			for k < len(acronym) && acronym[k] == '.' {
				k++
			}
			w := &t.Words[j]
			if k < len(acronym) && w.Text != "" && w.Text[0] == acronym[k] {
				k++
			} else if k == 0 || w.Weight > small {
				break
			}
		}
		for k < len(acronym) && acronym[k] == '.' {
			k++
		}
		if k == len(acronym) && j-i > 1 {
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
	for i := range al.a.Words {
		if al.partnerA[i].word >= 0 || !al.a.Words[i].spellable() {
			continue
		}
		best, at, reason := float32(0), -1, unaligned
		for j := range al.b.Words {
			if al.partnerB[j].word >= 0 || !al.b.Words[j].spellable() {
				continue
			}
			if h, s := sameSpelling(al.a.Words[i].Text, al.b.Words[j].Text); s > best {
				best, at, reason = s, j, h
			}
		}
		if at >= 0 {
			al.pair(int32(i), int32(at), best, reason)
		}
	}
}

// spellable reports whether a word may be a spelling of another: rare and not
// short.
func (w *Word) spellable() bool {
	return w.Class == "" && !w.masked && w.Weight > 0.45 && len(w.Text) >= 4 && len(w.Text) <= 24
}

// sameSpelling compares two rare words: two spellings agree in the first
// letter and need one edit in five letters at most; a part is the beginning or
// the end of the other. Strength 0 means neither.
func sameSpelling(a, b string) (how, float32) {
	if len(a) > len(b) {
		a, b = b, a
	}
	if limit := (len(b) + 1) / 5; a[0] == b[0] && len(b)-len(a) <= limit {
		if d := edits(a, b, limit); d <= limit {
			return spellingHow, hows[spellingHow].strength * (1 - float32(d)/float32(len(b)))
		}
	}
	if strings.HasPrefix(b, a) || len(a) > 4 && strings.HasSuffix(b, a) {
		return partHow, hows[partHow].strength
	}
	return unaligned, 0
}

// edits returns the Levenshtein distance of two short strings of bytes, or
// more than limit if it is above.
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
	for i := range al.a.Words {
		class := al.a.Words[i].Class
		if class == "" || class == "not" || al.partnerA[i].word >= 0 {
			continue
		}
		for j := range al.b.Words {
			if al.b.Words[j].Class == class && al.partnerB[j].word < 0 {
				al.pair(int32(i), int32(j), 0, typeHow)
				break
			}
		}
	}
}

// opposites pairs what is left of words that are opposites.
func (al *aligner) opposites() {
	for _, o := range al.opposed {
		if al.partnerA[o[0]].word < 0 && al.partnerB[o[1]].word < 0 {
			al.pair(o[0], o[1], 0, oppositeHow)
		}
	}
}

// markNames marks the words that look like names: words that the dictionary
// does not know as anything else, and words with a capital inside a text that
// is not written in capitals throughout.
func (t *Text) markNames() {
	capitals, words := 0, 0
	for i := range t.Words {
		if w := &t.Words[i]; w.Class == "" && w.Weight > small {
			words++
			if w.capital {
				capitals++
			}
		}
	}
	titled := 3*capitals > 2*words // a headline with capitals throughout
	for i := range t.Words {
		w := &t.Words[i]
		if w.Class != "" || w.Weight < small {
			continue
		}
		w.name = !w.known && (w.capital || capitals == 0) || w.capital && !titled && i > 0
	}
}

package similarity

import (
	"cmp"
	"slices"
)

// A Word is a unit of comparison: a word, a number or a masked detail.
type Word struct {
	// Start and End are its byte place in the text that was prepared.
	Start, End int
	// Text is the word folded for matching: lower case, without accents. A
	// number is its value ("12" for "twelve"), a mask its Key.
	Text string
	// Class is the type of detail that the word is: that of its mask, "number"
	// or "ordinal" for figures, "not" for negators; else empty.
	Class string
	// Weight is the word's rarity, from near 0 ("the") to 1 (unknown words).
	Weight float64

	*lexeme
	joined  uint64 // hash of the word before and this one written as one, 0 if apart
	place   int32  // the place it is a name of, 0 if none
	capital bool   // begins with an upper-case letter
	masked  bool
	name    bool // looks like part of a name
	acronym bool
}

// A Text is prepared for comparison. It is not changed by comparing.
type Text struct {
	Words []Word

	tokens []token // of the Words
	same   []key   // of the words themselves, sorted
	keys   []key   // of all they can be aligned by, sorted
	places []int32 // those named, in order
	all    flags   // those of any unit
}

// A Mask makes a span of a text one unit of a class, whatever its words. Units
// of one class match by type in a frame; where their Keys are equal they are
// equal in value.
type Mask struct {
	Start, End int
	Class, Key string
}

// Prepare splits s into words and looks up all that comparing needs. Numbers,
// negators and modal verbs are never folded into other words.
func (m *Measure) Prepare(s string) *Text { return m.PrepareMasked(s, nil) }

// PrepareMasked is Prepare with spans of s taken as one unit each. Masks that
// are empty, out of range or overlap an earlier, longer one are ignored.
func (m *Measure) PrepareMasked(s string, masks []Mask) *Text {
	sc := newScanner(s, m.lexicon)
	for _, mask := range usable(s, masks) {
		sc.until(mask.Start)
		sc.mask(mask)
	}
	sc.until(len(s))
	t := &Text{Words: sc.words}
	if sc.numbers {
		t.Words = combineNumbers(t.Words)
	}
	for i := range t.Words {
		t.Words[i].Weight = m.rarity(&t.Words[i])
	}
	t.mark(m.lexicon)
	t.index(m.lexicon)
	return t
}

// usable returns the masks that can be applied to s, in order of place.
func usable(s string, masks []Mask) []Mask {
	if len(masks) == 0 {
		return nil
	}
	sorted := slices.Clone(masks)
	slices.SortStableFunc(sorted, func(x, y Mask) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	kept, end := sorted[:0], 0
	for _, k := range sorted {
		if k.Start >= end && k.Start < k.End && k.End <= len(s) {
			kept, end = append(kept, k), k.End
		}
	}
	return kept
}

// mark finds names and places. Names are words that the dictionary does not
// know as anything else, and words with a capital inside a text that does not
// capitalise all its words. Places have a capital, unless the text has none.
func (t *Text) mark(l *lexicon) {
	capitals, words := 0, 0
	for i := range t.Words {
		if w := &t.Words[i]; w.Class == "" && w.Weight > small {
			words++
			if w.capital {
				capitals++
			}
		}
	}
	titled := 3*capitals > 2*words
	for i := range t.Words {
		w := &t.Words[i]
		if w.Class != "" || capitals > 0 && !w.capital {
			continue
		}
		w.name = w.Weight >= small && (!w.known || w.capital && !titled && i > 0)
		t.markPlace(l, i)
	}
	for i := range t.Words {
		if p := t.Words[i].place; p != 0 && (i == 0 || t.Words[i-1].place != p) {
			t.places = append(t.places, p)
		}
	}
}

// markPlace sets the place that word i names, alone or with the one before.
func (t *Text) markPlace(l *lexicon, i int) {
	w := &t.Words[i]
	w.place = w.lexeme.place
	if w.joined == 0 {
		return
	}
	if p := l.at(w.joined).place; p != 0 {
		w.place, t.Words[i-1].place = p, p
	}
}

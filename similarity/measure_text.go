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
	capital bool // begins with an upper-case letter
	masked  bool
	name    bool // looks like part of a name
	acronym bool
	place   int32  // the place it is a name of, 0 if none
	joined  uint64 // hash of the word before and this one written as one, 0 if apart
}

// A Text is prepared for comparison. It is not changed by comparing.
type Text struct {
	Words []Word

	keys     []key    // sorted by hash
	letters  []uint32 // sorted hashes of the letter 3-grams
	weight   float64  // sum of Words' weights
	acronyms bool     // holds an acronym
	places   []int32  // those named, in order
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
	t := new(Text)
	sc := scanner{text: s, lexicon: m.lexicon}
	for _, mask := range usable(s, masks) {
		sc.until(mask.Start)
		sc.mask(mask)
	}
	sc.until(len(s))
	t.Words = combineNumbers(sc.words)
	m.weigh(t)
	t.markNames()
	t.markPlaces(m.lexicon.gazetteer)
	t.index(m.lexicon)
	t.spell()
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

func (m *Measure) weigh(t *Text) {
	for i := range t.Words {
		w := &t.Words[i]
		w.Weight = m.rarity(w)
		t.weight += w.Weight
	}
}

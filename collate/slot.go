package collate

import "slices"

// rivalSlot finds that something else stands in the account where the brief
// has a word that the account does not hold: behind the same word and
// preposition ("recorded by"), or before the same noun ("an English actor"). It
// returns nil if there is none.
func (b *brief) rivalSlot(open []int) *Difference {
	if !b.linking && !b.once {
		return nil
	}
	for _, i := range open {
		j := b.objectLike(i)
		if j < 0 {
			j = b.modifierLike(i)
		}
		if j >= 0 {
			return b.part("slot", b.s.wordSpan(i, i+1), b.account.wordSpan(j, j+1), "the account has something else in its place")
		}
	}
	return nil
}

// objectLike returns the word of the account that stands behind the same
// preposition, behind the same word, as word i of the brief; -1 if there is
// none, or what stands there is partly the same.
func (b *brief) objectLike(i int) int {
	words, theirs := b.s.text.Words, b.account.text.Words
	k := i - 1
	for k > 0 && k >= i-slotReach && !prepositions()[words[k].Text] {
		if b.said(k) && words[k].Weight >= tellingWeight {
			return -1
		}
		k--
	}
	if k < 1 || !prepositions()[words[k].Text] || b.partner[k-1] < 0 || !b.said(k-1) {
		return -1
	}
	for j := b.partner[k-1] + 1; j < min(len(theirs), b.partner[k-1]+slotReach); j++ {
		if theirs[j].Text == words[k].Text {
			return b.account.openObject(j+1, b.partner)
		}
	}
	return -1
}

// slotReach is how far a slot and the word that opens it may stand apart.
const slotReach = 6

// openObject returns the first telling word of the phrase at a word, -1 if one
// of its words has a partner.
func (s *statement) openObject(from int, partner []int) int {
	first := -1
	for j := from; j < len(s.text.Words) && !breaks()[s.text.Words[j].Text] && j < from+slotReach; j++ {
		if s.text.Words[j].Weight < tellingWeight {
			continue
		}
		if slices.Contains(partner, j) {
			return -1
		}
		if first < 0 {
			first = j
		}
	}
	return first
}

// modifierLike returns the word of the account that stands before the same noun
// of what the subject is as word i of the brief, -1 if there is none of its own.
func (b *brief) modifierLike(i int) int {
	if !b.linking || !slices.Contains(b.s.classes(b.says()), i+1) {
		return -1
	}
	j := b.partner[i+1]
	if j < 1 || b.how[i+1] == "type" || !slices.Contains(b.account.classes(b.head), j) {
		return -1
	}
	if j--; b.account.text.Words[j].Weight < tellingWeight || slices.Contains(b.partner, j) {
		return -1
	}
	return j
}

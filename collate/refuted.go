package collate

import (
	"slices"
	"strings"

	"crosscheck/similarity"
	"crosscheck/source"
)

// refuted reports whether one of two statements about one subject is a short
// one that says of it that it is not so ("X denies taking a selfie", "Video of
// X is a hoax"), and the other is not. A long statement holds negations that
// need not be of its main point: there one counts only beside a word that the
// other has too, and if the other is brief and all about it.
func (p *pairing) refuted(similarity float64) bool {
	a, b := p.a.denies(), p.b.denies()
	if a == b || p.opposedTwice() {
		return false
	}
	one, partner, other, theirs := p.a, p.ofA, p.b, p.ofB
	if b {
		one, partner, other, theirs = p.b, p.ofB, p.a, p.ofA
	}
	if other.doubts(theirs) {
		return false // both may deny the same
	}
	short, cover := p.a, p.al.CoverA
	if len(p.b.text.Words) < len(p.a.text.Words) {
		short, cover = p.b, p.al.CoverB
	}
	brief := cover >= refutedCover && len(short.text.Words) <= briefWords
	if len(one.text.Words) <= refutingWords {
		return brief || similarity >= refutedLikeness
	}
	return brief && one.refutesShared(partner, other)
}

// opposedTwice reports whether one statement negates a word, and the other has
// its opposite: "not positive", "negative".
func (p *pairing) opposedTwice() bool {
	return slices.ContainsFunc(p.al.Pairs, func(w similarity.WordPair) bool {
		return w.How == "opposite" && p.a.negates(w.A) != p.b.negates(w.B)
	})
}

// denies reports whether a statement refutes, or is a long one that negates
// anything.
func (s *statement) denies() bool {
	return s.refutes() || len(s.text.Words) > refutingWords && slices.ContainsFunc(s.text.Words, func(w similarity.Word) bool { return denyingWord(w) || unrealised()[w.Text] })
}

// doubts reports whether a statement may deny something too: it casts doubt by
// a word, or negates what the other one speaks of.
func (s *statement) doubts(partner []int) bool {
	if slices.ContainsFunc(s.text.Words, func(w similarity.Word) bool { return refutingWord(w) || doubting()[w.Text] }) {
		return true
	}
	return slices.ContainsFunc(s.negators(), func(sp source.Span) bool {
		_, at := s.wordsIn(sp)
		for i := at; i < min(len(partner), at+negationReach); i++ {
			if partner[i] >= 0 && s.text.Words[i].Weight >= contentWeight {
				return true
			}
		}
		return false
	})
}

// denyingWord reports whether a word refutes or negates.
func denyingWord(w similarity.Word) bool { return refutingWord(w) || w.Class == "not" }

// refutes reports whether a statement holds a word that says that it is not so.
func (s *statement) refutes() bool {
	for i, w := range s.text.Words {
		if refutingWord(w) && !s.cancelled(i) {
			return true
		}
	}
	return false
}

// cancelled reports whether a negator at word i does not deny what the statement
// says: another one follows ("did not fail"), it only supposes ("if it is not"),
// sets one thing against another (", not by the city", "not by ship but by rail"),
// leaves something out ("not counting") or open ("did not say whether").
func (s *statement) cancelled(i int) bool {
	words := s.text.Words
	if words[i].Class != "not" || i+1 == len(words) {
		return false
	}
	if s.supposed(i) || asides()[words[i+1].Text] || i+2 < len(words) && tellings()[words[i+1].Text] && questions()[words[i+2].Text] {
		return true
	}
	if words[i].Text != "not" {
		return false
	}
	verb := i + 1
	for auxiliaries()[words[verb].Text] && verb+1 < len(words) {
		verb++
	}
	return unrealised()[words[verb].Text] || s.contrasts(i) ||
		slices.ContainsFunc(undone()[words[verb].Text], func(phrase []string) bool { return s.follows(verb, phrase) })
}

// contrasts reports whether the "not" at word i sets what follows against what is
// so, before or behind it.
func (s *statement) contrasts(i int) bool {
	words := s.text.Words
	if i > 0 && s.brokenBetween(i-1) && words[i+1].Weight < contentWeight && !auxiliaries()[words[i+1].Text] {
		return true
	}
	for k := i + 1; k < min(len(words), i+1+refutingReach) && prepositions()[words[i+1].Text]; k++ {
		if words[k].Text == "but" {
			return true
		}
	}
	return false
}

// supposed reports whether word i stands in a clause that only supposes what it
// says: "if it is not closed".
func (s *statement) supposed(i int) bool {
	for k := i; k >= 0; k-- {
		if suppositions()[s.text.Words[k].Text] {
			return true
		}
		if k > 0 && s.brokenBetween(k-1) {
			break
		}
	}
	return false
}

// brokenBetween reports whether a mark that parts clauses stands behind word i.
func (s *statement) brokenBetween(i int) bool {
	words := s.text.Words
	from, to := words[i].End, words[i+1].Start // both halves of "cannot" have one place
	return from < to && strings.ContainsAny(s.claim.Text()[from:to], ",;:.")
}

func refutingWord(w similarity.Word) bool { return w.Text == "not" || refuting()[w.Text] }

// refutesShared reports whether a statement denies, in a clause that holds the
// better part of what the other says, something beside a word of the other.
func (s *statement) refutesShared(partner []int, other *statement) bool {
	words := s.text.Words
	for i := range words {
		if !s.cancelled(i) && (denyingWord(words[i]) || unrealised()[words[i].Text] && partner[i] < 0) && s.sharedBeside(i, partner) && s.clauseHolds(i, partner, other) {
			return true
		}
	}
	return false
}

// sharedBeside reports whether a content word with a partner stands near word i,
// in its clause.
func (s *statement) sharedBeside(i int, partner []int) bool {
	words := s.text.Words
	for _, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(words) && k >= i-refutingReach && k <= i+refutingReach && !s.brokenBetween(min(k, k-step)); k += step {
			if partner[k] >= 0 && words[k].Weight >= contentWeight {
				return true
			}
		}
	}
	return false
}

// clauseHolds reports whether the clause of word i has partners of clauseShare of
// the other statement's content words, by their rarity.
func (s *statement) clauseHolds(i int, partner []int, other *statement) bool {
	from, to := i, i+1
	for from > 0 && !s.brokenBetween(from-1) {
		from--
	}
	for to < len(s.text.Words) && !s.brokenBetween(to-1) {
		to++
	}
	held, all := 0.0, 0.0
	for j, w := range other.text.Words {
		if w.Weight < contentWeight {
			continue
		}
		all += w.Weight
		if slices.Contains(partner[from:to], j) {
			held += w.Weight
		}
	}
	return held >= clauseShare*all
}

// A statement of more than refutingWords words is not taken as a whole for a
// denial, but only what stands up to refutingReach words from the word that
// denies, in a clause that holds clauseShare of what the other says. Two that
// are less alike than refutedLikeness are not taken to be of one subject; one of
// up to briefWords words, of which refutedCover lies in the other, is. They were
// chosen on labelled headlines, so that of pairs about different events hardly
// any is left.
const (
	refutingWords   = 18
	refutingReach   = 5
	refutedLikeness = 0.12
	briefWords      = 14
	refutedCover    = 0.6
	clauseShare     = 0.4
)

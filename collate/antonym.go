package collate

import (
	"strings"
	"unicode"

	"crosscheck/claims"
	"crosscheck/similarity"
)

// compareAntonyms finds words of opposite sense in the same slot: rose and
// fell, before and after.
func compareAntonyms(p *pairing) []Difference {
	var out []Difference
	for _, w := range p.al.Pairs {
		if p.wonAndLost(w) {
			out = append(out, p.difference("antonym", p.a.wordSpan(w.A, w.A+1), p.b.wordSpan(w.B, w.B+1), p.opposed(p.near() || p.told()), "won, and was beaten"))
		}
		if w.How != "opposite" {
			continue
		}
		x, y := &p.a.text.Words[w.A], &p.b.text.Words[w.B]
		light := min(x.Weight, y.Weight) < subjectWeight // "up", "before"
		if !p.partners(w.A-1, w.B-1) && !p.partners(w.A+1, w.B+1) && (light && p.frame < alikeFrame || !p.near() && !p.told()) {
			continue
		}
		if p.a.bounds(w.A) || p.b.bounds(w.B) {
			continue // "at least 20" and "most"
		}
		if p.a.negates(w.A) != p.b.negates(w.B) {
			continue // "did not rise" and "fell"
		}
		if p.swapped(w.A, w.B) {
			continue // "Arsenal beat Ajax" and "Ajax lost to Arsenal"
		}
		if converses()[x.Text] && converses()[y.Text] && !p.sameDoer(w) {
			continue // "the bank bought the mill" and "the mill was sold"
		}
		o, rule := p.opposed(p.near() || p.told()), "words of opposite sense in the same place"
		if o == Contradiction && (p.detailsApart() || p.otherSubject(w) || p.otherQuantity() || p.otherBasis()) {
			o, rule = Scope, "words of opposite sense, of other places or times"
		}
		out = append(out, p.difference("antonym", p.a.place(x.Start, x.End), p.b.place(y.Start, y.End), o, rule))
	}
	return out
}

// sameDoer reports whether what is done in two opposite ways is done by one: the
// same name stands before both verbs, and neither is in the passive.
func (p *pairing) sameDoer(w similarity.WordPair) bool {
	i, j := p.a.entityBefore(w.A), p.b.entityBefore(w.B)
	return i >= 0 && j >= 0 && p.oneEntity(i, j) && !p.a.passive(w.A) && !p.b.passive(w.B)
}

// wonAndLost reports whether one side has won, by a verb that the other has in
// the passive: "won the final", "was beaten in the final".
func (p *pairing) wonAndLost(w similarity.WordPair) bool {
	x, y := p.a.text.Words[w.A].Text, p.b.text.Words[w.B].Text
	if !winning()[x] || !winning()[y] || p.a.passive(w.A) == p.b.passive(w.B) {
		return false
	}
	i, j := p.a.subjectOf(w.A), p.b.subjectOf(w.B)
	return p.partners(i, j) && p.how[i] != "type"
}

// alikeFrame is the likeness from which light words of opposite sense are said
// of one thing wherever they stand.
const alikeFrame = 0.78

// bounds reports whether word i is of a bound: "at least", "at most".
func (s *statement) bounds(i int) bool {
	w := s.text.Words
	return i > 0 && w[i-1].Text == "at" && (w[i].Text == "least" || w[i].Text == "most")
}

// negates reports whether a negator stands up to three words before word i.
func (s *statement) negates(i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if s.text.Words[k].Class == "not" {
			return true
		}
	}
	return false
}

// detailsApart reports whether the statements name places or dates that the
// other does not, each of its own.
func (p *pairing) detailsApart() bool {
	a, b := unmatched(p.a.of(claims.Place), p.b.of(claims.Place), sameValue)
	c, d := unmatched(p.a.of(claims.Date), p.b.of(claims.Date), sameDate)
	return len(a) > 0 && len(b) > 0 || len(c) > 0 && len(d) > 0
}

func sameValue(x, y *claims.Detail) bool { return x.Value == y.Value }

// otherSubject reports whether the words before two opposite changes are of one sort,
// and not the same: exports rose, imports fell.
func (p *pairing) otherSubject(w similarity.WordPair) bool {
	return w.A > 0 && changeWords()[p.a.text.Words[w.A].Text] && p.partners(w.A-1, w.B-1) && (p.how[w.A-1] == "related" || p.how[w.A-1] == "opposite")
}

// otherQuantity reports whether what the two statements say is of two things that
// rise and fall, each of its own: profit and revenue.
func (p *pairing) otherQuantity() bool {
	i, j := p.a.quantity(), p.b.quantity()
	if i < 0 || j < 0 || p.a.text.Words[i].Text == p.b.text.Words[j].Text {
		return false
	}
	return !p.partners(i, j) || p.how[i] == "opposite" || p.how[i] == "related"
}

// quantity returns the first word of what a statement says if it is a noun for
// what rises and falls, -1 if it is not; words before such a noun are passed over.
func (s *statement) quantity() int {
	for i, w := range s.text.Words {
		switch {
		case !s.inContent(i):
		case quantities()[w.Text]:
			return i
		case prepositions()[w.Text] || auxiliaries()[w.Text] || changeWords()[w.Text]:
			return -1
		}
	}
	return -1
}

// otherBasis reports whether two changes are reckoned from other times: from
// the month before, compared with the same month of last year.
func (p *pairing) otherBasis() bool {
	a, b := p.a.basis(), p.b.basis()
	return a != "" && b != "" && a != b
}

// basis returns the last unit of time behind the words by which a statement says
// with what it compares, "" if it does not.
func (s *statement) basis() string {
	words := strings.FieldsFunc(strings.ToLower(s.claim.Text()), func(r rune) bool { return !unicode.IsLetter(r) })
	unit := ""
	for i, w := range words {
		if w != "from" && w != "compared" && w != "than" {
			continue
		}
		for _, u := range words[i+1 : min(len(words), i+basisReach)] {
			switch u {
			case "day", "week", "month", "quarter", "year":
				unit = u
			}
		}
	}
	return unit
}

// basisReach is how many words behind "compared" the unit of time may stand.
const basisReach = 7

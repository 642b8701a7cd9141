package collate

import (
	"slices"
	"strings"
	"sync"

	"crosscheck/claims"
	"crosscheck/similarity"
	"crosscheck/source"
)

// compareNegation finds a proposition that one statement asserts and the
// other negates: the word behind the negator is aligned, and no negator
// stands before its partner.
func compareNegation(p *pairing) []Difference {
	if p.a.refutes() && p.b.refutes() && p.frame < copyFrame {
		return nil // both negate, in words too unlike to tell what
	}
	var out []Difference
	out = append(out, p.negated(p.a, p.b, p.ofA, false)...)
	out = append(out, p.negated(p.b, p.a, p.ofB, true)...)
	return out
}

// copyFrame is the likeness from which two statements are copies but for a
// few words.
const copyFrame = 0.9

// negated finds what x negates and y, by the word's partner, does not.
func (p *pairing) negated(x, y *statement, partner []int, swapped bool) []Difference {
	var out []Difference
	there := y.negatedWords(y.negators())
	negators := x.negators()
	for n, i := range x.negatedWords(negators) {
		if i < 0 {
			continue
		}
		j := partner[i]
		if j < 0 {
			j = y.formOf(x.text.Words[i].Text)
		}
		if j < 0 {
			continue
		}
		if how := p.howOf(i, j, swapped); how == "type" || how == "opposite" {
			continue // "not a British film" and "a French film"; "not positive" and "negative"
		}
		if p.oppositeBehind(i, swapped) {
			continue // "not attend the opening" and "attend the closing"
		}
		if !p.neighboursMeet(i, j, swapped) || slices.ContainsFunc(there, func(k int) bool { return k >= j-1 && k <= j+1 }) {
			continue
		}
		if y.comesToNothing(j) {
			continue // "will not sell" and "will stop selling"
		}
		w := y.text.Words[j]
		d := p.difference("negation", negators[n], y.place(w.Start, w.End), p.opposed(p.near() || p.told() && p.entails()), "a negation on one side only")
		if swapped {
			d.A, d.B = d.B, d.A
		}
		out = append(out, d)
	}
	return out
}

// oppositeBehind reports whether the partner of a word close behind word i of one
// statement is its opposite: another thing is negated.
func (p *pairing) oppositeBehind(i int, swapped bool) bool {
	return slices.ContainsFunc(p.al.Pairs, func(w similarity.WordPair) bool {
		at := w.A
		if swapped {
			at = w.B
		}
		return w.How == "opposite" && at > i && at <= i+3
	})
}

// formOf returns the one word of a statement that is a form of another by its
// first letters, as the words of a clause are that is said twice: "to sign", "to
// be signed"; -1 if there is none.
func (s *statement) formOf(word string) int {
	at := -1
	for j, w := range s.text.Words {
		if len(word) < shortestStem || !strings.HasPrefix(w.Text, word) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = j
	}
	return at
}

// shortestStem is how many letters tell two words for forms of one.
const shortestStem = 4

// howOf returns why word i of one statement and word j of the other are
// partners.
func (p *pairing) howOf(i, j int, swapped bool) string {
	if swapped {
		return p.how[j]
	}
	return p.how[i]
}

// comesToNothing reports whether a word by which it is not so stands up to three
// words before word i.
func (s *statement) comesToNothing(i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if unrealised()[s.text.Words[k].Text] && (k == 0 || s.text.Words[k-1].Class != "not") {
			return true
		}
	}
	return false
}

// neighboursMeet reports whether words beside word i of one statement have
// their partners beside word j of the other, so that both stand in like
// clauses.
func (p *pairing) neighboursMeet(i, j int, swapped bool) bool {
	if swapped {
		i, j = j, i
	}
	near := 0
	for k := i - 3; k <= i+3; k++ {
		if k != i && k >= 0 && k < len(p.ofA) && p.ofA[k] >= 0 && p.ofA[k] != j && p.ofA[k] >= j-4 && p.ofA[k] <= j+4 {
			near++
		}
	}
	return near >= 2
}

// negators returns the places of the words by which a statement says that
// something is not so or was not done: "not", "no longer", "refused to".
func (s *statement) negators() []source.Span {
	var out []source.Span
	for i := range s.text.Words {
		for _, phrase := range undone()[s.text.Words[i].Text] {
			if s.follows(i, phrase) {
				out = append(out, s.wordSpan(i, i+len(phrase)))
			}
		}
	}
	for _, d := range s.of(claims.Polarity) {
		if i, _ := s.wordsIn(d.Span); !slices.ContainsFunc(out, d.Span.Overlaps) && i < len(s.text.Words) && !s.supposed(i) {
			out = append(out, d.Span)
		}
	}
	return out
}

// undone is the table of phrases by the first word of each.
var undone = sync.OnceValue(func() map[string][][]string {
	out := map[string][][]string{}
	for _, row := range rows("undone.txt") {
		words := strings.Fields(row[0])
		out[words[0]] = append(out[words[0]], words)
	}
	return out
})

// negatedWords returns, for each negator of a statement, the first word behind
// it that carries content, or -1. Two negators before one word cancel out:
// neither negates it.
func (s *statement) negatedWords(negators []source.Span) []int {
	var out []int
	starts := map[int]bool{}
	for _, sp := range negators {
		from, _ := s.wordsIn(sp)
		starts[from] = true
	}
	doubled := map[int]bool{} // where a negator begins that another one negates
	for _, sp := range negators {
		_, at := s.wordsIn(sp)
		doubled[at] = starts[at]
	}
	for _, sp := range negators {
		from, at := s.wordsIn(sp)
		word := -1
		if doubled[from] || doubled[at] {
			out = append(out, word)
			continue
		}
		for i := at; i < len(s.text.Words) && i < at+negationReach; i++ {
			if s.text.Words[i].Weight >= contentWeight {
				word = i
				break
			}
		}
		out = append(out, word)
	}
	return out
}

// negationReach is how many words behind a negator its scope is looked for.
const negationReach = 5

// contentWeight is the rarity from which a word carries content.
const contentWeight = 0.25

// opposed is the outcome of opposite assertions: a conflict only where the
// statements are near enough to be of one thing.
func (p *pairing) opposed(near bool) Outcome {
	switch {
	case !near:
		return Scope
	case p.timing() == halfDated:
		return Unsettled
	case p.timing() == otherTime && (p.frame < sameEventFrame || daysApart(p.a.when, p.b.when) > eventDays && p.apart()):
		return Updated
	}
	return Contradiction
}

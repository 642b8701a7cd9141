package collate

import (
	"slices"
	"strings"
	"sync"

	"crosscheck/claims/clause"
)

// rivalClass finds that brief and account call their subject things that
// exclude each other: a film, an album. It returns nil if they do not.
func (b *brief) rivalClass([]int) *Difference {
	if !b.linking || !b.accountLinks {
		return nil
	}
	mine := b.s.classes(b.says())
	theirs := b.account.classes(b.head)
	if len(mine) == 0 || len(theirs) == 0 {
		return nil
	}
	for _, i := range mine {
		x := b.s.text.Words[i].Text
		if generic()[x] || slices.ContainsFunc(theirs, func(j int) bool { return sameClass(x, b.account.text.Words[j].Text) }) || b.partner[i] >= 0 && b.how[i] != "type" && b.how[i] != "opposite" && b.how[i] != "related" {
			return nil
		}
	}
	i, j := mine[0], theirs[0]
	return b.part("class", b.s.wordSpan(i, i+1), b.account.wordSpan(j, j+1), "the account says that it is another thing")
}

// classes returns the nouns by which a statement says what its subject is: the
// last words of the phrases behind the verb at a place, up to a preposition,
// another verb or the end of the list.
//
//	X was an American singer, songwriter and record producer from Boston
//	                  ^^^^^^  ^^^^^^^^^^            ^^^^^^^^
func (s *statement) classes(at int) []int {
	words, text := s.text.Words, s.claim.Text()
	stops := clause.Read(text).Verbs
	from := s.claim.Span.Start
	verb := true
	last := -1
	var out []int
	add := func() {
		if last >= 0 {
			out = append(out, last)
		}
		last = -1
	}
	end, first, adverb := 0, true, false // first: of the words behind the verb
	for i := range words {
		w := words[i]
		if from+w.Start < at {
			continue
		}
		if verb {
			verb, end = false, w.End
			continue // the form of be itself
		}
		gap := text[end:w.Start]
		end = w.End
		if strings.ContainsAny(gap, ",;") || w.Text == "and" || w.Text == "or" {
			add()
		}
		isVerb := slices.ContainsFunc(stops, func(v clause.Verb) bool { return v.Start == w.Start })
		if strings.ContainsAny(gap, "()[]:.") || breaks()[w.Text] || isVerb && (last >= 0 && !adverb || first) || first && strings.HasSuffix(w.Text, "ing") {
			break
		}
		first, adverb = false, strings.HasSuffix(w.Text, "ly")
		if w.Weight >= contentWeight && w.Class == "" && !adverb {
			last = i
		}
	}
	add()
	return out
}

// sameClass reports whether two nouns can be said of one thing: the same, in
// singular or plural, or one broader than the other.
func sameClass(x, y string) bool {
	x, y = strings.TrimSuffix(x, "s"), strings.TrimSuffix(y, "s")
	if x == y {
		return true
	}
	for _, row := range broader() {
		if slices.Contains(row, x) && slices.Contains(row, y) {
			return true
		}
	}
	return false
}

// broader is the table of nouns that hold others, a row each.
var broader = sync.OnceValue(func() [][]string {
	var out [][]string
	for _, row := range rows("broader.tsv") {
		words := append([]string{row[0]}, strings.Split(row[1], "|")...)
		for i := range words {
			words[i] = strings.TrimSuffix(words[i], "s")
		}
		out = append(out, words)
	}
	return out
})

package collate

import (
	"slices"
	"strings"
	"sync"

	"crosscheck/claims/clause"
	"crosscheck/source"
)

// rivalClass finds that brief and account call their subject things that
// exclude each other: a film, an album. It returns nil if they do not.
func (b *brief) rivalClass([]int) *Difference {
	if !b.linking {
		return nil
	}
	mine, theirs := b.s.classes(b.says()), b.account.classes(b.head)
	if len(mine) == 0 || len(theirs) == 0 || slices.ContainsFunc(mine, func(i int) bool { return b.fits(i, theirs) }) {
		return nil
	}
	i, j := mine[0], theirs[0]
	return b.part("class", b.s.wordSpan(i, i+1), b.account.wordSpan(j, j+1), "the account says that it is another thing")
}

// fits reports whether noun i of the brief can be said of what the account's
// nouns are said of.
func (b *brief) fits(i int, nouns []int) bool {
	x := b.s.text.Words[i].Text
	return generic()[x] || b.paired(i) && b.how[i] != "related" ||
		slices.ContainsFunc(nouns, func(j int) bool { return sameClass(x, b.account.text.Words[j].Text) })
}

// classes returns the nouns by which a statement says what its subject is: the
// last words of the phrases behind the verb at a place, up to a preposition,
// another verb or the end of the list.
//
//	X was an American singer, songwriter and record producer from Boston
//	                  ^^^^^^  ^^^^^^^^^^            ^^^^^^^^
func (s *statement) classes(at int) []int {
	words, text := s.text.Words, s.claim.Text()
	verbs := clause.Read(text).Verbs
	verb, _ := s.wordsIn(source.Span{Start: at, End: at + 1})
	var out []int
	last := -1
	for i := verb + 1; i < len(words); i++ {
		gap := text[words[i-1].End:words[i].Start]
		adverb := strings.HasSuffix(words[i-1].Text, "ly")
		isVerb := slices.ContainsFunc(verbs, func(v clause.Verb) bool { return v.Start == words[i].Start })
		if last >= 0 && (strings.ContainsAny(gap, ",;") || words[i].Text == "and" || words[i].Text == "or") {
			out, last = append(out, last), -1
		}
		switch {
		case strings.ContainsAny(gap, "()[]:."), breaks()[words[i].Text],
			i == verb+1 && (isVerb || strings.HasSuffix(words[i].Text, "ing")), // "is using"
			isVerb && last >= 0 && !adverb:                                     // "film directed by"
			i = len(words)
		case words[i].Weight >= contentWeight && words[i].Class == "" && !strings.HasSuffix(words[i].Text, "ly"):
			last = i
		}
	}
	if last >= 0 {
		out = append(out, last)
	}
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

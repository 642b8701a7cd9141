package collate

import (
	"slices"
	"strings"
	"unicode"

	"crosscheck/claims"
	"crosscheck/claims/clause"
	"crosscheck/similarity"
	"crosscheck/source"

	"github.com/mozillazg/go-unidecode"
)

// A brief is a statement that says one thing of one named subject in one short
// clause, held against another sentence about that subject, the account:
//
//	subject | what it says             the account
//	Ada Moss  is a Dutch chemist.      Ada Moss (1901-1978) was a Danish painter ...
//
// What the brief says stands in the account, or something else stands in its
// place, or neither. Only bare pairs are read so: whoever hands in two
// statements says that they belong together, two reports do not.
type brief struct {
	s, account *statement
	partner    []int // of each word of s, -1 if it has none
	partnerOf  []int // of each word of the account
	how        []string
	swapped    bool          // s is the second of the pair
	verbs      []source.Span // of s
	verb       int           // the first word of s that says something of the subject
	head       int           // where the account's subject ends, in bytes of its document
	// linking says that both sides say what the subject is, by a form of be.
	linking bool
	// once says that s tells of what is done but once.
	once bool
	// told says that the account holds a verb of speech.
	told bool
	// stoodFor says that the account has a pronoun or a description for the
	// subject.
	stoodFor bool
}

// mostBrief is how many words a brief has at most.
const mostBrief = 12

// briefs reads the shorter of two statements as a brief, or either of two of one
// length; none if it is no brief, or the other is no account of its subject.
func (p *pairing) briefs() []*brief {
	var out []*brief
	add := func(b *brief) {
		if len(b.s.text.Words) <= min(mostBrief, len(b.account.text.Words)) && b.parse() && b.sameSubject() {
			out = append(out, b)
		}
	}
	add(&brief{s: p.a, account: p.b, partner: p.ofA, partnerOf: p.ofB, how: p.how})
	add(&brief{s: p.b, account: p.a, partner: p.ofB, partnerOf: p.ofA, how: p.howB(), swapped: true})
	// The order of the two statements makes no difference.
	slices.SortFunc(out, func(x, y *brief) int { return strings.Compare(x.s.claim.Text(), y.s.claim.Text()) })
	return out
}

// howB returns why each word of b has its partner.
func (p *pairing) howB() []string {
	how := make([]string, len(p.ofB))
	for _, w := range p.al.Pairs {
		how[w.B] = w.How
	}
	return how
}

// parse finds the verbs of both sides. It reports whether the brief has a
// subject and a verb.
func (b *brief) parse() bool {
	text, at := b.s.claim.Text(), b.s.claim.Span.Start
	verbs := clause.Read(text).Verbs
	first := finite(text, verbs)
	if first < 0 {
		return false
	}
	alone := true // no main verb follows
	for _, v := range verbs {
		b.verbs = append(b.verbs, source.Span{Start: at + v.Start, End: at + v.End})
		b.once = b.once || onceVerbs()[strings.ToLower(v.Of(text))]
		alone = alone && (!v.Main || v.Start <= verbs[first].Start)
	}
	b.verb, _ = b.s.wordsIn(b.verbs[first])
	b.linking = alone && linkingVerbs()[strings.ToLower(verbs[first].Of(text))]
	b.parseAccount()
	return b.verb > 0 && b.verb < len(b.s.text.Words)
}

// parseAccount finds where the account's subject ends and what its verb is.
func (b *brief) parseAccount() {
	text := b.account.claim.Text()
	verbs := clause.Read(text).Verbs
	b.told = slices.ContainsFunc(verbs, func(v clause.Verb) bool { return v.Speech })
	first := finite(text, verbs)
	if first < 0 {
		b.head, b.linking = b.account.claim.Span.End, false
		return
	}
	b.head = b.account.claim.Span.Start + verbs[first].Start
	b.linking = b.linking && linkingVerbs()[strings.ToLower(verbs[first].Of(text))]
}

// finite returns the index of the first verb that a clause is built on, -1 if
// there is none: an auxiliary, or a main verb without one.
func finite(text string, verbs []clause.Verb) int {
	i := slices.IndexFunc(verbs, func(v clause.Verb) bool { return auxiliaries()[strings.ToLower(v.Of(text))] })
	if i >= 0 {
		return i
	}
	return slices.IndexFunc(verbs, func(v clause.Verb) bool { return v.Main })
}

// sameSubject reports whether the account's subject bears the name of the
// brief's, or its last word, or is a pronoun or description in an account that
// does not name it elsewhere.
func (b *brief) sameSubject() bool {
	doc := b.s.claim.Doc.Text
	subject, _, _ := strings.Cut(doc[b.s.claim.Span.Start:b.says()], "(")
	named := nameWords(subject)
	if len(named) == 0 {
		return false
	}
	doc = b.account.claim.Doc.Text
	head := nameWords(doc[b.account.claim.Span.Start:b.head])
	if slices.Contains(head, named[len(named)-1]) {
		return true
	}
	if slices.Contains(head, named[0]) {
		// A word that only opens both, "Shares", is no name that they share.
		return !b.account.lacks(named) || !b.s.lacks(head)
	}
	whole := nameWords(b.account.claim.Text())
	b.stoodFor = true
	return b.described() && !b.told && !slices.ContainsFunc(named, func(w string) bool { return slices.Contains(whole, w) })
}

// lacks reports whether a statement does not hold one of some words.
func (s *statement) lacks(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return !slices.ContainsFunc(s.text.Words, func(w similarity.Word) bool { return w.Text == word })
	})
}

// described reports whether the account's subject is a pronoun or a description:
// "Made in two years, the film ran ...".
func (b *brief) described() bool {
	subject := b.account.claim.Doc.Text[b.account.claim.Span.Start:b.head]
	if i := strings.LastIndexByte(strings.TrimRight(subject, ", "), ','); i >= 0 {
		subject = subject[i+1:]
	}
	words := strings.Fields(strings.ToLower(subject))
	return len(words) > 0 && (pronouns()[words[0]] || words[0] == "the")
}

// says returns where the brief begins to say something of its subject.
func (b *brief) says() int { return b.s.place(b.s.text.Words[b.verb].Start, 0).Start }

// nameWords returns the words with a capital, save articles, in lower case.
func nameWords(text string) []string {
	words := strings.FieldsFunc(unidecode.Unidecode(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
	var out []string
	for _, w := range words {
		if l := strings.ToLower(w); len(w) >= 3 && l[0] != w[0] && l != "the" && !pronouns()[l] {
			out = append(out, l)
		}
	}
	return out
}

// content lists the words by which the brief says something, without its
// verbs, negators and words that hold of nearly anything.
func (b *brief) content() []int {
	var out []int
	for i := b.verb; i < len(b.s.text.Words); i++ {
		w := b.s.text.Words[i]
		if w.Weight < tellingWeight || strings.HasSuffix(w.Text, "ly") || refutingWord(w) || unrealised()[w.Text] || generic()[w.Text] {
			continue
		}
		if sp := b.s.place(w.Start, w.End); !slices.ContainsFunc(b.verbs, sp.Overlaps) {
			out = append(out, i)
		}
	}
	return out
}

// tellingWeight is the rarity from which a word tells one thing from another.
const tellingWeight = 0.35

// said reports whether the account holds word i of the brief, in one form or
// another, or gives the detail that it is of.
func (b *brief) said(i int) bool {
	if b.paired(i) {
		return true
	}
	w := b.s.text.Words[i]
	if w.Class != "" {
		sp := b.s.place(w.Start, w.End)
		return slices.ContainsFunc(b.s.claim.Details, func(d claims.Detail) bool {
			return d.Span.Overlaps(sp) && d.Kind != claims.RoleDetail && b.account.gives(&d, b.s)
		})
	}
	return slices.ContainsFunc(b.account.text.Words, func(x similarity.Word) bool {
		return x.Text == w.Text || len(w.Text) >= 5 && strings.HasPrefix(x.Text, w.Text[:5])
	})
}

// paired reports whether word i of the brief has a partner of its meaning.
func (b *brief) paired(i int) bool {
	return b.partner[i] >= 0 && b.how[i] != "type" && b.how[i] != "opposite"
}

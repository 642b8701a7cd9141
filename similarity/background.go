package similarity

import (
	_ "embed"
	"math"
	"sync"
	"sync/atomic"

	"github.com/kljensen/snowball/english"
)

//go:generate go run ./internal/tables background $ENGLISH_NEWS_DF data/background.txt
//go:generate go run ./internal/tables wordnet /usr/share/wordnet data

// A lexeme is what the lexicon knows of a folded word. It is not changed once
// it can be seen by others.
type lexeme struct {
	text  string
	id    uint64
	rare  float32 // 0..1, see rarity
	class string  // as Word.Class
	part  part    // what it is in a number
	value float64 // of a number
	known bool    // a word of the dictionary, not only a name
	place int32   // the place it names, 0 if none
	stem  uint32
	keys  []key // what it can be aligned by, for word 0
}

// A lexicon finds words in the embedded tables. Lexemes are made at first use.
type lexicon struct {
	index     []int32    // open addressing by hash: 1 + index into headwords, 0 if free
	headwords []headword // those of the tables, in order of appearance
	sentences float64
	ties      []tie // of all headwords, chained
	function  functionWords
	irregular map[string]string // inflected form to dictionary form
	gazetteer gazetteer
}

// A headword is what the tables say of a word, or of two words written as one.
type headword struct {
	hash   uint64
	lexeme atomic.Pointer[lexeme]
	count  uint32 // sentences of the background that hold it
	name   bool   // written with a capital in the background: a name
	ties   int32  // the first of its ties, 0 if none
	place  int32  // the place it names, 0 if none
}

// A tie says that a word belongs to a group of related words or to a side of
// a pair of opposites.
type tie struct {
	key  key   // for word 0
	next int32 // index of the word's next tie, 0 if none
}

// indexSize is the size of the index, about twice the number of headwords.
const indexSize = 1 << 16

// newsEnglish is the lexicon of the embedded tables.
var newsEnglish = sync.OnceValue(readLexicon)

// unlisted is the headword of all words that the tables do not have.
var unlisted headword

// at returns the headword of a hash, &unlisted if there is none.
func (l *lexicon) at(hash uint64) *headword {
	for i := hash; ; i++ {
		n := l.index[i%indexSize]
		if n == 0 {
			return &unlisted
		}
		if h := &l.headwords[n-1]; h.hash == hash {
			return h
		}
	}
}

// FNV-1a. Its state can be carried on, which gives the hash of two words
// written as one.
const (
	hashSeed  = 14695981039346656037
	hashPrime = 1099511628211
)

func hashString(s string) uint64 { return hashOn(hashSeed, s) }

func hashOn(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * hashPrime
	}
	return h
}

// find returns the lexeme of a folded word.
func (l *lexicon) find(folded []byte) *lexeme {
	id := uint64(hashSeed)
	for _, c := range folded {
		id = (id ^ uint64(c)) * hashPrime
	}
	h := l.at(id)
	if h == &unlisted {
		return l.newLexeme(string(folded), id, h)
	}
	x := h.lexeme.Load()
	if x == nil {
		x = l.newLexeme(string(folded), id, h)
		h.lexeme.Store(x)
	}
	return x
}

// common reports whether a folded word is among the most frequent.
func (l *lexicon) common(folded []byte) bool {
	return float64(l.at(hashString(string(folded))).count) > 0.01*l.sentences
}

// newLexeme makes the lexeme of a word; h is its headword.
func (l *lexicon) newLexeme(text string, id uint64, h *headword) *lexeme {
	x := &lexeme{text: text, id: id, known: h != &unlisted && !h.name, place: h.place, class: l.function.class(text)}
	x.rare = float32(rarity(float64(h.count), l.sentences))
	if n, ok := l.function.numbers[text]; ok {
		x.part, x.value = n.part, n.value
		if n.class == "ordinal" {
			return newFigure(n.value, n.class)
		}
	}
	lemma := l.lemma(text)
	base := l.at(hashString(lemma))
	stem := lemma
	if x.known {
		stem = english.Stem(lemma, true)
	}
	x.stem = uint32(hashString(stem) >> 32)
	if x.place == 0 {
		x.place = base.place
	}
	if lemma == text {
		x.keys = append(x.keys, newKey(wordSpace, id, equalHow))
	} else {
		x.keys = append(x.keys, newKey(wordSpace, id, equalHow), newKey(wordSpace, hashString(lemma), inflectionHow))
	}
	x.keys = append(x.keys, newKey(stemSpace, hashString(stem), stemHow))
	l.addTies(x, h)
	if lemma != text {
		l.addTies(x, base)
	}
	return x
}

func (l *lexicon) addTies(x *lexeme, h *headword) {
	for k := h.ties; k != 0; k = l.ties[k].next {
		x.keys = append(x.keys, l.ties[k].key)
	}
}

// rarity is the share of the information of the rarest word that a word found
// in count of n sentences carries.
func rarity(count, n float64) float64 {
	const unseen = 8 // an unknown word is taken for one a little rarer than those in the table
	return math.Log((n+1)/(max(count, unseen)+0.5)) / math.Log((n+1)/(unseen+0.5))
}

// rarity is the weight of a word for this measure.
func (m *Measure) rarity(w *Word) float64 {
	r := float64(w.lexeme.rare)
	if m.options.Texts == 0 || w.masked {
		return r
	}
	share := float64(m.options.Counts[w.Text]) / float64(m.options.Texts)
	return (r + rarity(share*m.lexicon.sentences, m.lexicon.sentences)) / 2
}

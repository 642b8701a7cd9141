package similarity

import (
	"bytes"
	_ "embed"
	"math"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/kljensen/snowball/english"
)

//go:generate go run ./internal/tables background $ENGLISH_NEWS_DF data/background.txt
//go:generate go run ./internal/tables wordnet /usr/share/wordnet data

// background holds the words of news English by the number of sentences that
// hold them; see its first lines.
//
//go:embed data/background.txt
var background []byte

// A lexeme is what the lexicon knows of a folded word. It is not changed once
// it can be seen by others.
type lexeme struct {
	text  string
	id    uint64
	count uint32  // sentences of the background that hold it
	rare  float32 // 0..1, see rarity
	class string  // as Word.Class
	part  part    // what it is in a number
	value float64 // of a number
	lemma uint64  // identity of its dictionary form; id if that is itself
	stem  uint64
	group []relation // groups of related words that it stands in
	sides []side     // oppositions that it takes part in
	place int32      // the place it names, 0 if none
	known bool       // a word of the dictionary, not only a name
}

// A relation is membership in a group of related words.
type relation struct {
	group uint32
	how   how
}

// A side is one of the two sides, 0 or 1, of a pair of opposites.
type side struct {
	pair uint32
	side uint8
}

// A lexicon finds words in the embedded tables. Lexemes are made at first use.
type lexicon struct {
	headwords    []headword
	sentences    float64
	symbols      map[byte]string
	contractions []contraction
	ordinalEnds  map[string]bool
	magnitudes   map[string]float64
	numbers      map[string]numeral
	negators     map[string]bool
	relations    *relations
	gazetteer    *gazetteer
}

// A headword is a place of the open-addressing table of words.
type headword struct {
	hash   uint64
	count  uint32
	name   bool // written with a capital in the table: a name
	lexeme atomic.Pointer[lexeme]
}

const headwords = 1 << 16

// newsEnglish is the lexicon of the embedded tables.
var newsEnglish = sync.OnceValue(func() *lexicon {
	l := &lexicon{headwords: make([]headword, headwords), relations: readRelations(), gazetteer: readGazetteer()}
	for line := range bytes.Lines(background) {
		if line[0] == '#' {
			continue
		}
		count, words, _ := bytes.Cut(bytes.TrimSpace(line), []byte{'\t'})
		n, _ := strconv.Atoi(string(count))
		if l.sentences == 0 { // the first line counts the sentences
			l.sentences = float64(n)
			continue
		}
		for word := range bytes.SplitSeq(words, []byte{' '}) {
			name := word[0] >= 'A' && word[0] <= 'Z'
			h := hashFolded(word)
			s := l.headword(h)
			s.hash, s.count, s.name = h, uint32(n), name
		}
	}
	l.readSmall()
	return l
})

// headword returns the place of the hash: its own or a free one.
func (l *lexicon) headword(h uint64) *headword {
	for i := h; ; i++ {
		if s := &l.headwords[i%headwords]; s.hash == h || s.hash == 0 {
			return s
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

// hashFolded is hashString of b in lower case.
func hashFolded(b []byte) uint64 {
	h := uint64(hashSeed)
	for _, c := range b {
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// find returns the lexeme of a folded word.
func (l *lexicon) find(folded []byte) *lexeme {
	h := hashFolded(folded)
	s := l.headword(h)
	if s.hash == 0 {
		return l.newLexeme(string(folded), h, 0, false)
	}
	x := s.lexeme.Load()
	if x == nil {
		x = l.newLexeme(string(folded), h, s.count, !s.name)
		s.lexeme.Store(x)
	}
	return x
}

// common reports whether a folded word is among the most frequent.
func (l *lexicon) common(folded []byte) bool {
	s := l.headword(hashFolded(folded))
	return s.hash != 0 && float64(s.count) > 0.01*l.sentences
}

func (l *lexicon) newLexeme(text string, id uint64, count uint32, known bool) *lexeme {
	x := &lexeme{text: text, id: id, count: count, known: known}
	x.rare = float32(rarity(float64(count), l.sentences))
	lemma := l.lemma(text)
	x.lemma = hashString(lemma)
	x.stem = hashString(lemma) ^ stemSpace
	if known {
		x.stem = hashString(english.Stem(lemma, true)) ^ stemSpace
	}
	x.group = either(l.relations.groups, x)
	x.sides = either(l.relations.sides, x)
	x.place = l.gazetteer.names[x.id]
	if x.place == 0 {
		x.place = l.gazetteer.names[x.lemma]
	}
	if n, ok := l.numbers[text]; ok {
		x.part, x.value, x.class = n.part, n.value, n.class
		if x.class == "ordinal" {
			f := newFigure(n.value, x.class)
			x.id, x.lemma, x.stem = f.id, f.id, f.id
		}
	}
	if l.negators[text] {
		x.class = "not"
	}
	return x
}

// either returns what a table holds for the word or for its dictionary form.
func either[T any](table map[uint64][]T, x *lexeme) []T {
	if found := table[x.id]; len(found) > 0 {
		return found
	}
	return table[x.lemma]
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
	own := rarity(float64(m.options.Counts[w.Text])*m.lexicon.sentences/float64(m.options.Texts), m.lexicon.sentences)
	return (r + own) / 2
}

package similarity

import (
	"cmp"
	_ "embed"
	"slices"
	"strconv"
	"strings"
)

// The tables, which a person may want to edit, save for those that
// internal/tables makes. Each begins with comments that say what it is and
// where it is from.
var (
	//go:embed data/background.txt
	backgroundTable string
	//go:embed data/words.tsv
	wordsTable string
	//go:embed data/news-synonyms.tsv
	newsSynonymsTable string
	//go:embed data/synonyms.tsv
	synonymsTable string
	//go:embed data/news-antonyms.tsv
	newsAntonymsTable string
	//go:embed data/antonyms.tsv
	antonymsTable string
	//go:embed data/irregular.tsv
	irregularTable string
	//go:embed data/nicknames.tsv
	nicknamesTable string
	//go:embed data/news-places.tsv
	newsPlacesTable string
	//go:embed data/places.tsv
	placesTable string
)

// rows calls yield with the first three fields, parted by tabs, of each line
// of a table that is no comment.
func rows(table string, yield func(a, b, c string)) {
	for line := range strings.Lines(table) {
		if line[0] == '#' {
			continue
		}
		a, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		b, c, _ := strings.Cut(rest, "\t")
		yield(a, b, c)
	}
}

// eachOf calls yield with each of the words of a field, parted by spaces.
func eachOf(field string, yield func(word string)) {
	for field != "" {
		var word string
		word, field, _ = strings.Cut(field, " ")
		yield(word)
	}
}

// readLexicon reads all tables.
func readLexicon() *lexicon {
	l := &lexicon{
		index:     make([]int32, indexSize),
		headwords: make([]headword, 0, indexSize*5/8),
		ties:      make([]tie, 1, 1<<15), // tie 0 is none
		irregular: map[string]string{},
		function:  readFunctionWords(),
	}
	rows(backgroundTable, func(count, list, _ string) {
		n, _ := strconv.Atoi(count)
		if l.sentences == 0 { // the first line counts the sentences
			l.sentences = float64(n)
			return
		}
		eachOf(list, func(word string) {
			h := l.enter(word)
			h.count, h.name = uint32(n), word[0] >= 'A' && word[0] <= 'Z'
		})
	})
	rows(irregularTable, func(base, forms, _ string) {
		eachOf(forms, func(w string) { l.irregular[w] = base })
	})
	group := uint64(0)
	for _, table := range []string{newsSynonymsTable, synonymsTable} {
		rows(table, func(kind, list, _ string) {
			group++
			l.tie(list, newKey(groupSpace, group*hashPrime, kinds[kind]))
		})
	}
	for _, table := range []string{newsAntonymsTable, antonymsTable} {
		rows(table, func(one, other, _ string) {
			group++
			k := newKey(sideSpace, group*hashPrime, oppositeHow)
			l.tie(one, k)
			l.tie(other, k|keySide)
		})
	}
	l.readPlaces(newsPlacesTable)
	l.readPlaces(placesTable)
	return l
}

// kinds are the kinds of group in the tables of related words.
var kinds = map[string]how{"same": synonymHow, "form": formHow, "near": relatedHow}

// enter returns the headword of a word of a table, a new one at its first
// appearance. The word may hold a capital, or underscores between words:
// "prime_minister" is "primeminister".
func (l *lexicon) enter(word string) *headword {
	hash := uint64(hashSeed)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c == '_' {
			continue
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		hash = (hash ^ uint64(c)) * hashPrime
	}
	for i := hash; ; i++ {
		n := &l.index[i%indexSize]
		if *n == 0 {
			l.headwords = append(l.headwords, headword{hash: hash})
			*n = int32(len(l.headwords))
		}
		if h := &l.headwords[*n-1]; h.hash == hash {
			return h
		}
	}
}

// tie gives a key to each word of a list.
func (l *lexicon) tie(list string, k key) {
	eachOf(list, func(word string) {
		h := l.enter(word)
		l.ties = append(l.ties, tie{k, h.ties})
		h.ties = int32(len(l.ties) - 1)
	})
}

// functionWords are the tables of words and signs that the tokeniser treats
// apart.
type functionWords struct {
	symbols      [256]string
	contractions []contraction // longest first
	ordinalEnds  map[string]bool
	magnitudes   map[string]float64
	numbers      map[string]numeral
	negators     map[string]bool
	titles       map[string]bool // words before a name that are no part of it
}

// A numeral is a word for a number.
type numeral struct {
	value float64
	part  part
	class string
}

// A contraction is an ending with an apostrophe, or a whole word, that stands
// for words of its own.
type contraction struct {
	suffix string
	whole  bool
	words  []string
}

// class returns the class of a word: a number, a negator or none.
func (f *functionWords) class(word string) string {
	if f.negators[word] {
		return "not"
	}
	return f.numbers[word].class
}

func readFunctionWords() functionWords {
	f := functionWords{ordinalEnds: map[string]bool{}, magnitudes: map[string]float64{},
		numbers: map[string]numeral{}, negators: map[string]bool{}, titles: map[string]bool{}}
	parts := map[string]part{"unit": unitPart, "tens": tensPart, "scale": scalePart}
	rows(wordsTable, func(kind, word, value string) {
		number, _ := strconv.ParseFloat(value, 64)
		switch kind {
		case "symbol":
			f.symbols[word[0]] = value
		case "ordinal-ending":
			f.ordinalEnds[word] = true
		case "magnitude":
			f.magnitudes[word] = number
		case "negator":
			f.negators[word] = true
		case "title":
			eachOf(word, func(w string) { f.titles[w] = true })
		case "contraction", "contracted":
			f.contractions = append(f.contractions, contraction{word, kind == "contracted", strings.Fields(value)})
		case "ordinal":
			f.numbers[word] = numeral{value: number, class: "ordinal"}
		case "unit", "tens", "scale":
			f.numbers[word] = numeral{value: number, part: parts[kind], class: "number"}
		}
	})
	slices.SortStableFunc(f.contractions, func(x, y contraction) int {
		return cmp.Compare(len(y.suffix), len(x.suffix))
	})
	return f
}

// Antonyms reports whether two words are opposites, such as "rose" and "fell",
// in any inflected form.
func (m *Measure) Antonyms(a, b string) bool {
	x, y := m.lexicon.find([]byte(strings.ToLower(a))), m.lexicon.find([]byte(strings.ToLower(b)))
	for _, p := range x.keys {
		for _, q := range y.keys {
			if p.how() == oppositeHow && p^q == keySide {
				return true
			}
		}
	}
	return false
}

package similarity

import (
	"cmp"
	"embed"
	"slices"
	"strconv"
	"strings"
)

// Tables that a person may want to edit. Each begins with a comment that says
// what it is and where it is from.
//
//go:embed data/*.tsv
var tables embed.FS

// rows yields the tab-separated fields of each line of a table.
func rows(name string, yield func(fields []string)) {
	data, err := tables.ReadFile("data/" + name)
	if err != nil {
		panic(err) // the table is part of the binary
	}
	var fields []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields = fields[:0]
		for f := range strings.SplitSeq(line, "\t") {
			fields = append(fields, f)
		}
		yield(fields)
	}
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

// readSmall reads the tables of function words, symbols and numerals.
func (l *lexicon) readSmall() {
	l.symbols = map[byte]string{}
	l.ordinalEnds = map[string]bool{}
	l.magnitudes = map[string]float64{}
	l.numbers = map[string]numeral{}
	l.negators = map[string]bool{}
	parts := map[string]part{"unit": unitPart, "tens": tensPart, "scale": scalePart}
	rows("words.tsv", func(f []string) {
		switch kind, word := f[0], f[1]; kind {
		case "symbol":
			l.symbols[word[0]] = f[2]
		case "ordinal-ending":
			l.ordinalEnds[word] = true
		case "magnitude":
			l.magnitudes[word], _ = strconv.ParseFloat(f[2], 64)
		case "negator":
			l.negators[word] = true
		case "contraction", "contracted":
			var words []string
			if len(f) > 2 {
				words = strings.Fields(f[2])
			}
			l.contractions = append(l.contractions, contraction{word, kind == "contracted", words})
		case "ordinal":
			v, _ := strconv.ParseFloat(f[2], 64)
			l.numbers[word] = numeral{value: v, class: "ordinal"}
		case "unit", "tens", "scale":
			v, _ := strconv.ParseFloat(f[2], 64)
			l.numbers[word] = numeral{value: v, part: parts[kind], class: "number"}
		}
	})
	slices.SortStableFunc(l.contractions, func(x, y contraction) int { return cmp.Compare(len(y.suffix), len(x.suffix)) })
}

// relations are the tables of how words belong together.
type relations struct {
	groups    map[uint64][]relation
	sides     map[uint64][]side
	irregular map[string]string // inflected form to dictionary form
}

// kinds are the kinds of group in the tables of related words.
var kinds = map[string]how{"same": synonymHow, "form": formHow, "near": relatedHow}

// readRelations reads the tables of synonyms and irregular forms. A group is
// a line: its kind, then its words.
func readRelations() *relations {
	r := &relations{groups: map[uint64][]relation{}, sides: map[uint64][]side{}, irregular: map[string]string{}}
	group := uint32(0)
	for _, name := range []string{"news-synonyms.tsv", "synonyms.tsv"} {
		rows(name, func(f []string) {
			group++
			how := kinds[f[0]]
			for w := range strings.SplitSeq(f[1], " ") {
				h := hashJoined(w)
				r.groups[h] = append(r.groups[h], relation{group, how})
			}
		})
	}
	rows("irregular.tsv", func(f []string) {
		for w := range strings.SplitSeq(f[1], " ") {
			r.irregular[w] = f[0]
		}
	})
	r.readSides()
	return r
}

// readSides reads the tables of opposites: a line holds the words of either
// side.
func (r *relations) readSides() {
	pair := uint32(0)
	for _, name := range []string{"news-antonyms.tsv", "antonyms.tsv"} {
		rows(name, func(f []string) {
			pair++
			for k, words := range f[:2] {
				for w := range strings.SplitSeq(words, " ") {
					h := hashString(w)
					r.sides[h] = append(r.sides[h], side{pair, uint8(k)})
				}
			}
		})
	}
}

// Antonyms reports whether two words are opposites, such as "rose" and "fell",
// in any inflected form.
func (m *Measure) Antonyms(a, b string) bool {
	x, y := m.lexicon.find([]byte(strings.ToLower(a))), m.lexicon.find([]byte(strings.ToLower(b)))
	for _, p := range x.sides {
		for _, q := range y.sides {
			if p.pair == q.pair && p.side != q.side {
				return true
			}
		}
	}
	return false
}

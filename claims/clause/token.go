package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/claims/plain"
	"crosscheck/claims/recall"
	"crosscheck/source"
)

// A sentence is a text as tokens.
type sentence struct {
	tables *tableSet
	words  *recall.Table[lexeme]
	// lexemes are those of plain words.
	lexemes recall.Slab[lexeme]
	text    string
	tokens  []token
	parts   []part // room for those that the sentence is divided into
	broken  bool   // a quotation mark or bracket has no partner
}

// A token is a word or mark and its place. Quotation marks, dashes and
// apostrophes are spelt in one way.
type token struct {
	Start, End int
	held       bool // it stands in quotation marks or brackets
	main       bool // it is the verb that says what a finite clause tells
	pos        pos
	word       *lexeme // never nil
}

// room holds sentences that were read, whose room is used again.
var room = recall.Shelf[*sentence]{New: func() *sentence {
	return &sentence{tables: tables(), words: recall.NewTable(tables().lexeme)}
}}

// release gives the room of the sentence to the next one.
func (s *sentence) release() {
	if len(s.tokens) > mostKept {
		s.tokens, s.parts = nil, nil
	}
	s.text, s.tokens = "", s.tokens[:0]
	room.Give(s)
}

// mostKept is the most tokens of a sentence whose room is kept.
const mostKept = 1 << 13

// read divides a text into tokens, as the Penn Treebank does: "n't" and "'s"
// are tokens of their own. The plain tokens of the text may be given, or none.
// The caller releases the sentence.
func read(text string, known []plain.Token) *sentence {
	s := room.Take()
	s.text = text
	var marks marks
	for i := 0; i < len(text); {
		if len(known) > 0 && known[0].Start == i {
			k := &known[0]
			s.tokens = append(s.tokens, token{Start: i, End: k.End, held: marks.open(), word: s.plainLexeme(k.Form)})
			i, known = k.End, known[1:]
			continue
		}
		if text[i] == ' ' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isLetter(r) || unicode.IsDigit(r):
			i = s.word(i, marks.open())
		case (r == '\'' || r == '’') && s.clitic(i) > 0:
			form := text[i : i+s.clitic(i)]
			if r == '’' {
				form = "'" + form[size:]
			}
			i = s.add(i, i+s.clitic(i), form, marks.open())
		case unicode.IsSpace(r):
			i += size
		default:
			form, stray := marks.read(r, text[i:i+size], i == 0 || strings.IndexByte(" \t\n([", text[i-1]) >= 0)
			if stray { // it ends a quotation that began in a sentence before
				for j := range s.tokens {
					s.tokens[j].held = true
				}
			}
			i = s.add(i, i+size, form, marks.open())
		}
	}
	s.broken = marks.open()
	s.tags()
	return s
}

// add appends a token and returns its end.
func (s *sentence) add(start, end int, form string, held bool) int {
	s.tokens = append(s.tokens, token{Start: start, End: end, held: held, word: s.words.Of(form)})
	return end
}

// word adds the word at i and returns its end.
func (s *sentence) word(i int, held bool) int {
	end := i
	for end < len(s.text) {
		r, size := rune(s.text[end]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s.text[end:])
		}
		switch {
		case isLetter(r) || unicode.IsDigit(r) || r >= utf8.RuneSelf && unicode.IsMark(r):
		case r == ' ':
			return s.split(i, end, held)
		case strings.IndexByte("-.,&/:", byte(r)) >= 0 && r < utf8.RuneSelf && wordAt(s.text, end+size):
			if (r == ',' || r == ':') && !digitAt(s.text, end+size) {
				return s.split(i, end, held)
			}
		case (r == '\'' || r == '’') && wordAt(s.text, end+size) && s.clitic(end) == 0:
		case r == '.' && s.abbreviated(i, end):
			return s.add(i, end+1, s.text[i:end+1], held)
		default:
			return s.split(i, end, held)
		}
		end += size
	}
	return s.split(i, end, held)
}

// split adds the word text[i:end], "n't" apart, and returns its end.
func (s *sentence) split(i, end int, held bool) int {
	w := s.text[i:end]
	if w[len(w)-1] != 't' {
		return s.add(i, end, w, held)
	}
	for _, not := range [...]string{"n't", "n’t"} {
		if k := len(w) - len(not); k > 0 && strings.HasSuffix(w, not) {
			s.add(i, i+k, w[:k], held)
			return s.add(i+k, end, "n't", held)
		}
	}
	return s.add(i, end, w, held)
}

// clitic returns the length of "'s", "'re" and the like at i, 0 if there is
// none.
func (s *sentence) clitic(i int) int {
	_, size := utf8.DecodeRuneInString(s.text[i:])
	if i == 0 || !wordAt(s.text[:i], i-1) && s.text[i-1] != '.' {
		return 0
	}
	for _, c := range [...]string{"s", "re", "ve", "ll", "d", "m"} {
		end := i + size + len(c)
		if strings.HasPrefix(s.text[i+size:], c) && !wordAt(s.text, end) {
			return end - i
		}
	}
	return 0
}

// abbreviated reports whether the stop at end belongs to the word that starts
// at i: one that has a capital and is short, or has stops inside, and does not
// end the sentence.
func (s *sentence) abbreviated(i, end int) bool {
	rest := strings.TrimLeft(s.text[end+1:], " \"'”’)")
	w := s.text[i:end]
	return rest != "" && (len(w) <= 5 && unicode.IsUpper(rune(w[0])) || strings.Contains(w, "."))
}

// wordAt reports whether a letter or digit stands at i.
func wordAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	c := text[i]
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= utf8.RuneSelf && unicode.IsLetter(runeAt(text, i))
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return uint32(r|0x20)-'a' < 26
	}
	return unicode.IsLetter(r)
}

func digitAt(text string, i int) bool { return i < len(text) && '0' <= text[i] && text[i] <= '9' }

func runeAt(text string, i int) rune {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return r
}

// marks counts the quotation marks and brackets that are open.
type marks struct {
	straight bool
	curly    int
	brackets int
}

func (m *marks) open() bool { return m.straight || m.curly > 0 || m.brackets > 0 }

// read counts a mark and returns the form in which the tagger knows it; apart
// says that white space stands before it. A stray mark closes a quotation that
// was not opened.
func (m *marks) read(r rune, form string, apart bool) (known string, stray bool) {
	switch r {
	case '"':
		if m.straight || !apart {
			stray = !m.straight
			m.straight = false
			return "''", stray
		}
		m.straight = true
		return "``", false
	case '“':
		m.curly++
		return "``", false
	case '”':
		stray = m.curly == 0
		m.curly = max(0, m.curly-1)
		return "''", stray
	case '(', '[':
		m.brackets++
	case ')', ']':
		m.brackets = max(0, m.brackets-1)
	case '—', '–':
		return "--", false
	case '’':
		return "'", false
	}
	return form, false
}

// span returns the place of the tokens from..to.
func (s *sentence) span(from, to int) source.Span {
	if from >= to {
		return source.Span{}
	}
	return source.Span{Start: s.tokens[from].Start, End: s.tokens[to-1].End}
}

// is reports whether the token at i is one of the words of a part of words.tsv.
func (s *sentence) is(i int, p role) bool {
	if i < 0 || i >= len(s.tokens) || s.tokens[i].pos == name && p&(opener|sometimes|joiner) != 0 {
		return false // "WHO"
	}
	return s.tokens[i].word.roles&p != 0
}

// at reports whether the token at i reads form, which is in lower case.
func (s *sentence) at(i int, form string) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].word.lower == form
}

// ends reports whether the token at i, as it is written, ends in suffix.
func (s *sentence) ends(i int, suffix string) bool { return strings.HasSuffix(s.form(i), suffix) }

// tag returns the part of speech of the token at i, that of a mark outside.
func (s *sentence) tag(i int) pos {
	if i < 0 || i >= len(s.tokens) {
		return punct
	}
	return s.tokens[i].pos
}

// form returns the token at i as the tagger wants it, empty outside.
func (s *sentence) form(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].word.text
}

// entry returns what the tables know of the token at i.
func (s *sentence) entry(i int) *entry {
	if i < 0 || i >= len(s.tokens) {
		return &unknown
	}
	return s.tokens[i].word.entry
}

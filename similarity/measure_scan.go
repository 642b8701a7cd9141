package similarity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode"
)

// A scanner splits a text into words with their places.
type scanner struct {
	text    string
	at      int
	lexicon *lexicon
	words   []Word
	numbers bool   // a word that may be part of a number was read
	buf     []byte // the folded word being read
	// shouting says that the text is written in capitals, so that a word in
	// capitals is no acronym.
	shouting bool
}

func newScanner(s string, l *lexicon) *scanner {
	const perWord = 5 // bytes, a low guess
	return &scanner{text: s, lexicon: l, shouting: shouting(s), words: make([]Word, 0, len(s)/perWord+1), buf: make([]byte, 0, 32)}
}

// until reads words up to the byte offset end.
func (s *scanner) until(end int) {
	for s.at < end {
		c := s.text[s.at]
		switch kindOf[c] {
		case letter:
			s.word(end)
		case digit:
			s.number(end)
		default:
			if w := s.lexicon.function.symbols[c]; w != "" {
				s.add(s.at, s.at+1, w)
			}
			s.at++
		}
	}
}

// mask adds the span of a mask as one word.
func (s *scanner) mask(k Mask) {
	text := k.Key
	if text == "" {
		text = strings.ToLower(s.text[k.Start:k.End])
	}
	id := hashOn(hashOn(hashSeed, k.Class)*hashPrime, text)
	s.words = append(s.words, Word{
		Start: k.Start, End: k.End, Text: text, Class: k.Class, masked: true,
		lexeme: &lexeme{text: text, id: id, rare: 1, stem: uint32(id >> 32)},
	})
	s.at = k.End
}

type charKind uint8

const (
	other  charKind = iota
	letter          // or a byte above ASCII
	digit
)

var kindOf = func() (t [256]charKind) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= utf8.RuneSelf:
			t[c] = letter
		case c >= '0' && c <= '9':
			t[c] = digit
		}
	}
	return t
}()

// shouting reports whether most letters of s are capitals.
func shouting(s string) bool {
	upper, lower := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			upper++
		case c >= 'a' && c <= 'z':
			lower++
		}
	}
	return upper > lower
}

// word reads a run of letters and digits that begins with a letter, with
// apostrophes inside it and the dots of initials: "can't", "U.S.", "B52".
func (s *scanner) word(end int) {
	start, i := s.at, s.at
	s.buf = s.buf[:0]
	plain, upper, dots, quote := true, 0, 0, 0 // quote is the place of the last apostrophe
	for i < end {
		c := s.text[i]
		if kindOf[c] != other && c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				upper++
				c += 'a' - 'A'
			}
			s.buf = append(s.buf, c)
			i++
			continue
		}
		if c == '.' && s.initial(start, i, end) {
			dots++
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[i:end])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			plain = false
			s.buf = utf8.AppendRune(s.buf, unicode.ToLower(r))
		case isApostrophe(r) && len(s.buf) > 0 && letterAt(s.text, i+n, end):
			quote = i
			s.buf = append(s.buf, '\'')
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		i += n
	}
	if i == start { // a rune that is no letter
		_, n := utf8.DecodeRuneInString(s.text[i:end])
		s.at += n
		return
	}
	s.at = i
	if !plain {
		s.buf = append(s.buf[:0], strings.ToLower(unidecode.Unidecode(string(s.buf)))...)
	}
	acronym := dots > 0 || upper > 1 && upper == len(s.buf) && !s.shouting
	if quote > 0 {
		s.contraction(start, quote, i, acronym)
		return
	}
	s.addFolded(start, i, s.buf, acronym)
}

// initial reports whether the dot at i belongs to initials: it follows a
// single letter, and so does a dot before it or another single letter after
// it: "U.S.", "U.S", "U.N.-backed".
func (s *scanner) initial(start, i, end int) bool {
	single := func(k int) bool { // a letter that no letter follows
		return k < end && kindOf[s.text[k]] == letter && (k+1 >= end || kindOf[s.text[k+1]] == other)
	}
	switch {
	case kindOf[s.text[i-1]] != letter || i-1 > start && s.text[i-2] != '.':
		return false
	case single(i + 1):
		return true
	}
	return i-1 > start && (i+1 >= end || kindOf[s.text[i+1]] == other)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '＇' }

func letterAt(s string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:end])
	return unicode.IsLetter(r)
}

// contraction adds the parts of the folded word in buf, which holds an
// apostrophe at quote: "can" and "not" for "can't". A possessive "'s" is
// dropped.
func (s *scanner) contraction(start, quote, end int, acronym bool) {
	folded := string(s.buf)
	for _, c := range s.lexicon.function.contractions {
		head, ok := strings.CutSuffix(folded, c.suffix)
		if !ok || c.whole != (head == "") {
			continue
		}
		cut := start
		if !c.whole {
			cut = max(start, quote-strings.IndexByte(c.suffix, '\''))
			s.addFolded(start, cut, []byte(head), acronym)
		}
		for _, w := range c.words {
			s.add(cut, end, w)
		}
		return
	}
	// A name or an elision: "O'Brien", "rock'n'roll", "L'Oreal".
	s.addFolded(start, end, []byte(strings.ReplaceAll(folded, "'", "")), acronym)
}

// add appends a word by its folded form.
func (s *scanner) add(start, end int, folded string) {
	s.addFolded(start, end, []byte(folded), false)
}

func (s *scanner) addFolded(start, end int, folded []byte, acronym bool) {
	if len(folded) == 0 {
		return
	}
	if acronym && len(folded) <= 5 && s.lexicon.common(folded) {
		folded = dotted(folded) // "US" is not "us"
	}
	x := s.lexicon.find(folded)
	s.numbers = s.numbers || x.part != notNumber
	first, _ := utf8.DecodeRuneInString(s.text[start:end])
	s.words = append(s.words, Word{
		Start: start, End: end, Text: x.text, Class: x.class, lexeme: x,
		capital: unicode.IsUpper(first), acronym: acronym, joined: s.joined(start, x.text),
	})
}

// joined returns the hash of the word before and this one written as one, if
// only a hyphen or a space lies between; else 0.
func (s *scanner) joined(start int, word string) uint64 {
	n := len(s.words)
	if n == 0 || s.words[n-1].masked || s.words[n-1].Class != "" || start-s.words[n-1].End != 1 {
		return 0
	}
	if c := s.text[start-1]; c != '-' && c != ' ' {
		return 0
	}
	return hashOn(s.words[n-1].id, word)
}

// dotted spells an acronym with dots: "u.s.".
func dotted(folded []byte) []byte {
	out := make([]byte, 0, 2*len(folded))
	for _, c := range folded {
		out = append(out, c, '.')
	}
	return out
}

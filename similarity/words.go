package similarity

import (
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// A word is a maximal run of letters, digits and marks, in lower case. An
// apostrophe between two letters ("don't") and a full stop or comma between
// two digits ("3.5", "1,203") belong to the word; a curly apostrophe counts as
// a straight one. A character of a script that is written without spaces
// between words (Han, Hiragana, Katakana) is a word by itself.

// class tells the bytes apart: 0 separates words, 1 needs a closer look, and
// any other value is the lower-case form of an ASCII letter or digit.
var class = func() (t [256]byte) {
	for c := '0'; c <= '9'; c++ {
		t[c] = byte(c)
	}
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = byte(c), byte(c)
	}
	t['\''], t['.'], t[','] = 1, 1, 1
	for c := utf8.RuneSelf; c < 256; c++ {
		t[c] = 1
	}
	return t
}()

const closer = 1 // the class of a byte that needs a closer look

// A wordList is the words of a text in order, duplicates included.
type wordList struct {
	keys []uint64 // see wordKey
	long []byte   // the long words, end to end
	ends []int    // where each long word ends in long
	buf  [64]byte
}

// scan makes l the words of text.
func (l *wordList) scan(text string) {
	l.keys, l.long, l.ends = l.keys[:0], l.long[:0], l.ends[:0]
	for i := 0; i < len(text); {
		if class[text[i]] == 0 {
			i++
			continue
		}
		// Most words are short and plain: pack them on the way.
		start, key := i, uint64(0)
		var c byte
		for ; i < len(text); i++ {
			if c = class[text[i]]; c <= closer {
				break
			}
			key = key<<8 | uint64(c)
		}
		switch n := i - start; {
		case c == closer && i < len(text) && continues(text, start, i):
			var word []byte
			if word, i = slowWord(text, start, l.buf[:0]); len(word) > 0 {
				l.add(word)
			}
		case n == 0: // a lone mark
			i++
		case n <= maxShort:
			l.keys = append(l.keys, key|uint64(n)<<56)
		default:
			word := append(l.buf[:0], text[start:i]...)
			for k, b := range word {
				word[k] = class[b]
			}
			l.add(word)
		}
	}
}

func (l *wordList) add(word []byte) {
	l.keys = append(l.keys, wordKey(word))
	if len(word) > maxShort {
		l.long = append(l.long, word...)
		l.ends = append(l.ends, len(l.long))
	}
}

// continues reports whether the word that began at start goes on at i, where
// a byte of class closer stands.
func continues(text string, start, i int) bool {
	c := text[i]
	if c >= utf8.RuneSelf {
		return true
	}
	if i == start || i+1 == len(text) {
		return false
	}
	before, after := text[i-1], text[i+1]
	if c == '\'' {
		return !isDigit(before) && (isLetter(after) || after >= utf8.RuneSelf)
	}
	return isDigit(before) && isDigit(after)
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return class[c] >= 'a' }

// slowWord appends the word that begins at start, any script, to buf and
// returns it and the place where it ends. The word is empty if there is none
// at start; the place is always beyond start.
func slowWord(text string, start int, buf []byte) ([]byte, int) {
	i := start
	var before rune
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			return buf, max(i, start+1)
		case alone(r):
			if i > start {
				return buf, i
			}
			return utf8.AppendRune(buf, r), i + n
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
		case joins(before, r, text[i+n:]):
			if r == '’' {
				r = '\''
			}
		default:
			return buf, max(i, start+n)
		}
		before = unicode.ToLower(r)
		buf = utf8.AppendRune(buf, before)
		i += n
	}
	return buf, i
}

// joins reports whether r, between the character before and the text after,
// is part of a word though it is neither letter nor digit.
func joins(before, r rune, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	switch r {
	case '\'', '’':
		return unicode.IsLetter(before) && unicode.IsLetter(next) && !alone(next)
	case '.', ',':
		return unicode.IsDigit(before) && unicode.IsDigit(next)
	}
	return false
}

// alone reports whether a character is a word by itself.
func alone(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }

// maxShort is the length in bytes of the longest word that fits into a key.
const maxShort = 7

// isLong marks the keys that are hashes.
const isLong = 1 << 63

// wordKey returns the key of a word: the word itself, beneath its length in
// the top byte, where it has at most maxShort bytes, else its hash.
func wordKey(word []byte) uint64 {
	if len(word) > maxShort {
		return hashWord(word)
	}
	key := uint64(0)
	for _, c := range word {
		key = key<<8 | uint64(c)
	}
	return key | uint64(len(word))<<56
}

// hashWord returns a 64-bit hash of a long word, marked by isLong.
func hashWord(word []byte) uint64 {
	h := uint64(len(word))
	for ; len(word) >= 8; word = word[8:] {
		h = mix(h ^ binary.LittleEndian.Uint64(word))
	}
	tail := uint64(0)
	for _, c := range word {
		tail = tail<<8 | uint64(c)
	}
	return mix(h^tail) | isLong
}

// mix scrambles x: every bit of the result depends on every bit of x.
func mix(x uint64) uint64 {
	hi, lo := bits.Mul64(x^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93)
	return hi ^ lo
}

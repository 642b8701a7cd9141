package sentence

import (
	"unicode"
	"unicode/utf8"
)

func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool  { return 'a' <= c && c <= 'z' }
func isLetter(c byte) bool { return isUpper(c) || isLower(c) }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// isSpace reports whether c is ASCII white space.
func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// spaceAt returns the length of the white space character at i, 0 if there is
// none.
func spaceAt(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		if isSpace(c) {
			return 1
		}
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if unicode.IsSpace(r) {
		return size
	}
	return 0
}

// spaceBefore returns the length of the white space character that ends at i,
// 0 if there is none.
func spaceBefore(text string, i int) int {
	if i == 0 {
		return 0
	}
	if c := text[i-1]; c < utf8.RuneSelf {
		if isSpace(c) {
			return 1
		}
		return 0
	}
	r, size := utf8.DecodeLastRuneInString(text[:i])
	if unicode.IsSpace(r) {
		return size
	}
	return 0
}

// skipSpace returns the first place from i on that holds no white space.
func skipSpace(text string, i int) int {
	for {
		n := spaceAt(text, i)
		if n == 0 {
			return i
		}
		i += n
	}
}

// wordEnd returns the end of the word of letters, digits and inner
// apostrophes that starts at i.
func wordEnd(text string, i int) int {
	for i < len(text) {
		c := text[i]
		switch {
		case isLetter(c) || isDigit(c):
			i++
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				return i
			}
			i += size
		default:
			return i
		}
	}
	return i
}

// isBullet reports whether r marks an item of a list.
func isBullet(r rune) bool {
	switch r {
	case '•', '⁃', '‣', '▪', '■', '●', '○', '◦', '◆', '►', '▶', '➢', '✓':
		return true
	}
	return false
}

// isWide reports whether r is a stop of East Asian typography, which no space
// follows.
func isWide(r rune) bool {
	switch r {
	case '．', '。', '！', '？', '｡':
		return true
	}
	return false
}

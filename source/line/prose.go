package line

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Blank reports whether a block holds no word and no figure: a rule, stars.
func Blank(block string) bool {
	return strings.IndexFunc(block, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// Ended reports whether a block ends as a sentence does.
func Ended(block string) bool {
	s := strings.TrimRightFunc(block, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("\"'”’)]»*_", r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。", r) && s != ""
}

// Prose reports whether a block reads as running text: sentences of some
// length that end as sentences do.
func Prose(block string) bool {
	n := wordsUpTo(block, 24)
	if n < 6 {
		return false
	}
	if n >= 24 {
		return true
	}
	return Ended(block) && !TitleCase(block)
}

// Words counts the words of a block. In scripts without spaces two
// characters count as a word.
func Words(block string) int { return wordsUpTo(block, math.MaxInt) }

// wordsUpTo counts as Words does, and stops at the number of words given.
func wordsUpTo(block string, most int) int {
	n, dense, in := 0, 0, false
	for _, r := range block {
		if n == most {
			break
		}
		switch {
		case r > ' ' && r < 0x7f:
			if !in {
				n++
				in = true
			}
		case r == ' ' || unicode.IsSpace(r):
			in = false
		case r < 0xe00 || r > 0xe7f && r < 0x2e80:
			if !in {
				n++
				in = true
			}
		case r >= 0x2e80 && (unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r)) || unicode.Is(unicode.Thai, r):
			dense++
			in = false
		case !in:
			n++
			in = true
		}
	}
	return n + dense/2
}

// Says reports whether a line without a full stop is a sentence all the same
// rather than a title: it has some words, and a verb that titles leave out.
func Says(block string) bool {
	f := strings.Fields(Fold(block))
	if len(f) < 5 || TitleCase(block) {
		return false
	}
	return slices.ContainsFunc(f, func(w string) bool { return words()["auxiliary"][w] })
}

// TitleCase reports whether nearly all longer words begin with a capital, as
// in a headline.
func TitleCase(block string) bool {
	long, caps := 0, 0
	for _, w := range strings.Fields(block) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if capitalised(w) {
			caps++
		}
	}
	return long >= 3 && caps*10 >= long*8
}

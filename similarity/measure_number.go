package similarity

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// number reads a figure: digits with separators and a unit of magnitude or an
// ordinal's ending glued to it: "1,203", "12.5", "10bn", "3rd".
func (s *scanner) number(end int) {
	start, i := s.at, s.at
	s.buf = s.buf[:0]
	for i < end {
		c := s.text[i]
		if kindOf[c] == digit {
			s.buf = append(s.buf, c)
		} else if (c == ',' && groupAt(s.text, i, end)) || (c == '.' && i+1 < end && kindOf[s.text[i+1]] == digit) {
			if c == '.' {
				s.buf = append(s.buf, c)
			}
		} else {
			break
		}
		i++
	}
	digits := i
	for i < end && kindOf[s.text[i]] == letter && s.text[i] < utf8.RuneSelf {
		i++
	}
	s.at = i
	value, err := strconv.ParseFloat(string(s.buf), 64)
	suffix := strings.ToLower(s.text[digits:i])
	ordinal, magnitude := s.lexicon.function.ordinalEnds[suffix], s.lexicon.function.magnitudes[suffix]
	switch {
	case err != nil || math.IsInf(value, 0) || letterAt(s.text, i, end):
		s.add(start, i, strings.ToLower(s.text[start:i]))
	case ordinal:
		s.figure(start, i, value, "ordinal")
	case magnitude != 0:
		s.figure(start, i, value*magnitude, "number")
	case suffix == "s" && value >= 10: // 1990s
		s.add(start, i, string(s.buf)+"s")
	case suffix != "":
		s.figure(start, digits, value, "number")
		s.add(digits, i, suffix)
	default:
		s.figure(start, i, value, "number")
	}
}

// groupAt reports whether the comma at i separates a group of three digits.
func groupAt(s string, i, end int) bool {
	for k := 1; k <= 3; k++ {
		if i+k >= end || kindOf[s[i+k]] != digit {
			return false
		}
	}
	return i+4 >= end || kindOf[s[i+4]] != digit
}

func (s *scanner) figure(start, end int, value float64, class string) {
	s.numbers = true
	s.words = append(s.words, figure(start, end, value, class))
}

func figure(start, end int, value float64, class string) Word {
	x := newFigure(value, class)
	return Word{Start: start, End: end, Text: x.text, Class: class, lexeme: x}
}

// newFigure returns the lexeme of a value: equal values have one identity.
func newFigure(value float64, class string) *lexeme {
	text := strconv.FormatFloat(value, 'f', -1, 64)
	id := hashOn(hashOn(hashSeed, class)*hashPrime, text)
	return &lexeme{text: text, id: id, class: class, value: value, rare: figureRarity(value), stem: uint32(id >> 32)}
}

// figureRarity weighs small round counts below figures that hardly repeat by
// chance.
func figureRarity(value float64) float32 {
	switch {
	case value <= 2:
		return 0.5
	case value <= 10:
		return 0.6
	}
	return 0.8
}

// combineNumbers joins the parts of one number: "twenty" "five", "3" "million",
// "two" "dozen". Words that are no part of a number stay.
func combineNumbers(words []Word) []Word {
	first := slices.IndexFunc(words, func(w Word) bool { return w.numberPart() != notNumber })
	if first < 0 {
		return words
	}
	out := words[:first]
	for i := first; i < len(words); {
		w := words[i]
		if w.numberPart() == notNumber {
			out = append(out, w)
			i++
			continue
		}
		value, n := combine(words[i:])
		f := figure(w.Start, words[i+n-1].End, value, "number")
		if n == 1 && w.rare < f.rare { // a word like "one" says less than its figure
			f.lexeme.rare = w.rare
		}
		f.capital = w.capital
		out = append(out, f)
		i += n
	}
	return out
}

// combine returns the value of the number that words begin with and how many
// of them it takes.
func combine(words []Word) (value float64, n int) {
	total, current, last := 0.0, 0.0, notNumber
	for n < len(words) && (n == 0 || words[n].Start-words[n-1].End <= 1) {
		w := &words[n]
		p := w.numberPart()
		if !follows(last, p) {
			break
		}
		switch {
		case p == scalePart && w.value >= 1000:
			total += max(current, 1) * w.value
			current = 0
		case p == scalePart:
			current = max(current, 1) * w.value
		default:
			current += w.value
		}
		last = p
		n++
	}
	return total + current, n
}

// numberPart is what the word is in a number.
func (w *Word) numberPart() part {
	if w.Class == "number" && !w.masked && w.part == notNumber {
		return digitsPart
	}
	return w.part
}

// A part says what place a word takes in a number.
type part uint8

const (
	notNumber  part = iota
	unitPart        // one .. nineteen
	tensPart        // twenty .. ninety
	scalePart       // dozen, hundred, thousand, million
	digitsPart      // digits
)

// follows reports whether a number goes on from a part of kind last with one
// of kind p.
func follows(last, p part) bool {
	switch p {
	case unitPart:
		return last == notNumber || last == tensPart || last == scalePart
	case tensPart:
		return last == notNumber || last == scalePart
	case scalePart:
		return true
	case digitsPart:
		return last == notNumber
	}
	return false
}

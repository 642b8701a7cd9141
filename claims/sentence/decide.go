package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// atStop looks at the stop at i and returns where the scan goes on.
func (s *splitter) atStop(i int) int {
	t := s.stopAt(i)
	o := openingAt(s.text, t.close)
	if o.kind == 0 {
		return t.close
	}
	if t.marks == 1 && s.atMarker(i) {
		return t.end
	}
	end := s.ending(t, o)
	switch {
	case end == 0 || s.enclosed(i, end):
		return t.end
	case end == t.close:
		s.cut(end, end)
		return max(end, min(s.start, len(s.text)))
	}
	s.cut(end, end)
	return max(t.end, end)
}

// ending returns where the sentence at hand ends because of stop t, before
// what o opens; 0 if the stop does not end it.
func (s *splitter) ending(t stop, o opening) int {
	switch {
	case t.wide:
		return t.close
	case bare(s.text[s.start:t.start]):
		return 0
	case t.marks > 1 && !t.loud:
		return s.afterEllipsis(t, o)
	case !o.gap:
		return s.glued(t)
	case o.kind == 'a' || o.kind == '-' && !t.loud:
		return 0
	case o.bracket && relative(s.text[o.word:]):
		return 0
	case t.loud:
		if s.goesOn(t, o) {
			return 0
		}
		return t.close
	}
	if s.ends(t, o) {
		return t.close
	}
	return 0
}

// afterEllipsis decides for a row of dots. Three that stand apart leave words
// out; a fourth ends the sentence. The first of ". . . ." may end one sentence
// and the others open the next.
func (s *splitter) afterEllipsis(t stop, o opening) int {
	switch {
	case !o.gap || o.kind != 'A' && o.kind != '1':
		return 0
	case t.spaced && !t.apart && t.marks == 4:
		return t.first
	case t.spaced && t.marks < 4:
		return 0
	}
	return t.close
}

// glued decides for a stop with no space after it: a space was lost between
// two sentences if a word of small letters or a figure stands before it and a
// capitalised word after it, or the mark of a footnote and then a capital.
func (s *splitter) glued(t stop) int {
	if t.marks > 1 && !t.loud || t.close == len(s.text) || t.start == s.start {
		return 0
	}
	before := s.text[t.start-1]
	if isDigit(s.text[t.close]) {
		return s.afterNote(t, before)
	}
	if !isLower(before) && !isDigit(before) {
		return 0
	}
	from, to := s.token(t.start)
	w := s.text[from:t.start]
	if len(w) < 3 || s.words.classOf(w) != plain || strings.ContainsAny(s.text[from:to], "@/\\:") || strings.HasPrefix(w, "www") {
		return 0
	}
	end := wordEnd(s.text, t.close)
	if !isUpper(s.text[t.close]) || end == t.close+1 && s.text[t.close] != 'I' && s.text[t.close] != 'A' {
		return 0
	}
	if next := s.text[t.close:end]; end < len(s.text) && s.text[end] != '.' && spaceAt(s.text, end) == 0 && s.text[end] != ',' && s.text[end] != '\'' ||
		next == strings.ToUpper(next) && len(next) > 1 {
		return 0
	}
	return t.close
}

// afterNote returns the end of the digits of a footnote after a stop, if a
// capital follows them; before is the byte before the stop.
func (s *splitter) afterNote(t stop, before byte) int {
	if t.close > t.end || !isLower(before) && before != ')' || t.loud {
		return 0
	}
	from, _ := s.token(t.start)
	if w := s.text[from:t.start]; before != ')' && (len(w) < 3 || s.words.classOf(w) != plain) {
		return 0
	}
	end := t.close
	for j := end; j < len(s.text) && isDigit(s.text[j]); {
		for j < len(s.text) && isDigit(s.text[j]) {
			j++
		}
		if j-end > 4 || spaceAt(s.text, j) == 0 {
			return 0
		}
		end = j
		j = skipSpace(s.text, j)
	}
	if openingAt(s.text, end).kind != 'A' {
		return 0
	}
	return end
}

// token returns the bounds of the characters other than white space around i,
// no more than longest before it.
func (s *splitter) token(i int) (from, to int) {
	from, to = i, i
	for from > s.start && i-from < longest && !isSpace(s.text[from-1]) {
		from--
	}
	for to < len(s.text) && to-i < longest && !isSpace(s.text[to]) {
		to++
	}
	return from, to
}

// longest is how far, in bytes, a token is looked at.
const longest = 100

// before returns the word that ends at i with its inner stops: "U.S".
func (s *splitter) before(i int) string {
	from := i
	for from > s.start && i-from <= maxWord {
		c := s.text[from-1]
		if !isLetter(c) && !isDigit(c) && c != '.' && c != '-' && c != '/' && c != '\'' && c < utf8.RuneSelf {
			break
		}
		if c >= utf8.RuneSelf {
			if r, _ := utf8.DecodeLastRuneInString(s.text[:from]); !unicode.IsLetter(r) && r != '°' {
				break
			}
		}
		from--
	}
	return strings.TrimLeft(s.text[from:i], "'-.")
}

// goesOn reports whether the sentence goes on after a question or exclamation
// mark although a capital follows: after a name such as Yahoo! and before the
// name of who says what is quoted.
func (s *splitter) goesOn(t stop, o opening) bool {
	if o.kind != 'A' {
		return false
	}
	if t.close == t.end && t.marks == 1 && lookUp(s.words.exclaiming, s.before(t.start)) {
		return !s.starter(o)
	}
	return t.quoted && !o.quote && !o.bracket && s.attribution(o.word)
}

// attribution reports whether a name and a verb of speech stand at i.
func (s *splitter) attribution(i int) bool {
	for n := range 6 {
		end := wordEnd(s.text, i)
		w := s.text[i:end]
		if n > 0 && lookUp(s.words.speech, w) {
			return end == len(s.text) || s.text[end] != ':'
		}
		if w == "" || n == 0 && lookUp(s.words.starters, w) || kindOf(s.text, i) != 'A' {
			return false
		}
		if end < len(s.text) && s.text[end] == '.' {
			end++
		}
		i = skipSpace(s.text, end)
	}
	return false
}

// relative reports whether text starts with a capitalised relative pronoun, as
// an afterthought in brackets does.
func relative(text string) bool {
	return strings.HasPrefix(text, "Which ") || strings.HasPrefix(text, "Who ")
}

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
	case end == 0 || s.enclosed(t, end):
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
	case o.bracket && s.aside(o):
		return 0
	case t.marks > 1 && !t.loud:
		return s.afterEllipsis(t, o)
	case !o.gap:
		return s.glued(t)
	case o.kind == 'a' && !s.small || o.kind == '-' && (!t.loud || o.dash):
		return 0
	case t.loud:
		if s.goesOn(t, o) || s.exclaimed(t.end) {
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
	case t.start > 0 && s.text[t.start-1] == '[' && s.text[t.end:t.close] == "]":
		return 0
	case t.spaced && !t.apart && t.marks == 4:
		return t.first
	case t.spaced && t.marks < 4:
		return 0
	}
	return t.close
}

// glued decides for a stop with no space after it. A space was lost between two
// sentences if a word or a figure stands before the stop and a capitalised word
// after it; the mark of a footnote may stand there too.
func (s *splitter) glued(t stop) int {
	if t.start == s.start || t.close == len(s.text) {
		return 0
	}
	before := s.text[t.start-1]
	if isDigit(s.text[t.close]) {
		return s.afterNote(t, before)
	}
	if (isLower(before) || isDigit(before)) && s.plainToken(t.start) && s.wordOpens(t.close) {
		return t.close
	}
	return 0
}

// plainToken reports whether an ordinary word stands before i, and no address
// or path around it.
func (s *splitter) plainToken(i int) bool {
	from, to := s.token(i)
	w := s.text[from:i]
	return len(w) > 2 && s.words.classOf(w) == plain &&
		!strings.ContainsAny(s.text[from:to], "@/\\:") && !strings.HasPrefix(w, "www")
}

// wordOpens reports whether a capitalised word stands at i: not an initial, nor
// one in capitals, nor a part of a name like "example.Com/".
func (s *splitter) wordOpens(i int) bool {
	end := wordEnd(s.text, i)
	switch w := s.text[i:end]; {
	case w == "" || !isUpper(w[0]):
		return false
	case len(w) == 1 && w != "A" && w != "I", len(w) > 1 && w == strings.ToUpper(w):
		return false
	}
	return end == len(s.text) || spaceAt(s.text, end) > 0 || strings.IndexByte(".,'", s.text[end]) >= 0
}

// afterNote returns the end of the digits of a footnote after a stop, if a
// capital follows them; before is the byte before the stop.
func (s *splitter) afterNote(t stop, before byte) int {
	if t.loud || t.close > t.end || before != ')' && !(isLower(before) && s.plainToken(t.start)) {
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
		r, size := utf8.DecodeLastRuneInString(s.text[:from])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".-/&'’°", r) {
			break
		}
		from -= size
	}
	return strings.TrimLeft(s.text[from:i], "'’-.")
}

// goesOn reports whether the sentence goes on after a question or exclamation
// mark although a capital follows: after a name such as Yahoo! and before the
// name of who says what is quoted.
func (s *splitter) goesOn(t stop, o opening) bool {
	if o.kind != 'A' {
		return false
	}
	if t.close == t.end && t.marks == 1 && s.words.is(s.before(t.start), exclaiming) {
		return !s.opens(o, starter)
	}
	return t.quoted && !o.quote && !o.bracket && s.attribution(o.word)
}

// attribution reports whether a name and a verb of speech stand at i.
func (s *splitter) attribution(i int) bool {
	for n := range 6 {
		end := wordEnd(s.text, i)
		w := s.text[i:end]
		if n > 0 && s.words.is(w, speech) {
			return end == len(s.text) || s.text[end] != ':'
		}
		if w == "" || n == 0 && s.words.is(w, starter) || kindOf(s.text, i) != 'A' {
			return false
		}
		if end < len(s.text) && s.text[end] == '.' {
			end++
		}
		i = skipSpace(s.text, end)
	}
	return false
}

// aside reports whether the bracket that o opens belongs to the sentence before
// it: an afterthought that starts with a relative pronoun, or a reference that
// has no stop of its own but one after it, as in "... end" (Smith 55).
func (s *splitter) aside(o opening) bool {
	rest := s.text[o.at:s.limit(o.at)]
	if strings.HasPrefix(rest, "(Which ") || strings.HasPrefix(rest, "(Who ") {
		return true
	}
	i := strings.IndexByte(rest, ')')
	return i > 1 && i+1 < len(rest) && rest[i+1] == '.' && !strings.ContainsAny(rest[i-1:i], ".!?")
}

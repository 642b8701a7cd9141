package sentence

import (
	"strings"
	"unicode/utf8"

	"crosscheck/source"
)

// reach is how far, in bytes, the end of a bracket or of a quotation in single
// marks is looked for.
const reach = 1000

// deepest is how many brackets of a kind may stand in each other.
const deepest = 4

// enclose records the bracket that opens at i, with the one that closes it.
func (s *splitter) enclose(span *source.Span, i int, open, shut byte) {
	if i < span.End {
		return
	}
	depth := 0
	for j := i; j < len(s.text) && j < i+reach; j++ {
		switch s.text[j] {
		case open:
			if depth++; depth > deepest {
				return
			}
		case shut:
			if depth--; depth == 0 {
				*span = source.Span{Start: i, End: j}
				return
			}
		}
	}
}

// quote records the quotation that the single mark of the given size opens at
// i, if it is no apostrophe. A straight mark closes a quotation only after
// punctuation, since a plural's apostrophe looks the same.
func (s *splitter) quote(i, size int) {
	if i < s.single.End || i > 0 && !s.opens(i) || i+size >= len(s.text) || isSpace(s.text[i+size]) {
		return
	}
	mark := "'"
	if size > 1 {
		mark = "’"
	}
	end := min(len(s.text), i+reach)
	for j := i + size; j < end; {
		k := strings.Index(s.text[j:end], mark)
		if k < 0 {
			return
		}
		k += j
		j = k + size
		if j < len(s.text) && (isLetter(s.text[j]) || isDigit(s.text[j])) {
			continue
		}
		if size > 1 || strings.IndexByte(".,!?", s.text[k-1]) >= 0 {
			s.single = source.Span{Start: i, End: k}
			return
		}
	}
}

// opens reports whether what stands before i lets a quotation mark at i open a
// quotation.
func (s *splitter) opens(i int) bool {
	if spaceBefore(s.text, i) > 0 || strings.IndexByte("([{\"-", s.text[i-1]) >= 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return r == '“' || r == '—' || r == '–'
}

// enclosed reports whether a sentence that would end at end lies inside an
// enclosure that opened in the middle of the sentence, or inside single
// quotation marks.
func (s *splitter) enclosed(i, end int) bool {
	in := func(span source.Span) bool { return span.Start < i && end <= span.End }
	return in(s.single) ||
		in(s.round) && s.round.Start > s.start ||
		in(s.square) && s.square.Start > s.start
}

package sentence

import (
	"strings"
	"unicode/utf8"

	"crosscheck/source"
)

// reach is how far, in bytes, the end of a bracket or of a quotation in single
// marks is looked for.
const reach = 600

// deepest is how many brackets of a kind may stand in each other.
const deepest = 4

// apostrophes is how many of them a quotation in single marks may hold.
const apostrophes = 30

// enclose records the bracket that opens at i, with the one that closes it.
func (s *splitter) enclose(span *source.Span, i int, open, shut byte) {
	if i < span.End {
		return
	}
	depth := 0
	for j, end := i, s.limit(i); j < end; j++ {
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
	if i < s.single.End || i > 0 && !s.openable(i) || i+size >= len(s.text) || isSpace(s.text[i+size]) {
		return
	}
	mark := "'"
	if size > 1 {
		mark = "’"
	}
	end := s.limit(i)
	for j, tries := i+size, 0; j < end && tries < apostrophes; tries++ {
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
		}
		return
	}
}

// limit returns where the search for the end of an enclosure that opens at i
// stops: within reach and the paragraph.
func (s *splitter) limit(i int) int {
	end := min(len(s.text), i+reach)
	if k := strings.Index(s.text[i:end], "\n\n"); k >= 0 {
		end = i + k
	}
	return end
}

// exclaimed reports whether the question or exclamation that ends at end
// stands in a quotation that opened within the sentence and after which the
// sentence goes on: he called "Stop! Stop!" and ran.
func (s *splitter) exclaimed(end int) bool {
	before := s.text[max(s.start, end-reach):end]
	i := strings.LastIndexAny(before, "\"“”")
	if i <= 0 || spaceBefore(before, i) == 0 || strings.HasPrefix(before[i:], "”") {
		return false
	}
	i = strings.IndexAny(s.text[end:s.limit(end)], "\"”")
	if i < 0 {
		return false
	}
	shut, _ := closers(s.text, end+i)
	return openingAt(s.text, shut).kind == 'a'
}

// openable reports whether what stands before i lets a quotation mark at i open a
// quotation.
func (s *splitter) openable(i int) bool {
	if spaceBefore(s.text, i) > 0 || strings.IndexByte("([{\"-", s.text[i-1]) >= 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return r == '“' || r == '—' || r == '–'
}

// enclosed reports whether stop t, after which the sentence would end at end,
// lies inside brackets that opened in the middle of the sentence, or inside
// single quotation marks. Stops divide what somebody says within such marks;
// they do not divide cries, nor words quoted as a part of the sentence.
func (s *splitter) enclosed(t stop, end int) bool {
	in := func(span source.Span) bool { return span.Start < t.start && end <= span.End }
	return in(s.single) && (t.loud || s.woven(s.single)) ||
		in(s.round) && s.round.Start > s.start ||
		in(s.square) && s.square.Start > s.start
}

// woven reports whether quoted words are a part of the sentence around them: a
// word stands right before them, or they end without a mark of their own.
func (s *splitter) woven(quote source.Span) bool {
	if strings.IndexByte(".,!?", s.text[quote.End-1]) < 0 {
		return true
	}
	n := spaceBefore(s.text, quote.Start)
	return quote.Start > s.start && n > 0 && isLetter(s.text[quote.Start-n-1])
}

package collate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/claims"
	"crosscheck/similarity"
	"crosscheck/source"
)

// compareQuotes finds words of one speaker that two statements quote in other
// words.
func compareQuotes(p *pairing) []Difference {
	for _, x := range p.a.of(claims.Quote) {
		for _, y := range p.b.of(claims.Quote) {
			if d, ok := p.quotes(p.a.within(x.Span), p.b.within(y.Span)); ok {
				return []Difference{d}
			}
		}
	}
	return nil
}

// within cuts a place to what lies in the claim.
func (s *statement) within(sp source.Span) source.Span {
	return source.Span{Start: max(sp.Start, s.claim.Span.Start), End: min(sp.End, s.claim.Span.End)}
}

// quotes compares two quotations word by word. Words added at the ends are a
// quotation cut short, if most of the others follow each other; a content word
// in place of another changes it.
func (p *pairing) quotes(a, b source.Span) (Difference, bool) {
	af, at := p.a.wordsIn(a)
	bf, bt := p.b.wordsIn(b)
	paired := 0
	for i := af; i < at; i++ {
		if j := p.ofA[i]; j >= bf && j < bt {
			paired++
		}
	}
	switch shorter := min(at-af, bt-bf); {
	case shorter < 3 || paired < 3:
		return Difference{}, false
	case float64(paired) < sameQuote*float64(shorter):
		if p.oneSpeaker() && p.aligned() && float64(paired) >= likeQuote*float64(shorter) && 2*p.runs(af, at) >= paired-1 {
			return p.difference("quote", a, b, Variant, "one quotation is in other words"), true
		}
		return Difference{}, false
	}
	if i, j := p.changedWord(af, at, bf, bt); i >= 0 {
		return p.difference("quote", p.a.wordSpan(i, i+1), p.b.wordSpan(j, j+1), Contradiction, "a word of the quotation is another"), true
	}
	if at-af == bt-bf || paired < min(at-af, bt-bf) || 2*p.runs(af, at) < paired-1 {
		return Difference{}, false
	}
	if at-af < bt-bf && p.a.goesOn(a, p.ofA[af] > bf, p.ofA[at-1] < bt-1) || bt-bf < at-af && p.b.goesOn(b, p.ofB[bf] > af, p.ofB[bt-1] < at-1) {
		return Difference{}, false
	}
	return p.difference("quote", a, b, Variant, "one quotation is cut short"), true
}

// changedWord returns a content word of one quotation, the words [af, at), and
// another one in its place in the other: between words that follow each other
// in both, or at the end of both. Both are -1 if there is none.
func (p *pairing) changedWord(af, at, bf, bt int) (int, int) {
	for i := af + 1; i < at; i++ {
		j := p.ofA[i-1] + 1
		if p.ofA[i-1] < bf || j >= bt || p.sameSense(i, j) {
			continue
		}
		x, y := p.a.text.Words[i], p.b.text.Words[j]
		if x.Class == "person" || y.Class == "person" {
			continue // a name spelt out or cut short
		}
		if atEnd := i == at-1 && j == bt-1; !atEnd && (i == at-1 || p.ofA[i+1] != j+1) {
			continue
		}
		if x.Weight >= contentWeight && y.Weight >= contentWeight && (p.ofB[j] < 0 || p.ofB[j] == i) {
			return i, j
		}
	}
	return -1, -1
}

// sameSense reports whether word i of one statement says what word j of the
// other does, or something elsewhere does.
func (p *pairing) sameSense(i, j int) bool {
	switch how := p.how[i]; {
	case p.ofA[i] == j:
		return how != "related" && how != "opposite"
	default:
		return p.ofA[i] >= 0 && how != "type"
	}
}

// goesOn reports whether a quotation that lacks words before or behind a place
// has them beside it: in another claim, or across words such as "she said".
func (s *statement) goesOn(sp source.Span, before, behind bool) bool {
	text := s.claim.Doc.Text
	r, n := utf8.DecodeLastRuneInString(text[:sp.Start])
	if before && (!quotationMark(r) || brokenOff(text[max(0, sp.Start-n-interruption):sp.Start-n])) {
		return true
	}
	r, n = utf8.DecodeRuneInString(text[sp.End:])
	return behind && (!quotationMark(r) || strings.HasSuffix(sp.Of(text), ",") && takenUp(text[sp.End+n:min(len(text), sp.End+n+interruption)]))
}

// brokenOff reports whether the last line of a text holds the end of a
// quotation that goes on behind it: `..., "the rain," she said, `.
func brokenOff(text string) bool {
	text = text[strings.LastIndexByte(text, '\n')+1:]
	end := strings.LastIndexFunc(text, quotationMark)
	return end > 0 && text[end-1] == ','
}

// takenUp reports whether the first line of a text holds the beginning of a
// quotation.
func takenUp(text string) bool {
	text, _, _ = strings.Cut(text, "\n")
	return strings.IndexFunc(text, quotationMark) >= 0
}

// interruption is how many bytes may stand between the parts of a quotation.
const interruption = 80

// quotationMark reports whether a rune is a double quotation mark.
func quotationMark(r rune) bool { return r == '"' || r == '“' || r == '”' }

// runs counts the words in [from, to) of a whose partner follows the partner of
// the word before.
func (p *pairing) runs(from, to int) int {
	n := 0
	for i := from + 1; i < to; i++ {
		if p.ofA[i] >= 0 && p.ofA[i] == p.ofA[i-1]+1 {
			n++
		}
	}
	return n
}

// oneSpeaker reports whether both statements name the speaker, and the same.
func (p *pairing) oneSpeaker() bool {
	x, y := p.a.claim.Speaker, p.b.claim.Speaker
	return x != nil && y != nil && x.Name != "" && y.Name != "" && similarity.Names(x.Name, y.Name) >= sameName
}

// sameQuote is the share of the shorter quotation's words that must be paired
// for the two to be the same words of the same speaker; from likeQuote on they
// are the same speaker's in other words.
const (
	sameQuote = 0.75
	likeQuote = 0.5
)

// quoteKey is what quotations that differ in their marks, dashes, stops and
// capitals alone have in common.
func quoteKey(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

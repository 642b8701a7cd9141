package collate

import (
	"strings"
	"unicode"

	"crosscheck/claims"
	"crosscheck/claims/sentence"
	"crosscheck/similarity"
	"crosscheck/source"
)

// printed is the words of a document in the order of its text, folded, with an
// empty word at both ends of each sentence.
type printed struct {
	words  []string
	places []source.Span // of the words in the document
	stated []bool        // whether a word is of the report: its text, headline or captions
}

// printedWords reads the words of all that a document prints: of its main text,
// and of all beside it.
func printedWords(t *claims.Testimony) *printed {
	p := &printed{}
	rest := t.Sentences
	for i, b := range t.Doc.Blocks {
		if !b.Kind.Main() {
			for _, sp := range sentence.Split(b.Of(t.Doc.Text)) {
				p.add(t.Doc.Text, source.Span{Start: b.Start + sp.Start, End: b.Start + sp.End}, partOfReport(b))
			}
		}
		for len(rest) > 0 && rest[0].Block <= i {
			p.add(t.Doc.Text, rest[0].Span, true)
			rest = rest[1:]
		}
	}
	return p
}

// partOfReport reports whether a block outside of the main text is the report's
// own all the same: a headline, or the caption of a picture.
func partOfReport(b source.Block) bool {
	return b.Kind == source.Headline || b.Kind == source.Meta && (b.Rule == "caption" || b.Rule == "credit")
}

// add reads the words of a sentence. One that signs what stands before it goes on
// with it: "..., he wrote. — Ada Lund (@adalund) May 6".
func (p *printed) add(text string, sp source.Span, stated bool) {
	if n := len(p.words) - 1; n > 0 && p.stated[n] && stated && signs(sp.Of(text)) {
		p.words, p.places, p.stated = p.words[:n], p.places[:n], p.stated[:n]
	} else {
		p.append("", source.Span{Start: sp.Start, End: sp.Start}, stated)
	}
	at := sp.Start
	for field := range strings.FieldsSeq(sp.Of(text)) {
		at += strings.Index(text[at:], field)
		word := strings.TrimFunc(field, unlettered)
		if word != "" {
			start := at + strings.Index(field, word)
			p.append(strings.ReplaceAll(strings.ToLower(word), "’", "'"), source.Span{Start: start, End: start + len(word)}, stated)
		}
		at += len(field)
	}
	p.append("", source.Span{Start: sp.End, End: sp.End}, stated)
}

// signs reports whether a sentence says by whom what stands before it was posted.
func signs(words string) bool {
	first := strings.IndexFunc(words, unicode.IsLetter)
	return first > 0 && strings.ContainsAny(words[:first], "—–-") && strings.Contains(words, "(@")
}

func (p *printed) append(word string, at source.Span, stated bool) {
	p.words, p.places, p.stated = append(p.words, word), append(p.places, at), append(p.stated, stated)
}

// unlettered reports whether a rune at the edge of a word is no part of it.
func unlettered(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsSymbol(r) && r != '%'
}

// span returns the place of a range of words; it is empty if the range is.
func (p *printed) span(r similarity.Range) source.Span {
	if r.Len() == 0 {
		return source.Span{}
	}
	return source.Span{Start: p.places[r.From].Start, End: p.places[r.To-1].End}
}

// whole returns the place of a range of words in a sentence, with the marks at
// that end of the sentence that it reaches.
func (p *printed) whole(r similarity.Range) source.Span {
	if p.words[r.From-1] == "" {
		r.From--
	}
	if p.words[r.To] == "" {
		r.To++
	}
	return p.span(r)
}

// sentence reports whether a range of words is all of a sentence.
func (p *printed) sentence(r similarity.Range) bool {
	return p.words[r.From-1] == "" && p.words[r.To] == ""
}

// beside returns the place of a range of words with the words before and behind
// it.
func (p *printed) beside(r similarity.Range) source.Span {
	return p.span(similarity.Range{From: r.From - 1, To: r.To + 1})
}

package collate

import (
	"strings"

	"crosscheck/claims"
)

// An utterance is what a document says, folded.
type utterance struct {
	doc   int
	words string
}

// says reports whether a document has a statement of another document too, word
// for word: then what else it says is of something else, and contradicts neither.
func (w *work) says(doc int, s *statement) bool {
	if w.said == nil {
		w.said = make(map[utterance]bool, len(w.statements))
		for _, s := range w.statements {
			w.said[utterance{s.doc, quoteKey(s.claim.Text())}] = true
		}
	}
	return w.said[utterance{doc, quoteKey(s.claim.Text())}]
}

// quotesInFull reports whether a finding is of a quotation that a document cuts
// short in one place and has in full in another.
func (w *work) quotesInFull(f *finding) bool {
	if f.Kind != "quote" || f.Outcome != Variant {
		return false
	}
	short, full := f.a.doc, f.keyB
	if len(f.keyA) > len(f.keyB) {
		short, full = f.b.doc, f.keyA
	}
	for _, s := range w.ts[short].Sentences {
		for _, d := range s.Details {
			if d.Kind == claims.Quote && strings.Contains(quoteKey(d.Span.Of(w.Documents[short].Text)), full) {
				return true
			}
		}
	}
	return false
}

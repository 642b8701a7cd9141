package claims

import (
	"slices"
	"time"

	"crosscheck/claims/clause"
	"crosscheck/claims/plain"
	"crosscheck/claims/recall"
	"crosscheck/claims/value"
	"crosscheck/source"
)

// A workspace is the room that one document's sentences are read in. It is used
// again for the next document, so that reading costs little memory of its own.
type workspace struct {
	lex   *lexicon
	plain *plain.Cutter
	words *recall.Table[lexeme]
	// lexemes are those of plain words.
	lexemes recall.Slab[lexeme]
	scans   []sentenceScan
	toks    []token
	finds   []find
	runs    []run
	marks   []int16
	// The clauses and verbs of all sentences, and their figures and times.
	reading   clause.Reading
	values    []*value.Value
	quotes    [][]source.Span // of each sentence
	order     []*sentenceScan
	sentences []Sentence
	// The details of all sentences, those of each in two runs, where the runs end,
	// and the claims.
	details []Detail
	minor   []Detail
	ends    [][2]int
	claims  []Claim
}

// maxWorkspace is the most tokens of a document whose room is kept.
const maxWorkspace = 1 << 16

// tokenBytes is how many bytes of text have a token at the most, as a rule.
const tokenBytes = 4

// newWorkspace returns an empty one.
func (lex *lexicon) newWorkspace() *workspace {
	return &workspace{lex: lex, plain: plain.NewCutter(), words: recall.NewTable(lex.lexeme)}
}

// release gives the room of a document that is read to the next one.
func (w *workspace) release() {
	kept := workspace{lex: w.lex, plain: w.plain, words: w.words, lexemes: w.lexemes}
	if len(w.toks) <= maxWorkspace {
		clear(w.scans) // what is kept holds no document
		clear(w.runs)
		clear(w.details)
		clear(w.claims)
		clear(w.quotes)
		clear(w.sentences)
		clear(w.reading.Clauses)
		clear(w.values)
		kept.scans, kept.toks, kept.finds, kept.runs, kept.marks = w.scans[:0], w.toks[:0], w.finds[:0], w.runs[:0], w.marks[:0]
		kept.reading = clause.Reading{Clauses: w.reading.Clauses[:0], Verbs: w.reading.Verbs[:0]}
		kept.values = w.values[:0]
		kept.quotes, kept.order, kept.sentences = w.quotes[:0], w.order[:0], w.sentences[:0]
		kept.details, kept.minor, kept.ends, kept.claims = w.details[:0], w.minor[:0], w.ends[:0], w.claims[:0]
	}
	*w = kept
	w.lex.spare.Give(w)
}

// read reads the sentences of a text, published on a day, by themselves. It is called once for a
// document.
func (w *workspace) read(text string, sentences []Sentence, on time.Time) []*sentenceScan {
	if cap(w.scans) < len(sentences) {
		w.scans = make([]sentenceScan, len(sentences))
	}
	w.scans = w.scans[:len(sentences)]
	n := 0
	for i := range sentences {
		n += sentences[i].Len()
	}
	if n /= tokenBytes; cap(w.toks) < n {
		w.toks, w.marks = make([]token, 0, n), make([]int16, 0, 2*n)
	}
	for i := range sentences {
		w.order = append(w.order, &w.scans[i])
		w.sentence(&w.scans[i], text, sentences[i].Span, on)
	}
	return w.order
}

// sentence reads one sentence of a text that was published on a day.
func (w *workspace) sentence(s *sentenceScan, text string, sp source.Span, on time.Time) {
	known := w.plain.Cut(sp.Of(text))
	s.text, s.start, s.reading = text, sp.Start, w.reading.Append(sp.Of(text), known)
	n := len(w.toks)
	w.toks = w.scan(sp.Of(text), known, sp.Start, w.toks)
	s.toks = w.toks[n:len(w.toks):len(w.toks)]
	n = len(w.values)
	w.values = value.Append(w.values, sp.Of(text), known, on)
	s.values = w.values[n:len(w.values):len(w.values)]
	n = len(w.finds)
	w.finds = w.lex.finds(s.toks, w.finds)
	s.finds = s.outsideNames(w.lex, w.finds[n:])
	w.finds = w.finds[:n+len(s.finds)]
	s.cover = w.mark(len(s.toks))
	for n, f := range s.finds {
		for i := f.from; i < f.to; i++ {
			s.cover[i] = int16(n)
		}
	}
	s.verb = w.mark(len(s.toks))
	s.markVerbs(sp.Start)
	s.titleCase = isTitleCase(s.toks)
	n = len(w.runs)
	w.runs = s.findRuns(w.runs)
	s.runs = w.runs[n:len(w.runs):len(w.runs)]
}

// mark returns an index for each of n tokens, -1 at first.
func (w *workspace) mark(n int) []int16 {
	from := len(w.marks)
	w.marks = slices.Grow(w.marks, n)[:from+n]
	out := w.marks[from : from+n : from+n]
	for i := range out {
		out[i] = -1
	}
	return out
}

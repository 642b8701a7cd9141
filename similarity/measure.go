package similarity

import "sync"

// Options set up a Measure. The zero value weighs words by the embedded
// background of news English alone.
type Options struct {
	// Counts holds, for each folded word (see Word.Text), in how many of the
	// caller's own Texts it occurs. Words frequent there, which the subject of
	// the set makes common, weigh less.
	Counts map[string]int
	Texts  int
}

// A Measure prepares and compares texts. It is safe for concurrent use; two
// measures of equal options give equal answers.
type Measure struct {
	lexicon *lexicon
	options Options
	scratch sync.Pool // of *aligner
}

// NewMeasure returns a measure. The tables behind it are read once per process,
// at the first call.
func NewMeasure(options Options) *Measure {
	m := &Measure{lexicon: newsEnglish(), options: options}
	m.scratch.New = func() any { return &aligner{gazetteer: m.lexicon.gazetteer} }
	return m
}

// Compare aligns the words of two texts. It is symmetric: Compare(b, a) is the
// same alignment with the sides exchanged.
func (m *Measure) Compare(a, b *Text) Alignment {
	var out Alignment
	m.CompareInto(&out, a, b)
	return out
}

// CompareInto is Compare for hot loops: it reuses the slices of out.
func (m *Measure) CompareInto(out *Alignment, a, b *Text) {
	al := m.scratch.Get().(*aligner)
	al.align(a, b)
	al.report(out)
	m.scratch.Put(al)
}

// cover returns the mean of CoverA and CoverB of Compare(a, b). It does not
// allocate.
func (m *Measure) cover(a, b *Text) float64 {
	al := m.scratch.Get().(*aligner)
	al.align(a, b)
	mean := (al.a.covered() + al.b.covered()) / 2
	m.scratch.Put(al)
	return mean
}

// Score returns Compare(a, b).Score and Frame without the word pairs. It does
// not allocate.
func (m *Measure) Score(a, b *Text) (score, frame float64) {
	al := m.scratch.Get().(*aligner)
	al.align(a, b)
	p := al.outcome()
	m.scratch.Put(al)
	return p.score(), p.frame()
}

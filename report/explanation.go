package report

import (
	"encoding/json"

	"crosscheck/collate"
	"crosscheck/source"
)

// An ExplanationRecord says what a PairRecord was made from.
type ExplanationRecord struct {
	// Otherwise says what would make the relation another.
	Otherwise string `json:"otherwise"`
	// Link grades how surely the statements are about the same thing, which
	// they are taken to be from Threshold on; Frame how alike they are with
	// details matching by type alone.
	Link      float64     `json:"link"`
	Threshold float64     `json:"threshold"`
	Frame     float64     `json:"frame"`
	Parts     partsRecord `json:"parts"`
	// Aligned are the words that stand for the same, OnlyA and OnlyB those
	// without a partner.
	Aligned []alignedRecord `json:"aligned"`
	OnlyA   []PassageRecord `json:"only_a"`
	OnlyB   []PassageRecord `json:"only_b"`
}

// A partsRecord holds the measures that a similarity is made of, each 0..1.
type partsRecord struct {
	CoverA    float64 `json:"cover_a"`
	CoverB    float64 `json:"cover_b"`
	Words     float64 `json:"words"`
	Order     float64 `json:"order"`
	Places    float64 `json:"places"`
	Names     float64 `json:"names"`
	Numbers   float64 `json:"numbers"`
	Extra     float64 `json:"extra"`
	Direction float64 `json:"direction"`
	Negation  float64 `json:"negation"`
}

type alignedRecord struct {
	A        PassageRecord `json:"a"`
	B        PassageRecord `json:"b"`
	How      string        `json:"how"`
	Strength float64       `json:"strength"`
}

// NewExplainedPair returns the record of the comparison of the statements a
// and b, with what it was made from.
func NewExplainedPair(id json.RawMessage, a, b string, x collate.Explanation) PairRecord {
	r := NewPair(id, a, b, x.Comparison)
	for i := range r.Divergences {
		r.Divergences[i].Otherwise = x.Differences[i].Otherwise()
	}
	al := &x.Alignment
	p := al.Parts
	r.Explanation = &ExplanationRecord{
		Otherwise: x.Relation.Otherwise(),
		Link:      x.Link, Threshold: collate.DefaultThreshold, Frame: x.Frame,
		Parts:   partsRecord{al.CoverA, al.CoverB, p.Words, p.Order, p.Places, p.Names, p.Numbers, p.Extra, p.Direction, p.Negation},
		Aligned: make([]alignedRecord, len(al.Pairs)),
		OnlyA:   passagesAt(a, x.WordsA, al.OnlyA),
		OnlyB:   passagesAt(b, x.WordsB, al.OnlyB),
	}
	for i, w := range al.Pairs {
		r.Explanation.Aligned[i] = alignedRecord{passageIn(a, x.WordsA[w.A]), passageIn(b, x.WordsB[w.B]), w.How, w.Strength}
	}
	return r
}

// passagesAt returns the records of the words with the given numbers.
func passagesAt(text string, words []source.Span, numbers []int) []PassageRecord {
	rs := make([]PassageRecord, len(numbers))
	for i, n := range numbers {
		rs[i] = passageIn(text, words[n])
	}
	return rs
}

package collate

import (
	"slices"
	"sync"
	"time"

	"crosscheck/claims"
	"crosscheck/similarity"
	"crosscheck/source"
)

// A Relation says how two statements stand to each other.
type Relation string

// The relations between two statements. Silent is the answer of a report
// that says nothing about a claim.
const (
	RelationAgree     Relation = "agree"
	RelationDiffer    Relation = "differ"
	RelationConflict  Relation = "conflict"
	RelationUnrelated Relation = "unrelated"
	RelationSilent    Relation = "silent"
)

// A Comparison is the judgement on two statements.
type Comparison struct {
	// Similarity grades how alike they are in meaning, 0..1, details counted.
	Similarity float64
	Relation   Relation
	// Differences are the details in which they part, whatever the relation.
	Differences []Difference
}

// A Difference is one detail on which two statements part. A and B are the
// places of the detail's own words in either statement.
type Difference struct {
	Kind    string
	Outcome Outcome
	A, B    source.Span
	Rule    string
}

// A Statement is one bare claim with the date it was made, if known.
type Statement struct {
	Text string
	Date time.Time
}

// A Comparer compares bare statements. It is safe for concurrent use.
type Comparer struct {
	x *claims.Extractor
	m *similarity.Measure
}

// NewComparer returns a Comparer that finds details with x.
func NewComparer(x *claims.Extractor) *Comparer {
	return &Comparer{x: x, m: similarity.NewMeasure(similarity.Options{})}
}

// whole reads a bare statement as one claim.
func (c *Comparer) whole(s Statement) *claims.Testimony {
	doc := &source.Document{Text: s.Text, Published: s.Date}
	doc.Blocks = []source.Block{{Span: source.Span{End: len(s.Text)}, Kind: source.Paragraph}}
	t := c.x.Extract(doc)
	one := claims.Claim{Doc: doc, Span: source.Span{End: len(s.Text)}, Content: source.Span{End: len(s.Text)}, Kind: claims.Assertion}
	for i := range t.Claims {
		one.Details = append(one.Details, t.Claims[i].Details...)
		if one.Speaker == nil {
			one.Speaker = t.Claims[i].Speaker
		}
	}
	if len(t.Claims) == 1 {
		one.Content = t.Claims[0].Content
	}
	t.Claims = []claims.Claim{one}
	return t
}

// Pair compares two bare statements.
func (c *Comparer) Pair(a, b Statement) Comparison {
	ts := []*claims.Testimony{c.whole(a), c.whole(b)}
	names := collectNames(ts)
	p := newPairing(c.m, prepare(c.m, 0, &ts[0].Claims[0], names), prepare(c.m, 1, &ts[1].Claims[0], names))
	p.bare, p.single = true, len(ts[0].Sentences) == 1 && len(ts[1].Sentences) == 1
	out := Comparison{Differences: p.differences()}
	out.Similarity, _ = c.m.Score(c.m.Prepare(a.Text), c.m.Prepare(b.Text))
	d, judged := p.contradiction()
	if d != nil && !p.namedByYear() {
		out.Differences = append(out.Differences, *d)
		out.Relation = RelationConflict
		return out
	}
	out.Relation = p.relation(out.Similarity, out.Differences, judged)
	return out
}

// contradiction looks for what one of two statements of one time says in place
// of what the other, a brief one, does. The second result reports whether a
// brief was judged. Statements of several sentences are not.
func (p *pairing) contradiction() (*Difference, bool) {
	if t := p.timing(); !p.single || t == otherTime || t == halfDated {
		return nil, false
	}
	judged := false
	for _, b := range p.briefs() {
		d, ok := b.contradiction()
		if d != nil {
			return d, true
		}
		judged = judged || ok
	}
	return nil, judged
}

// relation sums up two statements. Where a brief was judged, words of denial
// elsewhere do not count.
func (p *pairing) relation(similarity float64, ds []Difference, judged bool) Relation {
	rel := RelationAgree
	for _, d := range ds {
		switch {
		case d.Outcome == Contradiction && p.onOneThing():
			return RelationConflict
		case d.Kind == "negation" && d.Outcome == Attribution && p.aligned() && p.a.refutes() != p.b.refutes() && !(p.a.doubts(p.ofA) && p.b.doubts(p.ofB)):
			return RelationConflict
		}
		rel = RelationDiffer
	}
	if !judged && p.refuted(similarity) && !p.apart() && !elsewhere(ds) && !cutShort(ds) {
		return RelationConflict
	}
	if !p.aligned() && !p.entails() {
		return RelationUnrelated
	}
	return rel
}

// elsewhere reports whether words of opposite sense tell two things apart: the
// east and the west.
func elsewhere(ds []Difference) bool {
	return slices.ContainsFunc(ds, func(d Difference) bool { return d.Kind == "antonym" && d.Outcome == Scope })
}

// cutShort reports whether a quotation that one side cuts short is among the
// differences: what is left out may hold the negation.
func cutShort(ds []Difference) bool {
	return slices.ContainsFunc(ds, func(d Difference) bool { return d.Kind == "quote" && d.Outcome == Variant })
}

// entails reports whether one statement says nearly all that the other does.
func (p *pairing) entails() bool {
	return max(p.al.CoverA, p.al.CoverB) >= entailedCover
}

// onOneThing reports whether two statements that were handed in together may
// be judged together: they are aligned, or one says half of what the other does.
func (p *pairing) onOneThing() bool {
	return p.aligned() || max(p.al.CoverA, p.al.CoverB) >= judgedCover
}

// entailedCover is the share of a statement's weight from which another that
// covers it is taken to say the same.
const entailedCover = 0.8

// judgedCover is that share from which two bare statements can conflict.
const judgedCover = 0.5

// standard compares by the embedded tables.
var standard = sync.OnceValue(func() *Comparer {
	x, err := claims.New(nil)
	if err != nil {
		panic(err) // the embedded tables are part of the program
	}
	return NewComparer(x)
})

// Pair compares two bare statements by the embedded tables.
func Pair(a, b Statement) Comparison { return standard().Pair(a, b) }

// Check looks for a claim in one report by the embedded tables.
func Check(claim string, t *claims.Testimony) Answer { return standard().Check(claim, t) }

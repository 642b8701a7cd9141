package collate

import (
	"strings"
	"sync"

	"crosscheck/claims"
	"crosscheck/similarity"
	"crosscheck/source"
)

// An Explanation is a Comparison and what it was made from.
type Explanation struct {
	Comparison
	// Alignment is that of the words as they stand; its Score is the
	// Similarity.
	Alignment similarity.Alignment
	// WordsA and WordsB are the places of the aligned words in the statements.
	WordsA, WordsB []source.Span
	// Link says how surely the statements are about the same thing: from
	// DefaultThreshold on they are taken to be. Frame says how alike they are
	// with details matching by type alone: from 0.7 on a difference of a detail
	// can be a conflict.
	Link, Frame float64
}

// Explain compares two bare statements as Pair does, and says what the
// comparison was made from.
func (c *Comparer) Explain(a, b Statement) Explanation {
	x, y := c.m.Prepare(a.Text), c.m.Prepare(b.Text)
	out := Explanation{Comparison: c.Pair(a, b), Alignment: c.m.Compare(x, y), WordsA: places(x), WordsB: places(y)}
	ts := []*claims.Testimony{c.whole(a), c.whole(b)}
	names := collectNames(ts)
	p := newPairing(c.m, prepare(c.m, 0, &ts[0].Claims[0], names), prepare(c.m, 1, &ts[1].Claims[0], names))
	out.Link, out.Frame = p.link, p.frame
	return out
}

func places(t *similarity.Text) []source.Span {
	out := make([]source.Span, len(t.Words))
	for i, w := range t.Words {
		out[i] = source.Span{Start: w.Start, End: w.End}
	}
	return out
}

// Otherwise says in words what would make the difference another outcome.
func (d *Difference) Otherwise() string { return otherwise(d.Kind, string(d.Outcome)) }

// Otherwise says in words what would make the divergence another outcome.
func (d *Divergence) Otherwise() string { return otherwise(d.Kind, string(d.Outcome)) }

// Otherwise says in words what would make the relation another.
func (r Relation) Otherwise() string { return otherwise("relation", string(r)) }

// anyKind stands in the table for all kinds that have no row of their own.
const anyKind = "*"

// otherwise looks up what the table says of a kind and outcome.
func otherwise(kind, outcome string) string {
	t := otherwises()
	if s, ok := t[[2]string{kind, outcome}]; ok {
		return s
	}
	return t[[2]string{anyKind, outcome}]
}

// otherwises is the table of what would change an outcome, by kind and outcome.
var otherwises = sync.OnceValue(func() map[[2]string]string {
	out := map[[2]string]string{}
	for _, row := range rows("otherwise.tsv") {
		for kind := range strings.SplitSeq(row[0], "|") {
			out[[2]string{kind, row[1]}] = row[2]
		}
	}
	return out
})

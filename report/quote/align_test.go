package quote

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/collate"
	"crosscheck/source"
)

// Quotations are aligned word by word: of one that is cut short nothing is
// marked, of the whole one what the other lacks, of a changed one the change.
func TestQuotesAreAligned(t *testing.T) {
	for _, tc := range []struct{ a, b, marksA, marksB string }{
		{"We will keep every dairy open and protect the jobs of all", "We will keep every dairy open", "and protect the jobs of all", ""},
		{"We will protect the jobs of all", "We will protect the pay of all", "jobs", "pay"},
		{"Nothing is shared", "All else differs", "Nothing is shared", "All else differs"},
	} {
		var docs []*source.Document
		d := &collate.Divergence{Kind: "quote"}
		for i, q := range []string{tc.a, tc.b} {
			text := "“" + q + ",” said Ada Lunt on day " + strings.Repeat("x", i+1) + "."
			docs = append(docs, &source.Document{Text: text})
			d.Sides = append(d.Sides, collate.Side{Docs: []int{i}, Evidence: []collate.Evidence{
				{Doc: i, Span: source.Span{End: len(text)}, Focus: source.Span{Start: len("“"), End: len("“") + len(q)}}}})
		}
		var got []string
		for _, ps := range Passages(&collate.Collation{Documents: docs}, d, -1) {
			var marks []string
			for _, m := range ps[0].Marks {
				marks = append(marks, m.Of(ps[0].Text))
			}
			got = append(got, strings.Join(marks, "|"))
		}
		if want := []string{tc.marksA, tc.marksB}; !slices.Equal(got, want) {
			t.Errorf("%q, %q: marked %q, want %q", tc.a, tc.b, got, want)
		}
	}
}

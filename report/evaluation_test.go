package report

import (
	"bytes"
	"encoding/json"
	"testing"

	"crosscheck/collate"
	"crosscheck/source"
)

func TestEvaluation(t *testing.T) {
	number := collate.Case{A: collate.Statement{Text: "12 boats | sank."}, B: collate.Statement{Text: "21 boats\x1b[31m sank."},
		Label: collate.RelationDiffer, Kind: "number"}
	other := collate.Case{A: number.A, B: number.B, Label: collate.RelationUnrelated}
	found := collate.Comparison{Relation: collate.RelationConflict, Differences: []collate.Difference{
		{Kind: "number", Outcome: collate.Contradiction, A: source.Span{End: 2}, B: source.Span{End: 2}, Rule: "both figures are exact and differ"}}}
	e := collate.Evaluation{
		Judged: []collate.Comparison{found, {Relation: collate.RelationUnrelated}},
		Kinds:  []collate.Score{{Kind: "number", Cases: 1, False: 1}, {Cases: 1, Right: 1}},
		All:    collate.Score{Cases: 2, Right: 1, False: 1},
	}
	cases, ids := []collate.Case{number, other}, []ID{json.RawMessage(`"a"`), json.RawMessage("2")}
	for format, ext := range extensions {
		var bare, explained bytes.Buffer
		if err := (&Printer{}).Evaluation(&bare, format, ids, cases, e); err != nil {
			t.Fatal(err)
		}
		golden(t, "evaluation"+ext, bare.String())
		if err := (&Printer{Explain: true}).Evaluation(&explained, format, ids, cases, e); err != nil {
			t.Fatal(err)
		}
		golden(t, "evaluation-explained"+ext, explained.String())
	}
	for w := 40; w < 100; w++ {
		var b bytes.Buffer
		if err := (&Printer{Width: w, Explain: true}).Evaluation(&b, "text", ids, cases, e); err != nil {
			t.Fatal(err)
		}
		fits(t, b.String(), w)
	}
}

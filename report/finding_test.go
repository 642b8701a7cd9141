package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/source"
)

func TestFinding(t *testing.T) {
	c := bridge()
	for format, ext := range extensions {
		var one, all bytes.Buffer
		if err := (&Printer{}).Finding(&one, format, c, &c.Divergences[0]); err != nil {
			t.Fatal(err)
		}
		golden(t, "finding"+ext, one.String())
		if err := (&Printer{}).Findings(&all, format, c); err != nil {
			t.Fatal(err)
		}
		golden(t, "findings"+ext, all.String())
	}
	c = crowd()
	for w := 40; w <= 120; w++ {
		var b bytes.Buffer
		p := &Printer{Width: w, Color: w%2 == 0}
		if err := p.Finding(&b, "text", c, &c.Divergences[w%2]); err != nil {
			t.Fatal(err)
		}
		if err := p.Findings(&b, "text", c); err != nil {
			t.Fatal(err)
		}
		fits(t, b.String(), w)
	}
}

// A finding inside a report says what would change it by its form, and a frame
// has the kinds of details in their places.
func TestInnerFindingAndFrames(t *testing.T) {
	c := bridge()
	c.Inner[0].Form, c.Inner[0].Outcome = collate.Corrected, collate.Updated
	var b bytes.Buffer
	if err := (&Printer{}).Finding(&b, "json", c, &c.Inner[0].Divergence); err != nil {
		t.Fatal(err)
	}
	if want := `"otherwise": "it would be a conflict if the text still said`; !strings.Contains(b.String(), want) {
		t.Errorf("no %s in\n%s", want, b.String())
	}
	claim := *c.Clusters[0].Readings[0].Claim
	at := strings.Index(claim.Doc.Text, "12 people")
	claim.Details = []claims.Detail{{Kind: claims.Number, Span: source.Span{Start: at, End: at + 2}}}
	if got, want := frameOf(&claim), "The old bridge at Tolvik gave way on Friday, killing [number] people."; got != want {
		t.Errorf("frame %q, want %q", got, want)
	}
}

func TestExplainedPair(t *testing.T) {
	x, err := claims.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	a, b := "The fire killed 12 people.", "The blaze killed 21 people Sunday."
	compared := collate.NewComparer(x).Explain(collate.Statement{Text: a}, collate.Statement{Text: b})
	got, err := json.Marshal(NewExplainedPair(ID("7"), a, b, compared))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`{"id":7,"similarity":0.`,
		`"relation":"conflict","divergences":[{"kind":"number","outcome":"conflict",`,
		`"otherwise":"it would be precision`,
		`"explanation":{"otherwise":"it would be differ`,
		`"parts":{"cover_a":0.`,
		`"aligned":[{"a":{"text":"The","start":0,"end":3},"b":{"text":"The","start":0,"end":3},"how":"equal","strength":1},`,
		`{"a":{"text":"12","start":16,"end":18},"b":{"text":"21","start":17,"end":19},"how":"type","strength":0},`,
		`"only_a":[],"only_b":[{"text":"Sunday","start":27,"end":33}]}}`,
	} {
		if !strings.Contains(string(got), want) {
			t.Errorf("the record lacks %s:\n%s", want, got)
		}
	}
}

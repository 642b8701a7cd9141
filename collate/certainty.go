package collate

import (
	"strings"

	"crosscheck/claims"
)

// compareCertainty finds a thing that one statement asserts and the other
// plans, supposes, hears of or denies.
func compareCertainty(p *pairing) []Difference {
	a, b := p.a.of(claims.Certainty), p.b.of(claims.Certainty)
	var out []Difference
	for _, x := range a {
		if len(b) == 0 {
			out = append(out, p.lessSure(x, p.a, p.b, p.ofA, false)...)
		}
	}
	for _, y := range b {
		if len(a) == 0 {
			out = append(out, p.lessSure(y, p.b, p.a, p.ofB, true)...)
		}
	}
	return out
}

// lessSure makes the difference of one cue: its partner is the word that
// stands for what the cue is said of.
func (p *pairing) lessSure(d *claims.Detail, x, y *statement, partner []int, swapped bool) []Difference {
	_, at := x.wordsIn(d.Span)
	for i := at; i < len(x.text.Words) && i < at+4; i++ {
		j := partner[i]
		if j < 0 || x.text.Words[i].Weight < contentWeight {
			continue
		}
		w := y.text.Words[j]
		kind, o := "certainty", Certainty
		if refuting()[strings.ToLower(d.Span.Of(x.claim.Doc.Text))] {
			kind, o = "negation", Attribution
		}
		dif := p.difference(kind, d.Span, y.place(w.Start, w.End), o, "one side "+d.Value+", the other asserts")
		if swapped {
			dif.A, dif.B = dif.B, dif.A
		}
		return []Difference{dif}
	}
	return nil
}

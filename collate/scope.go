package collate

import (
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/similarity"
)

// scopeApart reports whether two statements that give other figures or places
// say of what they speak, and mean other things: the town and the district, the
// first section and the road, the quake of 1999 and that of 2023.
func (p *pairing) scopeApart(ds []Difference) bool {
	return slices.ContainsFunc(ds, func(d Difference) bool { return d.Rule == otherWhere }) ||
		p.whole(p.a, p.b, p.al.OnlyA, p.al.OnlyB) || p.whole(p.b, p.a, p.al.OnlyB, p.al.OnlyA) ||
		p.portion(p.a, p.al.OnlyA, p.al.OnlyB) != p.portion(p.b, p.al.OnlyB, p.al.OnlyA) ||
		p.otherBodies() || p.otherOrdinal() || p.namedByYear()
}

// whole reports whether x speaks of the whole of something, and y, in words of
// its own behind a preposition, of something.
func (p *pairing) whole(x, y *statement, onlyX, onlyY []int) bool {
	total := slices.ContainsFunc(onlyX, func(i int) bool { return totals()[x.text.Words[i].Text] }) ||
		strings.Contains(strings.ToLower(x.claim.Text()), "in all,")
	return total && slices.ContainsFunc(onlyY, func(j int) bool {
		w := y.text.Words[j]
		return (w.Class == "" && w.Weight >= contentWeight || w.Class == "duration") && y.behindPreposition(j)
	})
}

// behindPreposition reports whether word i ends a phrase that a preposition
// opens.
func (s *statement) behindPreposition(i int) bool {
	return slices.ContainsFunc(s.text.Words[max(0, i-3):i], func(w similarity.Word) bool { return prepositions()[w.Text] })
}

// portion reports whether a statement speaks, in words that the other lacks, of
// a part of something.
func (p *pairing) portion(s *statement, only, _ []int) bool {
	return slices.ContainsFunc(only, func(i int) bool {
		return portions()[s.text.Words[i].Text] && i+1 < len(s.text.Words) && s.text.Words[i+1].Text == "of"
	})
}

// otherBodies reports whether the statements speak of one office of two bodies:
// the army chiefs of two countries.
func (p *pairing) otherBodies() bool {
	for _, x := range p.a.of(claims.RoleDetail) {
		for _, y := range p.b.of(claims.RoleDetail) {
			if x.Role.Office == y.Role.Office && x.Role.BodySpan.Len() > 0 && y.Role.BodySpan.Len() > 0 && x.Role.Body != y.Role.Body && p.slotsMeet(x.Span, y.Span) {
				return true
			}
		}
	}
	return false
}

// otherOrdinal reports whether words of order without a partner stand before the
// same word in both: the first and the last witness.
func (p *pairing) otherOrdinal() bool {
	order := func(w similarity.Word) bool { return w.Class == "ordinal" || w.Text == "last" || w.Text == "final" }
	for _, i := range p.al.OnlyA {
		for _, j := range p.al.OnlyB {
			if order(p.a.text.Words[i]) && order(p.b.text.Words[j]) && p.partners(i+1, j+1) {
				return true
			}
		}
	}
	return false
}

// namedByYear reports whether two years tell two things apart: "the 1999
// earthquake", "the vote of 2014".
func (p *pairing) namedByYear() bool {
	for _, x := range p.a.of(claims.Date) {
		for _, y := range p.b.of(claims.Date) {
			if x.Value == y.Value || !ofYear(x) || !ofYear(y) {
				continue
			}
			i, ii := p.a.wordsIn(x.Span)
			j, jj := p.b.wordsIn(y.Span)
			switch {
			case p.partners(ii, jj) && bearsSense(p.a.text.Words[ii]):
				return true // before a noun
			case i > 0 && j > 0 && p.a.text.Words[i-1].Text == "of" && p.b.text.Words[j-1].Text == "of":
				return true
			}
		}
	}
	return false
}

func ofYear(d *claims.Detail) bool { return d.Figure != nil && d.Figure.Grain == value.Year }

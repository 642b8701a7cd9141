package collate

import (
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/similarity"
	"crosscheck/source"
)

// scopeApart reports whether two statements that give other figures or places
// say of what they speak, and mean other things: the town and the district, the
// first section and the road, the quake of 1999 and that of 2023.
func (p *pairing) scopeApart(ds []Difference) bool {
	return slices.ContainsFunc(ds, func(d Difference) bool { return d.Rule == otherWhere }) ||
		p.whole(p.a, p.b, p.al.OnlyA, p.al.OnlyB) || p.whole(p.b, p.a, p.al.OnlyB, p.al.OnlyA) ||
		p.a.portion(p.al.OnlyA) != p.b.portion(p.al.OnlyB) ||
		slices.ContainsFunc(ds, func(d Difference) bool {
			return d.Outcome == Contradiction && p.a.joins(p.ofA, d.A) != p.b.joins(p.ofB, d.B)
		}) ||
		p.otherBodies() || p.otherOrdinal() || p.namedByYear()
}

// whole reports whether x speaks of the whole of something, and y, in words of
// its own behind a preposition, of something.
func (p *pairing) whole(x, y *statement, onlyX, onlyY []int) bool {
	total := slices.ContainsFunc(onlyX, x.ofWhole) ||
		strings.Contains(strings.ToLower(x.claim.Text()), "in all,")
	return total && slices.ContainsFunc(onlyY, func(j int) bool {
		w := y.text.Words[j]
		return (w.Class == "" && w.Weight >= contentWeight || w.Class == "duration") && y.behindPreposition(j)
	})
}

// ofWhole reports whether word i says that a statement is of a whole: "in the
// whole district", "in the country as a whole", "nationwide".
func (s *statement) ofWhole(i int) bool {
	w := s.text.Words[i].Text
	return totals()[w] && (strings.HasSuffix(w, "wide") || s.behindPreposition(i) || i > 1 && s.text.Words[i-2].Text == "as")
}

// behindPreposition reports whether word i ends a phrase that a preposition
// opens.
func (s *statement) behindPreposition(i int) bool {
	return slices.ContainsFunc(s.text.Words[max(0, i-3):i], func(w similarity.Word) bool { return prepositions()[w.Text] || breaks()[w.Text] })
}

// portion reports whether a statement speaks, in words that the other lacks, of
// a part of something.
func (s *statement) portion(only []int) bool {
	return slices.ContainsFunc(only, func(i int) bool {
		return portions()[s.text.Words[i].Text] && i+1 < len(s.text.Words) && s.text.Words[i+1].Text == "of"
	})
}

// joins reports whether a statement adds, before a figure, something that the
// other does not tell to what it does: "repairing the dam and rehousing
// families".
func (s *statement) joins(partner []int, figure source.Span) bool {
	words := s.text.Words
	end, _ := s.wordsIn(figure)
	for i := 1; i+2 < end; i++ {
		if words[i].Text == "and" && partner[i] < 0 && partner[i-1] >= 0 && partner[i+1] < 0 && partner[i+2] < 0 && bearsSense(words[i+1]) {
			return true
		}
	}
	return false
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

// otherOrdinal reports whether other words of order stand before the same word
// in both: the first and the last witness.
func (p *pairing) otherOrdinal() bool {
	order := func(w similarity.Word) bool { return w.Class == "ordinal" || w.Text == "last" || w.Text == "final" }
	for _, w := range p.al.Pairs {
		if w.How == "type" && order(p.a.text.Words[w.A]) && order(p.b.text.Words[w.B]) && p.partners(w.A+1, w.B+1) {
			return true
		}
	}
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
			case p.partners(ii, jj) && bearsSense(p.a.text.Words[ii]) && p.partners(i-1, j-1) && p.a.text.Words[i-1].Text == "the":
				return true
			case p.partners(i-2, j-2) && p.a.text.Words[i-1].Text == "of" && p.b.text.Words[j-1].Text == "of":
				return true
			}
		}
	}
	return false
}

func ofYear(d *claims.Detail) bool { return d.Figure != nil && d.Figure.Grain == value.Year }

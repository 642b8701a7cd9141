package collate

import (
	"slices"

	"crosscheck/claims"
	"crosscheck/claims/clause"
)

// compareAgents finds one deed whose doer and sufferer have changed places:
// "A attacked B", "B attacked A".
func compareAgents(p *pairing) []Difference {
	if out := p.exchanged(); out != nil {
		return out
	}
	if !p.near() && !p.told() {
		return p.otherDoer()
	}
	verbs := p.a.verbs()
	for _, v := range p.al.Pairs {
		if !p.a.inContent(v.A) || !p.b.inContent(v.B) || !slices.Contains(verbs, v.A) || v.Strength < 0.8 || p.a.text.Words[v.A].Weight < contentWeight || p.a.passive(v.A) != p.b.passive(v.B) || reciprocal()[p.a.text.Words[v.A].Text] {
			continue
		}
		if p.swapped(v.A, v.B) {
			a, b := p.a.entityBefore(v.A), p.b.entityBefore(v.B)
			return []Difference{p.difference("agent", p.a.wordSpan(a, a+1), p.b.wordSpan(b, b+1), Contradiction, "doer and sufferer have changed places")}
		}
	}
	return p.otherDoer()
}

// verbs returns the words of a statement that are verbs.
func (s *statement) verbs() []int {
	var out []int
	for _, v := range clause.Read(s.claim.Text()).Verbs {
		i, _ := s.wordsIn(s.place(v.Start, v.End))
		out = append(out, i)
	}
	return out
}

// inContent reports whether word i belongs to what the statement says, not to
// who says it.
func (s *statement) inContent(i int) bool {
	w := s.text.Words[i]
	return s.claim.Content.Contains(s.place(w.Start, w.End))
}

// swapped reports whether those named before and behind word i of one
// statement stand behind and before word j of the other.
func (p *pairing) swapped(i, j int) bool {
	a1, a2 := p.a.entityBefore(i), p.a.entityBehind(i)
	b1, b2 := p.b.entityBefore(j), p.b.entityBehind(j)
	return a1 >= 0 && a2 >= 0 && b1 >= 0 && b2 >= 0 && p.oneEntity(a1, b2) && p.oneEntity(a2, b1) &&
		!p.oneEntity(a1, b1) && !p.oneEntity(a2, b2)
}

// oneEntity reports whether word i of one statement and word j of the other
// are of one name: they are partners, or of details of one value.
func (p *pairing) oneEntity(i, j int) bool {
	x, y := p.a.entityOf(i), p.b.entityOf(j)
	if x == nil || y == nil {
		return p.ofA[i] == j
	}
	return x.Value == y.Value || x.Span.Len() == p.a.wordSpan(i, i+1).Len() && p.ofA[i] == j && p.how[i] != "type"
}

// entityOf returns the detail that can do something of which word i is, nil if
// there is none.
func (s *statement) entityOf(i int) *claims.Detail {
	w := s.text.Words[i]
	sp := s.place(w.Start, w.End)
	for _, d := range s.of(claims.PersonDetail, claims.Nationality, claims.Organisation, claims.Name, claims.Place) {
		if d.Span.Overlaps(sp) {
			return d
		}
	}
	return nil
}

// passive reports whether word i is followed by "by", closely or before any
// object, or follows a form of be.
func (s *statement) passive(i int) bool {
	if by := s.byBehind(i, len(s.text.Words)); by >= 0 && (by <= i+3 || !s.objectIn(i+1, by)) {
		return true
	}
	return i > 0 && linkingVerbs()[s.text.Words[i-1].Text]
}

// entityBefore returns the nearest person, country or name before word i, -1
// if there is none.
func (s *statement) entityBefore(i int) int {
	for k := i - 1; k >= 0 && s.inContent(k); k-- {
		if s.entityAt(k) {
			return k
		}
	}
	return -1
}

// entityBehind returns the nearest one behind word i.
func (s *statement) entityBehind(i int) int {
	for k := i + 1; k < len(s.text.Words) && s.inContent(k); k++ {
		if s.entityAt(k) {
			return k
		}
	}
	return -1
}

// entityAt reports whether word i is of a detail that can do something.
func (s *statement) entityAt(i int) bool {
	w := s.text.Words[i]
	if d := s.entityOf(i); d != nil {
		from, _ := s.wordsIn(d.Span)
		before := ""
		if from > 0 {
			before = s.text.Words[from-1].Text
		}
		switch d.Kind {
		case claims.Name:
			return !whereabouts()[before]
		case claims.Place: // countries act, towns do not
			return d.Unit == "" && (partyWords()[before] || !whereabouts()[before] && !prepositions()[before]) && !s.hyphened(d.Span)
		}
		return true
	}
	// A rare word that opens the statement may be a name by itself.
	return i == 0 && w.Weight >= subjectWeight && w.Class == ""
}

package collate

import (
	"maps"
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/claims/clause"
	"crosscheck/claims/value"
	"crosscheck/source"
)

// An owned figure is one of somebody or something named beside it: what was paid
// for a company, a candidate's share of the votes, a person's age.
type owned struct {
	toll
	owner string // as shown
}

// addOwned compares the figures of one sort that documents give of one name,
// whatever the sentences around say. Documents that share one of them part on
// none.
func (w *work) addOwned() {
	all := map[string][]owned{}
	for _, s := range w.compared {
		for _, d := range s.of(claims.Money, claims.Percent, claims.Age) {
			if owner, ok := s.owner(d); ok && d.Figure.Bound != value.Between && (d.Kind == claims.Money || s.dating(d) == nil) {
				key := string(d.Kind) + " " + d.Figure.Unit + " " + strings.ToLower(owner)
				all[key] = append(all[key], owned{toll{s, d}, owner})
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(all)) {
		w.compareOwned(all[key])
	}
}

// compareOwned compares the figures of one sort of one name.
func (w *work) compareOwned(all []owned) {
	shared := func(x, y owned) bool {
		return slices.ContainsFunc(all, func(t owned) bool {
			return t.s.doc == x.s.doc && equalValue(t.d, y.d) || t.s.doc == y.s.doc && equalValue(t.d, x.d)
		})
	}
	var found []finding
	for i, x := range all {
		for _, y := range all[i+1:] {
			if x.s.doc == y.s.doc || manifold(x.d.Figure, y.d.Figure) || shared(x, y) || w.settled(x.toll, y.toll) {
				continue
			}
			if o, rule := ownedOutcome(x, y); o != "" {
				found = append(found, figures(string(x.d.Kind), x.toll, y.toll, o, rule, ownedSubjects[x.d.Kind]+x.owner))
			}
		}
	}
	w.found = append(w.found, oneCourse(found)...)
}

// oneCourse makes findings of one count that changed from day to day steps of
// that change, save conflicts and figures that stand for one another.
func oneCourse(found []finding) []finding {
	if slices.ContainsFunc(found, func(f finding) bool { return f.Outcome == Updated }) {
		for i := range found {
			if found[i].Outcome == Unsettled {
				found[i].Outcome, found[i].Rule = Updated, "steps of one count"
			}
		}
	}
	return found
}

// ownedSubjects say what a figure of a name is.
var ownedSubjects = map[claims.DetailKind]string{claims.Money: "sum for ", claims.Percent: "share of ", claims.Age: "age of "}

// ownedOutcome judges two figures of one name outside of one cluster: what may
// be a conflict is unsettled, save two ages on one day.
func ownedOutcome(x, y owned) (Outcome, string) {
	p := &pairing{a: x.s, b: y.s}
	o, rule := p.quantityOutcome(x.d.Figure, y.d.Figure)
	switch {
	case x.d.Kind == claims.Age && o != "" && p.timing() == sameTime:
		return Contradiction, "two ages on one day"
	case x.d.Kind == claims.Age && o == Updated:
		return Unsettled, "a birthday may lie between"
	case o == Contradiction, o == Precision && x.d.Kind == claims.Percent && !rounded(bound(x.d.Figure), bound(y.d.Figure)):
		return Unsettled, "two figures for one name"
	}
	return o, rule
}

// owner returns the name whose figure a detail is, as far as the words beside it
// tell: "bought Brask for $7 billion", "Dahl had 53 percent", "Ana Dahl, 44,".
func (s *statement) owner(d *claims.Detail) (string, bool) {
	if d.Figure == nil {
		return "", false
	}
	from, to := s.wordsIn(bounded(s.claim.Doc.Text, d.Span, d.Figure.BoundSpan))
	for from > 1 && (s.text.Words[from-1].Text == "a" || s.text.Words[from-1].Text == "just") {
		from--
	}
	before := ""
	if from > 0 {
		before = s.text.Words[from-1].Text
	}
	switch {
	case d.Kind == claims.Age:
		return s.agedName(d)
	case d.Kind == claims.Money && before == "for":
		return s.nameBefore(from-1, pricedReach)
	case d.Kind == claims.Percent && owningWords()[before]:
		return s.nameBefore(from-1, 0)
	case d.Kind == claims.Percent && to < len(s.text.Words) && s.text.Words[to].Text == "for":
		return s.nameAt(to + 1)
	}
	return "", false
}

// pricedReach is the most words between a name and "for" a sum.
const pricedReach = 4

// nameBefore returns the name that ends at most reach words before word i, with
// no verb between: the object of what is done, not the one who does it.
func (s *statement) nameBefore(i, reach int) (string, bool) {
	at, end, name := -1, 0, ""
	s.eachName(func(sp source.Span, key string) {
		if f, t := s.wordsIn(sp); t <= i && t > at && !(f > 0 && (s.text.Words[f-1].Text == "to" || s.text.Words[f-1].Text == "by")) {
			at, end, name = t, sp.End, key
		}
	})
	if at < 0 || i-at > reach || s.verbWithin(at, i) {
		return "", false
	}
	entry := s.place(s.text.Words[i].Start, s.text.Words[i].End).Start
	return name, entry > end && !strings.ContainsAny(s.claim.Doc.Text[end:entry], ",;:")
}

// nameAt returns the name that begins at word i or right behind it.
func (s *statement) nameAt(i int) (name string, ok bool) {
	s.eachName(func(sp source.Span, key string) {
		if f, _ := s.wordsIn(sp); !ok && (f == i || f == i+1) {
			name, ok = key, true
		}
	})
	return name, ok
}

// agedName returns the person beside whom an age stands: "Ana Dahl, 44", "the
// 44-year-old Ana Dahl".
func (s *statement) agedName(d *claims.Detail) (string, bool) {
	text := s.claim.Doc.Text
	for _, p := range s.own {
		switch {
		case p.Span.End <= d.Span.Start && slices.Contains([]string{",", ", aged", ", who is", ", now"}, strings.TrimSpace(text[p.Span.End:d.Span.Start])):
			return p.key, true
		case d.Span.End <= p.Span.Start && strings.TrimSpace(text[d.Span.End:p.Span.Start]) == "":
			return p.key, true
		}
	}
	return "", false
}

// eachName yields the places of the names in a statement; persons by what
// stands for them over all documents.
func (s *statement) eachName(yield func(source.Span, string)) {
	for _, p := range s.own {
		yield(p.Span, p.key)
	}
	for _, d := range s.of(claims.Organisation, claims.Name, claims.Place) {
		if !slices.ContainsFunc(s.own, func(p named) bool { return p.Span == d.Span }) {
			yield(d.Span, d.Value)
		}
	}
}

// verbWithin reports whether a verb stands between two words.
func (s *statement) verbWithin(from, to int) bool {
	return from < to && slices.ContainsFunc(clause.Read(s.claim.Text()).Verbs, func(v clause.Verb) bool {
		i, _ := s.wordsIn(s.place(v.Start, v.End))
		return i >= from && i < to
	})
}

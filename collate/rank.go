package collate

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/claims"
)

// addRanks compares the rank that each document gives to a person. A rank is
// never a conflict: people are promoted, and short forms are usual.
func (w *work) addRanks() {
	held := map[string][]holding{} // by person
	known := company{}
	var keys []string
	for _, s := range w.compared {
		for _, n := range s.own {
			known.add(s, n)
			if n.Person == nil || n.Person.Rank == "" {
				continue
			}
			if held[n.key] == nil {
				keys = append(keys, n.key)
			}
			// The first rank that a document gives is its own; later ones are
			// often cut short.
			if !slices.ContainsFunc(held[n.key], func(h holding) bool { return h.s.doc == s.doc }) {
				held[n.key] = append(held[n.key], holding{s: s, n: n})
			}
		}
	}
	slices.Sort(keys)
	for _, k := range keys {
		w.addRank(k, held[k], known)
	}
}

// addRank compares the ranks of one person.
func (w *work) addRank(person string, held []holding, known company) {
	groups := map[Outcome][]finding{}
	for i, x := range held {
		for _, y := range held[i+1:] {
			a, b := x.n.Person.Rank, y.n.Person.Rank
			if a == b || strings.Contains(a, b) || strings.Contains(b, a) {
				continue // "General" for "Lieutenant General"
			}
			if !known.shared(person, x.s.doc, y.s.doc) {
				continue // two people of one name
			}
			f := newFinding(Difference{Kind: "rank", Outcome: Unsettled, A: x.n.Person.RankSpan, B: y.n.Person.RankSpan, Rule: "one person, two ranks"}, x.s, y.s, 0)
			f.valueA, f.keyA, f.valueB, f.keyB = a, a, b, b
			if timingOf(x.s.when, y.s.when) == otherTime {
				f.Outcome, f.Rule = Updated, "one person, two ranks, at different dates"
			}
			w.consult(&f)
			groups[f.Outcome] = append(groups[f.Outcome], f)
		}
	}
	for _, o := range []Outcome{Updated, Unsettled} {
		group := groups[o]
		if len(group) == 0 {
			continue
		}
		slices.SortStableFunc(group, func(x, y finding) int { return cmp.Compare(x.pair(), y.pair()) })
		if d, ok := w.divergence(group, "rank of "+person); ok {
			w.Divergences = append(w.Divergences, d)
		}
	}
}

// company holds, by person and document, the countries, bodies, offices and
// other people in the statements that name the person.
type company map[companyKey]map[string]bool

type companyKey struct {
	person string
	doc    int
}

func (c company) add(s *statement, n named) {
	k := companyKey{n.key, s.doc}
	if c[k] == nil {
		c[k] = map[string]bool{}
	}
	for _, name := range s.countries() {
		c[k][name] = true
	}
	for _, d := range s.of(claims.Organisation) {
		c[k][d.Value] = true
	}
	for _, o := range s.own {
		if o.key != n.key {
			c[k][o.key] = true
		}
	}
	if n.role != nil {
		c[k][n.role.Office] = true
	}
}

// shared reports whether two documents name a person in the same company: else
// they may be two people of one name.
func (c company) shared(person string, x, y int) bool {
	other := c[companyKey{person, y}]
	for name := range c[companyKey{person, x}] {
		if other[name] {
			return true
		}
	}
	return false
}

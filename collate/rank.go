package collate

import (
	"cmp"
	"slices"
	"strings"
)

// addRanks compares the rank that each document gives to a person. A rank is
// never a conflict: people are promoted, and short forms are usual.
func (w *work) addRanks() {
	held := map[string][]holding{} // by person
	var keys []string
	for _, s := range w.compared {
		for _, n := range s.own {
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
		w.addRank(k, held[k])
	}
}

// addRank compares the ranks of one person.
func (w *work) addRank(person string, held []holding) {
	groups := map[Outcome][]finding{}
	for i, x := range held {
		for _, y := range held[i+1:] {
			a, b := x.n.Person.Rank, y.n.Person.Rank
			if a == b || strings.Contains(a, b) || strings.Contains(b, a) {
				continue // "General" for "Lieutenant General"
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

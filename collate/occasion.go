package collate

import (
	"cmp"
	"slices"

	"crosscheck/claims"
)

// occasion names the event and place that every statement of the findings
// speaks of: "visit, Islamabad"; empty if they share none.
func (w *work) occasion(group []finding) string {
	var events, places []string
	for i, f := range group {
		for _, s := range []*statement{f.a, f.b} {
			e, p := values(s, claims.Event), values(s, claims.Place)
			if i == 0 && s == f.a {
				events, places = e, p
				continue
			}
			events, places = intersect(events, e), intersect(places, p)
		}
	}
	switch {
	case len(events) == 0:
		return ""
	case len(places) == 0:
		return events[0]
	}
	return events[0] + ", " + places[0]
}

// values returns the distinct values of a statement's details of one kind, in
// order.
func values(s *statement, kind claims.DetailKind) []string {
	var out []string
	for _, d := range s.of(kind) {
		if !slices.Contains(out, d.Value) {
			out = append(out, d.Value)
		}
	}
	slices.SortFunc(out, cmp.Compare[string])
	return out
}

func intersect(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(x string) bool { return !slices.Contains(b, x) })
}

package collate

import (
	"slices"
	"strings"
	"sync"

	"crosscheck/claims"
)

// An occasion is how an event is named in a subject.
type occasion struct {
	event, bare, placed string
}

// occasions is the table of events fit to name an occasion, the most telling
// first.
var occasions = sync.OnceValue(func() []occasion {
	var out []occasion
	for _, row := range rows("occasions.tsv") {
		out = append(out, occasion{row[0], row[1], row[2]})
	}
	return out
})

// occasionOf names the event that every statement of the findings speaks of,
// with the place that all of them allow: "visiting Islamabad"; empty if they
// share no event.
func occasionOf(group []finding) string {
	var all []*statement
	for _, f := range group {
		for _, s := range []*statement{f.a, f.b} {
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	for _, o := range occasions() {
		if !slices.ContainsFunc(all, func(s *statement) bool { return !s.names(claims.Event, o.event) }) {
			if place := commonPlace(all); place != "" {
				return strings.ReplaceAll(o.placed, "*", place)
			}
			return o.bare
		}
	}
	return ""
}

// commonPlace returns the finest place that every statement names, or names a
// place that holds it; of equals the first by name.
func commonPlace(all []*statement) string {
	best, fine := "", false
	for _, s := range all {
		for _, d := range s.of(claims.Place) {
			allowed := !slices.ContainsFunc(all, func(t *statement) bool {
				return !t.names(claims.Place, d.Value) && (d.Unit == "" || !t.names(claims.Place, d.Unit))
			})
			if allowed && (best == "" || d.Unit != "" && !fine || (d.Unit != "") == fine && d.Value < best) {
				best, fine = d.Value, d.Unit != ""
			}
		}
	}
	return best
}

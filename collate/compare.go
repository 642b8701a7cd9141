package collate

import (
	"cmp"
	"slices"

	"crosscheck/claims"
)

// kinds are the kinds of divergence that two aligned statements can show, in
// the order in which they are looked for. Each has a file of its own.
var kinds = []struct {
	name    string
	compare func(*pairing) []Difference
}{
	{"role", compareRoles},
	{"person", comparePersons},
	{"number", compareNumbers},
	{"measure", compareMeasures},
	{"date", compareDates},
	{"place", comparePlaces},
	{"negation", compareNegation},
	{"antonym", compareAntonyms},
	{"status", compareStatus},
	{"agent", compareAgents},
	{"quote", compareQuotes},
	{"certainty", compareCertainty},
	{"attribution", compareAttribution},
}

// differences returns the details in which two statements part, in order of
// their places. A place is named once: the first kind to claim it keeps it.
func (p *pairing) differences() []Difference {
	var out []Difference
	for _, k := range kinds {
		for _, d := range k.compare(p) {
			if d.Kind == "" {
				d.Kind = k.name
			}
			taken := slices.ContainsFunc(out, func(e Difference) bool { return e.A.Overlaps(d.A) || e.B.Overlaps(d.B) })
			if !taken {
				out = append(out, d)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Difference) int {
		return cmp.Or(cmp.Compare(x.A.Start, y.A.Start), cmp.Compare(x.B.Start, y.B.Start))
	})
	return out
}

// outcome returns the gravest outcome among differences: a conflict, or the
// first of the rest.
func outcome(ds []Difference) (worst Outcome, ok bool) {
	for _, d := range ds {
		if d.Outcome == Contradiction {
			return Contradiction, true
		}
	}
	if len(ds) == 0 {
		return "", false
	}
	return ds[0].Outcome, true
}

// comparable reports whether a claim asserts something that others can
// contradict.
func comparable(c *claims.Claim) bool { return c.Kind == claims.Assertion }

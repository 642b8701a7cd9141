package collate

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/similarity"
)

// Changes are what parts a collation from an earlier one of the same subject.
type Changes struct {
	// Findings and Claims are in the order of the new collation; those of
	// the earlier one alone follow in its order.
	Findings []FindingChange
	Claims   []ClaimChange
}

// A FindingChange is a finding of either collation, or of both.
type FindingChange struct {
	State    Baseline
	Old, New *Divergence // nil where it is not in that collation
	// What names what is not as it was: outcome, values, reports. A finding
	// that other reports join stays unchanged.
	What []string
}

// A ClaimChange is a cluster of either collation, or of both.
type ClaimChange struct {
	State    Baseline
	Old, New *Cluster
	What     []string // agreement, reports, words
}

// Since compares a collation with an earlier one. Findings are the same by
// their ID; else by fingerprint, if their passages are alike; else where only
// words parted them and the passages are much alike. Claims are the same where
// the outlets that make them say it in the same words, or nearly.
func Since(old, new *Collation) *Changes {
	return &Changes{Findings: findingsSince(old, new), Claims: claimsSince(old, new)}
}

// SetBaseline marks the findings of a collation by how they stand to an
// earlier one, and notes which are found no more.
func SetBaseline(c, old *Collation) {
	c.Absent = nil
	for _, f := range findingsSince(old, c) {
		if f.New != nil {
			f.New.Baseline = f.State
			continue
		}
		gone := *f.Old
		gone.Baseline, gone.Cluster, gone.Silent, gone.Review, gone.Sides = BaselineAbsent, "", nil, nil, nil
		for _, s := range f.Old.Sides {
			gone.Sides = append(gone.Sides, Side{Value: s.Value})
		}
		c.Absent = append(c.Absent, gone)
	}
}

// Likenesses from which two findings of one kind are the same: with the same
// values, and with others.
const (
	sameValues  = 0.35
	otherValues = 0.6
)

func findingsSince(old, new *Collation) []FindingChange {
	m := similarity.NewMeasure(similarity.Options{})
	a, b := traces(m, old), traces(m, new)
	ofNew := sameFindings(m, a, b)
	var out []FindingChange
	kept := make([]bool, len(a))
	for j, y := range b {
		if i := ofNew[j]; i >= 0 {
			kept[i] = true
			out = append(out, a[i].changed(m, y))
		} else {
			out = append(out, FindingChange{State: BaselineNew, New: y.d})
		}
	}
	for i, x := range a {
		if !kept[i] {
			out = append(out, FindingChange{State: BaselineAbsent, Old: x.d})
		}
	}
	return out
}

// sameFindings returns for each finding of b the number of the one of a that
// it is, -1 if there is none. What has the same ID is matched first, then what
// has the same values, then what has others.
func sameFindings(m *similarity.Measure, a, b []*trace) []int {
	ids, prints, kinds := map[string][]int{}, map[string][]int{}, map[string][]int{}
	for i, x := range a {
		ids[x.d.ID] = append(ids[x.d.ID], i)
		if x.d.Fingerprint != "" {
			prints[x.d.Fingerprint] = append(prints[x.d.Fingerprint], i)
		}
		kinds[x.d.Kind] = append(kinds[x.d.Kind], i)
	}
	of, taken := blank(len(b)), make([]bool, len(a))
	match := func(candidates func(*trace) []int, likeness func(x, y *trace) float64) {
		var pairs []similarity.Pair
		for j, y := range b {
			for _, i := range candidates(y) {
				if of[j] < 0 && !taken[i] {
					if l := likeness(a[i], y); l > 0 {
						pairs = append(pairs, similarity.Pair{A: int32(i), B: int32(j), Score: float32(l)})
					}
				}
			}
		}
		for j, i := range oneToOne(pairs, len(a), len(b)) {
			if i >= 0 {
				of[j], taken[i] = i, true
			}
		}
	}
	match(func(y *trace) []int { return ids[y.d.ID] }, func(*trace, *trace) float64 { return 1 })
	match(func(y *trace) []int { return prints[y.d.Fingerprint] }, func(x, y *trace) float64 { return x.likeness(m, y, sameValues) })
	match(func(y *trace) []int { return kinds[y.d.Kind] }, func(x, y *trace) float64 { return x.likeness(m, y, otherValues) })
	return of
}

// A trace is what a finding is known by in another collation.
type trace struct {
	c        *Collation
	d        *Divergence
	inner    bool               // inside one report
	passages []*similarity.Text // the first of each side
}

func traces(m *similarity.Measure, c *Collation) []*trace {
	var out []*trace
	for i, d := range c.Findings() {
		t := &trace{c: c, d: d, inner: i >= len(c.Divergences)}
		for _, s := range t.d.Sides {
			if len(s.Evidence) > 0 {
				e := s.Evidence[0]
				t.passages = append(t.passages, m.Prepare(e.Span.Of(c.TextOf(e))))
			}
		}
		out = append(out, t)
	}
	return out
}

// likeness grades how alike the passages of two findings are: 0 if less than
// needed, or if one is inside a report and the other is not.
func (t *trace) likeness(m *similarity.Measure, u *trace, needed float64) float64 {
	switch {
	case t.d.Kind != u.d.Kind || t.inner != u.inner:
		return 0
	case t.d.Cluster == "" && u.d.Cluster == "" && t.d.Subject == u.d.Subject:
		return 1 // an office, a toll: named, whatever is said around it
	}
	best := 0.0
	for _, x := range t.passages {
		for _, y := range u.passages {
			score, _ := m.Score(x, y)
			best = max(best, score)
		}
	}
	if best < needed {
		return 0
	}
	return best
}

// changed says what parts two findings that are the same one.
func (t *trace) changed(m *similarity.Measure, u *trace) FindingChange {
	f := FindingChange{State: BaselineUnchanged, Old: t.d, New: u.d}
	if t.d.Outcome != u.d.Outcome {
		f.What = append(f.What, "outcome")
	}
	if t.d.Fingerprint != u.d.Fingerprint && !sameSides(m, t.d.Sides, u.d.Sides) {
		f.What = append(f.What, "values")
	}
	if len(f.What) > 0 {
		f.State = BaselineUpdated
	}
	if !slices.Equal(t.outlets(), u.outlets()) {
		f.What = append(f.What, "reports")
	}
	return f
}

// sameSides reports whether each value of either finding is one of the other's
// in the same words or in words that mean the same.
func sameSides(m *similarity.Measure, a, b []Side) bool {
	said := func(s Side, among []Side) bool {
		return slices.ContainsFunc(among, func(t Side) bool {
			score, _ := m.Score(m.Prepare(s.Value), m.Prepare(t.Value))
			return score >= sameMeaning
		})
	}
	return !slices.ContainsFunc(a, func(s Side) bool { return !said(s, b) }) &&
		!slices.ContainsFunc(b, func(s Side) bool { return !said(s, a) })
}

// sameMeaning is the likeness of two values that are synonyms.
const sameMeaning = 0.75

// outlets spells which outlets stand on a side together, sorted.
func (t *trace) outlets() []string {
	var out []string
	for _, s := range t.d.Sides {
		var side []string
		for _, doc := range s.Docs {
			side = append(side, t.c.Documents[doc].Outlet)
		}
		slices.Sort(side)
		out = append(out, strings.Join(side, "\x00"))
	}
	slices.Sort(out)
	return out
}

// oneToOne matches the likest pairs first, each item once, and returns for
// each new item the old one, -1 if it has none.
func oneToOne(pairs []similarity.Pair, old, new int) []int {
	slices.SortStableFunc(pairs, func(x, y similarity.Pair) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	used, of := make([]bool, old), blank(new)
	for _, p := range pairs {
		if !used[p.A] && of[p.B] < 0 {
			used[p.A], of[p.B] = true, int(p.A)
		}
	}
	return of
}

package view

import (
	"cmp"
	"slices"

	"crosscheck/collate"
)

// divergences returns those that the view shows, in their order, the sides in
// that of the view.
func (v *View) divergences(c *collate.Collation) []collate.Divergence {
	var out []collate.Divergence
	for i := range c.Divergences {
		if len(out) == v.Limit && v.Limit > 0 {
			break
		}
		if d := &c.Divergences[i]; v.shows(c, d) {
			out = append(out, v.ordered(c, d))
		}
	}
	return out
}

// inner returns the findings inside one report that the view shows.
func (v *View) inner(c *collate.Collation) []collate.Inner {
	var out []collate.Inner
	for i := range c.Inner {
		if v.shows(c, &c.Inner[i].Divergence) {
			out = append(out, c.Inner[i])
		}
	}
	return out
}

// shows reports whether the view shows a divergence, but for the limit.
func (v *View) shows(c *collate.Collation, d *collate.Divergence) bool {
	sort := collate.Differ
	if d.Outcome == collate.Contradiction {
		sort = collate.Conflict
	}
	var docs []int
	for _, s := range d.Sides {
		docs = append(docs, s.Docs...)
	}
	return has(v.Only, string(sort)) && has(v.Kinds, d.Kind) && v.hasOutlet(c, docs) &&
		origins(c, docs) >= v.MinOrigins &&
		(v.Severity == "" || slices.Index(Severities, d.Severity) <= slices.Index(Severities, v.Severity))
}

// has reports whether a setting that names some, or is empty for all, admits
// what is named so.
func has(setting []string, name string) bool {
	return len(setting) == 0 || slices.Contains(setting, name)
}

func (v *View) hasOutlet(c *collate.Collation, docs []int) bool {
	return len(v.Outlets) == 0 || slices.ContainsFunc(docs, func(doc int) bool {
		return slices.ContainsFunc(v.Outlets, func(o string) bool { return isOf(c.Documents[doc], o) })
	})
}

// origins counts the independent origins of documents.
func origins(c *collate.Collation, docs []int) int {
	seen := map[int]bool{}
	for _, doc := range docs {
		if doc < len(c.Origins) {
			seen[c.Origins[doc]] = true
		}
	}
	return len(seen)
}

// ordered returns a divergence with the value of the base first, and in each
// value the passages of the base.
func (v *View) ordered(c *collate.Collation, d *collate.Divergence) collate.Divergence {
	out := *d
	if v.Base == "" {
		return out
	}
	last := func(doc int) int { // 0 for the base, so that it sorts first
		if isOf(c.Documents[doc], v.Base) {
			return 0
		}
		return 1
	}
	out.Sides = slices.Clone(d.Sides)
	for i := range out.Sides {
		s := &out.Sides[i]
		s.Evidence = slices.Clone(s.Evidence)
		slices.SortStableFunc(s.Evidence, func(a, b collate.Evidence) int { return last(a.Doc) - last(b.Doc) })
	}
	lastOf := func(s collate.Side) int {
		return slices.Min(append(mapped(s.Docs, last), 1))
	}
	slices.SortStableFunc(out.Sides, func(a, b collate.Side) int { return lastOf(a) - lastOf(b) })
	return out
}

func mapped(docs []int, f func(int) int) []int {
	out := make([]int, len(docs))
	for i, d := range docs {
		out[i] = f(d)
	}
	return out
}

// clusters returns those that the view shows, in their order, with the wording
// of the base. The divergences are those shown.
func (v *View) clusters(c *collate.Collation, shown []collate.Divergence) []collate.Cluster {
	if v.Apparatus {
		return nil
	}
	diverge := map[string]bool{}
	for _, d := range shown {
		diverge[d.Cluster] = true
	}
	var out []collate.Cluster
	for _, cl := range c.Clusters {
		docs := make([]int, len(cl.Readings))
		for i, r := range cl.Readings {
			docs[i] = r.Doc
		}
		if !has(v.Only, string(cl.Agreement)) || !v.hasOutlet(c, docs) || cl.Origins < v.MinOrigins ||
			v.Severity != "" && v.Severity != collate.Low && !diverge[cl.ID] ||
			len(v.Kinds) > 0 && !diverge[cl.ID] && !v.bearsKind(&cl) {
			continue
		}
		cl.Plain = v.plain(c, &cl)
		out = append(out, cl)
	}
	return v.limited(out)
}

// bearsKind reports whether a reading has a detail of the kinds asked for.
func (v *View) bearsKind(cl *collate.Cluster) bool {
	for _, r := range cl.Readings {
		for _, d := range r.Claim.Details {
			if slices.Contains(v.Kinds, string(d.Kind)) {
				return true
			}
		}
	}
	return false
}

// plain returns the index of the reading whose wording stands for a cluster.
func (v *View) plain(c *collate.Collation, cl *collate.Cluster) int {
	if v.Base != "" {
		for i, r := range cl.Readings {
			if isOf(c.Documents[r.Doc], v.Base) {
				return i
			}
		}
	}
	return cl.Plain
}

// suggestions returns those whose two clusters are among those shown.
func (v *View) suggestions(c *collate.Collation, shown []collate.Cluster) []collate.Suggestion {
	at := map[string]int{}
	for i, cl := range shown {
		at[cl.ID] = i
	}
	var out []collate.Suggestion
	for _, s := range c.Suggestions {
		a, shownA := at[c.Clusters[s.A].ID]
		b, shownB := at[c.Clusters[s.B].ID]
		if shownA && shownB && (v.Limit == 0 || len(out) < v.Limit) {
			s.A, s.B = a, b
			out = append(out, s)
		}
	}
	return out
}

// limited returns at most Limit clusters of several reports and as many of
// one.
func (v *View) limited(cls []collate.Cluster) []collate.Cluster {
	if v.Limit == 0 {
		return cls
	}
	rank := make([]int, len(cls))
	for i := range cls {
		rank[i] = i
	}
	worth := func(cl *collate.Cluster) float64 { return cl.Readings[cl.Plain].Claim.Worth }
	slices.SortStableFunc(rank, func(i, j int) int {
		a, b := &cls[i], &cls[j]
		return cmp.Or(cmp.Compare(b.Origins, a.Origins), cmp.Compare(worth(b), worth(a)))
	})
	kept := map[int]bool{}
	count := map[bool]int{}
	for _, i := range rank {
		single := cls[i].Agreement == collate.Single
		if count[single]++; count[single] <= v.Limit {
			kept[i] = true
		}
	}
	var out []collate.Cluster
	for i := range cls {
		if kept[i] {
			out = append(out, cls[i])
		}
	}
	return out
}

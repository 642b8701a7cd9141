package report

import (
	"slices"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
)

// agreements is the table of what several reports say and no two contradict,
// though they may differ in details: a row a cluster, a column a report.
func (p *Printer) agreements(c *collate.Collation, cs *quote.Cast) []block {
	var rows []*collate.Cluster
	for i := range c.Clusters {
		cl := &c.Clusters[i]
		if len(docsOf(cl)) > 1 && (cl.Agreement == collate.Agree || cl.Agreement == collate.Differ) {
			rows = append(rows, cl)
		}
	}
	if len(rows) == 0 {
		return nil
	}
	bs := []block{{title: "Said by several reports"}}
	heads, legend := p.heads(cs)
	if legend != nil {
		bs = append(bs, block{para: legend})
	}
	g := &grid{columns: []column{{"claim", 2}}}
	for _, h := range heads {
		g.columns = append(g.columns, column{title: h})
	}
	if len(heads) == 0 {
		g.columns = append(g.columns, column{"reports", 1})
	}
	apart := partingKinds(c)
	for _, cl := range rows {
		claim := text(cl.Readings[cl.Plain].Claim.Text())
		if cl.Agreement == collate.Differ {
			kinds := "" // unknown where the finding is of more than this claim
			if k := apart[cl.ID]; k != "" {
				kinds = ": " + k
			}
			claim = claim.add(" (they differ"+kinds+")", faint)
		}
		if docs := docsOf(cl); cl.Origins < len(docs) {
			claim = claim.add(" ("+standing(docs, cl.Origins, cl.Ties, cs)+")", faint)
		}
		g.rows = append(g.rows, append([]cell{{claim}}, linesOf(cl, cs, len(heads) > 0)...))
	}
	bs = append(bs, block{grid: g})
	note := line{{"The figures are lines of the reports' texts, - means silent" + silencesMarked(rows) + ".", faint}}
	return append(bs, block{para: note})
}

// silencesMarked explains the marks of silences that have a known reason.
func silencesMarked(rows []*collate.Cluster) string {
	out := ""
	for _, r := range []collate.Reason{collate.Older, collate.Cut, collate.Summary} {
		for _, cl := range rows {
			if slices.ContainsFunc(cl.Silent, func(s collate.Silence) bool { return s.Reason == r }) {
				out += ", " + silenceMarks[r] + " " + quote.Why(r)
				break
			}
		}
	}
	return out
}

// partingKinds returns, for each cluster, the kinds of its differences.
func partingKinds(c *collate.Collation) map[string]string {
	kinds := map[string][]string{}
	for _, d := range c.Divergences {
		if d.Cluster != "" && !slices.Contains(kinds[d.Cluster], d.Kind) {
			kinds[d.Cluster] = append(kinds[d.Cluster], d.Kind)
		}
	}
	out := map[string]string{}
	for id, ks := range kinds {
		slices.Sort(ks)
		out[id] = strings.Join(ks, ", ")
	}
	return out
}

// linesOf returns the cells that say on which line each of n reports has a
// claim: a column a report, or all in one cell behind their letters.
func linesOf(cl *collate.Cluster, cs *quote.Cast, columns bool) []cell {
	cells := make([]cell, len(cs.Names))
	var all []string
	for i := range cells {
		cells[i] = cell{line{{"-", faint}}}
	}
	for _, s := range cl.Silent {
		if m := silenceMarks[s.Reason]; m != "" {
			cells[s.Doc] = cell{line{{m, faint}}}
		}
	}
	for i, r := range cl.Readings {
		if i > 0 && cl.Readings[i-1].Doc == r.Doc {
			continue // the first is shown
		}
		at := line{{cs.Line(r.Doc, r.Claim.Span.Start), strong}}
		cells[r.Doc] = cell{at.citing(cs, quote.Note{Doc: r.Doc, Span: r.Claim.Span})}
	}
	if columns {
		return cells
	}
	ls := letters(len(cells))
	for _, d := range docsOf(cl) {
		all = append(all, ls[d]+cells[d][0].String())
	}
	return []cell{{line{{strings.Join(all, " "), plain}}}}
}

// claimColumns is how many columns of the terminal the claims of the table
// of agreements need at least.
const claimColumns = 30

// heads returns the heads of the reports' columns: their names where the
// table has room, else letters and the legend that explains them. No heads
// means that not even letters have room.
func (p *Printer) heads(cs *quote.Cast) (heads []string, legend line) {
	room := p.columns() - claimColumns - frame - 1
	if columnsOf(cs, cs.Names) <= room {
		return cs.Names, nil
	}
	ls := letters(len(cs.Names))
	pairs := make([]string, len(ls))
	for i, n := range cs.Names {
		pairs[i] = ls[i] + " " + n
	}
	legend = line{{strings.Join(pairs, ", ") + ".", faint}}
	if columnsOf(cs, ls) > room {
		return nil, legend
	}
	return ls, legend
}

// columnsOf returns how many columns of the terminal a table needs for a
// column of line numbers under each head.
func columnsOf(cs *quote.Cast, heads []string) int {
	n := 0
	for i, h := range heads {
		n += frame + max(width(h), len(cs.Line(i, len(cs.Docs[i].Text))))
	}
	return n
}

// letters returns short names for n columns: A, B ... Z, AA, AB ...
func letters(n int) []string {
	names := make([]string, n)
	for i := range names {
		for k := i; ; k = k/26 - 1 {
			names[i] = string(rune('A'+k%26)) + names[i]
			if k < 26 {
				break
			}
		}
	}
	return names
}

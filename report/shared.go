package report

import (
	"fmt"
	"slices"
	"sort"
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
		if d.Cluster != "" && !contains(kinds[d.Cluster], d.Kind) {
			kinds[d.Cluster] = append(kinds[d.Cluster], d.Kind)
		}
	}
	out := map[string]string{}
	for id, ks := range kinds {
		sort.Strings(ks)
		out[id] = strings.Join(ks, ", ")
	}
	return out
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
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

// suggestionLimit is how many suggestions are printed unless all are asked for.
const suggestionLimit = 5

// suggestions lists the pairs of clusters that are possibly about the same
// thing.
func (p *Printer) suggestions(c *collate.Collation, cs *quote.Cast) []block {
	var items []line
	for i, s := range c.Suggestions {
		if i == suggestionLimit && !p.All {
			items = append(items, line{{fmt.Sprintf("and %d more"+hintAll, len(c.Suggestions)-i), faint}})
			break
		}
		items = append(items, append(p.suggested(&c.Clusters[s.A], cs).add("; ", plain), p.suggested(&c.Clusters[s.B], cs)...))
	}
	if items == nil {
		return nil
	}
	return []block{{title: "Possibly the same"}, {items: items}}
}

// suggested cites the plainest reading of a cluster, with the id of its claim
// where all is asked for.
func (p *Printer) suggested(cl *collate.Cluster, cs *quote.Cast) line {
	r := cl.Readings[cl.Plain]
	l := line{{cs.Cite(r.Doc, r.Claim.Span.Start), faint}}.citing(cs, quote.Note{Doc: r.Doc, Span: r.Claim.Span})
	if p.All {
		l = l.add(", "+collate.ClaimID(r.Claim), faint)
	}
	return append(l.add(" ", plain), quoted(r.Claim.Text(), nil, false)...)
}

// singleLimit is how many claims of one report are printed in "only in one
// report" unless all are asked for.
const singleLimit = 5

// hintAll says how to see what is cut.
const hintAll = " (--all)"

// singles lists, for each report, the claims that no other makes, those most
// worth checking first.
func (p *Printer) singles(c *collate.Collation, cs *quote.Cast) []block {
	byDoc := make([][]*collate.Cluster, len(cs.Names))
	for i := range c.Clusters {
		cl := &c.Clusters[i]
		if docs := docsOf(cl); len(docs) == 1 {
			byDoc[docs[0]] = append(byDoc[docs[0]], cl)
		}
	}
	var bs []block
	for d, cls := range byDoc {
		if len(cls) == 0 {
			continue
		}
		if bs == nil {
			bs = append(bs, block{title: "Only in one report"})
		}
		bs = append(bs, block{head: line{{cs.Names[d], strong}, {fmt.Sprintf(" (%d)", len(cls)), faint}}})
		sort.SliceStable(cls, func(i, j int) bool { return worth(cls[i]) > worth(cls[j]) })
		var items []line
		for i, cl := range cls {
			if i == singleLimit && !p.All {
				items = append(items, line{{fmt.Sprintf("and %d more"+hintAll, len(cls)-i), faint}})
				break
			}
			items = append(items, claimLine(cl.Readings[cl.Plain], cs))
		}
		bs = append(bs, block{items: items})
	}
	return bs
}

// claimLine is a claim's words and where they stand.
func claimLine(r collate.Reading, cs *quote.Cast) line {
	return text(r.Claim.Text()).add(" (line "+cs.Line(r.Doc, r.Claim.Span.Start)+")", faint)
}

func worth(cl *collate.Cluster) float64 { return cl.Readings[cl.Plain].Claim.Worth }

// offices is the table of who holds which office according to whom, of the
// offices that two reports or more name.
func (p *Printer) offices(c *collate.Collation, cs *quote.Cast) []block {
	g := &grid{columns: []column{{"office", 2}, {"holder: according to", 3}}, ruled: true}
	for _, o := range c.Offices {
		if !p.All && reportsOn(o) < 2 {
			continue
		}
		name := o.Office
		if o.Body != "" {
			name += " of " + o.Body
		}
		var holders cell
		for _, h := range o.Holders {
			holders = append(holders, append(styled(h.Value, strong).add(": ", plain), holdersOf(h, cs)...))
		}
		g.rows = append(g.rows, []cell{{text(name)}, holders})
	}
	if len(g.rows) == 0 {
		return nil
	}
	return []block{{title: "Who holds which office, according to whom"}, {grid: g}}
}

// holdersOf names the reports that have a value, each with the line that
// shows it.
func holdersOf(s collate.Side, cs *quote.Cast) line {
	var out line
	for i, doc := range s.Docs {
		if i > 0 {
			out = out.add(", ", plain)
		}
		shown := slices.IndexFunc(s.Evidence, func(e collate.Evidence) bool { return e.Doc == doc })
		if shown < 0 {
			out = out.add(cs.Names[doc], plain)
			continue
		}
		at := s.Evidence[shown].Span
		out = out.add(cs.Cite(doc, at.Start), plain).citing(cs, quote.Note{Doc: doc, Span: at})
	}
	return out
}

// reportsOn returns how many reports name a holder of the office.
func reportsOn(o collate.Office) int {
	docs := map[int]bool{}
	for _, h := range o.Holders {
		for _, d := range h.Docs {
			docs[d] = true
		}
	}
	return len(docs)
}

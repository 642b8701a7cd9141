package report

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/report/view"
)

// outline lays a report out as blocks, in the order in which a reader needs
// them; the formats for people only differ in how they draw a block.
// The notes of the cast are the passages that the blocks refer to.
func (p *Printer) outline(r *view.Report) ([]block, *quote.Cast) {
	c := r.Collation
	cs := quote.NewCast(c.Documents)
	bs := []block{{para: counts(r)}}
	bs = append(bs, p.conflicts(c, cs)...)
	bs = append(bs, p.differences(c, cs)...)
	bs = append(bs, p.inner(c, cs)...)
	bs = append(bs, p.agreements(c, cs)...)
	bs = append(bs, p.suggestions(c, cs)...)
	bs = append(bs, p.singles(c, cs)...)
	bs = append(bs, p.offices(c, cs)...)
	return append(bs, notes(c, cs)...), cs
}

// counts is the first line of a report: what it holds, or how much of that is
// shown.
func counts(r *view.Report) line {
	c := r.Collation
	outlets := map[string]bool{}
	for _, d := range c.Documents {
		outlets[d.Outlet] = true
	}
	of := quote.Count(len(c.Documents), "report") + ", " + quote.Count(len(outlets), "outlet")
	if s := r.Shown; s != nil {
		return line{{of + "; ", plain}, {quote.Clean(s.String()), strong}}
	}
	shared := 0
	for i := range c.Clusters {
		if len(docsOf(&c.Clusters[i])) > 1 {
			shared++
		}
	}
	conflicts := 0
	for _, d := range c.Divergences {
		if d.Outcome == collate.Contradiction {
			conflicts++
		}
	}
	style := plain
	if conflicts > 0 {
		style = alarm
	}
	l := line{{fmt.Sprintf("%s: %s, %d shared, ", of, quote.Count(len(c.Clusters), "claim"), shared), plain}}
	l = l.add(quote.Count(conflicts, "conflict"), style)
	l = l.add(fmt.Sprintf(", %s, %d only in one report",
		quote.Count(len(c.Divergences)-conflicts, "difference"), len(c.Clusters)-shared), plain)
	if n := len(c.Inner); n > 0 {
		l = l.add(fmt.Sprintf(", %d inside a report", n), plain)
	}
	return append(l, standings(c)...)
}

// docsOf returns the documents of a cluster, each once, in order.
func docsOf(cl *collate.Cluster) []int {
	var docs []int
	for _, r := range cl.Readings {
		if len(docs) == 0 || docs[len(docs)-1] != r.Doc {
			docs = append(docs, r.Doc)
		}
	}
	slices.Sort(docs)
	return docs
}

// sideCell is the cell that names a value and who has it.
func sideCell(s *collate.Side, cs *quote.Cast) cell {
	ce := cell{styled(s.Value, strong), text(cs.List(s.Docs)).under()}
	if words := standing(s.Docs, s.Origins, s.Ties, cs); words != "" {
		ce = append(ce, line{{words, faint}}.under())
	}
	return ce
}

// evidenceCell is the cell of a value's passages: those shown, and how many
// there are besides. Passages over longest bytes are cut down, unless that is
// negative.
func evidenceCell(s *collate.Side, shown []quote.Passage, cs *quote.Cast, longest int) cell {
	var ce cell
	for _, e := range shown {
		place := cs.Cite(e.Doc, e.Span.Start)
		if e.Title {
			place = cs.Names[e.Doc] + ", headline"
		}
		l := line{{place, faint}}.citing(cs, quote.Note{Doc: e.Doc, Span: e.Span, Title: e.Title}).add(" ", plain)
		ce = append(ce, append(l, quoted(e.Text, e.Marks, longest >= 0 && len(e.Text) > longest)...))
	}
	if more := len(s.Evidence) - len(shown); more > 0 {
		ce = append(ce, line{{"and " + quote.Count(more, "more passage") + hintAll, faint}})
	}
	return ce
}

// What is printed of a conflict unless all is asked for: how many passages of
// one value, and up to how many bytes a passage is printed whole.
const (
	passageLimit = 3
	longPassage  = 600
)

// limit is n, or -1 where all is asked for.
func (p *Printer) limit(n int) int {
	if p.All {
		return -1
	}
	return n
}

// conflicts are the findings in which two reports cannot both hold, a table of
// values each.
func (p *Printer) conflicts(c *collate.Collation, cs *quote.Cast) []block {
	var bs []block
	n := 0
	for i := range c.Divergences {
		d := &c.Divergences[i]
		if d.Outcome != collate.Contradiction {
			continue
		}
		if n++; n == 1 {
			bs = append(bs, block{title: "Conflicts"})
		}
		head := line{{fmt.Sprintf("%d. ", n), strong}, {subjectOf(d), strong},
			{fmt.Sprintf(" (%s, %s%s)", d.Kind, d.Severity, p.idOf(d)), faint}}
		g := &grid{columns: []column{{"value", 2}, {"in their words", 5}}, ruled: true}
		sides := quote.Passages(c, d, p.limit(passageLimit))
		for k := range d.Sides {
			g.rows = append(g.rows, []cell{sideCell(&d.Sides[k], cs),
				evidenceCell(&d.Sides[k], sides[k], cs, p.limit(longPassage))})
		}
		bs = append(bs, block{head: head}, block{grid: g})
		if foot := footOf(d, cs); foot != nil {
			bs = append(bs, block{para: foot})
		}
	}
	return bs
}

// footOf says what was decided about a divergence, what it assumes and who is
// silent on it.
func footOf(d *collate.Divergence, cs *quote.Cast) line {
	var l line
	add := func(said string, st style) {
		if l != nil {
			l = l.add("; ", faint)
		}
		l = l.add(said, st)
	}
	if standing := standingOf(d); standing != "" {
		add(standing, strong)
	}
	if d.Assumption != "" {
		add("assuming "+quote.Clean(d.Assumption), faint)
	}
	if len(d.Settled) > 0 {
		add("settled by "+quote.Clean(strings.Join(d.Settled, "; ")), faint)
	}
	if len(d.Silent) > 0 {
		add("silent: "+cs.Silent(d.Silent), faint)
	}
	return l
}

// reasons say in words what each outcome amounts to.
var reasons = map[collate.Outcome]string{
	collate.Updated:     "changed between the reports",
	collate.Precision:   "one is less exact",
	collate.Scope:       "not the same thing meant",
	collate.Attribution: "on another's word",
	collate.Certainty:   "less certain",
	collate.Variant:     "another form of the same",
	collate.Unsettled:   "too little known to tell",
}

// differences is the table of the findings that are no conflicts.
func (p *Printer) differences(c *collate.Collation, cs *quote.Cast) []block {
	g := &grid{columns: []column{{"detail", 2}, {"in their words", 6}}, ruled: true}
	for i := range c.Divergences {
		d := &c.Divergences[i]
		if d.Outcome == collate.Contradiction {
			continue
		}
		what := cell{styled(subjectOf(d), strong),
			line{{kindAndOutcome(d), plain}, {": " + reasons[d.Outcome] + p.idOf(d), faint}}}
		if standing := standingOf(d); standing != "" {
			what = append(what, line{{standing, strong}})
		}
		var words cell
		for k, ps := range quote.Passages(c, d, p.limit(1)) {
			s := &d.Sides[k]
			has := styled(s.Value, strong).add(": "+cs.List(s.Docs), plain)
			if st := standing(s.Docs, s.Origins, s.Ties, cs); st != "" {
				has = has.add(" ("+st+")", faint)
			}
			words = append(words, has)
			for _, l := range evidenceCell(s, ps, cs, p.limit(0)) {
				words = append(words, l.under())
			}
		}
		if course := cs.Course(d); course != "" {
			words = append(words, styled(course, faint))
		}
		if stale := cs.Stale(d); stale != "" {
			words = append(words, styled(stale, strong))
		}
		if len(d.Settled) > 0 {
			what = append(what, line{{"settled by " + quote.Clean(strings.Join(d.Settled, "; ")), faint}})
		}
		g.rows = append(g.rows, []cell{what, words})
	}
	if len(g.rows) == 0 {
		return nil
	}
	return []block{{title: "Differences that are no conflicts"}, {grid: g}}
}

// kindAndOutcome names both, once where they are the same word.
func kindAndOutcome(d *collate.Divergence) string {
	if d.Kind == string(d.Outcome) {
		return d.Kind
	}
	return d.Kind + ", " + string(d.Outcome)
}

// idOf returns the id of a divergence, to be added to its name, where all is
// asked for.
func (p *Printer) idOf(d *collate.Divergence) string {
	if !p.All {
		return ""
	}
	return ", " + d.ID
}

// notes are the warnings of the collation and of its documents.
func notes(c *collate.Collation, cs *quote.Cast) []block {
	var items []line
	for _, w := range c.Warnings {
		items = append(items, text(w))
	}
	for i, d := range c.Documents {
		for _, w := range d.Warnings {
			items = append(items, text(cs.Names[i]+": "+w))
		}
	}
	if items == nil {
		return nil
	}
	return []block{{title: "Notes"}, {items: items}}
}

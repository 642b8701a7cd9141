package report

import (
	"fmt"
	"io"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/source"
)

// A findingRecord is one finding with what would make it another.
type findingRecord struct {
	divergenceReport
	Otherwise string          `json:"otherwise"`
	Frames    []frameRecord   `json:"frames"`
	Documents []citedDocument `json:"documents"`
}

// A citedDocument is what a finding tells of a report.
type citedDocument struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
}

// Finding prints one divergence of a collation with all that it rests on: the
// values, the passages in full, the frames and details compared, the rule, the
// outcome, what is assumed, and what would make it another outcome.
func (p *Printer) Finding(w io.Writer, format string, c *collate.Collation, d *collate.Divergence) error {
	l := &list{title: "Finding " + d.ID, header: sheetHeader}
	r := findingRecord{divergenceReport: newDivergence(c, d), Otherwise: otherwiseOf(c, d), Frames: framesOf(c, d), Documents: []citedDocument{}}
	for _, doc := range c.Documents {
		r.Documents = append(r.Documents, citedDocument{doc.ID, doc.Name, doc.Outlet, source.Stamp(doc.Published)})
	}
	l.records = []any{r}
	l.rows = sheetRows(&collate.Collation{Documents: c.Documents, Divergences: []collate.Divergence{*d}})[1:]
	cs := quote.NewCast(c.Documents)
	l.cast = cs
	l.blocks = []block{
		{head: line{{subjectOf(d), strong}, {" (" + kindAndOutcome(d) + ", " + string(d.Severity) + ")", faint}}},
		{grid: valuesOf(c, d, cs)},
	}
	if g := framesGrid(c, d); len(g.rows) > 0 {
		l.blocks = append(l.blocks, block{grid: g})
	}
	l.blocks = append(l.blocks, block{grid: groundsOf(c, d, cs)})
	return p.printList(w, format, l)
}

// otherwiseOf says what would make a finding another outcome, one inside a
// report by its form.
func otherwiseOf(c *collate.Collation, d *collate.Divergence) string {
	for i := range c.Inner {
		if c.Inner[i].ID == d.ID {
			return c.Inner[i].Otherwise()
		}
	}
	return d.Otherwise()
}

// valuesOf is the table of a finding's values, every passage whole.
func valuesOf(c *collate.Collation, d *collate.Divergence, cs *quote.Cast) *grid {
	g := &grid{columns: []column{{"value", 2}, {"in their words", 5}}, ruled: true}
	for i, ps := range quote.Passages(c, d, -1) {
		g.rows = append(g.rows, []cell{sideCell(&d.Sides[i], cs), evidenceCell(&d.Sides[i], ps, cs, -1)})
	}
	return g
}

// groundsOf is the table of what a finding rests on.
func groundsOf(c *collate.Collation, d *collate.Divergence, cs *quote.Cast) *grid {
	g := &grid{columns: []column{{"of the finding", 0}, {"value", 1}}}
	add := func(what, words string) {
		if words != "" {
			g.rows = append(g.rows, []cell{{styled(what, faint)}, {text(words)}})
		}
	}
	outcome := string(d.Outcome)
	if r := reasons[d.Outcome]; r != "" {
		outcome += ": " + r
	}
	add("id", d.ID)
	add("kind", d.Kind)
	add("outcome", outcome)
	add("standing", standingOf(d))
	add("rule", d.Rule)
	if d.Frame > 0 {
		add("likeness", fmt.Sprintf("%.2f, details matching by type alone", d.Frame))
	}
	add("assumption", d.Assumption)
	add("settled by", strings.Join(d.Settled, "; "))
	add("over time", cs.Course(d))
	add("stale", cs.Stale(d))
	add("otherwise", otherwiseOf(c, d))
	add("silent", cs.Silent(d.Silent))
	add("cluster", d.Cluster)
	return g
}

// Findings prints the ids of a collation's divergences and what each is about.
func (p *Printer) Findings(w io.Writer, format string, c *collate.Collation) error {
	l := &list{title: "Findings", header: []string{"id", "kind", "outcome", "severity", "subject", "standing"}}
	g := &grid{columns: []column{{"id", 0}, {"kind, outcome", 1}, {"about", 3}}}
	all := c.Findings()
	for _, d := range all {
		l.records = append(l.records, newDivergence(c, d))
		l.rows = append(l.rows, []string{d.ID, d.Kind, string(d.Outcome), string(d.Severity), d.Subject, standingOf(d)})
		what := cell{text(kindAndOutcome(d))}
		if standing := standingOf(d); standing != "" {
			what = append(what, line{{standing, strong}})
		}
		g.rows = append(g.rows, []cell{{text(d.ID)}, what, {text(subjectOf(d))}})
	}
	l.blocks = []block{{para: text(quote.Count(len(all), "finding"))}}
	l.grid(g)
	return p.printList(w, format, l)
}

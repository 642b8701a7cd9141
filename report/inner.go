package report

import (
	"fmt"

	"crosscheck/collate"
	"crosscheck/report/quote"
)

// forms says in words which parts of a report a finding inside it is of, and
// what its first and its second value are.
var forms = map[collate.Form]struct{ words, first, second string }{
	collate.Corrected: {"a correction", "before", "now"},
	collate.Headlined: {"headline and text", "headline", "text"},
	collate.Twice:     {"a figure given twice", "", ""},
}

// inner lists what reports say against themselves.
func (p *Printer) inner(c *collate.Collation, cs *quote.Cast) []block {
	var bs []block
	for i := range c.Inner {
		in := &c.Inner[i]
		if i == 0 {
			bs = append(bs, block{title: "One outlet against itself"})
		}
		head := line{{fmt.Sprintf("%s: ", quote.Clean(cs.Names[in.Doc])), strong}, {quote.Clean(in.Subject), strong},
			{fmt.Sprintf(" (%s, %s%s)", quote.Clean(forms[in.Form].words), kindAndOutcome(&in.Divergence), p.idOf(&in.Divergence)), faint}}
		bs = append(bs, block{head: head}, block{grid: p.innerValues(c, in, cs)})
		foot := styled(in.Rule, faint)
		if standing := standingOf(&in.Divergence); standing != "" {
			foot = append(line{{standing + "; ", strong}}, foot...)
		}
		bs = append(bs, block{para: foot})
	}
	return bs
}

// innerValues is the table of the values of a finding inside one report.
func (p *Printer) innerValues(c *collate.Collation, in *collate.Inner, cs *quote.Cast) *grid {
	g := &grid{columns: []column{{"value", 2}, {"in its words", 5}}, ruled: true}
	form := forms[in.Form]
	for k, ps := range quote.Passages(c, &in.Divergence, p.limit(passageLimit)) {
		s := &in.Sides[k]
		value := cell{styled(s.Value, strong)}
		if part := []string{form.first, form.second}[min(k, 1)]; part != "" && len(in.Sides) > 1 {
			value = append(value, line{{part, faint}}.under())
		}
		g.rows = append(g.rows, []cell{value, evidenceCell(s, ps, cs, p.limit(longPassage))})
	}
	return g
}

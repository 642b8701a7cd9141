package report

import (
	"slices"

	"crosscheck/collate"
	"crosscheck/report/quote"
)

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

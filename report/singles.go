package report

import (
	"cmp"
	"fmt"
	"slices"

	"crosscheck/collate"
	"crosscheck/report/quote"
)

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
		slices.SortStableFunc(cls, func(a, b *collate.Cluster) int { return cmp.Compare(worth(b), worth(a)) })
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

package report

import (
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/source"
)

// framed are the kinds of details that a frame holds by their type alone.
var framed = []claims.DetailKind{claims.Number, claims.Ordinal, claims.Money, claims.Percent, claims.Measure, claims.Age, claims.Score,
	claims.Date, claims.Clock, claims.Duration, claims.PersonDetail, claims.Place, claims.Nationality}

// A frameRecord is what the statement behind a value says with its details left
// out, and those details, which were compared.
type frameRecord struct {
	Doc     string         `json:"doc"`
	Value   string         `json:"value"`
	Frame   string         `json:"frame"`
	Details []detailRecord `json:"details"`
}

// framesOf returns the frame of the first passage of each value of a finding,
// as far as the passage is a claim.
func framesOf(c *collate.Collation, d *collate.Divergence) []frameRecord {
	rs := []frameRecord{}
	for _, s := range d.Sides {
		for _, e := range s.Evidence {
			if claim := claimAt(c, e); claim != nil {
				doc := c.Documents[e.Doc]
				rs = append(rs, frameRecord{doc.ID, s.Value, frameOf(claim), detailRecords(doc, claim.Details)})
				break
			}
		}
	}
	return rs
}

// claimAt returns the claim that a piece of evidence is, or is a part of; nil if
// it is none.
func claimAt(c *collate.Collation, e collate.Evidence) *claims.Claim {
	for _, cl := range c.Clusters {
		for _, r := range cl.Readings {
			if !e.Title && r.Doc == e.Doc && r.Claim.Span.Contains(e.Span) {
				return r.Claim
			}
		}
	}
	return nil
}

// frameOf returns a claim's words with the kinds of its details in their
// places: "The fire killed [number] people at [place]".
func frameOf(c *claims.Claim) string {
	var b strings.Builder
	text, at := c.Doc.Text, c.Span.Start
	for _, d := range c.Details {
		if !slices.Contains(framed, d.Kind) || d.Span.Start < at || d.Span.End > c.Span.End {
			continue
		}
		b.WriteString(text[at:d.Span.Start] + "[" + string(d.Kind) + "]")
		at = d.Span.End
	}
	return quote.Clean(b.String() + source.Span{Start: at, End: c.Span.End}.Of(text))
}

// framesGrid is the table of the frames and details that were compared.
func framesGrid(c *collate.Collation, d *collate.Divergence) *grid {
	g := &grid{columns: []column{{"value", 1}, {"frame", 3}, {"details compared", 3}}, ruled: true}
	for _, r := range framesOf(c, d) {
		var details cell
		for _, x := range r.Details {
			details = append(details, styled(string(x.Kind), faint).add(" "+quote.Clean(strings.TrimSpace(x.Value+" "+x.Unit)), plain))
		}
		g.rows = append(g.rows, []cell{{styled(r.Value, strong)}, {text(r.Frame)}, details})
	}
	return g
}

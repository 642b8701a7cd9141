package collate

import (
	"crosscheck/claims"
	"crosscheck/similarity"
	"crosscheck/source"
)

// An Answer says whether one report supports a claim.
type Answer struct {
	Relation Relation
	// Support is how well the best passage bears the claim out, 0..1.
	Support float64
	// Evidence is the place of that passage; zero if the report is silent.
	Evidence    source.Span
	Differences []Difference
}

// Check looks for a claim in one report. A difference's A is a place in the
// claim, its B one in the report.
func (c *Comparer) Check(claim string, t *claims.Testimony) Answer {
	texts := make([]*similarity.Text, len(t.Sentences))
	for i, s := range t.Sentences {
		texts[i] = c.m.Prepare(s.Of(t.Doc.Text))
	}
	support, at := c.m.Support(c.m.Prepare(claim), texts)
	out := Answer{Relation: RelationSilent, Support: support}
	if at < 0 || support < similarity.Supported {
		return out
	}
	out.Relation = RelationAgree
	out.Evidence = t.Sentences[at].Span
	best := c.claimAt(t, out.Evidence)
	if best == nil {
		return out
	}
	asked := c.whole(Statement{Text: claim, Date: t.Doc.Published})
	names := collectNames([]*claims.Testimony{asked, t})
	p := newPairing(c.m, prepare(c.m, 0, &asked.Claims[0], names), prepare(c.m, 1, best, names))
	out.Differences = p.differences()
	for _, d := range out.Differences {
		switch {
		case d.Outcome == Contradiction:
			out.Relation = RelationConflict
			return out
		case d.Outcome != Variant:
			out.Relation = RelationDiffer
		}
	}
	return out
}

// claimAt returns the first claim that lies in a place.
func (c *Comparer) claimAt(t *claims.Testimony, sp source.Span) *claims.Claim {
	for i := range t.Claims {
		if sp.Contains(t.Claims[i].Span) {
			return &t.Claims[i]
		}
	}
	return nil
}

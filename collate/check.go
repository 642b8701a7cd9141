package collate

import (
	"slices"

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
	words := c.m.Prepare(claim)
	support, at := c.m.Support(words, texts)
	out := Answer{Relation: RelationSilent, Support: support}
	asked := c.whole(Statement{Text: claim, Date: t.Doc.Published})
	names := collectNames([]*claims.Testimony{asked, t})
	statement := prepare(c.m, 0, &asked.Claims[0], names)
	if at < 0 || support < similarity.Supported {
		return c.contradicted(statement, t, names, out)
	}
	out.Relation = RelationAgree
	// The best passage may be two sentences: the claim is in one of them.
	if at+1 < len(texts) {
		first, _ := c.m.Support(words, texts[at:at+1])
		if second, _ := c.m.Support(words, texts[at+1:at+2]); second > first {
			at++
		}
	}
	out.Evidence = t.Sentences[at].Span
	var best *pairing
	for _, claim := range claimsIn(t, at) {
		if p := newPairing(c.m, statement, prepare(c.m, 1, claim, names)); best == nil || p.link > best.link {
			best = p
		}
	}
	if best == nil {
		return out
	}
	out.Differences = best.differences()
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

// contradicted looks, in a report that does not bear a claim out, for one that
// is about the same thing and says otherwise. Support counts details, which
// are just what such a claim has wrong.
func (c *Comparer) contradicted(asked *statement, t *claims.Testimony, names *names, silent Answer) Answer {
	best, out := 0.0, silent
	for i := range t.Claims {
		claim := &t.Claims[i]
		if !comparable(claim) {
			continue
		}
		s := prepare(c.m, 1, claim, names)
		l, _ := link(c.m, asked, s)
		if l < DefaultThreshold || l <= best {
			continue
		}
		ds := newPairing(c.m, asked, s).differences()
		relation := RelationSilent
		switch {
		case slices.ContainsFunc(ds, func(d Difference) bool { return d.Outcome == Contradiction }):
			relation = RelationConflict
		case slices.ContainsFunc(ds, func(d Difference) bool { return d.Outcome == Updated }):
			relation = RelationDiffer
		default:
			continue
		}
		best = l
		out = Answer{Relation: relation, Support: silent.Support, Evidence: t.Sentences[claim.Sentence].Span, Differences: ds}
	}
	return out
}

// claimsIn returns the claims of a sentence.
func claimsIn(t *claims.Testimony, sentence int) []*claims.Claim {
	var out []*claims.Claim
	for i := range t.Claims {
		if t.Claims[i].Sentence == sentence {
			out = append(out, &t.Claims[i])
		}
	}
	return out
}

package collate

import (
	"slices"
	"strings"

	"crosscheck/claims"
)

// corrected are the kinds of details that notes correct, by the kind of
// divergence that they are.
var corrected = []struct {
	detail claims.DetailKind
	kind   string
}{
	{claims.Number, "number"}, {claims.Money, "money"}, {claims.Percent, "percent"}, {claims.Measure, "measure"},
	{claims.Age, "age"}, {claims.Score, "score"}, {claims.Duration, "duration"}, {claims.Date, "date"},
	{claims.PersonDetail, "person"}, {claims.RoleDetail, "role"}, {claims.Place, "place"},
	{claims.Organisation, "agent"}, {claims.Name, "agent"},
}

// A noted detail stands in a note on an earlier version.
type noted struct {
	s *statement
	d *claims.Detail
}

// corrections reads a note on an earlier version: what that said, and what the
// report says now. Where the text still has what the note corrects, the report
// contradicts itself.
func (in *inside) corrections(note []*statement) {
	if len(note) == 0 {
		return
	}
	found := false
	for _, k := range corrected {
		was, now := sorted(note, k.detail)
		if len(now) == 0 && len(was) == 1 && was[0].d.Figure != nil {
			in.correction(k.kind, was[0], in.instead(was[0]))
			found = true
		}
		for i := range min(len(was), len(now)) {
			in.correction(k.kind, was[i], &now[i])
			found = true
		}
	}
	if !found {
		in.reworded(note)
	}
}

// correction enters what a note says was said before, and what is said now, if
// that is known.
func (in *inside) correction(kind string, x noted, y *noted) {
	d := Divergence{Kind: kind, Outcome: Updated, Rule: "a note corrects what the report said before"}
	d.Subject = "what an earlier version said: " + x.s.about(kind, x.d.Span)
	value, _ := x.s.valueAt(x.d.Span)
	before := in.side(value, in.evidence(x.s, x.d.Span))
	for _, s := range in.body {
		if e := s.repeats(x); e != nil {
			before.Evidence = append(before.Evidence, in.evidence(s, e.Span))
			d.Outcome, d.Rule = Contradiction, "a note corrects it, and the text still says it"
		}
	}
	d.Sides = []Side{before}
	if y != nil {
		value, _ := y.s.valueAt(y.d.Span)
		d.Sides = append(d.Sides, in.side(value, in.evidence(y.s, y.d.Span)))
	}
	in.add(Corrected, d)
}

// instead returns the figure that the text has in place of one that a note
// corrects: in the statement that is otherwise most like the note's.
func (in *inside) instead(x noted) *noted {
	var best *noted
	most := 0.0
	for _, s := range in.body {
		p := newPairing(in.m, x.s, s)
		if !p.aligned() || p.link <= most {
			continue
		}
		for _, d := range p.differences() {
			if y := s.detail(d.B); d.A == x.d.Span && y != nil && y.Kind == x.d.Kind {
				best, most = &noted{s, y}, p.link
			}
		}
	}
	return best
}

// reworded enters a note of which no detail tells what it corrects, as a whole:
// what was said before, what is said now, as far as the note has either. A note
// that a report was added to corrects nothing.
func (in *inside) reworded(note []*statement) {
	d := Divergence{Kind: "wording", Outcome: Updated, Subject: "what an earlier version said", Rule: "a note corrects what the report said before"}
	before := slices.IndexFunc(note, (*statement).speaksOfBefore)
	now := slices.IndexFunc(note, func(s *statement) bool { return !s.speaksOfBefore() && (before >= 0 || s.corrects()) })
	for _, i := range []int{before, now} {
		if i >= 0 {
			said := note[i].claim.Content
			d.Sides = append(d.Sides, in.side(spaced(said.Of(note[i].claim.Doc.Text)), in.evidence(note[i], said)))
		}
	}
	if d.Sides != nil {
		in.add(Corrected, d)
	}
}

// sorted parts the details of a kind in a note into what was said before and
// what is said now, without those that are on both sides.
func sorted(note []*statement, kind claims.DetailKind) (was, now []noted) {
	for _, s := range note {
		before := s.speaksOfBefore()
		ds := s.of(kind)
		denies := slices.ContainsFunc(ds, s.denied)
		for _, d := range ds {
			if s.denied(d) || before && !denies && !s.behind(d, "which") {
				was = append(was, noted{s, d})
			} else {
				now = append(now, noted{s, d})
			}
		}
	}
	both := func(list []noted) func(noted) bool {
		return func(x noted) bool {
			return slices.ContainsFunc(list, func(y noted) bool { return x.d.Value == y.d.Value })
		}
	}
	repeated := slices.DeleteFunc(slices.Clone(was), func(x noted) bool { return !both(now)(x) })
	return slices.DeleteFunc(was, both(repeated)), slices.DeleteFunc(now, both(repeated))
}

// speaksOfBefore reports whether a sentence of a note tells what an earlier
// version said.
func (s *statement) speaksOfBefore() bool {
	sentence := strings.ToLower(spaced(s.claim.Text()))
	return slices.ContainsFunc(beforePhrases(), func(p string) bool { return strings.Contains(sentence, p) })
}

// corrects reports whether a sentence says that a report was corrected.
func (s *statement) corrects() bool {
	return strings.Contains(strings.ToLower(s.claim.Text()), "correct")
}

// denied reports whether a detail stands behind "not" or the like: "15, not
// 12".
func (s *statement) denied(d *claims.Detail) bool { return s.behind(d, "not") }

// behind reports whether one of the words stands at most three words before a
// detail.
func (s *statement) behind(d *claims.Detail, words ...string) bool {
	from, _ := s.wordsIn(d.Span)
	for i := max(0, from-3); i < from; i++ {
		if slices.Contains(words, s.text.Words[i].Text) {
			return true
		}
	}
	return false
}

// repeats returns the figure of a statement that is the one a note corrects:
// the same value of the same thing.
func (s *statement) repeats(x noted) *claims.Detail {
	f := x.d.Figure
	if f == nil || !f.From.IsZero() {
		return nil // a day or a name may stand there in its own right
	}
	for i := range s.claim.Details {
		e := &s.claim.Details[i]
		g := e.Figure
		if g == nil || e.Kind != x.d.Kind || e.Value != x.d.Value || f.Unit != g.Unit {
			continue
		}
		if f.State != "" && f.State == g.State || f.Noun != "" && f.Noun == g.Noun || f.Unit != "" {
			return e
		}
	}
	return nil
}

package collate

import (
	"maps"
	"slices"
	"strings"
	"time"

	"crosscheck/claims"
	"crosscheck/claims/value"
)

// addTolls compares the counts of killed, injured, missing and so on that the
// documents give, whatever the sentences around say: one count of a document,
// as it stood when it went out. Such counts are one finding for each state, and
// take the place of what clusters tell of counts that a document has outrun.
func (w *work) addTolls() {
	all, sorts := map[string][]toll{}, map[string][]toll{} // by state
	for _, s := range w.compared {
		for _, d := range s.of(claims.Number) {
			state := tollState(d.Figure)
			switch {
			case state == "" || s.datesAnother(d) || s.past(w.latest):
			case s.full(d):
				all[state] = append(all[state], toll{s, d})
			case d.Figure.Noun != "" && len(d.Figure.Modifiers) == 0 && !s.partial(d) && !s.forecast(d):
				sorts[state] = append(sorts[state], toll{s, d})
			}
		}
	}
	for _, state := range slices.Sorted(maps.Keys(all)) {
		current, withdrawn := currentTolls(state, all[state])
		current = adopt(current, sorts[state])
		w.supersede(state, current)
		w.addToll("number of people "+state, current, withdrawn)
	}
	for _, state := range slices.Sorted(maps.Keys(sorts)) {
		w.addSorts(state, sorts[state])
	}
}

// addSorts compares the counts of one sort to which one thing happened: the
// houses destroyed, the students rescued. Few of them are likely some of many.
func (w *work) addSorts(state string, all []toll) {
	byNoun := map[string][]toll{}
	for _, t := range all {
		if bound(t.d.Figure) >= tellingCount {
			byNoun[t.d.Figure.Noun] = append(byNoun[t.d.Figure.Noun], t)
		}
	}
	for _, noun := range slices.Sorted(maps.Keys(byNoun)) {
		first := byNoun[noun][0]
		current, withdrawn := currentTolls(state, byNoun[noun])
		w.addToll("number of "+first.d.Figure.NounSpan.Of(first.s.claim.Doc.Text)+" "+state, current, withdrawn)
	}
}

// tollState names what happened to those whom a figure counts; bodies that are
// found are not all who died. It is empty if the figure does not say.
func tollState(f *value.Value) string {
	switch {
	case f == nil || f.State == "":
		return ""
	case f.Noun == "body":
		return "found dead"
	}
	return f.State
}

// full reports whether a figure counts all to whom something happened: no part
// of them, of no one sort, and not how many there may yet be. What looks like
// a year and counts nothing is one.
func (s *statement) full(d *claims.Detail) bool {
	f := d.Figure
	if f.Noun == "" && f.Bound == value.Exact && f.Low >= 1900 && f.Low < 2100 && len(d.Value) == 4 {
		return false
	}
	return (f.Noun == "" && !thingStates()[f.State] || f.Noun == "body" || vagueNouns()[f.Noun]) && len(f.Modifiers) == 0 && !s.partial(d) && !s.forecast(d)
}

// partial reports whether a count is of some among others: "nine of the
// injured", "another 12", "the toll for firemen is 12".
func (s *statement) partial(d *claims.Detail) bool {
	from, to := s.wordsIn(d.Span)
	words := s.text.Words
	if to < len(words) && words[to].Text == "of" {
		return true
	}
	if _, i := s.wordsIn(d.Figure.StateSpan); d.Figure.State != "" && i < from && words[i].Text == "for" {
		return true
	}
	return from > 0 && partialWords()[words[from-1].Text]
}

// forecast reports whether a word between what happens and a count says that it
// is to come, or may: "the death toll could pass 300", "300 people are feared dead".
func (s *statement) forecast(d *claims.Detail) bool {
	state := d.Figure.StateSpan
	return d.Figure.State != "" && slices.ContainsFunc(s.of(claims.Certainty), func(c *claims.Detail) bool {
		return (c.Value == "planned" || c.Value == "possible") && c.Span.Start >= min(state.End, d.Span.End) && c.Span.End <= max(state.Start, d.Span.Start)
	})
}

// past reports whether a statement names a day, month or year that was over a
// month before its report, or before a day on which all are taken to be written
// if it has no date.
func (s *statement) past(day time.Time) bool {
	if !s.when.IsZero() {
		day = s.when
	}
	return slices.ContainsFunc(s.of(claims.Date), func(d *claims.Detail) bool {
		f := d.Figure
		return f != nil && !f.To.IsZero() && day.Sub(f.To) > freshDays*24*time.Hour
	})
}

// freshDays is how long ago, in days, the event that a report tells of may be.
const freshDays = 31

// currentTolls returns the count of each document that stood when it went out,
// and the counts that a document takes back. Of several counts the last stands:
// the highest, of what only becomes less the lowest. What is manifold the first
// is of another event.
func currentTolls(state string, all []toll) (current, withdrawn []toll) {
	for _, t := range all {
		if t.s.retracts() {
			withdrawn = append(withdrawn, t)
			continue
		}
		i := slices.IndexFunc(current, func(u toll) bool { return u.s.doc == t.s.doc })
		if i < 0 {
			current = append(current, t)
			continue
		}
		was, is := bound(current[i].d.Figure), bound(t.d.Figure)
		if receding()[state] && is < was || !receding()[state] && is > was && is <= mostGrowth*was {
			current[i] = t
		}
	}
	return current, withdrawn
}

// adopt adds the counts of one sort ("147 students") of documents that have no
// other, if no other count is greater: they are no part of it.
func adopt(current, sorts []toll) []toll {
	most := 0.0
	for _, t := range current {
		most = max(most, bound(t.d.Figure))
	}
	for _, t := range sorts {
		if bound(t.d.Figure) >= most && !slices.ContainsFunc(current, func(u toll) bool { return u.s.doc == t.s.doc }) {
			current = append(current, t)
		}
	}
	return current
}

// mostGrowth is how manifold a count may become within one report.
const mostGrowth = 2

// manifold reports whether one of two figures is that of another event, or of
// another day, even if it lies within the other's bounds: 147 and "at least 15".
func manifold(f, g *value.Value) bool {
	x, y := bound(f), bound(g)
	return max(x, y) > mostGrowth*min(x, y)
}

// retracts reports whether a statement says that a figure was wrong.
func (s *statement) retracts() bool {
	text := strings.ToLower(spaced(s.claim.Text()))
	return slices.ContainsFunc(retracting(), func(p string) bool { return strings.Contains(text, p) })
}

// supersede drops what clusters tell of the counts of two documents if those
// that stand say otherwise: that they agree, or part on other counts. Where they
// part on these the cluster tells of a conflict or of precision alone. What copies
// of one sentence give differently stays.
func (w *work) supersede(state string, current []toll) {
	standing := func(doc int) *toll {
		i := slices.IndexFunc(current, func(t toll) bool { return t.s.doc == doc })
		if i < 0 {
			return nil
		}
		return &current[i]
	}
	lost := map[string]bool{}
	w.found = slices.DeleteFunc(w.found, func(f finding) bool {
		d, e := f.a.detail(f.A), f.b.detail(f.B)
		if f.Kind != "number" || d == nil || e == nil || tollState(d.Figure) != state || tollState(e.Figure) != state || !f.a.full(d) || !f.b.full(e) {
			return false
		}
		x, y := standing(f.a.doc), standing(f.b.doc)
		if x == nil || y == nil || f.frame >= copyFrame || (f.Outcome == Contradiction || f.Outcome == Precision) && x.d.Value == d.Value && y.d.Value == e.Value {
			return false
		}
		lost[f.cluster] = true
		return true
	})
	for i := range w.Clusters {
		if c := &w.Clusters[i]; lost[c.ID] {
			c.Agreement = Agree
			for _, f := range w.found {
				if f.cluster == c.ID {
					c.part(f.Outcome)
				}
			}
		}
	}
}

// addToll compares the documents' counts of one state. If they changed from day
// to day, those of one day that part are steps of that change.
func (w *work) addToll(subject string, current, withdrawn []toll) {
	found := w.takenBack(current, withdrawn, subject)
	for i, x := range current {
		for _, y := range current[i+1:] {
			f, g := x.d.Figure, y.d.Figure
			if x.d.Value == y.d.Value && f.Bound == g.Bound || w.settled(x, y) || foundAt(found, x, y) {
				continue
			}
			if o, rule := tollOutcome(x, y); o != "" {
				found = append(found, tolls(x, y, o, rule, subject))
			}
		}
	}
	w.found = append(w.found, oneCourse(found)...)
}

// tolls makes the finding of two counts, whatever noun they count.
func tolls(x, y toll, o Outcome, rule, subject string) finding {
	f := figures("number", x, y, o, rule, subject)
	f.keyA, f.keyB = f.a.detail(f.A).Value, f.b.detail(f.B).Value
	return f
}

// takenBack finds the counts that one document takes back and others still
// have: against the count that it gives instead they are old, and in no
// conflict with it.
func (w *work) takenBack(current, withdrawn []toll, subject string) []finding {
	var out []finding
	for _, x := range withdrawn {
		i := slices.IndexFunc(current, func(t toll) bool { return t.s.doc == x.s.doc })
		if i < 0 {
			continue
		}
		instead := current[i]
		for _, y := range current {
			if y.s.doc == x.s.doc || bound(y.d.Figure) != bound(x.d.Figure) || bound(y.d.Figure) == bound(instead.d.Figure) || y.s.when.After(x.s.when) || w.keptApart(y.s, instead.s) {
				continue
			}
			w.found = slices.DeleteFunc(w.found, func(f finding) bool { return f.of(y, instead) })
			f := tolls(instead, y, Updated, "one report takes back the other's figure", subject)
			f.stale = y.s
			out = append(out, f)
		}
	}
	return out
}

// tollOutcome judges two counts of one state outside of one cluster, of which
// nothing says that they are of one hour: what may be a conflict is unsettled,
// unless both pass on one source of one day.
func tollOutcome(x, y toll) (Outcome, string) {
	p := &pairing{a: x.s, b: y.s}
	o, rule := p.quantityOutcome(x.d.Figure, y.d.Figure)
	switch {
	case o == Contradiction && p.timing() == sameTime && x.s.claim.Speaker != nil && y.s.claim.Speaker != nil && x.s.claim.Speaker.Name != "" && oneVoice(x.s.claim, y.s.claim):
		return o, "one source, two figures on one day"
	case o == Contradiction, o == Precision && manifold(x.d.Figure, y.d.Figure):
		return Unsettled, "two counts, of what hours is not said"
	case o == Updated && daysApart(x.s.when, y.s.when) > eventDays:
		return "", ""
	}
	return o, rule
}

func daysApart(a, b time.Time) int {
	d := a.Sub(b)
	if d < 0 {
		d = -d
	}
	return int(d / (24 * time.Hour))
}

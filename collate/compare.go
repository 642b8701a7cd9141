package collate

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/similarity"
)

// kinds are the kinds of divergence that two aligned statements can show, in
// the order in which they are looked for. Each has a file of its own.
var kinds = []struct {
	name    string
	compare func(*pairing) []Difference
}{
	{"role", compareRoles},
	{"person", comparePersons},
	{"number", compareNumbers},
	{"measure", compareMeasures},
	{"date", compareDates},
	{"place", comparePlaces},
	{"negation", compareNegation},
	{"antonym", compareAntonyms},
	{"status", compareStatus},
	{"agent", compareAgents},
	{"quote", compareQuotes},
	{"certainty", compareCertainty},
	{"attribution", compareAttribution},
}

// differences returns the details in which two statements part, in order of
// their places. A place is named once: the first kind to claim it keeps it.
func (p *pairing) differences() []Difference {
	var out []Difference
	for _, k := range kinds {
		for _, d := range k.compare(p) {
			if d.Kind == "" {
				d.Kind = k.name
			}
			taken := slices.ContainsFunc(out, func(e Difference) bool {
				// A denial says already that it is another's word.
				return e.A.Overlaps(d.A) || e.B.Overlaps(d.B) || e.Outcome == Attribution && d.Outcome == Attribution
			})
			if !taken {
				out = append(out, d)
			}
		}
	}
	p.soften(out)
	slices.SortStableFunc(out, func(x, y Difference) int {
		return cmp.Or(cmp.Compare(x.A.Start, y.A.Start), cmp.Compare(x.B.Start, y.B.Start))
	})
	return out
}

// soften takes back conflicts that more than one detail puts in doubt: reports
// of two places and two tolls tell of two events, and what is both opposite and
// negated may be the same.
func (p *pairing) soften(ds []Difference) {
	identity, reversal := map[string]bool{}, map[string]bool{}
	for _, d := range ds {
		if d.Outcome != Contradiction {
			switch {
			case d.Kind == "antonym":
				reversal[d.Kind] = true
			case d.Rule == otherWeekdays:
				identity[d.Kind] = true
			}
			continue
		}
		switch d.Kind {
		case "negation", "antonym", "status":
			reversal[d.Kind] = true
		case "quote", "role":
		default:
			identity[d.Kind] = identity[d.Kind] || !p.bothName(d)
		}
	}
	for i := range ds {
		d := &ds[i]
		if d.Outcome == Contradiction && d.Kind == "role" && identity["date"] {
			d.Outcome, d.Rule = Scope, "holders at other times"
		}
		if d.Outcome != Contradiction || d.Kind == "quote" || d.Kind == "role" {
			continue
		}
		switch {
		case len(identity) > 1, len(identity) > 0 && reversal["antonym"]:
			d.Outcome, d.Rule = Scope, "more than one detail apart: other events"
		case len(reversal) > 1 && reversal[d.Kind]:
			d.Outcome, d.Rule = Scope, "reversed twice"
		case identity[d.Kind] && !p.near() && slices.ContainsFunc(ds, func(d Difference) bool { return d.Rule == otherPlaces }):
			d.Outcome, d.Rule = Scope, "more than one detail apart: other events"
		case identity[d.Kind] && (p.subjectApart() || p.bare && p.scopeApart(ds)):
			d.Outcome, d.Rule = Scope, "said of other things"
		}
	}
}

// bothName reports whether each statement has the other's words for a difference
// elsewhere: the two have only changed places.
func (p *pairing) bothName(d Difference) bool {
	a, b := p.a.claim, p.b.claim
	return strings.Contains(a.Text(), d.B.Of(b.Doc.Text)) && strings.Contains(b.Text(), d.A.Of(a.Doc.Text))
}

// subjectApart reports whether content words without a partner stand in one
// slot of both statements: a toy warehouse and a shoe warehouse. Copies may
// differ in more words than one.
func (p *pairing) subjectApart() bool {
	if p.frame >= copyFrame {
		return false
	}
	for _, i := range p.al.OnlyA {
		for _, j := range p.al.OnlyB {
			x, y := &p.a.text.Words[i], &p.b.text.Words[j]
			if x.Class == "" && y.Class == "" && x.Weight >= subjectWeight && y.Weight >= subjectWeight && p.partners(i+1, j+1) && bearsSense(p.a.text.Words[i+1]) {
				return true
			}
		}
	}
	return false
}

// bearsSense reports whether a word is a content word and no detail: what
// stands before it may make it another thing.
func bearsSense(w similarity.Word) bool { return w.Class == "" && w.Weight >= contentWeight }

// subjectWeight is the rarity from which a word can tell one subject from
// another.
const subjectWeight = 0.5

// comparable reports whether a claim asserts something that others can
// contradict, now or of days to come.
func comparable(c *claims.Claim) bool {
	return c.Kind == claims.Assertion || c.Kind == claims.Prediction
}

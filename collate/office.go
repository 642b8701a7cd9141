package collate

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/claims"
)

// A holding is one mention of an office with its holder.
type holding struct {
	s    *statement
	n    named
	role *claims.Role
}

// officeKey names an office that has one holder at a time.
type officeKey struct{ office, body string }

// addOffices compares who holds which office over all documents, whatever the
// sentences around say, and lists the holders.
func (w *work) addOffices() {
	held := map[officeKey][]holding{}
	var keys []officeKey
	for _, s := range w.compared {
		for _, n := range s.own {
			r := n.role
			if r == nil || !r.Single || r.Tense != "" || r.Body == "" {
				continue
			}
			k := officeKey{r.Office, r.Body}
			if held[k] == nil {
				keys = append(keys, k)
			}
			held[k] = append(held[k], holding{s, n, r})
		}
	}
	slices.SortFunc(keys, func(a, b officeKey) int {
		return cmp.Or(cmp.Compare(a.body, b.body), cmp.Compare(a.office, b.office))
	})
	for _, k := range keys {
		w.addOffice(k, held[k])
	}
}

// addOffice lists the holders of one office and compares them document by
// document.
func (w *work) addOffice(k officeKey, held []holding) {
	o := Office{Office: k.office, Body: k.body}
	byDoc := map[int][]holding{} // the first mention of each holder in a document
	var docs []int
	for _, h := range held {
		if byDoc[h.s.doc] == nil {
			docs = append(docs, h.s.doc)
		}
		if !slices.ContainsFunc(byDoc[h.s.doc], func(x holding) bool { return x.n.key == h.n.key }) {
			byDoc[h.s.doc] = append(byDoc[h.s.doc], h)
		}
		o.add(h)
	}
	if len(docs) < 2 {
		return
	}
	for i := range o.Holders {
		h := &o.Holders[i]
		h.Origins, h.Ties = w.independent(w.statementsOf(h.Evidence))
	}
	slices.SortStableFunc(o.Holders, func(a, b Side) int {
		return cmp.Or(cmp.Compare(len(b.Docs), len(a.Docs)), cmp.Compare(a.Value, b.Value))
	})
	w.Offices = append(w.Offices, o)
	if len(o.Holders) < 2 {
		return
	}
	event := commonEvent(held, docs)
	var found []finding
	for i, x := range docs {
		for _, y := range docs[i+1:] {
			// A report that itself names two holders does not say which.
			if len(byDoc[x]) == 1 && len(byDoc[y]) == 1 {
				a, b := best(held, x, event), best(held, y, event)
				if f, ok := w.holders(a, b); ok && !nameWithin(a.n.key, b.n.key) && (a.role.Sure && b.role.Sure || !w.bothHold(k.office, a.n.key, b.n.key)) {
					w.consult(&f)
					found = append(found, f)
				}
			}
		}
	}
	for _, d := range w.joinOffice(found, k) {
		w.Divergences = slices.DeleteFunc(w.Divergences, func(e Divergence) bool { return covers(&d, &e) })
		w.Divergences = append(w.Divergences, d)
	}
}

// nameWithin reports whether all words of one name are in another, whichever of
// them is the longer: a given name that a bracket or a line break cut off.
func nameWithin(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return !slices.ContainsFunc(x, func(word string) bool { return !slices.Contains(y, word) })
}

// covers reports whether a finding over the whole set says all that one of a
// cluster does: the same outcome and holders, and no other report.
func covers(d, e *Divergence) bool {
	if d.Kind != e.Kind || d.Outcome != e.Outcome {
		return false
	}
	for _, x := range e.Sides {
		held := slices.ContainsFunc(d.Sides, func(y Side) bool {
			return x.Value == y.Value && !slices.ContainsFunc(x.Docs, func(doc int) bool { return !slices.Contains(y.Docs, doc) })
		})
		if !held {
			return false
		}
	}
	return true
}

// add enters a mention of a holder.
func (o *Office) add(h holding) {
	i := slices.IndexFunc(o.Holders, func(s Side) bool { return s.Value == h.n.key })
	if i < 0 {
		i = len(o.Holders)
		o.Holders = append(o.Holders, Side{Value: h.n.key})
	}
	s := &o.Holders[i]
	if !slices.Contains(s.Docs, h.s.doc) {
		s.Docs = append(s.Docs, h.s.doc)
		s.Evidence = append(s.Evidence, Evidence{Doc: h.s.doc, Span: h.s.claim.Span, Focus: h.n.Span})
	}
}

// commonEvent returns the first occasion of which every document speaks in a
// sentence that names the holder; empty if there is none.
func commonEvent(held []holding, docs []int) string {
	for _, o := range occasions() {
		in := map[int]bool{}
		for _, h := range held {
			if h.s.names(claims.Event, o.event) {
				in[h.s.doc] = true
			}
		}
		if len(in) == len(docs) {
			return o.event
		}
	}
	return ""
}

// best returns the mention of a document that shows a holder plainest: at the
// event, with the body stated and the fullest name, the first of equals.
func best(held []holding, doc int, event string) holding {
	var out holding
	rank := -1
	for _, h := range held {
		if h.s.doc != doc {
			continue
		}
		r := h.n.Span.Len()
		if h.role.Sure && h.s.claim.Span.Contains(h.role.BodySpan) {
			r += 1000
		}
		if event != "" && h.s.names(claims.Event, event) {
			r += 2000
		}
		if r > rank {
			rank, out = r, h
		}
	}
	return out
}

// holders judges the holders of one office in two documents. A name cut short, or
// spelt otherwise, is of one holder.
func (w *work) holders(x, y holding) (finding, bool) {
	if x.n.key == y.n.key || partOfName(x.n.key, y.n.key) || spelling(x.n.key, y.n.key) {
		return finding{}, false
	}
	f := newFinding(Difference{Kind: "role", A: x.n.Span, B: y.n.Span, Rule: "one office, two holders"}, x.s, y.s, 0)
	switch timingOf(x.s.when, y.s.when) {
	case otherTime:
		f.Outcome, f.Rule = Updated, "one office, two holders, at different dates"
	case halfDated:
		f.Outcome, f.Rule = Unsettled, "one office, two holders, and one of the reports has no date"
	default:
		f.Outcome = Contradiction
		if !x.role.Sure || !y.role.Sure {
			f.Outcome, f.Rule = Unsettled, "one office, two holders, but a report does not say of whom"
		}
	}
	return f, true
}

// bothHold reports whether one report has two persons for holders of an office at
// one time: they hold it of two bodies, whatever is guessed elsewhere.
func (w *work) bothHold(office, x, y string) bool {
	holders := map[int]int{} // by document: 1 for x, 2 for y, 3 for both
	for _, s := range w.compared {
		for _, n := range s.own {
			if n.role == nil || n.role.Office != office || n.role.Tense != "" {
				continue
			}
			switch n.key {
			case x:
				holders[s.doc] |= 1
			case y:
				holders[s.doc] |= 2
			}
		}
	}
	for _, h := range holders {
		if h == 3 {
			return true
		}
	}
	return false
}

// joinOffice makes one divergence for each outcome.
func (w *work) joinOffice(found []finding, k officeKey) []Divergence {
	var out []Divergence
	for _, o := range []Outcome{Contradiction, Updated, Unsettled} {
		var group []finding
		for _, f := range found {
			if f.Outcome == o {
				group = append(group, f)
			}
		}
		if len(group) == 0 {
			continue
		}
		slices.SortStableFunc(group, func(x, y finding) int {
			return cmp.Compare(x.pair(), y.pair())
		})
		subject := officeOf(k.office, k.body)
		if occasion := occasionOf(group); occasion != "" && o == Contradiction {
			subject += ", " + occasion
		}
		if d, ok := w.divergence(group, subject); ok {
			out = append(out, d)
		}
	}
	return out
}

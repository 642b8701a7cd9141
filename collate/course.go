package collate

import (
	"maps"
	"slices"
	"strings"

	"crosscheck/claims"
)

// addCourses finds, over all documents, one thing at two stages of its course
// where the sentences around are other ones: the same subject, the same act,
// and no other object. Such a finding is never a conflict.
func (w *work) addCourses() {
	byAct := map[string][]staging{}
	for _, s := range w.compared {
		for _, at := range s.stages() {
			if act := s.act(at); act != "" {
				key := at.course + " " + act
				byAct[key] = append(byAct[key], staging{s, at})
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(byAct)) {
		for i, x := range byAct[key] {
			for _, y := range byAct[key][i+1:] {
				w.addCourse(x, y)
			}
		}
	}
}

// A staging is a statement with one stage that it names.
type staging struct {
	s  *statement
	at stated
}

// addCourse enters two stages of one affair.
func (w *work) addCourse(x, y staging) {
	if x.s.doc == y.s.doc || x.at.name == y.at.name || !sameAffair(x, y) || x.s.reaches(y.at) || y.s.reaches(x.at) || w.keptApart(x.s, y.s) {
		return
	}
	d := Difference{Kind: "status", Outcome: Certainty, A: x.s.wordSpan(x.at.from, x.at.to), B: y.s.wordSpan(y.at.from, y.at.to), Rule: "two stages of one course"}
	switch timingOf(x.s.when, y.s.when) {
	case otherTime:
		if laterStage(x.at, y.at) == x.s.when.Before(y.s.when) {
			return // the later report looks back
		}
		d.Outcome, d.Rule = Updated, "two stages of one course, at different dates"
	case halfDated:
		d.Outcome = Unsettled
	default:
		if progressing()[x.at.course] && leadsOn(x.at, y.at) {
			return
		}
	}
	if !slices.ContainsFunc(w.found, func(f finding) bool {
		return f.Kind == "status" && (f.a == x.s && f.b == y.s || f.a == y.s && f.b == x.s)
	}) {
		w.found = append(w.found, newFinding(d, x.s, y.s, 0))
	}
}

// laterStage reports whether the first of two stages of one course comes behind the
// second.
func laterStage(x, y stated) bool { return x.order > y.order }

// act is the content word behind a stage, over light words: "proposed to buy",
// "agreed on a takeover"; empty if a name or figure or nothing follows.
func (s *statement) act(at stated) string {
	for _, w := range s.text.Words[at.to:min(at.to+3, len(s.text.Words))] {
		if w.Class != "" {
			return ""
		}
		if w.Weight >= contentWeight {
			return w.Text
		}
	}
	return ""
}

// sameAffair reports whether two statements name one subject before a stage,
// and behind it no object that the other does not have.
func sameAffair(x, y staging) bool {
	subject, object := x.s.namesAround(x.at)
	subject2, object2 := y.s.namesAround(y.at)
	return commonName(lastOf(subject), lastOf(subject2)) && (len(object) == 0 || len(object2) == 0 || commonName(object, object2))
}

// namesAround returns the names of people and bodies before and behind a stage.
func (s *statement) namesAround(at stated) (before, behind []string) {
	stage := s.wordSpan(at.from, at.to)
	for _, d := range s.of(claims.Organisation, claims.Name, claims.PersonDetail) {
		if d.Span.End <= stage.Start {
			before = append(before, strings.ToLower(d.Value))
		} else {
			behind = append(behind, strings.ToLower(d.Value))
		}
	}
	return before, behind
}

// lastOf returns the last of some names, which stands next to what follows.
func lastOf(names []string) []string { return names[max(0, len(names)-1):] }

// commonName reports whether two lists have a name in common, in full or cut
// short behind a word: "Castell", "Castell Dairies".
func commonName(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool {
			return x == y || strings.HasPrefix(x, y+" ") || strings.HasPrefix(y, x+" ")
		})
	})
}

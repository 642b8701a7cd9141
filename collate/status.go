package collate

import (
	"slices"
	"strings"
	"sync"

	"crosscheck/claims/clause"
	"crosscheck/similarity"
	"crosscheck/source"
)

// A stage is a form of a stage in a course of affairs.
type stage struct {
	course, name string
	order        int // of the row in the table
	words        []string
}

// stages is the table of courses by the first word of each form.
var stages = sync.OnceValue(func() map[string][]stage {
	out := map[string][]stage{}
	for order, row := range rows("statuses.tsv") {
		for form := range strings.SplitSeq(row[2], "|") {
			words := strings.Fields(form)
			out[words[0]] = append(out[words[0]], stage{row[0], row[1], order, words})
		}
	}
	return out
})

// stated is a stage with its place.
type stated struct {
	stage
	from, to int // words
}

// compareStatus finds one thing at two stages of one course: charged and
// convicted, proposed and agreed.
func compareStatus(p *pairing) []Difference {
	var out []Difference
	for _, x := range p.a.stages() {
		for _, y := range p.b.stages() {
			if x.course != y.course || x.name == y.name || p.a.reaches(y) || p.b.reaches(x) {
				continue
			}
			if !p.partners(x.from-1, y.from-1) && !p.partners(x.to, y.to) && !p.nearly() && !p.saidOfOne(x, y) {
				continue
			}
			o, rule := Scope, "two stages, in statements that differ"
			if p.aligned() {
				o, rule = p.changing(), "two stages of one course at one time"
			}
			if p.together && !p.excerpts && !(p.a.asserts(x) && p.b.asserts(y)) {
				continue // "876 flights cancelled" and "its planned 3,000 flights"
			}
			if p.together && o == Contradiction && progressing()[x.course] && leadsOn(x, y) {
				continue
			}
			if o == Contradiction && (!p.nearly() && !p.saidOfOne(x, y) || x.course == intention) {
				o = Certainty
			}
			out = append(out, p.difference("status", p.a.wordSpan(x.from, x.to), p.b.wordSpan(y.from, y.to), o, rule))
		}
	}
	return out
}

// asserts reports whether a stage is what a clause of a statement says of its
// subject, not what qualifies a noun.
func (s *statement) asserts(x stated) bool {
	if x.from > 0 && (auxiliaries()[s.text.Words[x.from-1].Text] || linkingVerbs()[s.text.Words[x.from-1].Text]) {
		return true
	}
	for _, v := range clause.Read(s.claim.Text()).Verbs {
		if i, _ := s.wordsIn(s.place(v.Start, v.End)); v.Main && i >= x.from && i < x.to {
			return true
		}
	}
	return false
}

// progressing is the table of courses of which a later stage takes in the earlier
// ones: what is signed is agreed.
var progressing = table("progressing.txt")

// leadsOn reports whether two stages of such a course hold together.
func leadsOn(x, y stated) bool {
	return !excluding()[x.name] && !excluding()[y.name]
}

// excluding is the table of stages that do not hold together with others.
var excluding = table("excluding.txt")

// saidOfOne reports whether two stages of bare statements are said of the same
// word: it stands before both, but for auxiliary verbs.
func (p *pairing) saidOfOne(x, y stated) bool {
	i, j := p.a.subjectOf(x.from), p.b.subjectOf(y.from)
	return p.bare && p.partners(i, j) && p.how[i] != "type" && p.a.text.Words[i].Weight >= contentWeight
}

// subjectOf returns the word before a place, auxiliary verbs passed over.
func (s *statement) subjectOf(i int) int {
	for i--; i >= 0 && auxiliaries()[s.text.Words[i].Text]; i-- {
	}
	return i
}

// intention is the course whose stages do not exclude each other: who plans a
// thing has considered it.
const intention = "plan"

// reaches reports whether a statement names the stage.
func (s *statement) reaches(y stated) bool {
	for _, x := range s.stages() {
		if x.course == y.course && x.name == y.name {
			return true
		}
	}
	return false
}

// stages returns the stages that a statement names.
func (s *statement) stages() []stated {
	var out []stated
	words := s.text.Words
	for i := range words {
		for _, st := range stages()[words[i].Text] {
			if s.follows(i, st.words) && !s.fate(i) && !s.yetToCome(i) {
				out = append(out, stated{st, i, i + len(st.words)})
			}
		}
	}
	// A stage within the words of another is none: "signed" of "to be signed".
	return slices.DeleteFunc(slices.Clone(out), func(x stated) bool {
		return slices.ContainsFunc(out, func(y stated) bool {
			return y.from <= x.from && x.to <= y.to && y.to-y.from > x.to-x.from
		})
	})
}

// yetToCome reports whether word i stands behind "before" in its clause: what
// it tells had not happened.
func (s *statement) yetToCome(i int) bool {
	return slices.ContainsFunc(s.text.Words[max(0, i-3):i], func(w similarity.Word) bool { return w.Text == "before" })
}

// fate reports whether word i says what happened to those that a figure
// counts: that is the figure's matter.
func (s *statement) fate(i int) bool {
	w := s.text.Words[i]
	sp := s.place(w.Start, w.End)
	for j := range s.claim.Details {
		if f := s.claim.Details[j].Figure; f != nil && (f.StateSpan.Overlaps(sp) || f.NounSpan.Overlaps(sp)) {
			return true
		}
	}
	return false
}

// follows reports whether words stand in a statement from word i on.
func (s *statement) follows(i int, words []string) bool {
	if i+len(words) > len(s.text.Words) {
		return false
	}
	for n, w := range words {
		if s.text.Words[i+n].Text != w {
			return false
		}
	}
	return true
}

// wordSpan returns the place of words in the document.
func (s *statement) wordSpan(from, to int) source.Span {
	return s.place(s.text.Words[from].Start, s.text.Words[to-1].End)
}

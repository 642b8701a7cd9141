package collate

import (
	"slices"

	"crosscheck/claims"
	"crosscheck/claims/clause"
	"crosscheck/claims/value"
	"crosscheck/similarity"
	"crosscheck/source"
)

// bound reports whether the two details of a difference belong to one thing. In
// two sentences of thirty words each, two days need not be of one deed: what
// stands around the one must stand around the other, or the verb that governs
// the one must govern the other. Copies belong together as they are, and kinds
// that have ties of their own are not asked.
func (p *pairing) bound(d Difference) bool {
	switch d.Kind {
	case "role", "rank", "quote", "agent", "attribution", "certainty":
		return true
	}
	if p.bare || p.excerpts || d.Outcome == Attribution {
		return true
	}
	x, y := p.a.detail(d.A), p.b.detail(d.B)
	if x != nil && y != nil && p.otherTimes(x, y) {
		return false
	}
	if p.frame < copyFrame && x != nil && y != nil && oneToll(x, y) && p.a.datesAnother(x) != p.b.datesAnother(y) {
		return false
	}
	if p.frame >= copyFrame || p.setting(d.A, d.B) >= sameSetting {
		return true
	}
	switch d.Kind {
	case "number":
		if x != nil && y != nil && oneToll(x, y) {
			return !p.a.datesAnother(x) && !p.b.datesAnother(y)
		}
	case "antonym", "status", "negation":
		return p.oneSubject(d.A, d.B)
	}
	return p.qualified(d.A, d.B) || !p.crowded(d) && p.setting(d.A, d.B) >= likeSetting && p.oneVerb(d.A, d.B)
}

// The settings of two details are the same from sameSetting on. From likeSetting
// on they are alike: that is enough where one verb governs both.
const (
	sameSetting  = 0.5
	likeSetting  = 0.15
	settingReach = 5  // content words on either side of a detail
	crowdedWords = 15 // more content words make a sentence long
)

// setting returns how much of what stands around a place of one statement also
// stands around a place of the other, by the rarity of the words, 0..1: of the
// two sides the lesser share.
func (p *pairing) setting(a, b source.Span) float64 {
	mine, theirs := p.a.beforeAndBehind(a), p.b.beforeAndBehind(b)
	return min(p.a.shared(mine, p.ofA, theirs), p.b.shared(theirs, p.ofB, mine))
}

// beforeAndBehind returns the settingReach content words on either side of a place.
func (s *statement) beforeAndBehind(sp source.Span) []int {
	from, to := s.wordsIn(sp)
	var out []int
	for i := from - 1; i >= 0 && len(out) < settingReach; i-- {
		if s.text.Words[i].Weight >= contentWeight {
			out = append(out, i)
		}
	}
	before := len(out)
	for i := to; i < len(s.text.Words) && len(out) < before+settingReach; i++ {
		if s.text.Words[i].Weight >= contentWeight {
			out = append(out, i)
		}
	}
	return out
}

// shared returns the share of some words, by rarity, that have their partners
// among others.
func (s *statement) shared(words, partner, others []int) float64 {
	sum, hit := 0.0, 0.0
	for _, i := range words {
		w := s.text.Words[i].Weight
		sum += w
		if slices.Contains(others, partner[i]) {
			hit += w
		}
	}
	if sum == 0 {
		return 0
	}
	return hit / sum
}

// oneVerb reports whether the verbs that govern two places are partners.
func (p *pairing) oneVerb(a, b source.Span) bool {
	i, j := p.a.governor(a), p.b.governor(b)
	return p.partners(i, j) && p.how[i] != "type" && p.how[i] != "opposite"
}

// governor returns the main verb of what stands at a place: the last before it,
// or else the first behind; -1 if there is none.
func (s *statement) governor(sp source.Span) int {
	from, _ := s.wordsIn(sp)
	at := -1
	for _, v := range clause.Read(s.claim.Text()).Verbs {
		if !v.Main {
			continue
		}
		if i, _ := s.wordsIn(s.place(v.Start, v.End)); i < from || at < 0 {
			at = i
		}
	}
	return at
}

// qualified reports whether the content word right behind each of two figures
// is the same: "$30 million bonus".
func (p *pairing) qualified(a, b source.Span) bool {
	_, i := p.a.wordsIn(a)
	_, j := p.b.wordsIn(b)
	return p.partners(i, j) && bearsSense(p.a.text.Words[i]) && p.how[i] != "related" && p.how[i] != "opposite"
}

// crowded reports whether one of two statements is long and has several details
// of the kinds that part them: which of them answers which cannot be told.
func (p *pairing) crowded(d Difference) bool {
	full := func(s *statement, sp source.Span) bool {
		x := s.detail(sp)
		n := 0
		for _, w := range s.text.Words {
			if w.Weight >= contentWeight {
				n++
			}
		}
		return n > crowdedWords && (x == nil || len(s.of(x.Kind)) > 1)
	}
	return full(p.a, d.A) || full(p.b, d.B)
}

// oneSubject reports whether two verbs are said of one subject: the words before
// them, but for auxiliaries, are partners.
func (p *pairing) oneSubject(a, b source.Span) bool {
	af, _ := p.a.wordsIn(a)
	bf, _ := p.b.wordsIn(b)
	i, j := p.a.subjectOf(af), p.b.subjectOf(bf)
	return p.partners(i, j) && p.how[i] != "type" && p.how[i] != "related"
}

// oneToll reports whether two figures count those to whom one thing happened.
func oneToll(x, y *claims.Detail) bool {
	f, g := x.Figure, y.Figure
	return f != nil && g != nil && f.State != "" && f.State == g.State
}

// otherTimes reports whether two figures are each dated to a period of the past,
// and not to the same: "killed 67 in 2013", "killed 28 in November".
func (p *pairing) otherTimes(x, y *claims.Detail) bool {
	if x.Figure == nil || y.Figure == nil || !x.Figure.From.IsZero() {
		return false
	}
	d, e := p.a.dating(x), p.b.dating(y)
	return d != nil && e != nil && !sameDate(d, e) && !(resolved(d.Figure) && resolved(e.Figure) && !d.Figure.To.Before(e.Figure.From) && !e.Figure.To.Before(d.Figure.From))
}

// datesAnother reports whether the words around a count tell that it is of another
// event than the news: a month or a year, or words such as "another".
func (s *statement) datesAnother(d *claims.Detail) bool {
	if s.dating(d) != nil {
		return true
	}
	from, _ := s.wordsIn(d.Span)
	for i := from - 1; i >= max(0, from-datingReach) && !s.brokenBetween(i); i-- {
		if otherEvents()[s.text.Words[i].Text] {
			return true
		}
	}
	return slices.ContainsFunc(s.of(claims.Duration), func(e *claims.Detail) bool { return s.beside(d, e) && s.backward(e) })
}

// backward reports whether a length of time reaches into the past: "in the two
// years prior", "over the past decade".
func (s *statement) backward(d *claims.Detail) bool {
	from, to := s.wordsIn(d.Span)
	return slices.ContainsFunc(s.text.Words[max(0, from-1):min(len(s.text.Words), to+1)], func(w similarity.Word) bool { return pastWords()[w.Text] })
}

// dating returns the date beside a figure that puts it into a period of the past:
// a month, a season or a year, or a day long before the report; nil if there is
// none.
func (s *statement) dating(d *claims.Detail) *claims.Detail {
	for _, e := range s.of(claims.Date) {
		f := e.Figure
		if f == nil || !s.beside(d, e) || s.behind(e, "since") {
			continue
		}
		if resolved(f) && !f.To.Before(s.when) {
			continue // "this year"
		}
		period := f.Grain == value.Month || f.Grain == value.Season || f.Grain == value.Year || f.Grain == value.Decade
		if period || resolved(f) && f.To.Before(s.when) && daysApart(s.when, f.To) > eventDays {
			return e
		}
	}
	return nil
}

// beside reports whether a detail of time stands close to a figure: before it, or
// behind it in the same clause.
func (s *statement) beside(figure, at *claims.Detail) bool {
	from, to := s.wordsIn(figure.Span)
	f, t := s.wordsIn(at.Span)
	if t <= from {
		return from-t <= datingReach
	}
	if f-to > datingReach {
		return false
	}
	for i := max(0, to-1); i < f; i++ {
		if s.brokenBetween(i) {
			return false
		}
	}
	return true
}

// datingReach is how many words may stand between a figure and what dates it.
const datingReach = 7

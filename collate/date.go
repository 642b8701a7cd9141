package collate

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/similarity"
	"crosscheck/source"
)

// compareDates finds two days given for the same event.
func compareDates(p *pairing) []Difference {
	a, b := unmatched(p.a.of(claims.Date), p.b.of(claims.Date), sameDate)
	out, a, b := p.nestedDates(a, b)
	for _, x := range a {
		for j, y := range b {
			if y == nil || !p.sameSide(x, y) || p.oneWeekday(x, y) || p.copiedDate(x, y) || p.otherEnd(x, y) || !p.slotsMeet(x.Span, y.Span) && !(len(a) == 1 && len(b) == 1 && p.near()) {
				continue
			}
			o, rule := p.dateOutcome(x.Figure, y.Figure)
			if o == Scope && p.toldSlot(x.Span, y.Span) {
				o = Contradiction
			}
			if o == Contradiction && p.loose(x, y) {
				o, rule = Unsettled, "dates that each report reckons from its own"
			}
			if o != "" && (o == Contradiction || p.a.limit(x) == p.b.limit(y)) {
				out = append(out, p.difference("date", x.Span, y.Span, o, rule))
				b[j] = nil
			}
			break
		}
	}
	return append(append(out, p.weekdays()...), p.clocks()...)
}

// weekdays finds one day that each statement gives another weekday: "Monday, May
// 13", "Tuesday, May 13".
func (p *pairing) weekdays() []Difference {
	for _, x := range p.a.of(claims.Date) {
		for _, y := range p.b.of(claims.Date) {
			if f, g := x.Figure, y.Figure; resolved(f) && resolved(g) && f.Weekday != "" && g.Weekday != "" && f.Weekday != g.Weekday && sameDate(x, y) && p.slotsMeet(x.Span, y.Span) {
				return []Difference{p.difference("date", p.a.weekdayIn(x), p.b.weekdayIn(y), p.fixed(), "two weekdays for one day")}
			}
		}
	}
	return nil
}

// weekdayIn returns the place of the weekday that opens a date, or else all of it.
func (s *statement) weekdayIn(d *claims.Detail) source.Span {
	words := d.Span.Of(s.claim.Doc.Text)
	n := strings.IndexFunc(words, func(r rune) bool { return !unicode.IsLetter(r) })
	if n < 3 || !strings.HasPrefix(strings.ToLower(d.Figure.Weekday), strings.ToLower(words[:3])) {
		return d.Span
	}
	return source.Span{Start: d.Span.Start, End: d.Span.Start + n}
}

// limit returns the word before a date that makes it one end of a time, such as
// "since" or "until"; empty if there is none. Beside a day on which something is
// done it tells little.
func (s *statement) limit(d *claims.Detail) string {
	from, _ := s.wordsIn(d.Span)
	if from == 0 || !limits()[s.text.Words[from-1].Text] {
		return ""
	}
	return s.text.Words[from-1].Text
}

// oneWeekday reports whether reports of one day name the same weekday, of which
// one was taken for the last and the other for the next.
func (p *pairing) oneWeekday(x, y *claims.Detail) bool {
	f, g := x.Figure, y.Figure
	return f != nil && g != nil && f.Weekday != "" && p.timing() == sameTime && p.sameWords(x, y)
}

// sameWords reports whether two details are given by the same words.
func (p *pairing) sameWords(x, y *claims.Detail) bool {
	return strings.EqualFold(spaced(x.Span.Of(p.a.claim.Doc.Text)), spaced(y.Span.Of(p.b.claim.Doc.Text)))
}

// copiedDate reports whether two statements give one date in the same words, and
// either a copy may have kept them or nothing tells that they mean two days.
func (p *pairing) copiedDate(x, y *claims.Detail) bool {
	return p.sameWords(x, y) && (!resolved(x.Figure) || !resolved(y.Figure) || p.excerpts || p.frame >= copyFrame || p.run() >= copiedRun)
}

// otherEnd reports whether a date since which something holds is that of a thing
// of which the other statement does not speak: "since the floods of 1997", "since
// the 1953 storm".
func (p *pairing) otherEnd(x, y *claims.Detail) bool {
	return p.a.happened(x, p.ofA) || p.b.happened(y, p.ofB)
}

// since returns the word "since" that opens the phrase of a date, -1 if none does.
func (s *statement) since(d *claims.Detail) int {
	from, _ := s.wordsIn(d.Span)
	for i := from - 1; i >= max(0, from-sinceReach) && !s.brokenBetween(i); i-- {
		if s.text.Words[i].Text == "since" {
			return i
		}
	}
	return -1
}

// sinceReach is how many words before a date the word may stand that opens its
// phrase.
const sinceReach = 6

// happened reports whether the phrase of a date opens with "since" and names, in
// words without partners, what happened then: before the date, or right behind.
func (s *statement) happened(d *claims.Detail, partner []int) bool {
	since := s.since(d)
	if since < 0 {
		return false
	}
	from, to := s.wordsIn(d.Span)
	for i := since + 1; i < from; i++ {
		if s.text.Words[i].Weight >= contentWeight && partner[i] < 0 {
			return true
		}
	}
	return to < len(s.text.Words) && bearsSense(s.text.Words[to]) && partner[to] < 0 && !s.brokenBetween(to-1)
}

// nestedDates pairs dates of which one lies within the other, which says the
// same less exactly, and returns what is left.
func (p *pairing) nestedDates(a, b []*claims.Detail) (out []Difference, restA, restB []*claims.Detail) {
	restB = slices.Clone(b)
	for _, x := range a {
		j := slices.IndexFunc(restB, func(y *claims.Detail) bool {
			f, g := x.Figure, y.Figure
			return p.sameSide(x, y) && resolved(f) && resolved(g) && f.Grain != g.Grain && !p.otherRange(f, g) && !f.To.Before(g.From) && !g.To.Before(f.From)
		})
		if j < 0 {
			restA = append(restA, x)
			continue
		}
		if y := restB[j]; p.slotsMeet(x.Span, y.Span) || p.near() {
			out = append(out, p.difference("date", x.Span, y.Span, Precision, "one date lies within the other"))
		}
		restB = slices.Delete(restB, j, j+1)
	}
	return out, restA, restB
}

// clocks finds two times of day given for the same event.
func (p *pairing) clocks() []Difference {
	a, b := unmatched(p.a.of(claims.Clock), p.b.of(claims.Clock), sameValue)
	if len(a) != 1 || len(b) != 1 || !p.nearly() || !p.sameSide(a[0], b[0]) {
		return nil
	}
	if roughTime(a[0], b[0]) {
		return []Difference{p.difference("date", a[0].Span, b[0].Span, Precision, "one time of day is the other rounded")}
	}
	return []Difference{p.difference("date", a[0].Span, b[0].Span, Contradiction, "different times of day for the same thing")}
}

// roughTime reports whether one of two times of day is a full or half hour to
// which the other, no such time, may be rounded.
func roughTime(x, y *claims.Detail) bool {
	s, err := time.Parse("15:04", x.Value)
	t, err2 := time.Parse("15:04", y.Value)
	if err != nil || err2 != nil || (s.Minute()%30 == 0) == (t.Minute()%30 == 0) {
		return false
	}
	return s.Sub(t).Abs() <= roughMinutes*time.Minute
}

// roughMinutes is how many minutes a time of day may be rounded by.
const roughMinutes = 10

// loose reports whether the reports are of different days and a date is given
// by words such as "next month", which move with the day of writing.
func (p *pairing) loose(x, y *claims.Detail) bool {
	if p.timing() != otherTime {
		return false
	}
	reckoned := func(s *statement, d *claims.Detail) bool {
		return d.Figure.Grain != value.Day && !strings.ContainsAny(d.Span.Of(s.claim.Doc.Text), "0123456789")
	}
	return reckoned(p.a, x) || reckoned(p.b, y)
}

// sameSide reports whether two details both belong to what is said, or both
// to who says it and when, and then of one speaker.
func (p *pairing) sameSide(x, y *claims.Detail) bool {
	inA, inB := p.a.claim.Content.Contains(x.Span), p.b.claim.Content.Contains(y.Span)
	if inA != inB {
		return false
	}
	s, t := p.a.claim.Speaker, p.b.claim.Speaker
	return inA || s != nil && t != nil && similarity.Names(s.Name, t.Name) >= sameName
}

// sameDate reports whether two dates are the same day or period, or, where
// they cannot be resolved, the same words.
func sameDate(x, y *claims.Detail) bool {
	f, g := x.Figure, y.Figure
	if resolved(f) && resolved(g) {
		return f.From.Equal(g.From) && f.To.Equal(g.To)
	}
	return x.Value == y.Value
}

func resolved(v *value.Value) bool { return v != nil && !v.From.IsZero() }

// dateOutcome judges two dates in the same place of aligned statements.
func (p *pairing) dateOutcome(f, g *value.Value) (Outcome, string) {
	if f == nil || g == nil {
		return "", ""
	}
	switch {
	case resolved(f) && resolved(g):
		if p.otherRange(f, g) {
			return p.fixed(), "copies of one sentence but for a date"
		}
		if !f.To.Before(g.From) && !g.To.Before(f.From) {
			return Precision, "one date lies within the other"
		}
		if f.Grain != g.Grain {
			return p.unlike(), "dates of different precision"
		}
		if p.timing() == otherTime && daysApart(p.a.when, p.b.when) >= planDays && f.From.After(p.a.when) && g.From.After(p.b.when) {
			return Updated, "days to come, in reports far apart"
		}
		return p.fixed(), "different days for the same thing"
	case strings.HasPrefix(f.Text, "--") && strings.HasPrefix(g.Text, "--") && len(f.Text) == len(g.Text):
		return p.fixed(), "different days of an unknown year for the same thing"
	case f.Weekday != "" && g.Weekday != "" && f.Weekday != g.Weekday:
		return Unsettled, otherWeekdays
	}
	if f.Grain != g.Grain || (f.Weekday == "") != (g.Weekday == "") {
		return "", "" // "Tuesday" and "this week" or "today"
	}
	return Unsettled, "a date that cannot be resolved"
}

// planDays is how many days apart two reports are between which a plan may have
// been put off.
const planDays = 7

// otherRange reports whether copies of one sentence give two ranges of dates of
// which one is not the other said less exactly.
func (p *pairing) otherRange(f, g *value.Value) bool {
	return (p.excerpts || p.frame >= copyFrame) && strings.Contains(f.Text, "/") && strings.Contains(g.Text, "/")
}

// otherWeekdays is the rule for two weekdays of which the dates are unknown.
const otherWeekdays = "weekdays that cannot be resolved"

// unlike is the outcome of details of different precision that exclude each
// other.
func (p *pairing) unlike() Outcome {
	if p.near() {
		return Contradiction
	}
	return Precision
}

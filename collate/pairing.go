package collate

import (
	"time"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/similarity"
	"crosscheck/source"
)

// A pairing is two statements with the alignment of their words: what every
// kind of divergence looks at.
type pairing struct {
	a, b *statement
	m    *similarity.Measure
	al   similarity.Alignment
	// ofA and ofB hold the partner of each word, -1 if it has none.
	ofA, ofB []int
	how      []string // by word of a
	// link grades how surely the two are about the same thing, frame how
	// alike they are with details matching by type alone; of what the claims
	// say, without who says it.
	link, frame float64
	anchors     float64 // rarity of the words that have an equal partner
	together    bool    // both are readings of one cluster
	bare        bool    // handed in together as two bare statements
	excerpts    bool    // cut from two reports where they are word for word the same but for gaps
	single      bool    // each of them is one sentence
}

func newPairing(m *similarity.Measure, a, b *statement) *pairing {
	p := &pairing{a: a, b: b, m: m}
	p.al = m.Compare(a.text, b.text)
	p.link, p.frame = link(m, a, b)
	p.frame = max(p.frame, p.al.Frame)
	p.anchors = p.countAnchors()
	p.ofA = blank(len(a.text.Words))
	p.ofB = blank(len(b.text.Words))
	p.how = make([]string, len(a.text.Words))
	for _, w := range p.al.Pairs {
		p.ofA[w.A], p.ofB[w.B], p.how[w.A] = w.B, w.A, w.How
	}
	return p
}

func blank(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// aligned reports whether the two say something of the same thing.
func (p *pairing) aligned() bool { return p.together || p.link >= DefaultThreshold }

// near reports whether they say nearly the same: only then does a difference
// that no noun or office ties together count as a conflict. Statements in other
// words are near where enough rare words and equal details anchor them to one
// thing.
func (p *pairing) near() bool {
	return p.excerpts || p.frame >= nearFrame || p.run() >= copiedRun ||
		p.aligned() && p.anchors >= nearAnchors && min(p.al.CoverA, p.al.CoverB) >= nearCover
}

// nearly is near for two statements that were handed in together: who does so
// says that they belong together, so that less will do.
func (p *pairing) nearly() bool {
	return p.near() || p.bare && p.aligned() && (p.frame >= bareFrame ||
		p.anchors >= bareAnchors && min(p.al.CoverA, p.al.CoverB) >= nearCover || p.anchors >= nearAnchors &&
		max(p.al.CoverA, p.al.CoverB) >= nearCover && min(p.al.CoverA, p.al.CoverB) >= bareCover)
}

// told reports whether one of two statements that were handed in together is
// brief, and the other tells the better part of it.
func (p *pairing) told() bool {
	a, b := len(p.a.text.Words), len(p.b.text.Words)
	return p.bare && p.single && max(a, b) > refutingWords && (a <= briefWords && p.al.CoverA >= toldCover || b <= briefWords && p.al.CoverB >= toldCover)
}

// toldSlot reports whether two places open the same way in what a brief statement
// says and a long one tells: behind one word and a word before it that are in
// both, as in "moved to".
func (p *pairing) toldSlot(a, b source.Span) bool {
	i, _ := p.a.wordsIn(a)
	j, _ := p.b.wordsIn(b)
	return p.told() && p.partners(i-1, j-1) && p.partners(i-2, j-2)
}

// run returns how many words in a row of one statement stand in a row in the
// other.
func (p *pairing) run() int {
	best, n := 0, 0
	for i, j := range p.ofA {
		switch {
		case j < 0 || p.how[i] == "type" || p.how[i] == "opposite":
			n = 0
			continue
		case i > 0 && n > 0 && j == p.ofA[i-1]+1:
			n++
		default:
			n = 1
		}
		best = max(best, n)
	}
	return best
}

// The bounds of nearness. From nearFrame on nearly all pairs of statements, in
// labelled headlines and in real stories, tell of the same thing; below it,
// those do that share nearAnchors of rarity and of which each covers at least
// nearCover of the other, and those with copiedRun words in a row in common,
// which have copied one another.
const (
	nearFrame   = 0.70
	nearAnchors = 3.0
	nearCover   = 0.45
	copiedRun   = 8
	// Two bare statements are near from bareFrame on, or with as many anchors
	// where one covers nearCover of the other, which covers bareCover of it.
	bareFrame   = 0.64
	bareAnchors = 2.75
	bareCover   = 0.4
	toldCover   = 0.5
)

// countAnchors sums the rarity of the words that have an equal partner.
func (p *pairing) countAnchors() float64 {
	sum := 0.0
	for _, w := range p.al.Pairs {
		if weight := p.a.text.Words[w.A].Weight; w.Strength >= 0.8 && weight >= contentWeight {
			sum += weight
		}
	}
	return sum
}

// A timing says how the dates of two statements stand to each other.
type timing uint8

const (
	sameTime    timing = iota // both dated, the same day
	otherTime                 // both dated, different days
	halfDated                 // one of them is undated
	assumedTime               // neither is dated: taken to be of one time
)

func timingOf(a, b time.Time) timing {
	switch {
	case a.IsZero() && b.IsZero():
		return assumedTime
	case a.IsZero() || b.IsZero():
		return halfDated
	case a.UTC().Format(time.DateOnly) == b.UTC().Format(time.DateOnly):
		return sameTime
	}
	return otherTime
}

func (p *pairing) timing() timing { return timingOf(p.a.when, p.b.when) }

// changing returns the outcome of two incompatible values of something that
// may change from day to day: an office, a toll.
func (p *pairing) changing() Outcome {
	switch t := p.timing(); {
	case asOfApart(p.a, p.b):
		return Updated
	case shareDate(p.a, p.b):
		return Contradiction // both speak of one date
	case t == halfDated:
		return Unsettled
	case t == otherTime:
		return Updated
	}
	return Contradiction
}

// apart reports whether the statements are of different days.
func (p *pairing) apart() bool {
	return p.timing() == otherTime && !shareDate(p.a, p.b) || asOfApart(p.a, p.b)
}

// asOfApart reports whether two statements say of which day they speak, and
// mean different days.
func asOfApart(a, b *statement) bool {
	x, y := a.asOf(), b.asOf()
	return !x.IsZero() && !y.IsZero() && !x.Equal(y)
}

// asOf returns the day of which a statement speaks: the latest day that it
// names up to the date of its report; zero if it names none.
func (s *statement) asOf() time.Time {
	var last time.Time
	for _, d := range s.of(claims.Date) {
		if f := d.Figure; f != nil && f.Grain == value.Day && !f.To.After(s.when) && f.To.After(last) {
			last = f.To
		}
	}
	return last
}

// fixed returns the outcome of two incompatible values of something that does
// not change once it has happened.
func (p *pairing) fixed() Outcome {
	if p.near() {
		return Contradiction
	}
	return Scope
}

// difference makes a Difference of two details.
func (p *pairing) difference(kind string, a, b source.Span, o Outcome, rule string) Difference {
	return Difference{Kind: kind, Outcome: o, A: a, B: b, Rule: rule}
}

// slotsMeet reports whether two places hold the same slot of the two
// statements: the words before them or the words behind them are partners.
func (p *pairing) slotsMeet(a, b source.Span) bool {
	af, at := p.a.wordsIn(a)
	bf, bt := p.b.wordsIn(b)
	return p.partners(af-1, bf-1) || p.partners(at, bt)
}

// partners reports whether word i of a and word j of b are aligned; light
// words before a slot are passed over on either side.
func (p *pairing) partners(i, j int) bool {
	if i < 0 || j < 0 || i >= len(p.ofA) || j >= len(p.ofB) {
		return false
	}
	return p.ofA[i] == j
}

// unmatched returns the details of a that have no equal among those of b, and
// the other way round. The lists keep their order.
func unmatched(a, b []*claims.Detail, same func(x, y *claims.Detail) bool) (onlyA, onlyB []*claims.Detail) {
	used := make([]bool, len(b))
	for _, x := range a {
		hit := false
		for j, y := range b {
			if same(x, y) {
				used[j], hit = true, true
			}
		}
		if !hit {
			onlyA = append(onlyA, x)
		}
	}
	for j, y := range b {
		if !used[j] {
			onlyB = append(onlyB, y)
		}
	}
	return onlyA, onlyB
}

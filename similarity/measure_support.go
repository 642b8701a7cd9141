package similarity

import "math"

// Supported is the support from which a claim may be taken to be in a report.
const Supported = 0.60

// Support says how well passages, in the order of a report, state a claim: how
// much of it the whole report covers, and how much of that stands together, in
// one passage or two neighbours. Best is the index of the passage, or of the
// first of the two, that covers most; -1 without passages.
func (m *Measure) Support(claim *Text, passages []*Text) (score float64, best int) {
	al := m.scratch.Get().(*aligner)
	defer m.scratch.Put(al)
	n := len(claim.tokens)
	rows := make([]float32, 3*n)
	before, now, whole := rows[:n], rows[n:2*n], rows[2*n:]
	one, two := 0.0, 0.0 // covered by the best passage, by the best neighbours
	best = -1
	for k, p := range passages {
		al.align(claim, p)
		partners := al.a.partners
		if al.swapped {
			partners = al.b.partners
		}
		for i := range partners {
			now[i] = partners[i].states()
			whole[i] = max(whole[i], now[i])
			before[i] = max(before[i], now[i])
		}
		alone, pair := claim.covered(now), claim.covered(before)
		one = max(one, alone)
		if pair > two || best < 0 {
			best, two = k, pair
			if pair > alone {
				best = k - 1
			}
		}
		before, now = now, before
	}
	return 0.2*one + 0.2*two + 0.6*claim.covered(whole), best
}

// states is how far a word is said by its partner: all the way by a synonym,
// nearly so by a compound that it is part of. That they may mean less than the
// same counts where two texts are compared, less where one is to bear out the
// other.
func (p *partner) states() float32 {
	switch p.how {
	case synonymHow:
		return 1
	case partHow:
		return 0.8
	}
	return p.strength
}

// covered is the share of a claim, by weight, that strengths cover. Words weigh
// more towards the end, from two fifths to full, as a claim begins with what it
// is about, which any report on the matter names, and goes on to what it says
// of it. Figures count four times: a claim with another figure is another claim.
func (t *Text) covered(strengths []float32) float64 {
	const first, figures = 0.4, 4
	sum, total := 0.0, 0.0
	last := max(1, len(t.tokens)-1)
	for i, u := range t.tokens {
		w := float64(u.weight) * (first + (1-first)*float64(i)/float64(last))
		if u.flags&isFigure != 0 {
			w *= figures
		}
		total += w
		sum += w * float64(strengths[i])
	}
	if total == 0 {
		return 0
	}
	return math.Min(1, sum/total)
}

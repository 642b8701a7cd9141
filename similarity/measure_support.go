package similarity

import "math"

// Supported is the support from which a claim may be taken to be in a report,
// where both outcomes are as likely.
const Supported = 0.6

// Support says how well passages, in the order of a report, state a claim:
// the share of the claim that the best passage, or the best two neighbours
// together, cover. Best is the index of the first of them; -1 without any.
func (m *Measure) Support(claim *Text, passages []*Text) (score float64, best int) {
	al := m.scratch.Get().(*aligner)
	defer m.scratch.Put(al)
	best = -1
	n := len(claim.Words)
	before, now, whole := make([]float32, n), make([]float32, n), make([]float32, n)
	window := 0.0
	for k, p := range passages {
		al.align(claim, p)
		partners := al.partnerA
		if al.swapped {
			partners = al.partnerB
		}
		for i := range partners {
			now[i] = partners[i].strength
			whole[i] = max(whole[i], now[i])
			before[i] = max(before[i], now[i])
		}
		one, two := claim.covered(now), claim.covered(before)
		if one >= window && one > 0 {
			window, best = one, k
		}
		if k > 0 && two*0.97 > window {
			window, best = two*0.97, k-1
		}
		before, now = now, before
	}
	if best < 0 && len(passages) > 0 {
		best = 0
	}
	return math.Min(1, 0.7*window+0.3*claim.covered(whole)), best
}

// covered is the share of the words, by weight, that strengths cover.
func (t *Text) covered(strengths []float32) float64 {
	if t.weight == 0 {
		return 1
	}
	sum := 0.0
	for i := range t.Words {
		sum += t.Words[i].Weight * float64(strengths[i])
	}
	return math.Min(1, sum/t.weight)
}

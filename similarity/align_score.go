package similarity

// Parts are the measures that a score is made of, each 0..1 and 1 for equal
// texts.
type Parts struct {
	// Words is the harmonic mean of the two covers.
	Words float64
	// Order is the share of neighbouring words that stay neighbours.
	Order float64
	// Places, Names and Numbers say how far those of one text are among those
	// of the other: of the text that fits better, 1 if either has none.
	Places, Names, Numbers float64
	// Extra is the share of the figures of both texts that have a partner.
	Extra float64
	// Direction is 1 without opposites (rise, fall) and halved by each pair.
	Direction float64
	// Negation is 0 if one text alone is negated.
	Negation float64
}

// An outcome is all that is measured of an alignment.
type outcome struct {
	Parts
	coverA, coverB float64
	// For the frame: as Words, with details matching by class; as Names,
	// without those that are masked.
	typed, plain float64
}

// score is the likeness of the wordings, lowered by each kind of detail in
// which the texts part. The weights were fitted to the grades that people gave
// to 1,500 pairs of headlines of two years; fitted to either year, they do as
// well on the other.
func (p *outcome) score() float64 {
	return p.wording(p.Words, p.Names) * keep(p.Numbers, 0.17) * keep(p.Extra, 0.1) *
		keep(p.Direction, 0.5) * keep(p.Negation, 0.1)
}

// frame is the score with details matching by class, whatever their values.
func (p *outcome) frame() float64 { return p.wording(p.typed, p.plain) }

// wording is how alike the texts are as words, lowered if they are about other
// places or people.
func (p *outcome) wording(words, names float64) float64 {
	return (0.97*words + 0.03*p.Order) * keep(p.Places, 0.48) * keep(names, 0.16)
}

// keep is what a factor leaves of a score: all of it at 1, less by the share
// penalty at 0.
func keep(factor, penalty float64) float64 { return 1 - penalty*(1-factor) }

// typeStrength is what a pair of details of one class, or of opposites, counts
// in a frame, and typeWeight how much less the type of a detail says than a
// word does.
const (
	typeStrength = 0.9
	typeWeight   = 0.5
)

// outcome measures the alignment.
func (al *aligner) outcome() (p outcome) {
	x, y := al.a.sums(), al.b.sums()
	p.coverA, p.coverB = x.words.share(), y.words.share()
	p.Words, p.typed = harmonic(p.coverA, p.coverB), harmonic(x.typed.share(), y.typed.share())
	p.Order = al.order(p.Words)
	p.Places = al.gazetteer.shared(al.a.text.places, al.b.text.places)
	p.Names, p.plain = clash(x.names, y.names), clash(x.plain, y.plain)
	p.Numbers = max(x.figures.share(), y.figures.share())
	p.Extra = harmonic(x.figures.share(), y.figures.share())
	p.Direction, p.Negation = x.direction, 1
	if x.negated != y.negated {
		p.Negation = 0
	}
	return p
}

// A sum is the weight of words and how much of it is covered.
type sum struct{ covered, total float32 }

func (s *sum) add(weight, strength float32) {
	s.covered += weight * strength
	s.total += weight
}

// share is the part that is covered, 1 of nothing.
func (s sum) share() float64 {
	if s.total == 0 {
		return 1
	}
	return min(1, float64(s.covered)/float64(s.total))
}

// covered is the share of the text's weight that has a partner.
func (s *side) covered() float64 {
	var words sum
	for i, p := range s.partners {
		words.add(s.tokens[i].weight, p.strength)
	}
	return words.share()
}

type sums struct {
	words, typed, names, plain, figures sum
	direction                           float64
	negated                             bool
}

func (s *side) sums() sums {
	out := sums{direction: 1}
	for i, p := range s.partners {
		u := &s.tokens[i]
		out.words.add(u.weight, p.strength)
		typed, weight := p.strength, u.weight
		switch p.how {
		case oppositeHow:
			out.direction /= 2
			typed = typeStrength
		case typeHow:
			typed = typeStrength
		}
		if u.class != 0 {
			weight *= typeWeight
		}
		out.typed.add(weight, typed)
		if u.flags == 0 {
			continue
		}
		if u.flags&isName != 0 {
			out.names.add(u.weight, p.strength)
			if u.class == 0 {
				out.plain.add(u.weight, p.strength)
			}
		}
		if u.flags&isFigure != 0 {
			out.figures.add(u.weight, p.strength)
		}
		out.negated = out.negated != (u.flags&isNegator != 0)
	}
	return out
}

// clash is 1 unless both texts have weight that is not covered; 0 from a whole
// unknown word on either side.
func clash(x, y sum) float64 {
	return 1 - float64(min(1, x.total-x.covered, y.total-y.covered))
}

func harmonic(x, y float64) float64 {
	if x+y == 0 {
		return 0
	}
	return 2 * x * y / (x + y)
}

// order is the share of the neighbours in both texts that are aligned with
// neighbours in the same order; words, if there are no neighbours.
func (al *aligner) order(words float64) float64 {
	pairs := len(al.a.partners) + len(al.b.partners) - 2
	if pairs <= 0 {
		return words
	}
	kept := 0
	for i := 1; i < len(al.a.partners); i++ {
		if j := al.a.partners[i-1].word; j >= 0 && al.a.partners[i].word == j+1 {
			kept++
		}
	}
	return 2 * float64(kept) / float64(pairs)
}

package similarity

// A gazetteer knows which place is a part of which: place to the place that it
// lies in, 0 if none. Place 0 is none.
type gazetteer []int32

// readPlaces reads a table of places: name, other names and words derived
// from it, and the place that it is a part of. What is read first stays.
func (l *lexicon) readPlaces(table string) {
	rows(table, func(name, others, within string) {
		id := l.enterPlace(name)
		eachOf(others, func(other string) {
			if h := l.enter(other); h.place == 0 {
				h.place = id
			}
		})
		if up := l.enterPlace(within); l.gazetteer[id] == 0 && !l.gazetteer.within(up, id) {
			l.gazetteer[id] = up
		}
	})
}

// enterPlace returns the place of a name, a new one if the name is new.
func (l *lexicon) enterPlace(name string) int32 {
	if len(l.gazetteer) == 0 {
		l.gazetteer = gazetteer{0}
	}
	if name == "" {
		return 0
	}
	h := l.enter(name)
	if h.place == 0 {
		h.place = int32(len(l.gazetteer))
		l.gazetteer = append(l.gazetteer, 0)
	}
	return h.place
}

// within reports whether place p is q or lies in it.
func (g gazetteer) within(p, q int32) bool {
	for ; p != 0; p = g[p] {
		if p == q {
			return true
		}
	}
	return false
}

// country returns the outermost place that holds p.
func (g gazetteer) country(p int32) int32 {
	for g[p] != 0 {
		p = g[p]
	}
	return p
}

// likeness says how far two places may be one: 1 if one lies in the other.
func (g gazetteer) likeness(p, q int32) float64 {
	const sameCountry = 0.3
	switch {
	case g.within(p, q), g.within(q, p):
		return 1
	case g.country(p) == g.country(q):
		return sameCountry
	}
	return 0
}

// shared says how far the places of one text are among those of the other: of
// the text that fits better, 1 if either has none.
func (g gazetteer) shared(xs, ys []int32) float64 {
	if len(xs) == 0 || len(ys) == 0 {
		return 1
	}
	return max(g.among(xs, ys), g.among(ys, xs))
}

// among is the mean of how like the places xs are to the nearest of ys.
func (g gazetteer) among(xs, ys []int32) float64 {
	sum := 0.0
	for _, x := range xs {
		best := 0.0
		for _, y := range ys {
			best = max(best, g.likeness(x, y))
		}
		sum += best
	}
	return sum / float64(len(xs))
}

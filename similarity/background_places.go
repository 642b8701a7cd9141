package similarity

import "strings"

// A gazetteer knows places by their names and by the words derived from them.
type gazetteer struct {
	names   map[uint64]int32 // hash of a name, two words written as one, to place
	parents []int32          // place to the place it is a part of, 0 if none; place 0 is none
}

func readGazetteer() *gazetteer {
	g := &gazetteer{names: map[uint64]int32{}, parents: []int32{0}}
	for _, name := range []string{"news-places.tsv", "places.tsv"} {
		rows(name, func(f []string) {
			id := g.place(f[0])
			for other := range strings.FieldsSeq(f[1]) {
				if h := hashJoined(other); g.names[h] == 0 {
					g.names[h] = id
				}
			}
			if up := g.place(f[2]); g.parents[id] == 0 && !g.within(up, id) {
				g.parents[id] = up
			}
		})
	}
	return g
}

// place returns the place of a name, a new one if the name is new.
func (g *gazetteer) place(name string) int32 {
	if name == "" {
		return 0
	}
	h := hashJoined(name)
	if id := g.names[h]; id != 0 {
		return id
	}
	id := int32(len(g.parents))
	g.parents = append(g.parents, 0)
	g.names[h] = id
	return id
}

// hashJoined hashes a name with its words written as one: "new_york" as
// "newyork".
func hashJoined(name string) uint64 {
	h := uint64(hashSeed)
	for part := range strings.SplitSeq(name, "_") {
		h = hashOn(h, part)
	}
	return h
}

// within reports whether place p is q or lies in it.
func (g *gazetteer) within(p, q int32) bool {
	for ; p != 0; p = g.parents[p] {
		if p == q {
			return true
		}
	}
	return false
}

// country returns the outermost place that holds p.
func (g *gazetteer) country(p int32) int32 {
	for g.parents[p] != 0 {
		p = g.parents[p]
	}
	return p
}

// likeness says how far two places may be one: 1 if one lies in the other.
func (g *gazetteer) likeness(p, q int32) float64 {
	const sameCountry = 0.3
	switch {
	case g.within(p, q), g.within(q, p):
		return 1
	case g.country(p) == g.country(q):
		return sameCountry
	}
	return 0
}

// markPlaces finds the places that t names: words with a capital, unless t has
// none at all.
func (t *Text) markPlaces(g *gazetteer) {
	capitals := false
	for i := range t.Words {
		capitals = capitals || t.Words[i].capital
	}
	for i := range t.Words {
		w := &t.Words[i]
		if w.Class != "" || capitals && !w.capital {
			continue
		}
		w.place = w.lexeme.place
		if w.joined != 0 {
			if p := g.names[w.joined]; p != 0 {
				w.place, t.Words[i-1].place = p, p
			}
		}
	}
	for i := range t.Words {
		if p := t.Words[i].place; p != 0 && (i == 0 || t.Words[i-1].place != p) {
			t.places = append(t.places, p)
		}
	}
}

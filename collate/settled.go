package collate

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/similarity"
)

// settle lets a name stand for the person that it is said to be, in every
// document; names that stood for it follow. Titles before a name count for
// nothing, and a later pair wins over an earlier one.
func (n *names) settle(persons [][2]string) {
	for _, pair := range persons {
		name, person := pair[0], n.named(pair[1])
		for m, key := range n.keys {
			if similarity.Names(m.name, name) == 1 || similarity.Names(key, name) == 1 {
				n.keys[m] = person
			}
		}
		for word, key := range n.last {
			if key != "" && similarity.Names(key, name) == 1 {
				n.last[word] = person
			}
		}
	}
}

// named returns the key of the person who is called by a name, or the name if
// nobody is.
func (n *names) named(name string) string {
	best := ""
	for m, key := range n.keys {
		if similarity.Names(m.name, name) == 1 && (best == "" || key < best) {
			best = key
		}
	}
	return cmp.Or(best, name)
}

// shareOrigins makes one origin of the documents of each two outlets.
func (c *Collation) shareOrigins(copies [][2]string) {
	for _, pair := range copies {
		for i, d := range c.Documents {
			for j, e := range c.Documents[:i] {
				outlets := [2]string{d.Outlet, e.Outlet}
				if (sameOutlets(outlets, pair) || sameOutlets([2]string{e.Outlet, d.Outlet}, pair)) && c.Origins[i] != c.Origins[j] {
					merge(c.Origins, i, j)
				}
			}
		}
	}
}

// sameOutlets compares two pairs of outlets without regard to case.
func sameOutlets(a, b [2]string) bool {
	return strings.EqualFold(a[0], b[0]) && strings.EqualFold(a[1], b[1])
}

// phrases are texts in lower case with single spaces.
type phrases []string

func newPhrases(texts []string) phrases {
	var out phrases
	for _, t := range texts {
		if t = strings.ToLower(spaced(t)); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// in reports whether a claim holds one of the phrases.
func (ps phrases) in(c *claims.Claim) bool {
	if len(ps) == 0 {
		return false
	}
	text := strings.ToLower(spaced(c.Text()))
	return slices.ContainsFunc(ps, func(p string) bool { return strings.Contains(text, p) })
}

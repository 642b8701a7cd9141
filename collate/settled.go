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

// copies ties the documents of each two outlets.
func copies(ts []*claims.Testimony, outlets [][2]string) []bond {
	var out []bond
	for _, pair := range outlets {
		for i, t := range ts {
			for j, u := range ts[:i] {
				x, y := t.Doc.Outlet, u.Doc.Outlet
				if sameOutlets([2]string{x, y}, pair) || sameOutlets([2]string{y, x}, pair) {
					out = append(out, bond{j, i, SameCopy})
				}
			}
		}
	}
	return out
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

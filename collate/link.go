package collate

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/claims"
)

// A Link settles whether claims are about the same thing, whatever their
// likeness. Where links contradict each other, those that say so win.
type Link struct {
	// A and B name a claim each: by its ID (see ClaimID), or by its words,
	// whatever the white space. Words that several claims have name all.
	A, B string
	// Same says that the claims are about the same thing, not that they are not.
	Same bool
}

// ClaimID names a claim by its document's content and its place in it.
func ClaimID(c *claims.Claim) string {
	return "k" + digest([]string{claimPlace(c)})
}

// settle turns the links into pairs of statements that are, or are not, of one
// cluster, and warns of links that name no claim.
func (w *work) settle(links []Link) {
	if len(links) == 0 {
		return
	}
	named := map[string][]int{}
	for i, s := range w.statements {
		for _, name := range []string{ClaimID(s.claim), spaced(s.claim.Text())} {
			named[name] = append(named[name], i)
		}
	}
	for _, l := range links {
		a, b := named[spaced(l.A)], named[spaced(l.B)]
		for _, name := range []string{l.A, l.B} {
			if len(named[spaced(name)]) == 0 {
				w.Warnings = append(w.Warnings, fmt.Sprintf("a link names no claim of these reports: %q", name))
			}
		}
		if len(a) == 0 || len(b) == 0 {
			continue
		}
		if l.Same { // all with the first: that ties all with all
			for _, i := range append(a[1:len(a):len(a)], b...) {
				w.together = append(w.together, [2]int{a[0], i})
			}
			continue
		}
		for _, i := range a {
			for _, j := range b {
				w.apart = append(w.apart, [2]int{i, j})
			}
		}
	}
}

// keptApart reports whether a link says that two statements are not about the
// same thing.
func (w *work) keptApart(a, b *statement) bool {
	return slices.Contains(w.apart, [2]int{a.index, b.index}) || slices.Contains(w.apart, [2]int{b.index, a.index})
}

// spaced returns a text with single spaces between its words.
func spaced(text string) string { return strings.Join(strings.Fields(text), " ") }

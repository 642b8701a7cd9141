package main

import (
	"strings"

	"crosscheck/collate"
	"crosscheck/review"
)

// A ruling is what compare review is to record without asking.
type ruling struct {
	accept, dismiss, reopen []string // ids of findings
	same, different, drop   []string // claims: OUTLET=WORDS
	person, copies          []string // pairs: NAME=PERSON, OUTLET=OUTLET
	phrase                  []string
	reason, by              string
}

// decisions returns what is to be recorded about a report, in the order of the
// fields.
func (r *ruling) decisions(c *collate.Collation) ([]review.Decision, error) {
	if len(r.accept)+len(r.dismiss) > 0 && r.by == "" {
		return nil, usagef("add --by NAME", "nobody is named who decides")
	}
	if len(r.dismiss) > 0 && r.reason == "" {
		return nil, usagef(`add --reason "..."`, "no reason is given to dismiss the finding")
	}
	var ds []review.Decision
	add := func(d review.Decision) {
		d.By, d.Reason = r.by, r.reason
		ds = append(ds, d)
	}
	for _, f := range []struct {
		verb review.Verb
		ids  []string
	}{{review.Accept, r.accept}, {review.Dismiss, r.dismiss}, {review.Reopen, r.reopen}} {
		for _, id := range f.ids {
			d, err := findingOf(c, id)
			if err != nil {
				return nil, err
			}
			add(review.Decision{Verb: f.verb, Finding: review.FindingOf(d)})
		}
	}
	for _, f := range []struct {
		verb   review.Verb
		claims []string
		n      int
	}{{review.Same, r.same, 2}, {review.Different, r.different, 2}, {review.Drop, r.drop, 1}} {
		if len(f.claims)%f.n != 0 {
			return nil, usagef("as in --same 'Herald=12 died' --same 'Post=a dozen died'", "--%s is given once: it takes two claims", f.verb)
		}
		for i := 0; i < len(f.claims); i += f.n {
			cs, err := claimsOf(c, f.claims[i:i+f.n])
			if err != nil {
				return nil, err
			}
			add(review.Decision{Verb: f.verb, Claims: cs})
		}
	}
	for _, f := range []struct {
		verb  review.Verb
		pairs []string
	}{{review.Person, r.person}, {review.Outlet, r.copies}} {
		for _, p := range f.pairs {
			a, b, ok := strings.Cut(p, "=")
			if a, b = strings.TrimSpace(a), strings.TrimSpace(b); !ok || a == "" || b == "" {
				return nil, usagef("as in --person 'Gen Munir=Asim Munir' and --copies Post=Herald", "%q is no pair of names", p)
			}
			add(review.Decision{Verb: f.verb, Names: [2]string{a, b}})
		}
	}
	for _, p := range r.phrase {
		if strings.TrimSpace(p) == "" {
			return nil, usagef("give the words to look for", "--phrase is empty")
		}
		add(review.Decision{Verb: review.Ignore, Phrase: p})
	}
	return ds, nil
}

// claimsOf names the claims of a report that hold some words: OUTLET=WORDS.
func claimsOf(c *collate.Collation, named []string) ([]review.Claim, error) {
	var out []review.Claim
	for _, s := range named {
		outlet, words, ok := strings.Cut(s, "=")
		if !ok {
			return nil, usagef("write OUTLET=WORDS", "%q names no outlet", s)
		}
		found := review.ClaimsWith(c, outlet, words)
		switch {
		case len(found) == 0:
			return nil, usagef("compare render --all prints the claims", "no claim of %q holds the words %q", outlet, words)
		case len(found) > 1:
			return nil, usagef("give more of its words, as in "+found[0].Text, "%d claims of %q hold the words %q", len(found), outlet, words)
		}
		out = append(out, found[0])
	}
	return out, nil
}

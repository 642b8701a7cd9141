package review

import (
	"slices"
	"strings"
	"unicode/utf8"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/similarity"
)

// An Unfit is a decision that these reports give no ground for any more.
type Unfit struct {
	Decision Decision
	Why      string
}

// Settle adds to the options of a comparison what was decided about claims,
// names and outlets, and returns the decisions that find nothing in the
// reports to be compared. Those about findings are for Mark.
func Settle(opts *collate.Options, ds []Decision, ts []*claims.Testimony) []Unfit {
	var unfit []Unfit
	f := newFinder(ts)
	for _, d := range last(ds) {
		var why string
		switch d.Verb {
		case Same, Different:
			var a, b []string
			if a, why = f.claim(d.claim(0)); why == "" {
				b, why = f.claim(d.claim(1))
			}
			for _, x := range a {
				for _, y := range b {
					opts.Links = append(opts.Links, collate.Link{A: x, B: y, Same: d.Verb == Same})
				}
			}
		case Drop:
			var ids []string
			ids, why = f.claim(d.claim(0))
			opts.Dropped = append(opts.Dropped, ids...)
		case Person:
			opts.Persons = append(opts.Persons, d.Names)
			why = f.person(d.Names[0])
		case Outlet:
			opts.Copies = append(opts.Copies, d.Names)
			if why = f.outlet(d.Names[0]); why == "" {
				why = f.outlet(d.Names[1])
			}
		case Ignore:
			opts.Ignored = append(opts.Ignored, d.Phrase)
			why = f.phrase(d.Phrase)
		}
		if why != "" {
			unfit = append(unfit, Unfit{d, why})
		}
	}
	return unfit
}

// last returns the decisions that no later one on the same matter overrules,
// in order.
func last(ds []Decision) []Decision {
	seen := map[string]bool{}
	var out []Decision
	for _, d := range slices.Backward(ds) {
		if m := d.matter(); !seen[m] {
			seen[m] = true
			out = append(out, d)
		}
	}
	slices.Reverse(out)
	return out
}

// matter spells what a decision is about, whatever was decided and by whom.
func (d Decision) matter() string {
	switch d.Verb {
	case Accept, Dismiss, Reopen:
		return "finding\x00" + d.Finding.Fingerprint + "\x00" + d.Finding.About
	case Same, Different:
		claims := []string{d.claim(0).key(), d.claim(1).key()}
		slices.Sort(claims)
		return "claims\x00" + strings.Join(claims, "\x00")
	case Drop:
		return "drop\x00" + d.claim(0).key()
	}
	return strings.Join([]string{string(d.Verb), d.Names[0], d.Phrase}, "\x00")
}

// claim returns a claim of the decision, or none where it has too few.
func (d Decision) claim(i int) Claim {
	if i < len(d.Claims) {
		return d.Claims[i]
	}
	return Claim{}
}

func (c Claim) key() string { return c.Outlet + "\x01" + c.Text + "\x01" + c.Hash }

// A finder looks for what decisions name.
type finder struct {
	ts []*claims.Testimony
	m  *similarity.Measure // nil until it is needed
	of map[string][]string // IDs of claims by their hash
}

func newFinder(ts []*claims.Testimony) *finder {
	f := &finder{ts: ts, of: map[string][]string{}}
	for _, t := range ts {
		for i := range t.Claims {
			c := &t.Claims[i]
			h := ClaimOf(c).Hash
			f.of[h] = append(f.of[h], collate.ClaimID(c))
		}
	}
	return f
}

// claim returns the IDs of the claims that are named: those of the hash; else
// the only one of the outlet with such words; else the likest, if it is alike
// enough to be the same reworded. Why says what is amiss if there is none.
func (f *finder) claim(c Claim) (ids []string, why string) {
	if ids := f.of[c.Hash]; ids != nil {
		return ids, ""
	}
	if why := f.outlet(c.Outlet); why != "" {
		return nil, why
	}
	if c.Hash == "" {
		if ids, why := f.words(c); ids != nil || why != "" {
			return ids, why
		}
	}
	if f.m == nil {
		f.m = similarity.NewMeasure(similarity.Options{})
	}
	text := f.m.Prepare(strings.TrimSuffix(c.Text, dots))
	best, likest := "", reworded
	f.each(c.Outlet, func(k *claims.Claim) {
		words := spaced(k.Text())
		if strings.HasSuffix(c.Text, dots) {
			words = words[:beginning(words, len(c.Text))]
		}
		if l, _ := f.m.Score(text, f.m.Prepare(words)); l > likest {
			best, likest = collate.ClaimID(k), l
		}
	})
	if best == "" {
		return nil, c.Outlet + " does not say so"
	}
	return []string{best}, ""
}

// reworded is the likeness over which two claims of one outlet are one,
// reworded a little.
const reworded = 0.7

// beginning returns where to cut a text of which n bytes at most are to be left.
func beginning(s string, n int) int {
	if len(s) <= n {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// words looks for the one claim of the outlet that holds the words.
func (f *finder) words(c Claim) (ids []string, why string) {
	text := strings.ToLower(strings.TrimSuffix(c.Text, dots))
	f.each(c.Outlet, func(k *claims.Claim) {
		if strings.Contains(strings.ToLower(spaced(k.Text())), text) {
			ids = append(ids, collate.ClaimID(k))
		}
	})
	if len(ids) > 1 {
		return nil, "several claims of " + c.Outlet + " hold these words"
	}
	return ids, ""
}

// each calls g with every claim of an outlet.
func (f *finder) each(outlet string, g func(*claims.Claim)) {
	for _, t := range f.ts {
		if strings.EqualFold(spaced(t.Doc.Outlet), outlet) {
			for i := range t.Claims {
				g(&t.Claims[i])
			}
		}
	}
}

func (f *finder) outlet(name string) string {
	if slices.ContainsFunc(f.ts, func(t *claims.Testimony) bool { return strings.EqualFold(spaced(t.Doc.Outlet), name) }) {
		return ""
	}
	return "no report is of " + name
}

func (f *finder) person(name string) string {
	for _, t := range f.ts {
		for i := range t.Claims {
			for _, d := range t.Claims[i].Details {
				if d.Person != nil && similarity.Names(d.Person.Name, name) == 1 {
					return ""
				}
			}
		}
	}
	return "no report names " + name
}

func (f *finder) phrase(phrase string) string {
	phrase = strings.ToLower(phrase)
	for _, t := range f.ts {
		for i := range t.Claims {
			if phrase != "" && strings.Contains(strings.ToLower(spaced(t.Claims[i].Text())), phrase) {
				return ""
			}
		}
	}
	return "no claim holds the phrase"
}

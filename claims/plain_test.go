package claims

import (
	"slices"
	"testing"

	"crosscheck/claims/plain"
)

// FuzzPlainTokens holds a sentence whose plain tokens are known against the same
// one cut here alone.
func FuzzPlainTokens(f *testing.F) {
	f.Add(`"We won't go," Dr. Ann Lee's aide said (on 3.5.2020); the U.S. did, too!`)
	f.Add("a. B. the boss' van O'Hara’s x@y.z: c: d.\nE. foo 'bar' it's.")
	f.Fuzz(func(t *testing.T, text string) {
		w := defaultLexicon().spare.Take()
		alone := w.scan(text, nil, 3, nil)
		same := func(a, b token) bool {
			return a.Span == b.Span && a.kind == b.kind && a.fold == b.fold && a.capital == b.capital && a.upper == b.upper &&
				a.denies == b.denies && a.classes == b.classes && len(a.terms) == len(b.terms)
		}
		if known := w.scan(text, plain.NewCutter().Cut(text), 3, nil); !slices.EqualFunc(alone, known, same) {
			t.Errorf("%q:\n%+v\n%+v", text, alone, known)
		}
	})
}

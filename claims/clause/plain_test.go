package clause

import (
	"slices"
	"testing"

	"crosscheck/claims/plain"
)

// FuzzPlainTokens holds a sentence whose plain tokens are known against the same
// one cut here alone.
func FuzzPlainTokens(f *testing.F) {
	f.Add(`"We won't go," Dr. Ann Lee's aide said (on 3.5.2020); the U.S. did, too!`)
	f.Add("a. B. well-known and/or x@y.z: c: d. E.\nfoo 'bar' 1,234 , 000 it's.")
	f.Fuzz(func(t *testing.T, text string) {
		s := read(text, nil)
		alone := slices.Clone(s.tokens)
		s.release()
		s = read(text, plain.NewCutter().Cut(text))
		defer s.release()
		same := func(a, b token) bool {
			return a.Start == b.Start && a.End == b.End && a.held == b.held && a.pos == b.pos && *a.word == *b.word
		}
		if !slices.EqualFunc(alone, s.tokens, same) {
			t.Errorf("%q:\n%+v\n%+v", text, alone, s.tokens)
		}
	})
}

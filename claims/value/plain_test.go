package value

import (
	"slices"
	"testing"

	"crosscheck/claims/plain"
)

// FuzzPlainTokens holds a text whose plain tokens are known against the same one
// cut here alone.
func FuzzPlainTokens(f *testing.F) {
	f.Add(`"About 3 , 000 people," Dr. Ann Lee's aide said (on 3.5.2020); www.a.b/c did, too!`)
	f.Add("a. B. 5 p.m. http://x.y @me \"foo@bar.com\" c: d.\n\nE. x_y=z, it's.")
	f.Fuzz(func(t *testing.T, text string) {
		r := rooms.New()
		alone := slices.Clone(r.tokens(text, nil))
		same := func(a, b token) bool {
			x, y := *a.lexeme, *b.lexeme
			return a.start == b.start && a.end == b.end && a.kind == b.kind && a.gap == b.gap && x == y
		}
		if known := r.tokens(text, plain.NewCutter().Cut(text)); !slices.EqualFunc(alone, known, same) {
			t.Errorf("%q:\n%+v\n%+v", text, alone, known)
		}
	})
}

package line

import (
	"strings"
	"testing"
)

func TestRepeats(t *testing.T) {
	clips := []string{"a lynx walks into the post office of Elva and sits down by the stove", "rain washes the road to the quarry away while the bus waits at the top",
		"the choir of the miners sings for the last time in the old hall", "a boy finds a coin of the queen under the floor of the mill", "the ferry turns back"}
	gallery, prose := "", ""
	for i, c := range clips {
		gallery += string(rune('1'+i)) + " of 5 next send hide all there is about Elva | " + c + ". "
		prose += "In Elva " + c + ". "
	}
	for _, tc := range []struct {
		name, block string
		want        bool
	}{
		{"a gallery", gallery, true},
		{"prose", strings.Repeat(prose, 3), false}, // three times is not over and over
		{"a short one", strings.Repeat("to be or not to be is what they asked. ", 6), false},
	} {
		if got := Repeats(Fold(tc.block)); got != tc.want {
			t.Errorf("%s: %v, want %v", tc.name, got, tc.want)
		}
	}
}

//go:build !race

package similarity

import "testing"

func TestScoreDoesNotAllocate(t *testing.T) {
	m := NewMeasure(Options{})
	a, b := m.Prepare(benchTexts[0]), m.Prepare(benchTexts[1])
	m.Score(a, b)
	if n := testing.AllocsPerRun(100, func() { m.Score(a, b) }); n > 0.1 {
		t.Errorf("%v allocations", n)
	}
}

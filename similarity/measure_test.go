package similarity

import (
	"math"
	"testing"
)

func TestSameThingInOtherWords(t *testing.T) {
	m := NewMeasure(Options{})
	for _, c := range []struct {
		a, b string
		min  float64
		max  float64
	}{
		{"Twelve people were killed in the blast", "12 people died in the explosion", 0.6, 1},
		{"The minister can't attend", "The minister can not attend", 0.95, 1},
		{"The minister will attend", "The minister will not attend", 0, 0.97},
		{"Police arrested two men", "A volcano erupts in Iceland", 0, 0.2},
	} {
		got := m.Compare(m.Prepare(c.a), m.Prepare(c.b))
		if got.Score < c.min || got.Score > c.max {
			t.Errorf("%q, %q: %.3f, want %.2f..%.2f: %+v", c.a, c.b, got.Score, c.min, c.max, got)
		}
		back := m.Compare(m.Prepare(c.b), m.Prepare(c.a))
		if math.Abs(got.Score-back.Score) > 0 {
			t.Errorf("%q, %q: not symmetric: %v, %v", c.a, c.b, got.Score, back.Score)
		}
		if self := m.Compare(m.Prepare(c.a), m.Prepare(c.a)); self.Score != 1 {
			t.Errorf("%q against itself: %v %+v", c.a, self.Score, self)
		}
	}
}

package similarity

import (
	"math"
	"testing"
)

// checkLaws reports breaches of what every measure of two strings keeps: a
// value 0..1, the same both ways, 1 for a string against itself.
func checkLaws(t *testing.T, name string, compare func(a, b string) float64, a, b string) {
	t.Helper()
	s := compare(a, b)
	if math.IsNaN(s) || s < 0 || s > 1 {
		t.Errorf("%s(%q, %q) = %v, outside 0..1", name, a, b, s)
	}
	if back := compare(b, a); back != s {
		t.Errorf("%s(%q, %q) = %v, the other way %v", name, a, b, s, back)
	}
	for _, x := range []string{a, b} {
		if self := compare(x, x); self != 1 {
			t.Errorf("%s(%q, itself) = %v", name, x, self)
		}
	}
}

// measuresOfStrings are all measures, by name.
func measuresOfStrings() map[string]func(a, b string) float64 {
	m := NewMeasure(Options{})
	all := map[string]func(a, b string) float64{
		"names": Names,
		"score": func(a, b string) float64 { s, _ := m.Score(m.Prepare(a), m.Prepare(b)); return s },
		"frame": func(a, b string) float64 { _, f := m.Score(m.Prepare(a), m.Prepare(b)); return f },
	}
	for _, name := range StringMeasureNames() {
		s, _ := NewStringMeasure(name)
		all[name] = s.Compare
	}
	return all
}

var lawStrings = []string{
	"", "a", "ab", "b", " ", "12", "twelve", "can't", "U.S.", "...", "\xff\xfe", "é", "日本語の文",
	"Police said 12 people were held", "police SAID twelve people were not held",
	"the the the the the the the the", "not not", "first", "1st", "New York", "NEW YORK TIMES", "n't", "'s",
}

func TestLaws(t *testing.T) {
	for name, compare := range measuresOfStrings() {
		for _, a := range lawStrings {
			for _, b := range lawStrings {
				checkLaws(t, name, compare, a, b)
			}
		}
	}
}

func FuzzLaws(f *testing.F) {
	for i, s := range lawStrings {
		f.Add(s, lawStrings[len(lawStrings)-1-i])
	}
	all := measuresOfStrings()
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a) > 200 || len(b) > 200 {
			t.Skip("the measures of strings are for short ones")
		}
		for name, compare := range all {
			checkLaws(t, name, compare, a, b)
		}
	})
}

func TestNewStringMeasureUnknown(t *testing.T) {
	if m, ok := NewStringMeasure("soundness"); ok || m != nil {
		t.Errorf("NewStringMeasure of an unknown name = %v, %v", m, ok)
	}
}

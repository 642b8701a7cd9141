package similarity

import (
	"context"
	"fmt"
	"testing"
)

var benchTexts = [2]string{
	"Officials said on Tuesday that at least twelve people were killed when a passenger bus fell into a ravine near Quetta in Pakistan",
	"At least 14 people died and dozens were injured after a bus plunged into a gorge outside the Pakistani city of Quetta, police said",
}

func BenchmarkScore(b *testing.B) {
	m := NewMeasure(Options{})
	x, y := m.Prepare(benchTexts[0]), m.Prepare(benchTexts[1])
	b.ReportAllocs()
	for b.Loop() {
		m.Score(x, y)
	}
}

func BenchmarkCompareInto(b *testing.B) {
	m := NewMeasure(Options{})
	x, y := m.Prepare(benchTexts[0]), m.Prepare(benchTexts[1])
	var out Alignment
	b.ReportAllocs()
	for b.Loop() {
		m.CompareInto(&out, x, y)
	}
}

func BenchmarkPrepare(b *testing.B) {
	m := NewMeasure(Options{})
	b.SetBytes(int64(len(benchTexts[0])))
	b.ReportAllocs()
	for b.Loop() {
		m.Prepare(benchTexts[0])
	}
}

func BenchmarkReadLexicon(b *testing.B) {
	for b.Loop() {
		readLexicon()
	}
}

// The similarity that groups go by: of short texts, and of many.
func BenchmarkLikeness(b *testing.B) {
	for _, n := range []int{1000, manyTexts + 1000} {
		texts := newsClaims(b, n)
		l, err := NewLikeness(context.Background(), NewSets(texts, 0), texts)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				l.Score(i%n, (7*i+1)%n)
			}
		})
	}
}

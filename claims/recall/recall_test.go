package recall

import (
	"strconv"
	"testing"
)

func TestTable(t *testing.T) {
	made := 0
	table := NewTable(func(word string) int { made++; return len(word) })
	first := table.Of("water")
	if *first != 5 || table.Of("water") != first || made != 1 {
		t.Fatalf("water: %d, made %d times", *first, made)
	}
	for i := range 3 * sets * ways { // more words than places
		if w := strconv.Itoa(i); *table.Of(w) != len(w) {
			t.Fatalf("%s: %d", w, *table.Of(w))
		}
	}
	if *first != 5 || *table.Of("water") != 5 || *table.Of("") != 0 {
		t.Error("a value changed")
	}
}

func BenchmarkOf(b *testing.B) {
	words := make([]string, 1000)
	for i := range words {
		words[i] = "word" + strconv.Itoa(i*i)
	}
	table := NewTable(func(word string) int { return len(word) })
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			table.Of(w)
		}
	}
}

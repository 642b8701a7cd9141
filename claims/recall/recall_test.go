package recall

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	made := 0
	table := NewTable(func(word string) string { made++; return word })
	first := table.Of("water")
	if *first != "water" || table.Of("water") != first || made != 1 {
		t.Fatalf("water: %q, made %d times", *first, made)
	}
	for i := range 3 * most * ways { // more words than places
		for _, w := range []string{strconv.Itoa(i), fmt.Sprintf("%015d", i)} {
			if got := *table.Of(w); got != w {
				t.Fatalf("%s: %s", w, got)
			}
		}
	}
	if *first != "water" || *table.Of("water") != "water" {
		t.Error("a value changed")
	}
}

// Words of all lengths that differ in one byte, or in their length alone, are
// told apart.
func TestKeys(t *testing.T) {
	seen := map[key]string{}
	for n := range longest + 1 {
		words := []string{strings.Repeat("a", n)}
		for i := range n {
			for _, c := range []string{"b", "\x00", "\xff"} {
				words = append(words, words[0][:i]+c+words[0][i+1:])
			}
		}
		for _, w := range words {
			if had, ok := seen[keyOf(w)]; ok {
				t.Errorf("%q and %q have one key", had, w)
			}
			seen[keyOf(w)] = w
		}
	}
	table := NewTable(func(word string) int { return len(word) })
	for n := range 40 {
		if got := *table.Of(strings.Repeat("é", n)); got != 2*n {
			t.Errorf("%d bytes: %d", 2*n, got)
		}
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

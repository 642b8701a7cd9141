package main

import (
	"strings"

	"crosscheck/similarity"
)

// alikeEnough is the likeness from which a misspelt word is taken for another.
const alikeEnough = 0.6

// nearest returns that of some words which a misspelt one is likely to mean,
// empty if there is none.
func nearest(word string, words []string) string {
	m, _ := similarity.NewStringMeasure("levenshtein")
	best, likest := "", alikeEnough
	for _, w := range words {
		if l := m.Compare(word, w); l >= likest {
			if l > likest || best == "" {
				best, likest = w, l
			}
		}
	}
	return best
}

// oneOf is the hint for a setting that is none of some words.
func oneOf(word string, words []string) string {
	hint := "it is one of " + strings.Join(words, ", ")
	if w := nearest(word, words); w != "" {
		hint = "did you mean " + w + "? " + hint
	}
	return hint
}

package similarity

import "strings"

// lemma returns the dictionary form of a folded word: "kill" for "killed",
// "party" for "parties". A regular form is found by taking its ending off and
// looking whether a word is left that the background knows.
func (l *lexicon) lemma(word string) string {
	if base, ok := l.irregular[word]; ok {
		return base
	}
	n := len(word)
	switch {
	case n < 4:
		return word
	case strings.HasSuffix(word, "ies"):
		return l.first(word, word[:n-3]+"y", word[:n-1])
	case strings.HasSuffix(word, "ss"), strings.HasSuffix(word, "us"), strings.HasSuffix(word, "is"):
		return word
	case strings.HasSuffix(word, "es"):
		return l.first(word, word[:n-1], word[:n-2])
	case strings.HasSuffix(word, "s"):
		return word[:n-1]
	case strings.HasSuffix(word, "ied"):
		return l.first(word, word[:n-3]+"y", word[:n-1])
	case strings.HasSuffix(word, "ed"):
		return l.verb(word, word[:n-2])
	case strings.HasSuffix(word, "ing"):
		return l.verb(word, word[:n-3])
	}
	return word
}

// verb undoes the ending of a regular verb: base is the word without it.
func (l *lexicon) verb(word, base string) string {
	n := len(base)
	if n < 2 || !strings.ContainsAny(base, "aeiouy") {
		return word
	}
	if n > 2 && base[n-1] == base[n-2] { // stopped, falling
		return l.first(word, base[:n-1], base)
	}
	return l.first(word, base+"e", base)
}

// first returns the most frequent of the forms that the background knows, or
// word if it knows none.
func (l *lexicon) first(word string, forms ...string) string {
	best, count := word, uint32(0)
	for _, f := range forms {
		if h := l.at(hashString(f)); h.count > count && !h.name {
			best, count = f, h.count
		}
	}
	return best
}

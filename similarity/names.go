package similarity

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/adrg/strutil/metrics"
	"github.com/mozillazg/go-unidecode"
)

// SameName is the value of Names from which two names may be taken for forms of
// one.
const SameName = 0.75

// Names says how likely two names of persons are forms of one name: 1 for
// equal names; at least SameName where each word of the shorter is a word, an
// initial, a short form ("Jim") or another spelling of a word of the longer, in
// order; 0 where given
// names or surnames differ. Titles before a name count for nothing.
func Names(a, b string) float64 {
	x, y := nameParts(a), nameParts(b)
	if slices.Equal(x, y) && (len(x) > 0 || a == b) {
		return 1
	}
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	if len(x) > len(y) || len(x) == len(y) && slices.Compare(x, y) > 0 {
		x, y = y, x
	}
	return partsScore(x, y)
}

// nameParts returns the words of a name in Latin lower case, without the dots
// of initials, without titles before it and without the articles "al" and "el".
func nameParts(name string) []string {
	latin := strings.ToLower(unidecode.Unidecode(name))
	words := strings.FieldsFunc(latin, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
	parts := words[:0]
	for i, w := range words {
		w = strings.ReplaceAll(strings.TrimSuffix(w, "'s"), "'", "")
		last := i+1 == len(words)
		if w == "" || !last && (w == "al" || w == "el" || len(parts) == 0 && titles()[w]) {
			continue
		}
		parts = append(parts, w)
	}
	return parts
}

var titles = sync.OnceValue(func() map[string]bool { return readFunctionWords().titles })

// partsScore aligns the words of the shorter name with those of the longer in
// order; every word must find a partner.
func partsScore(short, long []string) float64 {
	total, at, surname := 0.0, 0, false
	for i, w := range short {
		best, where := 0.0, -1
		for j := at; j <= len(long)-(len(short)-i); j++ {
			if s := partScore(w, long[j]); s > best {
				best, where = s, j
			}
		}
		if where < 0 {
			return 0
		}
		total += best
		surname = surname || where == len(long)-1 && utf8.RuneCountInString(w) > 1
		at = where + 1
	}
	mean := total / float64(len(short))
	switch missing := len(long) - len(short); {
	case missing == 0:
		return mean
	case surname && len(short) > 1: // middle names left out
		return mean * 0.95
	case surname:
		return mean * 0.9
	default: // "Asim" for "Asim Munir"
		return mean * 0.8
	}
}

// partScore compares two words of names: equal, an initial, a given name and
// its short form, or two spellings.
func partScore(a, b string) float64 {
	if a == b {
		return 1
	}
	if len(a) > len(b) || len(a) == len(b) && a > b {
		a, b = b, a
	}
	if len(a) == 1 {
		if a[0] == b[0] {
			return 0.9
		}
		return 0
	}
	if sameGiven(a, b) {
		return 0.9
	}
	if len(a) < 4 {
		return 0
	}
	if sound(a) == sound(b) {
		return 0.95
	}
	if s := jaroWinkler.Compare(a, b); s >= 0.92 && a[0] == b[0] {
		return s
	}
	return 0
}

// sameGiven reports whether one person may bear both given names: one is a
// short form of the other, or both are of one name.
func sameGiven(a, b string) bool {
	names := givenNames()
	for _, x := range names[a] {
		if x == b || slices.Contains(names[b], x) {
			return true
		}
	}
	return slices.Contains(names[b], a)
}

// givenNames holds the names that each short form stands for.
var givenNames = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	rows(nicknamesTable, func(name, forms, _ string) {
		eachOf(forms, func(form string) { out[form] = append(out[form], name) })
	})
	return out
})

var jaroWinkler = metrics.NewJaroWinkler()

// sound reduces a romanised word to what its spellings have in common: doubled
// letters once, vowels inside left out, and letters that stand for one sound in
// transliterations of Arabic, Persian and Russian as one.
func sound(w string) string {
	w = soundReplacer.Replace(w)
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		c := w[i]
		if i > 0 && strings.IndexByte("aeiouyw", c) >= 0 {
			c = 'a'
		}
		if len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return string(out)
}

var soundReplacer = strings.NewReplacer("gh", "q", "kh", "h", "g", "q", "ck", "k", "c", "k", "ph", "f", "zh", "j", "tch", "ch", "dj", "j", "v", "w", "ts", "z")

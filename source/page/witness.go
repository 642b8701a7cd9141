package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// minWitness is the length in bytes from which a stated body counts.
const minWitness = 300

// shingle is the number of words that must follow each other alike.
const shingle = 4

// maxGrams bounds what is remembered of a page.
const maxGrams = 1 << 20

// grams returns the runs of words of a text, each as a number.
func grams(s string) []uint64 {
	var last [shingle]uint64
	var out []uint64
	n := 0
	for _, w := range words(s) {
		copy(last[:], last[1:])
		last[shingle-1] = hash(w)
		if n++; n >= shingle && len(out) < maxGrams {
			out = append(out, join(last))
		}
	}
	if n > 0 && n < shingle {
		out = append(out, join(last))
	}
	return out
}

// hash is FNV-1a.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func join(hs [shingle]uint64) uint64 {
	h := uint64(14695981039346656037)
	for _, x := range hs {
		h = (h ^ x) * 1099511628211
		h ^= h >> 29
	}
	return h
}

func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// A memory knows the words that a page has said.
type memory struct{ grams map[uint64]bool }

func newMemory() *memory { return &memory{map[uint64]bool{}} }

// minMemory is the number of words from which a leaf can be a repetition.
const minMemory = 12

// again reports whether a leaf says what was said before: pages hold their
// text twice for different screens.
func (m *memory) again(l leaf) bool {
	if l.words < minMemory {
		return false
	}
	gs := grams(l.text)
	old := 0
	for _, g := range gs {
		if m.grams[g] {
			old++
		}
	}
	if old*10 >= len(gs)*9 || l.words > 100 && old*10 >= len(gs)*7 {
		return true
	}
	if len(m.grams) < maxGrams {
		for _, g := range gs {
			m.grams[g] = true
		}
	}
	return false
}

// attest marks the leaves whose words stand in the body that the page states
// about itself.
func (t *tree) attest(body string) {
	if len(body) < minWitness {
		return
	}
	in := map[uint64]bool{}
	for _, g := range grams(body) {
		in[g] = true
	}
	for i := range t.leaves {
		l := &t.leaves[i]
		if l.words < shingle || l.words > 5000 {
			continue
		}
		gs := grams(l.text)
		n := 0
		for _, g := range gs {
			if in[g] {
				n++
			}
		}
		l.attests = n*10 >= len(gs)*7
	}
}

// covers reports whether the chosen leaves hold a fair part of the stated
// body: some pages show their text by script alone.
func (t *tree) covers(chosen []int, body string) bool {
	if len(body) < minWitness {
		return true
	}
	n := 0
	for _, i := range chosen {
		n += len(t.leaves[i].text)
	}
	return n*4 >= len(body)
}

// paragraphs splits a stated body, which may be HTML, into blocks.
func paragraphs(body string) []Block {
	if strings.Contains(body, "</p>") || strings.Contains(body, "<br") {
		if root, err := html.Parse(strings.NewReader(body)); err == nil {
			t := layOut(root)
			var out []Block
			for _, l := range t.leaves {
				if l.text != "" {
					out = append(out, Block{l.text, Paragraph})
				}
			}
			return out
		}
	}
	var out []Block
	for _, p := range strings.FieldsFunc(body, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if p = strings.Join(strings.Fields(p), " "); p != "" && utf8.ValidString(p) {
			out = append(out, Block{p, Paragraph})
		}
	}
	return out
}

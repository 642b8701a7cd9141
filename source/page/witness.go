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

// grams returns the runs of words of a text.
func grams(s string) []string {
	w := words(s)
	if len(w) < shingle {
		if len(w) == 0 {
			return nil
		}
		return []string{strings.Join(w, " ")}
	}
	out := make([]string, 0, len(w))
	for i := 0; i+shingle <= len(w); i++ {
		out = append(out, strings.Join(w[i:i+shingle], " "))
	}
	return out
}

func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// A memory knows the words that a page has said.
type memory struct{ grams map[string]bool }

func newMemory() *memory { return &memory{map[string]bool{}} }

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
	for _, g := range gs {
		m.grams[g] = true
	}
	return false
}

// attest marks the leaves whose words stand in the body that the page states
// about itself.
func (t *tree) attest(body string) {
	if len(body) < minWitness {
		return
	}
	in := map[string]bool{}
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

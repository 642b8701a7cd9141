package claims

import (
	"slices"
	"strings"
)

// A spelling is how a name is written.
type spelling struct {
	name  string   // its words with single spaces, particles and stops included
	parts []string // the words, folded, without particles
	key   string   // the parts with single spaces
}

// spell returns the spelling of the name toks[from:to].
func (s *sentenceScan) spell(from, to int) spelling {
	var sp spelling
	if s.plain(from, to) {
		sp.name = s.text[s.toks[from].Start:s.toks[to-1].End]
		sp.parts = make([]string, 0, to-from)
		for i := from; i < to; i++ {
			if !s.has(i, particle) || i == from && (to == from+1 || s.has(i, givenName) && !s.has(i+1, particle)) {
				sp.parts = append(sp.parts, s.toks[i].fold)
			}
		}
	} else {
		words := s.words(from, to)
		sp.name = strings.Join(words, " ")
		sp.parts = s.parts(words)
	}
	sp.key = strings.Join(sp.parts, " ")
	return sp
}

// plain reports whether toks[from:to] are words, a space between each two, and
// no apostrophe in them.
func (s *sentenceScan) plain(from, to int) bool {
	for i := from; i < to; i++ {
		t := &s.toks[i]
		if t.kind != word || strings.Contains(t.fold, "'") || i > from && (t.Start != s.toks[i-1].End+1 || s.text[t.Start-1] != ' ') {
			return false
		}
	}
	return true
}

// words returns the words of toks[from:to] as they are written. What stands
// together without a space is one word.
func (s *sentenceScan) words(from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		t := &s.toks[i]
		w := s.text[t.Start:t.End]
		if len(out) > 0 && t.Start == s.toks[i-1].End {
			out[len(out)-1] += w // hyphens and stops
			continue
		}
		if t.kind != mark || t.fold == "&" {
			out = append(out, w)
		}
	}
	return out
}

// parts returns words folded, without particles.
func (s *sentenceScan) parts(words []string) []string {
	var out []string
	for i, w := range words {
		w = strings.ToLower(strings.TrimSuffix(w, "."))
		if w = strings.TrimPrefix(w, "al-"); i == 0 || !s.particle(w) {
			out = append(out, w)
		}
	}
	return out
}

// particle reports whether a word of a name in small letters is one that names
// are not told apart by.
func (s *sentenceScan) particle(w string) bool {
	i := slices.IndexFunc(s.toks, func(t token) bool { return t.fold == w })
	return s.has(i, particle)
}

package main

import (
	"slices"
	"strings"
)

// places lists countries, states and cities: the name, its other names and
// the adjectives and inhabitants named after it, and the place it is a part of.
// Words whose most frequent meaning is another, such as "reading", stay out.
func (r *relations) places() []string {
	names := map[string]string{} // synset to name
	var kept []*synset
	for _, s := range r.synsets {
		if s.id[0] == 'n' && s.lexfile == "15" && r.located(s) != "" {
			if n := r.placeNames(s); len(n) > 0 {
				names[s.id] = n[0]
				kept = append(kept, s)
			}
		}
	}
	var out []string
	for _, s := range kept {
		all := append(r.placeNames(s), r.demonyms(s)...)
		parent := ""
		for up := r.located(s); up != "" && up != "top"; up = r.located(r.byID[up]) {
			if names[up] != "" {
				parent = names[up]
				break
			}
		}
		line := all[0] + "\t" + strings.Join(unique(all[1:]), " ") + "\t" + parent
		out = append(out, line)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// located returns the synset of which an instance of a location is a part:
// "top" for a country, empty if it lies in none.
func (r *relations) located(s *synset) string {
	instance, country := false, false
	for _, p := range s.pointers {
		if p.kind == '@' && p.sub == 'i' {
			instance = true
			country = country || r.isA(r.byID[p.to], "country", 4)
		}
	}
	if !instance {
		return ""
	}
	if country {
		return "top"
	}
	for _, p := range s.pointers {
		if up := r.byID[p.to]; p.kind == '#' && p.sub == 'p' && up != nil && up.lexfile == "15" && r.located(up) != "" {
			return p.to
		}
	}
	return ""
}

// isA reports whether word is among the hypernyms of s, at most depth above.
func (r *relations) isA(s *synset, word string, depth int) bool {
	if s == nil || depth == 0 {
		return false
	}
	if slices.Contains(s.words, word) {
		return true
	}
	for _, p := range s.pointers {
		if p.kind == '@' && r.isA(r.byID[p.to], word, depth-1) {
			return true
		}
	}
	return false
}

// placeNames returns the names of a place, in lower case, whose words the
// background knows and whose first meaning is the place.
func (r *relations) placeNames(s *synset) []string {
	var out []string
	for _, w := range s.words {
		low := strings.ToLower(w)
		parts := strings.Split(low, "_")
		known := len(parts) <= 2
		for _, p := range parts {
			known = known && r.known[p] && len(p) > 1
		}
		if len(parts) == 1 && r.lower[low] && r.located(s) != "top" || parts[0] == "the" {
			continue
		}
		if senses := r.senses[low+"/n"]; known && len(senses) > 0 && senses[0] == s.id && len(low) > 2 {
			out = append(out, low)
		}
	}
	return out
}

// demonyms returns the words derived from the names of a place.
func (r *relations) demonyms(s *synset) []string {
	var out []string
	add := func(x *synset) {
		for _, w := range x.words {
			if low := strings.ToLower(w); low != w && r.known[low] {
				out = append(out, low)
			}
		}
	}
	for _, x := range r.adjectives[s.id] {
		add(x)
		for _, p := range x.pointers {
			if p.kind == '+' && r.byID[p.to] != nil && r.byID[p.to].lexfile == "18" {
				add(r.byID[p.to])
			}
		}
	}
	return out
}

// unique removes repeated words and keeps their order.
func unique(words []string) []string {
	var out []string
	for _, w := range words {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

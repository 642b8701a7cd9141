package claims

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// An entity is a person as one document speaks of them, over all mentions.
type entity struct {
	name  string   // the fullest form
	parts []string // its words, folded, without particles
	// clash marks a surname that the document gives to others as well: a
	// bare surname names nobody then.
	clash bool
}

// people resolves names within one document.
type people struct {
	list   []*entity
	byLast map[string][]*entity
	byPart map[string][]*entity
}

// resolvePeople collects the full names of a document and links its shorter
// ones to them, where exactly one person can be meant.
func resolvePeople(scans []*sentenceScan) {
	p := &people{byLast: map[string][]*entity{}, byPart: map[string][]*entity{}}
	for _, s := range scans {
		for i := range s.runs {
			r := &s.runs[i]
			r.entity = nil
			if r.kind == personName && !s.titleCase {
				if parts := s.parts(*r); len(parts) > 1 {
					p.add(s.name(*r), parts, r)
				}
			}
		}
	}
	p.index()
	for _, s := range scans {
		for i := range s.runs {
			p.link(s, &s.runs[i])
		}
	}
}

// parts returns the folded words of a run without particles.
func (s *sentenceScan) parts(r run) []string {
	var out []string
	for i, w := range s.words(r) {
		w = strings.ToLower(strings.TrimSuffix(w, "."))
		if w = strings.TrimPrefix(w, "al-"); i == 0 || !s.particle(w) {
			out = append(out, w)
		}
	}
	return out
}

// add enters a full name, or joins it to the person who has it already.
func (p *people) add(name string, parts []string, r *run) {
	for _, e := range p.list {
		if sameName(e.parts, parts) {
			if len(parts) > len(e.parts) {
				e.name, e.parts = name, parts
			}
			r.entity = e
			return
		}
	}
	e := &entity{name: name, parts: parts}
	p.list = append(p.list, e)
	r.entity = e
}

// sameName reports whether two full names in one document are one person's:
// the same last word, and the shorter's words in order within the longer's,
// initials standing for what they begin.
func sameName(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a[len(a)-1] != b[len(b)-1] {
		return false
	}
	i := 0
	for _, w := range b {
		if i < len(a) && (a[i] == w || initialOf(a[i], w) || initialOf(w, a[i])) {
			i++
		}
	}
	return i == len(a)
}

func initialOf(short, long string) bool {
	return utf8.RuneCountInString(short) == 1 && strings.HasPrefix(long, short)
}

// index orders the people by their last words and by all their words.
func (p *people) index() {
	for _, e := range p.list {
		last := e.parts[len(e.parts)-1]
		p.byLast[last] = append(p.byLast[last], e)
		for _, w := range e.parts {
			if !slices.Contains(p.byPart[w], e) {
				p.byPart[w] = append(p.byPart[w], e)
			}
		}
	}
}

// link resolves a run that is no full name: a surname, or any one of the
// names where a title stands before it.
func (p *people) link(s *sentenceScan, r *run) {
	if r.entity != nil || r.kind == organisationName || r.sure && r.kind == placeName {
		return
	}
	parts := s.parts(*r)
	if len(parts) == 0 {
		return
	}
	var found []*entity
	switch {
	case len(parts) == 1:
		found = p.byLast[parts[0]]
		if len(found) == 0 && (r.titled || r.body == nil && r.kind == unknownName && !s.titleCase) {
			found = p.byFirst(parts[0], r.titled)
		}
	default:
		for _, e := range p.list {
			if sameName(e.parts, parts) {
				found = append(found, e)
			}
		}
	}
	switch {
	case len(found) == 1:
		r.entity, r.kind = found[0], personName
	case r.kind == personName || len(found) > 1:
		r.kind = personName
		r.entity = &entity{name: s.name(*r), parts: parts, clash: len(found) > 1}
		if len(found) == 0 {
			p.list = append(p.list, r.entity)
			last := parts[len(parts)-1]
			p.byLast[last] = append(p.byLast[last], r.entity)
		}
	case len(parts) == 1 && r.opening:
		r.kind = unknownName
	}
}

// byFirst returns the people one of whose names is the word; where no title
// stands before it, it must be the first, as family names are in East Asia.
func (p *people) byFirst(word string, titled bool) []*entity {
	if titled {
		return p.byPart[word]
	}
	var out []*entity
	for _, e := range p.byPart[word] {
		if e.parts[0] == word {
			out = append(out, e)
		}
	}
	return out
}

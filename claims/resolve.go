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
			if r.kind == personName && !s.titleCase && len(r.parts) > 1 {
				p.add(r)
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

// add enters a full name, or joins it to the person who has it already.
func (p *people) add(r *run) {
	last := r.parts[len(r.parts)-1]
	for _, e := range p.byLast[last] {
		if sameName(e.parts, r.parts) {
			if len(r.parts) > len(e.parts) {
				e.name, e.parts = r.name, r.parts
			}
			r.entity = e
			return
		}
	}
	e := &entity{name: r.name, parts: r.parts}
	p.list = append(p.list, e)
	p.byLast[last] = append(p.byLast[last], e)
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

// index orders the people by all their words.
func (p *people) index() {
	for _, e := range p.list {
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
	parts := r.parts
	if len(parts) == 0 {
		return
	}
	last := parts[len(parts)-1]
	found := p.byLast[last]
	switch {
	case len(parts) == 1:
		if len(found) == 0 && (r.titled || r.body == nil && r.kind == unknownName && !s.titleCase) {
			found = p.byFirst(parts[0], r.titled)
		}
	default:
		found = slices.DeleteFunc(slices.Clone(found), func(e *entity) bool { return !sameName(e.parts, parts) })
	}
	switch {
	case len(found) == 1:
		r.entity, r.kind = found[0], personName
	case r.kind == personName || len(found) > 1:
		r.kind = personName
		r.entity = &entity{name: r.name, parts: parts, clash: len(found) > 1}
		if len(found) == 0 {
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

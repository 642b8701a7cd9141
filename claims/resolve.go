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
	next  *entity // whose last word is the same
}

// people resolves names within one document.
type people struct {
	list   []*entity
	byLast map[string]queue
	// The people by any word of their names, and by the first.
	byPart, byFirst map[string]few
}

// A queue is entities one behind the other.
type queue struct{ first, last *entity }

// few is the first of some people, and how many there are.
type few struct {
	one *entity
	n   int
}

// resolvePeople collects the full names of a document and links its shorter
// ones to them, where exactly one person can be meant.
func resolvePeople(scans []*sentenceScan) {
	p := &people{byLast: map[string]queue{}, byPart: map[string]few{}, byFirst: map[string]few{}}
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
	for e := p.byLast[last].first; e != nil; e = e.next {
		if sameName(e.parts, r.parts) {
			if len(r.parts) > len(e.parts) {
				e.name, e.parts = r.name, r.parts
			}
			r.entity = e
			return
		}
	}
	r.entity = &entity{name: r.name, parts: r.parts}
	p.list = append(p.list, r.entity)
	p.join(last, r.entity)
}

// join puts an entity behind those that have its last word.
func (p *people) join(last string, e *entity) {
	q := p.byLast[last]
	if q.last == nil {
		q.first = e
	} else {
		q.last.next = e
	}
	q.last = e
	p.byLast[last] = q
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

// index orders the people by the words of their names.
func (p *people) index() {
	for _, e := range p.list {
		for i, w := range e.parts {
			if !slices.Contains(e.parts[:i], w) {
				p.byPart[w] = p.byPart[w].and(e)
			}
		}
		p.byFirst[e.parts[0]] = p.byFirst[e.parts[0]].and(e)
	}
}

func (f few) and(e *entity) few {
	if f.n++; f.n == 1 {
		f.one = e
	}
	return f
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
	found := p.called(parts)
	if len(parts) == 1 && found.n == 0 && (r.titled || r.body == nil && r.kind == unknownName && !s.titleCase) {
		// Where no title stands before a word, it must be the first of the name, as
		// family names are in East Asia.
		if found = p.byFirst[parts[0]]; r.titled {
			found = p.byPart[parts[0]]
		}
	}
	switch {
	case found.n == 1:
		r.entity, r.kind = found.one, personName
	case r.kind == personName || found.n > 1:
		r.kind = personName
		r.entity = &entity{name: r.name, parts: parts, clash: found.n > 1}
		if found.n == 0 {
			p.join(parts[len(parts)-1], r.entity)
		}
	case len(parts) == 1 && r.opening:
		r.kind = unknownName
	}
}

// called returns those whose name the words may be: a last word, or more.
func (p *people) called(parts []string) (found few) {
	for e := p.byLast[parts[len(parts)-1]].first; e != nil; e = e.next {
		if len(parts) == 1 || sameName(e.parts, parts) {
			found = found.and(e)
		}
	}
	return found
}

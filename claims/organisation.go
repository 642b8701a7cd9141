package claims

import (
	"strings"
	"unicode"
)

// A body is an organisation as one document speaks of it, over all mentions.
type body struct {
	name  string   // the full form
	words []string // folded
}

// weighNames settles what the names of a document are whose own words do not
// tell: by the words around all mentions of each.
func weighNames(scans []*sentenceScan) {
	votes := map[string]*ballot{}
	single := map[string]int{} // the place of the first mention by one word
	first := map[string]int{}  // the same of each name
	each := func(f func(s *sentenceScan, r *run, parts []string)) {
		for _, s := range scans {
			for i := range s.runs {
				r := &s.runs[i]
				if r.sure {
					continue
				}
				if parts := s.parts(*r); len(parts) > 0 {
					f(s, r, parts)
				}
			}
		}
	}
	each(func(s *sentenceScan, r *run, parts []string) {
		key := strings.Join(parts, " ")
		at := s.toks[r.from].Start
		if _, ok := single[key]; len(parts) == 1 && !ok && s.fold(len(s.toks)-1) == "." {
			single[key] = at
		}
		if _, ok := first[key]; !ok {
			first[key] = at
		}
		if votes[key] == nil {
			votes[key] = new(ballot)
		}
		votes[key].add(s.evidence(r, len(parts)))
	})
	each(func(s *sentenceScan, r *run, parts []string) {
		key := strings.Join(parts, " ")
		b := *votes[key]
		// The full name comes first, then the surname, or the first word of a
		// firm's name.
		n := len(parts)
		if at, ok := single[parts[n-1]]; n > 1 && ok && at > first[key] {
			b.person += 2
		} else if at, ok := single[parts[0]]; n > 1 && ok && at > first[key] && !s.has(r.from, givenName) {
			// Words that are a name by themselves make none with its maker's.
			if _, apart := first[strings.Join(parts[1:], " ")]; !apart {
				b.organisation += 3
			}
		}
		upper := len(parts) == 1 && s.toks[r.from].upper && s.toks[r.from].Len() > 1
		if s.titleCase || upper {
			return
		}
		r.kind = b.kind(len(parts))
	})
}

// A registry resolves the organisations of one document.
type registry struct {
	list   []*body
	byName map[string]*body // by full names and by acronyms
	short  map[string][]*body
}

// resolveBodies collects the full names of a document's organisations and links
// acronyms and short forms to them.
func resolveBodies(scans []*sentenceScan) {
	g := &registry{byName: map[string]*body{}, short: map[string][]*body{}}
	for _, s := range scans {
		for i := range s.runs {
			if r := &s.runs[i]; r.kind == organisationName && (r.to-r.from > 1 || !s.toks[r.from].upper) {
				g.add(s, r)
			}
		}
	}
	for _, s := range scans {
		for i := range s.runs {
			g.acronym(s, i)
		}
	}
	for _, s := range scans {
		for i := range s.runs {
			g.link(s, &s.runs[i])
		}
		g.linkTowns(s)
	}
}

// add enters a full name.
func (g *registry) add(s *sentenceScan, r *run) {
	name := s.name(*r)
	key := strings.ToLower(name)
	if b := g.byName[key]; b != nil {
		r.body = b
		return
	}
	b := &body{name: name, words: strings.Fields(key)}
	g.list = append(g.list, b)
	g.byName[key] = b
	r.body = b
	if n := len(b.words); n > 1 {
		for _, w := range []string{b.words[0], b.words[n-1]} {
			g.short[w] = append(g.short[w], b)
		}
	}
}

// acronym reads the run in brackets behind another as its short form, if its
// letters are the initials: "Inter-Services Public Relations (ISPR)".
func (g *registry) acronym(s *sentenceScan, i int) {
	r := &s.runs[i]
	if i == 0 || r.to-r.from != 1 || !s.toks[r.from].upper || s.fold(r.from-1) != "(" || s.fold(r.to) != ")" {
		return
	}
	prev := &s.runs[i-1]
	if prev.to != r.from-1 || prev.kind == personName && prev.titled || !fits(s.toks[r.from].fold, s.initials(*prev)) {
		return
	}
	prev.kind, prev.sure = organisationName, true
	if prev.body == nil {
		g.add(s, prev)
	}
	g.byName[s.toks[r.from].fold] = prev.body
}

// initials returns the first letters of the capitalised words of a run, those
// behind a hyphen too.
func (s *sentenceScan) initials(r run) string {
	var b strings.Builder
	for i := r.from; i < r.to; i++ {
		if t := &s.toks[i]; t.kind == word && t.capital {
			for _, c := range t.fold {
				b.WriteRune(c)
				break
			}
		}
	}
	return b.String()
}

// fits reports whether an acronym is made of initials: the same, or all but
// one of them.
func fits(acronym, initials string) bool {
	if acronym == initials {
		return true
	}
	n := 0
	for _, c := range initials {
		if n < len(acronym) && rune(acronym[n]) == c {
			n++
		}
	}
	return n == len(acronym) && len(initials)-n <= 1 || len(acronym) > 2 && len(initials) > 2 && strings.HasPrefix(acronym, initials) && len(acronym)-len(initials) <= 1
}

// link resolves the short forms of organisations' names.
func (g *registry) link(s *sentenceScan, r *run) {
	if r.body != nil || r.kind == personName && r.entity != nil && len(r.entity.parts) > 1 {
		return
	}
	key := strings.ToLower(s.name(*r))
	if b := g.byName[key]; b != nil {
		r.body, r.kind = b, organisationName
		return
	}
	if r.to-r.from != 1 || r.titled {
		return
	}
	if s.toks[r.from].upper && len(key) > 1 {
		if b := g.abbreviated(key); b != nil {
			r.body, r.kind = b, organisationName
		}
		return
	}
	if b := g.only(key); b != nil && (!r.opening || s.subject(r.to)) && !s.has(r.from, orgWord) {
		r.body, r.kind = b, organisationName
	}
}

// only returns the one organisation whose name begins or ends with the word.
func (g *registry) only(word string) *body {
	if found := g.short[word]; len(found) == 1 {
		return found[0]
	}
	return nil
}

// abbreviated returns the one organisation whose initials are the letters.
func (g *registry) abbreviated(letters string) *body {
	var found *body
	for _, b := range g.list {
		var in strings.Builder
		for _, w := range strings.FieldsFunc(b.name, func(r rune) bool { return r == ' ' || r == '-' }) {
			for _, c := range w {
				if unicode.IsUpper(c) {
					in.WriteRune(unicode.ToLower(c))
				}
				break
			}
		}
		if in.String() == letters {
			if found != nil {
				return nil
			}
			found = b
		}
	}
	return found
}

// subject reports whether what stands at token i follows a name that acts: a
// verb or a possessive.
func (s *sentenceScan) subject(i int) bool {
	return s.isVerb(i) || s.kind(i) == possessive || s.fold(i) == "would" || s.fold(i) == "will" || s.fold(i) == "could"
}

// linkTowns takes the name of a town that acts for the organisation that bears
// it, where the document names one: "Graz were magnificent".
func (g *registry) linkTowns(s *sentenceScan) {
	for _, f := range s.finds {
		if f.class != city && f.class != region || f.to != f.from+1 || s.runAt(f.from) || !s.subject(f.to) {
			continue
		}
		if b := g.only(s.toks[f.from].fold); b != nil {
			s.runs = append(s.runs, run{from: f.from, to: f.to, kind: organisationName, body: b, sure: true})
		}
	}
}

// runAt reports whether a run holds token i.
func (s *sentenceScan) runAt(i int) bool {
	for _, r := range s.runs {
		if r.from <= i && i < r.to {
			return true
		}
	}
	return false
}

package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A body is an organisation as one document speaks of it, over all mentions.
type body struct {
	name  string   // the full form
	words []string // folded
}

// A standing is what the mentions of a name in a document tell of it.
type standing struct {
	ballot
	first  int // the place of the first mention
	single int // that of the first by one word in a whole sentence, -1 if there is none
}

// standings are those of the names of a document, by their keys.
type standings struct {
	list []standing
	by   map[string]int
}

// of returns the standing of a name until the next is added, nil if it has none.
func (n *standings) of(key string) *standing {
	if i, ok := n.by[key]; ok {
		return &n.list[i]
	}
	return nil
}

func (n *standings) add(key string, s standing) *standing {
	n.by[key] = len(n.list)
	n.list = append(n.list, s)
	return &n.list[len(n.list)-1]
}

// weighNames settles what the names of a document are whose own words do not
// tell: by the words around all mentions of each.
func weighNames(scans []*sentenceScan) {
	names := &standings{by: map[string]int{}}
	for _, s := range scans {
		for i := range s.runs {
			r := &s.runs[i]
			if r.sure || len(r.parts) == 0 {
				continue
			}
			at := s.toks[r.from].Start
			st := names.of(r.key)
			if st == nil {
				st = names.add(r.key, standing{first: at, single: -1})
			}
			if len(r.parts) == 1 && st.single < 0 && s.fold(len(s.toks)-1) == "." {
				st.single = at
			}
			st.add(s.evidence(r, len(r.parts)))
		}
	}
	for _, s := range scans {
		for i := range s.runs {
			if r := &s.runs[i]; !r.sure && len(r.parts) > 0 {
				s.settle(r, names)
			}
		}
	}
	var people map[string]bool
	for _, s := range scans {
		for i := range s.runs {
			r := &s.runs[i]
			if len(r.parts) != 1 || r.sure || r.kind != organisationName || s.toks[r.from].upper {
				continue
			}
			if people == nil {
				people = namesOfPeople(scans)
			}
			if people[r.key] {
				r.kind = unknownName // whose it is, the full name tells
			}
		}
	}
}

// namesOfPeople returns the first and last words of the full names of people in a
// document, of those that a title or given name shows.
func namesOfPeople(scans []*sentenceScan) map[string]bool {
	out := map[string]bool{}
	for _, s := range scans {
		for i := range s.runs {
			if r := &s.runs[i]; r.kind == personName && len(r.parts) > 1 && !s.titleCase && (r.sure || s.has(r.from, givenName)) {
				out[r.parts[0]], out[r.parts[len(r.parts)-1]] = true, true
			}
		}
	}
	return out
}

// settle gives a run the kind that the mentions of its name tell.
func (s *sentenceScan) settle(r *run, names *standings) {
	here := names.of(r.key)
	b := here.ballot
	later := func(name string) bool {
		st := names.of(name)
		return st != nil && st.single > here.first
	}
	// The full name comes first, then the surname, or the first word of a
	// firm's name.
	if n := len(r.parts); n > 1 && later(r.parts[n-1]) {
		b.person += 2
	} else if n > 1 && later(r.parts[0]) && !s.has(r.from, givenName) {
		// Words that are a name by themselves make none with its maker's.
		if names.of(r.key[len(r.parts[0])+1:]) == nil {
			b.organisation += 3
		}
	}
	upper := len(r.parts) == 1 && s.toks[r.from].upper && s.toks[r.from].Len() > 1
	if !s.titleCase && !upper {
		r.kind = b.kind(len(r.parts))
	}
}

// A registry resolves the organisations of one document.
type registry struct {
	byName   map[string]*body // by full names and by acronyms
	short    map[string][]*body
	initials map[string][]*body
}

// resolveBodies collects the full names of a document's organisations and links
// acronyms and short forms to them.
func resolveBodies(scans []*sentenceScan) {
	g := &registry{byName: map[string]*body{}, short: map[string][]*body{}, initials: map[string][]*body{}}
	for _, s := range scans {
		for i := range s.runs {
			if r := &s.runs[i]; r.kind == organisationName && (r.to-r.from > 1 || !s.toks[r.from].upper) {
				g.add(r)
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
func (g *registry) add(r *run) {
	key := strings.ToLower(r.name)
	if b := g.byName[key]; b != nil {
		r.body = b
		return
	}
	b := &body{name: r.name, words: strings.Fields(key)}
	in := capitalsOf(b.name)
	g.initials[in] = append(g.initials[in], b)
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
	if prev.to != r.from-1 || prev.kind == personName && prev.titled {
		return
	}
	if known := prev.sure && prev.kind == organisationName && s.toks[r.from].Len() > 2; !known && !fits(s.toks[r.from].fold, s.initials(*prev)) {
		return
	}
	prev.kind, prev.sure = organisationName, true
	if prev.body == nil {
		g.add(prev)
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
	key := strings.ToLower(r.name)
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
	if b := g.only(key); b != nil && (!r.opening || s.subject(r.to) || s.fold(r.to) == ",") && !s.has(r.from, orgWord) {
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
	if found := g.initials[letters]; len(found) == 1 {
		return found[0]
	}
	return nil
}

// capitalsOf returns the capitals that begin the words of a name, folded.
func capitalsOf(name string) string {
	var in strings.Builder
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if c, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(c) {
			in.WriteRune(unicode.ToLower(c))
		}
	}
	return in.String()
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
			s.runs = append(s.runs, run{from: f.from, to: f.to, kind: organisationName, body: b, sure: true, spelling: s.spell(f.from, f.to)})
		}
	}
}

// runAt reports whether a run holds token i.
func (s *sentenceScan) runAt(i int) bool {
	for k := range s.runs {
		if r := &s.runs[k]; r.from <= i && i < r.to {
			return true
		}
	}
	return false
}

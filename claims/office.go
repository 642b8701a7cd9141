package claims

import "strings"

// areaBehind reads what an office is for, where it is no body: "head of sales",
// "minister of fisheries", "director of forecasting".
func (s *sentenceScan) areaBehind(r *roleFind) {
	i := r.to
	if f := s.fold(i); f != "of" && f != "for" {
		return
	}
	end := i + 1
	for end < len(s.toks) && end < i+3 && s.lower(end) && !s.has(end, stopName) && (!s.isVerb(end) || strings.HasSuffix(s.fold(end), "ing")) && !s.is(end, office) {
		end++
	}
	if end == i+1 || s.has(end-1, groupNoun) {
		return
	}
	area := s.text[s.toks[i+1].Start:s.toks[end-1].End]
	switch r.Office {
	case "minister", "secretary", "deputy minister":
		r.Office = area + " " + r.Office
	case "head", "director", "chief":
		r.Office += " of " + area
		r.sort = "body"
	default:
		return
	}
	r.to, r.OfficeSpan.End = end, s.toks[end-1].End
}

// bodyBehindHolder reads "Professor Ada Okoro of the University of Jos".
func (s *sentenceScan) bodyBehindHolder(r *roleFind) {
	if r.Body != "" || r.holder == nil || r.holder.to != r.to || s.fold(r.to) != "of" && s.fold(r.to) != "from" {
		return
	}
	i := r.to + 1
	if s.fold(i) == "the" {
		i++
	}
	if n := s.runFrom(i); n != nil && n.kind == organisationName {
		s.setBody(r, s.bodyName(n), n.from, n.to)
	} else if f, ok := s.classAt(i); ok && f.class == country {
		s.setBody(r, f.value, f.from, f.to)
	}
}

// holderByVerb reads who comes into an office or leaves it by a verb: "has been
// named force commander", "appointed Ms Roy as minister", "resigned as mayor".
func (s *sentenceScan) holderByVerb(r *roleFind) {
	for i := r.from - 1; i >= max(0, r.from-14); i-- {
		f, ok := s.classAt(i)
		if !ok || f.class != eventVerb || !s.isVerb(i) {
			continue
		}
		switch {
		case f.value == "appoint" && s.passive(i):
			s.takeHolder(r, s.personBefore(i), "next")
		case f.value == "appoint":
			s.takeHolder(r, s.personBetween(f.to, r.from), "next")
		case f.value == "resign" && s.fold(f.to) == "as":
			s.takeHolder(r, s.personBefore(i), "former")
		}
		return
	}
}

// takeHolder gives the role a holder of another time than the report's.
func (s *sentenceScan) takeHolder(r *roleFind, n *run, tense string) {
	if n == nil {
		return
	}
	r.holder = n
	if r.Tense == "" {
		r.Tense = tense
	}
}

// passive reports whether the verb at token i has its object before it.
func (s *sentenceScan) passive(i int) bool {
	switch s.fold(i - 1) {
	case "been", "was", "is", "being", "be", "were":
		return true
	}
	return false
}

// personBefore returns the nearest person named before token i, with nothing
// but an apposition or "who" between.
func (s *sentenceScan) personBefore(i int) *run {
	for k := i - 1; k >= max(0, i-12); k-- {
		if s.fold(k) == ";" || s.fold(k) == "said" {
			return nil
		}
		if n := s.runTo(k + 1); n != nil && n.kind == personName {
			return n
		}
	}
	return nil
}

// personBetween returns the first person named among the tokens from..to.
func (s *sentenceScan) personBetween(from, to int) *run {
	for n := range s.runs {
		if r := &s.runs[n]; r.from >= from && r.to <= to && r.kind == personName {
			return r
		}
	}
	return nil
}

// counterparts reads "her Bolivian counterpart, Jaime Rojas": the office of the
// role before it, for another country.
func (s *sentenceScan) counterparts(roles []roleFind) []roleFind {
	for i := range s.toks {
		if s.fold(i) != "counterpart" || len(roles) == 0 {
			continue
		}
		d, ok := s.classAt(i - 1)
		if !ok || d.class != demonym && d.class != country {
			continue
		}
		k := i + 1
		if s.fold(k) == "," {
			k++
		}
		k, _ = s.skipTitles(k)
		n := s.runFrom(k)
		model := -1
		for m := range roles {
			if roles[m].to <= i && roles[m].holder != nil && roles[m].Body != d.value {
				model = m
			}
		}
		if n == nil || model < 0 || n.kind == organisationName || n.kind == placeName {
			continue
		}
		n.kind = personName
		r := roleFind{Role: Role{Office: roles[model].Office, Single: roles[model].Single, OfficeSpan: s.span(i, i+1)}, from: i, to: i + 1}
		s.setBody(&r, d.value, d.from, d.to)
		r.holder, r.to = n, n.to
		roles = append(roles, r)
	}
	return roles
}

// A landscape is what a document tells of: its countries and organisations.
type landscape struct {
	countries map[string]int // explicit mentions, demonyms included
	homes     map[string]int // of towns and regions
	first     *body          // the first organisation named
	court     string         // the only court named
	courts    int
}

// landscapeOf surveys a document.
func landscapeOf(scans []*sentenceScan) *landscape {
	l := &landscape{countries: map[string]int{}, homes: map[string]int{}}
	seen := map[*body]bool{}
	for _, s := range scans {
		for _, f := range s.finds {
			switch f.class {
			case country, demonym:
				l.countries[f.value]++
			case city, region:
				if f.of != "" && !s.runAt(f.from) {
					l.homes[f.of]++
				}
			}
		}
		for _, r := range s.runs {
			if r.kind != organisationName || r.body == nil || seen[r.body] {
				continue
			}
			seen[r.body] = true
			if l.first == nil {
				l.first = r.body
			}
			if strings.Contains(strings.ToLower(r.body.name), "court") {
				l.court = r.body.name
				l.courts++
			}
		}
	}
	l.forget()
	return l
}

// forget drops the countries that the document hardly speaks of, if it speaks
// much of others.
func (l *landscape) forget() {
	most := 0
	for _, n := range l.countries {
		most = max(most, n)
	}
	for c, n := range l.countries {
		if n*3 < most {
			delete(l.countries, c)
		}
	}
}

// country returns the one country that the document is about, empty if there
// are none or several.
func (l *landscape) country() string {
	from := l.countries
	if len(from) == 0 {
		from = l.homes
	}
	if len(from) == 1 {
		for c := range from {
			return c
		}
	}
	return ""
}

// inferBodies gives the roles of a document that name no body the one that the
// rest of the document tells. What is so taken is not sure.
func inferBodies(scans []*sentenceScan, roles [][]roleFind) {
	l := landscapeOf(scans)
	for n := range roles {
		for i := range roles[n] {
			r := &roles[n][i]
			if r.Body != "" {
				continue
			}
			switch {
			case r.owned && l.first != nil, r.sort == "body" && r.holder != nil && l.first != nil:
				r.Body = l.first.name
			case r.sort == "state":
				r.Body = l.country()
				if r.Body == "" && r.holder != nil && r.holder.entity != nil && r.Single {
					r.Body = l.other(r, roles[n])
				}
			case r.sort == "town":
				scans[n].nearTown(r)
			case r.sort == "court" && l.courts == 1:
				r.Body = l.court
			}
		}
	}
}

// other returns the second of the two countries that a document is about,
// where the sentence gives somebody else an office of the first: the report
// leaves out its own country's name.
func (l *landscape) other(r *roleFind, here []roleFind) string {
	if len(l.countries) != 2 {
		return ""
	}
	taken := ""
	for i := range here {
		o := &here[i]
		if _, ok := l.countries[o.Body]; !ok || !o.sure || o.holder == nil || o.holder.entity == r.holder.entity {
			continue
		}
		if taken != "" && taken != o.Body {
			return ""
		}
		taken = o.Body
	}
	if taken == "" {
		return ""
	}
	for c := range l.countries {
		if c != taken {
			return c
		}
	}
	return ""
}

// nearTown takes the nearest town or region before the office in its sentence
// for its body.
func (s *sentenceScan) nearTown(r *roleFind) {
	for n := len(s.finds) - 1; n >= 0; n-- {
		f := s.finds[n]
		if f.to <= r.from && (f.class == city || f.class == region) {
			r.Body, r.BodySpan = f.value, s.span(f.from, f.to)
			return
		}
	}
}

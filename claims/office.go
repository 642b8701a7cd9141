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
		s.setBody(r, n.bodyName(), n.from, n.to)
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

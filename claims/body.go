package claims

import (
	"strings"

	"crosscheck/claims/clause"
	"crosscheck/source"
)

// bodyOfPlace reads the body of "minister of Iran"; of "head of Iran's police
// union" it is no country's, and of "director for Asia at Acme" the firm.
func (s *sentenceScan) bodyOfPlace(r *roleFind, f find) {
	i := f.to
	if s.kind(i) == possessive {
		if n := s.runFrom(i + 1); n != nil && n.kind == organisationName {
			s.setBody(r, n.bodyName(), n.from, n.to)
		} else if end := s.nounEnd(i + 1); end > i+1 && s.fold(end) == "," {
			r.to = end
		}
		return
	}
	if s.fold(r.to) == "for" && s.fold(i) == "at" {
		i++
		if s.fold(i) == "the" {
			i++
		}
		if n := s.runFrom(i); n != nil && n.kind != personName {
			s.setBody(r, n.bodyName(), n.from, n.to)
			return
		}
	}
	s.setBody(r, f.value, f.from, f.to)
}

// nounRoom is the most words that may stand between an office and the name of
// its body, which a noun of theirs describes.
const nounRoom = 6

// nounEnd returns the end of a phrase of small words from token i on whose noun is
// one for organisations ("electric car company"), i if there is none.
func (s *sentenceScan) nounEnd(i int) int {
	end := i
	for end < i+nounRoom && end < len(s.toks) && (s.lower(end) || s.is(end, demonym)) && !s.isVerb(end) && !s.is(end, office) {
		end++
	}
	if end > i && (s.has(end-1, groupNoun) || end > i+1 && s.has(end-2, groupNoun) && s.has(end-1, personNoun)) {
		return end
	}
	return i
}

// describesName reports whether the phrase at token i stands behind a name and a
// comma: "Ana Dahl, the head of ...".
func (s *sentenceScan) describesName(i int) bool {
	i--
	if f := s.fold(i); f == "the" || f == "a" || f == "an" {
		i--
	}
	return s.fold(i) == "," && s.runTo(i) != nil
}

// nameAfter reads the body that a noun for organisations introduces, from token
// i on: "electric car company Tesla", "Georgian Compass"; behind a comma ("his
// coalition partner, Nova") only if apart, for else the name is the holder's.
func (s *sentenceScan) nameAfter(i int, apart bool) *run {
	from := i
	i = s.nounEnd(from)
	group := i > from
	switch {
	case group:
	case s.is(from, demonym):
		i++
	default:
		return nil
	}
	comma := group && s.fold(i) == ","
	if comma {
		i++
	}
	n := s.runFrom(i)
	if n == nil || comma && !apart || n.titled || n.to > n.from+1 && s.has(n.from, givenName) || n.entity != nil && len(n.entity.parts) > 1 && n.sure || comma && !s.closes(n.to) {
		return nil
	}
	if !group {
		n.from = from
		n.spelling = s.spell(n.from, n.to)
	}
	if n.kind != organisationName {
		n.kind, n.entity, n.body = organisationName, nil, nil
	}
	return n
}

// inferBodies gives the roles of a document that name no body the one that the
// rest of the document tells. What is so taken is not sure, and a wrong body
// would be worse than none.
func inferBodies(l *landscape, scans []*sentenceScan, roles [][]roleFind) {
	l.governed = governed(scans, roles)
	for n := range roles {
		for i := range roles[n] {
			r := &roles[n][i]
			if r.Body != "" {
				continue
			}
			switch {
			case r.sort == "town":
				scans[n].nearTown(r)
				if r.Body == "" && r.owned {
					formerTown(scans, n, r)
				}
			case r.sort == "court":
				formerCourt(scans, n, r)
			case r.owned:
				ownerBefore(scans, n, r)
			case r.sort == "body" && r.holder != nil && l.main != nil:
				r.Body = l.main.name
			case r.sort == "state":
				l.govern(scans[n], r, roles, n)
			}
		}
	}
}

// govern gives an office of a state the country that the document tells of.
func (l *landscape) govern(s *sentenceScan, r *roleFind, roles [][]roleFind, n int) {
	if c := l.country(); c != "" && !foreign(roles, r, c) {
		r.Body = c
	}
	if r.Body == "" && r.holder != nil && r.holder.entity != nil && r.Single {
		r.Body = l.other(r, roles[n])
	}
	if r.Body == "" && r.Single {
		r.Body = l.besides(s.host(r))
	}
}

// governed returns the countries that surely have an office in the document, or
// a cabinet or parliament ("the Dutch cabinet"); the empty one stands for a
// cabinet or parliament of the country that need not be told.
func governed(scans []*sentenceScan, roles [][]roleFind) map[string]bool {
	out := map[string]bool{}
	for _, s := range scans {
		for i := range s.toks {
			if w := s.fold(i); w != "cabinet" && w != "parliament" {
				continue
			}
			k := i - 1
			if s.kind(k) == possessive {
				k--
			}
			if f, ok := s.classAt(k); ok && (f.class == country || f.class == demonym) {
				out[f.value] = true
			} else if s.fold(k) == "the" {
				out[""] = true
			}
		}
	}
	for n := range roles {
		for i := range roles[n] {
			if r := &roles[n][i]; r.sure && r.sort == "state" {
				out[r.Body] = true
			}
		}
	}
	return out
}

// ownerRoom is how many sentences before its own an office's body is looked for.
const ownerRoom = 3

// ownerBefore takes the body that "its" or "the company's" stands for: in an
// attribution the first organisation of the sentence, else the nearest before
// the office; where the sentence tells of nothing else before, the first of a
// sentence before. A leader may be a country's.
func ownerBefore(scans []*sentenceScan, n int, r *roleFind) {
	s := scans[n]
	attributed := s.attributedTo(r)
	best, at := "", -1
	for i := range s.runs {
		if o := &s.runs[i]; o.kind == organisationName && o.to <= r.from && (at < 0 || !attributed) {
			best, at = o.bodyName(), o.from
			r.BodySpan = s.span(o.from, o.to)
		}
	}
	if !attributed && (r.sort == "named" || r.sort == "state") {
		for _, f := range s.finds {
			if f.class == country && f.to <= r.from && f.from > at {
				best, at = f.value, f.from
				r.BodySpan = s.span(f.from, f.to)
			}
		}
	}
	if r.Body = best; best != "" || !attributed && s.predicates(r.from) {
		return
	}
	for k := n - 1; k >= max(0, n-ownerRoom); k-- {
		for i := range scans[k].runs {
			if o := &scans[k].runs[i]; o.kind == organisationName && !scans[k].passesOn(o) {
				r.Body, r.BodySpan = o.bodyName(), scans[k].span(o.from, o.to)
				return
			}
		}
	}
}

// attributedTo reports whether the holder of an office is who says the sentence.
func (s *sentenceScan) attributedTo(r *roleFind) bool {
	for i := range s.reading.Clauses {
		if c := &s.reading.Clauses[i]; c.Speaker.Len() > 0 && attribution(c, s.start).Overlaps(r.OfficeSpan) {
			return true
		}
	}
	return false
}

// attribution returns the place from the speaker of a clause to the verb of
// speech, appositions between included.
func attribution(c *clause.Clause, base int) source.Span {
	sp := c.Speaker
	if c.SpeechVerb.Len() > 0 {
		sp = source.Span{Start: min(sp.Start, c.SpeechVerb.Start), End: max(sp.End, c.SpeechVerb.End)}
	}
	return moved(sp, base)
}

// predicates reports whether a verb stands before token i.
func (s *sentenceScan) predicates(i int) bool {
	for i--; i >= 0; i-- {
		if s.isVerb(i) {
			return true
		}
	}
	return false
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

// formerTown takes the town that "the city's mayor" speaks of from the sentences
// before; of a territory the region.
func formerTown(scans []*sentenceScan, n int, r *roleFind) {
	want := region
	office := scans[n].tokenAt(r.OfficeSpan.Start)
	for i := office - 1; i >= max(0, office-4); i-- {
		switch scans[n].fold(i) {
		case "city", "town", "village", "suburb", "port":
			want = city
		}
	}
	for k := n - 1; k >= max(0, n-ownerRoom); k-- {
		s := scans[k]
		for _, f := range s.finds {
			if f.class == want && !s.runAt(f.from) {
				r.Body, r.BodySpan = f.value, s.span(f.from, f.to)
				return
			}
		}
	}
}

// formerCourt takes the court named last up to the judge's sentence.
func formerCourt(scans []*sentenceScan, n int, r *roleFind) {
	try := func(s *sentenceScan) bool {
		for i := range s.runs {
			if o := &s.runs[i]; o.kind == organisationName && strings.Contains(strings.ToLower(o.bodyName()), "court") {
				r.Body, r.BodySpan = o.bodyName(), s.span(o.from, o.to)
				return true
			}
		}
		return false
	}
	for k := n; k >= max(0, n-ownerRoom); k-- {
		if try(scans[k]) {
			return
		}
	}
}

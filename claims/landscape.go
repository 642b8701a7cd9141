package claims

import (
	"slices"
	"strings"
)

// A landscape is what a document tells of: its countries and organisations.
type landscape struct {
	countries map[string]int  // explicit mentions, demonyms included
	homes     map[string]int  // of towns, regions and national institutions
	main      *body           // the organisation that it speaks of most, and first
	governed  map[string]bool // countries that somebody is surely named to govern
}

// landscapeOf surveys a document.
func landscapeOf(scans []*sentenceScan) *landscape {
	l := &landscape{countries: map[string]int{}, homes: map[string]int{}}
	mentions := map[*body]int{}
	var bodies []*body // in order of their first mentions
	for _, s := range scans {
		for _, f := range s.finds {
			switch f.class {
			case country, demonym:
				l.countries[f.value]++
			case city, region:
				if f.of != "" && !s.runAt(f.from) {
					l.homes[f.of]++
				}
			case institution:
				if f.of != "" {
					l.homes[f.of]++
				}
			}
		}
		for i := range s.runs {
			if r := &s.runs[i]; r.kind == organisationName && r.body != nil && !s.passesOn(r) {
				if mentions[r.body]++; mentions[r.body] == 1 {
					bodies = append(bodies, r.body)
				}
			}
		}
	}
	l.forget()
	for _, b := range bodies {
		if l.main == nil || mentions[b] > mentions[l.main] {
			l.main = b
		}
	}
	return l
}

// passesOn reports whether a run is the outlet that passes the news on: "...,
// Reuters reported".
func (s *sentenceScan) passesOn(r *run) bool {
	at := s.span(r.from, r.to)
	for i := range s.reading.Clauses {
		c := &s.reading.Clauses[i]
		if c.Class == "report" && moved(c.Speaker, s.start).Contains(at) || c.Through.Len() > 0 && moved(c.Through, s.start).Contains(at) {
			return true
		}
	}
	return false
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
// are none or several, or if it names neither a town nor an office of it: what is
// said of a country from abroad does not make its president "the president".
func (l *landscape) country() string {
	from := l.countries
	if len(from) == 0 {
		from = l.homes
	}
	if len(from) != 1 {
		return ""
	}
	for c := range from {
		for other, n := range l.homes {
			if other != c && n > l.homes[c] {
				return ""
			}
		}
		if l.homes[c] > 0 || l.governed[c] || l.governed[""] {
			return c
		}
	}
	return ""
}

// currency returns the code of the currency that a name means in this
// document: that of the only one of its countries whose money is so called.
func (l *landscape) currency(codes map[string]string) string {
	for _, from := range []map[string]int{l.countries, l.homes} {
		found := ""
		for c := range from {
			if code := codes[c]; code != "" && code != found {
				if found != "" {
					return ""
				}
				found = code
			}
		}
		if found != "" {
			return found
		}
	}
	return ""
}

// nameMoney gives sums in "kroner", "dinars" and the like the currency of the
// document's country.
func nameMoney(lex *lexicon, l *landscape, details []Detail, text string) {
	for i := range details {
		d := &details[i]
		if d.Kind != Money || d.Figure == nil {
			continue
		}
		words := strings.Fields(strings.ToLower(d.Span.Of(text)))
		if n := len(words); n < 2 || words[0][0] < '0' || words[0][0] > '9' || hasNationality(words) {
			continue
		}
		codes := lex.money[words[len(words)-1]]
		if code := l.currency(codes); code != "" && code != d.Unit {
			d.Unit, d.Figure.Unit, d.Figure.Dimension = code, code, code
		}
	}
}

// hasNationality reports whether a sum's words tell whose money it is: more
// than a figure, a scale and the currency's name do.
func hasNationality(words []string) bool {
	for _, w := range words[1 : len(words)-1] {
		switch w {
		case "million", "billion", "trillion", "bn", "m", "thousand", "hundred", "cfa":
		default:
			return true
		}
	}
	return false
}

// foreign reports whether the document speaks of the country as one that the
// holder of the role is not of: it has an ambassador of it, or surely another
// holder of the same office.
func foreign(roles [][]roleFind, r *roleFind, country string) bool {
	return slices.ContainsFunc(roles, func(here []roleFind) bool {
		return slices.ContainsFunc(here, func(o roleFind) bool {
			if !o.sure || o.Body != country {
				return false
			}
			rival := r.Single && r.holder != nil && o.holder != nil && o.holder.entity != r.holder.entity
			return o.sort == "abroad" || rival && o.Office == r.Office && o.Tense == r.Tense
		})
	})
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
	return l.besides(taken)
}

// besides returns the other one of the two countries that a document is about.
func (l *landscape) besides(taken string) string {
	if _, ok := l.countries[taken]; !ok || len(l.countries) != 2 {
		return ""
	}
	for c := range l.countries {
		if c != taken {
			return c
		}
	}
	return ""
}

// host returns the country that a sentence says the holder of an office
// visits: "the visit of army chief General X to Tehran".
func (s *sentenceScan) host(r *roleFind) string {
	visits := slices.ContainsFunc(s.finds, func(f find) bool {
		return (f.class == eventNoun || f.class == eventVerb) && f.value == "visit"
	})
	to := r.to
	if r.holder != nil {
		to = max(to, r.holder.to)
	}
	if !visits || s.fold(to) != "to" {
		return ""
	}
	f, ok := s.classAt(to + 1)
	switch {
	case !ok:
		return ""
	case f.class == country:
		return f.value
	case f.class == city || f.class == region:
		return f.of
	}
	return ""
}

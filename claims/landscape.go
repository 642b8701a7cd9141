package claims

import (
	"slices"
	"strings"
)

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
// are none or several, or if its towns are those of others: what is said of a
// country from abroad does not make its president "the president".
func (l *landscape) country() string {
	from := l.countries
	if len(from) == 0 {
		from = l.homes
	}
	if len(from) != 1 {
		return ""
	}
	for c := range from {
		if len(l.homes) == 0 || l.homes[c] > 0 {
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

// inferBodies gives the roles of a document that name no body the one that the
// rest of the document tells. What is so taken is not sure.
func inferBodies(l *landscape, scans []*sentenceScan, roles [][]roleFind) {
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
				if c := l.country(); c != "" && !foreign(roles, r, c) {
					r.Body = c
				}
				if r.Body == "" && r.holder != nil && r.holder.entity != nil && r.Single {
					r.Body = l.other(r, roles[n])
				}
				if r.Body == "" && r.Single {
					r.Body = l.besides(scans[n].host(r))
				}
			case r.sort == "town":
				scans[n].nearTown(r)
			case r.sort == "court" && l.courts == 1:
				r.Body = l.court
			}
		}
	}
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

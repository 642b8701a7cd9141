package claims

import "strings"

// homeRoom is how many tokens beside a place's name may tell its country.
const homeRoom = 6

// settleHomes gives places that no gazetteer has their country: the one named
// beside them ("the Manas district of Nepal", "the Chilean island of Wisa"), or the
// only one that the document is about, if it speaks of it more than once.
func (l *landscape) settleHomes(scans []*sentenceScan) {
	only := l.country()
	if l.countries[only]+l.homes[only] < 2 {
		only = ""
	}
	for _, s := range scans {
		for i := range s.runs {
			r := &s.runs[i]
			if r.kind != placeName || s.titleCase {
				continue
			}
			if r.home = s.homeBehind(r.to); r.home == "" {
				r.home = s.homeBefore(r.from)
			}
			if r.home == "" {
				r.home = only
			}
		}
	}
}

// homeBehind reads the country behind a place that ends before token i: "X,
// Nepal", "X in the hills of northern Chile", "the X district of Nepal".
func (s *sentenceScan) homeBehind(i int) string {
	joined := s.fold(i) == "," && s.is(i+1, country, region)
	for end := min(len(s.toks), i+homeRoom); i < end; i++ {
		f, ok := s.classAt(i)
		switch w := s.fold(i); {
		case ok && f.class == country && joined:
			return f.value
		case ok && (f.class == city || f.class == region) && joined:
			return f.of
		case w == "in" || w == "of":
			joined = true
		case w == ",":
			if !joined {
				return ""
			}
		case !s.lower(i) && w != "-" || s.isVerb(i) || s.has(i, stopName) && w != "the" && !strings.HasSuffix(w, "ern"):
			return ""
		}
	}
	return ""
}

// homeBefore reads the country before a place that begins at token i: "the
// Chilean island of X", "the Peruvian town X".
func (s *sentenceScan) homeBefore(i int) string {
	for end := max(0, i-homeRoom); i > end; {
		i--
		f, ok := s.classAt(i)
		switch {
		case ok && f.class == demonym:
			return f.value
		case !s.lower(i) && s.fold(i) != "-" || s.isVerb(i) || s.has(i, stopName) && s.fold(i) != "of" && s.fold(i) != "the" && !s.has(i, locator):
			return ""
		}
	}
	return ""
}

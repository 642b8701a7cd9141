package collate

import (
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/similarity"
	"crosscheck/source"
)

// comparePlaces finds two places in the same slot of which neither lies in
// the other.
func comparePlaces(p *pairing) []Difference {
	a, b := unmatched(p.a.places(), p.b.places(), sameValue)
	a = slices.DeleteFunc(a, func(x *claims.Detail) bool { return p.b.says(x.Value, p.a) || p.b.namesElse(x, p.a) })
	b = slices.DeleteFunc(b, func(y *claims.Detail) bool { return p.a.says(y.Value, p.b) || p.a.namesElse(y, p.b) })
	if p.bare && p.near() {
		switch {
		case len(a) == 1 && len(b) == 0:
			b = p.b.namesLike(p.a, a[0])
		case len(b) == 1 && len(a) == 0:
			a = p.a.namesLike(p.b, b[0])
		}
	}
	var out []Difference
	for _, x := range a {
		for j, y := range b {
			if y == nil || !p.slotsMeet(x.Span, y.Span) && !(len(a) == 1 && len(b) == 1 && p.nearlyAt(x, y) && p.sameMarker(x.Span, y.Span)) {
				continue
			}
			o, rule := Scope, otherPlaces
			switch {
			case x.Unit == y.Value && p.a.governs(x.Span), y.Unit == x.Value && p.b.governs(y.Span):
				o = "" // "work with Tunis" and "work with Tunisia"
			case x.Unit == y.Value || y.Unit == x.Value || nameHolds(x.Value, y.Value) || nameHolds(y.Value, x.Value):
				o, rule = Precision, "one place lies in the other"
			case region(x) != region(y) && x.Unit == y.Unit && x.Unit != "":
				o, rule = Precision, "a town and a region of one country"
			case p.a.onJourney() && p.b.onJourney() || p.visits(x, y):
				rule = "stops of one journey"
			case p.toldSlot(x.Span, y.Span) && !wide(x) && !wide(y), p.nearlyAt(x, y) && len(a) == 1 && len(b) == 1 && (p.bare && p.sameMarker(x.Span, y.Span) && !wide(x) && !wide(y) || (x.Unit == "") == (y.Unit == "")):
				o, rule = Contradiction, "different places for the same thing"
			}
			if o != "" {
				out = append(out, p.difference("place", x.Span, y.Span, o, rule))
			}
			b[j] = nil
			break
		}
	}
	return append(out, p.wheres()...)
}

// otherPlaces is the rule for places of statements that differ in more.
const otherPlaces = "other places, in statements that differ"

// governs reports whether a town may stand for the government that sits there: it
// opens the statement, or stands behind a word such as "with".
func (s *statement) governs(town source.Span) bool {
	at, _ := s.wordsIn(town)
	return at == 0 || capitalWords()[s.text.Words[at-1].Text]
}

// nameHolds reports whether a place is called after another one that it lies
// in or surrounds: York and York County, an airport and its city.
func nameHolds(long, short string) bool { return strings.HasPrefix(long, short+" ") }

// namesLike returns the names of one word, of which a statement does not tell
// what bears them, behind the preposition that stands before a place of the
// other, and that the other does not have: they may be places too.
func (s *statement) namesLike(other *statement, place *claims.Detail) []*claims.Detail {
	at, _ := other.wordsIn(place.Span)
	return slices.DeleteFunc(s.of(claims.Name), func(d *claims.Detail) bool {
		i, _ := s.wordsIn(d.Span)
		return at == 0 || i == 0 || !prepositions()[s.text.Words[i-1].Text] || s.text.Words[i-1].Text != other.text.Words[at-1].Text ||
			strings.Contains(d.Value, " ") || other.gives(d, s)
	})
}

// onJourney reports whether a statement tells of a journey to more places.
func (s *statement) onJourney() bool {
	return slices.ContainsFunc(s.text.Words, func(w similarity.Word) bool { return journeys()[w.Text] })
}

// visits reports whether two places are visited within a span of more than a
// day, which has room for both.
func (p *pairing) visits(x, y *claims.Detail) bool {
	visited := func(s *statement, d *claims.Detail) bool {
		i, _ := s.wordsIn(d.Span)
		return i > 0 && strings.HasPrefix(s.text.Words[i-1].Text, "visit")
	}
	return visited(p.a, x) && visited(p.b, y) && slices.ContainsFunc(p.a.of(claims.Date), func(d *claims.Detail) bool {
		return d.Figure != nil && d.Figure.Grain != value.Day && slices.ContainsFunc(p.b.of(claims.Date), func(e *claims.Detail) bool { return sameDate(d, e) })
	})
}

// nearlyAt reports whether the statements are near enough for two places to
// exclude each other: regions of no one country may hold each other.
func (p *pairing) nearlyAt(x, y *claims.Detail) bool {
	return p.near() || p.nearly() && !wide(x) && !wide(y)
}

// wide reports whether a place is a region of no one country.
func wide(d *claims.Detail) bool { return d.Unit == "" && d.Rule == "regions.tsv" }

// region reports whether a place is a region inside one country.
func region(d *claims.Detail) bool { return d.Unit != "" && d.Rule == "regions.tsv" }

// places returns the places of a statement that say where something is, not
// whose office somebody holds.
func (s *statement) places() []*claims.Detail {
	roles := s.of(claims.RoleDetail)
	return slices.DeleteFunc(s.of(claims.Place), func(d *claims.Detail) bool {
		return slices.ContainsFunc(roles, func(r *claims.Detail) bool { return r.Role.BodySpan == d.Span })
	})
}

// namesElse reports whether a statement has the words of another's place for
// the name of something else.
func (s *statement) namesElse(d *claims.Detail, of *statement) bool {
	words := d.Span.Of(of.claim.Doc.Text)
	return slices.ContainsFunc(s.of(claims.Organisation, claims.Name), func(e *claims.Detail) bool {
		return e.Span.Of(s.claim.Doc.Text) == words
	})
}

// sameMarker reports whether the same word stands before two places: "in", "to".
func (p *pairing) sameMarker(a, b source.Span) bool {
	i, _ := p.a.wordsIn(a)
	j, _ := p.b.wordsIn(b)
	return i > 0 && j > 0 && p.a.text.Words[i-1].Text == p.b.text.Words[j-1].Text
}

// says reports whether a statement names the place, or its people in a way that
// the other statement does not.
func (s *statement) says(place string, other *statement) bool {
	for _, d := range s.of(claims.Place, claims.Nationality) {
		if d.Value == place && (d.Kind == claims.Place || !other.names(claims.Nationality, place)) {
			return true
		}
	}
	return false
}

// names reports whether a statement has a detail of that kind and value.
func (s *statement) names(kind claims.DetailKind, value string) bool {
	for _, d := range s.of(kind) {
		if d.Value == value {
			return true
		}
	}
	return false
}

package collate

import (
	"slices"
	"strings"

	"crosscheck/claims"
)

// compareRoles finds one office, of one body, with two holders.
func compareRoles(p *pairing) []Difference {
	out := p.posts()
	for _, x := range p.a.own {
		if x.role == nil {
			continue
		}
		for _, y := range p.b.own {
			if y.role == nil || x.key == y.key || partOfName(x.key, y.key) || spelling(x.key, y.key) || (p.b.holds(x.key) || p.a.holds(y.key)) && !p.copied(x, y) || !p.sameOffice(x.role, y.role) {
				continue
			}
			o, rule := p.holderOutcome(x, y)
			out = append(out, p.difference("role", x.Span, y.Span, o, rule))
		}
	}
	return out
}

// copied reports whether two holders stand in one place of statements that are
// copies but for them, so that it means nothing if one is named elsewhere too.
func (p *pairing) copied(x, y named) bool {
	return p.frame >= copyFrame && p.slotsMeet(x.Span, y.Span)
}

// posts finds one person in two posts of one kind: health minister and
// education minister.
func (p *pairing) posts() []Difference {
	var out []Difference
	for _, x := range p.a.own {
		for _, y := range p.b.own {
			if x.key != y.key || x.role == nil || y.role == nil || !rivals(x.role, y.role) || !p.near() || p.a.inPost(x.key, y.role) || p.b.inPost(x.key, x.role) {
				continue
			}
			out = append(out, p.difference("role", x.role.OfficeSpan, y.role.OfficeSpan, p.changing(), "one person, two posts"))
		}
	}
	return out
}

// rivals reports whether two offices are posts of one kind that one person
// seldom holds together: their last words are the same, and each has words of
// its own before.
func rivals(a, b *claims.Role) bool {
	x, y := strings.LastIndexByte(a.Office, ' '), strings.LastIndexByte(b.Office, ' ')
	return x > 0 && y > 0 && a.Office != b.Office && a.Single && b.Single && a.Tense == b.Tense && a.Office[x:] == b.Office[y:]
}

// inPost reports whether a statement has the person in an office.
func (s *statement) inPost(key string, r *claims.Role) bool {
	return slices.ContainsFunc(s.own, func(n named) bool { return n.key == key && n.role != nil && n.role.Office == r.Office })
}

// holds reports whether a statement names the person.
func (s *statement) holds(key string) bool {
	for _, n := range s.own {
		if n.key == key {
			return true
		}
	}
	return false
}

// sameOffice reports whether two roles are of the same office at the same
// time: of one body, as far as both say, and none of them former or next.
func sameOffice(a, b *claims.Role) bool {
	return a.Office == b.Office && a.Tense == b.Tense && (a.Body == b.Body || a.Body == "" || b.Body == "")
}

// sameOffice is the same for roles of the two statements, which may call one
// body by one name though each report knows it by another in full.
func (p *pairing) sameOffice(a, b *claims.Role) bool {
	if sameOffice(a, b) {
		return true
	}
	x, y := a.BodySpan.Of(p.a.claim.Doc.Text), b.BodySpan.Of(p.b.claim.Doc.Text)
	return a.Office == b.Office && a.Tense == b.Tense && x != "" && strings.EqualFold(x, y)
}

// holderOutcome judges two holders of one office in aligned statements.
func (p *pairing) holderOutcome(x, y named) (Outcome, string) {
	switch {
	case !p.near() && (!x.role.Single || x.role.Body != y.role.Body):
		return Scope, "an office with many holders, said of different things"
	case p.near():
		if o := p.changing(); o != Updated || p.frame < sameEventFrame || daysApart(p.a.when, p.b.when) > eventDays {
			return o, "one office, two holders, in statements that are otherwise alike"
		}
		return Contradiction, "one office, two holders, at the same event"
	}
	return p.changing(), "one office, two holders"
}

// eventDays is how many days apart two reports of one event can be.
const eventDays = 14

// sameEventFrame is the likeness from which two statements of different days
// are taken to tell of one event.
const sameEventFrame = 0.8

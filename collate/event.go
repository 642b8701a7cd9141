package collate

import (
	"slices"
	"strings"

	"crosscheck/claims"
)

// eventTies counts the ties of two statements to one event: where and when,
// given that they name the same people and what happened, or count those to
// whom one thing happened. Names alone are no tie.
func eventTies(a, b *statement) int {
	ties := 0
	if shareWho(a, b) && shareEvent(a, b) {
		if sharePlace(a, b) && !townsApart(a, b) {
			ties++
		}
		if shareDate(a, b) {
			ties++
		}
	}
	if ties == 0 && sameToll(a, b) {
		ties++
		if shareDate(a, b) {
			ties++
		}
	}
	return ties
}

// markRare notes the figures of statements that no more of them give than one
// in each document and one.
func markRare(statements []*statement) {
	count, docs := map[string]int{}, map[int]bool{}
	for _, s := range statements {
		docs[s.doc] = true
		s.rare = s.telling()
		for _, k := range s.rare {
			count[k]++
		}
	}
	for _, s := range statements {
		s.rare = slices.DeleteFunc(s.rare, func(k string) bool { return count[k] > len(docs)+1 })
	}
}

// telling returns the keys of the figures that say more than how many of few
// things there are: measures, sums, shares, and counts of tellingCount or more.
func (s *statement) telling() []string {
	var out []string
	for i := range s.claim.Details {
		d := &s.claim.Details[i]
		f := d.Figure
		switch d.Kind {
		case claims.Money, claims.Percent, claims.Measure, claims.Clock:
		case claims.Number:
			if f == nil || f.Low < tellingCount {
				continue
			}
		default:
			continue
		}
		out = append(out, string(d.Kind)+figureKey(d))
		if state := tollState(f); d.Kind == claims.Number && state != "" && (f.Noun == "" || vagueNouns()[f.Noun]) {
			out = append(out, string(d.Kind)+d.Value+" "+state) // 150 dead, 150 people killed
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// tellingCount is the least count that seldom comes by chance.
const tellingCount = 13

// sharedFigure returns what a rare figure that two statements give adds to
// their link.
func sharedFigure(a, b *statement) float64 {
	bonus := 0.0
	for _, k := range a.rare {
		switch {
		case !slices.Contains(b.rare, k):
		case strings.HasPrefix(k, string(claims.Number)):
			return countBonus
		default:
			bonus = eventBonus
		}
	}
	return bonus
}

// shareWho reports whether all persons of one statement, and at least one, are
// in the other.
func shareWho(a, b *statement) bool {
	return len(a.own) > 0 && amongWho(a, b) || len(b.own) > 0 && amongWho(b, a)
}

func amongWho(a, b *statement) bool {
	return !slices.ContainsFunc(a.own, func(x named) bool { return !b.holds(x.key) })
}

// officesApart reports whether each statement names the holder of an office
// that the other does not speak of: a foreign minister's talks are not a
// president's.
func officesApart(a, b *statement) bool {
	return holdsOther(a, b) && holdsOther(b, a)
}

// occasionsApart reports whether two statements of different times, or of times
// that cannot be compared, are of two occasions: an office has another holder,
// or each is of a town that the other does not know.
func occasionsApart(a, b *statement) bool {
	switch timingOf(a.when, b.when) {
	case sameTime, assumedTime:
		return false
	case otherTime:
		if daysApart(a.when, b.when) <= eventDays {
			return false
		}
	}
	return townsApart(a, b) || slices.ContainsFunc(a.own, func(x named) bool {
		return slices.ContainsFunc(b.own, func(y named) bool { return x.key != y.key && sameSeat(x, y) })
	})
}

// sameSeat reports whether two persons are each said to hold one office of one
// body, which only one can hold.
func sameSeat(x, y named) bool {
	return x.role != nil && y.role != nil && x.role.Body != "" && x.role.Single && sameOffice(x.role, y.role)
}

// holdsOther reports whether a names a holder of an office of whom, and of
// whose office, b says nothing.
func holdsOther(a, b *statement) bool {
	return slices.ContainsFunc(a.own, func(x named) bool {
		return x.role != nil && !slices.ContainsFunc(b.own, func(y named) bool {
			return x.key == y.key || y.role != nil && x.role.Office == y.role.Office
		})
	})
}

// shareEvent reports whether both tell of an event of one class. Saying is
// none.
func shareEvent(a, b *statement) bool {
	for _, x := range a.of(claims.Event) {
		if x.Value == "say" {
			continue
		}
		for _, y := range b.of(claims.Event) {
			if x.Value == y.Value {
				return true
			}
		}
	}
	return false
}

// townsApart reports whether each statement names a town that the other does
// not know.
func townsApart(a, b *statement) bool { return strangeTown(a, b) && strangeTown(b, a) }

// sharePlace reports whether both name one place, or places of which one lies
// in the other.
func sharePlace(a, b *statement) bool {
	for _, x := range a.of(claims.Place) {
		for _, y := range b.of(claims.Place) {
			if x.Value == y.Value || x.Unit == y.Value || y.Unit == x.Value {
				return true
			}
		}
	}
	return false
}

// strangeTown reports whether a names a town that b neither names nor says the
// country of.
func strangeTown(a, b *statement) bool {
	return slices.ContainsFunc(a.of(claims.Place), func(d *claims.Detail) bool {
		return d.Unit != "" && !b.names(claims.Place, d.Value)
	})
}

// shareDate reports whether both name one date.
func shareDate(a, b *statement) bool {
	for _, x := range a.of(claims.Date) {
		for _, y := range b.of(claims.Date) {
			if sameDate(x, y) {
				return true
			}
		}
	}
	return false
}

// sameToll reports whether both count those to whom one thing happened, at a
// place or of a name that they have in common, whatever the counts are.
func sameToll(a, b *statement) bool {
	for _, x := range a.of(claims.Number) {
		for _, y := range b.of(claims.Number) {
			if f, g := x.Figure, y.Figure; f != nil && g != nil && f.State != "" && f.State == g.State {
				return sharePlace(a, b) || shareName(a, b)
			}
		}
	}
	return false
}

package collate

import (
	"slices"

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

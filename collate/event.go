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
		if sharePlace(a, b) {
			ties++
		}
		if shareDate(a, b) {
			ties++
		}
	}
	if ties == 0 && sameToll(a, b) {
		ties++
	}
	return ties
}

// shareWho reports whether all persons of one statement, and at least one, are
// in the other: by name, or as holders of one office of one body, whoever
// each says that holds it.
func shareWho(a, b *statement) bool {
	return len(a.own) > 0 && amongWho(a, b) || len(b.own) > 0 && amongWho(b, a)
}

func amongWho(a, b *statement) bool {
	for _, x := range a.own {
		if !slices.ContainsFunc(b.own, func(y named) bool { return sameWho(x, y) }) {
			return false
		}
	}
	return true
}

func sameWho(x, y named) bool {
	return x.key == y.key || x.role != nil && y.role != nil && x.role.Body != "" && x.role.Single && sameOffice(x.role, y.role)
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

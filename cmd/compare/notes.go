package main

import "fmt"

// mostNotes is how many notes of one sort are printed each by itself.
const mostNotes = 20

// notes prints notes, of those of one sort the first and how many more there are.
type notes struct {
	*app
	sorts []string
	count map[string]int
}

// add prints a note of a sort, which says what holds of the reports noted; one of
// no sort is always printed.
func (n *notes) add(sort, msg string) {
	if sort == "" {
		n.note(msg)
		return
	}
	if n.count[sort] == 0 {
		n.sorts = append(n.sorts, sort)
	}
	if n.count == nil {
		n.count = map[string]int{}
	}
	if n.count[sort]++; n.count[sort] <= mostNotes {
		n.note(msg)
	}
}

// rest prints how many notes were left out.
func (n *notes) rest() {
	for _, sort := range n.sorts {
		if more := n.count[sort] - mostNotes; more > 0 {
			n.note(fmt.Sprintf("and %d more are %s", more, sort))
		}
	}
}

package collate

import "sync"

// A Kind is a sort of detail on which reports part.
type Kind struct {
	Name string
	// About says what parts the reports, in a few words; Example shows it.
	About, Example string
}

// Kinds returns the table of the kinds of divergence, in the order of the manual.
var Kinds = sync.OnceValue(func() []Kind {
	var out []Kind
	for _, row := range rows("kinds.tsv") {
		out = append(out, Kind{row[0], row[1], row[2]})
	}
	return out
})

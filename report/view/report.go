// Package view chooses what of a comparison is printed, and counts what is not.
//
// Without this package the formats that have packages of their own, the page
// and the API would each filter in a way of their own. A view changes no
// outcome, reorders no documents and decides nothing of what is found: it only
// leaves findings out, and puts one outlet's wording first.
package view

import (
	"fmt"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/source"
)

// A Report is what is printed: a comparison, or what views left of it, and how
// it was made.
type Report struct {
	*collate.Collation
	// Version is that of the tool that compared, Options are the settings of
	// that run.
	Version string
	Options map[string]string
	// Shown says what views left out; nil where none was used.
	Shown *Shown
}

// A Shown says what views left of a comparison. Findings are its divergences,
// claims its clusters.
type Shown struct {
	Settings    []string // of the views, as flags: "--only conflict"
	Base        string   // the outlet whose wording comes first; empty for none
	Findings    int
	AllFindings int
	Claims      int
	AllClaims   int
}

// String says how much is shown, and by which settings: "1 of 5 findings and 0
// of 3 claims shown: --only conflict".
func (s *Shown) String() string {
	return fmt.Sprintf("%d of %s and %d of %s shown: %s", s.Findings, quote.Count(s.AllFindings, "finding"),
		s.Claims, quote.Count(s.AllClaims, "claim"), strings.Join(s.Settings, " "))
}

// Has reports whether the document is of the outlet whose wording comes first.
func (s *Shown) Has(d *source.Document) bool { return s != nil && s.Base != "" && isOf(d, s.Base) }

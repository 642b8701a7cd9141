package source

import "fmt"

// settle looks at the documents together: it drops what was read twice and
// marks what every report of an outlet repeats.
func (s *Set) settle() {
	s.dropCopies()
	s.markRepeats()
}

// dropCopies keeps the first of reports that are the same: the same ID, or
// the same bytes where no outlet was stated.
func (s *Set) dropCopies() {
	byID := map[string]*Document{}
	byBytes := map[string]*Document{}
	named := map[string]bool{}
	kept := s.Documents[:0]
	for _, d := range s.Documents {
		first := byID[d.ID]
		if first == nil && !d.explicitOutlet() {
			first = byBytes[d.SHA256]
		}
		if first != nil {
			s.Warnings = append(s.Warnings, fmt.Sprintf("%s: the same report as %s, left out", d.Name, first.Name))
			continue
		}
		if named[d.Name] {
			s.Warnings = append(s.Warnings, fmt.Sprintf("%s: two reports have this name", d.Name))
		}
		named[d.Name] = true
		byID[d.ID] = d
		if !d.explicitOutlet() {
			byBytes[d.SHA256] = d
		}
		kept = append(kept, d)
	}
	s.Documents = kept
}

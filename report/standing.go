package report

import (
	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/source"
)

// standing says how many outlets and how many independent origins a value has,
// and what makes several reports one origin.
func standing(s *collate.Side, cs *quote.Cast) string {
	return count(outletsOf(cs.Docs, s.Docs), "outlet") + ", " + count(s.Origins, "origin") + tied(s.Ties)
}

// tied names, in brackets, why reports are one origin.
func tied(ties []collate.Tie) string {
	if len(ties) == 0 {
		return ""
	}
	return " (" + quote.Ties(ties) + ")"
}

// outletsOf returns how many outlets some documents are of.
func outletsOf(all []*source.Document, docs []int) int {
	seen := map[string]bool{}
	for _, i := range docs {
		seen[all[i].Outlet] = true
	}
	return len(seen)
}

// silenceMarks are how a table marks silences whose reason is known.
var silenceMarks = map[collate.Reason]string{collate.Older: "o", collate.Cut: "c", collate.Summary: "s"}

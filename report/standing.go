package report

import (
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/source"
)

// standing says how many outlets and how many independent origins several
// reports are of, and what makes some of them one origin; nothing of one report.
func standing(docs []int, origins int, ties []collate.Tie, cs *quote.Cast) string {
	if len(docs) < 2 {
		return ""
	}
	words := quote.Count(outletsOf(cs.Docs, docs), "outlet") + ", " + quote.Count(origins, "origin")
	if len(ties) > 0 {
		words += ": " + quote.Ties(ties)
	}
	return words
}

// subjectOf says what a divergence is about, without its kind, which stands
// beside it.
func subjectOf(d *collate.Divergence) string {
	return quote.Clean(strings.TrimPrefix(d.Subject, d.Kind+": "))
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

package report

import (
	"strings"

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
	words := make([]string, len(ties))
	for i, t := range ties {
		words[i] = string(t)
	}
	return " (" + quote.Clean(strings.Join(words, ", ")) + ")"
}

// outletsOf returns how many outlets some documents are of.
func outletsOf(all []*source.Document, docs []int) int {
	seen := map[string]bool{}
	for _, i := range docs {
		seen[all[i].Outlet] = true
	}
	return len(seen)
}

// why says in words what is known of the reason of a silence, and how a table
// marks it.
var why = map[collate.Reason]struct{ words, mark string }{
	collate.Older:   {"older than the fact", "o"},
	collate.Cut:     {"its text breaks off", "c"},
	collate.Summary: {"a summary", "s"},
}

// silenceOf names the silent reports, each with the reason that is known.
func silenceOf(all []collate.Silence, cs *quote.Cast) string {
	var out []string
	for _, s := range all {
		name := cs.Names[s.Doc]
		if w := why[s.Reason].words; w != "" {
			name += " (" + w + ")"
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

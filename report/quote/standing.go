package quote

import (
	"strings"

	"crosscheck/collate"
)

// Why says in words what is known of the reason of a silence; "" where
// nothing explains it.
func Why(r collate.Reason) string {
	switch r {
	case collate.Older:
		return "older than the fact"
	case collate.Cut:
		return "its text breaks off"
	case collate.Summary:
		return "a summary"
	}
	return ""
}

// Silent names the silent reports, each with the reason that is known.
func (c *Cast) Silent(all []collate.Silence) string {
	var out []string
	for _, s := range all {
		name := c.Names[s.Doc]
		if why := Why(s.Reason); why != "" {
			name += " (" + why + ")"
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// Ties names what makes several reports one origin; "" if nothing does.
func Ties(ties []collate.Tie) string {
	words := make([]string, len(ties))
	for i, t := range ties {
		words[i] = Clean(string(t))
	}
	return strings.Join(words, ", ")
}

package collate

import (
	"embed"
	"strings"
	"sync"
)

// The tables that judgements look up: one word, or one row of columns split by
// tabs, a line; a line that begins with # is a comment.
//
//go:embed tables
var embedded embed.FS

// words is a table of words.
type words map[string]bool

// table returns a function that reads an embedded table once.
func table(name string) func() words {
	return sync.OnceValue(func() words {
		set := words{}
		for _, row := range rows(name) {
			set[row[0]] = true
		}
		return set
	})
}

// rows reads an embedded table of columns split by tabs.
func rows(name string) [][]string {
	data, err := embedded.ReadFile("tables/" + name)
	if err != nil {
		panic(err) // the tables are part of the program
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

var (
	vagueNouns   = table("vaguenouns.txt")
	refuting     = table("refuting.txt")
	partialWords = table("partial.txt")
	hedges       = table("hedges.txt")
	whereabouts  = table("whereabouts.txt")
	pronouns     = table("pronouns.txt")
	auxiliaries  = table("auxiliaries.txt")
)

package collate

import (
	"embed"
	"strings"
	"sync"
)

// The lists that judgements look up, one word a line; a line that begins with
// # is a comment.
//
//go:embed tables
var embedded embed.FS

// words is a table of words.
type words map[string]bool

// table returns a function that reads an embedded table once.
func table(name string) func() words {
	return sync.OnceValue(func() words {
		data, err := embedded.ReadFile("tables/" + name)
		if err != nil {
			panic(err) // the tables are part of the program
		}
		set := words{}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				set[line] = true
			}
		}
		return set
	})
}

var (
	vagueNouns = table("vaguenouns.txt")
	refuting   = table("refuting.txt")
)

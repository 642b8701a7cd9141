// Tables makes the generated tables of package similarity.
//
//	tables background FREQUENCIES.tsv OUT   word frequencies, from lines "word TAB sentences"
//	tables wordnet DICT DIR                 synonyms, antonyms and irregular forms, from WordNet 3.0
//
// Both read WordNet's folder DICT (by default /usr/share/wordnet, of Debian's
// package wordnet-base).
package main

import (
	"fmt"
	"os"
)

const dict = "/usr/share/wordnet"

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "tables:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 3 && args[0] == "background":
		return makeBackground(args[1], args[2])
	case len(args) == 3 && args[0] == "wordnet":
		return makeRelations(args[1], args[2])
	}
	return fmt.Errorf("usage: tables background TSV OUT | tables wordnet DICT DIR")
}

// Claims writes claims for benchmarks, one a line, to standard output.
//
//	claims -n 1000000 >claims.txt
//	claims -n 1000000 -text sentences.txt >claims.txt
//
// Without -text, words are drawn as often as they occur in news English. With
// it, claims begin with the lines of the file.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"

	"crosscheck/similarity/corpus"
)

func main() {
	n := flag.Int("n", 100_000, "how many claims")
	seed := flag.Uint64("seed", 1, "same seed, same claims")
	text := flag.String("text", "", "a file of sentences, one a line")
	counts := flag.String("counts", "../similarity/data/background.txt", "a table of word counts")
	flag.Parse()
	if err := write(*n, *seed, *text, *counts); err != nil {
		fmt.Fprintln(os.Stderr, "claims:", err)
		os.Exit(1)
	}
}

func write(n int, seed uint64, text, counts string) error {
	name, from := counts, corpus.FromCounts
	if text != "" {
		name, from = text, corpus.FromText
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	g, err := from(bufio.NewReader(f), seed)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(os.Stdout, 1<<20)
	var line []byte
	for range n {
		line = append(g.Append(line[:0]), '\n')
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return w.Flush()
}

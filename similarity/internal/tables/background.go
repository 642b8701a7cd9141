package main

import (
	"bufio"
	"cmp"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// makeBackground writes the words of a frequency list grouped by how many
// sentences hold them. Counts are rounded down to steps of five per cent.
// Possessives and hyphenated words are left out: the tokeniser splits them.
// Words that WordNet knows as names only, or not at all, get a capital.
func makeBackground(list, out string) error {
	f, err := os.Open(list)
	if err != nil {
		return err
	}
	defer f.Close()
	w, err := readWordNet(dict)
	if err != nil {
		return err
	}
	function, err := functionWords(filepath.Join(filepath.Dir(out), "words.tsv"))
	if err != nil {
		return err
	}
	total, groups := 0, map[int][]string{}
	for sc := bufio.NewScanner(f); sc.Scan(); {
		word, count, _ := strings.Cut(sc.Text(), "\t")
		n, err := strconv.Atoi(count)
		if err != nil {
			return fmt.Errorf("%s: %q: %w", list, sc.Text(), err)
		}
		if word == "#sentences" {
			total = n
			continue
		}
		if strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") != "" {
			continue
		}
		if word == "u" { // the frequency list splits "U.S."
			word = "u.s."
		}
		if !function[word] && !w.common(word) {
			word = strings.ToUpper(word[:1]) + word[1:]
		}
		step := int(math.Pow(1.05, math.Floor(math.Log(float64(n))/math.Log(1.05))))
		groups[step] = append(groups[step], word)
	}
	var b strings.Builder
	b.WriteString("# Words of news English by the number of sentences that hold them: US news of 2012-2021, words of at least 20 sentences. Counts only, free of licence.\n")
	b.WriteString("# The first line counts the sentences; each other holds a count, rounded down to a step of 5 %, and its words. Names have a capital. Made by internal/tables.\n")
	fmt.Fprintf(&b, "%d\tsentences\n", total)
	steps := make([]int, 0, len(groups))
	for s := range groups {
		steps = append(steps, s)
	}
	slices.SortFunc(steps, func(x, y int) int { return cmp.Compare(y, x) })
	for _, s := range steps {
		slices.Sort(groups[s])
		fmt.Fprintf(&b, "%d\t%s\n", s, strings.Join(groups[s], " "))
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

// functionWords reads the words that WordNet leaves out.
func functionWords(name string) (map[string]bool, error) {
	data, err := os.ReadFile(name)
	words := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if list, ok := strings.CutPrefix(line, "function\t"); ok {
			for _, w := range strings.Fields(list) {
				words[w] = true
			}
		}
	}
	return words, err
}

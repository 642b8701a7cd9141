package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/collate"
)

func (a *app) linksFlag(c *cobra.Command) {
	c.Flags().StringVar(&a.linksFile, "links", "", "take from `FILE` which claims are, or are not, about the same thing")
}

// links reads the file of --links: on each line "same" or "different" and two
// claims, parted by tabs. A line that is none is named and left out, and the
// run fails at the end.
func (a *app) links() ([]collate.Link, error) {
	if a.linksFile == "" {
		return nil, nil
	}
	f, err := os.Open(a.linksFile)
	if err != nil {
		return nil, fmt.Errorf("read the links: %w", err)
	}
	defer f.Close()
	var links []collate.Link
	err = eachLine(bufio.NewReader(f), func(line []byte, number int) error {
		if line[0] == '#' {
			return nil
		}
		l, err := parseLink(string(line))
		if err != nil {
			a.failed = true
			a.complain(fmt.Errorf("%s:%d: %w", a.linksFile, number, err), "")
			return nil
		}
		links = append(links, l)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the links: %w", err)
	}
	return links, nil
}

func parseLink(line string) (collate.Link, error) {
	cells := strings.Split(line, "\t")
	if len(cells) != 3 || cells[0] != "same" && cells[0] != "different" {
		return collate.Link{}, errors.New(`a link is "same" or "different" and two claims, parted by tabs`)
	}
	return collate.Link{A: cells[1], B: cells[2], Same: cells[0] == "same"}, nil
}

// linked returns the links as pairs of statements of a lot, by their places in
// it: those that are the same, and those that are not.
func (l lot) linked(in []statement, links []collate.Link) (together, apart [][2]int) {
	if len(links) == 0 {
		return nil, nil
	}
	named := map[string][]int{}
	for k, i := range l {
		named[in[i].name()] = append(named[in[i].name()], k)
		named[*in[i].Text] = append(named[*in[i].Text], k)
	}
	for _, link := range links {
		as, bs := named[link.A], named[link.B]
		if len(as) == 0 || len(bs) == 0 {
			continue
		}
		if link.Same { // all with the first: that ties all with all
			for _, i := range slices.Concat(as[1:], bs) {
				together = append(together, [2]int{as[0], i})
			}
			continue
		}
		for _, a := range as[:min(len(as), mostNamed)] {
			for _, b := range bs[:min(len(bs), mostNamed)] {
				apart = append(apart, [2]int{a, b})
			}
		}
	}
	return together, apart
}

// mostNamed is how many statements of the same words a link keeps apart from
// others: it bounds the pairs, of which there are as many as its square.
const mostNamed = 1000

// name is the id of a statement as a link spells it: without quotes.
func (s *statement) name() string {
	var name string
	if json.Unmarshal(s.ID, &name) == nil {
		return name
	}
	return string(s.ID)
}

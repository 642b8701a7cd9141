package main

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"crosscheck/collate"
	"crosscheck/seeds"
)

// report compares the reports of the paths and prints what it finds.
func (a *app) report(paths []string) error {
	if a.sample == "list" && len(paths) == 0 {
		return a.write(func(w io.Writer) error {
			_, err := fmt.Fprintln(w, strings.Join(seeds.Names(), "\n"))
			return err
		})
	}
	p, format, err := a.printer()
	if err != nil {
		return err
	}
	asked, err := a.asked()
	if err != nil {
		return err
	}
	if a.threshold < 0 || a.threshold > 1 {
		return usagef("it is over 0, at most 1", "--threshold %v is out of range", a.threshold)
	}
	a.quiet = a.toTerminal() && isTerminal(a.stderr)
	x, err := a.extractor()
	if err != nil {
		return err
	}
	ts, warnings, err := a.testimonies(x, paths)
	if err != nil {
		return err
	}
	if len(ts) == 0 && a.failed {
		return nil // said already
	}
	if len(ts) < 2 {
		warnings = append(warnings, fmt.Sprintf("%d of 2 or more reports: there is nothing to compare", len(ts)))
		a.note(warnings[len(warnings)-1])
	}
	c := collate.Collate(ts, collate.Options{Threshold: a.threshold})
	c.Warnings = append(c.Warnings, warnings...)
	p.Options = map[string]string{"threshold": strconv.FormatFloat(cmp.Or(a.threshold, collate.DefaultThreshold), 'g', -1, 64)}
	if err := a.write(func(w io.Writer) error { return p.Print(w, format, c) }); err != nil {
		return err
	}
	for _, d := range c.Divergences {
		a.diverged = a.diverged || asked(d.Outcome)
	}
	return nil
}

// asked returns what --fail-on asks for.
func (a *app) asked() (func(collate.Outcome) bool, error) {
	switch a.failOn {
	case "":
		return func(collate.Outcome) bool { return false }, nil
	case "conflict":
		return func(o collate.Outcome) bool { return o == collate.Contradiction }, nil
	case "divergence":
		return func(collate.Outcome) bool { return true }, nil
	}
	return nil, usagef("it is conflict or divergence", "unknown --fail-on %q", fmt.Sprint(a.failOn))
}

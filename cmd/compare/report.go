package main

import (
	"fmt"
	"io"
	"strconv"

	"crosscheck/collate"
)

// report compares the reports of the paths and prints what it finds.
func (a *app) report(paths []string) error {
	p, format, err := a.printer()
	if err != nil {
		return err
	}
	asked, err := a.asked()
	if err != nil {
		return err
	}
	ts, warnings, err := a.testimonies(paths)
	if err != nil {
		return err
	}
	if len(ts) == 0 {
		a.note("there is no report to compare")
	}
	if len(ts) == 1 {
		warnings = append(warnings, "one report only: there is nothing to compare it with")
		a.note(warnings[len(warnings)-1])
	}
	c := collate.Collate(ts, collate.Options{})
	c.Warnings = append(c.Warnings, warnings...)
	p.Options = map[string]string{"recursive": strconv.FormatBool(a.recursive)}
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

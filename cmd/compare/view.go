package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report/view"
	"crosscheck/source"
)

// viewFlags choose what of a report is printed.
func (a *app) viewFlags(c *cobra.Command) {
	f, v := c.Flags(), &a.view
	f.StringVar(&v.Base, "base", "", "put the wording and values of `OUTLET` first")
	f.StringSliceVar(&v.Only, "only", nil, "print only these `SORTS`, parted by commas: "+strings.Join(view.Sorts, ", "))
	f.StringSliceVar(&v.Kinds, "kinds", nil, "print only what concerns these `KINDS` of detail, parted by commas: "+strings.Join(kindNames(), ", "))
	f.StringSliceVar(&v.Outlets, "outlets", nil, "print only what these outlets have a part in: `NAMES`, parted by commas")
	f.IntVar(&v.MinOrigins, "min-origins", 0, "print only what `N` independent origins or more speak of")
	f.StringVar((*string)(&v.Severity), "severity", "", "print only divergences of this `LEVEL` or a higher: high, medium, low")
	f.BoolVar(&v.Apparatus, "apparatus", false, "print only where reports diverge")
	f.IntVar(&v.Limit, "limit", 0, "print at most `N` divergences, N shared claims, and N claims of one report")
	listSettings(c, "only", view.Sorts)
	listSettings(c, "kinds", kindNames())
	settings(c, "severity", []string{string(collate.High), string(collate.Medium), string(collate.Low)})
}

// checkView fails if a flag of the view is set to what it cannot be.
func (a *app) checkView() error {
	var wrong *view.SettingError
	switch err := a.view.Check(); {
	case !errors.As(err, &wrong):
		return err
	case wrong.Choices == nil:
		return usagef("it is 0 or more", "--%s %s is out of range", wrong.Setting, wrong.Value)
	}
	return oneOf("--"+wrong.Setting, wrong.Value, wrong.Choices)
}

// outlets names the outlets of documents, each once.
func outlets(docs []*source.Document) string {
	var names []string
	for _, d := range docs {
		if !slices.Contains(names, d.Outlet) {
			names = append(names, d.Outlet)
		}
	}
	return visible(strings.Join(names, ", "))
}

// kindNames are the kinds of divergence.
func kindNames() []string {
	var names []string
	for _, k := range collate.Kinds() {
		names = append(names, k.Name)
	}
	return names
}

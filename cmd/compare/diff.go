package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report"
	"crosscheck/report/view"
	"crosscheck/source"
)

func (a *app) diffCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "print what changed between two saved reports, or two versions of one article",
		Long: `diff takes two saved JSON reports on one subject and prints which findings and
claims are new, gone or changed; or two versions of one article, of any format
that is read, and prints what was added, removed and changed in its details,
its title and its corrections.`,
		Example: `  compare diff monday.json tuesday.json      what is new since Monday
  compare diff -f json old.html new.html     what the outlet changed`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usagef("compare diff OLD NEW", "diff takes two saved reports or two versions of an article, got %d", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.diff(args[0], args[1]) },
	}
	a.outputFlags(c, report.ListFormats())
	a.tablesFlag(c)
	return c
}

// diff prints what parts two saved reports or two versions of an article.
func (a *app) diff(old, new string) error {
	p, format, err := a.printer(report.ListFormats())
	if err != nil {
		return err
	}
	x, err := a.side(old)
	if err != nil {
		return err
	}
	y, err := a.side(new)
	if err != nil {
		return err
	}
	switch {
	case x.saved != nil && y.saved != nil:
		c, d := x.saved.Collation, y.saved.Collation
		return a.write(func(w io.Writer) error { return p.Changes(w, format, c, d, collate.Since(c, d)) })
	case x.saved != nil || y.saved != nil:
		return usagef("give two reports that -f json has saved, or two articles", "one of %s and %s is a saved report, the other is none", old, new)
	}
	ex, err := a.extractor()
	if err != nil {
		return err
	}
	if x.article.Outlet != y.article.Outlet && x.article.From["outlet"] != "name" && y.article.From["outlet"] != "name" {
		a.note(fmt.Sprintf("the versions are of two outlets: %s, %s", x.article.Outlet, y.article.Outlet))
	}
	ts := []*claims.Testimony{ex.Extract(x.article), ex.Extract(y.article)}
	r := collate.NewComparer(ex).Revise(ts[0], ts[1])
	return a.write(func(w io.Writer) error { return p.Revision(w, format, r) })
}

// A side is what diff compares: a saved report or an article.
type side struct {
	saved   *view.Report
	article *source.Document
}

// side reads a saved report, or an article as every command does.
func (a *app) side(name string) (side, error) {
	if isSaved(name) {
		r, err := a.saved(name)
		return side{saved: r}, err
	}
	ins, err := a.inputs([]string{name})
	if err != nil {
		return side{}, err
	}
	set := a.set(context.Background(), ins, a.cached())
	for _, e := range set.Errors {
		return side{}, fmt.Errorf("diff: %w", e)
	}
	if len(set.Documents) != 1 {
		return side{}, fmt.Errorf("diff: %s holds %d articles, want 1", name, len(set.Documents))
	}
	return side{article: set.Documents[0]}, nil
}

// isSaved reports whether a file is a saved report: a JSON object that begins
// with its schema.
func isSaved(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	d := json.NewDecoder(f)
	for _, want := range []json.Token{json.Delim('{'), "schema"} {
		if t, err := d.Token(); err != nil || t != want {
			return false
		}
	}
	t, err := d.Token()
	schema, ok := t.(string)
	return err == nil && ok && strings.HasPrefix(schema, "urn:crosscheck:report:")
}

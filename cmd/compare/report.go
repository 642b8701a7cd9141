package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report/view"
	"crosscheck/review"
	"crosscheck/similarity"
)

// comparingFlags steer what is found.
func (a *app) comparingFlags(c *cobra.Command) {
	c.Flags().Float64Var(&a.threshold, "threshold", 0, "the likeness `T`, over 0 to 1, from which claims are about the same thing (default: chosen for news)")
	c.Flags().StringVar(&a.offices, "offices", "", "settle who held which office when by the table `FILE`: office, body, holder, from, until, split by tabs")
	a.linksFlag(c)
	a.decisionsFlag(c)
}

// report compares the reports of the paths and prints what it finds.
func (a *app) report(paths []string) error {
	if a.listsSamples(paths) {
		return a.samples()
	}
	print, err := a.reportPrinter()
	if err != nil {
		return err
	}
	if err := a.checkGate(); err != nil {
		return err
	}
	if len(paths) > 0 && a.sample == "" {
		if err := a.misspelt(paths[0]); err != nil {
			return err
		}
	}
	if err := checkThreshold(a.threshold); err != nil {
		return err
	}
	b, err := a.basis()
	if err != nil {
		return err
	}
	a.quiet = a.toTerminal() && isTerminal(a.stderr)
	go similarity.NewMeasure(similarity.Options{}) // its tables load while the reports are read
	in, err := a.read(paths)
	if err != nil {
		return err
	}
	if len(in.testimonies) == 0 && a.failed {
		return nil // said already
	}
	r, err := a.compare(in, b)
	if err != nil {
		return err
	}
	return a.conclude(print, r, b.decisions)
}

// A basis is what people settled before a comparison.
type basis struct {
	links     []collate.Link
	decisions []review.Decision
}

// basis reads the files of --links and --decisions.
func (a *app) basis() (*basis, error) {
	decisions, err := a.decisions()
	if err != nil {
		return nil, err
	}
	links, err := a.links()
	return &basis{links, decisions}, err
}

// compare compares what was read, by all of its basis but what was decided
// about findings.
func (a *app) compare(in *input, b *basis) (*view.Report, error) {
	a.few(in)
	opts, err := a.collateOptions()
	if err != nil {
		return nil, err
	}
	opts.Links = b.links
	in.warnings = append(in.warnings, a.settle(&opts, b.decisions, in.testimonies)...)
	c := collate.Collate(in.testimonies, opts)
	c.Warnings = append(c.Warnings, in.warnings...)
	return &view.Report{Collation: c, Version: version, Options: a.options()}, nil
}

// few notes that there is too little to compare.
func (a *app) few(in *input) {
	var w string
	switch len(in.testimonies) {
	case 0:
		w = "there is no report, and nothing to compare"
	case 1:
		w = "there is one report, and nothing to compare it with"
	default:
		return
	}
	in.warnings = append(in.warnings, w)
	a.note(w)
}

// checkThreshold fails if a likeness is out of range; 0 is the default.
func checkThreshold(t float64) error {
	if t >= 0 && t <= 1 {
		return nil
	}
	return usagef("it is over 0, at most 1", "--threshold %v is out of range", t)
}

// options are the settings of a run that a report holds.
func (a *app) options() map[string]string {
	out := map[string]string{"threshold": strconv.FormatFloat(cmp.Or(a.threshold, collate.DefaultThreshold), 'g', -1, 64)}
	for _, s := range a.settings {
		out[s[0]] = s[1]
	}
	return out
}

// collateOptions reads the tables that the comparison looks up besides its own.
func (a *app) collateOptions() (collate.Options, error) {
	opts := collate.Options{Threshold: a.threshold}
	if a.offices != "" {
		f, err := os.Open(a.offices)
		if err != nil {
			return opts, fmt.Errorf("read the table of offices: %w", err)
		}
		defer f.Close()
		if opts.Tenures, err = collate.ReadTenures(a.offices, f); err != nil {
			return opts, err
		}
	}
	if a.tables == "" {
		return opts, nil
	}
	name := filepath.Join(a.tables, publishersTable)
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return opts, nil
	}
	if err != nil {
		return opts, fmt.Errorf("read the table of publishers: %w", err)
	}
	defer f.Close()
	opts.Publishers, err = collate.ReadPublishers(name, f)
	return opts, err
}

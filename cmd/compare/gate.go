package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/report"
	"crosscheck/report/view"
	"crosscheck/review"
)

// anyOutcome are the settings of --fail-on that ask for a finding of whatever
// outcome; the others are outcomes.
var anyOutcome = []string{"differ", "divergence"}

// failures are the settings of --fail-on.
func failures() []string {
	names := slices.Clone(anyOutcome)
	for _, o := range collate.Outcomes() {
		names = append(names, string(o))
	}
	return names
}

func (a *app) gateFlags(c *cobra.Command) {
	f := c.Flags()
	f.StringSliceVar(&a.failOn, "fail-on", nil, "exit with 3 if a finding of these `OUTCOMES`, parted by commas, is open; differ is any")
	f.StringVar(&a.baseline, "baseline", "", "compare with the saved JSON report `FILE`: what it holds unchanged does not fail")
	listSettings(c, "fail-on", failures())
}

// conclude marks the findings of a report by what was decided about them and
// by the baseline, has it printed, and applies the gate.
func (a *app) conclude(print func(*view.Report) error, r *view.Report, ds []review.Decision) error {
	r.Warnings = append(r.Warnings, a.unfit(review.Mark(r.Collation, ds))...)
	if err := a.setBaseline(r.Collation); err != nil {
		return err
	}
	if err := print(r); err != nil {
		return err
	}
	a.gate(r.Collation)
	return nil
}

// checkGate fails if --fail-on asks for what there is not.
func (a *app) checkGate() error {
	for _, name := range a.failOn {
		if err := oneOf("--fail-on", name, failures()); err != nil {
			return err
		}
	}
	return nil
}

// gate notes whether --fail-on asks for a finding that is open: one that was
// not reviewed and, where there is a baseline, is not in it unchanged.
func (a *app) gate(c *collate.Collation) {
	for _, d := range c.Findings() {
		if d.Review != nil || d.Baseline == collate.BaselineUnchanged {
			continue
		}
		for _, name := range a.failOn {
			a.diverged = a.diverged || name == string(d.Outcome) || slices.Contains(anyOutcome, name)
		}
	}
}

// setBaseline marks the findings by how they stand to the report of --baseline.
func (a *app) setBaseline(c *collate.Collation) error {
	if a.baseline == "" {
		return nil
	}
	old, err := a.saved(a.baseline)
	if err != nil {
		return err
	}
	collate.SetBaseline(c, old.Collation)
	return nil
}

// saved reads the saved report of that name.
func (a *app) saved(name string) (*view.Report, error) {
	in, err := a.open(name)
	if err != nil {
		return nil, fmt.Errorf("read a saved report: %w", err)
	}
	defer in.Close()
	r, err := report.ReadJSON(in)
	if err != nil {
		return nil, &hinted{fmt.Errorf("%s: %w", name, err), "it is to be a report that compare -f json has saved"}
	}
	return r, nil
}

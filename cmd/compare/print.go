package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"crosscheck/report"
)

func (a *app) printCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "print REPORT.json",
		Short: "print a saved JSON report again, in any format",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("compare print REPORT.json; - is standard input", "print takes one saved report, got %d", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.print(args[0]) },
	}
	a.outputFlags(c)
	a.findingFlag(c)
	return c
}

// print prints a report that -f json has saved.
func (a *app) print(name string) error {
	p, format, err := a.printer()
	if err != nil {
		return err
	}
	in, err := a.open(name)
	if err != nil {
		return fmt.Errorf("print: %w", err)
	}
	defer in.Close()
	c, err := report.ReadJSON(in)
	if err != nil {
		return fmt.Errorf("print %s: %w", name, err)
	}
	return a.printReport(p, format, c)
}

// open opens the named file; - is standard input.
func (a *app) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(a.stdin), nil
	}
	return os.Open(name)
}

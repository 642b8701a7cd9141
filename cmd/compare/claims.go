package main

import (
	"io"

	"github.com/spf13/cobra"

	"crosscheck/claims"
	"crosscheck/report"
)

func (a *app) claimsCommand() *cobra.Command {
	return a.listCommand("claims PATH...", "print what each report claims, with places and details", (*report.Printer).Claims)
}

func (a *app) textCommand() *cobra.Command {
	return a.listCommand("text PATH...", "print what was read: the main text, sentence by sentence", (*report.Printer).Sentences)
}

// listCommand is a command that prints one list for each report.
func (a *app) listCommand(use, short string, print func(*report.Printer, io.Writer, string, []*claims.Testimony) error) *cobra.Command {
	c := &cobra.Command{
		Use:   use,
		Short: short,
		Args:  cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, paths []string) error {
			p, format, err := a.printer()
			if err != nil {
				return err
			}
			a.anyLanguage = c.Name() == "text"
			in, err := a.read(paths)
			if err != nil {
				return err
			}
			return a.write(func(w io.Writer) error { return print(p, w, format, in.testimonies) })
		},
	}
	a.inputFlags(c)
	a.outputFlags(c)
	return c
}

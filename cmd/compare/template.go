package main

import (
	"fmt"
	"os"
	"text/template"

	"github.com/spf13/cobra"

	"crosscheck/report"
)

func (a *app) templateFlag(c *cobra.Command) {
	c.Flags().StringVar(&a.templateFile, "template", "", "print by the template in `FILE`, of Go's text/template")
}

// layout reads the template of --template; nil if there is none.
func (a *app) layout() (*template.Template, error) {
	switch {
	case a.templateFile == "":
		return nil, nil
	case a.format != "":
		return nil, usagef("leave one of them out", "both --format and --template given")
	case a.finding != "":
		return nil, usagef("a template prints whole reports", "both --explain and --template given")
	}
	text, err := os.ReadFile(a.templateFile)
	if err != nil {
		return nil, fmt.Errorf("read the template: %w", err)
	}
	return report.NewTemplate(a.templateFile, string(text))
}

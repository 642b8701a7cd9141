package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// steering are the flags that change what is found: a report holds those that
// were set.
var steering = []string{"config", "tables", "links", "offices", "decisions", "baseline"}

func (a *app) configFlag(root *cobra.Command) {
	root.PersistentFlags().StringVar(&a.config, "config", "", "take flags from `FILE`: a line for each, name = value")
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error {
		if err := a.configure(c); err != nil {
			return err
		}
		for _, name := range steering {
			if f := c.Flags().Lookup(name); f != nil && f.Changed {
				a.settings = append(a.settings, [2]string{name, f.Value.String()})
			}
		}
		return nil
	}
}

// configure sets the flags that the file of --config names, save those that
// the command line sets. A flag of another command is passed over, so that one
// file serves all; a name that none has is an error. Nothing but --config
// names such a file: what is printed depends on no file that nobody named.
func (a *app) configure(c *cobra.Command) error {
	if a.config == "" {
		return nil
	}
	f, err := os.Open(a.config)
	if err != nil {
		return fmt.Errorf("read the configuration: %w", err)
	}
	defer f.Close()
	given := map[string]bool{}
	c.Flags().Visit(func(f *pflag.Flag) { given[f.Name] = true })
	known := flagNames(c.Root())
	s := bufio.NewScanner(f)
	for n := 1; s.Scan(); n++ {
		name, value, ok := setting(s.Text())
		if !ok {
			continue
		}
		if !slices.Contains(known, name) || name == "config" || name == "help" {
			return usagef(didYouMean(name, known, "the names are those of the flags, without dashes"), "%s:%d: there is no flag %q to set", a.config, n, name)
		}
		flag := c.Flags().Lookup(name)
		if flag == nil || given[name] {
			continue
		}
		if value == "" {
			value = flag.NoOptDefVal // a bare name turns on what can be
		}
		if err := c.Flags().Set(name, value); err != nil {
			return usagef("as on the command line, without dashes: "+name+" = VALUE", "%s:%d: %v", a.config, n, plainValue(err))
		}
	}
	if err := s.Err(); err != nil {
		return fmt.Errorf("read the configuration %s: %w", a.config, err)
	}
	return nil
}

// setting reads a line of a configuration: a name, and a value behind an equals
// sign or none. Ok is false for a blank line and for a remark.
func setting(line string) (name, value string, ok bool) {
	line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
	if line == "" || line[0] == '#' {
		return "", "", false
	}
	name, value, _ = strings.Cut(line, "=")
	return strings.TrimSpace(name), strings.TrimSpace(value), true
}

// flagNames returns the names of the flags of a command and of those below it,
// sorted, each once.
func flagNames(c *cobra.Command) []string {
	var names []string
	add := func(f *pflag.Flag) { names = append(names, f.Name) }
	c.PersistentFlags().VisitAll(add)
	c.Flags().VisitAll(add)
	for _, sub := range c.Commands() {
		names = append(names, flagNames(sub)...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

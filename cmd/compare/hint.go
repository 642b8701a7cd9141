package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"crosscheck/similarity"
)

// alikeEnough is the likeness from which a misspelt word is taken for another.
const alikeEnough = 0.6

// nearest returns that of some words which a misspelt one is likely to mean,
// empty if there is none.
func nearest(word string, words []string) string {
	m, _ := similarity.NewStringMeasure("levenshtein")
	best, likest := "", 0.0
	for _, w := range words {
		if l := m.Compare(word, w); l >= alikeEnough && l > likest {
			best, likest = w, l
		}
	}
	return best
}

// didYouMean puts the word that is likely meant before another hint.
func didYouMean(word string, words []string, hint string) string {
	if w := nearest(word, words); w != "" {
		return "did you mean " + w + "? " + hint
	}
	return hint
}

// oneOf fails if what a flag is set to is none of some words.
func oneOf(what, setting string, words []string) error {
	if slices.Contains(words, setting) {
		return nil
	}
	return usagef(didYouMean(setting, words, "it is one of "+strings.Join(words, ", ")), "unknown %s %q", what, setting)
}

// sorts are what the values of flags are, by the names of pflag.
var sorts = map[string]string{"int": "a whole number", "float64": "a number", "bool": "true or false"}

// plainValue words an error of a flag's value: without the names of Go.
func plainValue(err error) error {
	var bad *pflag.InvalidValueError
	if !errors.As(err, &bad) || sorts[bad.GetFlag().Value.Type()] == "" {
		return err
	}
	return fmt.Errorf("--%s %q is not %s", bad.GetFlag().Name, bad.GetValue(), sorts[bad.GetFlag().Value.Type()])
}

// flagError makes a wrong use of what is wrong with a flag.
func flagError(c *cobra.Command, err error) error {
	hint := "see " + c.CommandPath() + " --help"
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if name := nearest(unknown.GetSpecifiedName(), names); name != "" {
			hint = "did you mean --" + name + "? " + hint
		}
	}
	return usagef(hint, "%v", plainValue(err))
}

// misspelt returns an error if an argument looks like a command and there is
// no such file.
func (a *app) misspelt(arg string) error {
	if arg == "" || strings.Trim(arg, "abcdefghijklmnopqrstuvwxyz") != "" {
		return nil
	}
	if _, err := os.Lstat(arg); err == nil {
		return nil
	}
	return usagef(didYouMean(arg, a.commands, "compare --help lists the commands"), "unknown command %q, and no file or folder of that name", arg)
}

// help prints the examples of a command first.
func help(c *cobra.Command, _ []string) {
	w := c.OutOrStdout()
	if c.HasExample() {
		fmt.Fprintf(w, "Examples:\n%s\n\n", c.Example)
	}
	about := c.Long
	if about == "" {
		about = c.Short
	}
	fmt.Fprintf(w, "%s\n\n", strings.TrimSpace(about))
	examples := c.Example
	c.Example = "" // said already
	fmt.Fprint(w, c.UsageString())
	c.Example = examples
}

// settings completes a flag that takes one of some words.
func settings(c *cobra.Command, flag string, words []string) {
	c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}

// listSettings completes a flag that takes some of some words, parted by
// commas: the last of those begun.
func listSettings(c *cobra.Command, flag string, words []string) {
	c.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
		before := begun[:strings.LastIndexByte(begun, ',')+1]
		var out []string
		for _, w := range words {
			if !strings.Contains(","+before, ","+w+",") {
				out = append(out, before+w)
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	})
}

// files completes arguments that are files of such endings.
func files(endings ...string) func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return endings, cobra.ShellCompDirectiveFilterFileExt
	}
}

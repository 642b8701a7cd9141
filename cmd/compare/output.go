package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"crosscheck/report"
)

// colors are the settings of --color.
var colors = []string{"auto", "always", "never"}

// outputFlags are those of a command that prints in the given formats, the
// first by default.
func (a *app) outputFlags(c *cobra.Command, formats []report.Format) {
	f := c.Flags()
	names := report.Names(formats)
	f.StringVarP(&a.format, "format", "f", "", "print as `NAME`: "+strings.Join(names, ", ")+" (default: by the ending of -o, else text)")
	f.StringVarP(&a.output, "output", "o", "", "write to `FILE`, at once or not at all")
	f.BoolVar(&a.all, "all", false, "print every claim, passage, office and id, not a screenful")
	described := make([]string, len(formats))
	for i, format := range formats {
		described[i] = format.Name + "\t" + format.About
	}
	settings(c, "format", described)
	a.terminalFlags(c)
}

// terminalFlags say how to print on a terminal.
func (a *app) terminalFlags(c *cobra.Command) {
	f := c.Flags()
	f.IntVar(&a.width, "width", 0, "`N` columns of terminal text, from 40 (default: the terminal's, else 80)")
	f.StringVar(&a.color, "color", "auto", "`WHEN` to colour terminal text: "+strings.Join(colors, ", "))
	settings(c, "color", colors)
}

// printer checks the flags for output and returns the printer and the name of
// the format that they ask for, one of those given.
func (a *app) printer(formats []report.Format) (*report.Printer, string, error) {
	format := a.format
	if format == "" {
		format = report.FormatOf(a.output)
	}
	if format == "" {
		format = formats[0].Name
	}
	if err := cmp.Or(oneOf("format", format, report.Names(formats)), oneOf("--color", a.color, colors), a.checkView()); err != nil {
		return nil, "", err
	}
	if a.width != 0 && a.width < 40 || a.width > 1000 {
		return nil, "", usagef("it is from 40 to 1000", "--width %d is out of range", a.width)
	}
	p := &report.Printer{Width: a.columns(), Color: a.colored(), All: a.all, Explain: a.explain}
	return p, format, nil
}

// columns is the width to print in.
func (a *app) columns() int {
	if a.width != 0 || !a.toTerminal() {
		return a.width
	}
	n, _, err := term.GetSize(int(a.stdout.(*os.File).Fd()))
	if err != nil {
		return 0
	}
	return n
}

func (a *app) toTerminal() bool { return a.output == "" && isTerminal(a.stdout) }

// colored reports whether to print colours: https://no-color.org asks for
// none where NO_COLOR is set and not empty.
func (a *app) colored() bool {
	switch a.color {
	case "always":
		return true
	case "never":
		return false
	}
	return a.toTerminal() && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// write has print write the output: to standard output, or to the file of -o,
// which is replaced only by a whole one.
func (a *app) write(print func(w io.Writer) error) error {
	if a.output == "" || a.output == "-" {
		b := bufio.NewWriter(a.stdout)
		if err := print(b); err != nil {
			return fmt.Errorf("write output: %w", err)
		}
		if err := b.Flush(); err != nil {
			return fmt.Errorf("write output: %w", err)
		}
		return nil
	}
	if err := replace(a.output, print); err != nil {
		return fmt.Errorf("write %s: %w", a.output, err)
	}
	return nil
}

// replace writes a new file beside the named one and then takes its place.
func replace(name string, print func(w io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	b := bufio.NewWriter(f)
	if err := print(b); err != nil {
		return err
	}
	if err := b.Flush(); err != nil {
		return err
	}
	if err := f.Chmod(modeOf(name)); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// modeOf returns the permissions of a file that is to be replaced, or those
// of a new file.
func modeOf(name string) os.FileMode {
	if fi, err := os.Stat(name); err == nil {
		return fi.Mode().Perm()
	}
	return 0o644
}

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"crosscheck/report"
	"crosscheck/report/view"
)

// version is the release; the linker may set it.
var version = "0.1.0"

// The exit statuses.
const (
	exitDone     = 0
	exitFailed   = 1 // an input, or everything, failed
	exitUsage    = 2
	exitDiverged = 3 // --fail-on found what it asked for
)

func main() {
	collectLate()
	growStack()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run runs the command and returns its exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	var usage *usageError
	switch {
	case err == nil:
	case errors.Is(err, syscall.EPIPE):
		return exitDone // whoever read has seen enough
	case errors.As(err, &usage):
		a.complain(err, usage.hint)
		return exitUsage
	default:
		a.complain(err, hintFor(err))
		return exitFailed
	}
	switch {
	case a.failed:
		return exitFailed
	case a.diverged:
		return exitDiverged
	}
	return exitDone
}

// An app is one run of the command: its streams, its flags and what it has
// found out so far.
type app struct {
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer

	format        string
	output        string
	recursive     bool
	ignore        []string
	cache         string
	offline       bool
	tables        string
	offices       string
	all           bool
	sample        string
	explain       bool
	finding       string // what --explain of a report asks for
	width         int
	color         string
	threshold     float64
	failOn        []string
	baseline      string
	decisionsFile string
	config        string
	settings      [][2]string // what was set of what steers the comparison, by name
	commands      []string
	linksFile     string
	view          view.View
	templateFile  string
	// anyLanguage keeps reports in languages that claims are not found in.
	anyLanguage bool
	most        int                             // how many reports are compared at once; 0 is no limit
	watch       func(what string, n, total int) // told of progress; may be nil
	quiet       bool                            // the output itself holds the notes, on the same terminal

	failed   bool // an input failed; the rest went on
	diverged bool // what --fail-on asked for was found
}

// A usageError is a wrong use of the command.
type usageError struct {
	msg  string
	hint string
}

func (e *usageError) Error() string { return e.msg }

func usagef(hint, format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...), hint}
}

// complain prints an error, and a hint if there is one.
func (a *app) complain(err error, hint string) {
	fmt.Fprintf(a.stderr, "compare: %s\n", visible(err.Error()))
	if hint != "" {
		fmt.Fprintf(a.stderr, "hint: %s\n", hint)
	}
}

// note prints something to know that is no failure.
func (a *app) note(msg string) {
	if a.quiet {
		return
	}
	fmt.Fprintf(a.stderr, "compare: note: %s\n", visible(msg))
}

// visible makes control characters, which a file's name may hold, visible.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			fmt.Fprintf(&b, "\\u%04x", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// A hinted error knows what may help against it.
type hinted struct {
	error
	hint string
}

func (h *hinted) Unwrap() error { return h.error }

// hintFor returns what may help against a common failure.
func hintFor(err error) string {
	var known *hinted
	switch {
	case errors.As(err, &known):
		return known.hint
	case errors.Is(err, os.ErrNotExist):
		return "check the path; quote names that hold spaces"
	case errors.Is(err, os.ErrPermission):
		return "check who may read the file"
	}
	return ""
}

// root is the command line's tree of commands.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "compare [flags] PATH...",
		Short: "show where news reports agree and diverge",
		Long: `compare reads what several outlets wrote about one subject and shows where
their reports agree, where they diverge and on which detail, and what only one
of them says. It never says who is right.

PATH is a file, a folder, - for standard input, a URL, or OUTLET=PATH.`,
		Example: `  compare daily.txt herald.html          two reports, side by side
  compare -o report.md reports           a folder of reports, as Markdown
  compare claims daily.txt               what one report claims
  compare --fail-on conflict reports     exit with 3 if there is a conflict`,
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(_ *cobra.Command, args []string) error { return a.report(args) },
	}
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(help)
	a.configFlag(root)
	a.inputFlags(root)
	a.outputFlags(root, report.Formats())
	a.comparingFlags(root)
	a.findingFlag(root)
	a.viewFlags(root)
	a.templateFlag(root)
	a.gateFlags(root)
	root.AddCommand(a.claimsCommand(), a.textCommand(), a.checkCommand(), a.reviewCommand(), a.diffCommand(), a.renderCommand(), a.serveCommand(),
		a.pairsCommand(), a.clusterCommand(), a.evaluateCommand(), a.versionCommand())
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		a.commands = append(a.commands, c.Name())
		switch c.Name() { // those that the library adds
		case "help":
			c.Short, c.Example = "print how a command is used", "  compare help diff"
		case "completion":
			c.Short, c.Example = "print completions for a shell", "  compare completion bash > compare.bash"
		}
	}
	return root
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "print the version",
		Args:  a.noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.stdout, "compare", version)
			return err
		},
	}
}

// noArgs refuses arguments.
func (a *app) noArgs(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("see "+c.CommandPath()+" --help", "%s takes no argument, got %q", c.CommandPath(), args[0])
	}
	return nil
}

// Package crosscheck_test holds the README against the command: its sessions
// run, it names every command, and -update shows what the sessions print.
package crosscheck_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the command's output into the README's sessions")

const (
	fence = "```"
	cut   = "..." // the last line of an output that goes on
)

// Every block of the README that begins with "$ " is a session: a command,
// which must do, and the first lines of what it prints, or all of them. It runs
// in a folder that holds the sample reports and the labelled pairs.
func TestSessions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the sessions are a shell's")
	}
	shell := newShell(t)
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(string(readme), fence)
	sessions := 0
	for i := 1; i < len(parts); i += 2 {
		language, body, _ := strings.Cut(parts[i], "\n")
		command, want, _ := strings.Cut(body, "\n")
		command, ok := strings.CutPrefix(command, "$ ")
		if !ok {
			continue
		}
		sessions++
		got := shorten(shell.run(t, command), want)
		if got == "" {
			t.Errorf("%s: prints nothing", command)
		}
		parts[i] = language + "\n$ " + command + "\n" + got
	}
	if sessions < 5 {
		t.Errorf("only %d sessions found", sessions)
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(strings.Join(parts, fence)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Every command that --help lists has its row in the README.
func TestCommands(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	help := newShell(t).run(t, "compare --help")
	_, list, _ := strings.Cut(help, "Available Commands:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	for line := range strings.Lines(list) {
		if name := strings.Fields(line)[0]; name != "help" && !strings.Contains(string(readme), "`compare "+name) {
			t.Errorf("README.md does not name compare %s", name)
		}
	}
	if !strings.Contains(list, "print") {
		t.Errorf("no commands in %q", help)
	}
}

// shorten cuts an output to as many lines as are shown, if those were cut.
func shorten(output, shown string) string {
	lines, n := strings.SplitAfter(output, "\n"), strings.Count(shown, "\n")
	if !strings.HasSuffix(shown, "\n"+cut+"\n") || len(lines) <= n {
		return output
	}
	return strings.Join(lines[:n-1], "") + cut + "\n"
}

// A shell runs command lines where the command, the sample reports and the
// labelled pairs are.
type shell struct{ dir string }

func newShell(t *testing.T) shell {
	t.Helper()
	dir := t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(dir, "compare"), "./cmd/compare")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build the command: %v\n%s", err, out)
	}
	for _, folder := range []string{"seeds", "collate/testdata"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(folder)); err != nil {
			t.Fatal(err)
		}
	}
	return shell{dir}
}

// run returns what a command line prints on standard output.
func (s shell) run(t *testing.T, command string) string {
	t.Helper()
	c := exec.Command("sh", "-c", strings.ReplaceAll(command, "go run ./cmd/compare", "compare"))
	c.Dir = s.dir
	c.Env = append(os.Environ(), "PATH="+s.dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	var errs strings.Builder
	c.Stderr = &errs
	out, err := c.Output()
	if err != nil {
		t.Errorf("%s: %v\n%s", command, err, errs.String())
	}
	return string(out)
}

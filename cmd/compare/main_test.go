package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the expected outputs anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"compare": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status":     status,
			"bigfile":    bigFile,
			"binaryfile": binaryFile,
			"brokenfile": brokenFile,
			"nohidden":   noHidden,
			"endless":    endless,
			"serving":    serving,
		},
	})
}

// status checks an exit status: status N compare ARG...
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND ARG...")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit status %d, want %s", got, args[0])
	}
}

// binaryFile writes bytes that are no text: binaryfile FILE.
func binaryFile(ts *testscript.TestScript, neg bool, args []string) {
	data := make([]byte, 4096)
	for i := range data {
		data[i] = byte(i * i * 31)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

// endless writes a decision without the end of its line: endless FILE.
func endless(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(`ignore "sign up"`), 0o666))
}

// brokenFile writes a report with broken UTF-8 and characters that would
// steer a terminal: brokenfile FILE.
func brokenFile(ts *testscript.TestScript, neg bool, args []string) {
	text := "The caf\xe9 at the \x1b[31mmill\x1b[0m in Orsten burnt down on Saturday.\n\n" +
		"Police said that \u202e12\u202c people had died, and rang a \x07 bell.\n"
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// bigFile writes a report of the given size in MB: bigfile FILE MB.
func bigFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bigfile FILE MB")
	}
	mb, err := strconv.Atoi(args[1])
	ts.Check(err)
	line := "The council of Marrow met on Monday and agreed to mend the road to the quarry.\n\n"
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(line, mb<<20/len(line))), 0o666))
}

// noHidden checks that a file holds nothing that would steer a terminal.
func noHidden(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		data := []byte(ts.ReadFile(name))
		for _, bad := range []string{"\x1b", "\x07", "\r", "\u202e", "\u009b"} {
			if bytes.Contains(data, []byte(bad)) != neg {
				ts.Fatalf("%s: holds %q: %v", name, bad, !neg)
			}
		}
	}
}

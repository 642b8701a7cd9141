package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/review"
)

func (a *app) decisionsFlag(c *cobra.Command) {
	c.Flags().StringVar(&a.decisionsFile, "decisions", "", "obey the decisions in `FILE`, which compare review writes")
}

// decisions reads the file of --decisions. A line that is no decision is named
// and left out, and the run fails at the end.
func (a *app) decisions() ([]review.Decision, error) {
	if a.decisionsFile == "" {
		return nil, nil
	}
	f, err := os.Open(a.decisionsFile)
	if err != nil {
		return nil, fmt.Errorf("read the decisions: %w", err)
	}
	defer f.Close()
	ds, errs := review.Parse(a.decisionsFile, f)
	for _, err := range errs {
		a.failed = true
		a.complain(err, "")
	}
	return ds, nil
}

// settle adds what was decided about claims, names and outlets to the options.
// It returns warnings of decisions that no longer fit, which it notes too.
func (a *app) settle(opts *collate.Options, ds []review.Decision, ts []*claims.Testimony) []string {
	return a.unfit(review.Settle(opts, ds, ts))
}

// unfit notes the decisions that no longer fit, and returns the notes.
func (a *app) unfit(us []review.Unfit) []string {
	var out []string
	for _, u := range us {
		w := fmt.Sprintf("%s:%d: no longer fits, %s: %s", a.decisionsFile, u.Decision.Line, u.Why, u.Decision)
		out = append(out, w)
		a.note(w)
	}
	return out
}

// record adds decisions to the end of the file, which it makes if need be.
func record(name string, ds ...review.Decision) (err error) {
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		return writeNew(name, ds)
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_APPEND, 0)
	if err != nil {
		return fmt.Errorf("record the decision: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	var text string
	if ended, err := endsLine(f); err != nil {
		return fmt.Errorf("record the decision: %w", err)
	} else if !ended {
		text = "\n"
	}
	for _, d := range ds {
		text += d.String() + "\n"
	}
	if _, err := f.WriteString(text); err != nil {
		return fmt.Errorf("record the decision: %w", err)
	}
	return nil
}

// writeNew writes a new file of decisions.
func writeNew(name string, ds []review.Decision) (err error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return fmt.Errorf("record the decision: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return review.Write(f, ds)
}

// endsLine reports whether a file is empty or ends with a line feed.
func endsLine(f *os.File) (bool, error) {
	fi, err := f.Stat()
	if err != nil || fi.Size() == 0 {
		return true, err
	}
	var last [1]byte
	_, err = f.ReadAt(last[:], fi.Size()-1)
	return last[0] == '\n', err
}

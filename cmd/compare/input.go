package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"crosscheck/claims"
	"crosscheck/source"
)

// language is the one that claims are found in.
const language = "en"

func (a *app) inputFlags(c *cobra.Command) {
	c.Flags().BoolVarP(&a.recursive, "recursive", "r", false, "read the sub-folders of folders too")
}

// read reads the paths, names what went wrong on standard error, and returns
// the reports with what a reader of their comparison should know.
func (a *app) read(paths []string) (docs []*source.Document, warnings []string, err error) {
	if len(paths) == 0 {
		return nil, nil, usagef("compare --help shows how; compare --sample list names stories to try", "no PATH given")
	}
	if err := misspelt(paths[0]); err != nil {
		return nil, nil, err
	}
	set := source.Read(context.Background(), paths, source.Options{Recursive: a.recursive, Stdin: a.stdin})
	for _, e := range set.Errors {
		a.failed = true
		a.complain(fmt.Errorf("read: %w", e), hintFor(e))
		warnings = append(warnings, "left out: "+e.Error())
	}
	warnings = append(warnings, set.Warnings...)
	for _, w := range set.Warnings {
		a.note(w)
	}
	for _, d := range set.Documents {
		if d.Language != "" && d.Language != language {
			w := fmt.Sprintf("%s is left out: its language, %s, is not supported", d.Name, d.Language)
			warnings = append(warnings, w)
			a.note(w)
			continue
		}
		docs = append(docs, d)
	}
	return docs, warnings, nil
}

// misspelt returns an error if the first argument looks like a command and
// there is no such file.
func misspelt(arg string) error {
	if arg == "" || strings.Trim(arg, "abcdefghijklmnopqrstuvwxyz") != "" {
		return nil
	}
	if _, err := os.Lstat(arg); err == nil {
		return nil
	}
	return usagef("compare --help lists the commands", "unknown command %q, and no file or folder of that name", arg)
}

// testimonies reads the paths and finds what each report states.
func (a *app) testimonies(paths []string) ([]*claims.Testimony, []string, error) {
	docs, warnings, err := a.read(paths)
	if err != nil {
		return nil, nil, err
	}
	return a.extract(docs), warnings, nil
}

// extract finds the claims of each document, several documents at a time; the
// order is that of the documents.
func (a *app) extract(docs []*source.Document) []*claims.Testimony {
	out := make([]*claims.Testimony, len(docs))
	next := make(chan int)
	p := a.progress("reading claims", len(docs))
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(docs)) {
		wg.Go(func() {
			for i := range next {
				out[i] = claims.Extract(docs[i])
				p.step()
			}
		})
	}
	for i := range docs {
		next <- i
	}
	close(next)
	wg.Wait()
	p.done()
	return out
}

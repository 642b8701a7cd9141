package source

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// DefaultMaxBytes is the largest input that is read unless Options say
// otherwise: 128 MiB, before and after unpacking.
const DefaultMaxBytes = 128 << 20

// maxText is the largest text of one report, in bytes. A book has less; what
// has more would take gigabytes to look through.
const maxText = 32 << 20

// Options say how inputs are read. The zero value reads files and folders
// without their sub-folders, up to DefaultMaxBytes each.
type Options struct {
	// Recursive reads the sub-folders of folders too.
	Recursive bool
	// Ignore holds patterns as in path.Match; a file of a folder whose base
	// name or path matches one is left out.
	Ignore []string
	// MaxBytes bounds each input, and what it unpacks to; 0 means
	// DefaultMaxBytes.
	MaxBytes int64
	// Stdin is what "-" reads; nil means empty.
	Stdin io.Reader
	// Offline answers URLs from the cache alone.
	Offline bool
	// CacheDir is the folder that keeps fetched pages; empty means none.
	CacheDir string
	// Removed asks for Document.Removed.
	Removed bool
	// Client fetches URLs; nil means a client with timeouts of its own.
	Client *http.Client
	// Now dates what is fetched; nil means time.Now. Nothing else is ever
	// dated by the clock.
	Now func() time.Time
}

// A Set is what was read: the reports in the order of the input, and what
// there is to know about the rest.
type Set struct {
	Documents []*Document
	// Errors are inputs, or lines of them, that could not be read; each
	// names the input. The rest was read all the same.
	Errors []error
	// Warnings are things to know that are no failure: duplicates, empty
	// files, pages without main text, files of a folder that were skipped.
	Warnings []string
}

// A SyntaxError is a place in an input that cannot be read.
type SyntaxError struct {
	Name string // the input as given
	Line int    // counted from 1; 0 if no line is to blame
	Msg  string
}

func (e *SyntaxError) Error() string {
	if e.Line == 0 {
		return e.Name + ": " + e.Msg
	}
	return fmt.Sprintf("%s:%d: %s", e.Name, e.Line, e.Msg)
}

// An Input is something to read.
type Input struct {
	// Name is a path or an address, as for Read; with Data, the name of the
	// file that it is the content of, which is not opened.
	Name string
	// Outlet is whose report it is, if that is stated, as in OUTLET=PATH.
	Outlet string
	// Data is the content; nil means that Name says where it lies.
	Data []byte
}

// Read reads every path: a file, a folder, "-" for standard input, an http or
// https address, or any of these as OUTLET=PATH. It always returns a Set;
// what could not be read is among its Errors. Files are read in parallel, the
// order of the result is that of the input.
func Read(ctx context.Context, paths []string, opts Options) *Set {
	ins := make([]Input, len(paths))
	for i, p := range paths {
		ins[i].Name = p
	}
	return ReadInputs(ctx, ins, opts)
}

// ReadInputs reads every input as Read does a path.
func ReadInputs(ctx context.Context, ins []Input, opts Options) *Set {
	set := &Set{}
	results := make([]result, 0, len(ins))
	var jobs []job
	var groups []group
	for _, in := range ins {
		js, res := expand(in, opts)
		if len(js) > 0 && js[0].found {
			groups = append(groups, group{in.Name, len(results), len(results) + 1 + len(js)})
		}
		results = append(results, res)
		for _, j := range js {
			j.slot = len(results)
			results = append(results, result{})
			jobs = append(jobs, j)
		}
	}
	work(ctx, jobs, results, opts)
	for _, g := range groups {
		g.check(results)
	}
	for _, r := range results {
		set.add(r)
	}
	set.settle()
	return set
}

// A group is the results of one folder.
type group struct {
	name     string
	from, to int
}

// check makes a folder an error if none of its files was a report and no
// other error says so.
func (g group) check(results []result) {
	for _, r := range results[g.from:g.to] {
		if len(r.docs) > 0 || len(r.errs) > 0 {
			return
		}
	}
	results[g.from].fail(g.name, 0, noReports)
}

// work reads the jobs into their slots, as many at a time as there are
// processors.
func work(ctx context.Context, jobs []job, results []result, opts Options) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(jobs)) {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(jobs) {
					return
				}
				j := jobs[i]
				if err := ctx.Err(); err != nil {
					results[j.slot] = result{errs: []error{fmt.Errorf("read %s: %w", j.name, err)}}
					continue
				}
				results[j.slot] = j.read(ctx, opts)
			}
		})
	}
	wg.Wait()
}

// ReadBytes reads one input by its content, as if it were a file of that
// name.
func ReadBytes(name string, data []byte, opts Options) *Set {
	set := &Set{}
	set.add(input{name: name, data: data, limit: opts.maxBytes(), removed: opts.Removed}.read())
	set.settle()
	return set
}

// A result is what one input gave.
type result struct {
	docs  []*Document
	errs  []error
	warns []string
}

func (r *result) warn(format string, args ...any) {
	r.warns = append(r.warns, fmt.Sprintf(format, args...))
}

func (r *result) fail(name string, line int, format string, args ...any) {
	r.errs = append(r.errs, &SyntaxError{Name: name, Line: line, Msg: fmt.Sprintf(format, args...)})
}

func (r *result) add(o result) {
	r.docs = append(r.docs, o.docs...)
	r.errs = append(r.errs, o.errs...)
	r.warns = append(r.warns, o.warns...)
}

func (s *Set) add(r result) {
	s.Documents = append(s.Documents, r.docs...)
	s.Errors = append(s.Errors, r.errs...)
	s.Warnings = append(s.Warnings, r.warns...)
}

func (o Options) maxBytes() int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return DefaultMaxBytes
}

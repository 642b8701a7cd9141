package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crosscheck/claims"
	"crosscheck/seeds"
	"crosscheck/serve"
	"crosscheck/source"
)

// language is the one that claims are found in.
const language = "en"

func (a *app) inputFlags(c *cobra.Command) {
	f := c.Flags()
	f.BoolVarP(&a.recursive, "recursive", "r", false, "read the sub-folders of folders too")
	f.StringArrayVar(&a.ignore, "ignore", nil, "leave out files of folders whose name matches `PATTERN`, as in *-draft.txt")
	f.StringVar(&a.cache, "cache", "", "keep fetched pages in `DIR`; without it, in the user's cache folder")
	f.BoolVar(&a.offline, "offline", false, "fetch nothing; take pages from the cache alone")
	f.StringVar(&a.sample, "sample", "", "read the reports of the sample story `NAME`; list names all")
	settings(c, "sample", append(seeds.Names(), "list"))
	a.tablesFlag(c)
}

func (a *app) tablesFlag(c *cobra.Command) {
	c.Flags().StringVar(&a.tables, "tables", "", "add the rows of the tables in `DIR` to the names, offices and words that are known")
}

// publishersTable is the table of --tables that the comparison reads.
const publishersTable = "families.tsv"

// knownTables returns an error if a folder holds a file that no table is called
// after, but hidden files, folders and notes (.md).
func knownTables(dir string) error {
	files, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("read the tables: %w", err)
	}
	names := append(claims.TableNames(), publishersTable)
	slices.Sort(names)
	for _, f := range files {
		name := f.Name()
		if f.IsDir() || name[0] == '.' || strings.HasSuffix(name, ".md") || slices.Contains(names, name) {
			continue
		}
		return fmt.Errorf("read the tables: %s: no table is called so; tables are %s", filepath.Join(dir, name), strings.Join(names, ", "))
	}
	return nil
}

// extractor finds claims by the embedded tables and those of --tables.
func (a *app) extractor() (*claims.Extractor, error) {
	if a.tables == "" {
		return claims.New(nil)
	}
	if fi, err := os.Stat(a.tables); err != nil {
		return nil, fmt.Errorf("read the tables: %w", err)
	} else if !fi.IsDir() {
		return nil, fmt.Errorf("read the tables: %s is no folder", a.tables)
	}
	if err := knownTables(a.tables); err != nil {
		return nil, err
	}
	return claims.New(os.DirFS(a.tables))
}

// An input is what was read: what each report states, and what a reader of
// their comparison should know.
type input struct {
	testimonies []*claims.Testimony
	extractor   *claims.Extractor
	warnings    []string
}

// read reads the paths and finds what each report states.
func (a *app) read(paths []string) (*input, error) {
	ins, err := a.inputs(paths)
	if err != nil {
		return nil, err
	}
	return a.state(context.Background(), ins, a.cached())
}

// state reads reports and finds what each states. What went wrong is named on
// standard error.
func (a *app) state(ctx context.Context, ins []source.Input, opts source.Options) (*input, error) {
	in, docs, err := a.documents(ctx, ins, opts)
	if err != nil {
		return nil, err
	}
	in.testimonies = slices.Collect(a.extract(ctx, in.extractor, docs))
	return in, ctx.Err()
}

// documents reads reports: those in languages that are supported, unless any is
// asked for.
func (a *app) documents(ctx context.Context, ins []source.Input, opts source.Options) (*input, []*source.Document, error) {
	// The tables load while the reports are read.
	var x *claims.Extractor
	var failed error
	loaded := make(chan struct{})
	go func() {
		defer close(loaded)
		growStack()
		x, failed = a.extractor()
	}()
	set := a.set(ctx, ins, opts)
	<-loaded
	if failed != nil {
		return nil, nil, failed
	}
	if a.most > 0 && len(set.Documents) > a.most {
		return nil, nil, serve.ErrTooMany
	}
	in := &input{extractor: x}
	for _, e := range set.Errors {
		a.failed = true
		a.complain(fmt.Errorf("read: %w", e), hintFor(e))
		in.warnings = append(in.warnings, "left out: "+e.Error())
	}
	notes := &notes{app: a}
	warn := func(sort, w string) {
		in.warnings = append(in.warnings, w)
		notes.add(sort, w)
	}
	for _, w := range set.Warnings {
		warn("", w)
	}
	var docs []*source.Document
	for _, d := range set.Documents {
		if d.Language == "" || d.Language == language {
			docs = append(docs, d)
			continue
		}
		if a.anyLanguage {
			warn("in languages that are not supported", fmt.Sprintf("%s is in a language that is not supported: %s", d.Name, d.Language))
			docs = append(docs, d)
			continue
		}
		warn("left out: their languages are not supported", fmt.Sprintf("%s is left out: its language, %s, is not supported", d.Name, d.Language))
	}
	notes.rest()
	return in, docs, nil
}

// set reads reports; of the options it sets those that have flags of their own.
func (a *app) set(ctx context.Context, ins []source.Input, opts source.Options) *source.Set {
	opts.Recursive, opts.Ignore, opts.Stdin = a.recursive, a.ignore, a.stdin
	opts.Offline, opts.Removed = a.offline, a.explain
	return source.ReadInputs(ctx, ins, opts)
}

// cached has fetched pages kept on disk.
func (a *app) cached() source.Options {
	return source.Options{CacheDir: cmp.Or(a.cache, defaultCache())}
}

// inputs are the paths, or the reports of the sample story.
func (a *app) inputs(paths []string) ([]source.Input, error) {
	switch {
	case a.sample != "" && len(paths) > 0:
		return nil, usagef("leave one of them out", "both a PATH and --sample given")
	case a.sample != "":
		return sampleInputs(a.sample)
	case len(paths) == 0:
		return nil, usagef("give a file, a folder, - or an address; compare --sample list names stories to try", "no PATH given")
	}
	ins := make([]source.Input, len(paths))
	for i, p := range paths {
		ins[i].Name = p
	}
	return ins, nil
}

// defaultCache is where fetched pages are kept unless --cache says otherwise;
// empty, so that nothing is kept, where the user has no folder for caches.
func defaultCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "crosscheck")
}

// listsSamples reports whether the names of the sample stories are asked for.
func (a *app) listsSamples(paths []string) bool { return a.sample == "list" && len(paths) == 0 }

// samples prints the names of the sample stories.
func (a *app) samples() error {
	return a.write(func(w io.Writer) error {
		_, err := fmt.Fprintln(w, strings.Join(seeds.Names(), "\n"))
		return err
	})
}

// sampleInputs are the reports of a sample story.
func sampleInputs(name string) ([]source.Input, error) {
	reports, err := seeds.Story(name)
	if err != nil {
		return nil, oneOf("sample story", name, seeds.Names())
	}
	var ins []source.Input
	for _, r := range reports {
		ins = append(ins, source.Input{Name: r.Name, Data: r.Data})
	}
	return ins, nil
}

// extract finds what each document states, several documents at a time, and
// yields it in the order of the documents. It gives up the documents: those that
// were yielded and are kept by nobody else take no memory. Once the context is
// done it finds no more.
func (a *app) extract(ctx context.Context, x *claims.Extractor, docs []*source.Document) iter.Seq[*claims.Testimony] {
	return func(yield func(*claims.Testimony) bool) {
		p := a.progress("reading claims", len(docs))
		defer p.done()
		workers := min(runtime.GOMAXPROCS(0), len(docs))
		ahead := make(chan chan *claims.Testimony, 4*workers)
		todo, stop := make(chan func(), workers), make(chan struct{})
		defer close(stop)
		go func() {
			defer close(ahead)
			defer close(todo)
			for i, doc := range docs {
				docs[i] = nil
				found := make(chan *claims.Testimony, 1)
				find := func() {
					var t *claims.Testimony
					if ctx.Err() == nil {
						t = x.Extract(doc)
					}
					found <- t
				}
				select {
				case ahead <- found:
				case <-stop:
					return
				}
				select {
				case todo <- find:
				case <-stop:
					return
				}
			}
		}()
		for range workers {
			go func() {
				growStack()
				for find := range todo {
					find()
				}
			}()
		}
		for found := range ahead {
			t := <-found
			p.step()
			if !yield(t) {
				return
			}
		}
	}
}

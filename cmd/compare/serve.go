package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/netip"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"crosscheck/collate"
	"crosscheck/review"
	"crosscheck/serve"
	"crosscheck/source"
)

// A desk is what compare serve is asked for.
type desk struct {
	listen       string
	hosts        []string
	maxUpload    int
	allowPrivate bool
}

func (a *app) serveCommand() *cobra.Command {
	var d desk
	c := &cobra.Command{
		Use:   "serve [PATH...]",
		Short: "show the report in a browser, and serve it to programs",
		Long: `serve compares the reports of the paths and shows the page of the format html
at an address of this machine, which it prints. There files, pasted text and
addresses can be added, claims searched, and a claim checked in all reports.
Programs find the same below /api/, which /api/openapi.json describes.

All is kept in memory, and gone when the server stops: by an interrupt, as
Control-C sends.`,
		Example: `  compare serve                                     an empty page to drop reports on
  compare serve reports                             a folder of reports
  compare serve --decisions my.decisions reports    with buttons that record decisions`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if a.listsSamples(args) {
				return a.samples()
			}
			ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return a.serve(ctx, &d, args)
		},
	}
	f := c.Flags()
	f.StringVar(&d.listen, "listen", "127.0.0.1:8080", "listen at `ADDRESS`; port 0 takes a free one")
	f.StringSliceVar(&d.hosts, "host", nil, "answer too to these `NAMES`, each with its port, parted by commas")
	f.IntVar(&d.maxUpload, "max-upload", serve.DefaultMaxUpload>>20, "take at most so many megabytes at once")
	f.BoolVar(&d.allowPrivate, "allow-private", false, "fetch reports from hosts that are not public too")
	a.inputFlags(c)
	a.comparingFlags(c)
	return c
}

// serve serves until the context is done.
func (a *app) serve(ctx context.Context, d *desk, paths []string) error {
	if err := checkThreshold(a.threshold); err != nil {
		return err
	}
	if d.maxUpload < 1 || d.maxUpload > 1024 {
		return usagef("it is from 1 to 1024", "--max-upload %d is out of range", d.maxUpload)
	}
	var ins []source.Input
	if len(paths) > 0 || a.sample != "" {
		var err error
		if ins, err = a.inputs(paths); err != nil {
			return err
		}
		if err := a.keepStdin(ins); err != nil {
			return err
		}
	}
	l, err := net.Listen("tcp", d.listen)
	if err != nil {
		return &hinted{fmt.Errorf("serve: %w", err), "--listen 127.0.0.1:0 takes a free port"}
	}
	defer l.Close()
	if at, err := netip.ParseAddrPort(l.Addr().String()); err != nil || !at.Addr().IsLoopback() {
		a.note("others in the network can reach " + l.Addr().String() + ": whoever does may read and add reports, and no password is asked")
	}
	s := serve.New(l.Addr(), a.serveOptions(d), ins)
	if _, err := fmt.Fprintf(a.stdout, "http://%s/\n", l.Addr()); err != nil {
		return err
	}
	go a.begin(ctx, s)
	return s.Serve(ctx, l)
}

// keepStdin puts standard input in the place of the inputs that name it: a
// story that grows is read more than once.
func (a *app) keepStdin(ins []source.Input) error {
	for i, in := range ins {
		outlet, ok := strings.CutSuffix("="+in.Name, "=-")
		if !ok || in.Data != nil {
			continue
		}
		data, err := io.ReadAll(io.LimitReader(a.stdin, source.DefaultMaxBytes+1))
		if err != nil {
			return fmt.Errorf("read standard input: %w", err)
		}
		ins[i] = source.Input{Name: "-", Outlet: strings.TrimPrefix(outlet, "="), Data: data}
	}
	return nil
}

func (a *app) serveOptions(d *desk) serve.Options {
	opts := serve.Options{Compare: a.task, Filter: a.filter, Hosts: d.hosts, MaxUpload: int64(d.maxUpload) << 20, AllowPrivate: d.allowPrivate}
	if a.decisionsFile != "" {
		opts.Record = func(ds ...review.Decision) error { return record(a.decisionsFile, ds...) }
	}
	return opts
}

// begin compares the reports of the paths while the server answers already.
func (a *app) begin(ctx context.Context, s *serve.Server) {
	story, err := s.Start(ctx)
	switch {
	case ctx.Err() != nil:
	case err != nil:
		a.complain(err, hintFor(err))
	case story != nil:
		for _, w := range story.Trouble {
			a.note(w)
		}
	}
}

// filter answers JSON Lines as the command of that name does.
func (a *app) filter(ctx context.Context, name string, in io.Reader, out io.Writer) error {
	one := *a
	var trouble strings.Builder
	one.stdin, one.stdout, one.stderr = untilDone{ctx, in}, out, &trouble
	var err error
	switch name {
	case serve.Pairs:
		err = one.pairs("")
	case serve.Cluster:
		err = one.cluster(grouping{within: withins[0], output: clusterOutputs[0]})
	case serve.Checks:
		err = one.checkLines()
	}
	if err == nil && one.failed {
		return serve.BadInput(strings.TrimSpace(trouble.String()))
	}
	return err
}

// untilDone reads until its context is done.
type untilDone struct {
	ctx context.Context
	io.Reader
}

func (r untilDone) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(p)
}

// task compares the reports of a task as the command does. What was wrong with
// an input is said where the server was asked, not on standard error.
func (a *app) task(ctx context.Context, t serve.Task) (*serve.Story, error) {
	one := *a
	one.stderr, one.watch, one.most = io.Discard, t.Watch, t.MaxReports
	b, err := one.basis()
	if errors.Is(err, fs.ErrNotExist) && one.linksFile == "" {
		b, err = &basis{}, nil // the first decision makes the file
	}
	if err != nil {
		return nil, err
	}
	in, err := one.state(ctx, t.Inputs, source.Options{Client: t.Client, MaxBytes: t.MaxBytes, CacheDir: a.cache})
	if err != nil {
		return nil, err
	}
	t.Watch("comparing", 0, 0)
	r, err := one.compare(in, b)
	if err != nil {
		return nil, err
	}
	r.Warnings = append(r.Warnings, one.unfit(review.Mark(r.Collation, b.decisions))...)
	return &serve.Story{Report: r, Testimonies: in.testimonies, Comparer: collate.NewComparer(in.extractor), Trouble: in.warnings}, nil
}

package source

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"crosscheck/source/web"
)

// A job is one file, stream or address to read.
type job struct {
	name   string // as given
	path   string // where it lies: name without its outlet
	outlet string // from OUTLET=PATH
	found  bool   // found in a folder rather than named
	data   []byte // the content; nil for what lies at path
	slot   int
}

// expand turns one input into jobs. A folder gives one for each file that may
// be a report, in sorted order.
func expand(in Input, opts Options) ([]job, result) {
	if in.Data != nil {
		return []job{{name: in.Name, outlet: in.Outlet, data: in.Data}}, result{}
	}
	outlet, p := splitOutlet(in.Name)
	j := job{name: p, path: p, outlet: cmp.Or(in.Outlet, outlet)}
	if p == "-" || isAddress(p) {
		return []job{j}, result{}
	}
	info, err := os.Stat(p)
	if errors.Is(err, fs.ErrNotExist) && strings.Contains(p, "://") {
		err = errors.New("only http and https addresses are read")
	}
	if err != nil {
		return nil, result{errs: []error{plainError(p, err)}}
	}
	if !info.IsDir() {
		return []job{j}, result{}
	}
	return folder(j, opts)
}

// splitOutlet takes the outlet from OUTLET=PATH. A path that exists as it is
// written has none.
func splitOutlet(arg string) (outlet, path string) {
	i := strings.IndexByte(arg, '=')
	if i <= 0 || isAddress(arg) || strings.ContainsAny(arg[:i], `/\`) {
		return "", arg
	}
	if _, err := os.Lstat(arg); err == nil {
		return "", arg
	}
	return strings.TrimSpace(arg[:i]), arg[i+1:]
}

func isAddress(p string) bool {
	return strings.HasPrefix(p, "http://") || strings.HasPrefix(p, "https://")
}

// plainError words an error of the file system: "a.txt: no such file".
func plainError(name string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}

// folder lists the files of a folder that may be reports and notes the rest.
func folder(dir job, opts Options) ([]job, result) {
	var res result
	files, err := list(dir.path, opts.Recursive)
	if err != nil {
		res.errs = append(res.errs, plainError(dir.name, err))
	}
	var jobs []job
	for _, f := range files {
		rel, _ := filepath.Rel(dir.path, f)
		switch why := skip(filepath.ToSlash(rel), opts.Ignore); why {
		case "":
			jobs = append(jobs, job{name: f, path: f, outlet: dir.outlet, found: true})
		case ignored:
		default:
			res.warn("%s: skipped, %s", f, why)
		}
	}
	if len(jobs) == 0 && err == nil {
		res.fail(dir.name, 0, noReports)
	}
	return jobs, res
}

// list returns the regular files of a folder in sorted order.
func list(dir string, recursive bool) ([]string, error) {
	var out []string
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if p != dir && (!recursive || strings.HasPrefix(d.Name(), ".")) {
				return fs.SkipDir
			}
			return nil
		}
		if info, err := os.Stat(p); err == nil && info.Mode().IsRegular() {
			out = append(out, p)
		}
		return nil
	})
	slices.Sort(out)
	return out, err
}

const ignored = "ignored"

const noReports = "a folder without reports"

// reports are the endings of files that are read in a folder.
var reports = []string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".rss",
	".atom", ".xml", ".rdf", ".gz", ".zst", ".zip", ".pdf", ".docx", ".epub", ".mht", ".mhtml", ".warc"}

// skip says why a file of a folder is not read; empty if it is.
func skip(rel string, ignore []string) string {
	base := path.Base(rel)
	for _, pat := range ignore {
		if ok, _ := path.Match(pat, base); ok {
			return ignored
		}
		if ok, _ := path.Match(pat, rel); ok {
			return ignored
		}
	}
	low := strings.ToLower(base)
	switch {
	case strings.HasPrefix(base, "."):
		return "a hidden file"
	case strings.TrimRight(strings.SplitN(low, ".", 2)[0], "0123456789-_") == "readme":
		return "a README"
	case low == "license" || low == "licence" || strings.HasPrefix(low, "license.") || strings.HasPrefix(low, "licence."):
		return "a licence"
	case !slices.Contains(reports, path.Ext(low)):
		return "not a known format of reports"
	}
	return ""
}

// read reads the job's bytes and what is in them.
func (j job) read(ctx context.Context, opts Options) result {
	limit := opts.maxBytes()
	in := input{name: j.name, outlet: j.outlet, found: j.found, limit: limit, removed: opts.Removed}
	var err error
	switch {
	case j.data != nil:
		if in.data = j.data; int64(len(in.data)) > limit {
			err = tooLarge(limit)
		}
	case isAddress(j.path):
		return j.fetch(ctx, opts, in)
	case j.path == "-":
		if opts.Stdin != nil {
			in.data, err = readLimited(opts.Stdin, limit)
		}
	default:
		if res, ok := in.recordFile(j.path); ok {
			return res
		}
		in.data, err = readFile(j.path, limit)
	}
	if err != nil {
		return result{errs: []error{plainError(j.name, err)}}
	}
	return in.read()
}

func readFile(p string, limit int64) ([]byte, error) {
	f, err := os.Open(p)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, errors.New("is a folder")
	}
	if info.Size() > limit {
		return nil, tooLarge(limit)
	}
	if !info.Mode().IsRegular() {
		return readLimited(f, limit)
	}
	data := make([]byte, info.Size())
	n, err := io.ReadFull(f, data)
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		err = nil // it was cut while it was read
	}
	return data[:n], err
}

// readLimited reads all of r and fails beyond limit bytes.
func readLimited(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = tooLarge(limit)
	}
	return data, err
}

func tooLarge(limit int64) error { return fmt.Errorf("larger than the limit of %d bytes", limit) }

// fetch reads the page at an address.
func (j job) fetch(ctx context.Context, opts Options, in input) result {
	f := web.Fetcher{Client: opts.Client, Cache: opts.CacheDir, Offline: opts.Offline, Limit: in.limit, Now: opts.Now}
	p, note, err := f.Get(ctx, j.path)
	if err != nil {
		return result{errs: []error{fmt.Errorf("%s: %w", j.name, err)}}
	}
	in.data, in.url, in.contentType, in.retrieved = p.Body, p.URL, p.Type, p.Retrieved
	res := in.read()
	if note != "" {
		res.warn("%s: %s", j.name, note)
	}
	return res
}

// Package serve shows a comparison as a page from a local server, and as an API.
//
// The page is that of the format html with forms around it: for files, pasted
// text and addresses, for a search over claims, and for whether any report
// says something. Every form works without script. The API gives what the
// command prints, byte for byte; openapi.json describes it.
//
// A server holds one story, in memory; it writes nothing but the decisions
// that it was asked to keep. It answers only those who name it by an address
// of its own, so that no page from elsewhere can have a browser ask it, bounds
// whatever it reads, and compares one lot of reports at a time.
//
// It does not read, compare or print by itself: what compares is given to it,
// and package report prints. It has no users and no passwords: whoever reaches
// its address may use it.
//
// Without this package, cmd/compare would hold handlers, forms and limits
// among its flags, and nobody could see a story grow in a browser.
package serve

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"golang.org/x/net/netutil"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/view"
	"crosscheck/review"
	"crosscheck/source"
)

// Limits that no flag changes.
const (
	// MaxReports is how many reports a story may have.
	MaxReports = 1000
	maxParts   = 500     // of one upload
	maxField   = 1 << 20 // bytes of a form's field that holds no report
	maxClaim   = 4 << 10 // bytes of a claim to check, and of a search
	maxLines   = 8 << 20 // bytes of JSON Lines to a filter
	maxQueue   = 8       // requests that are sent, wait or are at work
	maxStreams = 16      // browsers that watch progress
	maxConns   = 64
	// patience bounds how long one answer may take to be read and written.
	patience = 5 * time.Minute
	// farewell is how long a server that goes down waits for answers under way.
	farewell = 2 * time.Second
)

// DefaultMaxUpload is how many bytes one upload may hold unless Options say
// otherwise.
const DefaultMaxUpload = 32 << 20

// Options say what a server does. Compare is needed.
type Options struct {
	// Compare compares the reports of a task. It is called by one goroutine at
	// a time.
	Compare func(context.Context, Task) (*Story, error)
	// Filter answers the JSON Lines of Pairs, Cluster or Checks, a line each, as the
	// command of that name does; nil means that there are none. It too is
	// called by one goroutine at a time, and returns a BadInput for a line that
	// cannot be answered.
	Filter func(ctx context.Context, name string, in io.Reader, out io.Writer) error
	// Record keeps decisions; nil means that none are taken.
	Record func(...review.Decision) error
	// Hosts are names under which the server may be asked beside its own
	// addresses, such as "desk.example:8080".
	Hosts []string
	// MaxUpload is how many bytes one upload may hold; 0 means
	// DefaultMaxUpload. A story may hold four times as many.
	MaxUpload int64
	// AllowPrivate lets addresses of reports lead to hosts that are not public.
	AllowPrivate bool
}

// The filters: pairs of statements to compare, statements to group, claims to
// look for in texts.
const (
	Pairs   = "pairs"
	Cluster = "cluster"
	Checks  = "checks"
)

// BadInput is the error of a filter whose input is wrong.
func BadInput(msg string) error { return refuse(msg) }

// A Task is what is to be compared.
type Task struct {
	Inputs []source.Input
	// Client fetches the inputs that are addresses.
	Client *http.Client
	// MaxBytes bounds what one input unpacks to, MaxReports their number.
	MaxBytes   int64
	MaxReports int
	// Watch is told how far the work has come: n of total.
	Watch func(what string, n, total int)
}

// A Story is what was compared.
type Story struct {
	Report      *view.Report
	Testimonies []*claims.Testimony
	// Comparer answers whether a report says something.
	Comparer *collate.Comparer
	// Trouble names the inputs that could not be read.
	Trouble []string
}

// A Server serves one story.
type Server struct {
	Options
	hosts    hosts
	work     *work
	progress *progress
	pages    *pages
	handler  http.Handler
	stopped  context.Context // done once the server goes down
	stop     context.CancelFunc
}

// New returns a server for a listener's address that begins with the given
// inputs, which are not read yet.
func New(addr net.Addr, o Options, ins []source.Input) *Server {
	if o.MaxUpload == 0 {
		o.MaxUpload = DefaultMaxUpload
	}
	s := &Server{Options: o, hosts: newHosts(addr, o.Hosts), progress: newProgress(), pages: newPages(o.AllowPrivate)}
	s.work = newWork(s, ins)
	s.progress.set(step{Busy: len(ins) > 0, What: "reading"}) // till Start is through
	s.stopped, s.stop = context.WithCancel(context.Background())
	s.handler = s.guard(s.routes())
	return s
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Start compares the inputs that the server began with and returns the story,
// nil without inputs.
func (s *Server) Start(ctx context.Context) (*Story, error) {
	err := s.work.again(ctx)
	return s.work.current(), err
}

// Serve answers requests until the context is done, and then those under way
// for a moment more.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	srv := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       patience,
		WriteTimeout:      patience,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		BaseContext:       func(net.Listener) context.Context { return s.stopped },
	}
	down := make(chan error, 1)
	go func() {
		<-ctx.Done()
		s.stop() // ends what is watched and what is at work
		last, cancel := context.WithTimeout(context.Background(), farewell)
		defer cancel()
		if srv.Shutdown(last) != nil {
			srv.Close()
		}
		down <- nil
	}()
	err := srv.Serve(netutil.LimitListener(l, maxConns))
	if !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-down
}

package web

import (
	"compress/gzip"
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// hostile is a site that does what a fetcher must survive.
func hostile(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/loop?"+r.URL.RawQuery+"x", http.StatusFound)
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte("<p>"))
		w.(http.Flusher).Flush()
		<-r.Context().Done() // and no more
	})
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		page := []byte(strings.Repeat("<p>more</p>", 1000))
		for r.Context().Err() == nil {
			if _, err := w.Write(page); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		zeros := make([]byte, 1<<20)
		for range 64 {
			z.Write(zeros)
		}
		z.Close()
	})
	mux.HandleFunc("/liar", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Write([]byte("<p>plain</p>"))
	})
	mux.HandleFunc("/short", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000")
		w.Write([]byte("<p>cut"))
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	t.Cleanup(s.CloseClientConnections)
	return s
}

// A site that misbehaves costs bounded time and memory, ends in an error that
// says what is wrong, and leaves nothing in the cache.
func TestHostile(t *testing.T) {
	s := hostile(t)
	f := Fetcher{Cache: t.TempDir(), Limit: 1 << 20, Client: &http.Client{Timeout: 2 * time.Second}}
	for path, want := range map[string]string{
		"/loop":    "redirects",
		"/slow":    "Timeout",
		"/endless": "more than",
		"/bomb":    "more than",
		"/liar":    "gzip",
		"/short":   "EOF",
	} {
		t.Run(path[1:], func(t *testing.T) {
			t.Parallel()
			p, _, err := f.Get(context.Background(), s.URL+path)
			if err == nil || len(p.Body) > 0 {
				t.Fatalf("%d bytes and no error", len(p.Body))
			}
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%v: does not say %q", err, want)
			}
			if _, kept := f.load(s.URL + path); kept {
				t.Error("it is kept")
			}
		})
	}
}

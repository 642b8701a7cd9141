package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"

	"crosscheck/report/page"
)

// A failure is an error that a request is answered with.
type failure struct {
	status int
	msg    string
}

func (f *failure) Error() string { return f.msg }

// refuse says what is wrong with a request.
func refuse(msg string) *failure { return &failure{http.StatusBadRequest, msg} }

// handle makes a handler of a function; its error is the answer.
func handle(f func(http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := f(w, r)
		var known *failure
		switch {
		case err == nil:
		case errors.As(err, &known):
			fail(w, r, known.status, known.msg)
		case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
			fail(w, r, http.StatusServiceUnavailable, "the work was broken off")
		default:
			fail(w, r, http.StatusInternalServerError, err.Error())
		}
	}
}

// fail answers with an error: a program with {"error": "..."}, a browser with
// a page.
func fail(w http.ResponseWriter, r *http.Request, status int, msg string) {
	h := w.Header()
	if status == http.StatusServiceUnavailable {
		h.Set("Retry-After", "2")
	}
	msg = strings.ToValidUTF8(msg, "\ufffd")
	if strings.HasPrefix(r.URL.Path, "/api/") || strings.HasPrefix(r.Header.Get("Accept"), "application/json") {
		h.Set("Content-Type", "application/json")
		w.WriteHeader(status)
		json.NewEncoder(w).Encode(map[string]string{"error": msg})
		return
	}
	var b bytes.Buffer
	l := &page.List{Kicker: "compare", Title: "This did not work", Blocks: []page.Block{{Para: []page.Run{{Text: msg}}}}}
	if err := page.WriteList(&b, l, page.Shell{}); err != nil {
		b.Reset() // the status says enough
	}
	h.Set("Content-Security-Policy", policy(page.Shell{}))
	h.Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(b.Bytes())
}

// policy is the Content-Security-Policy of a page, which no other may frame.
func policy(s page.Shell) string { return s.Policy() + "; frame-ancestors 'none'" }

// media are the types of the formats.
var media = map[string]string{
	"text":          "text/plain; charset=utf-8",
	"markdown":      "text/markdown; charset=utf-8",
	"html":          "text/html; charset=utf-8",
	"json":          "application/json",
	"jsonl":         "application/jsonl",
	"csv":           "text/csv; charset=utf-8",
	"tsv":           "text/tab-separated-values; charset=utf-8",
	"csv-matrix":    "text/csv; charset=utf-8",
	"tsv-matrix":    "text/tab-separated-values; charset=utf-8",
	"sarif":         "application/sarif+json",
	"webannotation": "application/ld+json",
	"claims-jsonld": "application/ld+json",
	"tei":           "application/tei+xml",
}

// send has print write the answer, whole or not at all; a page has the given
// shell.
func send(w http.ResponseWriter, format string, s page.Shell, print func(io.Writer) error) error {
	var b bytes.Buffer
	if err := print(&b); err != nil {
		return err
	}
	h := w.Header()
	if format == "html" {
		h.Set("Content-Security-Policy", policy(s))
	}
	h.Set("Content-Type", media[format])
	h.Set("Content-Length", strconv.Itoa(b.Len()))
	w.Write(b.Bytes()) // if it fails, whoever asked is gone
	return nil
}

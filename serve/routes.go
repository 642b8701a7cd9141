package serve

import (
	"bytes"
	_ "embed" // openapi.json
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report"
	"crosscheck/report/page"
)

// openapi describes the API; a test holds it against the routes.
//
//go:embed openapi.json
var openapi string

// A route is a pattern of http.ServeMux and what answers it.
type route struct {
	pattern string
	handler http.HandlerFunc
}

// table are the routes of the page and, below /api/, of programs.
func (s *Server) table() []route {
	queued := s.work.queued
	return []route{
		{"GET /{$}", handle(s.home)},
		{"POST /{$}", back(queued(s.add))},
		{"POST /clear", back(queued(s.clear))},
		{"GET /claims", handle(s.claims(s.bareDesk, "html"))},
		{"GET /check", handle(queued(s.check(s.bareDesk, "html")))},
		{"GET /healthz", fixed("text/plain; charset=utf-8", "ok\n")},
		{"GET /api/openapi.json", fixed("application/json", openapi)},
		{"GET /api/report.schema.json", fixed("application/schema+json", report.JSONSchema)},
		{"GET /api/report", handle(s.report)},
		{"POST /api/compare", handle(queued(s.compareOnce))},
		{"POST /api/reports", handle(queued(s.addReports))},
		{"DELETE /api/reports", handle(queued(s.deleteReports))},
		{"GET /api/claims", handle(s.claims(bare, "json"))},
		{"GET /api/text", handle(s.text)},
		{"GET /api/check", handle(queued(s.check(bare, "json")))},
		{"POST /api/check", handle(queued(s.checkBody))},
		{"POST /api/pairs", handle(queued(s.filter(Pairs)))},
		{"POST /api/cluster", handle(queued(s.filter(Cluster)))},
		{"POST /api/checks", handle(queued(s.filter(Checks)))},
		{"GET /api/progress", s.watch},
		{"POST /api/decisions", handle(queued(s.decide))},
	}
}

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	for _, r := range s.table() {
		mux.HandleFunc(r.pattern, r.handler)
	}
	return mux
}

// bare is the shell of pages that stand for themselves.
func bare() page.Shell { return page.Shell{} }

// fixed answers with a text.
func fixed(kind, text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		io.WriteString(w, text)
	}
}

// back returns to the page once a form was dealt with.
func back(f func(http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return handle(func(w http.ResponseWriter, r *http.Request) error {
		if err := f(w, r); err != nil {
			return err
		}
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return nil
	})
}

// home prints the page: the story, or the forms to begin one.
func (s *Server) home(w http.ResponseWriter, r *http.Request) error {
	q := queryOf(r.URL, filters...)
	shell, story := s.shell(q), s.work.current()
	if story == nil {
		return send(w, "html", shell, func(w io.Writer) error { return page.Write(w, nil, shell) })
	}
	return print(w, q, story, "html", shell)
}

// report prints the story in a format.
func (s *Server) report(w http.ResponseWriter, r *http.Request) error {
	story := s.work.current()
	if story == nil {
		return errNone
	}
	return answer(w, reportQuery(r), story)
}

func reportQuery(r *http.Request) *query {
	return queryOf(r.URL, append([]string{"f", "all"}, filters...)...)
}

// answer prints a story in the format that is asked for.
func answer(w http.ResponseWriter, q *query, story *Story) error {
	return print(w, q, story, q.format(report.Formats(), "json"), bare())
}

func print(w http.ResponseWriter, q *query, story *Story, format string, shell page.Shell) error {
	v, all := q.view(), q.on("all")
	if q.err != nil {
		return q.err
	}
	shown, err := v.Of(story.Report)
	if err != nil {
		return refuse(err.Error())
	}
	p := &report.Printer{All: all, Shell: shell}
	return send(w, format, shell, func(w io.Writer) error { return p.Print(w, format, shown) })
}

// compareOnce compares what is sent, and keeps nothing.
func (s *Server) compareOnce(w http.ResponseWriter, r *http.Request) error {
	q := reportQuery(r)
	if q.view(); q.err != nil {
		return q.err // before the work
	}
	ins, err := s.uploaded(w, r)
	if err != nil {
		return err
	}
	story, err := s.work.once(r.Context(), ins)
	if err != nil {
		return err
	}
	return answer(w, q, story)
}

// add adds what is sent to the story.
func (s *Server) add(w http.ResponseWriter, r *http.Request) error {
	ins, err := s.uploaded(w, r)
	if err != nil {
		return err
	}
	return s.work.add(r.Context(), ins)
}

// addReports adds what is sent to the story, and prints the report.
func (s *Server) addReports(w http.ResponseWriter, r *http.Request) error {
	if err := s.add(w, r); err != nil {
		return err
	}
	return s.report(w, r)
}

// clear forgets the story.
func (s *Server) clear(_ http.ResponseWriter, r *http.Request) error {
	return s.work.clear(r.Context())
}

func (s *Server) deleteReports(w http.ResponseWriter, r *http.Request) error {
	if err := s.clear(w, r); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// claims prints the claims that hold every word of q.
func (s *Server) claims(shell func() page.Shell, otherwise string) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		story := s.work.current()
		q := queryOf(r.URL, "q", "f")
		format := q.format(report.ListFormats(), otherwise)
		switch {
		case story == nil:
			return errNone
		case q.err != nil:
			return q.err
		}
		sh := shell()
		p := &report.Printer{Shell: sh}
		return send(w, format, sh, func(w io.Writer) error {
			return p.Claims(w, format, slices.Values(holding(story.Testimonies, q.Get("q"))))
		})
	}
}

// holding returns the testimonies with the claims that hold every word.
func holding(ts []*claims.Testimony, words string) []*claims.Testimony {
	want := strings.Fields(strings.ToLower(words))
	out := make([]*claims.Testimony, len(ts))
	for i, t := range ts {
		some := *t
		some.Claims = slices.DeleteFunc(slices.Clone(t.Claims), func(c claims.Claim) bool {
			text := strings.ToLower(c.Text())
			return slices.ContainsFunc(want, func(w string) bool { return !strings.Contains(text, w) })
		})
		out[i] = &some
	}
	return out
}

// text prints what was read, sentence by sentence.
func (s *Server) text(w http.ResponseWriter, r *http.Request) error {
	story := s.work.current()
	q := queryOf(r.URL, "f")
	format := q.format(report.ListFormats(), "json")
	switch {
	case story == nil:
		return errNone
	case q.err != nil:
		return q.err
	}
	return send(w, format, bare(), func(w io.Writer) error {
		return (&report.Printer{}).Sentences(w, format, slices.Values(story.Testimonies))
	})
}

// check prints what each report answers to the parameter claim.
func (s *Server) check(shell func() page.Shell, otherwise string) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		q := queryOf(r.URL, "claim", "f")
		return s.checkClaim(w, r, q, q.Get("claim"), q.format(report.ListFormats(), otherwise), shell())
	}
}

// checkBody prints what each report answers to {"claim": "..."}.
func (s *Server) checkBody(w http.ResponseWriter, r *http.Request) error {
	q := queryOf(r.URL, "f")
	format := q.format(report.ListFormats(), "json")
	var in struct {
		Claim string `json:"claim"`
	}
	if err := body(w, r, &in); err != nil {
		return err
	}
	return s.checkClaim(w, r, q, in.Claim, format, bare())
}

func (s *Server) checkClaim(w http.ResponseWriter, r *http.Request, q *query, claim, format string, shell page.Shell) error {
	story := s.work.current()
	claim = strings.TrimSpace(strings.ToValidUTF8(claim, "\ufffd"))
	switch {
	case story == nil:
		return errNone
	case q.err != nil:
		return q.err
	case claim == "":
		return refuse("no claim is given to check")
	case len(claim) > maxClaim:
		return &failure{http.StatusRequestEntityTooLarge, fmt.Sprintf("the claim is longer than %d bytes", maxClaim)}
	}
	answers := make([]collate.Answer, len(story.Testimonies))
	err := s.work.take(r.Context(), func() error {
		for i, t := range story.Testimonies {
			if err := r.Context().Err(); err != nil {
				return err
			}
			answers[i] = story.Comparer.Check(claim, t)
		}
		return nil
	})
	if err != nil {
		return err
	}
	p := &report.Printer{Shell: shell}
	return send(w, format, shell, func(w io.Writer) error { return p.Answers(w, format, claim, story.Testimonies, answers) })
}

// filter answers JSON Lines, a line each.
func (s *Server) filter(name string) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		if q := queryOf(r.URL); q.err != nil {
			return q.err
		}
		kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
		switch {
		case s.Filter == nil:
			return &failure{http.StatusForbidden, "this server answers no lines"}
		case kind != "application/jsonl" && kind != "application/x-ndjson":
			return &failure{http.StatusUnsupportedMediaType, "send application/jsonl"}
		}
		in, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxLines))
		if err != nil {
			return tooLarge(err)
		}
		return s.work.take(r.Context(), func() error {
			s.work.progress.set(step{Busy: true, What: "answering lines"})
			defer s.work.progress.set(step{})
			return send(w, "jsonl", bare(), func(out io.Writer) error { return s.Filter(r.Context(), name, bytes.NewReader(in), out) })
		})
	}
}

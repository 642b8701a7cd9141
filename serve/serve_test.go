package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/view"
	"crosscheck/review"
	"crosscheck/source"
)

const (
	herald = "A fire at the paper mill in Orsten killed 12 people on Saturday, police said.\n\nThe mill will stay shut until June.\n"
	post   = "A fire at the paper mill in Orsten killed 21 people on Saturday, police said.\n\nThe mayor spoke to families.\n"
)

// compare compares as the command does, but for its flags.
func compare(t *testing.T) func(context.Context, Task) (*Story, error) {
	x, err := claims.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return func(ctx context.Context, task Task) (*Story, error) {
		set := source.ReadInputs(ctx, task.Inputs, source.Options{Client: task.Client, MaxBytes: task.MaxBytes})
		s := &Story{Comparer: collate.NewComparer(x)}
		for i, d := range set.Documents {
			s.Testimonies = append(s.Testimonies, x.Extract(d))
			task.Watch("reading claims", i+1, len(set.Documents))
		}
		if len(s.Testimonies) > task.MaxReports {
			return nil, ErrTooMany
		}
		for _, err := range set.Errors {
			s.Trouble = append(s.Trouble, err.Error())
		}
		c := collate.Collate(s.Testimonies, collate.Options{})
		c.Warnings = append(c.Warnings, s.Trouble...)
		s.Report = &view.Report{Collation: c, Version: "test"}
		return s, ctx.Err()
	}
}

// A site is a server under test.
type site struct {
	*httptest.Server
	t *testing.T
	s *Server
}

func newSite(t *testing.T, o Options, ins ...source.Input) *site {
	t.Helper()
	if o.Compare == nil {
		o.Compare = compare(t)
	}
	h := httptest.NewUnstartedServer(nil)
	s := New(h.Listener.Addr(), o, ins)
	h.Config.Handler = s
	h.Start()
	t.Cleanup(func() {
		s.stop()
		h.Close()
	})
	if _, err := s.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	return &site{h, t, s}
}

// both are two reports that conflict.
func both() []source.Input {
	return []source.Input{{Name: "herald.txt", Data: []byte(herald)}, {Name: "post.txt", Data: []byte(post)}}
}

// ask sends a request and returns the status and the body of the answer.
func (s *site) ask(method, path, kind, body string, header ...string) (*http.Response, string) {
	s.t.Helper()
	req, err := http.NewRequest(method, s.URL+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	if kind != "" {
		req.Header.Set("Content-Type", kind)
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
		if header[i] == "Host" {
			req.Host = header[i+1]
		}
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return resp, string(b)
}

// want checks a status, and that the answer holds some words.
func (s *site) want(status int, words, method, path, kind, body string, header ...string) string {
	s.t.Helper()
	resp, got := s.ask(method, path, kind, body, header...)
	if resp.StatusCode != status || !strings.Contains(got, words) {
		s.t.Errorf("%s %s %.80q: %d %.200q, want %d with %q", method, path, body, resp.StatusCode, got, status, words)
	}
	return got
}

// formOf is a form of fields: name, value; a field "file:NAME" is a file.
func formOf(t *testing.T, fields ...string) (kind, body string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i < len(fields); i += 2 {
		var p io.Writer
		var err error
		if name, ok := strings.CutPrefix(fields[i], "file:"); ok {
			p, err = w.CreateFormFile("file", name)
		} else {
			p, err = w.CreateFormField(fields[i])
		}
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(p, fields[i+1])
	}
	w.Close()
	return w.FormDataContentType(), b.String()
}

const jsonKind = "application/json"

func TestPageGrows(t *testing.T) {
	s := newSite(t, Options{})
	s.want(200, `id="add-files"`, "GET", "/", "", "")
	s.want(404, "no reports yet", "GET", "/api/report", "", "")
	s.want(404, "no reports yet", "GET", "/check?claim=x", "", "")
	kind, body := formOf(t, "file:herald.txt", herald, "url", "", "outlet", "", "text", "")
	resp, _ := s.ask("POST", "/", kind, body)
	if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Location") != "/" {
		t.Errorf("after the form: %s to %q", resp.Status, resp.Header.Get("Location"))
	}
	kind, body = formOf(t, "outlet", "The Post", "text", strings.ReplaceAll(post, "\n", "\r\n"))
	s.want(303, "", "POST", "/", kind, body)
	page := s.want(200, "2 reports compared: 1 conflict", "GET", "/", "", "")
	for _, w := range []string{"The Post", `action="/check"`, "data-finding="} {
		if !strings.Contains(page, w) {
			t.Errorf("the page has no %q", w)
		}
	}
	s.want(200, "1 conflict, 0 silent", "GET", "/check?claim=A+fire+at+the+paper+mill+in+Orsten+killed+12+people.", "", "")
	s.want(200, "The mayor spoke to families.", "GET", "/claims?q=MAYOR", "", "")
	s.want(303, "", "POST", "/clear", "", "")
	s.want(404, "no reports yet", "GET", "/api/report", "", "")
}

// The page is filtered as the report is, and hands its filters on.
func TestPageFilters(t *testing.T) {
	ins := both()
	ins[1].Outlet = `Post, the "big" one`
	s := newSite(t, Options{}, ins...)
	plain := s.want(200, `name="outlets" value="&#34;Post, the &#34;&#34;big&#34;&#34; one&#34;"`, "GET", "/", "", "")
	page := s.want(200, `/api/report?f=csv&amp;limit=1&amp;only=conflict&amp;outlets=`, "GET", `/?only=conflict&limit=1&outlets="Post,+the+""big""+one"`, "", "")
	for _, w := range []string{`name="only" value="conflict" checked`, `min="0" value="1"`, `&#34; one&#34;" checked`, "--only conflict"} {
		if !strings.Contains(page, w) || strings.Contains(plain, w) {
			t.Errorf("%q: on the filtered page %v, on the other %v", w, strings.Contains(page, w), strings.Contains(plain, w))
		}
	}
	s.want(200, "<option selected>Herald</option>", "GET", "/?base=Herald&severity=&min-origins=&limit=&apparatus=true", "", "")
	s.want(400, "unknown severity", "GET", "/?severity=grave", "", "")
}

// What is sent to be compared is no part of the story.
func TestCompareKeepsNothing(t *testing.T) {
	s := newSite(t, Options{})
	in, err := json.Marshal(map[string]any{"reports": []any{
		map[string]string{"id": "h", "outlet": "Herald", "text": herald},
		map[string]string{"id": "p", "outlet": "Post", "html": "<article><p>" + post + "</p></article>"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	s.want(200, `"outcome": "conflict"`, "POST", "/api/compare", jsonKind, string(in))
	s.want(200, "number of people killed", "POST", "/api/compare?f=csv&only=conflict", jsonKind, string(in))
	s.want(404, "", "GET", "/api/report", "", "")
	s.want(200, `"outlet": "Herald"`, "POST", "/api/reports", jsonKind, string(in))
	s.want(200, `"outlet": "Herald"`, "GET", "/api/report", "", "")
	s.want(204, "", "DELETE", "/api/reports", "", "")
}

// A name or an origin from elsewhere gets no answer.
func TestStrangersAreRefused(t *testing.T) {
	s := newSite(t, Options{Hosts: []string{"Desk.example:9"}}, both()...)
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	for host, status := range map[string]int{
		"127.0.0.1:" + port: 200, "localhost:" + port: 200, "[::1]:" + port: 200, "desk.example:9": 200, "LOCALHOST:" + port: 200,
		"127.0.0.1": 421, "localhost:1": 421, "evil.example:" + port: 421, "127.0.0.1.evil.example:" + port: 421,
		"localhost.evil.example:" + port: 421, "192.168.1.2:" + port: 421, "desk.example": 421, "localhost:" + port + ":1": 421,
	} {
		if resp, _ := s.ask("GET", "/api/report", "", "", "Host", host); resp.StatusCode != status {
			t.Errorf("asked as %s: %d, want %d", host, resp.StatusCode, status)
		}
	}
	claim := `{"claim":"The fire killed 12 people."}`
	s.want(200, "agree", "POST", "/api/check", jsonKind, claim, "Origin", s.URL)
	s.want(200, "agree", "POST", "/api/check", jsonKind, claim, "Sec-Fetch-Site", "same-origin")
	s.want(403, "another site", "POST", "/api/check", jsonKind, claim, "Origin", "https://evil.example")
	s.want(403, "another site", "POST", "/api/check", jsonKind, claim, "Origin", "null")
	s.want(403, "another site", "POST", "/clear", "", "", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
	s.want(403, "another site", "POST", "/clear", "", "", "Sec-Fetch-Site", "same-site")
	s.want(403, "another site", "GET", "/api/check?claim=x", "", "", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors")
	s.want(403, "another site", "GET", "/api/check?claim=x", "", "", "Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "cors")
	s.want(200, "", "GET", "/", "", "", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
	s.want(200, "", "GET", "/", "", "", "Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate")
	s.want(200, "", "GET", "/api/report", "", "") // the story is still there
}

// A server that others reach is asked by its number, or a name that was given.
func TestHostsOfTheNetwork(t *testing.T) {
	h := newHosts(&net.TCPAddr{IP: net.IPv4zero, Port: 80}, nil)
	for host, want := range map[string]bool{"10.1.2.3": true, "10.1.2.3:80": true, "[::1]": true, "localhost": true, "desk.example": false, "": false} {
		if h.has(host) != want {
			t.Errorf("has(%q) = %v", host, !want)
		}
	}
}

func TestHeaders(t *testing.T) {
	s := newSite(t, Options{}, both()...)
	for _, path := range []string{"/", "/api/report", "/api/report?f=html", "/nowhere", "/api/nowhere", "/check", "/claims?q="} {
		resp, _ := s.ask("GET", path, "", "")
		h := resp.Header
		if !strings.Contains(h.Get("Content-Security-Policy"), "frame-ancestors 'none'") || h.Get("X-Content-Type-Options") != "nosniff" ||
			h.Get("Referrer-Policy") != "no-referrer" || h.Get("Cache-Control") != "no-store" || h.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: headers %v", path, h)
		}
		if strings.Contains(h.Get("Content-Security-Policy"), "unsafe") {
			t.Errorf("%s: %s", path, h.Get("Content-Security-Policy"))
		}
	}
}

func TestRefused(t *testing.T) {
	s := newSite(t, Options{MaxUpload: 4 << 10}, both()...)
	kind, body := formOf(t, "file:big.txt", strings.Repeat("The mill burns. ", 1000))
	s.want(413, "larger than the limit", "POST", "/api/compare", kind, body)
	s.want(413, "larger than the limit", "POST", "/", kind, body)
	s.want(413, "larger than the limit", "POST", "/api/compare", jsonKind, `{"reports":[{"text":"`+strings.Repeat("The mill burns. ", 1000)+`"}]}`)
	for range 5 { // each is small enough, all together are not
		kind, body = formOf(t, "file:some.txt", strings.Repeat("The mill burns. ", 200))
		s.ask("POST", "/api/reports", kind, body)
	}
	s.want(413, "begin anew", "POST", "/api/reports", kind, body)
	s.want(415, "send multipart", "POST", "/api/compare", "text/plain", herald)
	s.want(415, "send multipart", "POST", "/api/compare", "", herald)
	s.want(400, "boundary", "POST", "/api/compare", "multipart/form-data", herald)
	s.want(400, "", "POST", "/api/compare", "multipart/form-data; boundary=x", herald)
	s.want(400, "bad JSON", "POST", "/api/compare", jsonKind, `{"reports":[`)
	s.want(400, "bad JSON", "POST", "/api/compare", jsonKind, `{"paths":["/etc/passwd"]}`)
	s.want(400, "more than one value", "POST", "/api/compare", jsonKind, `{"reports":[]}{}`)
	s.want(400, "no report was sent", "POST", "/api/compare", jsonKind, `{"reports":[]}`)
	s.want(400, "no text, html or url", "POST", "/api/compare", jsonKind, `{"reports":[{"title":"x"}]}`)
	s.want(400, "bad JSON", "POST", "/api/compare", jsonKind, `{"reports":[7]}`)
	for _, url := range []string{"/etc/passwd", "file:///etc/passwd", "HTTP:/etc/passwd", "ftp://x/y", "https://", "-", "x=/etc/passwd", "http://user:word@host.example/"} {
		s.want(400, "no http or https address", "POST", "/api/compare", jsonKind, `{"reports":[{"url":"`+url+`"}]}`)
		kind, body = formOf(t, "url", url)
		s.want(400, "no http or https address", "POST", "/api/compare", kind, body)
	}
	kind, body = formOf(t, "path", "/etc/passwd")
	s.want(400, "unknown field", "POST", "/api/compare", kind, body)
	kind, body = formOf(t, "file:none.txt", "\x00\x01\x02")
	s.want(422, "no report was read", "POST", "/api/compare", kind, body)
	s.want(413, "longer than", "POST", "/api/check", jsonKind, `{"claim":"`+strings.Repeat("x", 5000)+`"}`)
	s.want(400, "no claim", "POST", "/api/check", jsonKind, `{"claim":" "}`)
	s.want(415, "send application/json", "POST", "/api/check", "text/plain", `{"claim":"x"}`)
	s.want(403, "without --decisions", "POST", "/api/decisions", jsonKind, `{}`)
	for _, q := range []string{"only=all", "kinds=taste", "limit=x", "limit=-1", "severity=grave", "outlets=Nobody", "apparatus=maybe", "f=pdf", "colour=red", "only=%22x", "q=%zz"} {
		s.want(400, "error", "GET", "/api/report?"+q, "", "")
	}
	s.want(404, "", "GET", "/etc/passwd", "", "")
	s.want(405, "", "PUT", "/api/report", "", "")
}

// A hostile name, title or text is words wherever it is shown.
func TestHostileNames(t *testing.T) {
	s := newSite(t, Options{})
	evil := `"><script>alert(1)</script>`
	kind, body := formOf(t, "outlet", evil, "file:../../etc/"+evil+"\u202e.txt", herald, "outlet", "{{.}}\x1b[31m", "text", evil+" "+post)
	s.want(303, "", "POST", "/", kind, body)
	for _, path := range []string{"/", "/claims?q=script", "/check?claim=" + "%3Cscript%3Ealert(1)%3C/script%3E", "/api/report?f=html", "/api/report?f=text", "/api/report", "/check?claim=x&" + "%3Cscript%3E=1"} {
		_, got := s.ask("GET", path, "", "")
		if strings.Contains(got, "<script>alert") && path != "/api/report?f=text" || strings.Contains(got, "\u202e") || strings.Contains(got, "\x1b") {
			t.Errorf("%s shows the markup as such", path)
		}
		if strings.Contains(got, "../") {
			t.Errorf("%s shows a path: a file's name has none", path)
		}
	}
}

// While one lot is compared some wait, and the rest are told to come again.
func TestQueueIsBounded(t *testing.T) {
	gate := make(chan struct{})
	inner := compare(t)
	s := newSite(t, Options{Compare: func(ctx context.Context, task Task) (*Story, error) {
		select {
		case <-gate:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		return inner(ctx, task)
	}})
	kind, body := formOf(t, "file:h.txt", herald)
	statuses := make(chan int)
	for range maxQueue + 4 {
		go func() {
			resp, err := http.Post(s.URL+"/api/compare", kind, strings.NewReader(body))
			if err != nil {
				statuses <- 0
				return
			}
			resp.Body.Close()
			statuses <- resp.StatusCode
		}()
	}
	for range 4 {
		if got := <-statuses; got != http.StatusServiceUnavailable {
			t.Errorf("one too many: %d", got)
		}
	}
	close(gate)
	for range maxQueue {
		if got := <-statuses; got != 200 {
			t.Errorf("one that waited: %d", got)
		}
	}
}

func TestProgress(t *testing.T) {
	s := newSite(t, Options{})
	resp, err := http.Get(s.URL + "/api/progress")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	buf := make([]byte, 4096)
	n, err := resp.Body.Read(buf)
	if err != nil || string(buf[:n]) != "data: {\"busy\":false,\"what\":\"\",\"n\":0,\"total\":0}\n\n" {
		t.Errorf("first event %q, %v", buf[:n], err)
	}
	s.s.progress.set(step{true, "reading claims", 1, 2})
	n, err = resp.Body.Read(buf)
	if err != nil || string(buf[:n]) != "data: {\"busy\":true,\"what\":\"reading claims\",\"n\":1,\"total\":2}\n\n" {
		t.Errorf("second event %q, %v", buf[:n], err)
	}
	s.s.stop()
	if _, err := io.Copy(io.Discard, resp.Body); err != nil {
		t.Errorf("the stream of a server that goes down: %v", err)
	}
}

// Serve goes down within moments, whoever is still being answered.
func TestServeGoesDown(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	slow := func(ctx context.Context, _ Task) (*Story, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	s := New(l.Addr(), Options{Compare: slow}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	url := "http://" + l.Addr().String()
	resp, err := http.Get(url + "/api/progress")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	kind, body := formOf(t, "file:h.txt", herald)
	status := make(chan int, 1)
	go func() {
		resp, err := http.Post(url+"/api/compare", kind, strings.NewReader(body))
		if err != nil {
			status <- 0
			return
		}
		resp.Body.Close()
		status <- resp.StatusCode
	}()
	for now, next := s.progress.get(); !now.Busy; now, next = s.progress.get() {
		<-next
	}
	cancel()
	select {
	case err := <-done:
		if err != nil {
			t.Errorf("Serve: %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the server does not go down")
	}
	if got := <-status; got != http.StatusServiceUnavailable {
		t.Errorf("what was under way: %d", got)
	}
}

func TestDecisions(t *testing.T) {
	var kept []review.Decision
	s := newSite(t, Options{Record: func(ds ...review.Decision) error { kept = append(kept, ds...); return nil }}, both()...)
	s.want(200, "data-decides", "GET", "/", "", "")
	id := s.s.work.current().Report.Divergences[0].ID
	for _, c := range []struct {
		status int
		body   string
	}{
		{204, `{"finding":"` + id + `","verb":"dismiss","by":"Ada","reason":"corrected since"}`},
		{204, `{"finding":"` + id + `","verb":"different","by":"Ada"}`},
		{400, `{"finding":"` + id + `","verb":"dismiss","by":"Ada"}`},
		{400, `{"finding":"` + id + `","verb":"accept","by":" "}`},
		{400, `{"finding":"` + id + `","verb":"outlet","by":"Ada"}`},
		{404, `{"verb":"accept","by":"Ada"}`},
		{404, `{"suggestion":"none","verb":"same","by":"Ada"}`},
		{404, `{"finding":"none","verb":"accept","by":"Ada"}`},
	} {
		s.want(c.status, "", "POST", "/api/decisions", jsonKind, c.body)
	}
	if len(kept) != 2 || kept[0].Verb != review.Dismiss || kept[0].Reason != "corrected since" || kept[1].Verb != review.Different || len(kept[1].Claims) != 2 {
		t.Errorf("recorded %+v", kept)
	}
	for _, d := range kept {
		if back, err := review.ParseLine(d.String()); err != nil || back.String() != d.String() {
			t.Errorf("%s: %v", d, err)
		}
	}
}

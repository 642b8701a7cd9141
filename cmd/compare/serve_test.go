package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"

	"crosscheck/report"
	"crosscheck/seeds"
	"crosscheck/serve"
	"crosscheck/source"
)

// serving starts compare serve in a script, asks it for its page and for a
// path, and ends it by a signal: serving PATH WANT ARG...
func serving(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: serving PATH WANT ARG...")
	}
	command, err := exec.LookPath(filepath.Join(filepath.SplitList(ts.Getenv("PATH"))[0], "compare"))
	ts.Check(err)
	c := exec.Command(command, append([]string{"serve", "--listen", "127.0.0.1:0"}, args[2:]...)...)
	c.Dir, c.Stderr = ts.Getenv("WORK"), os.Stderr
	c.Env = append(os.Environ(), "XDG_CACHE_HOME="+ts.MkAbs("cache"))
	out, err := c.StdoutPipe()
	ts.Check(err)
	ts.Check(c.Start())
	defer c.Process.Kill() // no harm once it has ended
	line, err := bufio.NewReader(out).ReadString('\n')
	ts.Check(err)
	url := strings.TrimSuffix(strings.TrimSpace(line), "/")
	var got string
	for range 100 { // the reports are read while it answers already
		resp, err := http.Get(url + args[0])
		ts.Check(err)
		b, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		ts.Check(err)
		if got = string(b); strings.Contains(got, args[1]) {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	if !strings.Contains(got, args[1]) {
		ts.Fatalf("GET %s%s: no %q in %.500q", url, args[0], args[1], got)
	}
	began := time.Now()
	ts.Check(c.Process.Signal(syscall.SIGTERM))
	ts.Check(c.Wait()) // with status 0
	if took := time.Since(began); took > 10*time.Second {
		ts.Fatalf("it went down after %v", took)
	}
}

// served is a server as the command makes it.
func served(t *testing.T, a *app, paths ...string) *httptest.Server {
	t.Helper()
	a.stderr = io.Discard
	var ins []source.Input
	for _, p := range paths {
		ins = append(ins, source.Input{Name: p})
	}
	h := httptest.NewUnstartedServer(nil)
	s := serve.New(h.Listener.Addr(), a.serveOptions(&desk{}), ins)
	h.Config.Handler = s
	h.Start()
	t.Cleanup(h.Close)
	if _, err := s.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	return h
}

// fetched is the body of an answer, which is to be good.
func fetched(t *testing.T, resp *http.Response, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != 200 {
		t.Fatalf("%s: %s, %v", resp.Request.URL, resp.Status, err)
	}
	return string(b)
}

// printed is what the command prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if status := run(args, strings.NewReader(""), &out, &errs); status != exitDone {
		t.Fatalf("compare %s: status %d, %s", strings.Join(args, " "), status, errs.String())
	}
	return out.String()
}

// story writes a sample story into a folder of its own, goes there and returns
// the names of its files.
func story(t *testing.T) []string {
	t.Helper()
	t.Chdir(t.TempDir())
	reports, err := seeds.Story("flood")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, r := range reports {
		name := filepath.Base(r.Name)
		if err := os.WriteFile(name, r.Data, 0o666); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	return names
}

// The API answers what the command prints, byte for byte: for paths and for
// the same files uploaded, in every format, by every filter.
func TestServeEqualsCommand(t *testing.T) {
	names := story(t)
	h := served(t, &app{}, names...)
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p, err := w.CreateFormFile("file", name)
		if err != nil {
			t.Fatal(err)
		}
		p.Write(data)
	}
	w.Close()
	check := func(query string, flags ...string) {
		t.Helper()
		want := printed(t, append(flags, names...)...)
		resp, err := http.Get(h.URL + "/api/report?" + query)
		if got := fetched(t, resp, err); got != want {
			t.Errorf("GET /api/report?%s and compare %s differ", query, strings.Join(flags, " "))
		}
	}
	for _, f := range report.Formats() {
		check("f="+f.Name, "-f", f.Name)
	}
	check("", "-f", "json")
	check("f=text&all=true", "--all")
	check("only=conflict,single&f=json", "--only", "conflict,single", "-f", "json")
	check("only=conflict&only=differ&kinds=number", "--only", "conflict,differ", "--kinds", "number", "-f", "json")
	check("outlets=%22Terai+Times%22,Global+Monitor&base=Terai+Times", "--outlets", "Terai Times,Global Monitor", "--base", "Terai Times", "-f", "json")
	check("min-origins=2&severity=medium&f=markdown", "--min-origins", "2", "--severity", "medium", "-f", "markdown")
	check("apparatus&limit=2&f=csv", "--apparatus", "--limit", "2", "-f", "csv")

	resp, err := http.Post(h.URL+"/api/compare?only=conflict", w.FormDataContentType(), &form)
	if got, want := fetched(t, resp, err), printed(t, append([]string{"--only", "conflict", "-f", "json"}, names...)...); got != want {
		t.Error("POST /api/compare and compare differ")
	}
	claim := "The flood destroyed 214 houses."
	resp, err = http.Post(h.URL+"/api/check", "application/json", strings.NewReader(`{"claim":"`+claim+`"}`))
	if got, want := fetched(t, resp, err), printed(t, append([]string{"check", "-f", "json", claim}, names...)...); got != want {
		t.Error("POST /api/check and compare check differ")
	}
	resp, err = http.Get(h.URL + "/api/claims?f=jsonl")
	if got, want := fetched(t, resp, err), printed(t, append([]string{"claims", "-f", "jsonl"}, names...)...); got != want {
		t.Error("GET /api/claims and compare claims differ")
	}
	resp, err = http.Get(h.URL + "/api/text")
	if got, want := fetched(t, resp, err), printed(t, append([]string{"text", "-f", "json"}, names...)...); got != want {
		t.Error("GET /api/text and compare text differ")
	}
}

// However many reports one file holds, a story has no more than it may.
func TestServeBoundsReports(t *testing.T) {
	h := served(t, &app{})
	var b strings.Builder
	for i := range serve.MaxReports + 1 {
		fmt.Fprintf(&b, "{\"outlet\":\"Paper %d\",\"text\":\"The lamp in street %d was lit.\"}\n", i, i)
	}
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	p, err := w.CreateFormFile("file", "many.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(p, b.String())
	w.Close()
	resp, err := http.Post(h.URL+"/api/compare", w.FormDataContentType(), &form)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("%s", resp.Status)
	}
}

// The filters answer over HTTP what they print.
func TestServeFilters(t *testing.T) {
	h := served(t, &app{})
	for _, c := range []struct{ path, command, lines string }{
		{"pairs", "pairs", `{"id":"x","a":"The fire killed 12 people.","b":"The fire killed 21 people."}` + "\n" + `{"a":"Rail fares rise.","b":"Rail fares fall."}`},
		{"cluster", "cluster", `{"id":1,"text":"Rail fares rise by 5 % in May"}` + "\n" + `{"id":2,"text":"Train fares to go up 5 % in May"}`},
		{"checks", "check", `{"id":[1],"claim":"The fire killed 12 people.","text":"Police said that the fire killed twelve people. It is out."}`},
	} {
		var out, errs bytes.Buffer
		if status := run([]string{c.command}, strings.NewReader(c.lines), &out, &errs); status != exitDone {
			t.Fatal(errs.String())
		}
		resp, err := http.Post(h.URL+"/api/"+c.path, "application/jsonl", strings.NewReader(c.lines))
		if got := fetched(t, resp, err); got != out.String() {
			t.Errorf("%s: %s, want %s", c.path, got, out.String())
		}
		resp, err = http.Post(h.URL+"/api/"+c.path, "application/jsonl", strings.NewReader(c.lines+"\n{}\n"))
		if err != nil {
			t.Fatal(err)
		}
		b, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		if resp.StatusCode != 400 || !strings.Contains(string(b), "needs") {
			t.Errorf("%s, a bad line: %s %s", c.path, resp.Status, b)
		}
	}
}

// The API has a parameter for each flag of a view.
func TestServeHasTheFilters(t *testing.T) {
	h := served(t, &app{})
	resp, err := http.Get(h.URL + "/api/openapi.json")
	described := fetched(t, resp, err)
	c := &cobra.Command{}
	(&app{}).viewFlags(c)
	for _, name := range flagNames(c) {
		if !strings.Contains(described, `"#/components/parameters/`+name+`"`) {
			t.Errorf("the API has no filter %s", name)
		}
	}
}

// What is decided about a suggestion is recorded and obeyed: two claims that
// are the same are possibly so no more.
func TestServeRecordsDecisions(t *testing.T) {
	names := story(t)
	h := served(t, &app{decisionsFile: "flood.decisions"}, names...)
	suggested := func() []string {
		resp, err := http.Get(h.URL + "/api/report")
		var r struct{ Suggestions []struct{ ID string } }
		if err := json.Unmarshal([]byte(fetched(t, resp, err)), &r); err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, s := range r.Suggestions {
			ids = append(ids, s.ID)
		}
		return ids
	}
	before := suggested()
	if len(before) == 0 {
		t.Fatal("the story has no suggestion")
	}
	resp, err := http.Post(h.URL+"/api/decisions", "application/json", strings.NewReader(`{"suggestion":"`+before[0]+`","verb":"same","by":"Ada"}`))
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusNoContent {
		t.Fatal(resp.Status)
	}
	if after := suggested(); slices.Contains(after, before[0]) {
		t.Errorf("suggested before %v, after %v", before, after)
	}
	b, err := os.ReadFile("flood.decisions")
	if err != nil || !strings.Contains(string(b), "\nsame \"") || !strings.Contains(string(b), `by "Ada"`) {
		t.Errorf("recorded %q, %v", b, err)
	}
}

// Standard input is read once, and is part of every comparison.
func TestServeKeepsStdin(t *testing.T) {
	for path, outlet := range map[string]string{"-": "", "Lamp=-": "Lamp"} {
		a := &app{stdin: strings.NewReader("The lamp was lit on Monday.")}
		ins := []source.Input{{Name: "herald.txt"}, {Name: path}}
		if err := a.keepStdin(ins); err != nil {
			t.Fatal(err)
		}
		if ins[0].Data != nil || ins[1].Name != "-" || ins[1].Outlet != outlet || string(ins[1].Data) != "The lamp was lit on Monday." {
			t.Errorf("%s: %q", path, ins)
		}
	}
}

// What was decided elsewhere meanwhile is obeyed by the next comparison.
func TestServeObeysDecisions(t *testing.T) {
	names := story(t)
	a := &app{decisionsFile: "flood.decisions"}
	h := served(t, a, names...)
	resp, err := http.Get(h.URL + "/api/report?only=conflict&f=csv")
	before := fetched(t, resp, err)
	if err := os.WriteFile("flood.decisions", []byte("ignore \"27 people were missing\" by \"Ada\"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	resp, err = http.Post(h.URL+"/api/reports?only=conflict&f=csv", "application/json", strings.NewReader(`{"reports":[{"outlet":"Lamp","text":"The lamp was lit."}]}`))
	after := fetched(t, resp, err)
	if before == after || strings.Contains(after, "27 people were missing") {
		t.Errorf("before %s\nafter %s", before, after)
	}
}

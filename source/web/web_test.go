package web

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"
)

func site(t *testing.T, robots string, status int) (*httptest.Server, *int) {
	hits := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			if robots == "" {
				http.NotFound(w, r)
				return
			}
			w.Write([]byte(robots))
			return
		}
		hits++
		if r.Header.Get("If-None-Match") == "tag" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", "tag")
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(status)
		w.Write([]byte("<p>" + r.URL.Path + "</p>"))
	}))
	t.Cleanup(s.Close)
	return s, &hits
}

func now() time.Time { return time.Date(2024, 5, 3, 10, 0, 0, 5, time.UTC) }

func TestGet(t *testing.T) {
	s, hits := site(t, "", 200)
	f := Fetcher{Cache: t.TempDir(), Now: now}
	ctx := context.Background()
	for range 2 { // the second time the copy still holds
		p, note, err := f.Get(ctx, s.URL+"/a")
		if err != nil || note != "" || string(p.Body) != "<p>/a</p>" || p.Type != "text/html" || p.Retrieved.Format(time.RFC3339) != "2024-05-03T10:00:00Z" {
			t.Fatalf("%+v %q %v", p, note, err)
		}
	}
	if *hits != 2 {
		t.Error(*hits)
	}
	f.Offline = true
	if p, _, err := f.Get(ctx, s.URL+"/a"); err != nil || string(p.Body) != "<p>/a</p>" {
		t.Error(p, err)
	}
	if _, _, err := f.Get(ctx, s.URL+"/b"); !errors.Is(err, ErrOffline) {
		t.Error(err)
	}
	f.Offline = false
	s.Close()
	if p, note, err := f.Get(ctx, s.URL+"/a"); err == nil && (note == "" || len(p.Body) == 0) {
		t.Errorf("%+v %q %v", p, note, err)
	}
}

func TestFails(t *testing.T) {
	s, _ := site(t, "", 500)
	if _, _, err := (Fetcher{}).Get(context.Background(), s.URL+"/a"); err == nil || !strings.Contains(err.Error(), "500") {
		t.Error(err)
	}
	ok, _ := site(t, "", 200)
	if _, _, err := (Fetcher{Limit: 3}).Get(context.Background(), ok.URL+"/a"); err == nil {
		t.Error("a page over the limit")
	}
	if _, _, err := (Fetcher{}).Get(context.Background(), "http://"); err == nil {
		t.Error("no address")
	}
	if _, _, err := (Fetcher{}).Get(context.Background(), "http://127.0.0.1:1/x"); err == nil {
		t.Error("nobody answers")
	}
}

func TestDamagedCopy(t *testing.T) {
	s, _ := site(t, "", 200)
	f := Fetcher{Cache: t.TempDir(), Now: now}
	if err := os.WriteFile(f.file(s.URL+"/a"), []byte("{broken"), 0o644); err != nil {
		t.Fatal(err)
	}
	if p, _, err := f.Get(context.Background(), s.URL+"/a"); err != nil || len(p.Body) == 0 {
		t.Error(p, err)
	}
}

func TestRobots(t *testing.T) {
	s, hits := site(t, "User-agent: *\nDisallow: /private", 200)
	if _, _, err := (Fetcher{}).Get(context.Background(), s.URL+"/private/a"); !errors.Is(err, ErrRobots) || *hits != 0 {
		t.Error(err, *hits)
	}
}

func TestPermits(t *testing.T) {
	const own = "User-agent: crosscheck\nDisallow: /a\nAllow: /a/b\n\nUser-agent: *\nDisallow: /\n"
	for _, c := range []struct {
		robots, path string
		want         bool
	}{
		{"", "/x", true},
		{"User-agent: *\nDisallow:", "/x", true},
		{"User-agent: *\nDisallow: /", "/x", false},
		{"User-agent: other\nDisallow: /", "/x", true},
		{own, "/c", true}, {own, "/a/c", false}, {own, "/a/b/c", true},
		{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false},
		{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true},
		{"User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false},
		{"User-agent: *\nDisallow: /a # note\nAllow: /a", "/a", true},
		{"User-agent: x\nUser-agent: *\nDisallow: /a", "/a", false},
	} {
		if got := permits(c.robots, c.path); got != c.want {
			t.Errorf("permits(%q, %q) = %v", c.robots, c.path, got)
		}
	}
}

func FuzzPermits(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a$", "/a")
	f.Fuzz(func(t *testing.T, robots, path string) { permits(robots, path) })
}

package serve

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
)

func TestPublic(t *testing.T) {
	for ip, want := range map[string]bool{
		"93.184.216.34": true, "2606:2800:220:1::1": true, "::ffff:93.184.216.34": true,
		"127.0.0.1": false, "127.9.9.9": false, "::1": false, "0.0.0.0": false, "::": false, "0.1.2.3": false,
		"10.0.0.1": false, "172.16.0.1": false, "192.168.1.1": false, "169.254.169.254": false, "100.64.0.1": false,
		"fe80::1%eth0": false, "fc00::1": false, "fd00:ec2::254": false, "224.0.0.1": false, "ff02::1": false, "255.255.255.255": false,
		"::ffff:127.0.0.1": false, "::ffff:10.0.0.1": false, "64:ff9b::7f00:1": false, "2002:7f00:1::": false, "198.18.0.1": false, "240.0.0.1": false,
	} {
		if got := public(netip.MustParseAddr(ip)); got != want {
			t.Errorf("public(%s) = %v", ip, got)
		}
	}
}

// A page on this machine is refused, also if another sends on to it, unless
// that is allowed; then it is fetched once.
func TestPrivatePages(t *testing.T) {
	hits := 0
	inner := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/report" {
			http.NotFound(w, r)
			return
		}
		hits++
		io.WriteString(w, "<article><p>"+herald+"</p></article>")
	}))
	defer inner.Close()
	body := `{"reports":[{"outlet":"Herald","url":"` + inner.URL + `/report"}]}`
	s := newSite(t, Options{})
	s.want(422, "not public", "POST", "/api/compare", jsonKind, body)
	if hits != 0 {
		t.Errorf("the page was asked for %d times", hits)
	}
	s = newSite(t, Options{AllowPrivate: true})
	s.want(200, `"outlet": "Herald"`, "POST", "/api/reports", jsonKind, body)
	s.want(200, `"outlet": "Post"`, "POST", "/api/reports", jsonKind, `{"reports":[{"outlet":"Post","text":"The mayor spoke on Monday."}]}`)
	if hits != 1 {
		t.Errorf("the page was fetched %d times", hits)
	}
	s.want(204, "", "DELETE", "/api/reports", "", "")
	s.want(200, "", "POST", "/api/reports", jsonKind, body)
	if hits != 2 {
		t.Errorf("after the story was forgotten the page was fetched %d times", hits)
	}
}

type answers func(*http.Request) (*http.Response, error)

func (f answers) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// A page that is too large, or fails, is not kept.
func TestPagesAreBounded(t *testing.T) {
	size, status := maxPage+1, 200
	p := newPages(false)
	p.next = answers(func(*http.Request) (*http.Response, error) {
		if status == 0 {
			return nil, errors.New("no route")
		}
		return &http.Response{StatusCode: status, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(strings.Repeat("x", size)))}, nil
	})
	get := func() error {
		resp, err := p.client().Get("http://news.example/")
		if err == nil {
			resp.Body.Close()
		}
		return err
	}
	if err := get(); err == nil {
		t.Error("a page beyond the limit is taken")
	}
	size, status = 10, 503
	if err := get(); err != nil || len(p.kept) != 0 {
		t.Errorf("a failure: %v, kept %d", err, len(p.kept))
	}
	status = 0
	if err := get(); err == nil {
		t.Error("a failed connection is an answer")
	}
}

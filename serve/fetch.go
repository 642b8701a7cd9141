package serve

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"syscall"
	"time"
)

// pages fetches pages from public hosts and keeps them in memory, so that a
// story to which a report is added is made of the same pages as before.
type pages struct {
	next http.RoundTripper
	mu   sync.Mutex
	kept map[string]*found
	size int
}

// A found is an answer of a site.
type found struct {
	status int
	header http.Header
	body   []byte
}

const (
	maxPage = 16 << 20
	maxKept = 64 << 20 // bytes of all pages
)

func newPages(private bool) *pages {
	d := &net.Dialer{Timeout: 15 * time.Second}
	if !private {
		d.Control = refusePrivate
	}
	// No proxy: it would connect where this may not.
	return &pages{kept: map[string]*found{}, next: &http.Transport{
		DialContext: d.DialContext, ForceAttemptHTTP2: true, TLSHandshakeTimeout: 10 * time.Second,
		ResponseHeaderTimeout: 20 * time.Second, MaxIdleConns: 10, IdleConnTimeout: time.Minute, MaxResponseHeaderBytes: 1 << 20,
	}}
}

var errPrivate = errors.New("it leads to a host that is not public, which --allow-private would permit")

// refusePrivate refuses to connect to hosts that are not public. It is asked
// once a name was resolved, of each host that a page sends on to.
func refusePrivate(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || !public(at.Addr()) {
		return errPrivate
	}
	return nil
}

// reserved are networks that net/netip does not name and no public host is in:
// https://www.iana.org/assignments/iana-ipv4-special-registry and its sister
// for IPv6. The last three hold IPv4 addresses.
var reserved = []string{"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24",
	"203.0.113.0/24", "240.0.0.0/4", "2001:db8::/32", "100::/64", "fec0::/10", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16"}

// public reports whether an address is that of a host on the public internet.
func public(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	if !ip.IsGlobalUnicast() || ip.IsPrivate() || ip.IsLoopback() {
		return false
	}
	for _, network := range reserved {
		if netip.MustParsePrefix(network).Contains(ip) {
			return false
		}
	}
	return true
}

// client returns a client that fetches by the pages.
func (p *pages) client() *http.Client { return &http.Client{Transport: p, Timeout: 30 * time.Second} }

// forget drops what is kept.
func (p *pages) forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	clear(p.kept)
	p.size = 0
}

// RoundTrip answers from what is kept, or fetches and keeps it.
func (p *pages) RoundTrip(req *http.Request) (*http.Response, error) {
	key := req.URL.String()
	p.mu.Lock()
	kept := p.kept[key]
	p.mu.Unlock()
	if kept == nil {
		resp, err := p.next.RoundTrip(req)
		if err != nil {
			return nil, err
		}
		defer resp.Body.Close()
		body, err := io.ReadAll(io.LimitReader(resp.Body, maxPage+1))
		if err != nil {
			return nil, err
		}
		if len(body) > maxPage {
			return nil, fmt.Errorf("larger than the limit of %d bytes", maxPage)
		}
		kept = &found{resp.StatusCode, resp.Header, body}
		p.keep(key, kept)
	}
	return &http.Response{
		StatusCode: kept.status, Status: fmt.Sprintf("%d %s", kept.status, http.StatusText(kept.status)),
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: kept.header.Clone(), Request: req,
		Body: io.NopCloser(bytes.NewReader(kept.body)), ContentLength: int64(len(kept.body)),
	}, nil
}

// keep keeps a page that was found, as long as there is room.
func (p *pages) keep(key string, kept *found) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if kept.status >= 500 || p.kept[key] != nil || p.size+len(kept.body) > maxKept {
		return
	}
	p.kept[key] = kept
	p.size += len(kept.body)
}

package serve

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strconv"
	"strings"
)

// guard lets through only requests to this server from its own pages and from
// programs, and forbids browsers whatever the answers do not need.
func (s *Server) guard(next http.Handler) http.Handler {
	origin := http.NewCrossOriginProtection()
	origin.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fail(w, r, http.StatusForbidden, "the request comes from another site")
	}))
	next = origin.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		switch {
		case !s.hosts.has(r.Host):
			// A site whose name was made to lead here would be answered else.
			fail(w, r, http.StatusMisdirectedRequest, "this server does not go by the name of the request")
		case !slices.Contains(near, r.Header.Get("Sec-Fetch-Site")) && r.Header.Get("Sec-Fetch-Mode") != "navigate":
			fail(w, r, http.StatusForbidden, "the request comes from another site")
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// near are where a browser may say that a request comes from: no browser, its
// user, or a page of this server. A link from elsewhere may lead here, but no
// more: https://www.w3.org/TR/fetch-metadata/.
var near = []string{"", "none", "same-origin"}

// hosts are what a request may name as its host.
type hosts struct {
	port     string
	loopback bool // only this machine is answered
	names    []string
}

func newHosts(addr net.Addr, names []string) hosts {
	h := hosts{}
	for _, n := range names {
		h.names = append(h.names, strings.ToLower(n))
	}
	if at, err := netip.ParseAddrPort(addr.String()); err == nil {
		h.port, h.loopback = strconv.Itoa(int(at.Port())), at.Addr().Unmap().IsLoopback()
	}
	return h
}

// has reports whether a host, with its port, is one of this server. Numbers
// lead to no other place than they say, unlike names: beside localhost and the
// names that were given, only numbers are taken.
func (h hosts) has(host string) bool {
	host = strings.ToLower(host)
	if slices.Contains(h.names, host) {
		return true
	}
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		name, port = strings.Trim(host, "[]"), "80"
	}
	if port != h.port {
		return false
	}
	if name == "localhost" {
		return true
	}
	ip, err := netip.ParseAddr(name)
	return err == nil && (ip.Unmap().IsLoopback() || !h.loopback)
}

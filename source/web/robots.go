package web

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// maxRobots is what is read of a robots.txt, as RFC 9309 asks at least.
const maxRobots = 512 << 10

// allowed asks a site's robots.txt whether a page may be fetched. A site
// without one allows everything; one whose answer fails allows nothing.
func (f Fetcher) allowed(ctx context.Context, u *url.URL) error {
	robots := url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, robots.String(), nil)
	if err != nil {
		return err
	}
	req.Header.Set("User-Agent", Agent)
	resp, err := f.client().Do(req)
	if err != nil {
		return plain(err)
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode >= 500:
		return fmt.Errorf("%w: it answers %s", ErrRobots, resp.Status)
	case resp.StatusCode != http.StatusOK:
		return nil
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, maxRobots))
	if err != nil {
		return plain(err)
	}
	if !permits(string(data), u.EscapedPath()+query(u)) {
		return ErrRobots
	}
	return nil
}

func query(u *url.URL) string {
	if u.RawQuery == "" {
		return ""
	}
	return "?" + u.RawQuery
}

// permits applies the group for this agent, or else that for all: the
// longest rule that matches decides, and allows where two are equally long.
func permits(robots, path string) bool {
	if path == "" {
		path = "/"
	}
	var all, own []string // "+path" allows, "-path" disallows
	var group []string
	ruled, ownGroup := false, false
	for _, l := range strings.Split(robots, "\n") {
		l, _, _ = strings.Cut(l, "#")
		key, value, ok := strings.Cut(l, ":")
		if !ok {
			continue
		}
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		switch key {
		case "user-agent":
			if ruled {
				group, ruled = nil, false
			}
			name := strings.ToLower(value)
			group = append(group, name)
			ownGroup = ownGroup || name != "*" && strings.HasPrefix(Agent, name) && name != ""
		case "allow", "disallow":
			ruled = true
			if value == "" {
				continue
			}
			rule := "-" + value
			if key == "allow" {
				rule = "+" + value
			}
			for _, name := range group {
				if name == "*" {
					all = append(all, rule)
				} else if name != "" && strings.HasPrefix(Agent, name) {
					own = append(own, rule)
				}
			}
		}
	}
	rules := all
	if ownGroup {
		rules = own
	}
	best, ok := -1, true
	for _, r := range rules {
		if n := len(r) - 1; matches(r[1:], path) && (n > best || n == best && r[0] == '+') {
			best, ok = n, r[0] == '+'
		}
	}
	return ok
}

// matches applies a rule's path: * stands for anything, a final $ for the end.
func matches(rule, path string) bool {
	rule, whole := strings.CutSuffix(rule, "$")
	parts := strings.Split(rule, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	rest := path[len(parts[0]):]
	for i, p := range parts[1:] {
		if whole && i == len(parts)-2 {
			return strings.HasSuffix(rest, p)
		}
		j := strings.Index(rest, p)
		if j < 0 {
			return false
		}
		rest = rest[j+len(p):]
	}
	return !whole || rest == ""
}

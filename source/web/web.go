// Package web fetches the pages that a person named, politely: it asks
// robots.txt first, bounds time and size, and keeps a copy so that a report
// can be made again offline.
//
// Without this reading files would depend on the network.
package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"crosscheck/source/saved"
)

// Agent is the name that pages and robots.txt see.
const Agent = "crosscheck-compare"

// timeout bounds one page, redirects included.
const timeout = 30 * time.Second

// A Fetcher fetches pages. The zero value has no cache and goes online.
type Fetcher struct {
	Client  *http.Client // nil means one with timeouts
	Cache   string       // a folder; empty means none
	Offline bool         // answer from the cache alone
	Limit   int64        // bytes of a page; 0 means 16 MiB
	Now     func() time.Time
}

// Errors that callers may want to tell apart.
var (
	ErrOffline = errors.New("not in the cache, and offline")
	ErrRobots  = errors.New("the site's robots.txt does not allow it")
)

// Get returns the page at an address. A note says when a kept copy had to
// stand in for a page that could not be fetched.
func (f Fetcher) Get(ctx context.Context, address string) (page saved.Page, note string, err error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return page, "", errors.New("not an address")
	}
	old, kept := f.load(address)
	if f.Offline {
		if !kept {
			return page, "", ErrOffline
		}
		return old.page(), "", nil
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	if err := f.allowed(ctx, u); err != nil {
		return page, "", err
	}
	got, err := f.fetch(ctx, address, old)
	if err != nil {
		if kept && ctx.Err() == nil {
			return old.page(), fmt.Sprintf("could not be fetched (%v); read from the copy of %s", err, old.Retrieved.Format(time.DateOnly)), nil
		}
		return page, "", err
	}
	return got.page(), "", f.store(got)
}

// fetch asks for a page, or whether the kept copy still holds.
func (f Fetcher) fetch(ctx context.Context, address string, old entry) (entry, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return entry{}, err
	}
	req.Header.Set("User-Agent", Agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, */*;q=0.8")
	req.Header.Set("Accept-Encoding", "gzip")
	if old.ETag != "" {
		req.Header.Set("If-None-Match", old.ETag)
	} else if old.Modified != "" {
		req.Header.Set("If-Modified-Since", old.Modified)
	}
	resp, err := f.client().Do(req)
	if err != nil {
		return entry{}, plain(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotModified {
		return old, nil
	}
	if resp.StatusCode != http.StatusOK {
		return entry{}, errors.New("the site answers " + resp.Status)
	}
	body, err := saved.Decode(resp.Body, resp.Header.Get("Content-Encoding"), f.limit())
	if err != nil {
		return entry{}, err
	}
	return entry{
		Asked: address, URL: resp.Request.URL.String(), Type: resp.Header.Get("Content-Type"),
		ETag: resp.Header.Get("ETag"), Modified: resp.Header.Get("Last-Modified"), Retrieved: f.now().UTC().Truncate(time.Second), body: body,
	}, nil
}

// plain takes the method and the address off an error of net/http.
func plain(err error) error {
	var ue *url.Error
	if errors.As(err, &ue) {
		return ue.Err
	}
	return err
}

func (f Fetcher) client() *http.Client {
	if f.Client != nil {
		return f.Client
	}
	return &http.Client{Timeout: timeout}
}

func (f Fetcher) limit() int64 {
	if f.Limit > 0 {
		return f.Limit
	}
	return 16 << 20
}

func (f Fetcher) now() time.Time {
	if f.Now != nil {
		return f.Now()
	}
	return time.Now()
}

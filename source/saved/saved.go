// Package saved reads web pages as browsers and crawlers keep them: MHTML
// and WARC.
//
// Without this the mail and HTTP framing of these files would stand among
// the code that reads reports.
//
// It gives the bytes of each page and where and when it was fetched. It does
// not look into the pages.
package saved

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/http"
	"net/mail"
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// A Page is a page as it was fetched.
type Page struct {
	URL       string
	Type      string // the Content-Type, with its charset
	Retrieved time.Time
	Body      []byte
}

// ErrTooLarge is returned for a file that unpacks to more than its limit.
var ErrTooLarge = errors.New("unpacks to more than the limit")

// MHTML reads the page that a browser saved with its pictures.
func MHTML(data []byte, limit int64) (Page, error) {
	msg, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return Page{}, err
	}
	p := Page{URL: msg.Header.Get("Snapshot-Content-Location")}
	if t, err := msg.Header.Date(); err == nil {
		p.Retrieved = t.UTC()
	}
	return part(textproto.MIMEHeader(msg.Header), msg.Body, p, limit, 0)
}

// part reads the first HTML page of a message or of one of its parts.
func part(h textproto.MIMEHeader, body io.Reader, p Page, limit int64, depth int) (Page, error) {
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		return p, fmt.Errorf("content type: %w", err)
	}
	if strings.HasPrefix(kind, "multipart/") && depth < 4 {
		mr := multipart.NewReader(body, params["boundary"])
		for {
			next, err := mr.NextRawPart()
			if errors.Is(err, io.EOF) {
				return p, errors.New("no page inside")
			}
			if err != nil {
				return p, err
			}
			if found, err := part(next.Header, next, p, limit, depth+1); err == nil || errors.Is(err, ErrTooLarge) {
				return found, err
			}
		}
	}
	if kind != "text/html" && kind != "application/xhtml+xml" && kind != "text/plain" {
		return p, errors.New("not a page")
	}
	switch strings.ToLower(h.Get("Content-Transfer-Encoding")) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	if p.URL == "" {
		p.URL = h.Get("Content-Location")
	}
	p.Type = h.Get("Content-Type")
	p.Body, err = read(body, limit)
	return p, err
}

func read(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if int64(len(data)) > limit {
		return nil, ErrTooLarge
	}
	return data, err
}

// WARC calls f for each HTML page of a crawler's archive, in order.
func WARC(data []byte, limit int64, f func(Page)) error {
	r := bufio.NewReader(bytes.NewReader(data))
	for {
		h, err := header(r)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		size, err := strconv.ParseInt(h.Get("Content-Length"), 10, 64)
		if err != nil || size < 0 || size > int64(len(data)) {
			return errors.New("a record without a length")
		}
		content := make([]byte, size)
		if _, err := io.ReadFull(r, content); err != nil {
			return fmt.Errorf("a record is cut off: %w", err)
		}
		if h.Get("WARC-Type") != "response" && h.Get("WARC-Type") != "resource" {
			continue
		}
		p := Page{URL: strings.Trim(h.Get("WARC-Target-URI"), "<>"), Type: h.Get("Content-Type"), Body: content}
		p.Retrieved, _ = time.Parse(time.RFC3339, h.Get("WARC-Date"))
		if h.Get("WARC-Type") == "response" && !p.unwrap(limit) {
			continue
		}
		if limit -= int64(len(p.Body)); limit < 0 {
			return ErrTooLarge
		}
		if strings.Contains(p.Type, "html") {
			f(p)
		}
	}
}

// header reads the version line and the fields of a record.
func header(r *bufio.Reader) (textproto.MIMEHeader, error) {
	for {
		l, err := r.ReadString('\n')
		if l = strings.TrimSpace(l); l == "" {
			if err != nil {
				return nil, err
			}
			continue
		}
		if !strings.HasPrefix(l, "WARC/") {
			return nil, errors.New("not a WARC record")
		}
		return textproto.NewReader(r).ReadMIMEHeader()
	}
}

// unwrap takes the HTTP response off a page. It reports false for anything
// but a page that was found.
func (p *Page) unwrap(limit int64) bool {
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(p.Body)), nil)
	if err != nil {
		return false
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return false
	}
	p.Type = resp.Header.Get("Content-Type")
	body, err := Decode(resp.Body, resp.Header.Get("Content-Encoding"), limit)
	p.Body = body
	return err == nil
}

package saved

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
)

const page = "<html><body><p>The bridge stays open, the mayor said.</p></body></html>"

func mhtml(encoding, body string) string {
	return strings.ReplaceAll("From: <Saved by a browser>\nSnapshot-Content-Location: https://h.example/1\nDate: Fri, 3 May 2024 10:00:00 +0000\nMIME-Version: 1.0\n"+
		"Content-Type: multipart/related; boundary=\"xx\"\n\n--xx\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n--xx\nContent-Type: text/html; charset=utf-8\n"+
		"Content-Transfer-Encoding: "+encoding+"\nContent-Location: https://h.example/1\n\n"+body+"\n--xx--\n", "\n", "\r\n")
}

func TestMHTML(t *testing.T) {
	for enc, body := range map[string]string{
		"quoted-printable": strings.ReplaceAll(page, "open,", "op=\nen,"),
		"base64":           base64.StdEncoding.EncodeToString([]byte(page)),
		"8bit":             page,
	} {
		p, err := MHTML([]byte(mhtml(enc, body)), 1<<20)
		if err != nil || strings.TrimSpace(string(p.Body)) != page || p.URL != "https://h.example/1" || !strings.Contains(p.Type, "utf-8") || p.Retrieved.Format(time.DateOnly) != "2024-05-03" {
			t.Errorf("%s: %+v %q %v", enc, p, p.Body, err)
		}
	}
	if _, err := MHTML([]byte(mhtml("8bit", strings.Repeat("x", 100))), 10); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	for _, in := range []string{"", "From: x\n\n", "Content-Type: multipart/related; boundary=x\n\n--x--\n", "Content-Type: image/png\n\nx"} {
		if _, err := MHTML([]byte(in), 100); err == nil {
			t.Errorf("%q is a page", in)
		}
	}
}

func record(kind, uri, content string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-05-03T10:00:00Z\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, len(content), content)
}

func response(status, encoding, body string) string {
	return fmt.Sprintf("HTTP/1.1 %s\r\nContent-Type: text/html\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n%s", status, encoding, len(body), body)
}

func TestWARC(t *testing.T) {
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	w.Write([]byte(page))
	w.Close()
	enc, _ := zstd.NewWriter(nil)
	in := record("warcinfo", "", "software: x") + record("response", "https://h.example/1", response("200 OK", "", page)) +
		record("response", "<https://h.example/2>", response("200 OK", "gzip", z.String())) + record("response", "https://h.example/3", response("404 Not Found", "", page)) +
		record("response", "https://h.example/4", response("200 OK", "zstd", string(enc.EncodeAll([]byte(page), nil)))) + record("resource", "https://h.example/5", page) +
		record("response", "https://h.example/6", response("200 OK", "br", page)) + record("response", "x", "no answer")
	var got []string
	err := WARC([]byte(in), 1<<20, func(p Page) {
		got = append(got, p.URL)
		if string(p.Body) != page || p.Retrieved.IsZero() {
			t.Errorf("%+v", p)
		}
	})
	if s := strings.Join(got, " "); err != nil || s != "https://h.example/1 https://h.example/2 https://h.example/4 https://h.example/5" {
		t.Error(s, err)
	}
	if err := WARC([]byte(in), 50, func(Page) {}); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	for _, in := range []string{"x\n", "WARC/1.0\r\n\r\n", "WARC/1.0\r\nContent-Length: 99999\r\n\r\nx", "WARC/1.0\r\nContent-Length: 3\r\n\r\nx"} {
		if err := WARC([]byte(in), 100, func(Page) {}); err == nil {
			t.Errorf("%q is an archive", in)
		}
	}
}

func FuzzSaved(f *testing.F) {
	f.Add([]byte(mhtml("base64", "AAAA")))
	f.Add([]byte(record("response", "u", response("200 OK", "gzip", "x"))))
	f.Fuzz(func(t *testing.T, data []byte) {
		if p, err := MHTML(data, 1<<16); err == nil && len(p.Body) > 1<<16 {
			t.Fatal("too large")
		}
		_ = WARC(data, 1<<16, func(p Page) {})
	})
}

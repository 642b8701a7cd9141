package source

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

const bridgePage = "<html><head><title>Bridge stays open</title></head><body><article><p>" + report + "</p><p>The toll will stay as it is, and nobody will pay more than before.</p></article></body></html>"

const bridgeText = report + "\n\nThe toll will stay as it is, and nobody will pay more than before."

func TestKeptPages(t *testing.T) {
	warc := fmt.Sprintf("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://h.example/1\r\nWARC-Date: 2024-05-03T10:00:00Z\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(bridgePage), bridgePage)
	mht := "MIME-Version: 1.0\r\nSnapshot-Content-Location: https://h.example/1\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n" + bridgePage + "\r\n--b--\r\n"
	for name, in := range map[string]string{"a.warc": warc, "a.warc.gz": gz(warc), "a.mhtml": mht} {
		s := ReadBytes(name, []byte(in), Options{})
		if len(s.Documents) != 1 || s.Documents[0].Text != bridgeText || s.Documents[0].URL != "https://h.example/1" || s.Documents[0].Outlet != "h.example" || s.Documents[0].From["outlet"] != "host" {
			t.Errorf("%s: %+v %v %v", name, s.Documents, s.Errors, s.Warnings)
		}
	}
	for name, in := range map[string]string{"a.warc": "WARC/1.0\r\nx", "a.mht": "Content-Type: multipart/mixed; boundary=x\r\n\r\n", "a.pdf": "%PDF-1.4 nothing"} {
		if s := ReadBytes(name, []byte(in), Options{}); len(s.Errors) != 1 {
			t.Errorf("%s: %v", name, s.Errors)
		}
	}
}

func TestOffice(t *testing.T) {
	docx := zipped(t, "word/document.xml", "<w:document><w:p><w:t>Bridge to close</w:t></w:p><w:p><w:t>By Jane Roe, 3 May 2024</w:t></w:p><w:p><w:t>"+report+"</w:t></w:p><w:p><w:t>The toll will stay.</w:t></w:p></w:document>")
	epub := zipped(t, "META-INF/container.xml", `<c><rootfiles><rootfile full-path="b.opf"/></rootfiles></c>`,
		"b.opf", `<p><metadata><title>Week</title></metadata><manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></p>`, "a.html", "<p>"+report+"</p>")
	d := ReadBytes("a.docx", []byte(docx), Options{}).Documents[0]
	if d.Title != "Bridge to close" || d.Byline != "Jane Roe" || d.Published.Format(time.DateOnly) != "2024-05-03" || d.mainText(1000) != report+" The toll will stay. " {
		t.Errorf("%+v", d)
	}
	if d := ReadBytes("a.epub", []byte(epub), Options{}).Documents[0]; d.Title != "Week" || d.Text != report {
		t.Errorf("%+v", d)
	}
	if s := ReadBytes("a.docx", []byte(zipped(t, "word/document.xml", "<")), Options{}); len(s.Errors) != 1 {
		t.Error(s.Errors)
	}
}

func TestAddress(t *testing.T) {
	hits := 0
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/2024/05/03/bridge" {
			http.NotFound(w, r)
			return
		}
		hits++
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(bridgePage))
	}))
	opts := Options{CacheDir: t.TempDir(), Now: func() time.Time { return time.Date(2024, 5, 4, 9, 0, 0, 0, time.UTC) }}
	address := srv.URL + "/2024/05/03/bridge"
	online := Read(t.Context(), []string{"Herald=" + address, srv.URL + "/none"}, opts)
	if len(online.Documents) != 1 || len(online.Errors) != 1 || !strings.Contains(online.Errors[0].Error(), "404") {
		t.Fatal(online.Documents, online.Errors)
	}
	d := online.Documents[0]
	if d.Text != bridgeText || d.Outlet != "Herald" || d.Published.Format(time.DateOnly) != "2024-05-03" || d.From["published"] != "url" || d.Retrieved.Day() != 4 {
		t.Errorf("%+v", d)
	}
	srv.Close()
	opts.Offline = true
	if s := Read(t.Context(), []string{address}, opts); len(s.Documents) != 1 || s.Documents[0].Text != bridgeText || hits != 1 {
		t.Error(s.Documents, s.Errors)
	}
	if s := Read(t.Context(), []string{address + "x"}, opts); len(s.Errors) != 1 {
		t.Error(s.Errors)
	}
}

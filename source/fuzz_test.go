package source

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// checkDocument fails unless d keeps what every reader promises.
func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	if d.ID == "" || d.Outlet == "" || d.Name == "" || len(d.SHA256) != 64 || len(d.Blocks) == 0 {
		t.Fatalf("incomplete: %+v", d)
	}
	if !utf8.ValidString(d.Text) {
		t.Fatalf("not UTF-8: %q", d.Text)
	}
	at := 0
	between := func(end int) {
		if gap := d.Text[at:end]; strings.TrimFunc(gap, white) != "" {
			t.Fatalf("words between blocks: %q", gap)
		}
	}
	for _, b := range d.Blocks {
		if b.Start < at || b.End <= b.Start || b.End > len(d.Text) {
			t.Fatalf("block %v after %d of %d", b.Span, at, len(d.Text))
		}
		if !utf8.ValidString(b.Of(d.Text)) {
			t.Fatalf("block %v cuts a character", b.Span)
		}
		if b.Kind == "" || (b.Rule == "") != (b.Kind == Paragraph || b.Kind == ListItem || b.Kind == Heading) && b.Kind != Heading {
			t.Fatalf("kind %q, rule %q", b.Kind, b.Rule)
		}
		between(b.Start)
		at = b.End
	}
	between(len(d.Text))
	if c := d.Correction; c.Start < 0 || c.End < c.Start || c.End > len(d.Text) {
		t.Fatalf("correction %v", c)
	}
}

// FuzzReadBytes reads any bytes under names that ask for each reader.
func FuzzReadBytes(f *testing.F) {
	names := []string{"a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.xml", "a.gz", "a.zip", "a.mht", "a.warc", ""}
	for i, s := range []string{
		"Bridge to close\n\nBy Jane Roe\n\n" + report + "\n\nRead more: x\n\n(Reporting by Jane Roe)",
		"# Title\r\n\r\n- one\r\n- two\r\n\u2028" + report, "<p>" + report + "</p>", `[{"text":"` + report + `"}]`, `{"id":"1","text":"x\ny"}` + "\n{",
		"outlet,text\nA,\"" + report + "\"\n", "outlet\ttext\nA\t" + report, "<rss><channel><item><description>" + report + "</description></item></channel></rss>",
		gz(report), "PK\x03\x04", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>" + report, "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>",
		"\xff\xfea\x00b\x00", "\ufeff\u200b" + report + "\ufeff", "caf\xe9 na\xefve",
	} {
		f.Add(byte(i), []byte(s))
	}
	f.Fuzz(func(t *testing.T, n byte, data []byte) {
		s := ReadBytes(names[int(n)%len(names)], data, Options{MaxBytes: 1 << 20})
		for _, d := range s.Documents {
			if d.Name == "" {
				d.Name = "none" // the input had no name
			}
			checkDocument(t, d)
		}
		for _, err := range s.Errors {
			if err.Error() == "" {
				t.Fatal("an error without words")
			}
		}
	})
}

package paper

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"crosscheck/source/page"
)

func archive(t testing.TB, files ...string) *zip.Reader {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(files[i+1]))
	}
	w.Close()
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

const document = `<w:document xmlns:w="w"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Bridge stays</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">The council </w:t></w:r><w:r><w:t>voted</w:t><w:tab/><w:t>on Thursday.</w:t></w:r><w:del><w:r><w:t>Friday</w:t></w:r></w:del></w:p>
<w:p/><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>No carts</w:t></w:r></w:p></w:body></w:document>`

func TestDOCX(t *testing.T) {
	z := archive(t, "word/document.xml", document, "docProps/core.xml", `<c xmlns:dc="d"><dc:title>Bridge</dc:title><dc:creator>Jane Roe</dc:creator></c>`)
	if !IsDOCX(z) || IsEPUB(z) {
		t.Fatal("not known")
	}
	p, err := DOCX(z, 1<<20)
	want := &Paper{Title: "Bridge", Byline: "Jane Roe", Blocks: []page.Block{
		{Text: "Bridge stays", Kind: page.Heading}, {Text: "The council voted on Thursday."}, {Text: "No carts", Kind: page.Item}}}
	if diff := cmp.Diff(want, p); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if _, err := DOCX(z, 10); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	if _, err := DOCX(archive(t, "word/document.xml", "<w:p><w:t>x"), 100); err == nil {
		t.Error("broken XML")
	}
	if _, err := DOCX(archive(t), 100); err == nil {
		t.Error("no document")
	}
}

func TestEPUB(t *testing.T) {
	const container = `<container><rootfiles><rootfile full-path="O/b.opf"/></rootfiles></container>`
	const opf = `<package xmlns:dc="d"><metadata><dc:title>Week</dc:title><dc:creator>Jane Roe</dc:creator><dc:publisher>Herald</dc:publisher><dc:language>en</dc:language><dc:date>2024-05-03</dc:date></metadata>
<manifest><item id="b" href="two.html"/><item id="a" href="one.html"/></manifest><spine><itemref idref="a"/><itemref idref="x"/><itemref idref="b"/></spine></package>`
	z := archive(t, "META-INF/container.xml", container, "O/b.opf", opf, "O/one.html", "<p>The bridge stays.</p>", "O/two.html", "<h2>Rain</h2><p>It rained.</p>")
	if !IsEPUB(z) {
		t.Fatal("not known")
	}
	p, err := EPUB(z, 1<<20)
	want := &Paper{Title: "Week", Byline: "Jane Roe", Outlet: "Herald", Language: "en", Published: "2024-05-03", Blocks: []page.Block{
		{Text: "The bridge stays."}, {Text: "Rain", Kind: page.Heading}, {Text: "It rained."}}}
	if diff := cmp.Diff(want, p); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if _, err := EPUB(z, int64(len(container)+len(opf)+5)); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	for _, z := range []*zip.Reader{archive(t, "META-INF/container.xml", "<x/>"), archive(t, "META-INF/container.xml", "<"), archive(t, "META-INF/container.xml", container)} {
		if _, err := EPUB(z, 1000); err == nil {
			t.Error("no error")
		}
	}
}

// makePDF makes a file of one page that shows the lines, each with its place.
func makePDF(content string) []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 126 /Widths [" + strings.Repeat("500 ", 95) + "] /Encoding /WinAnsiEncoding >>",
		"<< /Title (Bridge) /Author (Jane Roe) >>",
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return b.Bytes()
}

func line(size, x, y int, s string) string {
	return fmt.Sprintf("BT /F1 %d Tf %d %d Td (%s) Tj ET\n", size, x, y, s)
}

func TestPDF(t *testing.T) {
	p, err := PDF(makePDF(line(20, 50, 740, "Bridge stays open") +
		line(10, 50, 700, "The council voted on Thursday to keep the old bridge open for an-") + line(10, 50, 688, "other ten years, the mayor said.") +
		line(10, 50, 664, "Traders say that carts can not") + line(10, 50, 652, "pass each other.")))
	want := &Paper{Title: "Bridge", Byline: "Jane Roe", Blocks: []page.Block{{Text: "Bridge stays open"},
		{Text: "The council voted on Thursday to keep the old bridge open for another ten years, the mayor said."}, {Text: "Traders say that carts can not pass each other."}}}
	if diff := cmp.Diff(want, p); diff != "" || err != nil {
		t.Error(diff, err)
	}
	for _, in := range []string{"", "%PDF-1.4", string(makePDF("x"))[:200]} {
		if p, err := PDF([]byte(in)); err == nil && len(p.Blocks) > 0 {
			t.Errorf("%q: %+v", in, p)
		}
	}
}

// TestLoops reads files that refer to themselves, or that draw without end.
func TestLoops(t *testing.T) {
	const page = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
	whole := string(makePDF(line(10, 50, 700, "one")))
	for name, in := range map[string]string{
		"kids":     strings.Replace(whole, page, "<< /Type /Pages /Kids [2 0 R] /Count 9 >>", 1),
		"parent":   strings.Replace(strings.Replace(whole, page, "<< /Type /Pages /Kids [3 0 R] /Parent 2 0 R /Count 1 >>", 1), "/Resources << /Font << /F1 5 0 R >> >>", "", 1),
		"contents": strings.Replace(whole, "/Contents 4 0 R", "/Contents ["+strings.Repeat("4 0 R ", 100000)+"]", 1),
		"before":   strings.Replace(whole, "/Info 6 0 R", fmt.Sprintf("/Prev %d", strings.Index(whole, "xref")), 1),
		"drawn":    string(makePDF(strings.Repeat(line(10, 50, 700, "one"), maxContent/20))),
	} {
		done := make(chan struct{})
		go func() {
			defer close(done)
			if p, err := PDF([]byte(relocated(in))); err == nil && len(p.Blocks) > 0 {
				t.Errorf("%s: %d blocks", name, len(p.Blocks))
			}
		}()
		select {
		case <-done:
		case <-time.After(time.Minute):
			t.Fatalf("%s: no end", name)
		}
	}
}

// relocated writes the places of a file's objects anew.
func relocated(s string) string {
	xref := strings.LastIndex(s, "\nxref\n") + 1
	var b strings.Builder
	b.WriteString(s[:xref])
	n := strings.Count(s[:xref], " 0 obj\n")
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", n+1)
	for i := range n {
		fmt.Fprintf(&b, "%010d 00000 n \n", strings.Index(s, fmt.Sprintf("\n%d 0 obj\n", i+1))+1)
	}
	trailer := s[strings.Index(s, "trailer\n"):]
	if i := strings.Index(trailer, "/Prev "); i >= 0 {
		rest := trailer[i+len("/Prev "):]
		trailer = trailer[:i] + fmt.Sprintf("/Prev %d", xref) + rest[strings.IndexByte(rest, ' '):]
	}
	b.WriteString(trailer[:strings.Index(trailer, "startxref")])
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", xref)
	return b.String()
}

func FuzzPDF(f *testing.F) {
	f.Add(makePDF(line(10, 50, 700, "one") + line(10, 50, 688, "two")))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 1<<16 {
			PDF(data)
		}
	})
}

func FuzzWord(f *testing.F) {
	f.Add([]byte(document))
	f.Fuzz(func(t *testing.T, data []byte) { wordBlocks(data) })
}

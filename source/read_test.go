package source

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
)

const report = "The council voted on Thursday to keep the old bridge open for another ten years, the mayor said."

// write makes a folder of the files given as name, content pairs.
func write(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		p := filepath.Join(dir, files[i])
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(files[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// names lists the base names of a set's documents, errors and warnings.
func names(s *Set) (docs []string, errs, warns int) {
	for _, d := range s.Documents {
		docs = append(docs, filepath.Base(d.Name))
	}
	return docs, len(s.Errors), len(s.Warnings)
}

func TestFolder(t *testing.T) {
	dir := write(t,
		"b.txt", report, "a.txt", "One "+report, "README.md", "read me", ".hidden.txt", "hidden", "main.go", "package main",
		"expected.json", `{"divergences": [1, 2]}`, "ok.json", `{"text": "Two `+report+`"}`,
		"saved.json", `{"documents": [{"text": "Four `+report+`"}], "clusters": [], "divergences": []}`, "sub/c.txt", "Three "+report, "skip.txt", "no")
	s := Read(t.Context(), []string{dir}, Options{Ignore: []string{"skip.*"}})
	docs, errs, warns := names(s)
	if diff := cmp.Diff([]string{"a.txt", "b.txt", "ok.json"}, docs); diff != "" || errs != 0 || warns != 5 {
		t.Errorf("%s errors %v warnings %v", diff, s.Errors, s.Warnings)
	}
	docs, _, _ = names(Read(t.Context(), []string{dir}, Options{Recursive: true, Ignore: []string{"skip.*"}}))
	if diff := cmp.Diff([]string{"a.txt", "b.txt", "ok.json", "c.txt"}, docs); diff != "" {
		t.Error(diff)
	}
}

func TestTrouble(t *testing.T) {
	dir := write(t, "empty.txt", " \n", "binary.txt", "a\x00\x01\x02b", "good.txt", report, "bad.jsonl", "{\"text\":\"Good "+report+"\"}\n{oops\n",
		"none/readme.md", "x", "data.json", `{"a":1}`, "page.html", "<html><body><nav>Home</nav></body></html>", "big.txt", strings.Repeat("x ", 3000))
	at := func(n string) string { return filepath.Join(dir, n) }
	for _, c := range []struct {
		arg              string
		docs, errs, warn int
		want             string
	}{
		{at("missing.txt"), 0, 1, 0, "missing.txt"},
		{at("empty.txt"), 0, 0, 1, "empty"},
		{at("binary.txt"), 0, 1, 0, "binary"},
		{at("bad.jsonl"), 1, 1, 0, "bad.jsonl:2: bad JSON"},
		{at("none"), 0, 1, 1, "a folder without reports"},
		{at("data.json"), 0, 1, 0, "without text or html"},
		{at("page.html"), 0, 0, 1, "without main text"},
		{at("big.txt"), 0, 1, 0, "limit of 5000 bytes"},
		{at("good.txt"), 1, 0, 0, ""},
	} {
		s := Read(t.Context(), []string{c.arg}, Options{MaxBytes: 5000})
		var all []string
		for _, e := range s.Errors {
			all = append(all, e.Error())
		}
		all = append(all, s.Warnings...)
		if len(s.Documents) != c.docs || len(s.Errors) != c.errs || len(s.Warnings) != c.warn || !strings.Contains(strings.Join(all, "\n"), c.want) {
			t.Errorf("%s: %d documents, %q", c.arg, len(s.Documents), all)
		}
	}
}

func TestStdinAndOutlet(t *testing.T) {
	dir := write(t, "x.txt", report)
	s := Read(t.Context(), []string{"Valley Press=" + filepath.Join(dir, "x.txt"), "-"}, Options{Stdin: strings.NewReader("Two " + report)})
	if len(s.Documents) != 2 {
		t.Fatal(s.Errors)
	}
	a, b := s.Documents[0], s.Documents[1]
	if a.Outlet != "Valley Press" || a.From["outlet"] != "argument" || b.Outlet == "" || b.Name != "-" {
		t.Errorf("%q %v, %q", a.Outlet, a.From, b.Outlet)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	s := Read(ctx, []string{write(t, "a.txt", report)}, Options{})
	if len(s.Errors) != 1 || !errors.Is(s.Errors[0], context.Canceled) {
		t.Error(s.Errors)
	}
}

func TestCopies(t *testing.T) {
	dir := write(t, "a.txt", report, "b.txt", report, "c.jsonl",
		`{"outlet":"One","text":"`+report+`"}`+"\n"+`{"outlet":"Two","text":"`+report+`"}`+"\n"+`{"outlet":"Two","id":"7","text":"`+report+`"}`+"\n")
	s := Read(t.Context(), []string{dir}, Options{})
	docs, errs, warns := names(s)
	if diff := cmp.Diff([]string{"a.txt", "c.jsonl:1", "c.jsonl:2"}, docs); diff != "" || errs != 0 || warns != 2 {
		t.Error(diff, s.Errors, s.Warnings)
	}
	if !strings.Contains(s.Warnings[0], "b.txt") || !strings.Contains(s.Warnings[0], "a.txt") {
		t.Errorf("the warning does not name both: %s", s.Warnings[0])
	}
}

func TestIDs(t *testing.T) {
	one := ReadBytes("a/one.txt", []byte(report), Options{}).Documents[0]
	two := ReadBytes("two.txt", []byte(report), Options{}).Documents[0]
	if one.ID != two.ID || len(one.ID) != 12 {
		t.Errorf("the ID follows the name: %s %s", one.ID, two.ID)
	}
	if three := ReadBytes("one.txt", []byte(report+" It rained."), Options{}).Documents[0]; three.ID == one.ID {
		t.Error("two texts have one ID")
	}
}

func TestRepeatedByOutlet(t *testing.T) {
	var in strings.Builder
	for _, s := range []string{"The bridge is closed until the spring, the council said.", "Ships wait outside of the harbour, the pilots said.", "The mill burns for the second day, firemen said."} {
		in.WriteString(`{"outlet":"Herald","text":"` + s + `\n\nIt was the second time that this has happened this year.\n\n` + strings.ToUpper(s[:1]) + `... more of it was said on Monday by all of the people who had seen it happen.\n\nThe Herald is owned by the people of the valley since its first day."}` + "\n")
	}
	s := ReadBytes("x.jsonl", []byte(in.String()), Options{})
	for _, d := range s.Documents {
		last := d.Blocks[len(d.Blocks)-1]
		if last.Kind != Furniture || last.Rule != "repeated by the outlet" {
			t.Errorf("%s: %s %q", d.Name, last.Kind, last.Of(d.Text))
		}
	}
}

// TestRepeatedTwice marks what two reports of an outlet share, if it is the
// outlet's own words; versions of one story keep their text.
func TestRepeatedTwice(t *testing.T) {
	const a, b = "The bridge is closed until the spring, the council said on Monday.", "Ships wait outside of the harbour, the pilots said on Tuesday."
	const more = "It is the second time in a year that this has happened, and nobody knows when it will end."
	record := func(outlet string, ps ...string) string {
		return fmt.Sprintf(`{"outlet":%q,"text":%q}`, outlet, strings.Join(ps, "\n\n")) + "\n"
	}
	for name, c := range map[string]struct {
		in   string
		want int // blocks left out
	}{
		"no sentence":       {record("Herald", a, more+" One.", "Made with care in Milltown by the people of the valley for the people of the valley") + record("Herald", b, more+" Two.", "Made with care in Milltown by the people of the valley for the people of the valley"), 2},
		"to the reader":     {record("Herald", a, more+" One.", "Write to us if you know more about it.") + record("Herald", b, more+" Two.", "Write to us if you know more about it."), 2},
		"of the outlet":     {record("Herald", a, more+" One.", "The Herald belongs to the people of the valley.") + record("Herald", b, more+" Two.", "The Herald belongs to the people of the valley."), 2},
		"a sentence":        {record("Herald", a, more+" One.", "The strike was the third since May.") + record("Herald", b, more+" Two.", "The strike was the third since May."), 0},
		"another outlet":    {record("Herald", a, more+" One.", "Made with care in Milltown by the people of the valley for the people of the valley") + record("Post", b, more+" Two.", "Made with care in Milltown by the people of the valley for the people of the valley"), 0},
		"versions":          {record("Herald", a, b, more, "Our town waits") + record("Herald", a, b, more+" It rained.", "Our town waits"), 0},
		"versions of three": {record("Herald", a, b, more) + record("Herald", a, b, more, "It rained.") + record("Herald", a, b, more, "It snowed."), 0},
	} {
		got := 0
		for _, d := range ReadBytes("x.jsonl", []byte(c.in), Options{}).Documents {
			for _, bl := range d.Blocks {
				if bl.Rule == "repeated by the outlet" {
					got++
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %d blocks left out, want %d", name, got, c.want)
		}
	}
}

// TestRemoved names what stands on a page and not in its text.
func TestRemoved(t *testing.T) {
	const in = "<html><body><nav>Home</nav><article><p>" + report + "</p><p>Read more: Toll to double</p><p>The toll will stay as it is, the council said.</p></article><footer>About us</footer></body></html>"
	for name, data := range map[string]string{"a.html": in, "a.zip": zipped(t, "b.html", in), "a.json": `{"html":` + fmt.Sprintf("%q", in) + `}`} {
		d := ReadBytes(name, []byte(data), Options{Removed: true}).Documents[0]
		second := strings.Index(d.Text, "The toll")
		want := []Removal{{"Home", "named nav", 0}, {"Read more: Toll to double", "teaser", second}, {"About us", "named footer", len(d.Text)}}
		if diff := cmp.Diff(want, d.Removed); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if d := ReadBytes(name, []byte(data), Options{}).Documents[0]; d.Removed != nil {
			t.Errorf("%s: named without being asked", name)
		}
	}
}

func TestRecords(t *testing.T) {
	in := `[{"id":"r1","outlet":{"name":"Herald"},"headline":"Bridge closed","authors":["A. Reed","T. Field"],"link":"https://herald.example/2024/05/03/x","published":"2024-05-03T10:00:00+02:00","retrieved":"2024-05-04","lang":"en-GB","text":"` + report + `","score":0.5,"tags":["a"]},
 {"text":"Two ` + report + `"},
 {"title":"no text"},
 7]`
	s := ReadBytes("list.json", []byte(in), Options{})
	if len(s.Documents) != 2 || len(s.Errors) != 2 {
		t.Fatal(len(s.Documents), s.Errors)
	}
	d := s.Documents[0]
	got := []string{d.Name, d.Outlet, d.Title, d.Byline, d.URL, d.Language, d.Published.Format(time.RFC3339), d.Retrieved.Format(time.DateOnly), d.From["outlet"], string(d.Extra["score"]), string(d.Extra["tags"])}
	want := []string{"r1", "Herald", "Bridge closed", "A. Reed, T. Field", "https://herald.example/2024/05/03/x", "en", "2024-05-03T10:00:00+02:00", "2024-05-04", "record", "0.5", `["a"]`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if n := s.Documents[1].Name; n != "list.json:2" {
		t.Errorf("a record without id is named %q", n)
	}
	var se *SyntaxError
	if !errors.As(s.Errors[0], &se) || se.Line != 3 {
		t.Errorf("error %v", s.Errors[0])
	}
	one := ReadBytes("line.json", []byte(`[{"text":"`+report+`"},{"text":"Two `+report+`"}]`), Options{})
	if a, b := one.Documents[0].Name, one.Documents[1].Name; a != "line.json:1" || b != "line.json:1#2" {
		t.Errorf("two records of one line are named %q and %q", a, b)
	}
}

func TestRecordWithPage(t *testing.T) {
	in := `{"id":"p","outlet":"Herald","html":"<html><body><article><p>` + report + `</p><p>Traders say that carts cannot pass each other on it.</p></article></body></html>","text":""}`
	d := ReadBytes("x.json", []byte(in), Options{}).Documents[0]
	if want := report + "\n\nTraders say that carts cannot pass each other on it."; d.Text != want || d.Outlet != "Herald" {
		t.Errorf("%q %q", d.Outlet, d.Text)
	}
}

func TestListsInside(t *testing.T) {
	s := ReadBytes("x.json", []byte(`{"status":"ok","articles":[{"source":{"id":null,"name":"Herald"},"content":"`+report+`"}]}`), Options{})
	if len(s.Documents) != 1 || s.Documents[0].Outlet != "Herald" {
		t.Error(s.Documents, s.Errors)
	}
}

func TestTable(t *testing.T) {
	in := "outlet,title,published,text,note\nHerald,\"Bridge, closed\",2024-05-03,\"" + report + "\",=1+1\nPost,x,2024-05-04,Two " + report + ",\n"
	for name, data := range map[string]string{"x.csv": in, "x.txt": in, "x.tsv": "outlet\ttext\nHerald\t" + report + "\nPost\tTwo " + report + "\n"} {
		s := ReadBytes(name, []byte(data), Options{})
		if len(s.Documents) != 2 || s.Documents[0].Outlet != "Herald" || s.Documents[0].Text != report || s.Documents[1].Name != name+":3" {
			t.Errorf("%s: %v %v", name, s.Documents, s.Errors)
		}
	}
	if s := ReadBytes("x.csv", []byte("a,b\n1,2\n"), Options{}); len(s.Errors) != 1 {
		t.Error(s.Errors)
	}
}

func TestFeeds(t *testing.T) {
	long := strings.Repeat(report+" ", 3)
	rss := `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Herald</title><language>en</language>
<item><title>Bridge &amp; toll</title><link>https://h.example/1</link><guid>g1</guid><dc:creator>A. Reed</dc:creator><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>` + long + `</p><p>More was said.</p>]]></content:encoded></item>
<item><title>Two</title><link>https://h.example/2</link><description>&lt;p&gt;Ships wait outside of the harbour…&lt;/p&gt;</description></item></channel></rss>`
	atom := `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>One</title><id>a1</id><link rel="alternate" href="https://p.example/1"/><published>2024-05-03T10:00:00Z</published><author><name>T. Field</name></author><content type="html">&lt;p&gt;` + long + `&lt;/p&gt;</content></entry></feed>`
	jf := `{"version":"https://jsonfeed.org/version/1.1","title":"Mail","items":[{"id":"1","content_text":"` + report + `","date_published":"2024-05-03"},{"id":"2","url":"u","content_html":"<p>` + long + `</p>","authors":[{"name":"B"}]}]}`
	s := ReadBytes("f.xml", []byte(rss), Options{})
	if len(s.Documents) != 2 {
		t.Fatal(s.Errors, s.Warnings)
	}
	a, b := s.Documents[0], s.Documents[1]
	if a.Name != "g1" || a.Outlet != "Herald" || a.Title != "Bridge & toll" || a.Byline != "A. Reed" || a.Summary || a.Published.IsZero() || len(a.Blocks) != 2 || !b.Summary {
		t.Errorf("%+v\n%+v", a, b)
	}
	if s := ReadBytes("f", []byte(atom), Options{}); len(s.Documents) != 1 || s.Documents[0].Byline != "T. Field" || s.Documents[0].URL != "https://p.example/1" {
		t.Error(s.Documents, s.Errors)
	}
	if s := ReadBytes("f.json", []byte(jf), Options{}); len(s.Documents) != 2 || s.Documents[0].Outlet != "Mail" {
		t.Error(s.Documents, s.Errors)
	}
	if s := ReadBytes("f.xml", []byte("<rss><channel><item><title>x"), Options{}); len(s.Documents) != 0 || len(s.Errors)+len(s.Warnings) == 0 {
		t.Error("a broken feed is silent")
	}
}

func gz(data string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(data))
	w.Close()
	return b.String()
}

func zipped(t *testing.T, files ...string) string {
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
	return b.String()
}

func TestPacked(t *testing.T) {
	enc, _ := zstd.NewWriter(nil)
	zst := string(enc.EncodeAll([]byte(`{"id":"z","text":"`+report+`"}`), nil))
	for name, data := range map[string]string{
		"a.txt.gz": gz(report), "a.jsonl.zst": zst, "a.zip": zipped(t, "x/b.txt", report, "README.md", "no", "x/", ""), "twice.gz": gz(gz(report)),
	} {
		s := ReadBytes(name, []byte(data), Options{})
		if len(s.Documents) != 1 || s.Documents[0].Text != report {
			t.Errorf("%s: %v %v %v", name, s.Documents, s.Errors, s.Warnings)
		}
	}
}

func TestBombs(t *testing.T) {
	bomb := gz(strings.Repeat("a line of it\n", 1<<20))
	nested := gz(gz(gz(gz(gz(gz(report))))))
	for name, data := range map[string]string{
		"bomb.gz": bomb, "bomb.zip": zipped(t, "a.txt", strings.Repeat("x y ", 1<<20), "b.txt", report), "nested.gz": nested,
		"short.gz": gz(report)[:20], "broken.zip": "PK\x03\x04nothing", "broken.zst": "\x28\xb5\x2f\xfdxxxxxxxx",
	} {
		if s := ReadBytes(name, []byte(data), Options{MaxBytes: 1 << 20}); len(s.Errors) == 0 {
			t.Errorf("%s: no error, %d documents", name, len(s.Documents))
		}
	}
}

func TestCharsets(t *testing.T) {
	utf16le := "\xff\xfe"
	for _, r := range report {
		utf16le += string([]byte{byte(r), 0})
	}
	for _, c := range []struct{ name, in, want, note string }{
		{"UTF-8", "Caf\u00e9 " + report, "Caf\u00e9 " + report, ""},
		{"mark", "\ufeff" + report, "\ufeff" + report, ""},
		{"UTF-16", utf16le, report, "UTF-16LE"},
		{"broken", "Caf\u00e9 na\u00efve \xff " + report, "Caf\u00e9 na\u00efve \ufffd " + report, "repaired"},
		{"Latin", "The caf\xe9 was na\xefve. " + report, "The caf\u00e9 was na\u00efve. " + report, "read as"},
	} {
		s := ReadBytes("x.txt", []byte(c.in), Options{})
		if len(s.Documents) != 1 {
			t.Errorf("%s: %v", c.name, s.Errors)
			continue
		}
		d := s.Documents[0]
		if d.Text != c.want || strings.Join(d.Warnings, " ") == "" != (c.note == "") || !strings.Contains(strings.Join(d.Warnings, " "), c.note) {
			t.Errorf("%s: %q, warnings %v", c.name, d.Text, d.Warnings)
		}
	}
}

func TestVisibleMetadata(t *testing.T) {
	in := "Bridge to close\n\nThe council has decided\n\nBy Jane Roe and Tom Field\nMay 3, 2024 10:15 am\n\nMILLTOWN (Reuters) - " + report + "\n\nThe toll will stay.\n\n(Reporting by Jane Roe; Editing by Tom Field)\n"
	d := ReadBytes("daily-post.txt", []byte(in), Options{}).Documents[0]
	got := []string{d.Title, d.Subtitle, d.Byline, d.Outlet, d.Dateline, d.Wire, d.Published.Format(time.RFC3339), d.From["published"], d.From["outlet"]}
	want := []string{"Bridge to close", "The council has decided", "Jane Roe and Tom Field", "Daily Post", "MILLTOWN", "Reuters", "2024-05-03T10:15:00Z", "visible", "name"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestHeaderLines(t *testing.T) {
	for _, in := range []string{
		"Title: Bridge to close\nSource: Herald\nDate: 3 May 2024\nURL: https://h.example/1\n\n" + report + "\n\nThe toll will stay.\n",
		"---\ntitle: \"Bridge to close\"\nsource: Herald\ndate: 2024-05-03\nurl: https://h.example/1\n---\n\n# Bridge to close\n\n" + report + "\n\nThe toll will stay.\n",
	} {
		d := ReadBytes("x.md", []byte(in), Options{}).Documents[0]
		if d.Title != "Bridge to close" || d.Outlet != "Herald" || d.URL != "https://h.example/1" || d.Published.Format(time.DateOnly) != "2024-05-03" || d.From["outlet"] != "header" {
			t.Errorf("%+v", d)
		}
		if main := d.mainText(1000); main != report+" The toll will stay. " {
			t.Errorf("%q", main)
		}
	}
}

func TestWire(t *testing.T) {
	for in, want := range map[string]string{
		"MILLTOWN (AP) — " + report: "AP",
		"(CNN) " + report:           "CNN",
		report + "\n\nThe Associated Press contributed to this report.":     "AP",
		report + "\n\nThe toll will stay as it is. (Agencies)":              "Agencies",
		report + "\n\nWith input from AFP":                                  "AFP",
		"Milltown (DP): " + report:                                          "",
		"Milltown (TVN): " + report:                                         "TVN",
		report + "\n\nThe app is free for all of the people of the valley.": "",
	} {
		if d := ReadBytes("daily-post.txt", []byte(in), Options{}).Documents[0]; d.Wire != want {
			t.Errorf("%.40q: %q, want %q", in, d.Wire, want)
		}
	}
}

func TestLanguages(t *testing.T) {
	for in, want := range map[string]string{
		strings.Repeat(report+" ", 3): "en",
		"Ministers sign river accord": "",
		"Der Rat sagte am Freitag, die Brücke sei alt und werde erst im Herbst wieder geöffnet.": "de",
		"Typhoon Maring kills eight, injures forty near Playa de la Rosa":                        "",
		"El consejo decidió el jueves que el puente viejo se mantendrá abierto por otros diez años, según el alcalde, y que los comerciantes de la ciudad no tendrán que pagar más por el uso de la vía.":                              "es",
		"Der Rat hat am Donnerstag beschlossen, dass die alte Brücke für weitere zehn Jahre offen bleibt, und der Bürgermeister sagte, dass die Händler nicht mehr zahlen müssen als in den Jahren davor, wenn sie die Brücke nutzen.": "de",
		"Совет решил в четверг оставить старый мост открытым ещё на десять лет, сообщил мэр.":                                                                                                                                          "ru",
		"کونسل نے جمعرات کو پرانا پل مزید دس سال کے لیے کھلا رکھنے کا فیصلہ کیا ہے۔":                                                                                                                                                   "ur",
		"委员会周四决定将这座旧桥再开放十年，市长在会议结束后这样说道，商人们表示欢迎。":                                                                                                                                                                                      "zh",
	} {
		if d := ReadBytes("x.txt", []byte(in), Options{}).Documents[0]; d.Language != want {
			t.Errorf("%.40q: %q, want %q", in, d.Language, want)
		}
	}
}

func TestOutletNames(t *testing.T) {
	for in, want := range map[string]string{
		"a/daily-times.txt": "Daily Times", "bbc.html": "BBC", "The_Post.en.txt": "The Post", "ISPR.md": "ISPR", "-": "Standard input", "a/mail.jsonl:3": "Mail 3",
	} {
		if got := nameOutlet(in); got != want {
			t.Errorf("nameOutlet(%q) = %q, want %q", in, got, want)
		}
	}
	if got := hostOutlet("https://www.herald.example/x"); got != "herald.example" {
		t.Error(got)
	}
}

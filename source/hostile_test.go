package source

import (
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestHostile reads inputs that are made to hurt: in little time, in memory
// that is a small multiple of their size.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a lot")
	}
	const size = 1 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, in := range map[string]string{
		"long.txt":     fill("word "),
		"short.txt":    fill("one two three\n"),
		"lists.txt":    fill("Related\n"),
		"comments.txt": fill("Comments\n"),
		"colon.txt":    fill("a:\nb\n\n"),
		"bullets.txt":  fill("- x\n"),
		"titles.txt":   fill("Council keeps the bridge\n") + "\n" + report,
		"prose.txt":    fill(report + "\n\n"),
		"tags.txt":     fill("<b>"),
		"brackets.txt": fill("((("),
		"deep.json":    fill("["),
		"deeper.json":  fill(`{"a":`),
		"wide.json":    `{"text":"x","y":[` + fill("1,") + "1]}",
		"long.jsonl":   `{"text":"` + fill("word ") + `"}`,
		"many.jsonl":   fill(`{"text":"a b"}` + "\n")[:size/8],
		"cells.csv":    "id,text\n" + fill(`"a,b",`),
		"quote.csv":    "id,text\n\"" + fill("x\n"),
		"deep.xml":     "<rss>" + fill("<a>"),
		"many.xml":     "<rss><channel>" + fill("<item></item>")[:size/8],
		"p.html":       "<html>" + fill("<p>x"),
		"a.html":       "<html>" + fill("<a href=x>y</a> "),
		"li.html":      "<html><ul>" + fill("<li><a>x y z</a>"),
		"attr.html":    "<html><p " + fill("class=x "),
		"dates.html":   "<html><p>" + fill("May 3, 2024 "),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			s := ReadBytes(name, []byte(in), Options{})
			if d := time.Since(start); d > 20*time.Second {
				t.Errorf("took %v", d)
			}
			runtime.ReadMemStats(&after)
			if got := after.TotalAlloc - before.TotalAlloc; got > 400*size {
				t.Errorf("allocated %d MB", got>>20)
			}
			for _, d := range s.Documents {
				checkDocument(t, d)
			}
		})
	}
}

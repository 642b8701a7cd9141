package paper

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"

	"crosscheck/source/page"
)

// Limits on what is read of a PDF.
const (
	maxPages   = 2000
	maxGlyphs  = 1 << 20
	maxContent = 4 << 20 // bytes that a page draws, unpacked
	maxStreams = 256     // streams that it draws from
)

// A meter ends a reader that goes round in circles: it fails once far more
// was read of a file than the file holds.
type meter struct {
	*bytes.Reader
	left int64
}

// A file is read in pieces of a few KiB, many of them more than once.
const (
	minRead   = 64 << 20
	readTimes = 64
)

func (m *meter) ReadAt(p []byte, off int64) (int, error) {
	if m.left -= int64(len(p)); m.left < 0 {
		return 0, errors.New("it refers to itself without end")
	}
	return m.Reader.ReadAt(p, off)
}

// PDF reads the text of a PDF. A file that makes the reader fail part of the
// way is read up to there; it is an error only if nothing was read.
func PDF(data []byte) (p *Paper, err error) {
	var lines []textLine
	p = &Paper{}
	func() {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("damaged: %v", r)
			}
		}()
		lines, err = pdfLines(data, p)
	}()
	p.Blocks = joinLines(lines)
	if len(p.Blocks) > 0 {
		err = nil
	}
	return p, err
}

// A textLine is a line of a page: its text and where it stands.
type textLine struct {
	text       string
	left, base float64
	size       float64
	page       int
}

func pdfLines(data []byte, p *Paper) (lines []textLine, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("damaged: %v", r) // what was read so far stands
		}
	}()
	file := &meter{bytes.NewReader(data), minRead + readTimes*int64(len(data))}
	r, err := pdf.NewReader(file, int64(len(data)))
	if err != nil {
		return nil, err
	}
	info := r.Trailer().Key("Info")
	p.Title, p.Byline = tidy(info.Key("Title").Text()), tidy(info.Key("Author").Text())
	glyphs := 0
	for n := 1; n <= min(r.NumPage(), maxPages) && glyphs < maxGlyphs; n++ {
		pg := r.Page(n)
		if pg.V.IsNull() || !drawable(pg.V.Key("Contents")) {
			continue
		}
		texts := pg.Content().Text
		glyphs += len(texts)
		lines = append(lines, linesOf(texts, n)...)
	}
	return lines, nil
}

// drawable reports whether a page draws something, and not so much that no
// printer made it.
func drawable(contents pdf.Value) bool {
	streams := []pdf.Value{contents}
	if contents.Kind() == pdf.Array {
		if contents.Len() > maxStreams {
			return false
		}
		streams = nil
		for i := range contents.Len() {
			streams = append(streams, contents.Index(i))
		}
	}
	left := int64(maxContent)
	for _, s := range streams {
		if s.Kind() != pdf.Stream {
			continue
		}
		n, err := io.Copy(io.Discard, io.LimitReader(s.Reader(), left+1))
		if left -= n; left < 0 || err != nil {
			return false
		}
	}
	return left < maxContent
}

// linesOf puts the glyphs of a page together: those on one base line make a
// line, a gap between them makes a space.
func linesOf(texts []pdf.Text, n int) []textLine {
	var out []textLine
	var b strings.Builder
	var cur textLine
	var end float64
	flush := func() {
		if cur.text = tidy(strings.ToValidUTF8(b.String(), "\ufffd")); cur.text != "" {
			out = append(out, cur)
		}
		b.Reset()
	}
	for _, t := range texts {
		size := math.Max(math.Abs(t.FontSize), 1)
		if b.Len() == 0 || math.Abs(t.Y-cur.base) > size*0.4 || t.X < end-size*4 {
			flush()
			cur = textLine{left: t.X, base: t.Y, size: size, page: n}
		} else if t.X > end+size*0.18 {
			b.WriteByte(' ')
		}
		b.WriteString(t.S)
		w := t.W
		if w <= 0 {
			w = size * 0.5 * float64(utf8.RuneCountInString(t.S))
		}
		end = t.X + w
	}
	flush()
	return out
}

// joinLines makes paragraphs of lines: a wider gap, another size or an
// indent begins a new one. A word cut at a line's end is put together.
func joinLines(lines []textLine) []page.Block {
	var out []page.Block
	gap := usualGap(lines)
	for i, l := range lines {
		if i > 0 && !newParagraph(lines[i-1], l, gap) {
			last := &out[len(out)-1]
			last.Text = joinWords(last.Text, l.text)
			continue
		}
		out = append(out, page.Block{Text: l.text})
	}
	return out
}

func joinWords(a, b string) string {
	first, _ := utf8.DecodeRuneInString(b)
	if strings.HasSuffix(a, "-") && unicode.IsLower(first) && len(a) > 2 && unicode.IsLower(rune(a[len(a)-2])) {
		return strings.TrimSuffix(a, "-") + b
	}
	return a + " " + b
}

func newParagraph(a, b textLine, gap float64) bool {
	if math.Abs(a.size-b.size) > 0.6 {
		return true
	}
	first, _ := utf8.DecodeRuneInString(b.text)
	ended := strings.HasSuffix(strings.TrimRight(a.text, "\"”’)"), ".")
	if a.page != b.page || b.base > a.base {
		return ended || !unicode.IsLower(first) && len(a.text) < 40 // a new page or column
	}
	d := a.base - b.base
	return d > gap*1.35 || b.left > a.left+b.size*0.8 && ended
}

// usualGap is the most frequent distance between lines.
func usualGap(lines []textLine) float64 {
	count := map[int]int{}
	best := 0
	for i := 1; i < len(lines); i++ {
		if d := int(math.Round((lines[i-1].base - lines[i].base) * 2)); d > 0 && d < 200 && lines[i].page == lines[i-1].page {
			count[d]++
			if count[d] > count[best] || count[d] == count[best] && d < best {
				best = d
			}
		}
	}
	if best == 0 {
		return 1000
	}
	return float64(best) / 2
}

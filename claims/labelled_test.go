package claims_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"crosscheck/source"
)

// A report is a line of a labelled file, whose README.md tells the format.
type report struct {
	ID        string
	Published string
	Text      string
	Sentences []labelled

	doc *source.Document
}

// A labelled sentence holds what a reader found in it.
type labelled struct {
	Text         string
	Claims       []string
	Kind         string
	Speaker      string
	SpeakerValue string `json:"speaker_value"`
	Speakers     []string
	Details      []label

	span   source.Span
	claims []source.Span
}

// A label is one detail as a reader found it.
type label struct {
	Kind, Text, Value            string
	Unit, Noun, State, Bound, In string
	Office, Body, Holder, Tense  string
	Pronoun                      bool

	span source.Span
}

// readLabelled reads the reports of a folder of testdata.
func readLabelled(t testing.TB, folder string) []*report {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", folder, "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no labelled files in %s: %v", folder, err)
	}
	slices.Sort(files)
	var out []*report
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			r := new(report)
			if err := json.Unmarshal(lines.Bytes(), r); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			r.locate(t)
			r.doc = r.document(t)
			out = append(out, r)
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
	return out
}

// locate finds the places of sentences, claims and details: each is looked
// for behind the one before, a detail also inside it.
func (r *report) locate(t testing.TB) {
	at := 0
	for i := range r.Sentences {
		s := &r.Sentences[i]
		s.span = place(t, r, s.Text, at)
		at = s.span.End
		from := s.span.Start
		for _, c := range s.Claims {
			sp := place(t, r, c, from)
			s.claims = append(s.claims, sp)
			from = sp.End
		}
		from = s.span.Start
		taken := map[source.Span]string{}
		for n := range s.Details {
			d := &s.Details[n]
			d.span = place(t, r, d.Text, from)
			for taken[d.span] == d.Kind {
				d.span = place(t, r, d.Text, d.span.End)
			}
			taken[d.span] = d.Kind
			from = d.span.Start
		}
	}
}

// place finds text as whole words at or behind from.
func place(t testing.TB, r *report, text string, from int) source.Span {
	t.Helper()
	for at := from; ; {
		i := strings.Index(r.Text[at:], text)
		if i < 0 {
			t.Fatalf("%s: %q does not stand behind byte %d", r.ID, text, from)
		}
		sp := source.Span{Start: at + i, End: at + i + len(text)}
		if wholeWords(r.Text, sp) {
			return sp
		}
		at = sp.Start + 1
	}
}

// wholeWords reports whether a place neither begins nor ends inside a word.
func wholeWords(text string, sp source.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:sp.Start])
	first, _ := utf8.DecodeRuneInString(text[sp.Start:])
	last, _ := utf8.DecodeLastRuneInString(text[:sp.End])
	behind, _ := utf8.DecodeRuneInString(text[sp.End:])
	return !(inWord(before) && inWord(first)) && !(inWord(last) && inWord(behind))
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// document makes the report's document: a paragraph a block, those labelled
// as headings marked so.
func (r *report) document(t testing.TB) *source.Document {
	doc := &source.Document{ID: r.ID, Text: r.Text}
	if r.Published != "" {
		day, err := time.Parse(time.DateOnly, r.Published)
		if err != nil {
			t.Fatalf("%s: %v", r.ID, err)
		}
		doc.Published = day
	}
	at := 0
	for _, p := range strings.Split(r.Text, "\n\n") {
		b := source.Block{Span: source.Span{Start: at, End: at + len(p)}, Kind: source.Paragraph}
		for _, s := range r.Sentences {
			if s.Kind == "heading" && s.span == b.Span {
				b.Kind = source.Heading
			}
		}
		doc.Blocks = append(doc.Blocks, b)
		at += len(p) + 2
	}
	return doc
}

// Package source reads what outlets published: files, folders, records and
// feeds become Documents with a fixed text, byte places for everything found
// in it, and the metadata that the input states.
//
// It finds the article among the page's furniture and says, for each part it
// leaves out, which rule did. It does not rewrite a text, split sentences or
// judge what is said.
package source

import (
	"encoding/json"
	"time"
)

// A Span is a half-open range of byte offsets, Start <= End, into a
// Document's Text. Text[Start:End] is always whole UTF-8 characters.
type Span struct {
	Start int
	End   int
}

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Of returns the bytes of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// A Document is one report: a witness in the comparison and a column of its
// tables. It is fixed once read.
type Document struct {
	// ID derives from the outlet, the published date and the text: the same
	// report has the same ID wherever it lies and whatever is read beside it.
	ID string
	// Name is the path as given, or the record's own id where one file holds
	// many reports.
	Name string

	Outlet    string // never empty; see From for how it is known
	Title     string
	Subtitle  string
	Byline    string
	Section   string
	Language  string    // ISO 639-1, lower case; empty if unknown
	URL       string    // canonical address
	Dateline  string    // the place that opens the report: "ISLAMABAD"
	Wire      string    // the agency credited with the copy: "Reuters"; empty if none
	Published time.Time // zero if the report states no date
	Modified  time.Time // zero if unknown
	Retrieved time.Time // zero unless the record or the fetch states it

	// Summary marks a text that is only a teaser of the report, as most feed
	// entries are.
	Summary bool
	// Cut marks a text that breaks off: in mid-sentence, or where the page
	// asks its reader to subscribe.
	Cut bool
	// Correction is the place of a note on an earlier version of the report,
	// such as "An earlier version of this article said"; zero if there is none.
	Correction Span

	// From says how a field is known, by lower-case field name: "json-ld",
	// "meta", "header", "record", "visible", "argument", "url" (a date in the
	// address), "host" (of the address), "name" (guessed from the file's
	// name). What an argument states is trusted most, then a record, JSON-LD,
	// meta tags, time elements, visible lines, the address, the name.
	From map[string]string
	// Extra holds a record's unknown fields, passed through untouched.
	Extra map[string]json.RawMessage

	// Text is valid UTF-8. For plain text and Markdown it is the input's own
	// bytes where they are valid; for JSON the decoded string; for HTML and
	// the like the extracted main text with its paragraph breaks. Every Span
	// is a place in it.
	Text string
	// Blocks cover the parts of Text in order without overlap. Only white
	// space and byte order marks lie between them.
	Blocks []Block
	// Removed are the parts of a web page that are not in Text, in the page's
	// order; of a very large page the first of them. It is filled only where
	// Options.Removed asks for it, and empty for what is no page.
	Removed []Removal
	// SHA256 is the lower-case hexadecimal digest of the input's bytes (of
	// the record's bytes, for a file of records).
	SHA256 string
	// Warnings are things a reader should know about this document.
	Warnings []string

	// stated is the language that a page states, which is believed only
	// where the text itself does not show another.
	stated string
}

// A Block is a paragraph-like part of a document's text.
type Block struct {
	Span
	Kind BlockKind
	// Rule names the rule that took the block for something other than a
	// paragraph of the article; empty for a Paragraph.
	Rule string
}

// A Removal is a part of a web page that was left out of a document's text: a
// menu, a caption, a link to another report.
type Removal struct {
	Text string
	Rule string // the rule that left it out
	// At is the byte offset in the document's Text of the block that it
	// stands before on the page; len(Text) if it stands after all.
	At int
}

// A BlockKind says what part a block plays.
type BlockKind string

// The kinds of block. Only Paragraph, ListItem and Heading belong to the
// article's main text; Heading blocks assert nothing by themselves.
const (
	Paragraph BlockKind = "paragraph"
	ListItem  BlockKind = "item"
	Heading   BlockKind = "heading"   // a sub-heading inside the article
	Headline  BlockKind = "headline"  // title or subtitle
	Meta      BlockKind = "meta"      // byline, date, credit
	Furniture BlockKind = "furniture" // anything that is not the article
)

// Main reports whether blocks of this kind belong to the article's main text.
func (k BlockKind) Main() bool { return k == Paragraph || k == ListItem || k == Heading }

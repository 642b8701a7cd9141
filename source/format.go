package source

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// An input is the bytes of one file, stream or page, and what is known of
// them from outside.
type input struct {
	name   string
	outlet string // as an argument; empty if none
	url    string // where the bytes came from; empty for files
	// contentType and retrieved are what the fetch says.
	contentType string
	retrieved   time.Time
	found       bool // found in a folder rather than named
	data        []byte
	limit       int64  // bytes that it may unpack to
	depth       int    // containers around it
	kind        string // the name of what was unpacked, for its ending
	removed     bool   // Document.Removed is asked for
}

// A format is a kind of input: how to know it and how to read it.
type format struct {
	name  string
	match func(in input, head []byte) bool
	read  func(in input) result
}

// formats returns the formats in the order in which they are tried. Content
// comes first; the name decides between texts that look alike.
func formats() []format {
	return []format{
		{"gzip", looksGzip, input.gzip},
		{"zstd", looksZstd, input.zstd},
		{"zip", looksZip, input.zip},
		{"PDF", looksPDF, input.pdf},
		{"WARC", looksWARC, input.warc},
		{"MHTML", looksMHTML, input.mhtml},
		{"feed", looksFeed, input.feed},
		{"JSON", looksJSON, input.json},
		{"HTML", looksHTML, input.htmlPage},
		{"table", looksTable, input.table},
		{"plain text", func(input, []byte) bool { return true }, input.plain},
	}
}

// read finds the format of an input and reads it.
func (in input) read() result {
	var res result
	head := in.data[:min(len(in.data), 4096)]
	if len(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))) == 0 && len(bytes.TrimSpace(in.data)) == len(bytes.TrimSpace(head)) {
		res.warn("%s: empty", in.name)
		return res
	}
	for _, f := range formats() {
		if f.match(in, head) {
			res = f.read(in)
			break
		}
	}
	return res.bounded()
}

// bounded makes an error of each report whose text is too long.
func (r result) bounded() result {
	r.docs = slices.DeleteFunc(r.docs, func(d *Document) bool {
		long := len(d.Text) > maxText
		if long {
			r.fail(d.Name, 0, "a report with more than %d bytes of text", maxText)
		}
		return long
	})
	return r
}

// ext returns the ending of the input's name in lower case: ".txt".
func (in input) ext() string { return strings.ToLower(path.Ext(strings.TrimRight(in.label(), "/"))) }

// binary reports whether the bytes are no text in any charset: they hold
// zero bytes or many control characters.
func binary(data []byte) bool {
	head := data[:min(len(data), 1<<16)]
	if bytes.IndexByte(head, 0) >= 0 {
		return true
	}
	control := 0
	for _, c := range head {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b || c == 0x7f {
			control++
		}
	}
	return control*50 > len(head)
}

// plain reads plain text and Markdown: one report.
func (in input) plain() result {
	var res result
	text, note, ok := decode(in.data)
	if !ok {
		res.fail(in.name, 0, "binary, not a report")
		return res
	}
	if wordless(text) {
		res.warn("%s: empty", in.name)
		return res
	}
	doc := in.document()
	doc.Text = text
	if note != "" {
		doc.Warnings = append(doc.Warnings, note)
	}
	in.finish(doc)
	res.docs = []*Document{doc}
	return res
}

// wordless reports whether a text is nothing but white space.
func wordless(s string) bool { return strings.TrimFunc(s, white) == "" }

// document begins the one report of an input.
func (in input) document() *Document {
	d := &Document{Name: in.name, SHA256: digest(in.data), From: map[string]string{}}
	d.know("url", &d.URL, in.url, "argument")
	d.knowTime("retrieved", &d.Retrieved, in.retrieved, "record")
	return d
}

// decode makes valid UTF-8 of text in any charset. Valid UTF-8 is returned
// as it is; the note says what was done to anything else. It reports false
// for bytes that are no text.
func decode(data []byte) (text, note string, ok bool) {
	if s, name := utf16(data); name != "" {
		return s, "read as " + name, true
	}
	if binary(data) {
		return "", "", false
	}
	if utf8.Valid(data) {
		return string(data), "", true
	}
	if mostlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\ufffd"), "broken UTF-8 was repaired", true
	}
	s, name := decodeAs(data)
	return s, "read as " + name, true
}

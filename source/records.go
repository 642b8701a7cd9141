package source

import (
	"bytes"
	_ "embed" // fields.tsv
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// looksJSON reports whether an input begins as JSON does and is JSON by its
// name or by its first line.
func looksJSON(in input, head []byte) bool {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	if len(head) == 0 || head[0] != '{' && head[0] != '[' {
		return slices.Contains([]string{".jsonl", ".ndjson", ".json"}, in.ext())
	}
	switch in.ext() {
	case ".json", ".jsonl", ".ndjson":
		return true
	}
	rest := bytes.TrimSpace(head[1:])
	return len(rest) > 0 && (rest[0] == '"' || rest[0] == '{' || rest[0] == '}' || rest[0] == ']')
}

// json reads an object, an array of objects, or an object a line.
func (in input) json() result {
	var res result
	data := bytes.TrimPrefix(in.data, []byte("\ufeff"))
	if s, name := utf16(data); name != "" {
		data = []byte(s)
	}
	if binary(data) {
		res.fail(in.name, 0, "binary, not a report")
		return res
	}
	if wordless(string(data)) {
		res.warn("%s: empty", in.name)
		return res
	}
	if in.ext() != ".jsonl" && in.ext() != ".ndjson" || bytes.TrimSpace(data)[0] == '[' {
		var value json.RawMessage
		err := json.Unmarshal(data, &value)
		if err == nil {
			return in.value(data)
		}
		if !severalLines(data) {
			res.fail(in.name, lineOfError(data, err), "bad JSON: %v", err)
			return res
		}
	}
	return in.lines(data)
}

// severalLines reports whether the first line that is not blank is an object
// by itself, so that the input is JSON Lines.
func severalLines(data []byte) bool {
	for n := 0; len(data) > 0 && n < 20; n++ {
		var l []byte
		l, data, _ = bytes.Cut(data, []byte("\n"))
		if l = bytes.TrimSpace(l); len(l) > 0 && l[0] == '{' && json.Valid(l) {
			return true
		}
	}
	return false
}

func lineOfError(data []byte, err error) int {
	var se *json.SyntaxError
	if errors.As(err, &se) {
		return 1 + bytes.Count(data[:min(int(se.Offset), len(data))], []byte("\n"))
	}
	return 1
}

// lines reads an object a line; a bad line is an error and the rest goes on.
func (in input) lines(data []byte) result {
	res := in.recordLines(func() (line []byte, err error) {
		line, rest, found := bytes.Cut(data, []byte("\n"))
		if data = rest; !found {
			err = io.EOF
		}
		return line, err
	})
	if len(res.docs)+len(res.errs)+len(res.warns) == 0 {
		res.warn("%s: empty", in.name)
	}
	return res
}

// lists are the names under which one object holds many reports.
var lists = []string{"articles", "documents", "items", "records", "results", "data"}

// value reads one JSON value: a report or a list of reports.
func (in input) value(data []byte) result {
	var res result
	trimmed := bytes.TrimSpace(data)
	at := bytes.Index(data, trimmed)
	if trimmed[0] == '[' {
		return in.elements(data, at)
	}
	var obj map[string]json.RawMessage
	if json.Unmarshal(trimmed, &obj) != nil {
		return in.none("not an object")
	}
	if isFeed(obj) {
		return in.jsonFeed(trimmed)
	}
	if hasText(obj) {
		return in.record(trimmed, 1, in.name)
	}
	if in.found && isComparison(obj) {
		return in.none("a saved comparison")
	}
	for _, name := range lists {
		if raw := bytes.TrimSpace(obj[name]); len(raw) > 0 && raw[0] == '[' && holdsText(raw) {
			return in.elements(raw, 0)
		}
	}
	if len(obj) == 0 {
		res.warn("%s: empty", in.name)
		return res
	}
	return in.none("JSON without text or html")
}

// none reports an input that holds no report: a note for a file that was
// found in a folder, an error for one that was named.
func (in input) none(why string) result {
	var res result
	if in.found {
		res.warn("%s: skipped, %s", in.name, why)
	} else {
		res.fail(in.name, 0, "%s", why)
	}
	return res
}

// isComparison reports whether an object is what a comparison of reports was
// saved as: its documents are reports, and most likely those beside it.
func isComparison(obj map[string]json.RawMessage) bool {
	return obj["documents"] != nil && obj["clusters"] != nil && obj["divergences"] != nil
}

func hasText(obj map[string]json.RawMessage) bool {
	for k := range obj {
		if f := fieldOf(k); f == "text" || f == "html" {
			return true
		}
	}
	return false
}

// holdsText reports whether the first object of a list is a report.
func holdsText(raw []byte) bool {
	var objs []map[string]json.RawMessage
	return json.Unmarshal(raw, &objs) == nil && len(objs) > 0 && slices.ContainsFunc(objs, hasText)
}

// elements reads an array of reports that begins at byte at of its input.
func (in input) elements(data []byte, at int) result {
	var res result
	dec := json.NewDecoder(bytes.NewReader(data[at:]))
	if _, err := dec.Token(); err != nil {
		return in.none("bad JSON: " + err.Error())
	}
	n, skipped := 0, 0
	last, lineNo, before := at, 1+bytes.Count(data[:at], []byte("\n")), 0
	for dec.More() {
		var raw json.RawMessage
		start := at + int(dec.InputOffset())
		lineNo += bytes.Count(data[last:start], []byte("\n"))
		last = start
		if err := dec.Decode(&raw); err != nil {
			res.fail(in.name, lineNo, "bad JSON: %v", err)
			return res
		}
		n++
		lead := at + int(dec.InputOffset()) - len(raw)
		lineNo += bytes.Count(data[start:max(start, lead)], []byte("\n"))
		last = max(start, lead)
		name := in.at(lineNo)
		if lineNo == before {
			name = fmt.Sprintf("%s#%d", name, n)
		}
		before = lineNo
		r := in.record(raw, lineNo, name)
		if in.found && len(r.docs) == 0 {
			skipped++
			continue
		}
		res.add(r)
	}
	switch {
	case n == 0:
		res.warn("%s: empty", in.name)
	case skipped == n:
		res.warn("%s: skipped, JSON without text or html", in.name)
	case skipped > 0:
		res.warn("%s: %d of %d records without text or html skipped", in.name, skipped, n)
	}
	return res
}

// at names what begins on a line of the input.
func (in input) at(line int) string { return fmt.Sprintf("%s:%d", in.name, line) }

// record reads one report given as a JSON object, named by its own id or else
// by name.
func (in input) record(raw []byte, lineNo int, name string) result {
	var res result
	var obj map[string]json.RawMessage
	if err := json.Unmarshal(raw, &obj); err != nil {
		res.fail(in.name, lineNo, "bad JSON: %s", plainJSON(err))
		return res
	}
	doc := &Document{Name: name, SHA256: digest(raw), From: map[string]string{}}
	if !utf8.Valid(raw) {
		doc.Warnings = append(doc.Warnings, "broken UTF-8 was repaired")
	}
	f := fieldsOf(obj, doc)
	if id := f["id"]; id != "" {
		doc.Name = id
	}
	text, hasText := f["text"]
	page, hasPage := f["html"]
	switch {
	case !hasText && !hasPage:
		res.fail(in.name, lineNo, "a record without text or html")
		return res
	case wordless(text) && wordless(page):
		res.warn("%s:%d: a record without words", in.name, lineNo)
		return res
	}
	doc.fill(f, "record")
	if wordless(text) {
		return in.page(doc, []byte(page), "")
	}
	doc.Text = strings.ToValidUTF8(text, "\ufffd")
	in.finish(doc)
	res.docs = []*Document{doc}
	return res
}

// plainJSON words an error of encoding/json without Go's types.
func plainJSON(err error) string {
	var te *json.UnmarshalTypeError
	if errors.As(err, &te) {
		return "a " + te.Value + " where an object belongs"
	}
	return err.Error()
}

//go:embed fields.tsv
var fieldTable string

// recordFields holds fields.tsv: the field by key.
var recordFields = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, l := range strings.Split(fieldTable, "\n") {
		if field, key, ok := strings.Cut(l, "\t"); ok && !strings.HasPrefix(l, "#") {
			out[key] = field
		}
	}
	return out
})

// fieldOf returns the field that a record's key stands for, empty for an
// unknown one.
func fieldOf(key string) string { return recordFields()[strings.ToLower(key)] }

// fieldsOf returns the known fields of a record as strings and passes the
// others to the document untouched. Where two keys stand for one field, the
// one that is spelt as the field wins, then the first in the alphabet.
func fieldsOf(obj map[string]json.RawMessage, doc *Document) map[string]string {
	keys := make([]string, 0, len(obj))
	for k := range obj {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if x, y := fieldOf(a) == a, fieldOf(b) == b; x != y {
			if x {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	out := map[string]string{}
	for _, k := range keys {
		name := fieldOf(k)
		value, ok := plainValue(obj[k])
		if _, taken := out[name]; name == "" || !ok || taken {
			if doc.Extra == nil {
				doc.Extra = map[string]json.RawMessage{}
			}
			doc.Extra[k] = slices.Clone(obj[k])
			continue
		}
		if value != "" || name == "text" || name == "html" {
			out[name] = value
		}
	}
	return out
}

// plainValue reads a string, a number, a list of names, or an object with a
// name, as records give outlets and authors. null is an empty string.
func plainValue(raw json.RawMessage) (string, bool) {
	if len(raw) > 0 && raw[0] == '"' {
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err == nil
	}
	var v any
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	if dec.Decode(&v) != nil {
		return "", false
	}
	return nameIn(v)
}

func nameIn(v any) (string, bool) {
	switch v := v.(type) {
	case nil:
		return "", true
	case string:
		return v, true
	case json.Number:
		return v.String(), true
	case map[string]any:
		s, ok := v["name"].(string)
		return s, ok
	case []any:
		var names []string
		for _, e := range v {
			s, ok := nameIn(e)
			if !ok {
				return "", false
			}
			names = append(names, s)
		}
		return strings.Join(names, ", "), true
	}
	return "", false
}

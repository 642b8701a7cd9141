package review

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"crosscheck/source"
)

// Header is the note at the beginning of a new file of decisions.
const Header = "# Decisions about a comparison, one a line; compare --decisions obeys them. The last word on a matter counts.\n"

// String returns a decision as its line, without the line feed. Parse reads it
// back.
func (d Decision) String() string {
	words := []string{string(d.Verb)}
	add := func(ws ...string) { words = append(words, ws...) }
	for i, c := range d.Claims {
		if i > 0 {
			add("and")
		}
		add(quote(c.Outlet), quote(c.Text))
		if c.Hash != "" {
			add(c.Hash)
		}
	}
	switch d.Verb {
	case Accept, Dismiss, Reopen:
		add(orDash(d.Finding.Fingerprint), orDash(d.Finding.ID), quote(d.Finding.About))
	case Person:
		add(quote(d.Names[0]), "is", quote(d.Names[1]))
	case Outlet:
		add(quote(d.Names[0]), "copies", quote(d.Names[1]))
	case Ignore:
		add(quote(d.Phrase))
	}
	if d.By != "" {
		add("by", quote(d.By))
	}
	if d.Reason != "" {
		add("because", quote(d.Reason))
	}
	return strings.Join(words, " ")
}

// quote returns a text on one line as a JSON string. Characters that are not
// seen, such as those that turn the direction of text, are escaped.
func quote(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(spaced(strings.ToValidUTF8(s, "\ufffd"))) // a string has no error
	var out strings.Builder
	for _, r := range strings.TrimSuffix(b.String(), "\n") {
		if unicode.In(r, unicode.Cc, unicode.Cf) {
			for _, u := range utf16.AppendRune(nil, r) {
				fmt.Fprintf(&out, "\\u%04x", u)
			}
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

// orDash stands for a name that is not known.
func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// Write writes a new file of decisions.
func Write(w io.Writer, ds []Decision) error {
	b := bufio.NewWriter(w)
	b.WriteString(Header)
	for _, d := range ds {
		b.WriteString(d.String() + "\n")
	}
	return b.Flush()
}

// maxLine is the longest line that is read, in bytes.
const maxLine = 1 << 20

// Parse reads a file of decisions; name stands in its errors. A line that is
// no decision is left out and named by a *source.SyntaxError; another error is the
// reader's, and the last.
func Parse(name string, r io.Reader) ([]Decision, []error) {
	var ds []Decision
	var errs []error
	s := bufio.NewScanner(r)
	s.Buffer(nil, maxLine)
	for n := 1; s.Scan(); n++ {
		line := strings.TrimSpace(strings.TrimPrefix(s.Text(), "\ufeff"))
		if line == "" || line[0] == '#' {
			continue
		}
		d, err := ParseLine(line)
		if err != nil {
			errs = append(errs, &source.SyntaxError{Name: name, Line: n, Msg: err.Error()})
			continue
		}
		d.Line = n
		ds = append(ds, d)
	}
	if err := s.Err(); err != nil {
		errs = append(errs, fmt.Errorf("read %s: %w", name, err))
	}
	return ds, errs
}

// ParseLine reads one decision.
func ParseLine(line string) (Decision, error) {
	if !utf8.ValidString(line) {
		return Decision{}, errors.New("it is no valid UTF-8")
	}
	p := &parser{rest: line}
	d := Decision{Verb: Verb(p.word())}
	switch d.Verb {
	case Accept, Dismiss, Reopen:
		d.Finding = Finding{undash(p.word()), undash(p.word()), p.text("what the finding is about")}
	case Same, Different:
		d.Claims = append(d.Claims, p.claim())
		p.expect("and")
		d.Claims = append(d.Claims, p.claim())
	case Drop:
		d.Claims = append(d.Claims, p.claim())
	case Person:
		d.Names[0] = p.text("a name")
		p.expect("is")
		d.Names[1] = p.text("a person")
	case Outlet:
		d.Names[0] = p.text("an outlet")
		p.expect("copies")
		d.Names[1] = p.text("an outlet")
	case Ignore:
		d.Phrase = p.text("a phrase")
	default:
		return d, fmt.Errorf("a decision begins with accept, dismiss, reopen, same, different, drop, person, outlet or ignore, not %q", shortened(string(d.Verb)))
	}
	for p.rest != "" && p.err == nil {
		switch w := p.word(); w {
		case "by":
			d.By = p.text("a name")
		case "because":
			d.Reason = p.text("a reason")
		default:
			p.fail(fmt.Sprintf("by or because is expected, not %q", shortened(w)))
		}
	}
	return d, p.err
}

// A parser takes words and strings from the beginning of a line. It keeps its
// first error and gives nothing from then on.
type parser struct {
	rest string
	err  error
}

func (p *parser) fail(msg string) {
	if p.err == nil {
		p.err = errors.New(msg)
	}
	p.rest = ""
}

// word takes a bare word; empty where a string or nothing follows.
func (p *parser) word() string {
	end := strings.IndexAny(p.rest, " \t\"")
	if end < 0 {
		end = len(p.rest)
	}
	w := p.rest[:end]
	p.rest = strings.TrimLeft(p.rest[end:], " \t")
	return w
}

func (p *parser) expect(word string) {
	if w := p.word(); w != word {
		p.fail(fmt.Sprintf("%q is expected, not %q", word, shortened(w)))
	}
}

// text takes a string that is not empty.
func (p *parser) text(what string) string {
	if p.rest == "" || p.rest[0] != '"' {
		p.fail(what + " in double quotes is expected")
		return ""
	}
	d := json.NewDecoder(strings.NewReader(p.rest))
	var s string
	if err := d.Decode(&s); err != nil {
		p.fail("a string is not closed, or holds what JSON does not allow")
		return ""
	}
	p.rest = strings.TrimLeft(p.rest[d.InputOffset():], " \t")
	if s = spaced(s); s == "" {
		p.fail(what + " is empty")
	}
	return s
}

// claim takes an outlet, the claim's words and, if it is there, the hash.
func (p *parser) claim() Claim {
	c := Claim{Outlet: p.text("an outlet"), Text: p.text("a claim")}
	if w, rest := p.rest, p.rest; w != "" {
		if h := p.word(); isHash(h) {
			c.Hash = h
		} else {
			p.rest = rest
		}
	}
	return c
}

// isHash reports whether a word is one that the function hash makes.
func isHash(w string) bool { return len(w) == 10 && strings.Trim(w, "0123456789abcdef") == "" }

func undash(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

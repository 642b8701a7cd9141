// Package sarif prints findings in the Static Analysis Results Interchange
// Format, SARIF 2.1.0, for pipelines and viewers that read it.
//
// Without this package the records of the standard, which are many and none of
// ours, would fill the package of the other formats. It prints divergences
// alone: claims on which no reports part are no results. The standard is at
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
package sarif

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/report/view"
	"crosscheck/source"
)

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// Write prints the findings of a report as a SARIF log of one run.
func Write(w io.Writer, r *view.Report) error {
	p := &printer{c: r.Collation, cast: quote.NewCast(r.Documents)}
	p.rules()
	p.artifacts()
	p.run.Tool.Driver.Name, p.run.Tool.Driver.SemanticVersion = "compare", r.Version
	p.run.ColumnKind = "unicodeCodePoints"
	call := invocation{ExecutionSuccessful: true}
	for _, words := range r.Warnings {
		call.Notifications = append(call.Notifications, notification{"note", plainMessage(words)})
	}
	p.run.Invocations = []invocation{call}
	p.run.Results = []result{}
	for i := range r.Divergences {
		p.run.Results = append(p.run.Results, p.result(&r.Divergences[i]))
	}
	for i := range r.Inner {
		p.run.Results = append(p.run.Results, p.inner(&r.Inner[i]))
	}
	for i := range r.Absent {
		p.run.Results = append(p.run.Results, p.result(&r.Absent[i]))
	}
	if s := r.Shown; s != nil {
		p.run.Properties = properties{"view": quote.Clean(s.String())}
	}
	return quote.WriteJSON(w, "  ", sarifLog{schema, "2.1.0", []run{p.run}})
}

// A printer builds the one run of a log.
type printer struct {
	c      *collate.Collation
	cast   *quote.Cast
	run    run
	ruleOf map[string]int
	// texts are, for each document, the artifact that its places are in, and
	// rulers tell lines and characters in it.
	texts  []int
	rulers []*quote.Ruler
}

// rules lists the kinds of divergence, and those found that no table knows, as
// a report of a later version may hold.
func (p *printer) rules() {
	p.ruleOf = map[string]int{}
	rules := []rule{}
	add := func(name, about, example string) {
		if _, known := p.ruleOf[name]; !known {
			p.ruleOf[name] = len(rules)
			rules = append(rules, rule{name, plainMessage(about), plainMessage(example)})
		}
	}
	for _, k := range collate.Kinds() {
		add(k.Name, "Reports part on "+k.About+".", "For example: "+k.Example+".")
	}
	for _, d := range p.c.Findings() {
		add(d.Kind, "Reports part on "+d.Kind+".", d.Rule)
	}
	for _, d := range p.c.Absent {
		add(d.Kind, "Reports part on "+d.Kind+".", d.Rule)
	}
	p.run.Tool.Driver.Rules = rules
}

// artifacts lists the documents. Where a document's text is not the bytes of
// its file, as with a web page, the text is an artifact of its own inside the
// file's, and places are in it.
func (p *printer) artifacts() {
	p.run.Artifacts = []artifact{}
	for _, d := range p.c.Documents {
		file := len(p.run.Artifacts)
		a := artifact{Location: artifactLocation{URI: reference(d.Name)}, Roles: []string{"analysisTarget"},
			Properties: properties{"id": d.ID, "outlet": d.Outlet, "title": d.Title, "url": d.URL}}
		if d.SHA256 != "" {
			a.Hashes = map[string]string{"sha-256": d.SHA256}
		}
		text := artifact{Location: artifactLocation{URI: reference(d.Name) + "#text"}, ParentIndex: &file,
			MIMEType: "text/plain", Encoding: "UTF-8", Contents: &artifactContent{d.Text}, Description: &message{"The text that was read."}}
		sum := sha256.Sum256([]byte(d.Text))
		if d.SHA256 == hex.EncodeToString(sum[:]) {
			a.MIMEType, a.Encoding, a.Contents = text.MIMEType, text.Encoding, text.Contents
			p.run.Artifacts = append(p.run.Artifacts, a)
			p.texts = append(p.texts, file)
		} else {
			p.run.Artifacts = append(p.run.Artifacts, a, text)
			p.texts = append(p.texts, file+1)
		}
		p.rulers = append(p.rulers, quote.NewRuler(d.Text))
	}
}

// reference returns a file's name as a URI reference, or an address of the web
// as it is.
func reference(name string) string {
	if address := quote.WebAddress(name); address != "" {
		address, _, _ = strings.Cut(address, "#")
		return address
	}
	return (&url.URL{Path: filepath.ToSlash(strings.ToValidUTF8(name, "\ufffd"))}).String()
}

func (p *printer) result(d *collate.Divergence) result {
	r := result{RuleID: d.Kind, RuleIndex: p.ruleOf[d.Kind], Level: level(d), Message: plainMessage(p.words(d)),
		PartialFingerprints: map[string]string{"crosscheckId/v1": d.ID}, BaselineState: string(d.Baseline),
		Properties: properties{"outcome": d.Outcome, "subject": d.Subject, "severity": d.Severity, "rule": d.Rule,
			"otherwise": d.Otherwise(), "silent": p.silent(d.Silent)}}
	if d.Fingerprint != "" {
		r.PartialFingerprints["crosscheckValues/v1"] = d.Fingerprint
	}
	if d.Assumption != "" {
		r.Properties["assumption"] = d.Assumption
	}
	var all []location
	for i := range d.Sides {
		for _, e := range d.Sides[i].Evidence {
			all = append(all, p.location(d.Sides[i].Value, e))
		}
	}
	if len(all) > 0 {
		r.Locations, r.RelatedLocations = all[:1], all[1:]
	}
	for i := range r.RelatedLocations {
		id := i + 1
		r.RelatedLocations[i].ID = &id
	}
	if v := d.Review; v != nil {
		r.Properties["review"] = v.State
		if v.State == collate.Dismissed {
			r.Suppressions = []suppression{{"external", "accepted", v.Reason}}
		}
	}
	return r
}

// inner is a finding inside one report.
func (p *printer) inner(in *collate.Inner) result {
	r := p.result(&in.Divergence)
	r.Properties["report"], r.Properties["form"] = p.cast.Names[in.Doc], in.Form
	return r
}

// level grades a finding: a conflict of more than one origin on each side is
// an error, any other a warning, another difference a note.
func level(d *collate.Divergence) string {
	switch {
	case d.Outcome != collate.Contradiction:
		return "note"
	case d.Severity == collate.High:
		return "error"
	}
	return "warning"
}

// words says a finding in one line.
func (p *printer) words(d *collate.Divergence) string {
	sides := make([]string, len(d.Sides))
	for i, s := range d.Sides {
		sides[i] = s.Value
		if len(s.Docs) > 0 {
			sides[i] += " (" + p.cast.List(s.Docs) + ")"
		}
	}
	return fmt.Sprintf("%s: %s: %s", d.Outcome, d.Subject, strings.Join(sides, " / "))
}

// silent names the reports on no side, each with the reason.
func (p *printer) silent(all []collate.Silence) []properties {
	out := []properties{}
	for _, s := range all {
		out = append(out, properties{"report": p.cast.Names[s.Doc], "reason": s.Reason})
	}
	return out
}

// location is the place of a value, within its passage.
func (p *printer) location(value string, e collate.Evidence) location {
	at := e.Focus
	if at.Len() == 0 || !e.Span.Contains(at) {
		at = e.Span
	}
	said := plainMessage(p.cast.Names[e.Doc] + ": " + value)
	l := location{Message: &said}
	l.Physical.Artifact = artifactLocation{URI: p.run.Artifacts[p.texts[e.Doc]].Location.URI, Index: &p.texts[e.Doc]}
	if e.Title { // which is no part of the text
		said = plainMessage(p.cast.Names[e.Doc] + ", headline: " + value + ": " + e.Span.Of(p.c.TextOf(e)))
		return l
	}
	l.Physical.Region = p.region(e.Doc, at)
	if at != e.Span {
		l.Physical.Context = p.region(e.Doc, e.Span)
	}
	return l
}

func (p *printer) region(doc int, sp source.Span) *region {
	ruler := p.rulers[doc]
	g := &region{CharOffset: ruler.Chars(sp.Start), ByteOffset: sp.Start, ByteLength: sp.Len(),
		Snippet: &artifactContent{sp.Of(p.c.Documents[doc].Text)}}
	g.CharLength = ruler.Chars(sp.End) - g.CharOffset
	g.StartLine, g.StartColumn = ruler.Line(sp.Start)
	g.EndLine, g.EndColumn = ruler.Line(sp.End)
	return g
}

// plainMessage is a message of words from outside: no brace in it is a
// placeholder, no bracket a link.
func plainMessage(words string) message {
	words = quote.Clean(words)
	if words == "" {
		words = "-"
	}
	return message{strings.NewReplacer("{", "{{", "}", "}}", `\`, `\\`, "[", `\[`, "]", `\]`).Replace(words)}
}

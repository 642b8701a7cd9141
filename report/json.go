package report

import (
	"bufio"
	_ "embed" // schema.json
	"encoding/json"
	"io"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/report/view"
	"crosscheck/source"
)

// JSONSchema is the JSON Schema of the JSON report.
//
//go:embed schema.json
var JSONSchema string

// Schema names the shape of the JSON report; schema.json describes it.
const Schema = "urn:crosscheck:report:1"

// ToolName is the name of the tool in the machine formats.
const ToolName = "compare"

type reportRecord struct {
	Schema      string             `json:"schema"`
	Tool        toolRecord         `json:"tool"`
	Options     map[string]string  `json:"options"`
	View        *viewRecord        `json:"view,omitempty"`
	Documents   []documentRecord   `json:"documents"`
	Clusters    []clusterRecord    `json:"clusters"`
	Divergences []divergenceReport `json:"divergences"`
	Inner       []innerRecord      `json:"inner"`
	Absent      []absentRecord     `json:"absent,omitempty"`
	Suggestions []suggestionRecord `json:"suggestions"`
	Offices     []officeRecord     `json:"offices"`
	Warnings    []string           `json:"warnings"`
}

type toolRecord struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// A viewRecord says what views left of a comparison.
type viewRecord struct {
	Settings []string    `json:"settings"`
	Base     string      `json:"base,omitempty"`
	Findings shownRecord `json:"findings"`
	Claims   shownRecord `json:"claims"`
}

type shownRecord struct {
	Shown int `json:"shown"`
	Of    int `json:"of"`
}

func newView(s *view.Shown) *viewRecord {
	if s == nil {
		return nil
	}
	return &viewRecord{s.Settings, s.Base, shownRecord{s.Findings, s.AllFindings}, shownRecord{s.Claims, s.AllClaims}}
}

type documentRecord struct {
	ID         string                     `json:"id"`
	Name       string                     `json:"name"`
	Outlet     string                     `json:"outlet"`
	Title      string                     `json:"title"`
	Subtitle   string                     `json:"subtitle,omitempty"`
	Byline     string                     `json:"byline,omitempty"`
	Section    string                     `json:"section,omitempty"`
	Language   string                     `json:"language,omitempty"`
	URL        string                     `json:"url,omitempty"`
	Dateline   string                     `json:"dateline,omitempty"`
	Wire       string                     `json:"wire,omitempty"`
	Published  string                     `json:"published"`
	Modified   string                     `json:"modified,omitempty"`
	Retrieved  string                     `json:"retrieved,omitempty"`
	Summary    bool                       `json:"summary,omitempty"`
	Cut        bool                       `json:"cut,omitempty"`
	Correction *PassageRecord             `json:"correction,omitempty"`
	Origin     int                        `json:"origin"`
	SHA256     string                     `json:"sha256"`
	From       map[string]string          `json:"from,omitempty"`
	Extra      map[string]json.RawMessage `json:"extra,omitempty"`
	Warnings   []string                   `json:"warnings,omitempty"`
	Text       string                     `json:"text"`
}

type clusterRecord struct {
	ID        string            `json:"id"`
	Agreement collate.Agreement `json:"agreement"`
	Origins   int               `json:"origins"`
	Ties      []collate.Tie     `json:"ties,omitempty"`
	Plain     int               `json:"plain"`
	Readings  []readingRecord   `json:"readings"`
	Silence   []silenceRecord   `json:"silence,omitempty"`
}

type silenceRecord struct {
	Doc    string         `json:"doc"`
	Reason collate.Reason `json:"reason"`
}

// A suggestionRecord is two clusters that are possibly about the same thing;
// A and B are their ids.
type suggestionRecord struct {
	ID   string  `json:"id"`
	A    string  `json:"a"`
	B    string  `json:"b"`
	Link float64 `json:"link"`
}

type readingRecord struct {
	ID      string         `json:"id"`
	Doc     string         `json:"doc"`
	Start   int            `json:"start"`
	End     int            `json:"end"`
	Text    string         `json:"text"`
	Kind    claims.Kind    `json:"kind"`
	Speaker *speakerRecord `json:"speaker,omitempty"`
	Worth   float64        `json:"worth"`
	Details []detailRecord `json:"details"`
}

// A divergenceHead is what is known of a divergence without the reports.
type divergenceHead struct {
	ID          string           `json:"id"`
	Fingerprint string           `json:"fingerprint,omitempty"`
	Kind        string           `json:"kind"`
	Outcome     collate.Outcome  `json:"outcome"`
	Subject     string           `json:"subject"`
	Severity    collate.Severity `json:"severity"`
	Rule        string           `json:"rule"`
}

func newHead(d *collate.Divergence) divergenceHead {
	return divergenceHead{d.ID, d.Fingerprint, d.Kind, d.Outcome, d.Subject, d.Severity, d.Rule}
}

// bare reads back what newHead recorded.
func (h *divergenceHead) bare() collate.Divergence {
	return collate.Divergence{ID: h.ID, Fingerprint: h.Fingerprint, Kind: h.Kind, Outcome: h.Outcome, Subject: h.Subject,
		Severity: h.Severity, Rule: h.Rule}
}

type divergenceReport struct {
	divergenceHead
	Cluster    string           `json:"cluster,omitempty"`
	Frame      float64          `json:"frame,omitempty"`
	Assumption string           `json:"assumption,omitempty"`
	Settled    []string         `json:"settled,omitempty"`
	Trajectory []stepRecord     `json:"trajectory,omitempty"`
	Stale      []staleRecord    `json:"stale,omitempty"`
	Baseline   collate.Baseline `json:"baseline,omitempty"`
	Review     *reviewRecord    `json:"review,omitempty"`
	Readings   []sideRecord     `json:"readings"`
	Silent     []string         `json:"silent"`
	Silence    []silenceRecord  `json:"silence"`
}

type sideRecord struct {
	Value    string           `json:"value"`
	Docs     []string         `json:"docs"`
	Outlets  int              `json:"outlets"`
	Origins  int              `json:"origins"`
	Ties     []collate.Tie    `json:"ties,omitempty"`
	Evidence []evidenceRecord `json:"evidence"`
}

// An innerRecord is a finding inside one report.
type innerRecord struct {
	divergenceReport
	Doc  string       `json:"doc"`
	Form collate.Form `json:"form"`
}

type evidenceRecord struct {
	Doc   string         `json:"doc"`
	In    string         `json:"in,omitempty"` // "title" where it is no part of the text
	Start int            `json:"start"`
	End   int            `json:"end"`
	Text  string         `json:"text"`
	Focus *PassageRecord `json:"focus,omitempty"`
}

// inTitle says that a passage stands in the title of its document.
const inTitle = "title"

type officeRecord struct {
	Office  string       `json:"office"`
	Body    string       `json:"body"`
	Holders []sideRecord `json:"holders"`
}

// reportJSON prints the whole report as one JSON value, as schema.json
// describes. ReadJSON reads it back.
func (p *Printer) reportJSON(w io.Writer, r *view.Report) error {
	b := bufio.NewWriter(w)
	if err := quote.WriteJSON(b, "  ", newReport(r)); err != nil {
		return err
	}
	return b.Flush()
}

// reportJSONL prints a report as one record a line, each with its "type":
// document, cluster, divergence, inner, absent, suggestion, office, warning or, where one
// was used, view.
func (p *Printer) reportJSONL(w io.Writer, rep *view.Report) error {
	r := newReport(rep)
	b := bufio.NewWriter(w)
	err := eachTyped(b, "document", r.Documents)
	if err == nil {
		err = eachTyped(b, "cluster", r.Clusters)
	}
	if err == nil {
		err = eachTyped(b, "divergence", r.Divergences)
	}
	if err == nil {
		err = eachTyped(b, "inner", r.Inner)
	}
	if err == nil {
		err = eachTyped(b, "absent", r.Absent)
	}
	if err == nil {
		err = eachTyped(b, "suggestion", r.Suggestions)
	}
	if err == nil {
		err = eachTyped(b, "office", r.Offices)
	}
	for _, text := range r.Warnings {
		if err == nil {
			err = quote.WriteJSON(b, "", map[string]string{"type": "warning", "text": text})
		}
	}
	if r.View != nil && err == nil {
		err = quote.WriteJSON(b, "", typedRecord{"view", r.View})
	}
	if err != nil {
		return err
	}
	return b.Flush()
}

// eachTyped writes records of one type, a line each, the type first.
func eachTyped[T any](w io.Writer, kind string, rs []T) error {
	for _, r := range rs {
		if err := quote.WriteJSON(w, "", typedRecord{kind, r}); err != nil {
			return err
		}
	}
	return nil
}

// A typedRecord is a record with its type as the first field.
type typedRecord struct {
	kind  string
	value any
}

func (t typedRecord) MarshalJSON() ([]byte, error) {
	b, err := json.Marshal(t.value)
	if err != nil {
		return nil, err
	}
	kind, err := json.Marshal(t.kind)
	if err != nil {
		return nil, err
	}
	return append(append(append([]byte(`{"type":`), kind...), ','), b[1:]...), nil
}

func newReport(rep *view.Report) *reportRecord {
	c := rep.Collation
	r := &reportRecord{
		Schema: Schema, Tool: toolRecord{ToolName, rep.Version}, Options: rep.Options, View: newView(rep.Shown),
		Documents: []documentRecord{}, Clusters: []clusterRecord{}, Divergences: []divergenceReport{}, Inner: []innerRecord{},
		Suggestions: []suggestionRecord{}, Offices: []officeRecord{}, Warnings: append([]string{}, c.Warnings...),
	}
	if r.Options == nil {
		r.Options = map[string]string{}
	}
	for i, d := range c.Documents {
		r.Documents = append(r.Documents, newDocument(d))
		if i < len(c.Origins) {
			r.Documents[i].Origin = c.Origins[i]
		}
	}
	for _, cl := range c.Clusters {
		cr := clusterRecord{cl.ID, cl.Agreement, cl.Origins, cl.Ties, cl.Plain, []readingRecord{}, silenceRecords(c, cl.Silent)}
		for _, rd := range cl.Readings {
			cr.Readings = append(cr.Readings, newReading(c.Documents[rd.Doc], rd.Claim))
		}
		r.Clusters = append(r.Clusters, cr)
	}
	for i := range c.Divergences {
		r.Divergences = append(r.Divergences, newDivergence(c, &c.Divergences[i]))
	}
	for i := range c.Inner {
		in := &c.Inner[i]
		r.Inner = append(r.Inner, innerRecord{newDivergence(c, &in.Divergence), c.Documents[in.Doc].ID, in.Form})
	}
	for i := range c.Absent {
		r.Absent = append(r.Absent, newAbsent(&c.Absent[i]))
	}
	for _, s := range c.Suggestions {
		r.Suggestions = append(r.Suggestions, suggestionRecord{s.ID, c.Clusters[s.A].ID, c.Clusters[s.B].ID, s.Link})
	}
	for _, o := range c.Offices {
		r.Offices = append(r.Offices, officeRecord{o.Office, o.Body, sideRecords(c, o.Holders)})
	}
	return r
}

func newDocument(d *source.Document) documentRecord {
	r := documentRecord{ID: d.ID, Name: d.Name, Outlet: d.Outlet, Title: d.Title, Subtitle: d.Subtitle, Byline: d.Byline,
		Section: d.Section, Language: d.Language, URL: d.URL, Dateline: d.Dateline, Wire: d.Wire,
		Published: source.Stamp(d.Published), Modified: source.Stamp(d.Modified), Retrieved: source.Stamp(d.Retrieved), Summary: d.Summary, Cut: d.Cut,
		SHA256: d.SHA256, From: d.From, Extra: d.Extra, Warnings: d.Warnings, Text: d.Text}
	if d.Correction.Len() > 0 {
		c := passageIn(d.Text, d.Correction)
		r.Correction = &c
	}
	return r
}

func newReading(d *source.Document, c *claims.Claim) readingRecord {
	return readingRecord{collate.ClaimID(c), d.ID, c.Span.Start, c.Span.End, c.Span.Of(d.Text), c.Kind, newSpeaker(c.Speaker), c.Worth,
		detailRecords(d, c.Details)}
}

func newDivergence(c *collate.Collation, d *collate.Divergence) divergenceReport {
	return divergenceReport{divergenceHead: newHead(d), Cluster: d.Cluster, Frame: d.Frame, Assumption: d.Assumption, Settled: d.Settled,
		Trajectory: stepRecords(c, d.Trajectory), Stale: staleRecords(c, d.Stale), Baseline: d.Baseline, Review: newReview(d.Review),
		Readings: sideRecords(c, d.Sides), Silent: docIDs(c, silentDocs(d.Silent)), Silence: silenceRecords(c, d.Silent)}
}

func silenceRecords(c *collate.Collation, all []collate.Silence) []silenceRecord {
	rs := make([]silenceRecord, len(all))
	for i, s := range all {
		rs[i] = silenceRecord{c.Documents[s.Doc].ID, s.Reason}
	}
	return rs
}

// silentDocs returns the documents that are silent.
func silentDocs(all []collate.Silence) []int {
	docs := make([]int, len(all))
	for i, s := range all {
		docs[i] = s.Doc
	}
	return docs
}

func sideRecords(c *collate.Collation, sides []collate.Side) []sideRecord {
	rs := make([]sideRecord, len(sides))
	for i, s := range sides {
		rs[i] = sideRecord{s.Value, docIDs(c, s.Docs), outletsOf(c.Documents, s.Docs), s.Origins, s.Ties, []evidenceRecord{}}
		for _, e := range s.Evidence {
			text := c.TextOf(e)
			er := evidenceRecord{Doc: c.Documents[e.Doc].ID, Start: e.Span.Start, End: e.Span.End, Text: e.Span.Of(text)}
			if e.Title {
				er.In = inTitle
			}
			if e.Focus.Len() > 0 {
				f := passageIn(text, e.Focus)
				er.Focus = &f
			}
			rs[i].Evidence = append(rs[i].Evidence, er)
		}
	}
	return rs
}

func docIDs(c *collate.Collation, docs []int) []string {
	ids := make([]string, len(docs))
	for i, d := range docs {
		ids[i] = c.Documents[d].ID
	}
	return ids
}

package report

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/view"
	"crosscheck/source"
)

// ReadJSON reads a report that the format json printed, so that it can be
// printed again in any format. It checks that every passage is exactly the bytes that
// it names, and fails on a report of another schema.
//
// What a report does not show is not in it: blocks, sentences, and the parts
// of details other than their values.
func ReadJSON(r io.Reader) (*view.Report, error) {
	var rec reportRecord
	if err := json.NewDecoder(r).Decode(&rec); err != nil {
		return nil, fmt.Errorf("read report: %w", err)
	}
	if rec.Schema != Schema {
		return nil, fmt.Errorf("read report: schema is %q, want %q", rec.Schema, Schema)
	}
	l := &loader{c: &collate.Collation{Warnings: rec.Warnings}, byID: map[string]int{}}
	if err := l.load(&rec); err != nil {
		return nil, fmt.Errorf("read report: %w", err)
	}
	return &view.Report{Collation: l.c, Version: rec.Tool.Version, Options: rec.Options, Shown: rec.View.shown()}, nil
}

func (r *viewRecord) shown() *view.Shown {
	if r == nil {
		return nil
	}
	return &view.Shown{Settings: r.Settings, Base: r.Base, Findings: r.Findings.Shown, AllFindings: r.Findings.Of,
		Claims: r.Claims.Shown, AllClaims: r.Claims.Of}
}

// A loader builds a collation from its records.
type loader struct {
	c    *collate.Collation
	byID map[string]int
}

func (l *loader) load(rec *reportRecord) error {
	for _, d := range rec.Documents {
		doc, err := loadDocument(d)
		if err != nil {
			return fmt.Errorf("document %q: %w", d.ID, err)
		}
		l.byID[d.ID] = len(l.c.Documents)
		l.c.Documents = append(l.c.Documents, doc)
		l.c.Origins = append(l.c.Origins, d.Origin)
	}
	for _, cr := range rec.Clusters {
		cl, err := l.cluster(cr)
		if err != nil {
			return fmt.Errorf("cluster %q: %w", cr.ID, err)
		}
		l.c.Clusters = append(l.c.Clusters, cl)
	}
	for _, dr := range rec.Divergences {
		d, err := l.divergence(dr)
		if err != nil {
			return fmt.Errorf("divergence %q: %w", dr.ID, err)
		}
		l.c.Divergences = append(l.c.Divergences, d)
	}
	for _, ir := range rec.Inner {
		d, err := l.divergence(ir.divergenceReport)
		if err != nil {
			return fmt.Errorf("inner finding %q: %w", ir.ID, err)
		}
		doc, err := l.doc(ir.Doc)
		if err != nil {
			return fmt.Errorf("inner finding %q: %w", ir.ID, err)
		}
		l.c.Inner = append(l.c.Inner, collate.Inner{Divergence: d, Doc: doc, Form: ir.Form})
	}
	for i := range rec.Absent {
		l.c.Absent = append(l.c.Absent, rec.Absent[i].divergence())
	}
	if err := l.suggestions(rec.Suggestions); err != nil {
		return err
	}
	for _, o := range rec.Offices {
		holders, err := l.sides(o.Holders)
		if err != nil {
			return fmt.Errorf("office %q: %w", o.Office, err)
		}
		l.c.Offices = append(l.c.Offices, collate.Office{Office: o.Office, Body: o.Body, Holders: holders})
	}
	return nil
}

func (l *loader) divergence(r divergenceReport) (collate.Divergence, error) {
	sides, err := l.sides(r.Readings)
	if err != nil {
		return collate.Divergence{}, err
	}
	silent, err := l.silent(r.Silent, r.Silence)
	if err != nil {
		return collate.Divergence{}, err
	}
	d := r.bare()
	d.Sides, d.Silent, d.Cluster, d.Frame = sides, silent, r.Cluster, r.Frame
	d.Assumption, d.Settled, d.Baseline, d.Review = r.Assumption, r.Settled, r.Baseline, r.Review.review()
	return d, l.course(r, &d)
}

func loadDocument(r documentRecord) (*source.Document, error) {
	d := &source.Document{ID: r.ID, Name: r.Name, Outlet: r.Outlet, Title: r.Title, Subtitle: r.Subtitle, Byline: r.Byline,
		Section: r.Section, Language: r.Language, URL: r.URL, Dateline: r.Dateline, Wire: r.Wire, Summary: r.Summary, Cut: r.Cut,
		From: r.From, Extra: r.Extra, Text: r.Text, SHA256: r.SHA256, Warnings: r.Warnings}
	var errs [3]error
	d.Published, errs[0] = source.Unstamp(r.Published)
	d.Modified, errs[1] = source.Unstamp(r.Modified)
	d.Retrieved, errs[2] = source.Unstamp(r.Retrieved)
	if c := r.Correction; c != nil {
		sp, err := spanIn(d, c.Start, c.End, c.Text)
		if err != nil {
			return nil, err
		}
		d.Correction = sp
	}
	return d, errors.Join(errs[:]...)
}

func (l *loader) cluster(r clusterRecord) (collate.Cluster, error) {
	cl := collate.Cluster{ID: r.ID, Agreement: r.Agreement, Origins: r.Origins, Ties: r.Ties, Plain: r.Plain}
	var err error
	if cl.Silent, err = l.silences(r.Silence); err != nil {
		return cl, err
	}
	if r.Plain < 0 || r.Plain >= len(r.Readings) {
		return cl, fmt.Errorf("plain is %d of %d readings", r.Plain, len(r.Readings))
	}
	for _, rd := range r.Readings {
		i, err := l.doc(rd.Doc)
		if err != nil {
			return cl, err
		}
		doc := l.c.Documents[i]
		sp, err := spanIn(doc, rd.Start, rd.End, rd.Text)
		if err != nil {
			return cl, err
		}
		c := &claims.Claim{Doc: doc, Span: sp, Kind: rd.Kind, Worth: rd.Worth}
		if s := rd.Speaker; s != nil {
			c.Speaker = &claims.Speaker{Name: s.Name, Verb: s.Verb, Quoted: s.Quoted, Through: s.Through}
		}
		for _, dt := range rd.Details {
			at, err := spanIn(doc, dt.Start, dt.End, dt.Text)
			if err != nil {
				return cl, err
			}
			c.Details = append(c.Details, claims.Detail{Kind: dt.Kind, Span: at, Value: dt.Value, Unit: dt.Unit})
		}
		cl.Readings = append(cl.Readings, collate.Reading{Doc: i, Claim: c})
	}
	return cl, nil
}

// suggestions reads the pairs of clusters that are read already.
func (l *loader) suggestions(rs []suggestionRecord) error {
	number := map[string]int{}
	for i, cl := range l.c.Clusters {
		number[cl.ID] = i
	}
	for _, r := range rs {
		a, ok := number[r.A]
		b, okay := number[r.B]
		if !ok || !okay {
			return fmt.Errorf("suggestion %q: there is no cluster %q or no %q", r.ID, r.A, r.B)
		}
		l.c.Suggestions = append(l.c.Suggestions, collate.Suggestion{ID: r.ID, A: a, B: b, Link: r.Link})
	}
	return nil
}

func (l *loader) sides(rs []sideRecord) ([]collate.Side, error) {
	var sides []collate.Side
	for _, r := range rs {
		docs, err := l.docs(r.Docs)
		if err != nil {
			return nil, err
		}
		s := collate.Side{Value: r.Value, Docs: docs, Origins: r.Origins, Ties: r.Ties}
		for _, er := range r.Evidence {
			i, err := l.doc(er.Doc)
			if err != nil {
				return nil, err
			}
			e := collate.Evidence{Doc: i, Title: er.In == inTitle}
			text := l.c.TextOf(e)
			if e.Span, err = spanOf(text, er.Start, er.End, er.Text); err != nil {
				return nil, err
			}
			if f := er.Focus; f != nil {
				if e.Focus, err = spanOf(text, f.Start, f.End, f.Text); err != nil {
					return nil, err
				}
			}
			s.Evidence = append(s.Evidence, e)
		}
		sides = append(sides, s)
	}
	return sides, nil
}

// silent returns the silent documents with their reasons, as far as those are
// stated.
func (l *loader) silent(ids []string, stated []silenceRecord) ([]collate.Silence, error) {
	docs, err := l.docs(ids)
	if err != nil {
		return nil, err
	}
	reasons := map[string]collate.Reason{}
	for _, r := range stated {
		reasons[r.Doc] = r.Reason
	}
	var rs []silenceRecord
	for _, i := range docs {
		id := l.c.Documents[i].ID
		rs = append(rs, silenceRecord{id, cmp.Or(reasons[id], collate.Silent)})
	}
	return l.silences(rs)
}

func (l *loader) silences(rs []silenceRecord) ([]collate.Silence, error) {
	var out []collate.Silence
	for _, r := range rs {
		i, err := l.doc(r.Doc)
		if err != nil {
			return nil, err
		}
		out = append(out, collate.Silence{Doc: i, Reason: r.Reason})
	}
	return out, nil
}

func (l *loader) doc(id string) (int, error) {
	i, ok := l.byID[id]
	if !ok {
		return 0, fmt.Errorf("there is no document %q", id)
	}
	return i, nil
}

func (l *loader) docs(ids []string) ([]int, error) {
	var docs []int
	for _, id := range ids {
		i, err := l.doc(id)
		if err != nil {
			return nil, err
		}
		docs = append(docs, i)
	}
	slices.Sort(docs)
	return docs, nil
}

// spanIn returns a place in a document's text if it holds the words.
func spanIn(d *source.Document, start, end int, words string) (source.Span, error) {
	sp, err := spanOf(d.Text, start, end, words)
	if err != nil {
		err = fmt.Errorf("%s: %w", d.Name, err)
	}
	return sp, err
}

// spanOf returns a place in a text if it holds the words.
func spanOf(text string, start, end int, words string) (source.Span, error) {
	sp := source.Span{Start: start, End: end}
	if start < 0 || end < start || end > len(text) || sp.Of(text) != words {
		return sp, fmt.Errorf("%q does not stand at %d:%d", words, start, end)
	}
	return sp, nil
}

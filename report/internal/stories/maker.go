package stories

import (
	"fmt"
	"strings"
	"time"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/source"
)

// A Maker builds a collation by hand, passages given by their words. It panics
// where a document does not hold them.
type Maker struct{ collate.Collation }

// Doc adds a document, published on a day or none, and returns its index.
func (m *Maker) Doc(outlet, title, published, text string) int {
	d := &source.Document{ID: "d-" + outlet, Name: strings.ToLower(strings.ReplaceAll(outlet, " ", "-")) + ".txt",
		Outlet: outlet, Title: title, Text: text, SHA256: strings.Repeat("0", 64)}
	if published != "" {
		var err error
		if d.Published, err = time.Parse(time.DateOnly, published); err != nil {
			panic(err)
		}
	}
	m.Documents = append(m.Documents, d)
	m.Origins = append(m.Origins, len(m.Origins))
	return len(m.Documents) - 1
}

// Find returns the place of words in a document.
func (m *Maker) Find(doc int, words string) source.Span {
	at := strings.Index(m.Documents[doc].Text, words)
	if at < 0 {
		panic(fmt.Sprintf("document %d holds no %q", doc, words))
	}
	return source.Span{Start: at, End: at + len(words)}
}

// Evidence is a passage with the word in it that holds the value, if any.
func (m *Maker) Evidence(doc int, passage, focus string) collate.Evidence {
	e := collate.Evidence{Doc: doc, Span: m.Find(doc, passage)}
	if at := strings.Index(passage, focus); focus != "" && at >= 0 {
		e.Focus = source.Span{Start: e.Span.Start + at, End: e.Span.Start + at + len(focus)}
	}
	return e
}

// Side is a value that one document shows in a passage.
func (m *Maker) Side(value string, doc int, passage, focus string) collate.Side {
	return collate.Side{Value: value, Docs: []int{doc}, Origins: 1, Evidence: []collate.Evidence{m.Evidence(doc, passage, focus)}}
}

// Cluster adds a cluster of passages, each as document and words.
func (m *Maker) Cluster(id string, a collate.Agreement, readings ...any) {
	cl := collate.Cluster{ID: id, Agreement: a}
	for i := 0; i < len(readings); i += 2 {
		doc := readings[i].(int)
		cl.Readings = append(cl.Readings, collate.Reading{Doc: doc, Claim: &claims.Claim{
			Doc: m.Documents[doc], Span: m.Find(doc, readings[i+1].(string)), Kind: claims.Assertion, Worth: 0.5}})
		cl.Origins++
	}
	m.Clusters = append(m.Clusters, cl)
}

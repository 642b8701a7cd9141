package report

import (
	"strings"
	"testing"
	"time"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/source"
)

// A maker builds a collation by hand, passages given by their words.
type maker struct {
	t testing.TB
	c collate.Collation
}

func (m *maker) doc(outlet, published, text string) int {
	m.t.Helper()
	d := &source.Document{ID: "d-" + outlet, Name: strings.ToLower(strings.ReplaceAll(outlet, " ", "-")) + ".txt",
		Outlet: outlet, Title: outlet + " on the bridge", Text: text, SHA256: strings.Repeat("0", 64)}
	if published != "" {
		var err error
		if d.Published, err = time.Parse(time.DateOnly, published); err != nil {
			m.t.Fatal(err)
		}
	}
	m.c.Documents = append(m.c.Documents, d)
	m.c.Origins = append(m.c.Origins, len(m.c.Origins))
	return len(m.c.Documents) - 1
}

// find returns the place of words in a document.
func (m *maker) find(doc int, words string) source.Span {
	m.t.Helper()
	at := strings.Index(m.c.Documents[doc].Text, words)
	if at < 0 {
		m.t.Fatalf("document %d holds no %q", doc, words)
	}
	return source.Span{Start: at, End: at + len(words)}
}

// evidence is a passage with the word in it that holds the value.
func (m *maker) evidence(doc int, passage, focus string) collate.Evidence {
	m.t.Helper()
	e := collate.Evidence{Doc: doc, Span: m.find(doc, passage)}
	if at := strings.Index(passage, focus); focus != "" && at >= 0 {
		e.Focus = source.Span{Start: e.Span.Start + at, End: e.Span.Start + at + len(focus)}
	}
	return e
}

// cluster adds a cluster of passages, each as document and words.
func (m *maker) cluster(id string, a collate.Agreement, readings ...any) {
	m.t.Helper()
	cl := collate.Cluster{ID: id, Agreement: a}
	for i := 0; i < len(readings); i += 2 {
		doc := readings[i].(int)
		cl.Readings = append(cl.Readings, collate.Reading{Doc: doc, Claim: &claims.Claim{
			Doc: m.c.Documents[doc], Span: m.find(doc, readings[i+1].(string)), Kind: claims.Assertion, Worth: 0.5}})
		cl.Origins++
	}
	m.c.Clusters = append(m.c.Clusters, cl)
}

// bridge is a small story of four reports.
func bridge(t testing.TB) *collate.Collation {
	m := &maker{t: t}
	herald := m.doc("Harbour Herald", "2024-03-02", "The old bridge at Tolvik gave way on Friday, killing 12 people.\n\n"+
		"Mayor Ines Calder said the town would rebuild it within two years.\n\nThe ferry will run every half hour.\n")
	post := m.doc("Tolvik Post", "2024-03-02", "The old bridge at Tolvik gave way on Friday, killing 21 people.\n"+
		"Engineers had warned of rust in the cables | twice.\n\nMs Calder promised a new bridge in about two years.\n")
	radio := m.doc("Radio North", "2024-03-04", "At least 12 people died when the bridge in Tolvik fell.\n\n"+
		"Acting mayor Piet Omdal thanked the divers.\n")
	ticker := m.doc("東海新聞", "2024-03-02", "Tolvik's bridge gave way, and \u202e12\u202c people died,\x1b[31m police\x1b[0m said.\n")

	m.cluster("c1", collate.Conflict, herald, "The old bridge at Tolvik gave way on Friday, killing 12 people.",
		post, "The old bridge at Tolvik gave way on Friday, killing 21 people.",
		radio, "At least 12 people died when the bridge in Tolvik fell.")
	m.cluster("c2", collate.Differ, herald, "Mayor Ines Calder said the town would rebuild it within two years.",
		post, "Ms Calder promised a new bridge in about two years.")
	m.cluster("c3", collate.Single, herald, "The ferry will run every half hour.")
	m.cluster("c4", collate.Single, post, "Engineers had warned of rust in the cables | twice.")
	m.cluster("c5", collate.Single, radio, "Acting mayor Piet Omdal thanked the divers.")
	m.cluster("c6", collate.Agree, radio, "the bridge in Tolvik fell",
		ticker, "Tolvik's bridge gave way")

	m.c.Suggestions = []collate.Suggestion{{ID: "s1", A: 2, B: 4, Link: 0.375}}
	m.c.Divergences = []collate.Divergence{{
		ID: "v1", Kind: "number", Outcome: collate.Contradiction, Subject: "people killed by the fall of the bridge",
		Severity: collate.Medium, Rule: "number-disjoint", Cluster: "c1", Assumption: "",
		Sides: []collate.Side{
			{Value: "12 people", Docs: []int{herald, ticker}, Origins: 2, Evidence: []collate.Evidence{
				m.evidence(herald, "The old bridge at Tolvik gave way on Friday, killing 12 people.", "12"),
				m.evidence(ticker, "Tolvik's bridge gave way, and \u202e12\u202c people died,\x1b[31m police\x1b[0m said.", "12")}},
			{Value: "21 people", Docs: []int{post}, Origins: 1, Evidence: []collate.Evidence{
				m.evidence(post, "The old bridge at Tolvik gave way on Friday, killing 21 people.", "21")}},
		},
		Silent: []collate.Silence{{Doc: radio, Reason: collate.Older}},
	}, {
		ID: "v2", Kind: "role", Outcome: collate.Updated, Subject: "mayor of Tolvik", Severity: collate.Low, Rule: "office-dates",
		Sides: []collate.Side{
			{Value: "Ines Calder", Docs: []int{herald}, Origins: 1, Evidence: []collate.Evidence{
				m.evidence(herald, "Mayor Ines Calder said the town would rebuild it within two years.", "Mayor Ines Calder")}},
			{Value: "Piet Omdal (acting)", Docs: []int{radio}, Origins: 1, Evidence: []collate.Evidence{
				m.evidence(radio, "Acting mayor Piet Omdal thanked the divers.", "Acting mayor Piet Omdal")}},
		},
		Silent: []collate.Silence{{Doc: post, Reason: collate.Silent}, {Doc: ticker, Reason: collate.Summary}},
	}}
	v2 := &m.c.Divergences[1]
	v2.Trajectory = []collate.Step{{Day: m.c.Documents[herald].Published, Value: "Ines Calder", Docs: []int{herald}},
		{Day: m.c.Documents[radio].Published, Value: "Piet Omdal (acting)", Docs: []int{radio}}}
	v2.Stale = []collate.Stale{{Doc: radio, Value: "Ines Calder", Newer: "Piet Omdal (acting)", Since: m.c.Documents[radio].Published}}
	m.c.Inner = []collate.Inner{{Doc: radio, Form: collate.Headlined, Divergence: collate.Divergence{
		ID: "i1", Kind: "wording", Outcome: collate.Contradiction, Subject: "what fell: the bridge in Tolvik …", Severity: collate.Medium,
		Rule: "the text says otherwise than its headline",
		Sides: []collate.Side{
			{Value: "on", Docs: []int{radio}, Origins: 1, Evidence: []collate.Evidence{
				{Doc: radio, Span: source.Span{End: 25}, Focus: source.Span{Start: 12, End: 14}, Title: true}}},
			{Value: "fell", Docs: []int{radio}, Origins: 1, Evidence: []collate.Evidence{
				m.evidence(radio, "At least 12 people died when the bridge in Tolvik fell.", "fell")}},
		}}}}
	m.c.Offices = []collate.Office{{Office: "mayor", Body: "Tolvik", Holders: []collate.Side{
		{Value: "Ines Calder", Docs: []int{herald}, Origins: 1, Evidence: m.c.Divergences[1].Sides[0].Evidence},
		{Value: "Piet Omdal", Docs: []int{radio}, Origins: 1, Evidence: m.c.Divergences[1].Sides[1].Evidence},
	}}}
	m.c.Warnings = []string{"fjord-times.txt is left out: it is empty"}
	return &m.c
}

package page

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/view"
	"crosscheck/source"
)

// A maker builds a report by hand, passages given by their words.
type maker struct {
	t testing.TB
	c collate.Collation
}

func (m *maker) doc(outlet, published, text string) int {
	m.t.Helper()
	d := &source.Document{ID: "d-" + outlet, Name: outlet + ".txt", Outlet: outlet, Title: "On the ferry", Text: text,
		SHA256: strings.Repeat("ab", 32)}
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

func (m *maker) side(value string, doc int, passage, focus string) collate.Side {
	m.t.Helper()
	e := collate.Evidence{Doc: doc, Span: m.find(doc, passage)}
	at := e.Span.Start + strings.Index(passage, focus)
	e.Focus = source.Span{Start: at, End: at + len(focus)}
	return collate.Side{Value: value, Docs: []int{doc}, Origins: 1, Evidence: []collate.Evidence{e}}
}

// cluster adds a cluster of passages, each as document and words.
func (m *maker) cluster(id string, a collate.Agreement, readings ...any) {
	m.t.Helper()
	cl := collate.Cluster{ID: id, Agreement: a}
	for i := 0; i < len(readings); i += 2 {
		doc := readings[i].(int)
		cl.Readings = append(cl.Readings, collate.Reading{Doc: doc, Claim: &claims.Claim{
			Doc: m.c.Documents[doc], Span: m.find(doc, readings[i+1].(string)), Worth: 0.5}})
		cl.Origins++
	}
	m.c.Clusters = append(m.c.Clusters, cl)
}

func (m *maker) report() *view.Report {
	return &view.Report{Collation: &m.c, Version: "1.2.3", Options: map[string]string{"threshold": "0.4"}}
}

// ferry is a small story of four reports: a conflict, a difference, an
// agreement, an office, two reports of one origin, one without a date.
func ferry(t testing.TB) *view.Report {
	m := &maker{t: t}
	coast := m.doc("Coast Mail", "2024-05-01", "Ferry aground\nBy Ann Lee\n\nThe ferry ran aground on Monday with 80 people aboard.\n\n"+
		"Nobody was hurt. Captain Ole Brun had warned of the sandbank.\n")
	dock := m.doc("Dock News", "2024-05-03", "The ferry ran aground on Monday with 95 people aboard. Nobody was hurt.\n\nA tug came at noon.\n")
	fjord := m.doc("Fjord Radio", "", "Nobody was hurt. Captain Eli Moe had warned of the sandbank.\n")
	isle := m.doc("Isle Post", "2024-05-03", "A tug came at noon. Few saw it.\n")
	m.c.Origins[isle] = m.c.Origins[dock]

	m.cluster("c1", collate.Conflict, coast, "The ferry ran aground on Monday with 80 people aboard.",
		dock, "The ferry ran aground on Monday with 95 people aboard.")
	m.cluster("c2", collate.Agree, coast, "Nobody was hurt.", dock, "Nobody was hurt.", fjord, "Nobody was hurt.")
	m.cluster("c3", collate.Differ, coast, "Captain Ole Brun had warned of the sandbank.", fjord, "Captain Eli Moe had warned of the sandbank.")
	m.cluster("c4", collate.Agree, dock, "A tug came at noon.", isle, "A tug came at noon.")
	m.cluster("c5", collate.Single, isle, "Few saw it.")
	m.c.Divergences = []collate.Divergence{{
		ID: "v1", Kind: "number", Outcome: collate.Contradiction, Subject: "people aboard the ferry", Severity: collate.Medium,
		Rule: "both figures are exact", Cluster: "c1", Silent: []collate.Silence{{Doc: fjord, Reason: collate.Cut}, {Doc: isle, Reason: collate.Silent}},
		Sides: []collate.Side{m.side("80 people", coast, "The ferry ran aground on Monday with 80 people aboard.", "80"),
			m.side("95 people", dock, "The ferry ran aground on Monday with 95 people aboard.", "95")},
	}, {
		ID: "v2", Kind: "role", Outcome: collate.Unsettled, Subject: "captain of the ferry", Severity: collate.Low, Cluster: "c3",
		Silent: []collate.Silence{{Doc: dock}, {Doc: isle}}, Settled: []string{"offices.tsv:3"}, Assumption: "same time", Baseline: collate.BaselineNew,
		Review: &collate.Review{State: collate.Accepted, By: "Kim", Reason: "read both"},
		Sides: []collate.Side{m.side("Ole Brun", coast, "Captain Ole Brun had warned of the sandbank.", "Ole Brun"),
			m.side("Eli Moe", fjord, "Captain Eli Moe had warned of the sandbank.", "Eli Moe")},
	}}
	m.c.Divergences = append(m.c.Divergences, collate.Divergence{ID: "v3", Kind: "number", Outcome: collate.Updated, Subject: "people brought ashore",
		Severity: collate.Low, Sides: []collate.Side{m.side("80", coast, "The ferry ran aground on Monday with 80 people aboard.", "80"), m.side("95", dock, "The ferry ran aground on Monday with 95 people aboard.", "95")},
		Trajectory: []collate.Step{{Day: m.c.Documents[coast].Published, Value: "80", Docs: []int{coast}}, {Day: m.c.Documents[dock].Published, Value: "95", Docs: []int{dock}}},
		Stale:      []collate.Stale{{Doc: isle, Value: "80", Newer: "95", Since: m.c.Documents[dock].Published}}, Silent: []collate.Silence{{Doc: fjord}, {Doc: isle}}})
	m.c.Inner = []collate.Inner{{Doc: coast, Form: collate.Headlined, Divergence: collate.Divergence{ID: "i1", Kind: "number", Outcome: collate.Contradiction,
		Subject: "people aboard, by headline and text", Severity: collate.Medium, Sides: []collate.Side{
			{Value: "the ferry", Docs: []int{coast}, Evidence: []collate.Evidence{{Doc: coast, Span: source.Span{End: 6}, Title: true}}},
			m.side("80", coast, "The ferry ran aground on Monday with 80 people aboard.", "80")}}}}
	m.c.Offices = []collate.Office{{Office: "captain", Body: "the ferry", Holders: m.c.Divergences[1].Sides}}
	m.c.Suggestions = []collate.Suggestion{{ID: "s1", A: 1, B: 3, Link: 0.3}}
	m.c.Absent = []collate.Divergence{{ID: "v0", Kind: "place", Outcome: collate.Scope, Subject: "where it ran aground",
		Severity: collate.Low, Sides: []collate.Side{{Value: "Skerry"}, {Value: "Holm"}}}}
	m.c.Warnings = []string{"notes.txt is left out: it is empty"}
	return m.report()
}

// generated is a story of many reports and claims: each report makes about
// two thirds of the claims, and every seventh claim is in conflict.
func generated(t testing.TB, reports, claimed int) *view.Report {
	m := &maker{t: t}
	makes := func(doc, claim int) bool { return (doc*7+claim*5)%3 > 0 }
	sentence := func(doc, claim int) string {
		n := 100 + claim
		if claim%7 == 0 && doc%4 == 0 {
			n += 1000
		}
		return fmt.Sprintf("In district %d the flood of last week destroyed %d houses, the council said on Tuesday.", claim, n)
	}
	for doc := range reports {
		var b strings.Builder
		for claim := range claimed {
			if makes(doc, claim) {
				b.WriteString(sentence(doc, claim) + "\n\n")
			}
		}
		m.doc(fmt.Sprintf("Outlet %d", doc+1), fmt.Sprintf("2024-06-%02d", doc+1), b.String())
	}
	for claim := range claimed {
		agreement := collate.Agree
		var readings []any
		sides := make([]collate.Side, 2)
		for doc := range reports {
			if !makes(doc, claim) {
				continue
			}
			words := sentence(doc, claim)
			readings = append(readings, doc, words)
			i := 0
			if claim%7 == 0 && doc%4 == 0 {
				i = 1
			}
			sides[i].Docs = append(sides[i].Docs, doc)
			sides[i].Evidence = append(sides[i].Evidence, collate.Evidence{Doc: doc, Span: m.find(doc, words)})
		}
		id := fmt.Sprintf("c%d", claim)
		if len(sides[1].Docs) > 0 {
			agreement = collate.Conflict
			m.c.Divergences = append(m.c.Divergences, collate.Divergence{ID: "v" + id, Kind: "number", Outcome: collate.Contradiction,
				Subject: fmt.Sprintf("houses destroyed in district %d", claim), Sides: sides, Severity: collate.High, Cluster: id})
		}
		m.cluster(id, agreement, readings...)
	}
	return m.report()
}

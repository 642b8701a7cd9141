package page

import (
	"fmt"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/internal/stories"
	"crosscheck/report/view"
	"crosscheck/source"
)

// reportOf is the report of a collation.
func reportOf(c *collate.Collation) *view.Report {
	return &view.Report{Collation: c, Version: "1.2.3", Options: map[string]string{"threshold": "0.4"}}
}

// ferry is a small story of four reports: a conflict, a difference, an
// agreement, an office, two reports of one origin, one without a date.
func ferry() *view.Report {
	m := &stories.Maker{}
	coast := m.Doc("Coast Mail", "On the ferry", "2024-05-01", "Ferry aground\nBy Ann Lee\n\nThe ferry ran aground on Monday with 80 people aboard.\n\n"+
		"Nobody was hurt. Captain Ole Brun had warned of the sandbank.\n")
	dock := m.Doc("Dock News", "On the ferry", "2024-05-03", "The ferry ran aground on Monday with 95 people aboard. Nobody was hurt.\n\nA tug came at noon.\n")
	fjord := m.Doc("Fjord Radio", "On the ferry", "", "Nobody was hurt. Captain Eli Moe had warned of the sandbank.\n")
	isle := m.Doc("Isle Post", "On the ferry", "2024-05-03", "A tug came at noon. Few saw it.\n")
	m.Origins[isle] = m.Origins[dock]

	m.Cluster("c1", collate.Conflict, coast, "The ferry ran aground on Monday with 80 people aboard.",
		dock, "The ferry ran aground on Monday with 95 people aboard.")
	m.Cluster("c2", collate.Agree, coast, "Nobody was hurt.", dock, "Nobody was hurt.", fjord, "Nobody was hurt.")
	m.Cluster("c3", collate.Differ, coast, "Captain Ole Brun had warned of the sandbank.", fjord, "Captain Eli Moe had warned of the sandbank.")
	m.Cluster("c4", collate.Agree, dock, "A tug came at noon.", isle, "A tug came at noon.")
	m.Cluster("c5", collate.Single, isle, "Few saw it.")
	m.Divergences = []collate.Divergence{{
		ID: "v1", Kind: "number", Outcome: collate.Contradiction, Subject: "people aboard the ferry", Severity: collate.Medium,
		Rule: "both figures are exact", Cluster: "c1", Silent: []collate.Silence{{Doc: fjord, Reason: collate.Cut}, {Doc: isle, Reason: collate.Silent}},
		Sides: []collate.Side{m.Side("80 people", coast, "The ferry ran aground on Monday with 80 people aboard.", "80"),
			m.Side("95 people", dock, "The ferry ran aground on Monday with 95 people aboard.", "95")},
	}, {
		ID: "v2", Kind: "role", Outcome: collate.Unsettled, Subject: "captain of the ferry", Severity: collate.Low, Cluster: "c3",
		Silent: []collate.Silence{{Doc: dock}, {Doc: isle}}, Settled: []string{"offices.tsv:3"}, Assumption: "same time", Baseline: collate.BaselineNew,
		Review: &collate.Review{State: collate.Accepted, By: "Kim", Reason: "read both"},
		Sides: []collate.Side{m.Side("Ole Brun", coast, "Captain Ole Brun had warned of the sandbank.", "Ole Brun"),
			m.Side("Eli Moe", fjord, "Captain Eli Moe had warned of the sandbank.", "Eli Moe")},
	}}
	m.Divergences = append(m.Divergences, collate.Divergence{ID: "v3", Kind: "number", Outcome: collate.Updated, Subject: "people brought ashore",
		Severity: collate.Low, Sides: []collate.Side{m.Side("80", coast, "The ferry ran aground on Monday with 80 people aboard.", "80"), m.Side("95", dock, "The ferry ran aground on Monday with 95 people aboard.", "95")},
		Trajectory: []collate.Step{{Day: m.Documents[coast].Published, Value: "80", Docs: []int{coast}}, {Day: m.Documents[dock].Published, Value: "95", Docs: []int{dock}}},
		Stale:      []collate.Stale{{Doc: isle, Value: "80", Newer: "95", Since: m.Documents[dock].Published}}, Silent: []collate.Silence{{Doc: fjord}, {Doc: isle}}})
	m.Inner = []collate.Inner{{Doc: coast, Form: collate.Headlined, Divergence: collate.Divergence{ID: "i1", Kind: "number", Outcome: collate.Contradiction,
		Subject: "people aboard, by headline and text", Severity: collate.Medium, Sides: []collate.Side{
			{Value: "the ferry", Docs: []int{coast}, Evidence: []collate.Evidence{{Doc: coast, Span: source.Span{End: 6}, Title: true}}},
			m.Side("80", coast, "The ferry ran aground on Monday with 80 people aboard.", "80")}}}}
	m.Offices = []collate.Office{{Office: "captain", Body: "the ferry", Holders: m.Divergences[1].Sides}}
	m.Suggestions = []collate.Suggestion{{ID: "s1", A: 1, B: 3, Link: 0.3}}
	m.Absent = []collate.Divergence{{ID: "v0", Kind: "place", Outcome: collate.Scope, Subject: "where it ran aground",
		Severity: collate.Low, Sides: []collate.Side{{Value: "Skerry"}, {Value: "Holm"}}}}
	m.Warnings = []string{"notes.txt is left out: it is empty"}
	return reportOf(&m.Collation)
}

// generated is a story of many reports and claims: each report makes about
// two thirds of the claims, and every seventh claim is in conflict.
func generated(reports, claimed int) *view.Report {
	m := &stories.Maker{}
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
		m.Doc(fmt.Sprintf("Outlet %d", doc+1), "On the ferry", fmt.Sprintf("2024-06-%02d", doc+1), b.String())
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
			sides[i].Evidence = append(sides[i].Evidence, collate.Evidence{Doc: doc, Span: m.Find(doc, words)})
		}
		id := fmt.Sprintf("c%d", claim)
		if len(sides[1].Docs) > 0 {
			agreement = collate.Conflict
			m.Divergences = append(m.Divergences, collate.Divergence{ID: "v" + id, Kind: "number", Outcome: collate.Contradiction,
				Subject: fmt.Sprintf("houses destroyed in district %d", claim), Sides: sides, Severity: collate.High, Cluster: id})
		}
		m.Cluster(id, agreement, readings...)
	}
	return reportOf(&m.Collation)
}

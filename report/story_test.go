package report

import (
	"crosscheck/collate"
	"crosscheck/report/internal/stories"
	"crosscheck/source"
)

// bridge is a small story of four reports.
func bridge() *collate.Collation {
	m := &stories.Maker{}
	herald := m.Doc("Harbour Herald", "Harbour Herald on the bridge", "2024-03-02", "The old bridge at Tolvik gave way on Friday, killing 12 people.\n\n"+
		"Mayor Ines Calder said the town would rebuild it within two years.\n\nThe ferry will run every half hour.\n")
	post := m.Doc("Tolvik Post", "Tolvik Post on the bridge", "2024-03-02", "The old bridge at Tolvik gave way on Friday, killing 21 people.\n"+
		"Engineers had warned of rust in the cables | twice.\n\nMs Calder promised a new bridge in about two years.\n")
	radio := m.Doc("Radio North", "Radio North on the bridge", "2024-03-04", "At least 12 people died when the bridge in Tolvik fell.\n\n"+
		"Acting mayor Piet Omdal thanked the divers.\n")
	ticker := m.Doc("東海新聞", "東海新聞 on the bridge", "2024-03-02", "Tolvik's bridge gave way, and \u202e12\u202c people died,\x1b[31m police\x1b[0m said.\n")

	m.Cluster("c1", collate.Conflict, herald, "The old bridge at Tolvik gave way on Friday, killing 12 people.",
		post, "The old bridge at Tolvik gave way on Friday, killing 21 people.",
		radio, "At least 12 people died when the bridge in Tolvik fell.")
	m.Cluster("c2", collate.Differ, herald, "Mayor Ines Calder said the town would rebuild it within two years.",
		post, "Ms Calder promised a new bridge in about two years.")
	m.Cluster("c3", collate.Single, herald, "The ferry will run every half hour.")
	m.Cluster("c4", collate.Single, post, "Engineers had warned of rust in the cables | twice.")
	m.Cluster("c5", collate.Single, radio, "Acting mayor Piet Omdal thanked the divers.")
	m.Cluster("c6", collate.Agree, radio, "the bridge in Tolvik fell",
		ticker, "Tolvik's bridge gave way")

	m.Suggestions = []collate.Suggestion{{ID: "s1", A: 2, B: 4, Link: 0.375}}
	m.Divergences = []collate.Divergence{{
		ID: "v1", Kind: "number", Outcome: collate.Contradiction, Subject: "people killed by the fall of the bridge",
		Severity: collate.Medium, Rule: "number-disjoint", Cluster: "c1", Assumption: "",
		Sides: []collate.Side{
			{Value: "12 people", Docs: []int{herald, ticker}, Origins: 2, Evidence: []collate.Evidence{
				m.Evidence(herald, "The old bridge at Tolvik gave way on Friday, killing 12 people.", "12"),
				m.Evidence(ticker, "Tolvik's bridge gave way, and \u202e12\u202c people died,\x1b[31m police\x1b[0m said.", "12")}},
			{Value: "21 people", Docs: []int{post}, Origins: 1, Evidence: []collate.Evidence{
				m.Evidence(post, "The old bridge at Tolvik gave way on Friday, killing 21 people.", "21")}},
		},
		Silent: []collate.Silence{{Doc: radio, Reason: collate.Older}},
	}, {
		ID: "v2", Kind: "role", Outcome: collate.Updated, Subject: "mayor of Tolvik", Severity: collate.Low, Rule: "office-dates",
		Sides: []collate.Side{
			{Value: "Ines Calder", Docs: []int{herald}, Origins: 1, Evidence: []collate.Evidence{
				m.Evidence(herald, "Mayor Ines Calder said the town would rebuild it within two years.", "Mayor Ines Calder")}},
			{Value: "Piet Omdal (acting)", Docs: []int{radio}, Origins: 1, Evidence: []collate.Evidence{
				m.Evidence(radio, "Acting mayor Piet Omdal thanked the divers.", "Acting mayor Piet Omdal")}},
		},
		Silent: []collate.Silence{{Doc: post, Reason: collate.Silent}, {Doc: ticker, Reason: collate.Summary}},
	}}
	v2 := &m.Divergences[1]
	v2.Trajectory = []collate.Step{{Day: m.Documents[herald].Published, Value: "Ines Calder", Docs: []int{herald}},
		{Day: m.Documents[radio].Published, Value: "Piet Omdal (acting)", Docs: []int{radio}}}
	v2.Stale = []collate.Stale{{Doc: radio, Value: "Ines Calder", Newer: "Piet Omdal (acting)", Since: m.Documents[radio].Published}}
	m.Inner = []collate.Inner{{Doc: radio, Form: collate.Headlined, Divergence: collate.Divergence{
		ID: "i1", Kind: "wording", Outcome: collate.Contradiction, Subject: "what fell: the bridge in Tolvik …", Severity: collate.Medium,
		Rule: "the text says otherwise than its headline",
		Sides: []collate.Side{
			{Value: "on", Docs: []int{radio}, Origins: 1, Evidence: []collate.Evidence{
				{Doc: radio, Span: source.Span{End: 25}, Focus: source.Span{Start: 12, End: 14}, Title: true}}},
			{Value: "fell", Docs: []int{radio}, Origins: 1, Evidence: []collate.Evidence{
				m.Evidence(radio, "At least 12 people died when the bridge in Tolvik fell.", "fell")}},
		}}}}
	m.Offices = []collate.Office{{Office: "mayor", Body: "Tolvik", Holders: []collate.Side{
		{Value: "Ines Calder", Docs: []int{herald}, Origins: 1, Evidence: m.Divergences[1].Sides[0].Evidence},
		{Value: "Piet Omdal", Docs: []int{radio}, Origins: 1, Evidence: m.Divergences[1].Sides[1].Evidence},
	}}}
	m.Warnings = []string{"fjord-times.txt is left out: it is empty"}
	return &m.Collation
}

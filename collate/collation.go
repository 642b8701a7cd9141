// Package collate aligns the claims of several documents, compares their
// details and says where the reports agree, where they diverge and on what.
//
// The judgement lives here and nowhere else: what counts as the same thing,
// when a difference is a conflict, and which outlets are one origin; and what
// parts a collation from an earlier one, or a report from its earlier version.
// It prints nothing, and it never says who is right.
package collate

import (
	"crosscheck/claims"
	"crosscheck/source"
)

// An Agreement says how the readings of one cluster stand to each other.
type Agreement string

// The agreements.
const (
	Agree    Agreement = "agree"    // no detail apart
	Differ   Agreement = "differ"   // details apart, none in conflict
	Conflict Agreement = "conflict" // at least one detail in conflict
	Single   Agreement = "single"   // one report only
)

// An Outcome says what a difference of one detail amounts to.
type Outcome string

// The outcomes. Only Contradiction is a conflict.
const (
	Contradiction Outcome = "conflict"
	Updated       Outcome = "updated"
	Precision     Outcome = "precision"
	Scope         Outcome = "scope"
	Attribution   Outcome = "attribution"
	Certainty     Outcome = "certainty"
	Variant       Outcome = "variant"
	Unsettled     Outcome = "unsettled"
)

// Outcomes returns all outcomes.
func Outcomes() []Outcome {
	return []Outcome{Contradiction, Updated, Precision, Scope, Attribution, Certainty, Variant, Unsettled}
}

// A Severity orders findings for a reader with little time.
type Severity string

// The severities, most severe first.
const (
	High   Severity = "high"   // a conflict with two or more origins on each side
	Medium Severity = "medium" // a conflict with one origin on a side
	Low    Severity = "low"    // any other difference
)

// A Collation is the outcome of comparing documents: all that a report shows.
type Collation struct {
	// Documents are in the order of the input.
	Documents []*source.Document
	// Clusters are ordered by their first reading.
	Clusters []Cluster
	// Divergences are ordered by severity, then kind, subject and ID.
	Divergences []Divergence
	// Suggestions are ordered by likeness. They count for nothing.
	Suggestions []Suggestion
	// Inner are findings inside one report, ordered by severity and document.
	Inner []Inner
	// Offices lists who holds which office according to whom.
	Offices []Office
	// Warnings say what a reader should know: reports without a date are
	// taken to be of one time, inputs left out.
	Warnings []string
	// Origins numbers each document's origin: documents with the same number
	// are not independent, such as those of one copy or one publisher.
	Origins []int
	// Absent are the findings of an earlier report that are found no more.
	// Their sides are values alone: the places were those of that report.
	Absent []Divergence
}

// A Cluster is one thing that is said by one or more reports: a row.
type Cluster struct {
	ID        string
	Agreement Agreement
	// Readings are in order of document, then place.
	Readings []Reading
	// Origins is the number of independent sources among the readings, and
	// Ties why that is less than the number of reports.
	Origins int
	Ties    []Tie
	// Silent are the documents without a reading, of a cluster that more than
	// one report shares.
	Silent []Silence
	// Plain is the index of the plainest wording among the readings.
	Plain int
}

// A Suggestion is two clusters that are possibly about the same thing: alike,
// but too little to be taken for one.
type Suggestion struct {
	ID   string
	A, B int // indexes into Collation.Clusters, A < B
	// Link is how surely they are, 0..1, on the scale of Options.Threshold.
	Link float64
}

// A Reading is how one report says it: a cell.
type Reading struct {
	Doc   int // index into Collation.Documents
	Claim *claims.Claim
}

// A Divergence is a detail on which readings part.
type Divergence struct {
	ID string
	// Fingerprint derives from the kind and the values alone: the same
	// finding keeps it where the reports are reworded or others join them.
	// Two findings of one collation may share it.
	Fingerprint string
	Kind        string // role, person, rank, number, money, ...
	Outcome     Outcome
	// Subject says what the readings differ about, in words:
	// "president of Iran, visiting Islamabad".
	Subject string
	// Sides are the values, each with the reports that have it.
	Sides []Side
	// Silent are the documents on no side.
	Silent   []Silence
	Severity Severity
	// Rule names the rule that decided the outcome.
	Rule string
	// Cluster is the ID of the cluster the sides stand in; empty for a
	// finding across the whole set.
	Cluster string
	// Trajectory is the course of what was updated, in order of days, and
	// Stale the reports that still have an old figure.
	Trajectory []Step
	Stale      []Stale
	// Settled are the rows of the user's table of offices that settled what
	// the reports leave open, each with its place in the table.
	Settled []string
	// Frame is how alike the likest two of its statements are with details
	// matching by type alone, 0..1; 0 for a finding across the whole set.
	Frame float64
	// Assumption is "same time" where no report has a date.
	Assumption string
	// Baseline says how it stands to an earlier report; empty where it was
	// compared with none.
	Baseline Baseline
	// Review is what a person decided about it; nil while it is open.
	Review *Review
}

// A Baseline says how a finding stands to an earlier report.
type Baseline string

// The standings.
const (
	BaselineNew       Baseline = "new"       // not in the earlier report
	BaselineUnchanged Baseline = "unchanged" // the same values and outcome
	BaselineUpdated   Baseline = "updated"   // there with other values or another outcome
	BaselineAbsent    Baseline = "absent"    // of the earlier report alone
)

// A Review is a person's decision about a finding.
type Review struct {
	State  ReviewState
	Reason string // empty if none was given
	By     string // who decided; empty if that is not known
}

// A ReviewState is what was decided.
type ReviewState string

// The states. A finding without a review is open.
const (
	Accepted  ReviewState = "accepted"  // the reports do part so
	Dismissed ReviewState = "dismissed" // it is none, or does not matter
)

// A Side is one value of a divergence and the reports that have it.
type Side struct {
	Value string
	Docs  []int // sorted indexes into Collation.Documents
	// Origins is the number of independent sources among the documents, and
	// Ties why that is less than the number of reports.
	Origins  int
	Ties     []Tie
	Evidence []Evidence
}

// Evidence is a passage that shows a value.
type Evidence struct {
	Doc  int
	Span source.Span // the passage
	// Focus is the place of the value itself inside Span.
	Focus source.Span
	// Title says that the places are in the document's title, where that is no
	// part of its text; only findings inside one report have such evidence.
	Title bool
}

// Findings returns the divergences between the reports, then those inside one.
func (c *Collation) Findings() []*Divergence {
	var out []*Divergence
	for i := range c.Divergences {
		out = append(out, &c.Divergences[i])
	}
	for i := range c.Inner {
		out = append(out, &c.Inner[i].Divergence)
	}
	return out
}

// TextOf returns the text in which the places of a piece of evidence are.
func (c *Collation) TextOf(e Evidence) string {
	if e.Title {
		return c.Documents[e.Doc].Title
	}
	return c.Documents[e.Doc].Text
}

// An Office is a row of the table of who holds which office.
type Office struct {
	Office  string
	Body    string
	Holders []Side
}

package collate

import (
	"time"

	"crosscheck/claims"
	"crosscheck/source"
)

// A Relation says how two statements stand to each other.
type Relation string

// The relations between two statements. Silent is the answer of a report
// that says nothing about a claim.
const (
	RelationAgree     Relation = "agree"
	RelationDiffer    Relation = "differ"
	RelationConflict  Relation = "conflict"
	RelationUnrelated Relation = "unrelated"
	RelationSilent    Relation = "silent"
)

// A Comparison is the judgement on two statements.
type Comparison struct {
	// Similarity grades how alike they are in meaning, 0..1, details counted.
	Similarity float64
	Relation   Relation
	// Differences are the details in which they part, whatever the relation.
	Differences []Difference
}

// A Difference is one detail on which two statements part. A and B are the
// places of the detail's own words in either statement.
type Difference struct {
	Kind    string
	Outcome Outcome
	A, B    source.Span
	Rule    string
}

// A Statement is one bare claim with the date it was made, if known.
type Statement struct {
	Text string
	Date time.Time
}

// Pair compares two bare statements.
func Pair(a, b Statement) Comparison { return Comparison{} }

// An Answer says whether one report supports a claim.
type Answer struct {
	Relation Relation
	// Support is how well the best passage bears the claim out, 0..1.
	Support float64
	// Evidence is the place of that passage; zero if the report is silent.
	Evidence    source.Span
	Differences []Difference
}

// Check looks for a claim in one report.
func Check(claim string, t *claims.Testimony) Answer { return Answer{} }

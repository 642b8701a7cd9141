package collate

import (
	"cmp"
	"math"
	"slices"
)

// A Case is a pair of statements and what a person says of it.
type Case struct {
	A, B  Statement
	Label Relation
	// Kind is that of the main divergence; empty where there is none.
	Kind string
}

// A Score counts how often conflicts were found where people see them. A share
// of nothing is NaN.
type Score struct {
	// Kind is what the cases have in common; empty for those of no kind.
	Kind string
	// Cases is the number of pairs, Right that of those judged as labelled.
	Cases, Right int
	// Labelled is the number of labelled conflicts, Found that of those that
	// were found, and Named that of those whose differences hold a conflict of
	// the labelled kind.
	Labelled, Found, Named int
	// False is the number of false alarms: conflicts found in pairs that
	// people judge otherwise.
	False int
}

// Precision is the share of found conflicts that are labelled so.
func (s Score) Precision() float64 { return share(s.Found, s.Found+s.False) }

// Recall is the share of labelled conflicts that were found.
func (s Score) Recall() float64 { return share(s.Found, s.Labelled) }

// F1 is the harmonic mean of precision and recall.
func (s Score) F1() float64 { return share(2*s.Found, s.Found+s.False+s.Labelled) }

// Alarms is the share of pairs that are no conflicts in which one was found.
func (s Score) Alarms() float64 { return share(s.False, s.Cases-s.Labelled) }

// Accuracy is the share of pairs that were judged as labelled.
func (s Score) Accuracy() float64 { return share(s.Right, s.Cases) }

func share(n, of int) float64 {
	if of == 0 {
		return math.NaN()
	}
	return float64(n) / float64(of)
}

func (s *Score) add(c Case, got Comparison) {
	s.Cases++
	if c.Label == got.Relation {
		s.Right++
	}
	if c.Label == RelationConflict {
		s.Labelled++
	}
	switch {
	case got.Relation != RelationConflict:
	case c.Label != RelationConflict:
		s.False++
	default:
		s.Found++
		if slices.ContainsFunc(got.Differences, func(d Difference) bool { return d.Kind == c.Kind && d.Outcome == Contradiction }) {
			s.Named++
		}
	}
}

// An Evaluation says how well labelled pairs are judged.
type Evaluation struct {
	// Judged are the comparisons of the cases, in their order.
	Judged []Comparison
	// Kinds are the scores by kind, in the order of the kinds' names, that of
	// the cases of no kind last.
	Kinds []Score
	// All is the score of all cases.
	All Score
}

// Evaluate judges labelled pairs and counts what is right.
func (c *Comparer) Evaluate(cases []Case) Evaluation {
	e := Evaluation{Judged: make([]Comparison, len(cases))}
	eachHalf(len(cases), func(first, step int) {
		for i := first; i < len(cases); i += step {
			e.Judged[i] = c.Pair(cases[i].A, cases[i].B)
		}
	})
	kinds := map[string]*Score{}
	for i, labelled := range cases {
		s := kinds[labelled.Kind]
		if s == nil {
			s = &Score{Kind: labelled.Kind}
			kinds[labelled.Kind] = s
		}
		s.add(labelled, e.Judged[i])
		e.All.add(labelled, e.Judged[i])
	}
	for _, s := range kinds {
		e.Kinds = append(e.Kinds, *s)
	}
	slices.SortFunc(e.Kinds, func(a, b Score) int {
		if (a.Kind == "") != (b.Kind == "") {
			return cmp.Compare(b.Kind, a.Kind)
		}
		return cmp.Compare(a.Kind, b.Kind)
	})
	return e
}

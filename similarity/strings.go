package similarity

import (
	"math"
	"strings"

	"github.com/adrg/strutil"
	"github.com/adrg/strutil/metrics"
)

// A StringMeasure says how alike two short strings are: 0..1, symmetric, and 1
// for a string against itself.
type StringMeasure interface {
	Compare(a, b string) float64
}

// StringMeasures are the measures by their names.
var stringMeasures = []struct {
	name string
	new  func() strutil.StringMetric
}{
	{"jaccard", func() strutil.StringMetric { return &metrics.Jaccard{NgramSize: 2} }},
	{"jaro-winkler", func() strutil.StringMetric { return metrics.NewJaroWinkler() }},
	{"levenshtein", func() strutil.StringMetric { return metrics.NewLevenshtein() }},
	{"overlap", func() strutil.StringMetric { return &metrics.OverlapCoefficient{NgramSize: 2} }},
	{"smith-waterman", func() strutil.StringMetric { return metrics.NewSmithWatermanGotoh() }},
	{"sorensen-dice", func() strutil.StringMetric { return &metrics.SorensenDice{NgramSize: 2} }},
}

// StringMeasureNames returns the names of the string measures, sorted.
func StringMeasureNames() []string {
	names := make([]string, len(stringMeasures))
	for i, m := range stringMeasures {
		names[i] = m.name
	}
	return names
}

// NewStringMeasure returns the string measure of that name; ok is false if
// there is none. Strings are compared in lower case. A measure is safe for
// concurrent use.
func NewStringMeasure(name string) (m StringMeasure, ok bool) {
	for _, s := range stringMeasures {
		if s.name == name {
			return lawful{s.new()}, true
		}
	}
	return nil, false
}

// lawful makes a metric of strutil keep the laws of a StringMeasure: some of
// them give NaN for empty strings, 0 for equal strings shorter than an n-gram,
// or another value when the arguments change places.
type lawful struct{ metric strutil.StringMetric }

func (l lawful) Compare(a, b string) float64 {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if a == b {
		return 1
	}
	if a == "" || b == "" {
		return 0
	}
	if a > b {
		a, b = b, a
	}
	s := l.metric.Compare(a, b)
	if math.IsNaN(s) {
		return 0
	}
	return math.Max(0, math.Min(1, s))
}

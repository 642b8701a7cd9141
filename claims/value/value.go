// Package value finds quantities and times in English text and normalises
// them: numbers, money, percentages, measures, ages, ordinals, scores, dates,
// clock times, periods, durations and frequencies.
//
// Without this the scanners of figures and calendars, which know nothing of
// claims, would share a name space with people, offices and clauses.
//
// It says what a figure is and where it stands. It does not decide whether
// two figures agree.
package value

import (
	"time"

	"crosscheck/source"
)

// A Kind says what sort of figure a Value is.
type Kind string

// The kinds of value.
const (
	Number    Kind = "number"
	Ordinal   Kind = "ordinal"
	Money     Kind = "money"
	Percent   Kind = "percent"
	Measure   Kind = "measure" // length, area, mass, speed, temperature, magnitude ...
	Age       Kind = "age"
	Score     Kind = "score" // 3-1, a vote of 52 to 48
	Date      Kind = "date"  // a day, month, year or a span of them
	Clock     Kind = "clock" // a time of day
	Duration  Kind = "duration"
	Frequency Kind = "frequency"
)

// A Bound says how a figure limits the true one.
type Bound string

// The bounds. An open side of Low..High is infinite.
const (
	Exact    Bound = "exact"
	About    Bound = "about"     // about, around, nearly, some, roughly
	AtLeast  Bound = "at least"  // Low..+Inf
	MoreThan Bound = "more than" // Low..+Inf, Low itself excluded
	AtMost   Bound = "at most"   // -Inf..High
	LessThan Bound = "less than" // -Inf..High, High itself excluded
	Between  Bound = "between"   // a stated range
)

// A Grain is the precision of a date.
type Grain string

// The grains, finest first.
const (
	Minute Grain = "minute"
	Day    Grain = "day"
	Week   Grain = "week"
	Month  Grain = "month"
	Season Grain = "season"
	Year   Grain = "year"
	Decade Grain = "decade"
)

// A Value is one figure with its place.
type Value struct {
	Kind Kind
	// Span holds the figure and its unit, without the bound's words and
	// without what is counted: "12", "$75 million", "10 1/2 miles", "3 May".
	Span source.Span
	// Text is the normalised value: a plain decimal number without
	// separators ("280000000", "12.5"), an ISO 8601 date or prefix
	// ("2019-01-04", "2019-01", "2019"), a clock time "15:04", or an ISO 8601
	// duration ("P2D"). A score is "3-1", a range "5-7", a range of dates
	// "2019-05-03/2019-05-05". Where ISO 8601 has no notation: a quarter is
	// "2019-Q3", a season "2019-SU" (SP, SU, FA, WI), a decade "199X", a
	// century "18XX"; a day without a known year is "--05-03", a month
	// "--05". A frequency is how often in which time: "2/P1W". A vague count
	// ("hundreds", "tens of thousands") and a date that cannot be resolved
	// keep their words, lower case.
	Text string
	// Unit is "%" for percentages, "pp" for percentage points, an ISO 4217
	// code for money (with "/100" for cents and the like), the unit as in
	// units.tsv for measures and as in times.tsv for ages and durations, the
	// zone's words for a clock time ("gmt", "local time"); else empty.
	Unit string

	// Bound says how the figure limits the true one. BoundSpan is the place
	// of the words that say so; zero if there are none.
	Bound     Bound
	BoundSpan source.Span
	// Low and High bound a quantity in the unit given, both inclusive save
	// for MoreThan and LessThan. Equal for an exact figure.
	Low, High float64
	// Base is the exact quantity in the base unit of its dimension (metres,
	// kilograms, seconds ...) and Dimension that dimension's name, so that
	// 900 km and 559 miles can be compared; zero and empty for others.
	// For money the dimension is the currency's code and the base its main
	// unit, so that 50 pence and 0.5 pounds can be compared.
	Base      float64
	Dimension string

	// Noun is the head noun of what a number counts, lower case and singular
	// ("agreement", "people" -> "person"); Modifiers are the words between
	// figure and noun, lower case ("suspected"). NounSpan is the place of
	// modifiers and noun; zero if nothing is counted, or if it is told by the
	// count before alone ("killing six people and wounding 31").
	Noun      string
	Modifiers []string
	NounSpan  source.Span
	// State is what happened to those counted, as in states.tsv: "killed" for
	// "12 dead", "killed 12", "12 people were killed" and "the death toll rose
	// to 12"; empty if the words beside the figure do not say. StateSpan is
	// the place of the word that says it.
	State     string
	StateSpan source.Span

	// From and To bound a date, both days inclusive, UTC midnight. They are
	// zero when the date cannot be resolved, such as a weekday in a report
	// whose own date is unknown.
	From, To time.Time
	Grain    Grain
	// Weekday is set for a date that names one, resolved or not.
	Weekday string

	// Rule names the rule that made the value.
	Rule string
}

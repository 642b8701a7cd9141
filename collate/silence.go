package collate

import (
	"slices"
	"time"

	"crosscheck/source"
)

// A Silence is a report that says nothing of a matter, and why that may be.
type Silence struct {
	Doc    int // index into Collation.Documents
	Reason Reason
}

// A Reason says what is known of why a report is silent. Silence is never a
// conflict.
type Reason string

// The reasons, the first that applies.
const (
	Older   Reason = "older"   // it is older than the fact
	Cut     Reason = "cut"     // its text breaks off
	Summary Reason = "summary" // it is a teaser, as entries of feeds are
	Silent  Reason = "silent"  // nothing explains it
)

// silences lists the documents that are not among those that speak of a
// matter, with the reason why.
func (w *work) silences(spoken map[int]bool, fact time.Time) []Silence {
	var out []Silence
	for i, d := range w.Documents {
		if !spoken[i] {
			out = append(out, Silence{i, reasonOf(d, fact)})
		}
	}
	return out
}

func reasonOf(d *source.Document, fact time.Time) Reason {
	switch {
	case !d.Published.IsZero() && !fact.IsZero() && dayOf(d.Published).Before(fact):
		return Older
	case d.Cut:
		return Cut
	case d.Summary:
		return Summary
	}
	return Silent
}

// factDay is the day from which a report can know of a matter: the earliest
// day that the statements about it name, else the earliest on which one of
// them was published; zero if no report has a date.
func factDay(all []*statement) time.Time {
	var named, published []time.Time
	for _, s := range all {
		if t := s.asOf(); !t.IsZero() {
			named = append(named, dayOf(t))
		}
		if !s.when.IsZero() {
			published = append(published, dayOf(s.when))
		}
	}
	for _, days := range [][]time.Time{named, published} {
		if len(days) > 0 {
			return slices.MinFunc(days, time.Time.Compare)
		}
	}
	return time.Time{}
}

// dayOf returns the day of a time, by its date in UTC.
func dayOf(t time.Time) time.Time { return t.UTC().Truncate(24 * time.Hour) }

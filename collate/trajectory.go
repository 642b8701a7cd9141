package collate

import (
	"cmp"
	"slices"
	"time"
)

// A Step is what some reports said of one day, in a value that changes from
// day to day.
type Step struct {
	// Day is the day of which the passages speak, else that on which the
	// reports were published; zero if neither is known.
	Day   time.Time
	Value string
	Docs  []int // sorted indexes into Collation.Documents
}

// A Stale is a report that still has an old figure on a day after a new one
// was out.
type Stale struct {
	Doc   int // index into Collation.Documents
	Value string
	// Newer is the latest figure that another report had by then, and Since
	// the day on which it had it.
	Newer string
	Since time.Time
}

// trace orders the sides of what changed by time, and notes the steps of the
// change and the reports that it passed by.
func (w *work) trace(d *Divergence) {
	for _, s := range d.Sides {
		for _, doc := range s.Docs {
			day := w.dayOfSide(&s, doc)
			i := slices.IndexFunc(d.Trajectory, func(t Step) bool { return t.Day.Equal(day) && t.Value == s.Value })
			if i < 0 {
				i = len(d.Trajectory)
				d.Trajectory = append(d.Trajectory, Step{Day: day, Value: s.Value})
			}
			d.Trajectory[i].Docs = append(d.Trajectory[i].Docs, doc)
		}
	}
	slices.SortStableFunc(d.Trajectory, func(a, b Step) int {
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.Value, b.Value))
	})
	began := func(s Side) time.Time {
		for _, t := range d.Trajectory {
			if t.Value == s.Value {
				return t.Day
			}
		}
		return time.Time{}
	}
	slices.SortStableFunc(d.Sides, func(a, b Side) int { return began(a).Compare(began(b)) })
	if figured[d.Kind] {
		d.Stale = w.stale(d.Trajectory)
	}
}

// figured are the kinds of which a later value takes the place of an earlier
// one.
var figured = map[string]bool{"number": true, "money": true, "percent": true, "measure": true}

// dayOfSide returns the day of which a document speaks where it has a value.
func (w *work) dayOfSide(s *Side, doc int) time.Time {
	for _, e := range s.Evidence {
		if e.Doc == doc {
			st := w.at[place{doc, e.Span}]
			if day := st.asOf(); !day.IsZero() {
				return dayOf(day)
			}
		}
	}
	if p := w.Documents[doc].Published; !p.IsZero() {
		return dayOf(p)
	}
	return time.Time{}
}

// stale finds the reports that speak of a day after a newer figure was
// published, and still have an older one.
func (w *work) stale(steps []Step) []Stale {
	var out []Stale
	began := map[string]time.Time{} // the first day of each value that has one
	for _, t := range steps {
		if began[t.Value].IsZero() {
			began[t.Value] = t.Day
		}
	}
	for _, t := range steps {
		for _, doc := range t.Docs {
			var last Stale
			for _, u := range steps {
				published := w.firstDay(u.Docs)
				if began[u.Value].After(began[t.Value]) && !published.IsZero() && published.Before(t.Day) {
					last = Stale{doc, t.Value, u.Value, published}
				}
			}
			if last.Newer != "" {
				out = append(out, last)
			}
		}
	}
	return out
}

// firstDay returns the day on which the first of some documents was published;
// zero if none has a date.
func (w *work) firstDay(docs []int) time.Time {
	var first time.Time
	for _, doc := range docs {
		if p := w.Documents[doc].Published; !p.IsZero() && (first.IsZero() || dayOf(p).Before(first)) {
			first = dayOf(p)
		}
	}
	return first
}

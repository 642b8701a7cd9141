package page

import (
	"slices"
	"strconv"
	"time"

	"crosscheck/collate"
	"crosscheck/report/quote"
)

// A timeline is a drawing of when something was, and the same as a list. Its
// places across are per cents of the width, those down pixels, so that it fits
// any screen without its words growing or shrinking.
type timeline struct {
	Title    string
	From, To string // what stands under the ends of its axis
	Height   int
	Axis     int // where the axis lies
	Events   []event
	Note     string // what it leaves out, or what else is to be known
}

// An event is one mark on a timeline.
type event struct {
	at    time.Time
	Day   string
	Words string // what was so on that day; empty where that is the report itself
	By    []cited
	X     string // per cent
	Y     int
	Label string // cut to fit half a phone's screen
	Left  bool   // the label stands left of the mark
}

// The drawing's measures: pixels, and characters of a label.
const (
	rowHeight  = 26
	axisHeight = 28
	longLabel  = 21
)

// The ends of the axis, in thousandths of the width.
const axisFrom, axisTo = 15, 985

// timelines are that of the reports, and one for each figure that changed.
func (b *builder) timelines() []timeline {
	var out []timeline
	if t := b.appearances(); t.draw() {
		out = append(out, t)
	}
	for i := range b.Divergences {
		if t := b.course(&b.Divergences[i]); t.draw() {
			out = append(out, t)
		}
	}
	return out
}

// appearances is when the reports were published.
func (b *builder) appearances() timeline {
	t := timeline{Title: "When the reports appeared"}
	var undated []int
	for i, d := range b.Documents {
		if d.Published.IsZero() {
			undated = append(undated, i)
			continue
		}
		t.Events = append(t.Events, event{at: d.Published, Label: b.cs.Names[i], By: []cited{{Name: b.cs.Names[i], Link: docID(i)}}})
	}
	if undated != nil {
		t.Note = "Without a date: " + b.cs.List(undated) + "."
	}
	return t
}

// course is how the value of a finding changed.
func (b *builder) course(d *collate.Divergence) timeline {
	t := timeline{Title: quote.Clean(d.Subject), Note: b.cs.Stale(d)}
	for _, s := range d.Trajectory {
		if s.Day.IsZero() {
			continue
		}
		e := event{at: s.Day, Words: quote.Clean(s.Value), Label: quote.Clean(s.Value)}
		for _, doc := range s.Docs {
			e.By = append(e.By, cited{Name: b.cs.Names[doc], Link: docID(doc)})
		}
		t.Events = append(t.Events, e)
	}
	return t
}

// draw puts the events in order and in their places. It reports whether there
// is something to draw: two different times.
func (t *timeline) draw() bool {
	slices.SortStableFunc(t.Events, func(x, y event) int { return x.at.Compare(y.at) })
	n := len(t.Events)
	if n == 0 || t.Events[0].at.Equal(t.Events[n-1].at) {
		return false
	}
	first, last := t.Events[0].at, t.Events[n-1].at
	t.From, t.To = day(first), day(last)
	for i := range t.Events {
		e := &t.Events[i]
		share := float64(e.at.Sub(first)) / float64(last.Sub(first))
		x := axisFrom + int(share*(axisTo-axisFrom)+0.5)
		e.Day, e.X, e.Y = day(e.at), percent(x), i*rowHeight+rowHeight/2
		e.Label, e.Left = cut(e.Label, longLabel), x > 500
	}
	t.Axis = n*rowHeight + 2
	t.Height = t.Axis + axisHeight
	return true
}

// percent writes thousandths as per cents: 15 is "1.5%".
func percent(thousandths int) string {
	return strconv.Itoa(thousandths/10) + "." + strconv.Itoa(thousandths%10) + "%"
}

package page

import (
	"slices"
	"strconv"
	"time"
)

// A timeline is a drawing of when the reports appeared, and the same as a
// list. Its places across are per cents of the width, those down pixels, so
// that it fits any screen without its words growing or shrinking.
type timeline struct {
	From, To string // what stands under the ends of its axis
	Height   int
	Axis     int // where the axis lies
	Rows     []event
	Undated  []string
}

// An event is one report on the timeline.
type event struct {
	Name, Link, Day string
	X               string // per cent
	Y               int
	Label           string // the name, cut to fit half a phone's screen
	Left            bool   // the label stands left of the mark
}

// The drawing's measures: pixels, and characters of a label.
const (
	rowHeight  = 26
	axisHeight = 28
	longLabel  = 21
)

// The ends of the axis, in thousandths of the width.
const axisFrom, axisTo = 15, 985

// timeline returns nil unless two reports appeared at different times.
func (b *builder) timeline() *timeline {
	t := &timeline{}
	var dated []int
	for i, d := range b.Documents {
		if d.Published.IsZero() {
			t.Undated = append(t.Undated, b.cs.Names[i])
			continue
		}
		dated = append(dated, i)
	}
	at := func(i int) time.Time { return b.Documents[i].Published }
	slices.SortStableFunc(dated, func(x, y int) int { return at(x).Compare(at(y)) })
	if len(dated) < 2 {
		return nil
	}
	first, last := at(dated[0]), at(dated[len(dated)-1])
	if first.Equal(last) {
		return nil
	}
	t.From, t.To = day(first), day(last)
	for k, i := range dated {
		share := float64(at(i).Sub(first)) / float64(last.Sub(first))
		x := axisFrom + int(share*(axisTo-axisFrom)+0.5)
		t.Rows = append(t.Rows, event{Name: b.cs.Names[i], Link: docID(i), Day: day(at(i)), X: percent(x),
			Y: k*rowHeight + rowHeight/2, Label: cut(b.cs.Names[i], longLabel), Left: x > 500})
	}
	t.Axis = len(t.Rows)*rowHeight + 2
	t.Height = t.Axis + axisHeight
	return t
}

// percent writes thousandths as per cents: 15 is "1.5%".
func percent(thousandths int) string {
	return strconv.Itoa(thousandths/10) + "." + strconv.Itoa(thousandths%10) + "%"
}

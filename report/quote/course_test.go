package quote

import (
	"testing"
	"time"

	"crosscheck/collate"
	"crosscheck/source"
)

// The course of a value is told day by day, and who still has an old one.
func TestCourse(t *testing.T) {
	c := NewCast([]*source.Document{{Outlet: "Herald"}, {Outlet: "Post"}, {Outlet: "Radio"}})
	day := func(n int) time.Time { return time.Date(2024, 8, n, 0, 0, 0, 0, time.UTC) }
	d := &collate.Divergence{
		Trajectory: []collate.Step{{Value: "9", Docs: []int{1}}, {Day: day(12), Value: "12", Docs: []int{0}},
			{Day: day(12), Value: "13", Docs: []int{1}}, {Day: day(13), Value: "19", Docs: []int{1, 2}}},
		Stale: []collate.Stale{{Doc: 0, Value: "12", Newer: "19", Since: day(13)}},
	}
	if got, want := c.Course(d), "9 (Post), then 2024-08-12: 12 (Herald), 13 (Post), then 2024-08-13: 19 (Post, Radio)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := c.Stale(d), "Herald still has 12; 19 was out on 2024-08-13"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if c.Course(&collate.Divergence{}) != "" || c.Stale(&collate.Divergence{}) != "" {
		t.Error("what is not known is told")
	}
}

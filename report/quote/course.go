package quote

import (
	"strings"
	"time"

	"crosscheck/collate"
)

// Course says how a value changed over time, in order: "2024-08-12: 12 (Herald,
// Post), then 2024-08-13: 19 (Radio)"; "" if that is not known.
func (c *Cast) Course(d *collate.Divergence) string {
	var b strings.Builder
	for i, t := range d.Trajectory {
		switch {
		case i > 0 && t.Day.Equal(d.Trajectory[i-1].Day):
			b.WriteString(", ")
		case i > 0:
			b.WriteString(", then ")
			fallthrough
		default:
			if !t.Day.IsZero() {
				b.WriteString(t.Day.Format(time.DateOnly) + ": ")
			}
		}
		b.WriteString(Clean(t.Value) + " (" + c.List(t.Docs) + ")")
	}
	return b.String()
}

// Stale names the reports that still have an old figure: "Tribune still has 12;
// 19 was out on 2024-08-13"; "" if there is none.
func (c *Cast) Stale(d *collate.Divergence) string {
	var out []string
	for _, s := range d.Stale {
		out = append(out, c.Names[s.Doc]+" still has "+Clean(s.Value)+"; "+Clean(s.Newer)+" was out on "+s.Since.Format(time.DateOnly))
	}
	return strings.Join(out, ". ")
}

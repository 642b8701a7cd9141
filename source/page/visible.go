package page

import (
	"strings"
	"time"

	"crosscheck/source/dates"
	"crosscheck/source/line"
)

// How far from the article, in leaves, its date and byline may stand.
const (
	above  = 30
	below  = 12
	around = 8 // above the headline
)

// A sighting is a date that a reader sees near the article.
type sighting struct {
	when     time.Time
	distance int // smaller is a better place
	changed  bool
	from     string
}

// visible reads the date and the byline that a reader sees, where the page's
// tags state none: between headline and article first, then above the
// headline, then below the article.
func (t *tree) visible(p *Page, st statements, chosen []int) {
	if len(chosen) == 0 {
		return
	}
	start, end := chosen[0], chosen[len(chosen)-1]
	head := t.headline(start, st)
	var best, change *sighting
	for i := max(0, min(start-above, head-around)); i < min(len(t.leaves), end+below+1); i++ {
		if i > start+2 && i < end {
			i = end - 1
			continue
		}
		l := t.leaves[i]
		d := place(i, head, start, end)
		out := t.boxes[l.box].out
		if d < 0 || out == "hidden" || out == "repeated" && d > 0 || t.inside(l.box, "blockquote") {
			continue
		}
		if i < start && p.Byline == "" && i >= head {
			t.byline(p, l)
		}
		for _, s := range sightings(l, st.order) {
			s.distance += d
			if s.changed {
				change = nearer(change, s)
			} else {
				best = nearer(best, s)
			}
		}
	}
	if best == nil || change != nil && best.distance >= 40 && change.distance < 20 {
		best = change
	}
	if best != nil && p.Published.IsZero() {
		p.Published, p.From["published"] = best.when, best.from
	}
	if change != nil && p.Modified.IsZero() && change != best {
		p.Modified, p.From["modified"] = change.when, change.from
	}
}

func nearer(old *sighting, s sighting) *sighting {
	if old == nil || s.distance < old.distance {
		return &s
	}
	return old
}

// headline returns the leaf of the page's headline before the article, or
// the article's start if it shows none.
func (t *tree) headline(start int, st statements) int {
	at := start
	for i := start - 1; i >= 0 && i >= start-60; i-- {
		switch is := st.is(t.leaves[i].text); {
		case t.tagOf(i) == "h1" && (is || at == start):
			return i
		case is:
			at = i
		}
	}
	return at
}

// place grades where a leaf stands: 0 between headline and article, then
// above the headline, then below the article; -1 too far.
func place(i, head, start, end int) int {
	switch {
	case i >= head && i < start:
		return 0
	case i < head && i >= head-around:
		return 20 + head - i
	case i >= end:
		return 60 + i - end
	case i >= start:
		return 40 + i - start
	case head == start && i >= start-above:
		return 30 + start - i
	}
	return -1
}

// sightings reads the dates of a leaf: of its time element, and of a line
// that says little else.
func sightings(l leaf, o dates.Order) []sighting {
	var out []sighting
	if when, ok := dates.Parse(l.stamp); ok {
		out = append(out, sighting{when, 0, strings.Contains(strings.ToLower(l.text), "updated"), "header"})
	}
	if l.words > 32 {
		return out
	}
	found := o.Find(l.text)
	for i, f := range found {
		from := 0
		if i > 0 {
			from = found[i-1].End
		}
		lead := strings.ToLower(l.text[from:f.Start])
		changed := strings.Contains(lead, "updated") || strings.Contains(lead, "modified")
		far := 1
		if l.words > 16 {
			far = 9 // a sentence rather than a line about the report
		}
		if strings.ContainsAny(lead, "©") || strings.Contains(lead, "copyright") {
			continue
		}
		out = append(out, sighting{f.Time, far, changed, "visible"})
	}
	return out
}

// byline reads who wrote the report from a line above it.
func (t *tree) byline(p *Page, l leaf) {
	if l.words == 0 || l.words > 24 {
		return
	}
	if s, ok := line.ReadStamp(l.text); ok && s.Byline != "" {
		p.set("byline", &p.Byline, s.Byline, "visible")
		return
	}
	if out := t.boxes[l.box].out; (out == "author" || out == "byline" || out == "authors") && l.words <= 6 && l.label == line.None {
		if s, ok := line.ReadStamp("By " + l.text); ok {
			p.set("byline", &p.Byline, s.Byline, "visible")
		}
	}
}

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
	clock    bool // it has a time of day
	from     string
}

// visible reads what a reader sees of the report: its date, byline and
// subtitle, where the page's tags state none. Between headline and article
// is the best place, then above the headline, then below the article.
func (t *tree) visible(p *Page, chosen []int) {
	if len(chosen) == 0 {
		return
	}
	start, end := chosen[0], chosen[len(chosen)-1]
	head := t.headline(start)
	var best, change *sighting
	for i := max(0, min(start-above, head-around)); i < min(len(t.leaves), end+below+1); i++ {
		if i > start+2 && i < end {
			i = end - 1
			continue
		}
		d := place(i, head, start, end)
		if d < 0 || !t.aboutReport(i, d) {
			continue
		}
		if i < start && i >= head {
			t.byline(p, i)
			t.subtitle(p, i, head)
		}
		for _, s := range t.sightings(i, t.st.order) {
			s.distance += d
			if s.changed {
				change = nearer(change, s)
			} else if i < start || i > end || t.stamped(i) {
				best = nearer(best, s)
			}
		}
	}
	p.date(best, change)
}

// aboutReport reports whether a leaf at distance d may speak of the report
// itself rather than of another.
func (t *tree) aboutReport(i, d int) bool {
	out := t.boxes[t.leaves[i].box].out
	return out != "hidden" && (out != "repeated" || d == 0) && (d < 60 || !classes()["far"][out]) && !t.inside(t.leaves[i].box, "blockquote")
}

// stamped reports whether a leaf says no more than who wrote something and
// when.
func (t *tree) stamped(i int) bool {
	_, ok := line.ReadStamp(t.leaves[i].text)
	return ok || t.leaves[i].text == ""
}

// date settles the dates of a page by what is seen near the article. A page
// that shows only when it changed was published on the day in its address, if
// that is another in every zone, or else that day.
func (p *Page) date(best, change *sighting) {
	if best == nil && change != nil {
		if day, ok := dates.Address(p.URL); ok && change.when.Sub(day) > 48*time.Hour {
			p.setTime("published", &p.Published, day, "url")
		}
	}
	if best == nil || change != nil && best.distance >= 35 && change.distance < 35 {
		best = change
	}
	if best == nil {
		if day, ok := dates.Address(p.URL); ok {
			p.setTime("published", &p.Published, day, "url")
		}
		return
	}
	if p.setTime("published", &p.Published, best.when, best.from); p.From["published"] != best.from {
		p.Published = local(p.Published, *best)
	}
	if change != nil && (change != best || p.From["published"] == "url") {
		p.setTime("modified", &p.Modified, change.when, change.from)
	}
}

// local moves a date that a page states in universal time to the zone in
// which the page shows it, so that its day is the day that readers were
// given: 01:50 UTC, shown as 5:50 p.m. of the day before.
func local(stated time.Time, shown sighting) time.Time {
	if _, off := stated.Zone(); off != 0 || !shown.clock {
		return stated
	}
	if _, off := shown.when.Zone(); off != 0 {
		if gap := stated.Sub(shown.when).Abs(); gap < time.Minute {
			return stated.In(time.FixedZone("", off))
		}
		return stated
	}
	off := shown.when.Sub(stated).Round(15 * time.Minute) // as if both were in one zone
	if gap := shown.when.Sub(stated.Add(off)).Abs(); gap > time.Minute || off.Abs() > 14*time.Hour {
		return stated
	}
	return stated.In(time.FixedZone("", int(off/time.Second)))
}

func nearer(old *sighting, s sighting) *sighting {
	if old == nil || s.distance < old.distance {
		return &s
	}
	return old
}

// headline returns the leaf of the page's headline before the article, or
// the article's start if it shows none.
func (t *tree) headline(start int) int {
	at := start
	for i := start - 1; i >= 0 && i >= start-60; i-- {
		switch is := t.st.is(t.leaves[i].text); {
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
func (t *tree) sightings(i int, o dates.Order) []sighting {
	l := t.leaves[i]
	var out []sighting
	found := o.Find(t.lineAt(i))
	if when, ok := dates.Parse(l.stamp); ok {
		if len(found) > 0 && !zoned(l.stamp) && found[0].Time.Sub(when).Abs() < 26*time.Hour {
			when = found[0].Time // the text says which clock is meant
		}
		out = append(out, sighting{when, 0, changeWord(line.Fold(l.text)), len(l.stamp) > len(time.DateOnly), "header"})
	}
	if l.words > 32 {
		return out
	}
	for n, f := range found {
		from := 0
		if n > 0 {
			from = found[n-1].End
		}
		lead := line.Fold(t.lineAt(i)[from:f.Start])
		if strings.Contains(lead, "©") || strings.Contains(lead, "copyright") {
			continue
		}
		far := 1
		if out := t.boxes[l.box].out; !t.stamped(i) && (l.words > 16 || l.prose || classes()["cap"][out] || apart[out] && out != "header") {
			far = 35 // a sentence or a caption rather than a line about the report
		}
		out = append(out, sighting{f.Time, far, changeWord(lead), f.Clock, "visible"})
	}
	return out
}

// lineAt returns the text of a leaf; that of a very short one together with
// the very short ones after it, since some pages set day, year and time of
// day apart.
func (t *tree) lineAt(i int) string {
	const short = 4
	s := t.leaves[i].text
	for j := i + 1; j <= i+2 && j < len(t.leaves) && t.leaves[i].words <= short && t.leaves[j].words <= short-1; j++ {
		s += " " + t.leaves[j].text
	}
	return s
}

// changeWord reports whether folded words before a date say that it is that
// of a change.
func changeWord(s string) bool {
	return strings.Contains(s, "updated") || strings.Contains(s, "modified") || strings.Contains(s, "edited") || strings.Contains(s, "revised")
}

// zoned reports whether a machine's date states its zone.
func zoned(stamp string) bool {
	clock := stamp[min(len(stamp), len(time.DateOnly)):]
	return strings.ContainsAny(clock, "Zz+-") || clock == ""
}

// byline reads who wrote the report from a line above it: one that says so,
// one that the page names so, or a name right above the date.
func (t *tree) byline(p *Page, i int) {
	l := t.leaves[i]
	if p.Byline != "" || l.words == 0 || l.words > 24 {
		return
	}
	if s, ok := line.ReadStamp(l.text); ok && s.Byline != "" {
		p.set("byline", &p.Byline, s.Byline, "visible")
		return
	}
	out := t.boxes[l.box].out
	named := out == "author" || out == "byline" || out == "authors"
	dated := l.words >= 2 && l.words <= 4 && i+1 < len(t.leaves) && t.datedAlone(i+1)
	if (named || dated) && l.words <= 6 && l.label == line.None {
		if s, ok := line.ReadStamp("By " + l.text); ok && (named || s.Byline == l.text && !line.TitleCase(l.text)) {
			p.set("byline", &p.Byline, s.Byline, "visible")
		}
	}
}

// datedAlone reports whether a leaf is a date and nothing else.
func (t *tree) datedAlone(i int) bool {
	s, ok := line.ReadStamp(t.leaves[i].text)
	return ok && s.Byline == "" && !s.Published.IsZero()
}

// subtitle reads the line below the headline that the page sets as a summary.
func (t *tree) subtitle(p *Page, i, head int) {
	l := t.leaves[i]
	tag := t.tagOf(i)
	if i <= head || i > head+3 || l.words < 4 || l.words > 60 || l.label != line.None || l.linked*2 > len(l.text) || t.stamped(i) || line.Caption(l.text) {
		return
	}
	named := t.boxes[l.box].dek
	for _, w := range nameWords(t.boxes[l.box].class) {
		named = named || classes()["dek"][w]
	}
	if named || tag == "h2" && i == head+1 {
		p.set("subtitle", &p.Subtitle, l.text, "visible")
	}
}

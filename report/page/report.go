package page

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/report/view"
)

// A report is what the template "report.html" draws, in its order.
type report struct {
	Title    string
	Outlets  []string // the first of them
	More     int      // how many others there are
	Span     string   // "2 March 2024 to 4 March 2024"; empty if no report has a date
	Figures  []figure
	Filters  filters
	Sections []section // of findings
	Matrix   matrix
	// Suggestions are pairs of claims that may be the same.
	Suggestions []suggestion
	Offices     []office
	Timelines   []timeline
	Pairs       pairs
	Singles     []single
	Texts       []text
	Inputs      []input
	Run         []fact // the program and its settings
	Notes       []string
}

// A figure is a number that stands at the head of the page.
type figure struct {
	N     int
	What  string
	Class string
	Link  string
}

// A filters holds what can be filtered by.
type filters struct {
	Kinds   []string
	Outlets []outlet
	Origins int // the most of any row
}

// An outlet is a report by its outlet, as the command line names it.
type outlet struct{ ID, Outlet, Name string }

// An office is who holds it according to whom.
type office struct {
	Name    string
	Holders []holder
}

type holder struct {
	Value string
	By    []cited
}

// A cited is a report with the place where it says so.
type cited struct{ Name, Line, Link string }

// A single is what one report alone says.
type single struct {
	Name, Link string
	First      []claim
	Rest       []claim
}

// A claim is one report's words.
type claim struct {
	ID    string // of its cluster
	Words string
	Line  string
	Link  string
	Doc   int
	Name  string // of the report
	Kinds string // of divergences it may be filtered by, parted by spaces
}

// A suggestion is two claims that are possibly about the same thing.
type suggestion struct {
	ID   string
	A, B claim
}

// An input is a row of the table of what was read.
type input struct {
	Name, Link, Path, Published, Origin, SHA256 string
}

// namedOutlets is how many reports the head of the page names.
const namedOutlets = 8

// firstSingles is how many claims of one report are open to view; the rest
// unfold.
const firstSingles = 8

func newReport(v *view.Report) *report {
	c := v.Collation
	cs := quote.NewCast(c.Documents)
	b := &builder{Collation: c, cs: cs, places: newPlaces(len(c.Documents)), byCluster: map[string][]*collate.Divergence{}}
	for i := range c.Divergences {
		d := &c.Divergences[i]
		b.kinds = append(b.kinds, quote.Clean(d.Kind))
		if d.Cluster != "" {
			b.byCluster[d.Cluster] = append(b.byCluster[d.Cluster], d)
		}
	}
	slices.Sort(b.kinds)
	b.kinds = slices.Compact(b.kinds)
	r := &report{
		Span:        spanOf(c),
		Sections:    b.findings(),
		Matrix:      b.matrix(),
		Suggestions: b.suggestions(),
		Offices:     b.offices(),
		Timelines:   b.timelines(),
		Pairs:       b.pairs(),
		Singles:     b.singles(),
		Inputs:      b.inputs(),
		Run:         runOf(v),
		Notes:       b.notes(),
	}
	r.count(b)
	r.Outlets = cs.Names[:min(len(cs.Names), namedOutlets)]
	r.More = len(cs.Names) - len(r.Outlets)
	r.Texts = texts(c, cs, b.places) // last: every place that is linked to is known now
	return r
}

// A builder makes the parts of a report and notes the places they link to.
type builder struct {
	*collate.Collation
	cs        *quote.Cast
	places    places
	byCluster map[string][]*collate.Divergence
	kinds     []string // of all divergences, sorted
}

// count fills in the title, the figures and the filters.
func (r *report) count(b *builder) {
	conflicts, shared := 0, 0
	for i := range b.Divergences {
		if b.Divergences[i].Outcome == collate.Contradiction {
			conflicts++
		}
	}
	for i := range b.Clusters {
		if len(docsOf(&b.Clusters[i])) > 1 {
			shared++
		}
		r.Filters.Origins = max(r.Filters.Origins, b.Clusters[i].Origins)
	}
	r.Filters.Kinds = b.kinds
	for i, d := range b.Documents {
		r.Filters.Outlets = append(r.Filters.Outlets, outlet{docID(i), quote.Clean(d.Outlet), b.cs.Names[i]})
	}
	differences := len(b.Divergences) - conflicts
	r.Title = fmt.Sprintf("%s compared: %s, %s", quote.Count(len(b.Documents), "report"), quote.Count(conflicts, "conflict"),
		quote.Count(differences, "difference"))
	r.Figures = []figure{
		{conflicts, quote.Plural(conflicts, "conflict"), "conflict", "conflicts"},
		{differences, quote.Plural(differences, "difference"), "differ", "differences"},
		{shared, quote.Plural(shared, "shared claim"), "agree", "matrix"},
		{len(b.Clusters) - shared, "only in one report", "single", "singles"},
		{len(b.Documents), quote.Plural(len(b.Documents), "report"), "plain", "reports"},
		{origins(b.Collation), quote.Plural(origins(b.Collation), "independent origin"), "plain", "outlets"},
	}
}

// origins returns how many independent sources the reports have.
func origins(c *collate.Collation) int {
	of := slices.Clone(c.Origins)
	slices.Sort(of)
	return len(slices.Compact(of))
}

// docsOf returns the documents of a cluster, each once, in order.
func docsOf(cl *collate.Cluster) []int {
	var docs []int
	for _, r := range cl.Readings {
		docs = append(docs, r.Doc)
	}
	slices.Sort(docs)
	return slices.Compact(docs)
}

func (b *builder) offices() []office {
	var out []office
	for _, o := range b.Offices {
		row := office{Name: o.Office}
		if o.Body != "" {
			row.Name += " of " + o.Body
		}
		for i := range o.Holders {
			row.Holders = append(row.Holders, holder{quote.Clean(o.Holders[i].Value), b.cited(&o.Holders[i])})
		}
		row.Name = quote.Clean(row.Name)
		out = append(out, row)
	}
	return out
}

// cited returns the reports of a side, each with the first passage that shows
// the value.
func (b *builder) cited(s *collate.Side) []cited {
	var out []cited
	for _, doc := range s.Docs {
		c := cited{Name: b.cs.Names[doc], Link: docID(doc)}
		if i := slices.IndexFunc(s.Evidence, func(e collate.Evidence) bool { return e.Doc == doc }); i >= 0 {
			sp := s.Evidence[i].Span
			c.Line, c.Link = b.cs.Line(doc, sp.Start), b.places.link(doc, sp)
		}
		out = append(out, c)
	}
	return out
}

// singles returns what each report alone says, what weighs most first.
func (b *builder) singles() []single {
	byDoc := make([][]*collate.Cluster, len(b.Documents))
	for i := range b.Clusters {
		cl := &b.Clusters[i]
		if docs := docsOf(cl); len(docs) == 1 {
			byDoc[docs[0]] = append(byDoc[docs[0]], cl)
		}
	}
	var out []single
	for doc, cls := range byDoc {
		if len(cls) == 0 {
			continue
		}
		slices.SortStableFunc(cls, func(x, y *collate.Cluster) int {
			switch wx, wy := worth(x), worth(y); {
			case wx > wy:
				return -1
			case wx < wy:
				return 1
			}
			return 0
		})
		s := single{Name: b.cs.Names[doc], Link: docID(doc)}
		for _, cl := range cls {
			s.First = append(s.First, b.claim(cl))
		}
		if len(s.First) > firstSingles+1 {
			s.First, s.Rest = s.First[:firstSingles], s.First[firstSingles:]
		}
		out = append(out, s)
	}
	return out
}

func worth(cl *collate.Cluster) float64 { return cl.Readings[cl.Plain].Claim.Worth }

// claim returns the plainest wording of a cluster.
func (b *builder) claim(cl *collate.Cluster) claim {
	r := cl.Readings[cl.Plain]
	sp := r.Claim.Span
	return claim{quote.Clean(cl.ID), quote.Clean(r.Claim.Text()), b.cs.Line(r.Doc, sp.Start), b.places.link(r.Doc, sp), r.Doc, b.cs.Names[r.Doc], b.kindsOf(cl)}
}

func (b *builder) suggestions() []suggestion {
	var out []suggestion
	for _, s := range b.Suggestions {
		out = append(out, suggestion{quote.Clean(s.ID), b.claim(&b.Clusters[s.A]), b.claim(&b.Clusters[s.B])})
	}
	return out
}

func (b *builder) inputs() []input {
	var out []input
	for i, d := range b.Documents {
		in := input{Name: b.cs.Names[i], Link: docID(i), Path: quote.Clean(d.Name), Published: day(d.Published), SHA256: quote.Clean(d.SHA256)}
		if i < len(b.Origins) {
			in.Origin = strconv.Itoa(b.Origins[i] + 1)
		}
		out = append(out, in)
	}
	return out
}

func (b *builder) notes() []string {
	var out []string
	for _, w := range b.Warnings {
		out = append(out, quote.Clean(w))
	}
	for i, d := range b.Documents {
		for _, w := range d.Warnings {
			out = append(out, b.cs.Names[i]+": "+quote.Clean(w))
		}
	}
	return out
}

// runOf names the program, the settings it compared with, by name, and what
// was chosen to be shown.
func runOf(v *view.Report) []fact {
	fs := []fact{{Name: "made with", Value: strings.TrimSpace("compare " + quote.Clean(v.Version))}}
	for _, name := range slices.Sorted(maps.Keys(v.Options)) {
		fs = append(fs, fact{Name: quote.Clean(name), Value: quote.Clean(v.Options[name])})
	}
	if s := v.Shown; s != nil {
		fs = append(fs, fact{Name: "view", Value: quote.Clean(s.String())})
	}
	return fs
}

// spanOf names the first and the last day on which the reports appeared, ""
// where that of one is not known.
func spanOf(c *collate.Collation) string {
	var first, last time.Time
	for _, d := range c.Documents {
		t := d.Published
		if t.IsZero() {
			return ""
		}
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if t.After(last) {
			last = t
		}
	}
	const long = "2 January 2006"
	from, to := first.Format(long), last.Format(long)
	switch {
	case first.IsZero(): // there are no reports
		return ""
	case from == to:
		return from
	}
	return from + " to " + to
}

// day returns a time in words: "2 March 2024", "2 March 2024, 09:30 UTC"; ""
// for none.
func day(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Equal(t.Truncate(24*time.Hour)) && t.Location() == time.UTC:
		return t.Format("2 January 2006")
	}
	return t.Format("2 January 2006, 15:04 ") + zone(t)
}

// zone names a time's zone: "UTC", "+05:45".
func zone(t time.Time) string {
	if _, offset := t.Zone(); offset == 0 {
		return "UTC"
	}
	return t.Format("-07:00")
}

// count returns "1 report", "2 reports".

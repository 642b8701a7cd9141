package page

import (
	"slices"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/source"
)

// A section is a run of findings under one heading.
type section struct {
	ID, Title, Note string
	Name            string // of its findings: "conflicts"
	Findings        []finding
}

// A finding is one detail on which reports part.
type finding struct {
	N       int
	ID      string
	Subject string
	Status  string // conflict or differ
	Kind    string
	Outcome string
	Meaning string // of the outcome, in words
	Weight  string // the severity
	// Standing says how it stands to an earlier report, Review what a person
	// decided; each is empty where there is none.
	Standing, Review string
	Origins          int    // behind all its sides
	Docs             string // the reports on its sides, by number, parted by spaces
	Sides            []side
	Silent           string
	Grounds          []fact // what it rests on
}

// A side is one value and the reports that have it.
type side struct {
	Value    string
	Names    string
	Origins  string // "1 origin: same copy"; empty where each report is its own
	Passages []passage
	More     []passage
}

// A passage is a report's words, in pieces, and where they stand.
type passage struct {
	Name, Where, Link string // Where is "line 8" or "headline"
	Words             []piece
}

// A piece is a run of words; marked ones show the difference.
type piece struct {
	Words string
	Mark  bool
}

// firstPassages is how many passages of one value are open to view; the rest
// unfold.
const firstPassages = 3

// The meanings say in words what each outcome amounts to.
var meanings = map[collate.Outcome]string{
	collate.Contradiction: "both cannot hold of the same thing at the same time",
	collate.Updated:       "it changed between the reports",
	collate.Precision:     "one is less exact than the other",
	collate.Scope:         "they do not mean the same thing",
	collate.Attribution:   "it is said on another’s word",
	collate.Certainty:     "one is less certain than the other",
	collate.Variant:       "it is another form of the same",
	collate.Unsettled:     "too little is known to tell",
}

// findings returns the conflicts and the other differences.
func (b *builder) findings() []section {
	conflicts := section{ID: "conflicts", Name: "conflicts", Title: "Conflicts",
		Note: "Details that cannot both hold of the same thing at the same time. The words that differ are underlined."}
	differences := section{ID: "differences", Name: "differences", Title: "Differences that are no conflicts",
		Note: "Details on which reports part although both may hold."}
	for i := range b.Divergences {
		s := &differences
		if b.Divergences[i].Outcome == collate.Contradiction {
			s = &conflicts
		}
		s.Findings = append(s.Findings, b.finding(&b.Divergences[i], b.Divergences[i].Otherwise(), len(s.Findings)+1))
	}
	out := []section{conflicts, differences}
	if len(b.Inner) > 0 {
		inner := section{ID: "inner", Name: "inside a report", Title: "One outlet against itself",
			Note: "Corrections, headlines that their text contradicts, and figures that one report gives twice."}
		for i := range b.Inner {
			inner.Findings = append(inner.Findings, b.finding(&b.Inner[i].Divergence, b.Inner[i].Otherwise(), i+1))
		}
		out = append(out, inner)
	}
	if len(b.Absent) > 0 {
		gone := section{ID: "gone", Name: "found earlier", Title: "Found earlier, no more",
			Note: "Findings of the earlier report that are not in this one."}
		for i := range b.Absent {
			gone.Findings = append(gone.Findings, b.finding(&b.Absent[i], "", i+1))
		}
		out = append(out, gone)
	}
	return out
}

func (b *builder) finding(d *collate.Divergence, otherwise string, n int) finding {
	f := finding{N: n, ID: quote.Clean(d.ID), Subject: quote.Clean(d.Subject), Status: statusOf(d),
		Kind: quote.Clean(d.Kind), Outcome: quote.Clean(string(d.Outcome)),
		Meaning: meanings[d.Outcome], Weight: quote.Clean(string(d.Severity)),
		Standing: standings[d.Baseline], Review: reviewed(d.Review)}
	var docs []int
	for i, ps := range quote.Passages(b.Collation, d, -1) {
		s := &d.Sides[i]
		docs = append(docs, s.Docs...)
		f.Sides = append(f.Sides, b.side(s, ps))
	}
	slices.Sort(docs)
	f.Docs, f.Origins = numbers(docs), b.originsOf(docs)
	f.Silent = b.cs.Silent(d.Silent)
	f.ground("Rule", d.Rule)
	for _, row := range d.Settled {
		f.ground("Settled by", row)
	}
	f.ground("Over time", b.cs.Course(d))
	f.ground("Stale", b.cs.Stale(d))
	f.ground("Assuming", d.Assumption)
	f.ground("Otherwise", otherwise)
	f.ground("Claims", d.Cluster)
	f.ground("Finding", d.ID)
	return f
}

// The standings say in words how a finding stands to an earlier report.
var standings = map[collate.Baseline]string{
	collate.BaselineNew:       "new",
	collate.BaselineUnchanged: "as before",
	collate.BaselineUpdated:   "changed since",
	collate.BaselineAbsent:    "gone",
}

// reviewed says in words what a person decided.
func reviewed(r *collate.Review) string {
	if r == nil {
		return ""
	}
	s := quote.Clean(string(r.State))
	if r.By != "" {
		s += " by " + quote.Clean(r.By)
	}
	if r.Reason != "" {
		s += ": " + quote.Clean(r.Reason)
	}
	return s
}

func (f *finding) ground(name, value string) {
	if value != "" {
		f.Grounds = append(f.Grounds, fact{Name: name, Value: quote.Clean(value)})
	}
}

// statusOf says what a divergence makes of the claims it stands in.
func statusOf(d *collate.Divergence) string {
	if d.Outcome == collate.Contradiction {
		return "conflict"
	}
	return "differ"
}

func (b *builder) side(s *collate.Side, ps []quote.Passage) side {
	out := side{Value: quote.Clean(s.Value), Names: b.cs.List(s.Docs), Origins: originsIn(s.Origins, len(s.Docs), s.Ties)}
	for _, p := range ps {
		at := passage{Name: b.cs.Names[p.Doc], Where: "headline", Link: docID(p.Doc), Words: pieces(p.Text, p.Marks)}
		if !p.Title {
			at.Where, at.Link = "line "+b.cs.Line(p.Doc, p.Span.Start), b.places.link(p.Doc, p.Span)
		}
		out.Passages = append(out.Passages, at)
	}
	if len(ps) > firstPassages+1 {
		out.Passages, out.More = out.Passages[:firstPassages], out.Passages[firstPassages:]
	}
	return out
}

// originsIn says how many origins some reports have and why not more; "" where
// each is its own.
func originsIn(origins, docs int, ties []collate.Tie) string {
	if origins == 0 || origins >= docs {
		return ""
	}
	s := quote.Count(origins, "origin")
	if why := quote.Ties(ties); why != "" {
		s += ": " + why
	}
	return s
}

// pieces cuts a text at its marks.
func pieces(s string, marks []source.Span) []piece {
	var out []piece
	add := func(from, to int, mark bool) {
		if words := quote.Squeeze(s[from:to]); words != "" {
			out = append(out, piece{words, mark})
		}
	}
	at := 0
	for _, m := range marks {
		add(at, m.Start, false)
		add(m.Start, m.End, true)
		at = m.End
	}
	add(at, len(s), false)
	return out
}

// originsOf returns how many origins some documents have.
func (b *builder) originsOf(docs []int) int {
	seen := map[int]bool{}
	for _, d := range docs {
		if d < len(b.Origins) {
			seen[b.Origins[d]] = true
		}
	}
	return len(seen)
}

// numbers lists documents by number.
func numbers(docs []int) string {
	ids := make([]string, len(docs))
	for i, d := range docs {
		ids[i] = docID(d)
	}
	return strings.Join(ids, " ")
}

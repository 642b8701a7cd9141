package page

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
)

// A matrix is the table of shared claims: a row a claim, a column a report.
type matrix struct {
	Heads  []head
	Groups []group
	// More is how many rows are left out for their number.
	More int
}

// A head is the name of a column and the report it stands for.
type head struct{ Name, Link string }

// A group is the rows of one agreement, in short runs that a browser can lay
// out one by one.
type group struct {
	Status, Title string
	Runs          [][]row
}

// runLength is how many rows make a run.
const runLength = 5

// A row is one claim.
type row struct {
	claim
	Status  string
	Docs    string
	Weight  string // the greatest severity of its divergences
	Origins int
	Tied    string // why there are fewer origins than reports; empty if there are not
	Cells   []mark
}

// A mark says how one report stands to a claim, and with which value it parts
// from others; an empty link is silence, Why its reason if that is known.
type mark struct {
	Status, Link, Value, Why string
}

// matrixCells bounds the cells of the matrix: beyond it, rows are left out.
const matrixCells = 40_000

// groupsOf are the groups of rows, those first that need a reader's eye.
var groupsOf = []struct {
	agreement collate.Agreement
	title     string
}{
	{collate.Conflict, "The reports conflict"},
	{collate.Differ, "The reports differ"},
	{collate.Agree, "The reports agree"},
}

func (b *builder) matrix() matrix {
	var m matrix
	for i, n := range b.cs.Names {
		m.Heads = append(m.Heads, head{n, docID(i)})
	}
	room := matrixCells / max(1, len(m.Heads))
	for _, g := range groupsOf {
		rows := b.shared(g.agreement)
		shown := min(len(rows), room)
		room -= shown
		m.More += len(rows) - shown
		out := group{Status: string(g.agreement), Title: g.title}
		for run := range slices.Chunk(rows[:shown], runLength) {
			var made []row
			for _, cl := range run {
				made = append(made, b.row(cl))
			}
			out.Runs = append(out.Runs, made)
		}
		if out.Runs != nil {
			m.Groups = append(m.Groups, out)
		}
	}
	return m
}

// shared returns the clusters of several reports with the given agreement,
// those of most origins first.
func (b *builder) shared(a collate.Agreement) []*collate.Cluster {
	var out []*collate.Cluster
	for i := range b.Clusters {
		if cl := &b.Clusters[i]; cl.Agreement == a && len(docsOf(cl)) > 1 {
			out = append(out, cl)
		}
	}
	slices.SortStableFunc(out, func(x, y *collate.Cluster) int { return cmp.Compare(y.Origins, x.Origins) })
	return out
}

func (b *builder) row(cl *collate.Cluster) row {
	r := row{claim: b.claim(cl), Status: string(cl.Agreement), Docs: numbers(docsOf(cl)), Origins: cl.Origins,
		Tied:  originsIn(cl.Origins, len(docsOf(cl)), cl.Ties),
		Cells: make([]mark, len(b.Documents))}
	for _, s := range cl.Silent {
		r.Cells[s.Doc].Why = quote.Why(s.Reason)
	}
	for i := len(cl.Readings) - 1; i >= 0; i-- { // the first of a report last
		rd := cl.Readings[i]
		r.Cells[rd.Doc] = mark{Status: "agree", Link: b.places.link(rd.Doc, rd.Claim.Span)}
	}
	for _, d := range b.byCluster[cl.ID] {
		if r.Weight == "" || weight(string(d.Severity)) > weight(r.Weight) {
			r.Weight = quote.Clean(string(d.Severity))
		}
		for i := range d.Sides {
			r.part(statusOf(d), &d.Sides[i])
		}
	}
	return r
}

// part marks the reports of one side of a divergence, unless they bear a graver
// mark.
func (r *row) part(status string, s *collate.Side) {
	for _, doc := range s.Docs {
		if c := &r.Cells[doc]; c.Link != "" && (c.Status == "agree" || c.Status == "differ" && status == "conflict") {
			c.Status, c.Value = status, cut(quote.Clean(s.Value), longValue)
		}
	}
}

// longValue is how many characters of a value a cell shows.
const longValue = 40

// cut returns at most n characters of s, with dots for the rest.
func cut(s string, n int) string {
	rs := []rune(s)
	if len(rs) <= n {
		return s
	}
	return strings.TrimSpace(string(rs[:n-1])) + "…"
}

// kindsOf returns the kinds of a cluster's divergences and of the details that
// its readings bear, parted by spaces: of a kind of divergence that is found
// at all, so that nothing is named that cannot be filtered by.
func (b *builder) kindsOf(cl *collate.Cluster) string {
	var kinds []string
	for _, d := range b.byCluster[cl.ID] {
		kinds = append(kinds, quote.Clean(d.Kind))
	}
	for _, rd := range cl.Readings {
		for i := range rd.Claim.Details {
			if k := string(rd.Claim.Details[i].Kind); slices.Contains(b.kinds, k) {
				kinds = append(kinds, k)
			}
		}
	}
	slices.Sort(kinds)
	return strings.Join(slices.Compact(kinds), " ")
}

// weight orders severities.
func weight(severity string) int {
	return slices.Index([]string{string(collate.Low), string(collate.Medium), string(collate.High)}, severity)
}

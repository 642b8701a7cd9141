package page

import (
	"slices"

	"crosscheck/collate"
)

// A pairs is the table of how each two reports stand to each other, and who
// carries whose copy.
type pairs struct {
	Heads  []head
	Rows   []pairRow
	Copies [][]string // reports of one origin
}

type pairRow struct {
	head
	Cells []tally
}

// A tally counts the claims that two reports share: without a detail apart,
// with one, with one in conflict.
type tally struct {
	Agree, Differ, Conflict int
	Same                    bool // a report and itself
	Tied                    bool // two of one origin
}

// Shared is how many claims and details the two both speak of.
func (t tally) Shared() int { return t.Agree + t.Differ + t.Conflict }

// Percent is the share in which nothing parts them.
func (t tally) Percent() int { return (100*t.Agree + t.Shared()/2) / max(1, t.Shared()) }

// Heat is the step of the scale of colours: 0 for nothing shared, then 1
// (nothing agrees) to 6 (all does).
func (t tally) Heat() int {
	if t.Shared() == 0 {
		return 0
	}
	return 1 + t.Percent()/20
}

// pairLimit is how many reports the table of pairs holds at most.
const pairLimit = 60

func (b *builder) pairs() pairs {
	var p pairs
	p.Copies = b.copies()
	n := len(b.Documents)
	if n < 2 || n > pairLimit {
		return p
	}
	t := newTallies(n)
	for i := range b.Clusters {
		t.addCluster(&b.Clusters[i], b.byCluster[b.Clusters[i].ID])
	}
	for i := range b.Divergences {
		if d := &b.Divergences[i]; d.Cluster == "" {
			t.addSides(d)
		}
	}
	for i := range n {
		h := head{b.cs.Names[i], docID(i)}
		p.Heads = append(p.Heads, h)
		for j := range n {
			t[i][j].Same = i == j
			t[i][j].Tied = i != j && i < len(b.Origins) && j < len(b.Origins) && b.Origins[i] == b.Origins[j]
		}
		p.Rows = append(p.Rows, pairRow{h, t[i]})
	}
	return p
}

// tallies holds a tally for each two reports, both ways.
type tallies [][]tally

func newTallies(n int) tallies {
	t := make(tallies, n)
	for i := range t {
		t[i] = make([]tally, n)
	}
	return t
}

// addCluster counts a claim once for each two reports that make it, by the
// worst of the divergences that part the two.
func (t tallies) addCluster(cl *collate.Cluster, ds []*collate.Divergence) {
	docs := docsOf(cl)
	for i, x := range docs {
		for _, y := range docs[i+1:] {
			parted := ""
			for _, d := range ds {
				if parts(d, x, y) && parted != "conflict" {
					parted = statusOf(d)
				}
			}
			t.add(x, y, parted)
		}
	}
}

// addSides counts a finding over all the reports for each two on other sides.
func (t tallies) addSides(d *collate.Divergence) {
	for i, s := range d.Sides {
		for _, other := range d.Sides[i+1:] {
			for _, x := range s.Docs {
				for _, y := range other.Docs {
					t.add(x, y, statusOf(d))
				}
			}
		}
	}
}

func (t tallies) add(x, y int, parted string) {
	if x == y {
		return
	}
	for _, c := range []*tally{&t[x][y], &t[y][x]} {
		switch parted {
		case "conflict":
			c.Conflict++
		case "differ":
			c.Differ++
		default:
			c.Agree++
		}
	}
}

// parts reports whether two documents are on different sides of d.
func parts(d *collate.Divergence, x, y int) bool {
	sx, sy := sideOf(d, x), sideOf(d, y)
	return sx >= 0 && sy >= 0 && sx != sy
}

// sideOf returns the side that a document is on, -1 for none.
func sideOf(d *collate.Divergence, doc int) int {
	return slices.IndexFunc(d.Sides, func(s collate.Side) bool { return slices.Contains(s.Docs, doc) })
}

// copies returns the reports that carry the same copy, in groups.
func (b *builder) copies() [][]string {
	byOrigin := map[int][]string{}
	var order []int
	for doc, o := range b.Origins {
		if byOrigin[o] == nil {
			order = append(order, o)
		}
		byOrigin[o] = append(byOrigin[o], b.cs.Names[doc])
	}
	var out [][]string
	for _, o := range order {
		if len(byOrigin[o]) > 1 {
			out = append(out, byOrigin[o])
		}
	}
	return out
}

package collate

import (
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"crosscheck/claims"
	"crosscheck/similarity"
)

// Options tune a collation. The zero value is the documented default.
type Options struct {
	// Threshold is the least average likeness of the claims in a cluster,
	// 0..1; zero means DefaultThreshold.
	Threshold float64
	// Links are what is settled about claims beforehand.
	Links []Link
	// Dropped names claims, by ID (see ClaimID), that are compared with no
	// other, save one that a link ties it to: each is a cluster of its own.
	Dropped []string
	// Ignored are phrases: claims that hold one, in whatever case and white
	// space, are left out.
	Ignored []string
	// Persons are pairs of a name and the person for whom it stands, each
	// without regard to titles.
	Persons [][2]string
	// Copies are pairs of outlets that are one origin.
	Copies [][2]string
	// Publishers are known besides those of the embedded table.
	Publishers []Publisher
	// Tenures say who held which office when; they settle what dates of
	// reports leave open.
	Tenures []Tenure
}

// DefaultThreshold is the link from which claims are taken to be about the same
// thing. It was read off real stories: below it most links are between other
// things of the same subject, above it few are.
const DefaultThreshold = 0.42

// Collate compares what several documents state.
func Collate(ts []*claims.Testimony, opts Options) *Collation {
	if opts.Threshold == 0 {
		opts.Threshold = DefaultThreshold
	}
	tied := append(bonds(ts, knownFamilies().with(opts.Publishers)), copies(ts, opts.Copies)...)
	c := &Collation{Origins: numbered(len(ts), tied)}
	for _, t := range ts {
		c.Documents = append(c.Documents, t.Doc)
	}
	w := &work{Collation: c, ts: ts, bonds: tied, tenures: opts.Tenures, m: similarity.NewMeasure(similarity.Options{}), names: collectNames(ts)}
	w.names.settle(opts.Persons)
	w.prepare(opts)
	w.settle(opts.Links)
	groups, alike := w.align(opts.Threshold)
	for _, members := range groups {
		w.addCluster(members)
	}
	w.suggest(alike)
	w.addCopied(groups)
	w.addTolls()
	w.addRounded()
	w.addOwned()
	w.addCourses()
	w.Divergences = w.join(w.found)
	w.addOffices()
	w.addRanks()
	w.addInner()
	w.warn()
	slices.SortStableFunc(c.Divergences, compareDivergences)
	return c
}

// work is a Collation in the making.
type work struct {
	*Collation
	ts         []*claims.Testimony
	bonds      []bond
	tenures    []Tenure
	m          *similarity.Measure
	names      *names
	statements []*statement
	compared   []*statement // all but those dropped
	ignored    phrases
	latest     time.Time            // when the last of the documents was published, zero if none has a date
	at         map[place]*statement // claims and excerpts
	said       map[utterance]bool   // by the statements; made when first asked for
	pairs      []similarity.Pair    // candidates, by indexes into statements
	found      []finding            // in clusters, and of figures over the whole set
	together   [][2]int             // statements that links make one, by index
	apart      [][2]int             // and those that they keep apart
}

// prepare readies every claim that asserts something.
func (w *work) prepare(opts Options) {
	w.ignored = newPhrases(opts.Ignored)
	for doc, t := range w.ts {
		if t.Doc.Published.After(w.latest) {
			w.latest = t.Doc.Published
		}
		for i := range t.Claims {
			if comparable(&t.Claims[i]) && !w.ignored.in(&t.Claims[i]) {
				w.statements = append(w.statements, &statement{doc: doc, claim: &t.Claims[i]})
			}
		}
	}
	eachHalf(len(w.statements), func(first, step int) {
		for i := first; i < len(w.statements); i += step {
			s := w.statements[i]
			*s = *prepare(w.m, s.doc, s.claim, w.names)
			s.index = i
		}
	})
	markRare(w.statements)
	w.at = make(map[place]*statement, len(w.statements))
	for _, s := range w.statements {
		w.at[place{s.doc, s.claim.Span}] = s
		s.dropped = len(opts.Dropped) > 0 && slices.Contains(opts.Dropped, ClaimID(s.claim))
		if !s.dropped {
			w.compared = append(w.compared, s)
		}
	}
}

// addCluster makes the cluster of some statements, and the divergences among
// them.
func (w *work) addCluster(members []*statement) {
	c := Cluster{Agreement: Single}
	docs := map[int]bool{}
	for _, s := range members {
		c.Readings = append(c.Readings, Reading{Doc: s.doc, Claim: s.claim})
		docs[s.doc] = true
	}
	c.ID = clusterID(&c)
	c.Origins, c.Ties = w.independent(members)
	c.Plain = plainest(members)
	if len(docs) > 1 {
		c.Agreement = Agree
		c.Silent = w.silences(docs, factDay(members))
		for _, f := range w.diverge(members) {
			f.cluster = c.ID
			w.consult(&f)
			c.part(f.Outcome)
			w.found = append(w.found, f)
		}
	}
	w.Clusters = append(w.Clusters, c)
}

// part notes that readings of a cluster part on a detail.
func (c *Cluster) part(o Outcome) {
	switch {
	case o == Contradiction:
		c.Agreement = Conflict
	case c.Agreement == Agree:
		c.Agreement = Differ
	}
}

// plainest returns the index of the shortest reading that is a whole sentence
// of some length; of equals the first by its words.
func plainest(members []*statement) int {
	best := 0
	for i, s := range members {
		a, b := s.claim.Text(), members[best].claim.Text()
		switch x, y := whole(s), whole(members[best]); {
		case x != y:
			if x {
				best = i
			}
		case len(a) < len(b) || len(a) == len(b) && a < b:
			best = i
		}
	}
	return best
}

// whole reports whether a claim reads as a sentence: it begins with no small
// letter and has five words or more.
func whole(s *statement) bool {
	r, _ := utf8.DecodeRuneInString(s.claim.Text())
	return !unicode.IsLower(r) && len(s.text.Words) >= 5
}

// warn notes what a reader should know of the whole.
func (w *work) warn() {
	dated, undated := 0, 0
	for _, d := range w.Documents {
		if d.Published.IsZero() {
			undated++
		} else {
			dated++
		}
	}
	switch {
	case undated > 1:
		w.Warnings = append(w.Warnings, plural(undated, "report has", "reports have")+" no date and are taken to be of one time")
	case undated == 1 && dated > 0:
		w.Warnings = append(w.Warnings, "1 report has no date: what it says apart from the others is unsettled")
	}
}

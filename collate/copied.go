package collate

import (
	"slices"

	"crosscheck/claims"
	"crosscheck/similarity"
	"crosscheck/source"
)

// Of two reports that share copiedWords words, which are all of a sentence of one of
// them, one is taken to have copied the other there, or both a third. It takes
// copiedPart where they are a part of a sentence in both: shorter parts are common
// to sentences about two things, such as "the ministry said in a statement on Monday".
const (
	copiedWords = 7
	copiedPart  = 12
)

// passages are those that reports have copied from each other or from a third:
// that they share word for word but for a few words.
type passages struct {
	*work
	prints  []*printed         // by document
	cluster map[*statement]int // index of the cluster of each statement
	known   map[[2]int][]int   // found in clusters, by documents: indexes into found
}

// addCopied compares passages that reports have copied, wherever each of them
// begins and ends its sentence. Such a passage is compared like a claim of each
// report, cut alike in both. What one report has among what is no part of it, such
// as links to others, is held against the article of another alone.
func (w *work) addCopied(groups [][]*statement) {
	ps := &passages{work: w, cluster: map[*statement]int{}, known: map[[2]int][]int{}}
	texts := make([][]string, len(w.ts))
	for i, t := range w.ts {
		ps.prints = append(ps.prints, printedWords(t))
		texts[i] = ps.prints[i].words
	}
	for i, members := range groups {
		for _, s := range members {
			ps.cluster[s] = i
		}
	}
	for i := range w.found {
		docs := w.found[i].docs()
		ps.known[docs] = append(ps.known[docs], i)
	}
	for _, c := range similarity.Copies(texts, copiedWords) {
		x, y := ps.prints[c.A], ps.prints[c.B]
		if x.stated[c.InA.From] || y.stated[c.InB.From] {
			ps.compare(c, ps.excerpt(c.A, x.whole(c.InA)), ps.excerpt(c.B, y.whole(c.InB)))
		}
	}
}

// excerpt readies a passage of a report.
func (w *work) excerpt(doc int, sp source.Span) *statement {
	c := w.ts[doc].Excerpt(sp)
	s := prepare(w.m, doc, &c, w.names)
	w.at[place{doc, sp}] = s
	return s
}

// compare enters the details in which the sides of a copied passage part, and
// which stand in its gaps. If there are none, what stands outside of the gaps may
// hide them, such as an equal figure of another thing: then it is left out.
func (ps *passages) compare(c similarity.Copy, a, b *statement) {
	if b.before(a) {
		a, b = b, a
	}
	if !ps.part(c, a, b) {
		ps.part(c, ps.gapped(c, a), ps.gapped(c, b))
	}
}

// part enters the details in which two excerpts part, and reports whether there
// are any.
func (ps *passages) part(c similarity.Copy, a, b *statement) bool {
	p := newPairing(ps.m, a, b)
	p.together, p.excerpts = true, true
	any := false
	for _, d := range p.differences() {
		f := newFinding(d, a, b, p.frame)
		if ps.shows(c, d.Kind) && p.tells(d) && f.keyA != f.keyB && ps.inGap(c, &f) && !ps.quotesInFull(&f) {
			ps.enter(&f)
			any = true
		}
	}
	return any
}

// shows reports whether a copied passage can show a difference of a kind. How sure a
// report is and whom it names for it are left to whole claims; what two reports
// quote is the same words however few they are.
func (ps *passages) shows(c similarity.Copy, kind string) bool {
	switch kind {
	case "quote":
		return true
	case "certainty", "attribution":
		return false
	}
	return c.Shared >= copiedPart || ps.prints[c.A].sentence(c.InA) || ps.prints[c.B].sentence(c.InB)
}

// gapped returns an excerpt with the details of its gaps alone.
func (ps *passages) gapped(c similarity.Copy, s *statement) *statement {
	claim, p := *s.claim, ps.prints[s.doc]
	claim.Details = slices.DeleteFunc(slices.Clone(claim.Details), func(d claims.Detail) bool {
		return !slices.ContainsFunc(c.Gaps, func(g similarity.Gap) bool {
			return d.Span.Overlaps(p.span(sideOf(c, g, s.doc)))
		})
	})
	return prepare(ps.m, s.doc, &claim, ps.names)
}

// inGap reports whether a finding in a copied passage tells of one of its gaps. A
// quotation does if both reports quote what stands around the gap.
func (ps *passages) inGap(c similarity.Copy, f *finding) bool {
	x, y := ps.prints[c.A], ps.prints[c.B]
	return slices.ContainsFunc(c.Gaps, func(g similarity.Gap) bool {
		if f.Kind == "quote" {
			return f.place(c.A).Contains(x.beside(g.InA)) && f.place(c.B).Contains(y.beside(g.InB))
		}
		return f.place(c.A).Overlaps(x.span(g.InA)) || f.place(c.B).Overlaps(y.span(g.InB))
	})
}

// sideOf returns the range of a gap in one of the two documents of a copy.
func sideOf(c similarity.Copy, g similarity.Gap, doc int) similarity.Range {
	if c.A == doc {
		return g.InA
	}
	return g.InB
}

// enter adds a finding, unless it is known or a person has settled that the
// claims are not to be compared.
func (ps *passages) enter(f *finding) {
	for _, i := range ps.known[f.docs()] {
		if g := &ps.found[i]; g.place(f.a.doc).Overlaps(f.A) || g.place(f.b.doc).Overlaps(f.B) {
			if g.Kind == f.Kind && g.Outcome == Scope && f.Outcome == Contradiction && f.wholeOf(g) {
				g.Outcome, g.Rule = f.Outcome, f.Rule
				ps.shelve(g, ps.home(g.a.doc, g.A), ps.home(g.b.doc, g.B))
			}
			g.narrow(f)
			return
		}
	}
	if ps.ignores(f.a.doc, f.A) || ps.ignores(f.b.doc, f.B) {
		return
	}
	ps.consult(f)
	x, y := ps.home(f.a.doc, f.A), ps.home(f.b.doc, f.B)
	if x != nil && y != nil && (ps.keptApart(x, y) || ps.says(y.doc, x) || ps.says(x.doc, y)) {
		return
	}
	ps.shelve(f, x, y)
	ps.found = append(ps.found, *f)
}

// shelve puts a finding under the cluster that both its statements are of, if they
// are of one, and says there that the readings part.
func (ps *passages) shelve(f *finding, x, y *statement) {
	if x == nil || y == nil || ps.cluster[x] != ps.cluster[y] {
		return
	}
	c := &ps.Clusters[ps.cluster[x]]
	f.cluster = c.ID
	c.part(f.Outcome)
}

// home returns the statement in which a place stands, nil if there is none.
func (ps *passages) home(doc int, sp source.Span) *statement {
	i := slices.IndexFunc(ps.statements, func(s *statement) bool { return s.doc == doc && s.claim.Span.Contains(sp) })
	if i < 0 {
		return nil
	}
	return ps.statements[i]
}

// ignores reports whether a place stands in a claim that is to be left out.
func (ps *passages) ignores(doc int, sp source.Span) bool {
	if s := ps.home(doc, sp); s != nil {
		return s.dropped
	}
	all := ps.ts[doc].Claims
	i := slices.IndexFunc(all, func(c claims.Claim) bool { return c.Span.Contains(sp) })
	return i >= 0 && ps.ignored.in(&all[i])
}

// docs returns the documents of a finding, the first of the input first.
func (f *finding) docs() [2]int { return [2]int{min(f.a.doc, f.b.doc), max(f.a.doc, f.b.doc)} }

// place returns the place of a finding in one of its documents.
func (f *finding) place(doc int) source.Span {
	if f.a.doc == doc {
		return f.A
	}
	return f.B
}

// wholeOf reports whether a finding in excerpts has all that one of the statements
// of another says, so that nothing else there tells of another thing.
func (f *finding) wholeOf(g *finding) bool {
	for _, x := range []*statement{f.a, f.b} {
		for _, s := range []*statement{g.a, g.b} {
			if s.doc == x.doc && x.claim.Span.Contains(s.claim.Content) {
				return true
			}
		}
	}
	return false
}

// narrow makes a finding show the passages of another, where they are parts of
// its own: cut alike, the two sides are held against each other with ease.
func (f *finding) narrow(by *finding) {
	a, b := by.a, by.b
	if f.a.doc != a.doc {
		a, b = b, a
	}
	if f.a.claim.Span.Contains(a.claim.Span) && a.claim.Span.Contains(f.A) {
		f.a = a
	}
	if f.b.claim.Span.Contains(b.claim.Span) && b.claim.Span.Contains(f.B) {
		f.b = b
	}
}

package claims

import (
	"fmt"
	"io/fs"
	"slices"

	"crosscheck/claims/sentence"
	"crosscheck/source"
)

// An Extractor finds claims and details by its tables. It is safe for use by
// several goroutines at once.
type Extractor struct{ lex *lexicon }

// New returns an Extractor with the embedded tables and the rows that user
// adds to them in files of the same names; user may be nil.
func New(user fs.FS) (*Extractor, error) {
	if user == nil {
		return &Extractor{defaultLexicon()}, nil
	}
	lex, err := newLexicon(user)
	if err != nil {
		return nil, fmt.Errorf("read the user's tables: %w", err)
	}
	return &Extractor{lex}, nil
}

// Extract finds what a document states, by the embedded tables.
func Extract(doc *source.Document) *Testimony {
	return (&Extractor{defaultLexicon()}).Extract(doc)
}

// Extract finds the sentences of a document's main text, the claims in them
// and the details of each claim. Names and offices are resolved within the
// document.
func (x *Extractor) Extract(doc *source.Document) *Testimony {
	t := x.main(doc)
	x.asides(t)
	return t
}

// main finds what the main text of a document states.
func (x *Extractor) main(doc *source.Document) *Testimony {
	w := x.lex.spare.Take()
	defer w.release()
	w.split(doc)
	t := &Testimony{Doc: doc, Sentences: slices.Clone(w.sentences), reader: x}
	scans := w.read(doc.Text, t.Sentences, doc.Published)
	weighNames(scans)
	resolvePeople(scans)
	resolveBodies(scans)
	l := landscapeOf(scans)
	roles := documentRoles(x.lex, l, scans)
	resolvePronouns(scans, w.quotes)
	for i, s := range scans {
		w.add(s, roles[i], w.quotes[i])
	}
	all, from := slices.Clone(w.details), 0
	for i, end := range w.ends {
		s := &t.Sentences[i]
		s.Details, s.Minor = all[from:end[0]:end[0]], all[end[0]:end[1]:end[1]]
		from = end[1]
		nameMoney(x.lex, l, s.Details, doc.Text)
		w.claims = claimsOf(w.claims, doc, i, s, scans[i])
	}
	t.Claims = slices.Clone(w.claims)
	return t
}

// split finds the sentences of a document's main text, and the quotations that
// each has a part in.
func (w *workspace) split(doc *source.Document) {
	for i, b := range doc.Blocks {
		if !b.Kind.Main() {
			continue
		}
		inBlock := quotesIn(doc.Text, b.Span)
		for _, sp := range sentence.Split(b.Span.Of(doc.Text)) {
			sp.Start += b.Start
			sp.End += b.Start
			w.sentences = append(w.sentences, Sentence{Span: sp, Block: i, Heading: b.Kind == source.Heading})
			for len(inBlock) > 0 && inBlock[0].End <= sp.Start {
				inBlock = inBlock[1:]
			}
			n := 0
			for n < len(inBlock) && inBlock[n].Start < sp.End {
				n++
			}
			w.quotes = append(w.quotes, inBlock[:n])
		}
	}
}

// add adds the details of a sentence, those that its claims share before the
// minor ones.
func (w *workspace) add(s *sentenceScan, roles []roleFind, quotes []source.Span) {
	from := len(w.details)
	w.details = s.details(w.details, roles, quotes)
	w.minor = w.minor[:0]
	to := from
	for i := from; i < len(w.details); i++ {
		if d := &w.details[i]; d.minor() {
			w.minor = append(w.minor, *d)
			continue
		}
		if to < i {
			w.details[to] = w.details[i]
		}
		to++
	}
	copy(w.details[to:], w.minor)
	w.ends = append(w.ends, [2]int{to, len(w.details)})
}

// documentRoles reads the roles of each sentence and settles them over the
// whole document.
func documentRoles(lex *lexicon, l *landscape, scans []*sentenceScan) [][]roleFind {
	roles := make([][]roleFind, len(scans))
	var all []*roleFind
	for i, s := range scans {
		roles[i] = s.roles(lex)
		for n := range roles[i] {
			all = append(all, &roles[i][n])
		}
	}
	// A name that only an office gave away is resolved again.
	resolvePeople(scans)
	settleRoles(all)
	inferBodies(l, scans, roles)
	settleRoles(all)
	settleHolders(scans, roles)
	l.settleHomes(scans)
	return roles
}

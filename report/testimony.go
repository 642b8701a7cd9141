package report

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"crosscheck/claims"
	"crosscheck/report/quote"
	"crosscheck/source"
)

// Claims prints the claims of every document in the named format. Formats for
// programs are printed document by document.
func (p *Printer) Claims(w io.Writer, format string, ts iter.Seq[*claims.Testimony]) error {
	l := &list{title: "Claims", header: []string{"document", "start", "end", "kind", "speaker", "text", "details"}}
	if p.Explain {
		l.header = append(l.header, "rules", "worth")
	}
	return p.printEach(w, format, l, ts, p.claimsPart)
}

// claimsPart lists the claims of document i of the cast.
func (p *Printer) claimsPart(t *claims.Testimony, as form, cs *quote.Cast, i int) *list {
	l := new(list)
	g := &grid{columns: []column{{"line", 0}, {"claim", 3}, {"details", 2}}}
	for k := range t.Claims {
		c := &t.Claims[k]
		r := claimRecord{t.Doc.Name, c.Span.Start, c.Span.End, c.Text(), c.Kind, c.Sentence,
			newSpeaker(c.Speaker), c.Worth, p.details(t.Doc, c.Details)}
		switch as {
		case asRecords:
			l.records = append(l.records, &r)
		case asRows:
			l.rows = append(l.rows, p.claimRow(&r))
		default:
			g.rows = append(g.rows, []cell{{text(cs.Line(i, r.Start))}, p.claimCell(&r), detailCell(r.Details)})
		}
	}
	if as == asBlocks {
		l.section(cs.Names[i], quote.Count(len(t.Claims), "claim"), g)
	}
	return l
}

// printEach prints a list whose parts are those of each document. Where it is
// for people, the documents are named and numbered together.
func (p *Printer) printEach(w io.Writer, format string, l *list, ts iter.Seq[*claims.Testimony],
	part func(t *claims.Testimony, as form, cs *quote.Cast, i int) *list) error {
	f, err := formatNamed(format)
	if err != nil {
		return err
	}
	var cs *quote.Cast
	if f.form == asBlocks {
		all := slices.Collect(ts)
		cs, ts = castOf(all), slices.Values(all)
	}
	l.more = func(yield func(*list) bool) {
		i := 0
		for t := range ts {
			if !yield(part(t, f.form, cs, i)) {
				return
			}
			i++
		}
	}
	return p.printList(w, format, l)
}

// claimRow is the row of a claim in a spreadsheet.
func (p *Printer) claimRow(r *claimRecord) []string {
	row := []string{r.Doc, strconv.Itoa(r.Start), strconv.Itoa(r.End), string(r.Kind),
		r.speaker(), r.Text, strings.Join(detailWords(r.Details), "; ")}
	if p.Explain {
		row = append(row, strings.Join(rulesOf(r.Details), "; "), worthWords(r.Worth))
	}
	return row
}

func (r *claimRecord) speaker() string {
	if r.Speaker == nil {
		return ""
	}
	return r.Speaker.Name
}

func worthWords(worth float64) string { return strconv.FormatFloat(worth, 'f', 2, 64) }

// claimCell shows a claim, what sort of claim it is unless an assertion, and
// who says it.
func (p *Printer) claimCell(r *claimRecord) cell {
	var notes []string
	if r.Kind != claims.Assertion && r.Kind != "" {
		notes = append(notes, string(r.Kind))
	}
	if s := r.speaker(); s != "" {
		notes = append(notes, "according to "+s)
	}
	if p.Explain {
		notes = append(notes, "worth "+worthWords(r.Worth))
	}
	ce := cell{text(r.Text)}
	if notes != nil {
		ce = append(ce, styled("("+strings.Join(notes, ", ")+")", faint))
	}
	return ce
}

// Sentences prints the sentences of every document's main text in the named
// format; with Explain, among them the parts of the text that were left out.
func (p *Printer) Sentences(w io.Writer, format string, ts iter.Seq[*claims.Testimony]) error {
	l := &list{title: "Sentences", header: []string{"document", "start", "end", "kind", "text", "details"}}
	if p.Explain {
		l.header = []string{"document", "start", "end", "kind", "part", "rule", "text", "details"}
	}
	return p.printEach(w, format, l, ts, p.sentencesPart)
}

// sentencesPart lists the sentences of document i of the cast.
func (p *Printer) sentencesPart(t *claims.Testimony, as form, cs *quote.Cast, i int) *list {
	l := new(list)
	g := &grid{columns: []column{{"line", 0}, {"sentence", 3}, {"details", 2}}}
	parts := p.sentences(t)
	if as == asBlocks {
		sum := quote.Count(len(t.Sentences), "sentence")
		if p.Explain {
			sum += fmt.Sprintf(", %s left out", quote.Count(len(parts)-len(t.Sentences), "part"))
		}
		l.blocks = append(l.blocks, sectionHead(cs.Names[i], sum))
	}
	if p.Explain {
		l.head(t.Doc)
	}
	for k := range parts {
		r := &parts[k]
		switch as {
		case asRecords:
			l.records = append(l.records, r)
		case asRows:
			l.rows = append(l.rows, p.sentenceRow(r))
		default:
			g.rows = append(g.rows, []cell{{text(cs.Line(i, r.Start))}, p.sentenceCell(r), detailCell(r.Details)})
		}
	}
	l.grid(g)
	return l
}

// sentenceRow is the row of a sentence in a spreadsheet.
func (p *Printer) sentenceRow(r *sentenceRecord) []string {
	row := []string{r.Doc, strconv.Itoa(r.Start), strconv.Itoa(r.End), r.Kind}
	if p.Explain {
		row = append(row, r.Part, r.Rule)
	}
	return append(row, r.Text, strings.Join(detailWords(r.Details), "; "))
}

// sentences returns the records of a report's sentences and, with Explain, of
// what was left out of it, in order of their places.
func (p *Printer) sentences(t *claims.Testimony) []sentenceRecord {
	var rs []sentenceRecord
	details := detailsBySentence(t)
	for k, s := range t.Sentences {
		r := sentenceRecord{Doc: t.Doc.Name, Start: s.Start, End: s.End, Text: s.Of(t.Doc.Text), Details: detailRecords(t.Doc, details[k])}
		if s.Heading {
			r.Kind = "heading"
		}
		rs = append(rs, r)
	}
	if p.Explain {
		rs = append(dropped(t.Doc), rs...)
		slices.SortStableFunc(rs, func(a, b sentenceRecord) int { return cmp.Compare(a.Start, b.Start) })
	}
	return rs
}

// sentenceCell shows a sentence, or a part that was left out and why.
func (p *Printer) sentenceCell(r *sentenceRecord) cell {
	switch r.Kind {
	case "":
		return cell{text(r.Text)}
	case droppedKind, removedKind:
		why := quote.Clean(r.Rule)
		if r.Part != why && r.Kind == droppedKind {
			why = r.Part + ", " + why
		}
		return cell{styled(p.opening(r.Text), faint).add(" ("+r.Kind+": "+why+")", faint)}
	}
	return cell{styled(r.Text, strong).add(" ("+r.Kind+")", faint)}
}

// detailsBySentence returns the details of the claims of each sentence, in
// order of their places, each once.
func detailsBySentence(t *claims.Testimony) [][]claims.Detail {
	out := make([][]claims.Detail, len(t.Sentences))
	for i := range t.Claims {
		c := &t.Claims[i]
		if c.Sentence < 0 || c.Sentence >= len(out) {
			continue
		}
		if ds := &out[c.Sentence]; *ds == nil {
			*ds = slices.Clip(c.Details)
		} else {
			*ds = append(*ds, c.Details...)
		}
	}
	for i, ds := range out {
		sorted := func(a, b claims.Detail) int { return cmp.Compare(a.Span.Start, b.Span.Start) }
		if !slices.IsSortedFunc(ds, sorted) {
			ds = slices.Clone(ds)
			slices.SortStableFunc(ds, sorted)
		}
		out[i] = once(ds)
	}
	return out
}

// once returns details, which are in order of their places, each once: the first
// of a kind in a place.
func once(ds []claims.Detail) []claims.Detail {
	var out []claims.Detail
	for i, from := 0, 0; i < len(ds); i++ {
		d := &ds[i]
		if d.Span.Start != ds[from].Span.Start {
			from = i
		}
		same := func(e claims.Detail) bool { return e.Kind == d.Kind && e.Span == d.Span }
		if again := slices.ContainsFunc(ds[from:i], same); again && out == nil {
			out = slices.Clone(ds[:i])
		} else if !again && out != nil {
			out = append(out, *d)
		}
	}
	if out == nil {
		return ds
	}
	return out
}

// section adds the table of one document to the blocks of a list.
func (l *list) section(name, sum string, g *grid) {
	l.blocks = append(l.blocks, sectionHead(name, sum))
	l.grid(g)
}

func sectionHead(name, sum string) block {
	return block{head: line{{name, strong}, {" (" + sum + ")", faint}}}
}

// grid adds a table, unless it is empty.
func (l *list) grid(g *grid) {
	if len(g.rows) > 0 {
		l.blocks = append(l.blocks, block{grid: g})
	}
}

// detailCell shows details, each on a line of its own above its rule where
// rules are given.
func detailCell(ds []detailRecord) cell {
	words := detailWords(ds)
	if !slices.ContainsFunc(ds, func(d detailRecord) bool { return d.Rule != "" }) {
		return cell{text(strings.Join(words, "; "))}
	}
	var ce cell
	for i, d := range ds {
		ce = append(ce, text(words[i]))
		if d.Rule != "" {
			ce = append(ce, styled(d.Rule, faint).under())
		}
	}
	return ce
}

// rulesOf returns the rule behind each detail.
func rulesOf(ds []detailRecord) []string {
	rs := make([]string, len(ds))
	for i, d := range ds {
		rs[i] = d.Rule
	}
	return rs
}

// detailWords says each detail in words: "number 12", "money 280000000 USD".
func detailWords(ds []detailRecord) []string {
	ws := make([]string, len(ds))
	for i, d := range ds {
		ws[i] = strings.TrimSpace(string(d.Kind) + " " + d.Value + " " + d.Unit)
	}
	return ws
}

func castOf(ts []*claims.Testimony) *quote.Cast {
	docs := make([]*source.Document, len(ts))
	for i, t := range ts {
		docs[i] = t.Doc
	}
	return quote.NewCast(docs)
}

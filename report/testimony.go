package report

import (
	"io"
	"sort"
	"strconv"
	"strings"

	"crosscheck/claims"
	"crosscheck/source"
)

// Claims prints the claims of every document in the named format.
func (p *Printer) Claims(w io.Writer, format string, ts []*claims.Testimony) error {
	l := &list{title: "Claims", header: []string{"document", "start", "end", "kind", "speaker", "text", "details"}}
	cs := castOf(ts)
	for i, t := range ts {
		g := &grid{columns: []column{{"line", 0}, {"claim", 3}, {"details", 2}}}
		for k := range t.Claims {
			c := &t.Claims[k]
			r := claimRecord{t.Doc.Name, c.Span.Start, c.Span.End, c.Text(), c.Kind, c.Sentence,
				newSpeaker(c.Speaker), c.Worth, detailRecords(t.Doc, c.Details)}
			l.records = append(l.records, r)
			speaker := ""
			if c.Speaker != nil {
				speaker = c.Speaker.Name
			}
			l.rows = append(l.rows, []string{r.Doc, strconv.Itoa(r.Start), strconv.Itoa(r.End), string(r.Kind),
				speaker, r.Text, strings.Join(detailWords(r.Details), "; ")})
			g.rows = append(g.rows, []cell{{text(cs.line(i, r.Start))}, claimCell(c, speaker), detailCell(r.Details)})
		}
		l.section(cs.names[i], count(len(t.Claims), "claim"), g)
	}
	return p.printList(w, format, l)
}

// claimCell shows a claim, what sort of claim it is unless an assertion, and
// who says it.
func claimCell(c *claims.Claim, speaker string) cell {
	ce := cell{text(c.Text())}
	var notes []string
	if c.Kind != claims.Assertion && c.Kind != "" {
		notes = append(notes, string(c.Kind))
	}
	if speaker != "" {
		notes = append(notes, "according to "+speaker)
	}
	if notes != nil {
		ce = append(ce, styled("("+strings.Join(notes, ", ")+")", faint))
	}
	return ce
}

// Sentences prints the sentences of every document's main text in the named
// format.
func (p *Printer) Sentences(w io.Writer, format string, ts []*claims.Testimony) error {
	l := &list{title: "Sentences", header: []string{"document", "start", "end", "kind", "text", "details"}}
	cs := castOf(ts)
	for i, t := range ts {
		g := &grid{columns: []column{{"line", 0}, {"sentence", 3}, {"details", 2}}}
		details := detailsBySentence(t)
		for k, s := range t.Sentences {
			r := sentenceRecord{t.Doc.Name, s.Start, s.End, s.Of(t.Doc.Text), "", detailRecords(t.Doc, details[k])}
			words := text(r.Text)
			if s.Heading {
				r.Kind = "heading"
				words = styled(r.Text, strong).add(" (heading)", faint)
			}
			l.records = append(l.records, r)
			l.rows = append(l.rows, []string{r.Doc, strconv.Itoa(r.Start), strconv.Itoa(r.End), r.Kind,
				r.Text, strings.Join(detailWords(r.Details), "; ")})
			g.rows = append(g.rows, []cell{{text(cs.line(i, r.Start))}, {words}, detailCell(r.Details)})
		}
		l.section(cs.names[i], count(len(t.Sentences), "sentence"), g)
	}
	return p.printList(w, format, l)
}

// detailsBySentence returns the details of the claims of each sentence, in
// order of their places, each once.
func detailsBySentence(t *claims.Testimony) [][]claims.Detail {
	type key struct {
		kind claims.DetailKind
		span source.Span
	}
	out := make([][]claims.Detail, len(t.Sentences))
	seen := map[key]bool{}
	for _, c := range t.Claims {
		for _, d := range c.Details {
			k := key{d.Kind, d.Span}
			if seen[k] || c.Sentence < 0 || c.Sentence >= len(out) {
				continue
			}
			seen[k] = true
			out[c.Sentence] = append(out[c.Sentence], d)
		}
	}
	for _, ds := range out {
		sort.SliceStable(ds, func(i, j int) bool { return ds[i].Span.Start < ds[j].Span.Start })
	}
	return out
}

// section adds the table of one document to the blocks of a list.
func (l *list) section(name, sum string, g *grid) {
	l.blocks = append(l.blocks, block{head: line{{name, strong}, {" (" + sum + ")", faint}}})
	if len(g.rows) > 0 {
		l.blocks = append(l.blocks, block{grid: g})
	}
}

func detailCell(ds []detailRecord) cell {
	return cell{text(strings.Join(detailWords(ds), "; "))}
}

// detailWords says each detail in words: "number 12", "money 280000000 USD".
func detailWords(ds []detailRecord) []string {
	ws := make([]string, len(ds))
	for i, d := range ds {
		ws[i] = strings.TrimSpace(string(d.Kind) + " " + d.Value + " " + d.Unit)
	}
	return ws
}

func castOf(ts []*claims.Testimony) *cast {
	docs := make([]*source.Document, len(ts))
	for i, t := range ts {
		docs[i] = t.Doc
	}
	return newCast(docs)
}

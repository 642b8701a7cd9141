package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/source"
)

// relationWords say how a report answers a claim.
var relationWords = map[collate.Relation]string{
	collate.RelationAgree:    "agrees",
	collate.RelationDiffer:   "differs",
	collate.RelationConflict: "conflicts",
	collate.RelationSilent:   "silent",
}

// Answers prints what each report answers to a claim, in the named format.
// The answers are those of ts, in order.
func (p *Printer) Answers(w io.Writer, format, claim string, ts []*claims.Testimony, answers []collate.Answer) error {
	l := &list{title: "Check", header: []string{"document", "outlet", "relation", "support", "start", "end", "text", "divergences"}}
	g := &grid{columns: []column{{"report", 1}, {"answer", 1}, {"in its words", 4}}, ruled: true}
	cs := castOf(ts)
	for i, t := range ts {
		a := answers[i]
		r := NewCheck(nil, t.Doc.Name, claim, t.Doc.Text, a)
		l.records = append(l.records, r)
		how := divergenceWords(r.Divergences)
		row := []string{t.Doc.Name, t.Doc.Outlet, string(a.Relation), strconv.FormatFloat(a.Support, 'f', 3, 64), "", "", "", strings.Join(how, "; ")}
		var words cell
		if e := r.Evidence; e != nil {
			row[4], row[5], row[6] = strconv.Itoa(e.Start), strconv.Itoa(e.End), e.Text
			l := line{{"line " + cs.Line(i, e.Start) + " ", faint}}
			words = cell{append(l, quoted(e.Text, marksIn(e, a.Differences), false)...)}
		}
		l.rows = append(l.rows, row)
		answer := cell{styled(relationWords[a.Relation], answerStyle(a.Relation))}
		for _, h := range how {
			answer = append(answer, text(h))
		}
		g.rows = append(g.rows, []cell{{text(cs.Names[i])}, answer, words})
	}
	l.blocks = []block{{para: line{{"Claim: ", faint}, {quote.Clean(claim), strong}}}, {para: tally(answers)}}
	if len(g.rows) > 0 {
		l.blocks = append(l.blocks, block{grid: g})
	}
	return p.printList(w, format, l)
}

func answerStyle(r collate.Relation) style {
	if r == collate.RelationConflict {
		return alarm
	}
	return strong
}

// tally counts the answers.
func tally(answers []collate.Answer) line {
	n := map[collate.Relation]int{}
	for _, a := range answers {
		n[a.Relation]++
	}
	return line{{fmt.Sprintf("%s: %d agree, %d differ, %d conflict, %d silent", quote.Count(len(answers), "report"),
		n[collate.RelationAgree], n[collate.RelationDiffer], n[collate.RelationConflict], n[collate.RelationSilent]), plain}}
}

// divergenceWords says each divergence in words: "number (conflict): 12 / 21".
func divergenceWords(ds []DivergenceRecord) []string {
	ws := make([]string, len(ds))
	for i, d := range ds {
		ws[i] = fmt.Sprintf("%s (%s): %s / %s", d.Kind, d.Outcome, quote.Clean(d.A.Text), quote.Clean(d.B.Text))
	}
	return ws
}

// marksIn returns the places of the differences inside the evidence.
func marksIn(e *PassageRecord, ds []collate.Difference) []source.Span {
	var ms []source.Span
	for _, d := range ds {
		if d.B.Len() > 0 && e.Start <= d.B.Start && d.B.End <= e.End {
			ms = append(ms, source.Span{Start: d.B.Start - e.Start, End: d.B.End - e.Start})
		}
	}
	return quote.Join(e.Text, ms)
}

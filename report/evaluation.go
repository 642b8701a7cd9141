package report

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"crosscheck/collate"
	"crosscheck/report/quote"
)

// An ID is the name that a record came with, a JSON value.
type ID = json.RawMessage

// A scoreRecord is a line of compare evaluate. Shares of nothing are null.
type scoreRecord struct {
	Kind      string   `json:"kind"` // "none" of pairs without one, "all" of all
	Pairs     int      `json:"pairs"`
	Right     int      `json:"right"`
	Conflicts int      `json:"conflicts"`
	Found     int      `json:"found"`
	Named     int      `json:"named"`
	False     int      `json:"false_alarms"`
	Precision *float64 `json:"precision"`
	Recall    *float64 `json:"recall"`
	F1        *float64 `json:"f1"`
	Alarms    *float64 `json:"false_alarm_rate"`
	Accuracy  *float64 `json:"accuracy"`
}

func newScore(kind string, s collate.Score) scoreRecord {
	return scoreRecord{kind, s.Cases, s.Right, s.Labelled, s.Found, s.Named, s.False,
		orNull(s.Precision()), orNull(s.Recall()), orNull(s.F1()), orNull(s.Alarms()), orNull(s.Accuracy())}
}

func orNull(x float64) *float64 {
	if math.IsNaN(x) {
		return nil
	}
	return &x
}

// A misjudgedRecord is a pair that was not judged as labelled.
type misjudgedRecord struct {
	ID          ID                 `json:"id"`
	Kind        string             `json:"kind"`
	Label       collate.Relation   `json:"label"`
	Relation    collate.Relation   `json:"relation"`
	A           string             `json:"a"`
	B           string             `json:"b"`
	Divergences []DivergenceRecord `json:"divergences"`
}

// Evaluation prints how well labelled pairs were judged: a line for each kind
// and one over all. With Explain it prints the pairs that were not judged as
// labelled too; a spreadsheet has them in place of the scores. The ids are
// those of the cases.
func (p *Printer) Evaluation(w io.Writer, format string, ids []ID, cases []collate.Case, e collate.Evaluation) error {
	l := &list{title: "Evaluation"}
	l.scores(e)
	if p.Explain {
		l.misjudged(ids, cases, e)
	}
	return p.printList(w, format, l)
}

// scoreHeader names the columns of scores; those for which a terminal has room
// are scoreColumns.
var (
	scoreHeader = []string{"kind", "pairs", "right", "conflicts", "found", "named", "false alarms",
		"precision", "recall", "f1", "false alarm rate", "accuracy"}
	scoreColumns = []int{0, 1, 3, 4, 6, 7, 8}
)

// scores adds a line for each kind and one over all.
func (l *list) scores(e collate.Evaluation) {
	l.header = scoreHeader
	g := &grid{}
	for _, i := range scoreColumns {
		g.columns = append(g.columns, column{l.header[i], 1})
	}
	add := func(kind string, s collate.Score, st style) {
		r := newScore(kind, s)
		l.records = append(l.records, r)
		l.rows = append(l.rows, r.row())
		var cells []cell
		for _, i := range scoreColumns {
			cells = append(cells, cell{styled(cmp.Or(r.row()[i], "-"), st)})
		}
		g.rows = append(g.rows, cells)
	}
	for _, s := range e.Kinds {
		kind := s.Kind
		if kind == "" {
			kind = "none"
		}
		add(kind, s, plain)
	}
	add("all", e.All, strong)
	all := newScore("all", e.All)
	l.blocks = []block{
		{para: text(fmt.Sprintf("%s, %d judged as labelled (%s); F1 of conflicts %s",
			quote.Count(all.Pairs, "pair"), all.Right, cmp.Or(ratio(all.Accuracy), "-"), cmp.Or(ratio(all.F1), "-")))},
		{grid: g},
	}
}

// row is the record under scoreHeader.
func (r *scoreRecord) row() []string {
	row := []string{r.Kind}
	for _, n := range []int{r.Pairs, r.Right, r.Conflicts, r.Found, r.Named, r.False} {
		row = append(row, strconv.Itoa(n))
	}
	for _, x := range []*float64{r.Precision, r.Recall, r.F1, r.Alarms, r.Accuracy} {
		row = append(row, ratio(x))
	}
	return row
}

// ratio spells a share; that of nothing is empty.
func ratio(x *float64) string {
	if x == nil {
		return ""
	}
	return strconv.FormatFloat(*x, 'f', 3, 64)
}

// misjudged adds the pairs that were not judged as labelled.
func (l *list) misjudged(ids []ID, cases []collate.Case, e collate.Evaluation) {
	l.header, l.rows = []string{"id", "kind", "label", "relation", "a", "b", "divergences"}, nil
	g := &grid{columns: []column{{"pair", 1}, {"labelled, judged", 1}, {"statements", 3}}, ruled: true}
	for i, c := range cases {
		got := e.Judged[i]
		if got.Relation == c.Label {
			continue
		}
		r := misjudgedRecord{ids[i], c.Kind, c.Label, got.Relation, c.A.Text, c.B.Text, divergenceRecords(c.A.Text, c.B.Text, got.Differences)}
		l.records = append(l.records, r)
		how := divergenceWords(r.Divergences)
		id := strings.Trim(string(r.ID), `"`)
		l.rows = append(l.rows, []string{id, r.Kind, string(r.Label), string(r.Relation), r.A, r.B, strings.Join(how, "; ")})
		said := cell{text(r.A), text(r.B)}
		for k, d := range r.Divergences {
			said = append(said, styled(how[k]+" - "+d.Rule, faint).under())
		}
		g.rows = append(g.rows, []cell{{text(id), styled(r.Kind, faint)},
			{text(string(r.Label)), styled(string(r.Relation), answerStyle(r.Relation))}, said})
	}
	l.blocks = append(l.blocks, block{head: line{{"Not judged as labelled", strong}, {" (" + quote.Count(len(g.rows), "pair") + ")", faint}}})
	l.grid(g)
}

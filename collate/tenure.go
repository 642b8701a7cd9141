package collate

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"crosscheck/similarity"
	"crosscheck/source"
)

// A Tenure says who held an office, or a rank, and when.
type Tenure struct {
	Office string // as the table of offices prints it: "president"
	Body   string // the country or organisation: "Iran"
	Holder string
	// From and Until are the first and the last day; zero if not known, or if
	// the holder is still in office.
	From, Until time.Time
	// Place is where the table says so: "offices.tsv:3".
	Place string
}

// ReadTenures reads a table of who held which office when: a line is office,
// body, holder, first day and last day, split by tabs, days as 2006-01-02 or
// empty; a rank is an office. Lines that begin with # are comments. Its errors
// are of type *source.SyntaxError, with the name given.
func ReadTenures(name string, r io.Reader) ([]Tenure, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read the table of offices: %w", err)
	}
	var out []Tenure
	for n, row := range numberedRows(string(data)) {
		t, err := tenureOf(row)
		if err != nil {
			return nil, &source.SyntaxError{Name: name, Line: n, Msg: err.Error()}
		}
		t.Place = fmt.Sprintf("%s:%d", filepath.Base(name), n)
		out = append(out, t)
	}
	return out, nil
}

func tenureOf(row []string) (t Tenure, err error) {
	if len(row) < 3 || len(row) > 5 {
		return t, fmt.Errorf("a row is office, body, holder, from and until, split by tabs; this one has columns: %d", len(row))
	}
	for len(row) < 5 {
		row = append(row, "")
	}
	for i := range row {
		row[i] = strings.TrimSpace(row[i])
	}
	t = Tenure{Office: row[0], Body: row[1], Holder: row[2]}
	if t.Office == "" || t.Holder == "" {
		return t, fmt.Errorf("office or holder is empty")
	}
	for i, day := range []*time.Time{&t.From, &t.Until} {
		if s := row[3+i]; s != "" {
			if *day, err = time.Parse(time.DateOnly, s); err != nil {
				return t, fmt.Errorf("%q is no day such as 2024-05-19", s)
			}
		}
	}
	if !t.From.IsZero() && !t.Until.IsZero() && t.Until.Before(t.From) {
		return t, fmt.Errorf("the last day, %s, is before the first, %s", row[4], row[3])
	}
	return t, nil
}

// String spells a tenure with its place: "president of Iran: Ebrahim Raisi,
// 2021-08-03 to 2024-05-19 (offices.tsv:3)".
func (t Tenure) String() string {
	s := officeOf(t.Office, t.Body) + ": " + t.Holder
	switch {
	case !t.From.IsZero() && !t.Until.IsZero():
		s += ", " + t.From.Format(time.DateOnly) + " to " + t.Until.Format(time.DateOnly)
	case !t.From.IsZero():
		s += ", from " + t.From.Format(time.DateOnly)
	case !t.Until.IsZero():
		s += ", until " + t.Until.Format(time.DateOnly)
	}
	return s + " (" + t.Place + ")"
}

// holds reports whether the tenure includes a day.
func (t Tenure) holds(day time.Time) bool {
	day = dayOf(day)
	return (t.From.IsZero() || !day.Before(t.From)) && (t.Until.IsZero() || !day.After(t.Until))
}

// apart reports whether two tenures have no more than a day of handing over in
// common.
func (t Tenure) apart(u Tenure) bool {
	before := func(t, u Tenure) bool { return !t.Until.IsZero() && !u.From.IsZero() && !u.From.Before(t.Until) }
	return before(t, u) || before(u, t)
}

// consult looks an unsettled finding of an office's holders or of a person's
// ranks up in the user's table. Two tenures that do not meet, each of which
// holds on the date of its report as far as that has one, are a change of
// office; if the reports are of one day, or name one holder on a day when the
// table has the other, they contradict each other. Ranks are never in conflict.
func (w *work) consult(f *finding) {
	if f.Outcome != Unsettled || f.Kind != "role" && f.Kind != "rank" {
		return
	}
	x, okX := w.tenure(f.a, f.A)
	y, okY := w.tenure(f.b, f.B)
	if !okX || !okY || !x.apart(y) {
		return
	}
	in := func(t Tenure, s *statement) bool { return s.when.IsZero() || t.holds(s.when) }
	f.Outcome, f.Rule = Contradiction, "the table of offices has one holder for the time of which reports name two"
	if f.Kind == "rank" || timingOf(f.a.when, f.b.when) == halfDated && in(x, f.a) && in(y, f.b) {
		f.Outcome, f.Rule = Updated, "the table of offices has the one after the other"
	}
	f.settled = []string{x.String(), y.String()}
}

// tenure returns the row of the table for who is named at a place of a
// statement, in the office or rank that the statement gives. Of several the
// one that holds on the statement's date, else the first.
func (w *work) tenure(s *statement, at source.Span) (Tenure, bool) {
	var found []Tenure
	for _, n := range s.own {
		office, body := "", ""
		switch {
		case n.Person != nil && n.Person.RankSpan == at:
			office = n.Person.Rank
		case n.Span == at && n.role != nil:
			office, body = n.role.Office, n.role.Body
		default:
			continue
		}
		for _, t := range w.tenures {
			sameBody := body == "" || t.Body == "" || strings.EqualFold(t.Body, body)
			if strings.EqualFold(t.Office, office) && sameBody && similarity.Names(t.Holder, n.key) >= sameName {
				found = append(found, t)
			}
		}
	}
	for _, t := range found {
		if !s.when.IsZero() && t.holds(s.when) {
			return t, true
		}
	}
	if len(found) == 0 {
		return Tenure{}, false
	}
	return found[0], true
}

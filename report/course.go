package report

import (
	"crosscheck/collate"
	"crosscheck/source"
)

// A stepRecord is what some reports said of one day, in a value that changed.
type stepRecord struct {
	Date  string   `json:"date"`
	Value string   `json:"value"`
	Docs  []string `json:"docs"`
}

// A staleRecord is a report that still has an old figure.
type staleRecord struct {
	Doc   string `json:"doc"`
	Value string `json:"value"`
	Newer string `json:"newer"`
	Since string `json:"since"`
}

func stepRecords(c *collate.Collation, steps []collate.Step) []stepRecord {
	rs := make([]stepRecord, len(steps))
	for i, t := range steps {
		rs[i] = stepRecord{source.Stamp(t.Day), t.Value, docIDs(c, t.Docs)}
	}
	return rs
}

func staleRecords(c *collate.Collation, all []collate.Stale) []staleRecord {
	rs := make([]staleRecord, len(all))
	for i, s := range all {
		rs[i] = staleRecord{c.Documents[s.Doc].ID, s.Value, s.Newer, source.Stamp(s.Since)}
	}
	return rs
}

// course reads the course of a divergence in time back into it.
func (l *loader) course(r divergenceReport, d *collate.Divergence) error {
	for _, t := range r.Trajectory {
		docs, err := l.docs(t.Docs)
		if err != nil {
			return err
		}
		day, err := source.Unstamp(t.Date)
		if err != nil {
			return err
		}
		d.Trajectory = append(d.Trajectory, collate.Step{Day: day, Value: t.Value, Docs: docs})
	}
	for _, s := range r.Stale {
		doc, err := l.doc(s.Doc)
		if err != nil {
			return err
		}
		since, err := source.Unstamp(s.Since)
		if err != nil {
			return err
		}
		d.Stale = append(d.Stale, collate.Stale{Doc: doc, Value: s.Value, Newer: s.Newer, Since: since})
	}
	return nil
}

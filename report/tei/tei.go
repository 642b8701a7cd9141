package tei

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/report/view"
	"crosscheck/source"
)

// Write prints the divergences and claims of a report as an apparatus. Where
// the view has a base, its wording is the lemma of each entry.
func Write(w io.Writer, r *view.Report) error {
	a := &apparatus{r: r, taken: map[string]bool{}}
	h := header{Title: "Comparison of reports", Publication: strings.TrimSpace("Made by compare "+quote.Clean(r.Version)) + ".",
		Encoding: variant{"location-referenced", "external"}}
	for _, d := range r.Documents {
		wit := a.witness(d)
		a.witnesses = append(a.witnesses, wit.ID)
		h.Witnesses = append(h.Witnesses, wit)
	}
	if len(h.Witnesses) == 0 {
		h.NoSource = "No report was read."
	}
	var notes []string
	for _, words := range r.Warnings {
		notes = append(notes, quote.Clean(words))
	}
	if s := r.Shown; s != nil {
		notes = append(notes, quote.Clean(s.String()))
	}
	if notes != nil {
		h.Editorial = &editorial{notes}
	}
	doc := document{Header: h, Body: []div{
		newDiv("divergences", "Where the reports diverge", a.divergences()),
		newDiv("claims", "What the reports claim", a.claims())}}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(doc); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// An apparatus is one in the making.
type apparatus struct {
	r         *view.Report
	witnesses []string // their ids, by document
	taken     map[string]bool
}

// name returns an id that XML allows, made from another, each once.
func (a *apparatus) name(id string) string {
	id = strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == '.' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '_'
	}, id)
	if id == "" || strings.IndexByte("-.0123456789", id[0]) >= 0 {
		id = "n" + id
	}
	free := id
	for n := 2; a.taken[free]; n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	a.taken[free] = true
	return free
}

func (a *apparatus) witness(d *source.Document) witness {
	w := witness{ID: a.name("wit-" + d.ID), Outlet: quote.Clean(d.Outlet), Title: quote.Clean(d.Title)}
	if !d.Published.IsZero() {
		day := d.Published.Format(time.DateOnly)
		w.Date = &date{day, day}
	}
	if address := quote.WebAddress(d.URL); address != "" {
		w.Ref = &ref{address, address}
	}
	return w
}

// wit points to the witnesses of some documents.
func (a *apparatus) wit(docs ...int) string {
	ids := make([]string, len(docs))
	for i, d := range docs {
		ids[i] = "#" + a.witnesses[d]
	}
	return strings.Join(ids, " ")
}

func newDiv(kind, head string, entries []entry) div {
	if len(entries) == 0 {
		return div{Type: kind, Head: head, None: "None."}
	}
	return div{Type: kind, Head: head, List: &listApp{entries}}
}

// divergences returns an entry for each divergence, between reports or inside
// one: a reading for each value,
// in the words of the first report that has it, and every passage.
func (a *apparatus) divergences() []entry {
	var out []entry
	for _, d := range a.r.Findings() {
		e := entry{ID: a.name(d.ID), Type: token(d.Kind), Subtype: token(string(d.Outcome)), Notes: []string{quote.Clean(d.Subject)}}
		for _, s := range d.Sides {
			e.add(a.r.Shown, a.r.Documents, s.Docs, reading{a.wit(s.Docs...), quote.Clean(a.words(&s))})
			for _, v := range s.Evidence {
				passage := quote.Clean(v.Span.Of(a.r.TextOf(v)))
				e.Details = append(e.Details, witDetail{a.wit(v.Doc), passage})
			}
		}
		out = append(out, e)
	}
	return out
}

// words are those that show a value.
func (a *apparatus) words(s *collate.Side) string {
	if len(s.Evidence) > 0 && s.Evidence[0].Focus.Len() > 0 {
		e := s.Evidence[0]
		return e.Focus.Of(a.r.TextOf(e))
	}
	return s.Value
}

// claims returns an entry for each claim: a reading for each wording.
func (a *apparatus) claims() []entry {
	var out []entry
	for i := range a.r.Clusters {
		cl := &a.r.Clusters[i]
		e := entry{ID: a.name(cl.ID), Type: "claim", Subtype: token(string(cl.Agreement))}
		docs := map[string][]int{}
		var wordings []string
		for _, rd := range cl.Readings {
			said := quote.Clean(rd.Claim.Text())
			if docs[said] == nil {
				wordings = append(wordings, said)
			}
			if !slices.Contains(docs[said], rd.Doc) {
				docs[said] = append(docs[said], rd.Doc)
			}
		}
		for _, said := range wordings {
			e.add(a.r.Shown, a.r.Documents, docs[said], reading{a.wit(docs[said]...), said})
		}
		out = append(out, e)
	}
	return out
}

// add enters a reading: the first that the base has is the lemma.
func (e *entry) add(s *view.Shown, all []*source.Document, docs []int, r reading) {
	if e.Lemma == nil && slices.ContainsFunc(docs, func(doc int) bool { return s.Has(all[doc]) }) {
		e.Lemma = &r
		return
	}
	e.Readings = append(e.Readings, r)
}

// token returns a word that may stand for a type.
func token(s string) string {
	if s = strings.Join(strings.Fields(quote.Clean(s)), "-"); s != "" {
		return s
	}
	return "unknown"
}

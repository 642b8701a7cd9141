package report

import (
	"strings"
	"unicode/utf8"

	"crosscheck/report/quote"
	"crosscheck/source"
)

// The kinds of the records of parts that were left out: of the text, and of
// the page before there was a text.
const (
	droppedKind = "dropped"
	removedKind = "removed"
)

// dropped returns the records of what is no part of the article, in order:
// parts of the page that are not in the text, blocks of the text.
func dropped(d *source.Document) []sentenceRecord {
	var rs []sentenceRecord
	for _, r := range d.Removed {
		rs = append(rs, sentenceRecord{Doc: d.Name, Start: r.At, End: r.At, Text: r.Text, Kind: removedKind, Part: string(source.Furniture),
			Rule: r.Rule, Details: []detailRecord{}})
	}
	for _, b := range d.Blocks {
		if !b.Kind.Main() {
			rs = append(rs, sentenceRecord{Doc: d.Name, Start: b.Start, End: b.End, Text: b.Of(d.Text),
				Kind: droppedKind, Part: string(b.Kind), Rule: b.Rule, Details: []detailRecord{}})
		}
	}
	return rs
}

// openingLimit is how many bytes of a part that was left out a table shows.
const openingLimit = 160

// opening returns the beginning of a long text, whole words of it, unless all
// is asked for.
func (p *Printer) opening(s string) string {
	s = quote.Clean(s)
	if p.All || len(s) <= openingLimit {
		return s
	}
	cut := strings.LastIndexByte(s[:openingLimit], ' ')
	if cut < 0 {
		for cut = openingLimit; !utf8.RuneStart(s[cut]); cut-- {
		}
	}
	return s[:cut] + " …"
}

// A field is one thing that is known of a report, and how.
type field struct{ name, value, from string }

// fieldsOf returns what can be known of a report, in the order in which it is
// shown; a value that is not known is empty.
func fieldsOf(d *source.Document) []field {
	fs := []field{
		{name: "title", value: d.Title},
		{name: "subtitle", value: d.Subtitle},
		{name: "byline", value: d.Byline},
		{name: "dateline", value: d.Dateline},
		{name: "wire", value: d.Wire},
		{name: "outlet", value: d.Outlet},
		{name: "published", value: source.Stamp(d.Published)},
		{name: "modified", value: source.Stamp(d.Modified)},
		{name: "retrieved", value: source.Stamp(d.Retrieved)},
		{name: "language", value: d.Language},
		{name: "url", value: d.URL},
		{name: "section", value: d.Section},
		{name: "correction", value: passageIn(d.Text, d.Correction).Text},
	}
	for i := range fs {
		f := &fs[i]
		f.from = d.From[f.name]
		if f.name == "correction" && f.value != "" && f.from == "" {
			f.from = "visible" // its place is in the text
		}
	}
	return fs
}

// head adds what is known of a report to a list of sentences, before those.
func (l *list) head(d *source.Document) {
	r := headRecord{Doc: d.Name, Kind: "head", Fields: map[string]fieldRecord{}}
	g := &grid{columns: []column{{"of the report", 0}, {"value", 1}, {"known from", 0}}}
	var unknown []string
	for _, f := range fieldsOf(d) {
		if f.value == "" {
			unknown = append(unknown, f.name)
			continue
		}
		r.Fields[f.name] = fieldRecord{f.value, f.from}
		l.rows = append(l.rows, []string{d.Name, "", "", r.Kind, f.name, f.from, f.value, ""})
		g.rows = append(g.rows, []cell{{text(f.name)}, {text(f.value)}, {text(f.from)}})
	}
	l.records = append(l.records, r)
	if unknown != nil {
		g.rows = append(g.rows, []cell{{styled("not known", faint)}, {styled(strings.Join(unknown, ", "), faint)}, nil})
	}
	l.grid(g)
}

package source

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"
	"unicode"

	"crosscheck/source/dates"
	"crosscheck/source/line"
)

// finish fills in what the text itself says about a report that is plain
// text: its blocks, byline, date, dateline, agency and outlet.
func (in input) finish(doc *Document) {
	if len(doc.Text) > maxText {
		return // it will be named as too long
	}
	blocks, said := blocksOf(doc.Text, doc.Title)
	doc.Blocks = blocks
	doc.fill(said.fields, "header")
	doc.know("byline", &doc.Byline, said.Byline, "visible")
	doc.knowTime("published", &doc.Published, said.Published, "visible")
	doc.knowTime("modified", &doc.Modified, said.Modified, "visible")
	doc.headlines()
	in.identify(doc)
}

// know sets a field that is still empty and says how it is known.
func (d *Document) know(name string, field *string, value, from string) {
	value = strings.TrimSpace(value)
	if *field == "" && value != "" {
		*field = value
		d.From[name] = from
	}
}

func (d *Document) knowTime(name string, field *time.Time, value time.Time, from string) {
	if field.IsZero() && !value.IsZero() {
		*field = value
		d.From[name] = from
	}
}

// headlines takes title and subtitle from the blocks of a plain text and
// finds the note of a correction.
func (d *Document) headlines() {
	for i, b := range d.Blocks {
		switch {
		case b.Kind == Headline && b.Rule == "headline":
			d.know("title", &d.Title, strings.Join(strings.Fields(strings.TrimLeft(b.Of(d.Text), "# ")), " "), "visible")
		case b.Kind == Headline && b.Rule == "standfirst":
			d.know("subtitle", &d.Subtitle, strings.Join(strings.Fields(b.Of(d.Text)), " "), "visible")
		case b.Rule == "author":
			name, _, _ := strings.Cut(b.Of(d.Text), " is ")
			d.know("byline", &d.Byline, name, "visible")
		case b.Rule == "correction" && d.Correction.Len() == 0:
			d.Correction = b.Span
		case b.Rule == "correction" && i > 0 && d.Blocks[i-1].Span == d.Correction:
			d.Correction.End = b.End // the words below the label
		}
	}
}

// identify fills in what every document needs, however it was read: outlet,
// dateline, language and ID.
func (in input) identify(doc *Document) {
	if len(doc.Text) > maxText {
		return
	}
	if t, ok := dates.Address(doc.URL); ok {
		doc.knowTime("published", &doc.Published, t, "url")
	}
	if in.outlet != "" {
		doc.Outlet, doc.From["outlet"] = in.outlet, "argument"
	}
	doc.know("outlet", &doc.Outlet, hostOutlet(doc.URL), "host")
	doc.know("outlet", &doc.Outlet, nameOutlet(doc.Name), "name")
	doc.know("outlet", &doc.Outlet, doc.Name, "name")
	if doc.Outlet == "" {
		doc.Outlet, doc.From["outlet"] = "unknown", "name"
	}
	doc.dateline()
	doc.wire()
	doc.Cut = doc.breaksOff()
	doc.language()
	doc.ID = doc.identity()
}

// dateline reads place and agency at the start of the article.
func (d *Document) dateline() {
	seen := 0
	for _, b := range d.Blocks {
		if b.Kind != Paragraph {
			continue
		}
		if seen++; seen > 3 {
			return
		}
		dl, ok := line.ReadDateline(b.Of(d.Text))
		if !ok {
			continue
		}
		d.know("dateline", &d.Dateline, dl.Place, "visible")
		if dl.Wire != "" && !sameOutlet(dl.Wire, d.Outlet) {
			d.know("wire", &d.Wire, dl.Wire, "visible")
		}
		return
	}
}

// wire reads the agency that a byline, a note or the end of a paragraph
// credits: "(AP)".
func (d *Document) wire() {
	d.agency(d.Byline)
	var notes []string
	for _, b := range d.Blocks {
		s := b.Of(d.Text)
		if b.Kind == Meta && (b.Rule == "note" || b.Rule == "byline") || b.Rule == string(line.Legal) && strings.HasPrefix(line.Fold(s), "copyright") {
			notes = append(notes, s)
		}
		if b.Kind == Paragraph && strings.HasSuffix(s, ")") {
			if i := strings.LastIndexByte(s, '('); i >= 0 {
				d.agency(s[i+1 : len(s)-1])
			}
		}
	}
	d.credit(notes)
}

// agency credits a name that is as a whole that of an agency.
func (d *Document) agency(s string) {
	if name, ok := line.Agency(s); ok && !sameOutlet(name, d.Outlet) {
		d.know("wire", &d.Wire, name, "visible")
	}
}

// credit reads the agencies in lines about who made the report: "With input
// from AFP", "The Associated Press contributed to this report".
func (d *Document) credit(notes []string) {
	for _, s := range notes {
		words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,;:()/|.", r) })
		if len(words) > 40 {
			continue
		}
		for i := range words {
			for n := min(3, len(words)-i); n > 0; n-- {
				name := strings.Join(words[i:i+n], " ")
				if r := rune(name[0]); unicode.IsUpper(r) && (n > 1 || strings.ToUpper(name) == name || len(name) > 5) {
					d.agency(name)
				}
			}
		}
	}
}

// sameOutlet reports whether the name that a dateline gives in brackets is
// the outlet's own or its initials.
func sameOutlet(name, outlet string) bool {
	n, o := strings.ToLower(strings.Join(wordsOf(name), "")), line.Fold(outlet)
	if n == "" || len(n) >= 4 && strings.Contains(strings.Join(wordsOf(o), ""), n) || slices.Contains(wordsOf(o), n) {
		return true
	}
	initials := ""
	for _, w := range wordsOf(o) {
		if w != "www" && w != "com" && w != "the" {
			initials += w[:1]
		}
	}
	return n == initials || n == "t"+initials
}

// hostOutlet names an outlet by the host of its address: "example.org".
func hostOutlet(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	for _, p := range []string{"www.", "www2.", "edition.", "m.", "mobile.", "amp."} {
		if rest := strings.TrimPrefix(host, p); rest != host && strings.Contains(rest, ".") {
			return rest
		}
	}
	return host
}

// nameOutlet guesses an outlet from a file's name: "daily-times.txt" is the
// Daily Times.
func nameOutlet(name string) string {
	if name == "-" {
		return "Standard input"
	}
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	if file, n, ok := strings.Cut(base, ":"); ok { // a record of a file
		return strings.TrimSpace(nameOutlet(file) + " " + n)
	}
	for e := path.Ext(base); e != "" && len(e) <= 9 && len(e) < len(base); e = path.Ext(base) {
		base = strings.TrimSuffix(base, e)
	}
	words := strings.FieldsFunc(base, func(r rune) bool { return strings.ContainsRune("-_. ", r) })
	for i, w := range words {
		if strings.IndexFunc(w, unicode.IsUpper) >= 0 {
			continue
		}
		if len(w) <= 4 && !strings.ContainsAny(w, "aeiouy0123456789") {
			words[i] = strings.ToUpper(w)
			continue
		}
		r := []rune(w)
		r[0] = unicode.ToUpper(r[0])
		words[i] = string(r)
	}
	return strings.Join(words, " ")
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// identity derives the ID: a guess at the outlet is no part of it, so that a
// report keeps its ID when its file is renamed.
func (d *Document) identity() string {
	h := sha256.New()
	if d.explicitOutlet() {
		h.Write([]byte(d.Outlet))
	}
	h.Write([]byte{0})
	if !d.Published.IsZero() {
		h.Write([]byte(d.Published.UTC().Format(time.RFC3339)))
	}
	h.Write([]byte{0})
	h.Write([]byte(d.Text))
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// explicitOutlet reports whether somebody states the outlet.
func (d *Document) explicitOutlet() bool { return d.From["outlet"] != "name" }

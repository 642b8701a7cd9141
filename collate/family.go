package collate

import (
	"fmt"
	"io"
	"net/url"
	"strings"
	"sync"

	"crosscheck/source"
)

// A Publisher is a family of outlets that are not independent of each other.
type Publisher struct {
	Name string
	// Outlets are names of outlets and hosts of their addresses.
	Outlets []string
}

// ReadPublishers reads a table of publishers: a line is the publisher, a tab,
// and its outlets' names and hosts split by |. Lines that begin with # are
// comments. Its errors are of type *source.SyntaxError, with the name given.
func ReadPublishers(name string, r io.Reader) ([]Publisher, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read the table of publishers: %w", err)
	}
	var out []Publisher
	for n, row := range numberedRows(string(data)) {
		if len(row) != 2 || strings.TrimSpace(row[0]) == "" || strings.TrimSpace(row[1]) == "" {
			return nil, &source.SyntaxError{Name: name, Line: n, Msg: "a row is a publisher, a tab, and outlets split by |"}
		}
		out = append(out, Publisher{strings.TrimSpace(row[0]), strings.Split(row[1], "|")})
	}
	return out, nil
}

// families holds the publisher of each outlet, by its name and host. It fails
// closed: an outlet that it does not hold is a family of its own.
type families map[string]string

// knownFamilies are those of the embedded table.
var knownFamilies = sync.OnceValue(func() families {
	var ps []Publisher
	for _, row := range rows("families.tsv") {
		ps = append(ps, Publisher{row[0], strings.Split(row[1], "|")})
	}
	return families(nil).with(ps)
})

// with returns the families and those of further publishers, which decide where
// both name an outlet.
func (f families) with(ps []Publisher) families {
	out := make(families, len(f)+8*len(ps))
	for k, v := range f {
		out[k] = v
	}
	for _, p := range ps {
		for _, o := range p.Outlets {
			if o = fold(o); o != "" {
				out[o] = p.Name
			}
		}
	}
	return out
}

// of returns the publisher of a document's outlet; empty if none is known.
func (f families) of(d *source.Document) string {
	if p, ok := f[fold(d.Outlet)]; ok {
		return p
	}
	for _, host := range []string{hostOf(d.URL), strings.ToLower(d.Outlet)} {
		for strings.Contains(host, ".") {
			if p, ok := f[host]; ok {
				return p
			}
			_, host, _ = strings.Cut(host, ".")
		}
	}
	return ""
}

// sameTitle reports whether two outlets are editions of one title, or one an
// edition of the other: "Harbour Post" and "Harbour Post Australia". A title of
// one word is many outlets'.
func sameTitle(a, b string) bool {
	a, b = titleOf(a), titleOf(b)
	return a == b && strings.Contains(a, " ")
}

// titleOf returns an outlet's name, folded, without what names the edition.
func titleOf(outlet string) string {
	name := fold(outlet)
	for _, e := range editions() {
		if title, ok := strings.CutSuffix(name, " "+e); ok {
			return title
		}
	}
	return name
}

// hostOf returns the host of an address, empty if it has none.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

// fold spells an outlet's name without regard to case, spaces and a leading
// article.
func fold(name string) string {
	return strings.TrimPrefix(strings.ToLower(strings.Join(strings.Fields(name), " ")), "the ")
}

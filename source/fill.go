package source

import (
	"fmt"
	"strings"

	"crosscheck/source/dates"
)

// fill sets the fields of a document from a record, a row or an entry of a
// feed. A date that cannot be read is a warning.
func (d *Document) fill(f map[string]string, from string) {
	d.know("outlet", &d.Outlet, f["outlet"], from)
	d.know("title", &d.Title, f["title"], from)
	d.know("subtitle", &d.Subtitle, f["subtitle"], from)
	d.know("byline", &d.Byline, cleanByline(f["byline"]), from)
	d.know("section", &d.Section, f["section"], from)
	d.know("url", &d.URL, f["url"], from)
	d.know("wire", &d.Wire, f["wire"], from)
	if lang, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(f["language"])), "-"); len(lang) == 2 {
		d.know("language", &d.Language, lang, from)
	}
	for _, t := range []struct {
		name  string
		value string
	}{{"published", f["published"]}, {"modified", f["modified"]}, {"retrieved", f["retrieved"]}} {
		if strings.TrimSpace(t.value) == "" {
			continue
		}
		when, ok := dates.Parse(t.value)
		if !ok {
			d.Warnings = append(d.Warnings, fmt.Sprintf("%s: %q is no date", t.name, t.value))
			continue
		}
		switch t.name {
		case "published":
			d.knowTime(t.name, &d.Published, when, from)
		case "modified":
			d.knowTime(t.name, &d.Modified, when, from)
		default:
			d.knowTime(t.name, &d.Retrieved, when, from)
		}
	}
}

// cleanByline takes "By" off an author's name. An address is no name.
func cleanByline(s string) string {
	s = strings.TrimSpace(s)
	if strings.Contains(s, "://") {
		return ""
	}
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		return strings.TrimSpace(s[3:])
	}
	return s
}

// titleSeparators part a headline from the name of its outlet.
var titleSeparators = []string{" | ", " - ", " – ", " — ", " :: ", " : ", " • "}

// cleanTitle takes the outlet's name off the end of a page's title, or its
// beginning: "Ministers sign accord | The Examiner".
func cleanTitle(title, outlet string) string {
	for _, sep := range titleSeparators {
		i := strings.LastIndex(title, sep)
		if i < 12 {
			continue
		}
		tail := title[i+len(sep):]
		if sep == " | " || sameOutlet(tail, outlet) {
			return strings.TrimSpace(title[:i])
		}
	}
	for _, sep := range titleSeparators {
		if head, rest, ok := strings.Cut(title, sep); ok && outlet != "" && sameOutlet(head, outlet) && len(rest) > len(head) {
			return strings.TrimSpace(rest)
		}
	}
	return title
}

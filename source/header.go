package source

import (
	"strings"

	"crosscheck/source/line"
)

// header reads the lines "Title: ...", "Date: ..." that some people put above
// a text they saved, alone or between rules as front matter. One such line
// alone may be the report's own.
func (p *layout) header() map[string]string {
	fields := map[string]string{}
	var at []int
	for i, part := range p.parts {
		if i > 16 {
			break
		}
		if line.Blank(part.text) {
			continue
		}
		key, value, ok := strings.Cut(part.text, ":")
		name := fieldOf(strings.TrimSpace(key))
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		if !ok || !headerFields[name] || value == "" || len(value) > 300 || fields[name] != "" {
			break
		}
		fields[name] = value
		at = append(at, i)
	}
	if len(at) < 2 {
		return nil
	}
	for _, i := range at {
		p.set(i, Meta, "header")
	}
	return fields
}

// headerFields are the fields that such a line may state.
var headerFields = map[string]bool{
	"title": true, "subtitle": true, "outlet": true, "byline": true, "published": true, "modified": true, "url": true, "section": true, "language": true,
}

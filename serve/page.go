package serve

import (
	_ "embed" // controls.html, serve.css, serve.js
	"html/template"
	"slices"
	"strings"
	"sync"

	"crosscheck/report"
	"crosscheck/report/page"
	"crosscheck/report/quote"
	"crosscheck/report/view"
)

//go:embed controls.html
var controlsText string

//go:embed serve.css
var style string

//go:embed serve.js
var script string

// controls is parsed and checked by context at first use.
var controls = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("controls").Parse(controlsText))
})

// desk is what the template draws: what there is, and what is asked for.
type desk struct {
	Reports       int
	Busy, Decides bool
	MB            int64 // of an upload
	Formats       []report.Format
	// Query are the filters of the page, to be added to those of a link.
	Query template.URL
	// What the page may be filtered by, and is.
	Only, Kinds, Outlets, Base, Severity []choice
	MinOrigins, Limit                    int
	Apparatus                            bool
}

// A choice is a setting of a filter: what is sent, and how it is shown.
type choice struct {
	Value, Label string
	On           bool
}

func choices(values, on []string) []choice {
	out := make([]choice, len(values))
	for i, v := range values {
		out[i] = choice{v, v, slices.Contains(on, v)}
	}
	return out
}

// bareDesk is the shell of a page without filters.
func (s *Server) bareDesk() page.Shell { return s.shell(&query{}) }

// shell is what the server adds to a page: its forms, with the filters of a
// query.
func (s *Server) shell(q *query) page.Shell {
	now, _ := s.progress.get()
	d := desk{Busy: now.Busy, Decides: s.Record != nil, MB: s.MaxUpload >> 20, Formats: report.Formats()}
	if story := s.work.current(); story != nil {
		d.filter(story, q)
	}
	var b strings.Builder
	if err := controls().Execute(&b, &d); err != nil {
		panic(err) // a template of ours over strings and numbers
	}
	return page.Shell{Controls: template.HTML(b.String()), Style: template.CSS(style), Script: template.JS(script), Calls: true}
}

// filter fills in what a story may be filtered by.
func (d *desk) filter(story *Story, q *query) {
	v := q.view()
	var kinds, outlets, severities []string
	for _, dv := range story.Report.Divergences {
		kinds = append(kinds, dv.Kind)
	}
	slices.Sort(kinds)
	for _, doc := range story.Report.Documents {
		// A name that holds what is not seen cannot be sent back as it was shown.
		if o := doc.Outlet; quote.Clean(o) == o && !slices.Contains(outlets, o) {
			outlets = append(outlets, o)
		}
	}
	for _, s := range view.Severities {
		severities = append(severities, string(s))
	}
	d.Reports, d.Query = len(story.Testimonies), template.URL(q.Encode())
	d.Only, d.Kinds, d.Outlets = choices(view.Sorts, v.Only), choices(slices.Compact(kinds), v.Kinds), choices(outlets, v.Outlets)
	d.Base, d.Severity = choices(outlets, []string{v.Base}), choices(severities, []string{string(v.Severity)})
	for i, o := range d.Outlets {
		if strings.ContainsAny(o.Value, `,"`) { // or a comma would part it
			d.Outlets[i].Value = `"` + strings.ReplaceAll(o.Value, `"`, `""`) + `"`
		}
	}
	d.MinOrigins, d.Limit, d.Apparatus = v.MinOrigins, v.Limit, v.Apparatus
}

package serve

import (
	_ "embed" // controls.html, serve.css, serve.js
	"html/template"
	"strings"
	"sync"

	"crosscheck/report"
	"crosscheck/report/page"
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

// shell is what the server adds to a page: its forms.
func (s *Server) shell() page.Shell {
	data := struct {
		Reports int
		Formats []report.Format
		Decides bool
		Busy    bool
		MB      int64
	}{Formats: report.Formats(), Decides: s.Record != nil, MB: s.MaxUpload >> 20}
	if story := s.work.current(); story != nil {
		data.Reports = len(story.Testimonies)
	}
	now, _ := s.progress.get()
	data.Busy = now.Busy
	var b strings.Builder
	if err := controls().Execute(&b, data); err != nil {
		panic(err) // a template of ours over numbers and names of ours
	}
	return page.Shell{Controls: template.HTML(b.String()), Style: template.CSS(style), Script: template.JS(script), Calls: true}
}

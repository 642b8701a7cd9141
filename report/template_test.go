package report

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/collate"
	"crosscheck/report/internal/stories"
	"crosscheck/report/view"
)

func templated(t testing.TB, text string, r *view.Report) (string, error) {
	t.Helper()
	tmpl, err := NewTemplate("report.tmpl", text)
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	err = (&Printer{}).Template(&b, tmpl, r)
	return b.String(), err
}

func TestTemplate(t *testing.T) {
	r := stories.Read("plain")
	for _, c := range []struct{ text, want string }{
		{"{{len .documents}} reports, {{.tool.name}} {{.tool.version}}, {{.options.threshold}}", "3 reports, compare 1.2.3, 0.42"},
		{`{{range .divergences}}{{if eq .outcome "conflict"}}{{.kind}}{{range .readings}}; {{.value}}: {{outlets .docs}}{{end}}{{end}}{{end}}`,
			"number; 12 people: Harbour Herald; 21 people: Tolvik Post"},
		{`{{with index .divergences 0}}{{with index .readings 0}}{{with index .evidence 0}}{{(doc .doc).outlet}}, line {{line .doc .start}}, {{.start}}-{{.end}}{{end}}{{end}}{{end}}`,
			"Harbour Herald, line 1, 0-76"},
		{`{{range .documents}}{{if .summary}}x{{end}}{{.subtitle}}{{end}}{{if .view}}y{{end}}`, ""},
		{`{{markdown "a|b"}} {{cell "=1"}} {{clean "a\x1b[31mb"}} {{html "<b>"}} {{upper "x"}}{{lower "Y"}} {{json "<\u202e"}} {{printf "%03d" 7}}`,
			`a\|b '=1 ab &lt;b&gt; Xy "\u003c\u202e" 007`},
		{`{{range .documents}}{{join .warnings "; "}}{{end}}{{print 1 2}}{{println "z"}}{{js "'"}}{{urlquery "a b"}}`, "1 2z\n\\'a+b"},
	} {
		got, err := templated(t, c.text, r)
		if err != nil || got != c.want {
			t.Errorf("%s\n prints %q, want %q (%v)", c.text, got, c.want, err)
		}
	}
}

func TestTemplateErrors(t *testing.T) {
	r := stories.Read("plain")
	for text, want := range map[string]string{
		"{{.document}}":  `report.tmpl:1:2: executing "report.tmpl" at <.document>: map has no entry for key "document"`,
		"{{range}}":      "parse template: report.tmpl:1: missing value for range",
		`{{doc "x"}}`:    `there is no document "x"`,
		`{{line "x" 1}}`: `there is no document "x"`,
		"{{env}}":        `function "env" not defined`,
		`{{$s := "xxxxxxxx"}}{{range 40}}{{$s = print $s $s}}{{end}}`:          "a value is over 1 MiB",
		`{{$s := "<"}}{{range 40}}{{$s = html $s $s}}{{end}}`:                  "a value is over 1 MiB",
		`{{printf "%1000000d" 1}}`:                                             "a width is over 999",
		`{{printf "%*d" 9999999 1}}`:                                           "a width is over 999",
		"{{range 100000000}}" + strings.Repeat("0123456789", 1000) + "{{end}}": "the output is over 64 MiB",
		`{{define "a"}}{{template "a" .}}{{end}}{{template "a" .}}`:            "exceeded maximum template depth",
	} {
		if _, err := templated(t, text, r); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s\n fails by %v, want %s", text, err, want)
		}
	}
}

// The hostile story is data in a template: none of it is run.
func TestTemplateHostile(t *testing.T) {
	out, err := templated(t, `{{range .clusters}}{{range .readings}}{{clean .text}}{{"\n"}}{{end}}{{end}}`, stories.Read("hostile"))
	if err != nil || !strings.Contains(out, "{{.documents}}") {
		t.Errorf("%v: %s", err, out)
	}
}

// The data of a template is what JSON prints, and more only where JSON leaves
// a field out.
func TestShapeIsThatOfJSON(t *testing.T) {
	for name, r := range map[string]*view.Report{"plain": stories.Read("plain"), "reviewed": {Collation: reviewed(t)}, "nothing": {Collation: &collate.Collation{}}} {
		b, err := json.Marshal(shape(reflect.ValueOf(newReport(r))))
		if err != nil {
			t.Fatal(err)
		}
		var got, want any
		if err := json.Unmarshal(b, &got); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(printedReport(t, "json", &Printer{}, r)), &want); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, only(got, want)); d != "" {
			t.Errorf("%s: JSON (-) and template (+):\n%s", name, d)
		}
	}
}

// only returns got without the fields that want has not.
func only(got, want any) any {
	switch g := got.(type) {
	case map[string]any:
		w, _ := want.(map[string]any)
		out := map[string]any{}
		for k := range w {
			if v, ok := g[k]; ok {
				out[k] = only(v, w[k])
			}
		}
		return out
	case []any:
		w, _ := want.([]any)
		out := make([]any, len(g))
		for i := range g {
			if i < len(w) {
				out[i] = only(g[i], w[i])
			}
		}
		return out
	}
	return got
}

func FuzzTemplate(f *testing.F) {
	f.Add("{{range .documents}}{{.text}}{{end}}")
	f.Add(`{{$s := "ab"}}{{range 9}}{{$s = printf "%9s" $s}}{{end}}{{json .}}`)
	r := &view.Report{Collation: bridge()}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, "range") || strings.Contains(text, "template") {
			t.Skip() // a template may count to any number
		}
		templated(t, text, r)
	})
}

package serve

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"crosscheck/report"
)

// An operation is what openapi.json says of a method of a path.
type operation struct {
	Parameters []parameter
	Responses  map[string]struct {
		Ref     string `json:"$ref"`
		Content map[string]json.RawMessage
	}
}

type parameter struct {
	Ref    string `json:"$ref"`
	Name   string
	Schema struct {
		Enum []string
	}
}

type description struct {
	Paths      map[string]map[string]operation
	Components struct {
		Parameters map[string]parameter
	}
}

func described(t *testing.T) *description {
	t.Helper()
	var d description
	if err := json.Unmarshal([]byte(openapi), &d); err != nil {
		t.Fatal(err)
	}
	return &d
}

// parameters are those of an operation.
func (d *description) parameters(o operation) []parameter {
	var ps []parameter
	for _, p := range o.Parameters {
		ps = append(ps, d.Components.Parameters[strings.TrimPrefix(p.Ref, "#/components/parameters/")])
	}
	return ps
}

// The description names every route, and no other.
func TestOpenAPINamesTheRoutes(t *testing.T) {
	var said, routes []string
	for path, methods := range described(t).Paths {
		for method := range methods {
			said = append(said, strings.ToUpper(method)+" "+path)
		}
	}
	for _, r := range newSite(t, Options{}).s.table() {
		routes = append(routes, strings.TrimSuffix(r.pattern, "{$}"))
	}
	slices.Sort(said)
	slices.Sort(routes)
	if d := cmp.Diff(routes, said); d != "" {
		t.Errorf("the routes (-) and openapi.json (+) differ:\n%s", d)
	}
}

// Every parameter that is described is taken, any other refused.
func TestOpenAPINamesTheParameters(t *testing.T) {
	s := newSite(t, Options{}, both()...)
	d := described(t)
	good := map[string]string{"claim": "The fire killed 12 people.", "q": "fire", "f": "json", "all": "true", "base": "herald", "only": "conflict,differ",
		"kinds": "number", "outlets": "herald", "min-origins": "1", "severity": "low", "apparatus": "", "limit": "2"}
	for path, methods := range d.Paths {
		o := methods["get"]
		if len(o.Parameters) == 0 {
			continue
		}
		query := "?"
		for _, p := range d.parameters(o) {
			value, ok := good[p.Name]
			if !ok {
				t.Errorf("%s: no value to try for the parameter %q", path, p.Name)
			}
			query += "&" + p.Name + "=" + strings.ReplaceAll(value, " ", "+")
		}
		s.want(200, "", "GET", path+query, "", "")
		s.want(400, "unknown parameter", "GET", path+query+"&taste=salt", "", "")
	}
	enum := func(name string) []string { return d.Components.Parameters[name].Schema.Enum }
	if d := cmp.Diff(report.Names(report.Formats()), enum("format")); d != "" {
		t.Errorf("formats of reports (-) and openapi.json (+) differ:\n%s", d)
	}
	if d := cmp.Diff(report.Names(report.ListFormats()), enum("listFormat")); d != "" {
		t.Errorf("formats of lists (-) and openapi.json (+) differ:\n%s", d)
	}
	for _, f := range report.Names(report.Formats()) {
		if media[f] == "" {
			t.Errorf("the format %s has no media type", f)
		}
		resp, _ := s.ask("GET", "/api/report?f="+f, "", "")
		if resp.StatusCode != 200 || resp.Header.Get("Content-Type") != media[f] {
			t.Errorf("format %s: %s, %s", f, resp.Status, resp.Header.Get("Content-Type"))
		}
	}
	for _, f := range filters {
		if d.Components.Parameters[f].Name != f {
			t.Errorf("openapi.json has no filter %s", f)
		}
	}
}

// What is answered fits the schemas of the description.
func TestOpenAPIDescribesTheAnswers(t *testing.T) {
	s := newSite(t, Options{MaxUpload: 1 << 20}, both()...)
	c := jsonschema.NewCompiler()
	for path, text := range map[string]string{"/api/openapi.json": openapi, "/api/report.schema.json": report.JSONSchema} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource("http://server"+path, v); err != nil {
			t.Fatal(err)
		}
	}
	schema := func(name string) *jsonschema.Schema {
		s, err := c.Compile("http://server/api/openapi.json#/components/schemas/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	upload := `{"reports":[{"outlet":"Herald","text":"The mill burnt down on Monday."}]}`
	for _, a := range []struct {
		status                     int
		schema, method, path, body string
	}{
		{200, "Report", "GET", "/api/report", ""},
		{200, "Report", "GET", "/api/report?only=conflict&apparatus", ""},
		{200, "Report", "POST", "/api/compare", upload},
		{200, "Report", "POST", "/api/reports", upload},
		{200, "Claims", "GET", "/api/claims?q=fire", ""},
		{200, "Claims", "GET", "/api/claims?q=nothing+of+the+kind", ""},
		{200, "Sentences", "GET", "/api/text", ""},
		{200, "Checks", "GET", "/api/check?claim=The+fire+killed+12+people.", ""},
		{200, "Checks", "POST", "/api/check", `{"claim":"The fire killed 21 people."}`},
		{400, "Error", "GET", "/api/report?limit=x", ""},
		{400, "Error", "POST", "/api/check", "{}"},
		{403, "Error", "POST", "/api/decisions", "{}"},
		{413, "Error", "POST", "/api/compare", `{"reports":[{"text":"` + strings.Repeat("x", 1<<20) + `"}]}`},
		{422, "Error", "POST", "/api/compare", `{"reports":[{"text":""}]}`},
	} {
		kind := ""
		if a.body != "" {
			kind = jsonKind
		}
		resp, got := s.ask(a.method, a.path, kind, a.body)
		if resp.StatusCode != a.status {
			t.Errorf("%s %s: %d %.200s, want %d", a.method, a.path, resp.StatusCode, got, a.status)
			continue
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(got))
		if err != nil {
			t.Errorf("%s %s: %v", a.method, a.path, err)
			continue
		}
		if err := schema(a.schema).Validate(v); err != nil {
			t.Errorf("%s %s: %v", a.method, a.path, err)
		}
	}
	for name, text := range map[string]string{"Reports": upload, "Ruling": `{"finding":"d1","verb":"accept","by":"Ada"}`, "Step": `{"busy":true,"what":"reading","n":0,"total":0}`} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema(name).Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if resp, _ := s.ask("GET", "/healthz", "", ""); resp.StatusCode != http.StatusOK {
		t.Errorf("healthz: %s", resp.Status)
	}
}

// The lines of a filter are bounded, and its errors answers.
func TestFilters(t *testing.T) {
	s := newSite(t, Options{Filter: func(_ context.Context, name string, in io.Reader, out io.Writer) error {
		b, err := io.ReadAll(in)
		if err == nil && len(b) == 0 {
			return BadInput("line 1: nothing")
		}
		io.WriteString(out, name)
		return err
	}})
	for _, name := range []string{Pairs, Cluster, Checks} {
		s.want(200, name, "POST", "/api/"+name, "application/jsonl", "{}")
	}
	s.want(400, "line 1", "POST", "/api/pairs", "application/x-ndjson", "")
	s.want(400, "unknown parameter", "POST", "/api/pairs?f=csv", "application/jsonl", "{}")
	s.want(413, "larger", "POST", "/api/pairs", "application/jsonl", strings.Repeat("{}\n", maxLines/2))
	s.want(415, "application/jsonl", "POST", "/api/pairs", "application/json", "{}")
	s = newSite(t, Options{})
	s.want(403, "no lines", "POST", "/api/pairs", "application/jsonl", "{}")
}

// A query never fails but with an error that says so.
func FuzzQuery(f *testing.F) {
	for _, q := range []string{"only=conflict,differ&limit=3", "outlets=%22a,b%22&outlets=c", "apparatus=&all=0", "f=csv&limit=99999999999999999999", "%zz", "a=b;c=d"} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, text string) {
		req, err := http.NewRequest("GET", "http://localhost/", nil)
		if err != nil {
			t.Fatal(err)
		}
		req.URL.RawQuery = text
		q := reportQuery(req)
		v := q.view()
		q.format(report.Formats(), "json")
		q.on("all")
		if q.err == nil && v.Check() != nil {
			t.Errorf("%q: %v", text, v.Check())
		}
	})
}

// Nothing that is uploaded names a file: an input has content or is an
// address.
func FuzzRecords(f *testing.F) {
	for _, text := range []string{`{"reports":[{"text":"x"}]}`, `{"reports":[{"url":"https://news.example/a"},{"url":"/etc/passwd"}]}`, `{"reports":[{"id":"-","html":""}]}`, `[]`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ins, err := records(strings.NewReader(text))
		if err != nil && ins != nil {
			t.Error("inputs beside an error")
		}
		for _, in := range ins {
			if in.Data == nil && isAddress(in.Name) != nil {
				t.Errorf("%q is to be opened", in.Name)
			}
		}
	})
}

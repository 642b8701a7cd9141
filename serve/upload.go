package serve

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"crosscheck/source"
)

// uploaded reads the reports of a request: a form with files, or JSON. Nothing
// in it can name a file of this machine: an input has its content, or is an
// address.
func (s *Server) uploaded(w http.ResponseWriter, r *http.Request) ([]source.Input, error) {
	r.Body = http.MaxBytesReader(w, r.Body, s.MaxUpload)
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		kind = ""
	}
	var ins []source.Input
	switch kind {
	case "multipart/form-data":
		if params["boundary"] == "" {
			return nil, refuse("the form has no boundary")
		}
		ins, err = form(r)
	case "application/json":
		ins, err = records(r.Body)
	default:
		return nil, &failure{http.StatusUnsupportedMediaType, "send multipart/form-data or application/json"}
	}
	var known *failure
	switch err := tooLarge(err); {
	case errors.As(err, &known):
		return nil, known
	case err != nil:
		return nil, refuse(err.Error())
	case len(ins) == 0:
		return nil, refuse("no report was sent")
	}
	return ins, nil
}

// tooLarge makes the error of a body beyond its limit one that says so; others
// stay as they are.
func tooLarge(err error) error {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return &failure{http.StatusRequestEntityTooLarge, fmt.Sprintf("larger than the limit of %d bytes", large.Limit)}
	}
	return err
}

// form reads a form: "file", any number of times; "url", addresses a line;
// "text". The field "outlet" says whose the next report is. It is read in
// memory: the parser of net/http would write files.
func form(r *http.Request) ([]source.Input, error) {
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, err
	}
	var ins []source.Input
	outlet := ""
	for n := 0; ; n++ {
		p, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return ins, nil
		}
		if err != nil {
			return nil, err
		}
		if n == maxParts {
			return nil, fmt.Errorf("more than %d parts in one form", maxParts)
		}
		data, err := io.ReadAll(p)
		if err != nil {
			return nil, err
		}
		if name := p.FormName(); name != "file" && name != "text" && len(data) > maxField {
			return nil, fmt.Errorf("the field %.40q is too long", name)
		}
		switch p.FormName() {
		case "outlet":
			outlet = strings.TrimSpace(string(data))
			continue
		case "file":
			if p.FileName() != "" {
				ins = append(ins, source.Input{Name: p.FileName(), Outlet: outlet, Data: data})
			}
		case "text":
			if len(bytes.TrimSpace(data)) > 0 {
				ins = append(ins, source.Input{Outlet: outlet, Data: bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))})
			}
		case "url":
			for _, line := range strings.Fields(string(data)) {
				if err := isAddress(line); err != nil {
					return nil, err
				}
				ins = append(ins, source.Input{Name: line, Outlet: outlet})
			}
		default:
			return nil, fmt.Errorf("unknown field %.40q", p.FormName())
		}
		outlet = ""
	}
}

// records reads {"reports": [...]}: records as the command reads them from
// JSON Lines. One without text is an address to fetch.
func records(body io.Reader) ([]source.Input, error) {
	d := json.NewDecoder(body)
	d.DisallowUnknownFields()
	var in struct {
		Reports []json.RawMessage `json:"reports"`
	}
	if err := d.Decode(&in); err != nil {
		return nil, fmt.Errorf("bad JSON: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("bad JSON: more than one value")
	}
	if len(in.Reports) > maxParts {
		return nil, fmt.Errorf("more than %d reports at once", maxParts)
	}
	var ins []source.Input
	for i, raw := range in.Reports {
		var r struct {
			ID     any     `json:"id"`
			Outlet string  `json:"outlet"`
			Text   *string `json:"text"`
			HTML   *string `json:"html"`
			URL    string  `json:"url"`
		}
		if err := json.Unmarshal(raw, &r); err != nil {
			return nil, fmt.Errorf("bad JSON: report %d: %w", i+1, err)
		}
		switch {
		case r.Text != nil || r.HTML != nil:
			name := fmt.Sprintf("report-%d.json", i+1)
			if id, ok := r.ID.(string); ok && strings.TrimSpace(id) != "" {
				name = id
			}
			ins = append(ins, source.Input{Name: name, Data: raw})
		case r.URL != "":
			if err := isAddress(r.URL); err != nil {
				return nil, err
			}
			ins = append(ins, source.Input{Name: r.URL, Outlet: r.Outlet})
		default:
			return nil, fmt.Errorf("report %d has no text, html or url", i+1)
		}
	}
	return ins, nil
}

// isAddress fails for what is no address of a page. What passes is one to
// source.ReadInputs too, never a path.
func isAddress(s string) error {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.User != nil || !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		return fmt.Errorf("%.80q is no http or https address", s)
	}
	return nil
}

// named gives a name to inputs that have none, counted from those there are.
func named(ins []source.Input, before int) []source.Input {
	ins = slices.Clone(ins)
	for i := range ins {
		if ins[i].Name == "" {
			ins[i].Name = fmt.Sprintf("pasted-%d.txt", before+i+1)
		}
	}
	return ins
}

// body reads one JSON value of known fields, of few bytes.
func body(w http.ResponseWriter, r *http.Request, v any) error {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return &failure{http.StatusUnsupportedMediaType, "send application/json"}
	}
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxField))
	d.DisallowUnknownFields()
	err := tooLarge(d.Decode(v))
	var known *failure
	if err == nil || errors.As(err, &known) {
		return err
	}
	return refuse("bad JSON: " + err.Error())
}

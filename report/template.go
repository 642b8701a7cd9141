package report

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"text/template"

	"crosscheck/report/quote"
	"crosscheck/report/view"
)

// outputLimit is how many bytes a template may print, and partLimit how many
// one of its functions may return.
const (
	outputLimit = 64 << 20
	partLimit   = 1 << 20
)

// NewTemplate parses a template of text/template by which Printer.Template
// prints. Besides the functions of that package there are
//
//	doc ID          the document with that id
//	line ID OFFSET  the line of that document's text, counted from 1
//	outlets IDS     what the documents are called: "Herald, Post"
//	join LIST SEP   the values of a list, with SEP between
//	upper, lower    letters of one case
//	clean TEXT      on one line, without what steers a terminal
//	markdown TEXT   as Markdown shows it
//	cell TEXT       as a cell of a spreadsheet that is no formula
//	json VALUE      as JSON
//
// A template reads no files and runs no programs.
func NewTemplate(name, text string) (*template.Template, error) {
	t, err := template.New(name).Option("missingkey=error").Funcs(templateFuncs(quote.NewCast(nil))).Parse(text)
	if err != nil {
		return nil, fmt.Errorf("parse %w", err)
	}
	return t, nil
}

// Template prints a report by a template. Its data is what the format json
// prints, by the same names; a field that JSON leaves out is there and empty.
// A name that is none is an error, as are more than 64 MiB.
func (p *Printer) Template(w io.Writer, t *template.Template, r *view.Report) error {
	t, err := t.Clone()
	if err != nil {
		return err
	}
	t.Funcs(templateFuncs(quote.NewCast(r.Documents)))
	if err := t.Execute(&limited{w, outputLimit}, shape(reflect.ValueOf(newReport(r)))); err != nil {
		return fmt.Errorf("run %w", err)
	}
	return nil
}

// A limited writer fails where more is written than the bytes left.
type limited struct {
	w    io.Writer
	left int
}

func (l *limited) Write(b []byte) (int, error) {
	if l.left -= len(b); l.left < 0 {
		return 0, fmt.Errorf("the output is over %d MiB", outputLimit>>20)
	}
	return l.w.Write(b)
}

var errPart = errors.New("a value is over 1 MiB")

// bounded returns a function that fails where the texts that f is given are
// too long, so that no template can double one until no memory is left.
func bounded(f func(...any) string) func(...any) (string, error) {
	return func(args ...any) (string, error) {
		size := 0
		for _, a := range args {
			if s, ok := a.(string); ok {
				size += len(s)
			}
		}
		if size > partLimit {
			return "", errPart
		}
		return f(args...), nil
	}
}

// one makes a function of one text one of any values.
func one(f func(string) string) func(...any) string {
	return func(args ...any) string { return f(fmt.Sprint(args...)) }
}

// wide finds a width or precision in a format that is over 999 or not stated.
var wide = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[0-9]{4}|\*`) })

// formatLimit is how many bytes a format of printf may have.
const formatLimit = 4 << 10

func printf(format string, args ...any) (string, error) {
	if len(format) > formatLimit || wide().MatchString(format) {
		return "", errors.New("the format is too long, or a width is over 999 or *")
	}
	return bounded(func(args ...any) string { return fmt.Sprintf(format, args...) })(args...)
}

// templateFuncs are the functions of templates about some documents. Those of
// text/template that make texts are replaced by bounded ones.
func templateFuncs(cs *quote.Cast) template.FuncMap {
	at := map[string]int{}
	docs := make([]any, len(cs.Docs))
	for i, d := range cs.Docs {
		at[d.ID] = i
		docs[i] = shape(reflect.ValueOf(newDocument(d)))
	}
	find := func(id string) (int, error) {
		if i, ok := at[id]; ok {
			return i, nil
		}
		return 0, fmt.Errorf("there is no document %q", id)
	}
	return template.FuncMap{
		"doc": func(id string) (any, error) {
			i, err := find(id)
			if err != nil {
				return nil, err
			}
			return docs[i], nil
		},
		"line": func(id string, offset int) (string, error) {
			i, err := find(id)
			if err != nil {
				return "", err
			}
			return cs.Line(i, offset), nil
		},
		"outlets": func(ids []any) (string, error) {
			var all []int
			for _, id := range ids {
				i, err := find(fmt.Sprint(id))
				if err != nil {
					return "", err
				}
				all = append(all, i)
			}
			return cs.List(all), nil
		},
		"join":     joined,
		"json":     bounded(asJSON),
		"upper":    bounded(one(strings.ToUpper)),
		"lower":    bounded(one(strings.ToLower)),
		"clean":    bounded(one(quote.Clean)),
		"markdown": bounded(one(func(s string) string { return escapeMarkdown(quote.Clean(s)) })),
		"cell":     bounded(one(guard)),
		"html":     bounded(template.HTMLEscaper),
		"js":       bounded(template.JSEscaper),
		"urlquery": bounded(template.URLQueryEscaper),
		"print":    bounded(fmt.Sprint),
		"println":  bounded(fmt.Sprintln),
		"printf":   printf,
	}
}

// asJSON returns values as JSON, one a line. Values of a report have it.
func asJSON(values ...any) string {
	var b strings.Builder
	quote.WriteJSON(&b, "", values...)
	return strings.TrimSuffix(b.String(), "\n")
}

// joined returns the values of a list with sep between.
func joined(list []any, sep string) (string, error) {
	parts := make([]string, len(list))
	size := 0
	for i, v := range list {
		parts[i] = fmt.Sprint(v)
		if size += len(parts[i]) + len(sep); size > partLimit {
			return "", errPart
		}
	}
	return strings.Join(parts, sep), nil
}

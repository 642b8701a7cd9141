package serve

import (
	"encoding/csv"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"crosscheck/collate"
	"crosscheck/report"
	"crosscheck/report/view"
)

// filters are the parameters that choose what of a report is shown. Each has
// the name and the settings of a flag of the command.
var filters = []string{"base", "only", "kinds", "outlets", "min-origins", "severity", "apparatus", "limit"}

// A query is what the parameters of a request ask for. It keeps its first
// error.
type query struct {
	url.Values
	err error
}

// queryOf reads parameters, which are all to be among the names.
func queryOf(u *url.URL, names ...string) *query {
	values, err := url.ParseQuery(u.RawQuery)
	q := &query{Values: values}
	if err != nil {
		q.fail("bad parameters: %v", err)
	}
	for name, vs := range values {
		if !slices.Contains(names, name) {
			q.fail("unknown parameter %.40q", name)
		}
		for _, v := range vs {
			if len(v) > maxClaim {
				q.fail("the parameter %s is too long", name)
			}
		}
	}
	return q
}

func (q *query) fail(format string, args ...any) {
	if q.err == nil {
		q.err = refuse(fmt.Sprintf(format, args...))
	}
}

// view reads the filters.
func (q *query) view() view.View {
	v := view.View{
		Base: q.Get("base"), Only: q.list("only"), Kinds: q.list("kinds"), Outlets: q.list("outlets"),
		MinOrigins: q.number("min-origins"), Severity: collate.Severity(q.Get("severity")), Apparatus: q.on("apparatus"), Limit: q.number("limit"),
	}
	if err := v.Check(); err != nil {
		q.fail("%v", err)
	}
	return v
}

// list reads a parameter that may be repeated, and parted by commas as a flag.
func (q *query) list(name string) []string {
	var out []string
	for _, v := range q.Values[name] {
		if v == "" {
			continue
		}
		vs, err := csv.NewReader(strings.NewReader(v)).Read()
		if err != nil {
			q.fail("%s: %v", name, err)
		}
		out = append(out, vs...)
	}
	return out
}

func (q *query) number(name string) int {
	v := q.Get(name)
	if v == "" {
		return 0
	}
	n, err := strconv.Atoi(v)
	if err != nil {
		q.fail("%s: %.40q is no number", name, v)
	}
	return n
}

// on reads a parameter that is true if it is there without a value.
func (q *query) on(name string) bool {
	if !q.Has(name) {
		return false
	}
	v := q.Get(name)
	b, err := strconv.ParseBool(v)
	if err != nil && v != "" {
		q.fail("%s: %.40q is neither true nor false", name, v)
	}
	return b || v == ""
}

// format reads the name of a format, one of those given.
func (q *query) format(fs []report.Format, otherwise string) string {
	name := q.Get("f")
	if name == "" {
		return otherwise
	}
	if names := report.Names(fs); !slices.Contains(names, name) {
		q.fail("unknown format %.40q: want one of %s", name, strings.Join(names, ", "))
	}
	return name
}

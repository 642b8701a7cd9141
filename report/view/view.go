package view

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"crosscheck/collate"
	"crosscheck/source"
)

// A View chooses what is printed. A finding is shown if it meets every setting
// that is not zero; the zero View shows all. Each setting has the name of the
// flag of the command, in small letters.
type View struct {
	// Base is an outlet: its wording stands for each claim that it makes, and
	// its value comes first in each finding.
	Base string
	// Only are some of Sorts: conflict and differ show divergences of these
	// outcomes and the claims they stand in, agree and single claims.
	Only []string
	// Kinds shows divergences of these kinds, the claims they stand in, and
	// claims that bear a detail of such a kind.
	Kinds []string
	// Outlets shows what at least one of these outlets has a part in.
	Outlets []string
	// MinOrigins shows what at least so many independent origins speak of.
	MinOrigins int
	// Severity shows divergences at least so severe, and the claims they stand
	// in.
	Severity collate.Severity
	// Apparatus shows divergences alone: no claims and no offices.
	Apparatus bool
	// Limit shows at most so many divergences, suggestions, claims of several
	// reports, and claims of one: the most severe, the likest, those of the
	// most origins, and those most worth checking. 0 is no limit.
	Limit int
}

// Sorts are the settings of View.Only.
var Sorts = []string{string(collate.Conflict), string(collate.Differ), string(collate.Agree), string(collate.Single)}

// Severities are the settings of View.Severity, most severe first.
var Severities = []collate.Severity{collate.High, collate.Medium, collate.Low}

// A SettingError says that a setting of a view is none that it can be.
type SettingError struct {
	Setting string   // as its flag is named: "min-origins"
	Value   string   // what it is
	Choices []string // what it can be; nil for a number, which is 0 or more
}

func (e *SettingError) Error() string {
	if e.Choices == nil {
		return fmt.Sprintf("%s is %s: want 0 or more", e.Setting, e.Value)
	}
	return fmt.Sprintf("unknown %s %q: want one of %s", e.Setting, e.Value, strings.Join(e.Choices, ", "))
}

// Check returns a *SettingError if a setting is none that it can be.
func (v *View) Check() error {
	var kinds, severities []string
	for _, k := range collate.Kinds() {
		kinds = append(kinds, k.Name)
	}
	for _, s := range Severities {
		severities = append(severities, string(s))
	}
	severity := []string{string(v.Severity)}
	if v.Severity == "" {
		severity = nil
	}
	return cmp.Or(
		among("only", v.Only, Sorts),
		among("kinds", v.Kinds, kinds),
		among("severity", severity, severities),
		natural("min-origins", v.MinOrigins),
		natural("limit", v.Limit))
}

// among fails if one of the values of a setting is none of the choices.
func among(setting string, values, choices []string) error {
	for _, v := range values {
		if !slices.Contains(choices, v) {
			return &SettingError{setting, v, choices}
		}
	}
	return nil
}

// natural fails if a setting is less than 0.
func natural(setting string, n int) error {
	if n < 0 {
		return &SettingError{setting, strconv.Itoa(n), nil}
	}
	return nil
}

// named returns an error if the view names an outlet that no document is of.
func (v *View) named(docs []*source.Document) error {
	names := v.Outlets
	if v.Base != "" {
		names = append(slices.Clone(names), v.Base)
	}
	for _, name := range names {
		if !slices.ContainsFunc(docs, func(d *source.Document) bool { return isOf(d, name) }) {
			return fmt.Errorf("no report is of the outlet %q", name)
		}
	}
	return nil
}

// isOf reports whether a document is of an outlet, in letters of any case.
func isOf(d *source.Document, outlet string) bool {
	return strings.EqualFold(strings.TrimSpace(d.Outlet), strings.TrimSpace(outlet))
}

// Settings returns the settings that are not zero as flags.
func (v *View) Settings() []string {
	var out []string
	add := func(flag, value string) {
		if value != "" {
			out = append(out, flag+" "+value)
		}
	}
	number := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	add("--base", v.Base)
	add("--only", strings.Join(v.Only, ","))
	add("--kinds", strings.Join(v.Kinds, ","))
	add("--outlets", strings.Join(v.Outlets, ","))
	add("--min-origins", number(v.MinOrigins))
	add("--severity", string(v.Severity))
	if v.Apparatus {
		out = append(out, "--apparatus")
	}
	add("--limit", number(v.Limit))
	return out
}

// Of returns what the view shows of a report, as a new one that shares the
// documents; the zero View shows the report itself. It fails if the view names
// an outlet that no document is of.
func (v *View) Of(r *Report) (*Report, error) {
	settings := v.Settings()
	if settings == nil {
		return r, nil
	}
	if err := v.named(r.Documents); err != nil {
		return nil, err
	}
	c := *r.Collation
	out := *r
	out.Collation = &c
	c.Divergences = v.divergences(r.Collation)
	c.Inner = v.inner(r.Collation)
	c.Clusters = v.clusters(r.Collation, c.Divergences)
	c.Suggestions = v.suggestions(r.Collation, c.Clusters)
	if v.Apparatus || len(v.Only) > 0 || len(v.Kinds) > 0 && !slices.Contains(v.Kinds, "role") {
		c.Offices = nil
	}
	shown := Shown{AllFindings: len(r.Divergences), AllClaims: len(r.Clusters)}
	if r.Shown != nil {
		shown = *r.Shown
	}
	shown.Settings = append(slices.Clone(shown.Settings), settings...)
	shown.Base = cmp.Or(v.Base, shown.Base)
	shown.Findings, shown.Claims = len(c.Divergences), len(c.Clusters)
	out.Shown = &shown
	return &out, nil
}

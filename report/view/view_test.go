package view

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/source"
)

// harbour is a comparison of three reports, two of which carry one copy.
func harbour() *Report {
	docs := []*source.Document{{Outlet: "Herald"}, {Outlet: "Post"}, {Outlet: "Radio North"}}
	for _, d := range docs {
		d.Text = "The quay sank on Friday. It cost 12 crowns."
	}
	reading := func(doc int, worth float64, kinds ...claims.DetailKind) collate.Reading {
		c := &claims.Claim{Doc: docs[doc], Span: source.Span{End: 24}, Worth: worth}
		for _, k := range kinds {
			c.Details = append(c.Details, claims.Detail{Kind: k})
		}
		return collate.Reading{Doc: doc, Claim: c}
	}
	side := func(value string, docs ...int) collate.Side {
		s := collate.Side{Value: value, Docs: docs}
		for _, d := range docs {
			s.Evidence = append(s.Evidence, collate.Evidence{Doc: d, Span: source.Span{End: 24}})
		}
		return s
	}
	return &Report{Collation: &collate.Collation{
		Documents: docs,
		Origins:   []int{0, 1, 1},
		Clusters: []collate.Cluster{
			{ID: "k1", Agreement: collate.Conflict, Origins: 2, Readings: []collate.Reading{reading(0, .5, claims.Number), reading(1, .5)}},
			{ID: "k2", Agreement: collate.Agree, Origins: 1, Readings: []collate.Reading{reading(1, .5, claims.Place), reading(2, .5)}},
			{ID: "k3", Agreement: collate.Single, Origins: 1, Readings: []collate.Reading{reading(2, .2, claims.Number)}},
			{ID: "k4", Agreement: collate.Single, Origins: 1, Readings: []collate.Reading{reading(0, .9)}},
			{ID: "k5", Agreement: collate.Differ, Origins: 2, Readings: []collate.Reading{reading(0, .5), reading(2, .5)}},
		},
		Divergences: []collate.Divergence{
			{ID: "d1", Kind: "number", Outcome: collate.Contradiction, Severity: collate.Medium, Cluster: "k1",
				Sides: []collate.Side{side("12", 0), side("21", 1, 2)}},
			{ID: "d2", Kind: "place", Outcome: collate.Precision, Severity: collate.Low, Cluster: "k5",
				Sides: []collate.Side{side("quay", 0), side("harbour", 2)}, Silent: []collate.Silence{{Doc: 1}}},
			{ID: "d3", Kind: "role", Outcome: collate.Variant, Severity: collate.Low, Sides: []collate.Side{side("a", 1), side("b", 2)}, Silent: []collate.Silence{{Doc: 0}}},
		},
		Offices:     []collate.Office{{Office: "warden"}},
		Suggestions: []collate.Suggestion{{ID: "s1", A: 2, B: 3}, {ID: "s2", A: 0, B: 2}},
	}}
}

func ids(r *Report) string {
	var out []string
	for _, d := range r.Divergences {
		out = append(out, d.ID)
	}
	for _, c := range r.Clusters {
		out = append(out, c.ID)
	}
	for _, s := range r.Suggestions {
		out = append(out, s.ID+"="+r.Clusters[s.A].ID+r.Clusters[s.B].ID)
	}
	for range r.Offices {
		out = append(out, "office")
	}
	return strings.Join(out, " ")
}

func TestViews(t *testing.T) {
	for _, c := range []struct {
		v    View
		want string
	}{
		{View{}, "d1 d2 d3 k1 k2 k3 k4 k5 s1=k3k4 s2=k1k3 office"},
		{View{Only: []string{"conflict"}}, "d1 k1"},
		{View{Only: []string{"differ"}}, "d2 d3 k5"},
		{View{Only: []string{"agree", "single"}}, "k2 k3 k4 s1=k3k4"},
		{View{Kinds: []string{"number"}}, "d1 k1 k3 s2=k1k3"},
		{View{Kinds: []string{"place", "role"}}, "d2 d3 k2 k5 office"},
		{View{Outlets: []string{"herald "}}, "d1 d2 k1 k4 k5 office"},
		{View{Outlets: []string{"Herald", "Radio North"}}, "d1 d2 d3 k1 k2 k3 k4 k5 s1=k3k4 s2=k1k3 office"},
		{View{MinOrigins: 2}, "d1 d2 k1 k5 office"},
		{View{MinOrigins: 9}, "office"},
		{View{Severity: collate.Low}, "d1 d2 d3 k1 k2 k3 k4 k5 s1=k3k4 s2=k1k3 office"},
		{View{Severity: collate.Medium}, "d1 k1 office"},
		{View{Severity: collate.High}, "office"},
		{View{Apparatus: true}, "d1 d2 d3"},
		{View{Apparatus: true, Kinds: []string{"role"}}, "d3"},
		{View{Limit: 1}, "d1 k1 k4 office"},
		{View{Base: "Post"}, "d1 d2 d3 k1 k2 k3 k4 k5 s1=k3k4 s2=k1k3 office"},
	} {
		r := harbour()
		got, err := c.v.Of(r)
		if err != nil {
			t.Fatal(err)
		}
		if ids(got) != c.want {
			t.Errorf("%v shows %s, want %s", c.v.Settings(), ids(got), c.want)
		}
		if d := cmp.Diff(harbour(), r, cmp.AllowUnexported(source.Document{})); d != "" {
			t.Errorf("%v changes what it is given: %s", c.v.Settings(), d)
		}
		if s := got.Shown; s != nil && (s.Findings != len(got.Divergences) || s.AllFindings != 3 || s.Claims != len(got.Clusters) || s.AllClaims != 5) {
			t.Errorf("%v is counted as %+v", c.v.Settings(), s)
		}
	}
}

// The base comes first: its wording of a claim, its value, its passages.
func TestBase(t *testing.T) {
	got, err := (&View{Base: "radio north"}).Of(harbour())
	if err != nil {
		t.Fatal(err)
	}
	d := got.Divergences[0]
	if d.Sides[0].Value != "21" || d.Sides[0].Evidence[0].Doc != 2 {
		t.Errorf("sides are %+v", d.Sides)
	}
	if p := got.Clusters[1].Plain; p != 1 {
		t.Errorf("the wording is that of reading %d", p)
	}
	if !got.Shown.Has(got.Documents[2]) || got.Shown.Has(got.Documents[0]) || (*Shown)(nil).Has(got.Documents[0]) {
		t.Error("the base is not known again")
	}
}

// A view of a view counts what there was at first and names both.
func TestViewOfView(t *testing.T) {
	r, err := (&View{Kinds: []string{"number", "place"}, Base: "Herald"}).Of(harbour())
	if err == nil {
		r, err = (&View{Only: []string{"conflict"}, Severity: collate.Medium, MinOrigins: 1, Limit: 3, Apparatus: true, Outlets: []string{"Post"}}).Of(r)
	}
	if err != nil {
		t.Fatal(err)
	}
	want := &Shown{Base: "Herald", Findings: 1, AllFindings: 3, Claims: 0, AllClaims: 5,
		Settings: []string{"--base Herald", "--kinds number,place", "--only conflict", "--outlets Post", "--min-origins 1", "--severity medium", "--apparatus", "--limit 3"}}
	if d := cmp.Diff(want, r.Shown); d != "" {
		t.Error(d)
	}
	one := &Shown{Settings: []string{"--limit 1", "--apparatus"}, Findings: 1, AllFindings: 2, AllClaims: 1}
	if got, want := one.String(), "1 of 2 findings and 0 of 1 claim shown: --limit 1 --apparatus"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCheck(t *testing.T) {
	for _, v := range []View{{Only: []string{"lies"}}, {Kinds: []string{"colour"}}, {Severity: "dire"}, {MinOrigins: -1}, {Limit: -1}} {
		if v.Check() == nil {
			t.Errorf("%v is taken", v.Settings())
		}
	}
	v := View{Only: Sorts, Kinds: []string{"rank"}, Severity: collate.High, Outlets: []string{"Tribune"}}
	if err := v.Check(); err != nil {
		t.Error(err)
	}
	if _, err := v.Of(harbour()); err == nil || !strings.Contains(err.Error(), `"Tribune"`) {
		t.Errorf("an unknown outlet: %v", err)
	}
	if !slices.Contains(Sorts, "single") {
		t.Error("no sort for what one report says")
	}
}

package collate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crosscheck/claims"
	"crosscheck/source"
)

func version(t testing.TB, text string) *claims.Testimony {
	t.Helper()
	set := source.ReadBytes("herald.txt", []byte(text), source.Options{})
	if len(set.Documents) != 1 {
		t.Fatal(set.Errors)
	}
	return claims.Extract(set.Documents[0])
}

const firstVersion = `Fire at paper mill

A fire at the paper mill in Orsten killed 12 people on Saturday.

The mill employs 300 people. The owner is expected to speak on Monday.

Rain fell all night.
`

const secondVersion = `Twenty-one die at paper mill

A fire at the paper mill in Orsten killed 21 people on Saturday.

The mill employs 300 people. Crews from four towns fought the flames.

All night rain fell on the town.

Correction: An earlier version of this article gave another number of deaths.
`

func TestRevise(t *testing.T) {
	r := standard().Revise(version(t, firstVersion), version(t, secondVersion))
	var got []string
	for _, f := range r.Fields {
		got = append(got, f.Name+": "+f.Old+" > "+f.New)
	}
	for _, c := range r.Claims {
		switch {
		case c.Old == nil:
			got = append(got, "+ "+c.New.Text())
		case c.New == nil:
			got = append(got, "- "+c.Old.Text())
		default:
			l := "~ " + c.New.Text()
			for _, d := range c.Details {
				l += fmt.Sprintf(" [%s %s>%s]", d.Kind, d.A.Of(r.Old.Text), d.B.Of(r.New.Text))
			}
			got = append(got, l)
		}
	}
	want := []string{
		"title: Fire at paper mill > Twenty-one die at paper mill",
		"~ A fire at the paper mill in Orsten killed 21 people on Saturday. [number 12>21]",
		"- The owner is expected to speak on Monday.",
		"+ Crews from four towns fought the flames.",
		"~ All night rain fell on the town.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if r.Kept != 1 {
		t.Errorf("%d claims kept, want 1", r.Kept)
	}
	if note := r.Correction.Of(r.New.Text); !strings.Contains(note, "earlier version") {
		t.Errorf("correction is %q", note)
	}
}

// A version that is the same has no change, and every claim is kept.
func TestReviseLaws(t *testing.T) {
	for _, folder := range stories {
		for _, ts := range story(t, folder) {
			r := standard().Revise(ts, ts)
			if r.Fields != nil || r.Claims != nil || r.Correction.Len() > 0 || r.Kept != len(ts.Claims) {
				t.Errorf("%s: %d fields, %d claims changed, %d of %d kept", ts.Doc.Name, len(r.Fields), len(r.Claims), r.Kept, len(ts.Claims))
			}
		}
	}
	old, new := version(t, firstVersion), version(t, secondVersion)
	r, back := standard().Revise(old, new), standard().Revise(new, old)
	if r.Kept != back.Kept || len(r.Claims) != len(back.Claims) {
		t.Errorf("%d claims kept and %d changed, backwards %d and %d", r.Kept, len(r.Claims), back.Kept, len(back.Claims))
	}
}

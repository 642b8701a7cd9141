package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/source"
)

// edited is the story after an edit: one finding is gone, one is another.
func edited(t testing.TB) *collate.Collation {
	c := bridge()
	c.Divergences = append([]collate.Divergence{}, c.Divergences[:1]...)
	c.Divergences[0].Outcome = collate.Updated
	c.Clusters = c.Clusters[1:]
	return c
}

func TestChanges(t *testing.T) {
	old, new := bridge(), edited(t)
	ch := collate.Since(old, new)
	for format, want := range map[string][]string{
		"text":     {"Findings: 0 new, 1 gone, 1 changed, 1 as before.", "was conflict, is", "CLAIMS"},
		"markdown": {"## Findings", "gone"},
		"csv":      {"type,state,what,id,kind,subject,before,now\n", "finding,updated,outcome,"},
		"jsonl":    {`{"type":"finding","state":"updated","what":["outcome"],"old":{"id":`, `"state":"absent","what":[],"old":{`},
	} {
		var b bytes.Buffer
		if err := (&Printer{}).Changes(&b, format, old, new, ch); err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(b.String(), w) {
				t.Errorf("%s: no %q in\n%s", format, w, &b)
			}
		}
	}
}

// What is as before is printed where all is asked for.
func TestNoChanges(t *testing.T) {
	c := bridge()
	ch := collate.Since(c, c)
	var some, all bytes.Buffer
	if err := (&Printer{}).Changes(&some, "json", c, c, ch); err != nil {
		t.Fatal(err)
	}
	if err := (&Printer{All: true}).Changes(&all, "json", c, c, ch); err != nil {
		t.Fatal(err)
	}
	var records []changeRecord
	if err := json.Unmarshal(all.Bytes(), &records); err != nil {
		t.Fatal(err)
	}
	if some.String() != "[]\n" || len(records) != len(c.Findings())+len(c.Clusters) {
		t.Errorf("%d records of all, some are %s", len(records), &some)
	}
}

func TestRevision(t *testing.T) {
	read := func(text string) *claims.Testimony {
		doc := source.ReadBytes("herald.txt", []byte(text), source.Options{}).Documents[0]
		return claims.Extract(doc)
	}
	x, err := claims.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	r := collate.NewComparer(x).Revise(
		read("Ferry sinks\n\nA ferry with 40 people sank off Orsten on Monday.\n\nThe captain is missing.\n"),
		read("Ferry sinks off Orsten\n\nA ferry with 14 people sank off Orsten on Monday.\n\nDivers found the ship’s log.\n\nCorrection: An earlier version of this article gave another number of people.\n"))
	for format, want := range map[string][]string{
		"text":  {"Herald, two versions: 1 added, 1 removed, 1 changed, 0 reworded, 0 as before", "[40]", "[14]", "correction"},
		"csv":   {"type,state,field,before,now,details\n", "number: 40 > 14", "field,changed,title,Ferry sinks,Ferry sinks off Orsten,"},
		"jsonl": {`{"type":"claim","state":"changed","old":{"text":"A ferry with 40`, `"details":[{"kind":"number","old":{"text":"40",`},
	} {
		var b bytes.Buffer
		if err := (&Printer{}).Revision(&b, format, r); err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(b.String(), w) {
				t.Errorf("%s: no %q in\n%s", format, w, &b)
			}
		}
	}
}

// A table of claims is cut where all are not asked for, and says so.
func TestChangesAreCut(t *testing.T) {
	c := bridge()
	for len(c.Clusters) < claimLimit+3 {
		c.Clusters = append(c.Clusters, c.Clusters[2])
	}
	none := &collate.Collation{}
	for all, want := range map[bool]bool{false: true, true: false} {
		var b bytes.Buffer
		if err := (&Printer{All: all}).Changes(&b, "text", none, c, collate.Since(none, c)); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), "and 3 more claims") != want {
			t.Errorf("all is %v:\n%s", all, &b)
		}
	}
}

// Any two saved reports can be compared, and the outcome printed.
func FuzzChanges(f *testing.F) {
	saved := printed(f, "json", &Printer{}, bridge())
	f.Add(saved, saved)
	f.Add(saved, strings.ReplaceAll(saved, `"v1"`, `"v9"`))
	f.Fuzz(func(t *testing.T, old, new string) {
		a, err := ReadJSON(strings.NewReader(old))
		if err != nil {
			return
		}
		b, err := ReadJSON(strings.NewReader(new))
		if err != nil {
			return
		}
		ch := collate.Since(a.Collation, b.Collation)
		if len(ch.Findings) < len(b.Findings()) || len(ch.Claims) < len(b.Clusters) {
			t.Errorf("%d findings and %d claims of %d and %d", len(ch.Findings), len(ch.Claims), len(b.Findings()), len(b.Clusters))
		}
		if err := (&Printer{All: true}).Changes(&bytes.Buffer{}, "text", a.Collation, b.Collation, ch); err != nil {
			t.Error(err)
		}
	})
}

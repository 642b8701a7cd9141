package tei

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"

	"crosscheck/collate"
	"crosscheck/report/internal/stories"
	"crosscheck/report/view"
)

func written(t *testing.T, r *view.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// parsed checks that every pointer leads to a witness and every name is given
// once, and returns the names of the elements and how often each stands.
func parsed(t *testing.T, out string) map[string]int {
	t.Helper()
	ids, elements := map[string]bool{}, map[string]int{}
	var wits []string
	d := xml.NewDecoder(strings.NewReader(out))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		elements[e.Name.Local]++
		if e.Name.Space != "http://www.tei-c.org/ns/1.0" {
			t.Errorf("element %s of %q", e.Name.Local, e.Name.Space)
		}
		for _, a := range e.Attr {
			switch a.Name.Local {
			case "id":
				if ids[a.Value] {
					t.Errorf("the name %s is given twice", a.Value)
				}
				ids[a.Value] = true
			case "wit":
				wits = append(wits, strings.Fields(a.Value)...)
			case "target":
				if !strings.HasPrefix(a.Value, "http") {
					t.Errorf("a link to %s", a.Value)
				}
			}
		}
	}
	for _, w := range wits {
		if !ids[strings.TrimPrefix(w, "#")] {
			t.Errorf("no witness %s", w)
		}
	}
	return elements
}

func TestWrite(t *testing.T) {
	for _, name := range []string{"plain", "hostile"} {
		r := stories.Read(name)
		n := parsed(t, written(t, r))
		if n["witness"] != len(r.Documents) || n["app"] != len(r.Divergences)+len(r.Inner)+len(r.Clusters) || n["rdg"] < 2*len(r.Divergences) || n["lem"] != 0 {
			t.Errorf("%s: elements %v", name, n)
		}
	}
	n := parsed(t, written(t, &view.Report{Collation: &collate.Collation{}}))
	if n["app"] != 0 || n["p"] != 4 {
		t.Errorf("nothing is %v", n)
	}
}

// The wording of the base is the lemma of what it has a part in.
func TestLemma(t *testing.T) {
	r, err := (&view.View{Base: "Harbour Herald", Only: []string{"conflict"}}).Of(stories.Read("plain"))
	if err != nil {
		t.Fatal(err)
	}
	out := written(t, r)
	if n := parsed(t, out); n["lem"] != n["app"] || n["lem"] == 0 {
		t.Errorf("%d lemmas of %d entries", n["lem"], n["app"])
	}
	if !strings.Contains(out, ">12</lem>") || !strings.Contains(out, ">21</rdg>") {
		t.Error(out)
	}
	if !strings.Contains(out, "findings and ") || !strings.Contains(out, "--only conflict") {
		t.Error("what is left out is not said")
	}
}

// Names that XML does not allow, and names given twice, become others.
func TestName(t *testing.T) {
	a := &apparatus{taken: map[string]bool{}}
	for _, c := range [][2]string{{"ab-1", "ab-1"}, {"ab-1", "ab-1-2"}, {"1a", "n1a"}, {"", "n"}, {"a b<ä", "a_b__"}} {
		if got := a.name(c[0]); got != c[1] {
			t.Errorf("name(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func TestWitness(t *testing.T) {
	r := stories.Read("plain")
	d := *r.Documents[0]
	d.Published = time.Date(2024, 3, 2, 23, 0, 0, 0, time.UTC)
	d.URL = "javascript:alert(1)"
	w := (&apparatus{taken: map[string]bool{}}).witness(&d)
	if w.Ref != nil || w.Date == nil || w.Date.When != "2024-03-02" {
		t.Errorf("witness %+v", w)
	}
	if token(" \x1b[1m") != "unknown" || token("two words") != "two-words" {
		t.Error("token")
	}
}

package stories

import (
	"testing"

	"crosscheck/collate"
)

func TestMaker(t *testing.T) {
	m := &Maker{}
	a := m.Doc("The Herald", "Bridge shut", "2024-03-02", "The bridge is shut. It will open in May.")
	b := m.Doc("Post", "", "", "The bridge is open.")
	m.Cluster("c1", collate.Conflict, a, "The bridge is shut.", b, "The bridge is open.")
	s := m.Side("shut", a, "The bridge is shut.", "shut")
	e := s.Evidence[0]
	if got := e.Focus.Of(m.TextOf(e)); got != "shut" || e.Span != m.Clusters[0].Readings[0].Claim.Span {
		t.Errorf("the evidence is %+v, its focus %q", e, got)
	}
	if d := m.Documents[a]; d.Name != "the-herald.txt" || d.Published.Day() != 2 || m.Clusters[0].Origins != 2 || len(m.Origins) != 2 {
		t.Errorf("the document is %+v, the cluster %+v", d, m.Clusters[0])
	}
	for what, f := range map[string]func(){
		"words that are not there": func() { m.Find(b, "closed") },
		"a day that is none":       func() { m.Doc("Mail", "", "May", "") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("no panic for %s", what)
				}
			}()
			f()
		}()
	}
}

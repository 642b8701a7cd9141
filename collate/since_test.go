package collate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crosscheck/claims"
	"crosscheck/source"
)

// told returns what the reports of some outlets state: a line each, as in
// "Herald: Twelve people died."
func told(t testing.TB, reports string) []*claims.Testimony {
	t.Helper()
	var ts []*claims.Testimony
	for line := range strings.Lines(reports) {
		outlet, text, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			continue
		}
		set := source.ReadBytes(outlet+".txt", []byte(text), source.Options{})
		if len(set.Documents) != 1 {
			t.Fatalf("%q: %v", line, set.Errors)
		}
		set.Documents[0].Outlet = outlet
		ts = append(ts, claims.Extract(set.Documents[0]))
	}
	return ts
}

func collated(t testing.TB, reports string) *Collation {
	t.Helper()
	return Collate(told(t, reports), Options{})
}

const mill = `
Herald: A fire at the paper mill in Orsten killed 12 people on Saturday. The mill will not reopen, the owner said.
Post: A fire at the paper mill in Orsten killed 21 people on Saturday. The mill will reopen, the owner said.
`

// states spells how the findings of a later collation stand to an earlier one.
func states(old, new *Collation) string {
	var out []string
	for _, f := range Since(old, new).Findings {
		d := f.New
		if d == nil {
			d = f.Old
		}
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s", d.Kind, f.State, strings.Join(f.What, ","))))
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestFindingsSince(t *testing.T) {
	old := collated(t, mill)
	for _, c := range []struct{ name, edit, with, want string }{
		{"the same", "", "", "negation unchanged; number unchanged"},
		{"words put in before", "Herald: A fire", "Herald: The town of Orsten is in mourning. A fire", "negation unchanged; number unchanged"},
		{"reworded", "A fire at the paper mill in Orsten killed 12 people on Saturday.", "A blaze at the paper mill in Orsten on Saturday killed twelve people.", "negation unchanged; number unchanged"},
		{"another figure", "12 people", "14 people", "negation unchanged; number updated values"},
		{"set right", "21 people", "12 people", "negation unchanged; number absent"},
		{"another matter", "The mill will reopen, the owner said.", "Its new owner will reopen the canteen.", "negation absent; number unchanged"},
		{"a third report", "\nPost:", "\nEcho: A fire at the paper mill in Orsten killed 12 people on Saturday.\nPost:", "negation unchanged; number unchanged reports"},
	} {
		edited := strings.Replace(mill, c.edit, c.with, 1)
		if got := states(old, collated(t, edited)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A finding of unrelated passages is another, though its values are the same.
func TestSameValuesElsewhere(t *testing.T) {
	old := collated(t, "Herald: The minister will attend the talks in Geneva.\nPost: The minister will not attend the talks in Geneva.")
	new := collated(t, "Herald: The company will sell the mill in Leeds.\nPost: The company will not sell the mill in Leeds.")
	if got, want := states(old, new), "negation absent; negation new"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Values in other words of the same meaning are the same.
func TestSynonymsSince(t *testing.T) {
	old := collated(t, "Herald: Exports of wheat rose in March.\nPost: Exports of wheat fell in March.")
	new := collated(t, "Herald: Exports of wheat climbed in March.\nPost: Exports of wheat fell in March.")
	if got, want := states(old, new), "antonym unchanged"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Compared with itself nothing is new, and what is new one way is gone the other.
func TestSinceLaws(t *testing.T) {
	for _, folder := range stories {
		c := Collate(story(t, folder), Options{})
		ch := Since(c, c)
		for _, f := range ch.Findings {
			if f.State != BaselineUnchanged || f.What != nil || f.Old != f.New {
				t.Errorf("%s: %s is %s %v", folder, f.New.ID, f.State, f.What)
			}
		}
		for _, cl := range ch.Claims {
			if cl.State != BaselineUnchanged || cl.Old != cl.New {
				t.Errorf("%s: %s is %s %v", folder, cl.New.ID, cl.State, cl.What)
			}
		}
		none := &Collation{}
		if ch := Since(none, c); len(ch.Findings) != len(c.Findings()) || len(ch.Claims) != len(c.Clusters) || ch.Findings[0].State != BaselineNew {
			t.Errorf("%s: not all is new after nothing", folder)
		}
		if ch := Since(c, none); len(ch.Findings) != len(c.Findings()) || len(ch.Claims) != len(c.Clusters) || ch.Claims[0].State != BaselineAbsent {
			t.Errorf("%s: not all is gone before nothing", folder)
		}
	}
}

// edited is a report after an edit of its text.
func edited(t *testing.T, x *claims.Testimony, text string) *claims.Testimony {
	t.Helper()
	set := source.ReadBytes(x.Doc.Name, []byte(text), source.Options{})
	if len(set.Documents) != 1 {
		t.Fatal(set.Errors)
	}
	doc := *set.Documents[0]
	doc.Outlet, doc.Published, doc.Name = x.Doc.Outlet, x.Doc.Published, x.Doc.Name
	return claims.Extract(&doc)
}

// The findings of a story outlast sentences added to every report, and another
// order of the reports.
func TestFindingsOutlastAdditions(t *testing.T) {
	for _, folder := range stories {
		ts := story(t, folder)
		old := Collate(ts, Options{})
		slices.Reverse(ts)
		for i, x := range ts {
			ts[i] = edited(t, x, x.Doc.Text+"\n\nThe newsroom would like to hear of other pictures of the day.\n")
		}
		for _, f := range Since(old, Collate(ts, Options{})).Findings {
			if f.State != BaselineUnchanged {
				t.Errorf("%s: %s", folder, f.spelt())
			}
		}
	}
}

// Nearly all findings of a story outlast a report that is reworded.
func TestFindingsOutlastRewording(t *testing.T) {
	n := map[Baseline]int{}
	for _, folder := range stories {
		ts := story(t, folder)
		old := Collate(ts, Options{})
		for i, x := range ts {
			for _, words := range [][2]string{{"said", "told reporters"}, {" had ", " have "}, {"will ", "is to "}, {"visited", "travelled to"},
				{"early", "earlier"}, {"officials", "authorities"}, {"agreed", "decided"}, {"destroyed", "swept away"}, {"killed", "dead"}} {
				text := strings.ReplaceAll(x.Doc.Text, words[0], words[1])
				if text == x.Doc.Text {
					continue
				}
				reports := slices.Clone(ts)
				reports[i] = edited(t, x, text)
				for _, f := range Since(old, Collate(reports, Options{})).Findings {
					n[f.State]++
					if f.State != BaselineUnchanged {
						t.Logf("%s, %q for %q: %s", x.Doc.Name, words[1], words[0], f.spelt())
					}
				}
			}
		}
	}
	kept := n[BaselineUnchanged]
	if all := kept + n[BaselineUpdated] + n[BaselineNew] + n[BaselineAbsent]; kept*100 < all*97 {
		t.Errorf("%d of %d findings are unchanged, want 97 in a hundred: %v", kept, all, n)
	}
}

// spelt spells a change for a message.
func (f FindingChange) spelt() string {
	d := f.New
	if d == nil {
		d = f.Old
	}
	return fmt.Sprintf("%s %s %q is %s %v", d.Kind, d.ID, d.Subject, f.State, f.What)
}

func TestSetBaseline(t *testing.T) {
	old := collated(t, mill)
	c := collated(t, strings.Replace(mill, "21 people", "12 people", 1))
	SetBaseline(c, old)
	if len(c.Divergences) != 1 || c.Divergences[0].Baseline != BaselineUnchanged {
		t.Errorf("findings: %+v", c.Divergences)
	}
	if len(c.Absent) != 1 || c.Absent[0].Kind != "number" || c.Absent[0].Baseline != BaselineAbsent || len(c.Absent[0].Sides) != 2 || c.Absent[0].Sides[0].Docs != nil {
		t.Errorf("absent: %+v", c.Absent)
	}
	SetBaseline(c, c)
	if len(c.Absent) != 0 {
		t.Errorf("absent from itself: %+v", c.Absent)
	}
}

func TestClaimsSince(t *testing.T) {
	old := collated(t, mill+"Echo: The mill employs 300 people.")
	new := collated(t, strings.Replace(mill, "killed 21", "has killed 12", 1)+"Echo: The ferry is late.")
	var got []string
	for _, c := range Since(old, new).Claims {
		cl := c.New
		if cl == nil {
			cl = c.Old
		}
		got = append(got, fmt.Sprintf("%s %v %s", c.State, c.What, cl.Readings[0].Claim.Text()))
	}
	want := []string{
		"updated [agreement words] A fire at the paper mill in Orsten killed 12 people on Saturday.",
		"unchanged [] The mill will not reopen, the owner said.",
		"new [] The ferry is late.",
		"absent [] The mill employs 300 people.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A finding inside a report is never one between reports.
func TestInnerFindingsApart(t *testing.T) {
	d := collated(t, mill).Divergences[0]
	c := collated(t, mill)
	inner := d
	inner.ID = "i1"
	old := &Collation{Documents: c.Documents, Inner: []Inner{{Divergence: inner, Doc: 0, Form: Twice}}}
	new := &Collation{Documents: c.Documents, Divergences: []Divergence{d}}
	if got, want := states(old, new), "number absent; number new"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

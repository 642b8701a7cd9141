package collate

import (
	"testing"

	"crosscheck/claims"
	"crosscheck/source"
)

// A silence says why: the report is older, breaks off or is a summary.
func TestSilenceHasAReason(t *testing.T) {
	a := article("Twelve people were killed in the fire at the Orsten mill on Tuesday.", "2024-05-08")
	b := article("The fire at the Orsten mill on Tuesday killed 15 people.", "2024-05-08")
	older := article("The Orsten mill will close for a week, its owner said.", "2024-05-06")
	cut := article("The owner of the mill in Orsten spoke to the press. He said that the insurance would not pay for what had been", "2024-05-08")
	summary := article("The insurers have sent two inspectors to Orsten.", "2024-05-09")
	summary.Summary = true
	plain := article("The insurers of the mill in Orsten have sent two inspectors.", "2024-05-09")
	want := []Reason{"", "", Older, Cut, Summary, Silent}
	var ts []*claims.Testimony
	for _, d := range []*source.Document{a, b, older, cut, summary, plain} {
		ts = append(ts, claims.Extract(d))
	}
	found := false
	for _, d := range Collate(ts, Options{}).Divergences {
		if d.Kind != "number" {
			continue
		}
		found = true
		for _, s := range d.Silent {
			if s.Reason != want[s.Doc] {
				t.Errorf("report %d is silent: %s, want %s", s.Doc, s.Reason, want[s.Doc])
			}
		}
		if len(d.Silent) != 4 {
			t.Errorf("silent: %v", d.Silent)
		}
	}
	if !found {
		t.Error("the tolls do not differ")
	}
}

package clause

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// In a case * marks the verbs save modals, ** those that say what a clause tells.
var verbCases = []string{
	"The strike **ended and rebels **struck a bus.",
	"Police **arrested the man who *had *been **hurt.",
	"He *is due to **leave on Monday.",
	"The plan *is *expected to *be **approved.",
	"The drug, *approved in May, *is **given twice.",
	"The journalist *arrested in Rome last month, *was **freed.",
	"The 30-year-old **admitted theft.",
	"Will anyone **watch it?",
	"Italy **spends too much.",
	"Clinics **open at eight and **close at one.",
	"A dose **costs $5.",
	"If the wind **turns, the town could **burn.",
	"If *found guilty, she could **face jail.",
	"Kim **denied *taking bribes.",
	"Ministers *have *been slow to **grasp it.",
	"The owner, who **runs six shops in Bonn, **left the court.",
	"Three men, all armed, **robbed a bank.",
	"With all votes *counted, he *had 300.",
	"*Had he **told us, he would *have **stayed.",
	"Scientists **believe it could **find water.",
	"Kiev neither **confirmed nor **denied it.",
	"**Talk to your doctor and **visit our page.",
	"The vote *was **held in a school that **teaches girls.",
	"The accused **fled.",
	"A report *published by the bank **put losses at 5%.",
}

func TestVerbs(t *testing.T) {
	for _, c := range verbCases {
		text := strings.ReplaceAll(c, "*", "")
		var want, got []string
		for _, w := range strings.Fields(c) {
			if strings.HasPrefix(w, "*") {
				want = append(want, strings.TrimRight(w, ".,?"))
			}
		}
		for _, v := range Read(text).Verbs {
			mark := "*"
			if v.Main {
				mark = "**"
			}
			got = append(got, mark+v.Of(text))
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", text, d)
		}
	}
}

func TestKinds(t *testing.T) {
	for text, want := range map[string]Kind{
		"Had the dam held, the town would have been safe.": Hypothetical,
		"Unless it rains, crops will fail.":                Hypothetical,
		"Were it to fall, nobody would notice.":            Hypothetical,
		"Do not miss our report.":                          Appeal,
		"Don't miss our report.":                           Appeal,
		"Explore our map of the results.":                  Appeal,
		"Support for the plan grows.":                      Assertion,
		"The plan was a farce.":                            Opinion,
		"The group said the plan was a farce.":             Assertion,
		"Prices will probably fall.":                       Prediction,
		"He is expected to resign.":                        Assertion,
		"Prices are expected to fall.":                     Prediction,
	} {
		if got := Split(text)[0].Kind; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

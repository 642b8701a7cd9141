package clause

import "testing"

func TestClauseKinds(t *testing.T) {
	for sentence, want := range map[string][]Kind{
		"Subscribe to our newsletter.":                                     {Appeal},
		"Follow our live blog for updates.":                                {Appeal},
		"If the dam breaks, the town will be flooded.":                     {Hypothetical},
		"Had the alarm gone off, the men would have lived.":                {Hypothetical},
		"Prices are expected to fall.":                                     {Prediction},
		"Rain is likely to spread.":                                        {Prediction},
		"Did the mayor resign?":                                            {Question},
		"Grant also confirmed that the mill will close.":                   {Assertion},
		"Cook, who came second, said she would stay.":                      {Assertion},
		"Dent, who would have to go, said the sale was near.":              {Assertion},
		"The report said the plan should be dropped.":                      {Assertion},
		"The plan should be dropped.":                                      {Opinion},
		"The plan is a disgrace.":                                          {Opinion},
		"They don't know what he's done.":                                  {Assertion},
		"He has never been charged, and his lawyer has not spoken.":        {Assertion, Assertion},
		"In 2019 the firm had 40 staff, and in 2021 it had 90.":            {Assertion},
		"The men, who had come from Lyon, were tired and the women slept.": {Assertion, Assertion},
	} {
		got := Split(sentence)
		if len(got) != len(want) {
			t.Errorf("%q: %d clauses, want %d", sentence, len(got), len(want))
			continue
		}
		for i, c := range got {
			if c.Kind != want[i] {
				t.Errorf("%q: %s, want %s", c.Span.Of(sentence), c.Kind, want[i])
			}
		}
	}
}

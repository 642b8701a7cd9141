package collate

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/claims"
	"crosscheck/source"
)

// A report of three sentences, and others about the same.
const (
	ferryLong = "A ferry with 61 people aboard ran aground off Batangas early on Monday, the coast guard said. " +
		"All of those aboard were brought to land by fishing boats before noon and were given tea, rice and dry clothes.\n\n" +
		"The ferry had left Manila in the night and was bound for Romblon with a cargo of rice and cement."
	ferryOwn = "The ship's owner could not be reached. On Monday a ferry ran aground off Batangas, the coast guard said, with 61 people aboard. " +
		"Its master had asked for a tug an hour before, a fisherman from Calatagan told this paper. " +
		"The tug lay in the harbour with a broken shaft, and no other was to be had before the tide fell."
	ferryShort  = " No one on board was hurt on Monday. The rice was sold off at the pier. A tug came from Manila in the night."
	ferryAgency = " All of those aboard were brought to land by fishing boats."
)

// What ties reports, and how many origins remain.
func TestTies(t *testing.T) {
	of := func(outlet, text, wire, address string) *claims.Testimony {
		d := article(text, "2024-05-06")
		d.Outlet, d.Wire, d.URL = outlet, wire, address
		return claims.Extract(d)
	}
	own := []Publisher{{"Fjord Media", []string{"The  Harbour Herald", "tolvik.example"}}}
	for _, tc := range []struct {
		name string
		a, b *claims.Testimony
		want Tie
	}{
		{"apart", of("Herald", ferryLong, "", ""), of("Post", ferryOwn, "", ""), ""},
		{"one outlet", of("Herald", ferryLong, "", ""), of("The herald", ferryOwn, "", ""), SameOutlet},
		{"copies", of("Herald", ferryLong, "", ""), of("Post", "Manila\n\n"+ferryLong, "", ""), SameCopy},
		{"one agency, nothing shared", of("Herald", ferryLong, "SNA", ""), of("Post", ferryOwn, "SNA", ""), ""},
		{"one agency", of("Herald", ferryLong, "SNA", ""), of("Post", ferryOwn+ferryAgency, "SNA", ""), SameAgency},
		{"the agency itself", of("SNA", ferryLong, "", ""), of("Post", ferryOwn+ferryAgency, "SNA", ""), SameAgency},
		{"a publisher by name and host", of("harbour herald", ferryLong, "", ""), of("Post", ferryOwn, "", "https://www.tolvik.example/ferry"), SamePublisher},
		{"a publisher by the known table", of("Fox News", ferryLong, "", ""), of("foxbusiness.com", ferryOwn, "", ""), SamePublisher},
		{"editions of one title", of("Harbour Post", ferryLong, "", ""), of("Harbour Post India", ferryOwn+ferryAgency, "", ""), SamePublisher},
		{"editions of one title, nothing shared", of("Harbour Post UK", ferryLong, "", ""), of("Harbour Post India", ferryOwn, "", ""), ""},
		{"a title of one word", of("Radio", ferryLong, "", ""), of("Radio Canada", ferryOwn+ferryAgency, "", ""), ""},
		{"sentences in common", of("Herald", ferryOwn+ferryShort, "", ""), of("Post", ferryLong+ferryShort, "", ""), SameCopy},
		{"two hosts that end alike", of("Herald", ferryLong, "", "https://nottolvik.example/a"), of("Post", ferryOwn, "", "https://tolvik.example/b"), ""},
	} {
		c := Collate([]*claims.Testimony{tc.a, tc.b}, Options{Publishers: own})
		if got := c.Origins[0] == c.Origins[1]; got != (tc.want != "") {
			t.Errorf("%s: origins %v", tc.name, c.Origins)
		}
		shared := false
		for _, cl := range c.Clusters {
			if len(cl.Readings) < 2 {
				continue
			}
			shared = true
			if tc.want == "" && (cl.Origins != 2 || cl.Ties != nil) || tc.want != "" && (cl.Origins != 1 || !slices.Equal(cl.Ties, []Tie{tc.want})) {
				t.Errorf("%s: %d origins, ties %q", tc.name, cl.Origins, cl.Ties)
			}
		}
		if !shared {
			t.Errorf("%s: nothing is shared", tc.name)
		}
	}
}

// Two outlets that pass on one official statement are one origin of what it
// says, and two of all else.
func TestOneStatement(t *testing.T) {
	c := Collate([]*claims.Testimony{
		claims.Extract(article("The Harbour Board said in a statement that 61 people were aboard the ferry. Rain fell on Batangas all day on Monday.", "")),
		claims.Extract(article("On the ferry 61 people were aboard, the Harbour Board said in a statement. All day on Monday rain fell on Batangas.", "")),
	}, Options{})
	for _, cl := range c.Clusters {
		want := 2
		if strings.Contains(cl.Readings[0].Claim.Text(), "61") {
			want = 1
		}
		if len(cl.Readings) == 2 && cl.Origins != want {
			t.Errorf("%q: %d origins, ties %q", cl.Readings[0].Claim.Text(), cl.Origins, cl.Ties)
		}
	}
}

// A publisher decides severity: two outlets of one family do not make a
// conflict severe.
func TestReadPublishers(t *testing.T) {
	ps, err := ReadPublishers("families.tsv", strings.NewReader("# publisher\toutlets\nFjord Media\tHerald|herald.example\n"))
	if err != nil || len(ps) != 1 || ps[0].Name != "Fjord Media" || len(ps[0].Outlets) != 2 {
		t.Errorf("%+v, %v", ps, err)
	}
	for _, row := range []string{"Fjord Media", "\tHerald", "a\tb\tc", "a\t "} {
		if _, err := ReadPublishers("families.tsv", strings.NewReader(row)); err == nil {
			t.Errorf("%q is no error", row)
		}
	}
	f := knownFamilies()
	if p := f.of(&source.Document{Outlet: "Tolvik Post", URL: "://"}); p != "" {
		t.Errorf("an unknown outlet is of %q", p)
	}
}

// No outlet is in two families, and every row of the table is one.
func TestFamiliesTable(t *testing.T) {
	of := map[string]string{}
	for _, row := range rows("families.tsv") {
		if len(row) != 2 {
			t.Errorf("a row of %d columns: %q", len(row), row)
			continue
		}
		for o := range strings.SplitSeq(row[1], "|") {
			if p, ok := of[fold(o)]; ok {
				t.Errorf("%s is of %s and of %s", o, p, row[0])
			}
			of[fold(o)] = row[0]
		}
	}
}

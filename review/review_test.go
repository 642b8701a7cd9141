package review

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"crosscheck/claims"
	"crosscheck/collate"
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

const mill = `
Herald: A fire at the paper mill in Orsten killed 12 people on Saturday. The mill will not reopen, the owner said.
Post: A fire at the paper mill in Orsten killed 21 people on Saturday. The mill will reopen, the owner said.
`

func parsed(t testing.TB, lines ...string) []Decision {
	t.Helper()
	ds, errs := Parse("t.decisions", strings.NewReader(strings.Join(lines, "\n")))
	if errs != nil {
		t.Fatal(errs)
	}
	return ds
}

// whys spells what no longer fits.
func whys(us []Unfit) string {
	var out []string
	for _, u := range us {
		out = append(out, string(u.Decision.Verb)+": "+u.Why)
	}
	return strings.Join(out, "; ")
}

// The lines of the package comment are decisions, and are written as they stand.
func TestFormat(t *testing.T) {
	lines := []string{
		`dismiss f3b1c2d4e5 d5fc60aceb1 "number of people missing | 27 / 31" by "Ada" because "Corrected since."`,
		`accept f77a0b12ce3 dbe4928c8e5 "president of Iran | Raisi / Pezeshkian" by "Ada"`,
		`reopen f3b1c2d4e5 d5fc60aceb1 "number of people missing | 27 / 31" by "Ben"`,
		`same "Herald" "Twelve people died when a stream rose." 81ab22cc10 and "Post" "A dozen were killed." 99fe01ab22`,
		`different "Herald" "The mayor spoke on Monday." 0c11d2a3b4 and "Post" "The mayor spoke in March." 5c5de6f7a8`,
		`drop "Herald" "Police said so." 1f2e3d4c5b by "Ada"`,
		`drop "Herald" "Police said so."`,
		`person "Gen Munir" is "Asim Munir"`,
		`outlet "Post" copies "Herald"`,
		`ignore "Sign up for our newsletter"`,
		`accept - d1 "\"quoted\" <b> \u202e é: \\ / x"`,
	}
	ds := parsed(t, append(append([]string{"\ufeff# a note", ""}, lines...), "  # another")...)
	if len(ds) != len(lines) {
		t.Fatalf("%d decisions of %d lines", len(ds), len(lines))
	}
	for i, d := range ds {
		if d.String() != lines[i] {
			t.Errorf("%s\nwant %s", d, lines[i])
		}
		if d.Line != i+3 {
			t.Errorf("%s: line %d, want %d", d, d.Line, i+3)
		}
	}
	var b strings.Builder
	if err := Write(&b, ds); err != nil {
		t.Fatal(err)
	}
	if want := Header + strings.Join(lines, "\n") + "\n"; b.String() != want {
		t.Errorf("written\n%s\nwant\n%s", b.String(), want)
	}
}

func TestBadLines(t *testing.T) {
	bad := []string{
		`agree d1`,
		`accept f1 d1`,
		`accept f1 d1 "about" by`,
		`accept f1 d1 "about" with "x"`,
		`accept f1 d1 ""`,
		`same "Herald" "x"`,
		`same "Herald" "x" or "Post" "y"`,
		`person "A" "B"`,
		`outlet "A" copies B`,
		`ignore "open`,
		"ignore \"\xff\"",
		`"ignore"`,
	}
	for _, line := range bad {
		ds, errs := Parse("t.decisions", strings.NewReader("ignore \"x\"\n"+line+"\nignore \"y\""))
		var se *source.SyntaxError
		if len(errs) != 1 || !errors.As(errs[0], &se) || se.Line != 2 || len(ds) != 2 {
			t.Errorf("%s: %d decisions, errors %v", line, len(ds), errs)
		}
	}
	if _, errs := Parse("t", strings.NewReader(strings.Repeat("x", maxLine+1))); len(errs) != 1 {
		t.Errorf("a line that is too long: %v", errs)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`dismiss f1 d1 "a: b / c" by "Ada" because "\u00e9"`)
	f.Add(`same "A" "x" 0123456789 and "B" "y"`)
	f.Add(`person "A" is "B"`)
	f.Fuzz(func(t *testing.T, line string) {
		d, err := ParseLine(strings.TrimSpace(line))
		if err != nil {
			return
		}
		again, err := ParseLine(d.String())
		if err != nil {
			t.Fatalf("%q is written %q: %v", line, d, err)
		}
		if !reflect.DeepEqual(d, again) {
			t.Errorf("%q is read as %+v, written and read as %+v", line, d, again)
		}
	})
}

// settled collates the reports under decisions and returns the kinds of the
// findings, and what did not fit.
func settled(t *testing.T, reports string, lines ...string) (kinds, unfit string) {
	t.Helper()
	ts := told(t, reports)
	var opts collate.Options
	us := Settle(&opts, parsed(t, lines...), ts)
	var out []string
	for _, d := range collate.Collate(ts, opts).Divergences {
		out = append(out, d.Kind)
	}
	slices.Sort(out)
	return strings.Join(out, " "), whys(us)
}

func TestSettle(t *testing.T) {
	reports := mill + `
Echo: The mayor of Orsten, Maria Lunt, visited the mill on Sunday. Sign up for our newsletter.
Mail: The mayor of Orsten, Ria Marsh, visited the mill on Sunday.
`
	for _, c := range []struct{ lines, kinds, unfit string }{
		{"", "negation number role", ""},
		{`different "Herald" "killed 12 people" and "Post" "killed 21"`, "negation role", ""},
		{`drop "herald" "killed 12 people"`, "negation role", ""},
		{`person "Ria Marsh" is "Maria Lunt"`, "negation number", ""},
		{`ignore "the mill will"`, "number role", ""},
		{"different \"Herald\" \"killed 12 people\" and \"Post\" \"killed 21\"\nsame \"Post\" \"killed 21\" and \"Herald\" \"killed 12 people\"", "negation number role", ""},
		{`drop "Times" "x"`, "negation number role", "drop: no report is of Times"},
		{`drop "Post" "The ferry is late."`, "negation number role", "drop: Post does not say so"},
		{`drop "Post" "mill"`, "negation number role", "drop: several claims of Post hold these words"},
		{`person "Joe Bloggs" is "Maria Lunt"`, "negation number role", "person: no report names Joe Bloggs"},
		{`outlet "Times" copies "Post"`, "negation number role", "outlet: no report is of Times"},
		{`outlet "Post" copies "Times"`, "negation number role", "outlet: no report is of Times"},
		{`outlet "Post" copies "Herald"`, "negation number role", ""},
		{`ignore "ferry"`, "negation number role", "ignore: no claim holds the phrase"},
	} {
		kinds, unfit := settled(t, reports, strings.Split(c.lines, "\n")...)
		if kinds != c.kinds || unfit != c.unfit {
			t.Errorf("%s: %s; unfit %q; want %s, %q", c.lines, kinds, unfit, c.kinds, c.unfit)
		}
	}
}

// Claims that are settled to be about the same thing are.
func TestSettleSame(t *testing.T) {
	reports := "Herald: A fire at the paper mill in Orsten killed 12 people on Saturday.\nPost: The flames took the lives of nine workers."
	if kinds, _ := settled(t, reports); kinds != "" {
		t.Fatalf("findings without a decision: %s", kinds)
	}
	ts := told(t, reports)
	var opts collate.Options
	if us := Settle(&opts, parsed(t, `same "Herald" "killed 12 people" and "Post" "nine workers"`), ts); us != nil {
		t.Fatal(whys(us))
	}
	if c := collate.Collate(ts, opts); len(c.Clusters) != 1 {
		t.Errorf("%d clusters, want 1", len(c.Clusters))
	}
}

// A claim is known again by its hash, and where it was reworded a little by its
// words.
func TestClaimsOutlastRewording(t *testing.T) {
	ts := told(t, mill)
	a, b := ClaimOf(&ts[0].Claims[0]), ClaimOf(&ts[1].Claims[0])
	line := Decision{Verb: Different, Claims: []Claim{a, b}}.String()
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"Herald: A fire", "Herald: Orsten is in mourning. A fire", ""},
		{"A fire at the paper mill in Orsten killed 12 people", "A fire at a paper mill in Orsten has killed 12 people", ""},
		{"A fire at the paper mill in Orsten killed 12 people on Saturday.", "The ferry is late.", "different: Herald does not say so"},
	} {
		if _, unfit := settled(t, strings.Replace(mill, c.old, c.new, 1), line); unfit != c.want {
			t.Errorf("%s: unfit %q, want %q", c.new, unfit, c.want)
		}
	}
	long := "Herald: " + strings.Repeat("Rain fell on the hills and the fields of the valley ", 5) + "all day."
	l := ClaimOf(&told(t, long)[0].Claims[0])
	if !strings.HasSuffix(l.Text, dots) || len(l.Text) > mostText+len(dots) {
		t.Errorf("a long claim is %q", l.Text)
	}
	l.Hash = "0000000000" // as if its end had changed
	if _, unfit := settled(t, long+"\nPost: The sun shone.", Decision{Verb: Drop, Claims: []Claim{l}}.String()); unfit != "" {
		t.Errorf("a long claim reworded at its end: unfit %q", unfit)
	}
}

// mark collates reports under decisions about findings of the mill story and
// returns how each finding was reviewed, and what did not fit.
func mark(t *testing.T, reports string, lines ...string) (reviews, unfit string) {
	t.Helper()
	c := collate.Collate(told(t, reports), collate.Options{})
	us := Mark(c, parsed(t, lines...))
	var out []string
	for _, d := range c.Divergences {
		s := d.Kind
		if d.Review != nil {
			s += " " + string(d.Review.State) + " by " + d.Review.By + ": " + d.Review.Reason
		}
		out = append(out, s)
	}
	return strings.Join(out, "; "), whys(us)
}

func TestMark(t *testing.T) {
	c := collate.Collate(told(t, mill), collate.Options{})
	if len(c.Divergences) != 2 {
		t.Fatalf("%d findings", len(c.Divergences))
	}
	number := FindingOf(&c.Divergences[0])
	dismissed := Decision{Verb: Dismiss, Finding: number, By: "Ada", Reason: "Corrected."}.String()
	const held, open = "number dismissed by Ada: Corrected.; negation", "number; negation"
	for _, c := range []struct{ name, old, new, line, reviews, unfit string }{
		{"the same", "", "", dismissed, held, ""},
		{"moved", "Herald: A fire", "Herald: Orsten is in mourning. A fire", dismissed, held, ""},
		{"reworded", "A fire at the paper mill in Orsten killed 12 people on Saturday.", "A blaze at the paper mill in Orsten on Saturday killed twelve people.", dismissed, held, ""},
		{"another figure", "12 people", "14 people", dismissed, open, "dismiss: the reports part on it in another way now: review it again"},
		{"set right", "21 people", "12 people", dismissed, "negation", "dismiss: it is found no more"},
		{"elsewhere", mill, "Herald: An earthquake in Tolvik killed 12 people on Monday.\nPost: An earthquake in Tolvik killed 21 people on Monday.", dismissed, "number", "dismiss: it is found no more"},
		{"reopened", "", "", dismissed + "\n" + Decision{Verb: Reopen, Finding: number}.String(), open, ""},
		{"accepted after", "", "", dismissed + "\n" + Decision{Verb: Accept, Finding: number, By: "Ben"}.String(), "number accepted by Ben: ; negation", ""},
		{"nothing to reopen", "21 people", "12 people", Decision{Verb: Reopen, Finding: number}.String(), "negation", ""},
		{"by id alone", "", "", "accept - " + number.ID + ` "x"`, "number accepted by : ; negation", ""},
	} {
		edited := strings.Replace(mill, c.old, c.new, 1)
		reviews, unfit := mark(t, edited, strings.Split(c.line, "\n")...)
		if reviews != c.reviews || unfit != c.unfit {
			t.Errorf("%s: %s; unfit %q; want %s, %q", c.name, reviews, unfit, c.reviews, c.unfit)
		}
	}
}

func TestClaimsWith(t *testing.T) {
	c := collate.Collate(told(t, mill), collate.Options{})
	if got := ClaimsWith(c, "herald", "KILLED  12"); len(got) != 1 || got[0].Outlet != "Herald" {
		t.Errorf("claims with the words: %v", got)
	}
	if got := ClaimsWith(c, "Herald", "mill"); len(got) != 2 {
		t.Errorf("claims with a common word: %v", got)
	}
}

// A decision that lacks what its verb needs fits nothing, and does no harm.
func TestEmptyDecisions(t *testing.T) {
	ts := told(t, mill)
	for _, v := range []Verb{Accept, Dismiss, Reopen, Same, Different, Drop, Person, Outlet, Ignore, ""} {
		var opts collate.Options
		ds := []Decision{{Verb: v}}
		us := Settle(&opts, ds, ts)
		c := collate.Collate(ts, opts)
		us = append(us, Mark(c, ds)...)
		if v != Reopen && v != "" && len(us) != 1 {
			t.Errorf("%s: unfit %q", v, whys(us))
		}
		if len(c.Divergences) != 2 {
			t.Errorf("%s: %d findings, want 2", v, len(c.Divergences))
		}
	}
}

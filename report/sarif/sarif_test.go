package sarif

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"crosscheck/collate"
	"crosscheck/report/internal/stories"
	"crosscheck/report/view"
)

// The schema of the standard; testdata/README names its origin.
func standard(t *testing.T) *jsonschema.Schema {
	t.Helper()
	f, err := os.Open("testdata/sarif-2.1.0-rtm.5.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	v, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("sarif.json", v); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func written(t *testing.T, r *view.Report) (string, sarifLog) {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	var l sarifLog
	if err := json.Unmarshal(b.Bytes(), &l); err != nil {
		t.Fatal(err)
	}
	return b.String(), l
}

func TestHoldsToTheStandard(t *testing.T) {
	s := standard(t)
	reviewed := stories.Read("plain")
	reviewed.Divergences[0].Baseline, reviewed.Divergences[0].Review = collate.BaselineNew, &collate.Review{State: collate.Dismissed, Reason: "one {0} [link](1)"}
	reviewed.Absent = []collate.Divergence{{ID: "d0", Kind: "tide", Baseline: collate.BaselineAbsent, Sides: []collate.Side{{Value: "high"}, {Value: "low"}}}}
	for i := range reviewed.Divergences[1:] {
		reviewed.Divergences[1+i].Baseline = collate.BaselineUnchanged
	}
	some, err := (&view.View{Only: []string{"conflict"}}).Of(stories.Read("plain"))
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]*view.Report{"plain": stories.Read("plain"), "hostile": stories.Read("hostile"),
		"reviewed": reviewed, "some": some, "nothing": {Collation: &collate.Collation{}}} {
		out, _ := written(t, r)
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Every region is the words that it shows, in bytes, characters and lines, of
// the artifact that it names.
func TestRegions(t *testing.T) {
	_, l := written(t, stories.Read("plain"))
	run := l.Runs[0]
	regions := 0
	check := func(loc location) {
		text := run.Artifacts[*loc.Physical.Artifact.Index].Contents.Text
		for _, g := range []*region{loc.Physical.Region, loc.Physical.Context} {
			if g == nil {
				continue
			}
			regions++
			if got := text[g.ByteOffset : g.ByteOffset+g.ByteLength]; got != g.Snippet.Text {
				t.Errorf("bytes are %q, want %q", got, g.Snippet.Text)
			}
			if got := string([]rune(text)[g.CharOffset : g.CharOffset+g.CharLength]); got != g.Snippet.Text {
				t.Errorf("characters are %q, want %q", got, g.Snippet.Text)
			}
			line := []rune(strings.Split(text, "\n")[g.StartLine-1])
			if g.StartLine == g.EndLine && string(line[g.StartColumn-1:g.EndColumn-1]) != g.Snippet.Text {
				t.Errorf("columns are %q, want %q", string(line[g.StartColumn-1:g.EndColumn-1]), g.Snippet.Text)
			}
		}
	}
	for _, r := range run.Results {
		if len(r.Locations) != 1 || len(r.RelatedLocations) == 0 {
			t.Errorf("%s has %d and %d places", r.RuleID, len(r.Locations), len(r.RelatedLocations))
		}
		if r.Properties["form"] == nil && r.PartialFingerprints["crosscheckValues/v1"] == "" || r.PartialFingerprints["crosscheckId/v1"] == "" || run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("%s has the fingerprints %v and rule %d", r.RuleID, r.PartialFingerprints, r.RuleIndex)
		}
		for _, loc := range append(r.Locations, r.RelatedLocations...) {
			check(loc)
		}
	}
	if regions < 6 {
		t.Errorf("only %d regions", regions)
	}
}

// Bytes that are a text are one artifact; a page has its text as an artifact
// inside it.
func TestArtifacts(t *testing.T) {
	r := stories.Read("plain")
	r.Documents[1].SHA256 = "" // as if it were not known
	_, l := written(t, r)
	nested := 0
	for _, a := range l.Runs[0].Artifacts {
		if a.ParentIndex != nil {
			nested++
		}
	}
	if nested != 3 {
		t.Errorf("%d texts inside other artifacts, want 3: a record is not its text", nested)
	}
}

func TestReference(t *testing.T) {
	for in, want := range map[string]string{
		"a b/c.txt":             "a%20b/c.txt",
		"https://x.org/a?b#c":   "https://x.org/a?b",
		"javascript:alert(1)":   "./javascript:alert%281%29",
		"../\x00<b>":            "../%00%3Cb%3E",
		"data:text/html,<b>":    "./data:text/html,%3Cb%3E",
		"https:///no-host":      "./https:///no-host",
		"http://x.org/<script>": "http://x.org/%3Cscript%3E",
	} {
		if got := reference(in); got != want {
			t.Errorf("reference(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestPlainMessage(t *testing.T) {
	if got := plainMessage("{0} [a](1)\x1b[31m\n").Text; got != `{{0}} \[a\](1)` {
		t.Errorf("got %q", got)
	}
	if got := plainMessage("\x1b[31m").Text; got != "-" {
		t.Errorf("got %q for nothing", got)
	}
}

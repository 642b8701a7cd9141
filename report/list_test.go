package report

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/view"
	"crosscheck/source"
)

// ferry is what one short report states.
func ferry() *claims.Testimony {
	doc := &source.Document{Name: "ferry.txt", Outlet: "Harbour Herald",
		Text: "A new timetable\n\nThe ferry to Hald will carry 300 cars a day, said the owner, Runa Veld."}
	at := func(words string) source.Span {
		i := strings.Index(doc.Text, words)
		return source.Span{Start: i, End: i + len(words)}
	}
	sentence := at("The ferry to Hald will carry 300 cars a day, said the owner, Runa Veld.")
	number := claims.Detail{Kind: claims.Number, Span: at("300"), Value: "300", Unit: "car"}
	place := claims.Detail{Kind: claims.Place, Span: at("Hald"), Value: "Hald"}
	return &claims.Testimony{
		Doc:       doc,
		Sentences: []claims.Sentence{{Span: at("A new timetable"), Heading: true}, {Span: sentence, Block: 1}},
		Claims: []claims.Claim{
			{Doc: doc, Span: at("A new timetable"), Kind: claims.Heading},
			{Doc: doc, Span: at("The ferry to Hald will carry 300 cars a day"), Sentence: 1, Kind: claims.Prediction, Worth: 0.5,
				Details: []claims.Detail{number, place}, Speaker: &claims.Speaker{Name: "Runa Veld", Verb: "say"}},
			{Doc: doc, Span: sentence, Sentence: 1, Kind: claims.Assertion, Details: []claims.Detail{number}},
		},
	}
}

func TestLists(t *testing.T) {
	ts := []*claims.Testimony{ferry(), {Doc: &source.Document{Name: "empty.txt", Outlet: "Post"}}}
	print := map[string]func(w *bytes.Buffer, format string) error{
		"claims":    func(w *bytes.Buffer, f string) error { return (&Printer{}).Claims(w, f, slices.Values(ts)) },
		"sentences": func(w *bytes.Buffer, f string) error { return (&Printer{}).Sentences(w, f, slices.Values(ts)) },
		"answers": func(w *bytes.Buffer, f string) error {
			claim := "The ferry will carry 200 cars a day."
			text := ts[0].Doc.Text
			at := strings.Index(text, "300")
			return (&Printer{}).Answers(w, f, claim, ts, []collate.Answer{
				{Relation: collate.RelationConflict, Support: 0.25, Evidence: ts[0].Claims[1].Span, Differences: []collate.Difference{
					{Kind: "number", Outcome: collate.Contradiction, Rule: "number-disjoint",
						A: source.Span{Start: 21, End: 24}, B: source.Span{Start: at, End: at + 3}},
				}},
				{Relation: collate.RelationSilent},
			})
		},
	}
	for _, list := range []string{"claims", "sentences", "answers"} {
		for format, ext := range map[string]string{"text": ".txt", "markdown": ".md", "json": ".json", "jsonl": ".jsonl", "csv": ".csv", "tsv": ".tsv"} {
			var b bytes.Buffer
			if err := print[list](&b, format); err != nil {
				t.Fatal(err)
			}
			golden(t, list+ext, b.String())
		}
		if err := print[list](&bytes.Buffer{}, "papyrus"); err == nil {
			t.Errorf("%s prints on papyrus", list)
		}
	}
}

// Programs count on an empty list being a list.
func TestEmptyListsAreLists(t *testing.T) {
	for name, v := range map[string]any{
		"pair":  NewPair(json.RawMessage("1"), "", "", collate.Comparison{}),
		"check": NewCheck(nil, "", "", "", collate.Answer{}),
	} {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(b, []byte(`"divergences":[]`)) {
			t.Errorf("%s: %s", name, b)
		}
	}
	var b bytes.Buffer
	if err := (&Printer{}).Claims(&b, "json", slices.Values([]*claims.Testimony(nil))); err != nil || b.String() != "[]\n" {
		t.Errorf("no claims print as %q, %v", b.String(), err)
	}
}

func TestFormats(t *testing.T) {
	for file, want := range map[string]string{"a.md": "markdown", "b.JSON": "json", "c.txt": "text", "d.tar": "", "e": ""} {
		if got := FormatOf(file); got != want {
			t.Errorf("FormatOf(%q) = %q, want %q", file, got, want)
		}
	}
	if err := (&Printer{}).Print(&bytes.Buffer{}, "papyrus", &view.Report{Collation: &collate.Collation{}}); err == nil || !strings.Contains(err.Error(), "papyrus") {
		t.Errorf("unknown format: %v", err)
	}
}

// Places that a caller got wrong print as nothing, not as a panic.
func TestPassageOutsideItsText(t *testing.T) {
	for _, sp := range []source.Span{{Start: -1, End: 2}, {Start: 1, End: 9}, {Start: 2, End: 1}} {
		if got := passageIn("text", sp); got != (PassageRecord{}) {
			t.Errorf("passageIn(%v) = %v", sp, got)
		}
	}
}

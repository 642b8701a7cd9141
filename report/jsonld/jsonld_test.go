package jsonld

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"crosscheck/collate"
	"crosscheck/report/internal/stories"
	"crosscheck/report/quote"
	"crosscheck/report/view"
)

func written(t *testing.T, write func(io.Writer, *view.Report) error, r *view.Report, into any) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, r); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), into); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

type annotations struct {
	Total int
	First struct {
		Items []struct {
			ID     string
			Target struct {
				Source   resource
				Scope    string
				Selector []struct {
					Type                  string
					Start, End            int
					Exact, Prefix, Suffix string
				}
			}
		}
	}
}

// Both selectors of an annotation lead to the same words, counted in
// characters.
func TestAnnotations(t *testing.T) {
	for _, name := range []string{"plain", "hostile"} {
		r := stories.Read(name)
		texts, scopes := map[string][]rune{}, map[string]string{}
		for _, d := range r.Documents {
			texts[urn("document", d.ID)] = []rune(d.Text)
			scopes[urn("document", d.ID)] = d.URL
			texts[urn("title", d.ID)], scopes[urn("title", d.ID)] = []rune(d.Title), d.URL
		}
		var got annotations
		written(t, WriteAnnotations, r, &got)
		if got.Total != len(got.First.Items) || got.Total < len(r.Clusters)+2*len(r.Divergences) {
			t.Errorf("%s: %d annotations, said to be %d", name, len(got.First.Items), got.Total)
		}
		ids := map[string]bool{}
		for _, a := range got.First.Items {
			if ids[a.ID] {
				t.Errorf("%s: two annotations %s", name, a.ID)
			}
			ids[a.ID] = true
			text, p, q := texts[a.Target.Source.ID], a.Target.Selector[0], a.Target.Selector[1]
			if p.Type != "TextPositionSelector" || q.Type != "TextQuoteSelector" {
				t.Fatalf("selectors are %s, %s", p.Type, q.Type)
			}
			if got := string(text[p.Start:p.End]); got != q.Exact {
				t.Errorf("%s: the place holds %q, the quotation is %q", name, got, q.Exact)
			}
			if !strings.HasSuffix(string(text[:p.Start]), q.Prefix) || !strings.HasPrefix(string(text[p.End:]), q.Suffix) {
				t.Errorf("%s: around %q are not %q and %q", name, q.Exact, q.Prefix, q.Suffix)
			}
			if a.Target.Scope != quote.WebAddress(scopes[a.Target.Source.ID]) {
				t.Errorf("%s: scope is %q", name, a.Target.Scope)
			}
		}
	}
	var none annotations
	if out := written(t, WriteAnnotations, &view.Report{Collation: &collate.Collation{}}, &none); none.Total != 0 || strings.Contains(out, "first") {
		t.Errorf("nothing is %s", out)
	}
}

// What a view leaves out is said.
func TestView(t *testing.T) {
	r, err := (&view.View{Only: []string{"agree"}}).Of(stories.Read("plain"))
	if err != nil {
		t.Fatal(err)
	}
	var any any
	for _, out := range []string{written(t, WriteAnnotations, r, &any), written(t, WriteClaims, r, &any)} {
		if !strings.Contains(out, "claims shown: --only agree") {
			t.Errorf("nothing says what is left out: %s", out)
		}
	}
}

func TestClaims(t *testing.T) {
	for _, name := range []string{"plain", "hostile"} {
		r := stories.Read(name)
		var got struct {
			Graph []struct {
				Type       string `json:"@type"`
				ID         string `json:"@id"`
				Text       string
				URL        string
				Appearance []reference
				PartOf     reference `json:"isPartOf"`
			} `json:"@graph"`
		}
		out := written(t, WriteClaims, r, &got)
		if strings.Contains(out, "ating") || strings.Contains(out, `"url": "javascript:`) {
			t.Errorf("%s: %s", name, out)
		}
		ids := map[string]bool{}
		for _, n := range got.Graph {
			if ids[n.ID] {
				t.Errorf("%s: two nodes %s", name, n.ID)
			}
			ids[n.ID] = true
		}
		claims := 0
		for _, n := range got.Graph {
			if n.Type != "Claim" {
				continue
			}
			claims++
			if n.Text == "" || len(n.Appearance) == 0 || n.PartOf.ID != "" && !ids[n.PartOf.ID] {
				t.Errorf("%s: claim %+v", name, n)
			}
			for _, a := range n.Appearance {
				if !ids[a.ID] {
					t.Errorf("%s: no document %s", name, a.ID)
				}
			}
		}
		if claims < len(r.Clusters) {
			t.Errorf("%s: %d claims of %d", name, claims, len(r.Clusters))
		}
	}
}

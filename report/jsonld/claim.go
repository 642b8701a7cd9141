package jsonld

import (
	"io"
	"time"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/report/view"
	"crosscheck/source"
)

type graph struct {
	Context string `json:"@context"`
	Graph   []any  `json:"@graph"` // of article and claim
}

type reference struct {
	ID string `json:"@id"`
}

type article struct {
	Type      string        `json:"@type"`
	ID        string        `json:"@id"`
	Headline  string        `json:"headline,omitempty"`
	URL       string        `json:"url,omitempty"`
	Published string        `json:"datePublished,omitempty"`
	Language  string        `json:"inLanguage,omitempty"`
	Credit    string        `json:"creditText,omitempty"`
	Publisher *organization `json:"publisher,omitempty"`
}

type organization struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

// A claim is schema.org's Claim. It bears no rating.
type claim struct {
	Type       string      `json:"@type"`
	ID         string      `json:"@id"`
	Text       string      `json:"text"`
	Credit     string      `json:"creditText,omitempty"` // on whose word it is said
	PartOf     *reference  `json:"isPartOf,omitempty"`
	Appearance []reference `json:"appearance"`
}

// A matter is what several reports say each in a way of its own, or the whole
// of which a view shows some.
type matter struct {
	Type        string `json:"@type"`
	ID          string `json:"@id"`
	Description string `json:"description"`
}

// WriteClaims prints what the reports claim as schema.org's Claim. What the
// reports say alike is one claim that appears in each; what they differ on is
// a claim for each wording, all part of one matter.
func WriteClaims(w io.Writer, r *view.Report) error {
	g := graph{Context: "https://schema.org", Graph: []any{}}
	if s := r.Shown; s != nil {
		g.Graph = append(g.Graph, matter{"CreativeWork", urn("view", digest(s.Settings...)), quote.Clean(s.String())})
	}
	for _, d := range r.Documents {
		g.Graph = append(g.Graph, newArticle(d))
	}
	for i := range r.Clusters {
		g.Graph = append(g.Graph, claimsOf(r.Collation, &r.Clusters[i])...)
	}
	return quote.WriteJSON(w, "  ", g)
}

func newArticle(d *source.Document) article {
	a := article{Type: "NewsArticle", ID: urn("document", d.ID), Headline: quote.Clean(d.Title), URL: quote.WebAddress(d.URL),
		Language: d.Language, Credit: quote.Clean(d.Byline)}
	switch day := d.Published.Format(time.DateOnly); {
	case d.Published.IsZero():
	case d.Published.Equal(d.Published.Truncate(24*time.Hour)) && d.Published.Location() == time.UTC:
		a.Published = day
	default:
		a.Published = d.Published.Format(time.RFC3339)
	}
	if d.Outlet != "" {
		a.Publisher = &organization{"Organization", quote.Clean(d.Outlet)}
	}
	return a
}

// claimsOf returns the claims of a cluster.
func claimsOf(c *collate.Collation, cl *collate.Cluster) []any {
	if cl.Agreement == collate.Agree || cl.Agreement == collate.Single {
		plain := cl.Readings[cl.Plain].Claim
		out := newClaim(urn("claim", cl.ID), plain)
		seen := map[int]bool{}
		for _, rd := range cl.Readings {
			if !seen[rd.Doc] {
				seen[rd.Doc] = true
				out.Appearance = append(out.Appearance, reference{urn("document", c.Documents[rd.Doc].ID)})
			}
		}
		return []any{out}
	}
	out := []any{matter{"CreativeWork", urn("claim", cl.ID), "The reports " + string(cl.Agreement) + " on this."}}
	at := map[string]*claim{}
	for _, rd := range cl.Readings {
		said := rd.Claim.Text()
		if at[said] == nil {
			one := newClaim(urn("claim", cl.ID+"-"+digest(said)), rd.Claim)
			one.PartOf = &reference{urn("claim", cl.ID)}
			at[said] = one
			out = append(out, one)
		}
		appearance := reference{urn("document", c.Documents[rd.Doc].ID)}
		if n := len(at[said].Appearance); n == 0 || at[said].Appearance[n-1] != appearance {
			at[said].Appearance = append(at[said].Appearance, appearance)
		}
	}
	return out
}

func newClaim(id string, c *claims.Claim) *claim {
	out := &claim{Type: "Claim", ID: id, Text: quote.Clean(c.Text())}
	if c.Speaker != nil {
		out.Credit = quote.Clean(c.Speaker.Name)
	}
	return out
}

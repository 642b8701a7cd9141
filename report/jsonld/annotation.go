package jsonld

import (
	"io"
	"strconv"

	"crosscheck/collate"
	"crosscheck/report/quote"
	"crosscheck/report/view"
	"crosscheck/source"
)

type collection struct {
	Context   string    `json:"@context"`
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Label     string    `json:"label"`
	Generator generator `json:"generator"`
	Total     int       `json:"total"`
	First     *page     `json:"first,omitempty"`
}

type generator struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

type page struct {
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	StartIndex int          `json:"startIndex"`
	Items      []annotation `json:"items"`
}

type annotation struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	Motivation string `json:"motivation"`
	Body       []any  `json:"body"` // of textualBody and resource
	Target     target `json:"target"`
}

type textualBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Value   string `json:"value"`
}

// A linkBody is a thing of the comparison, to which all its passages link.
type linkBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Source  string `json:"source"`
}

type target struct {
	Type     string   `json:"type"`
	Source   resource `json:"source"`
	Scope    string   `json:"scope,omitempty"`
	Selector []any    `json:"selector"` // of the two selectors
}

// A resource is the text of a document.
type resource struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Format   string `json:"format"`
	Language string `json:"language,omitempty"`
	Label    string `json:"label"`
}

type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"` // in characters
	End   int    `json:"end"`
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

// contextLength is how many characters of context a quotation has on each
// side.
const contextLength = 32

// WriteAnnotations prints every passage that shows a value of a divergence,
// between reports or inside one, and every reading of a claim, as a Web Annotation. The target is the text
// that was read; where a document has an address, that is the scope, since the
// text of a page is not all of the page.
func WriteAnnotations(w io.Writer, r *view.Report) error {
	a := &annotator{r: r}
	for _, d := range r.Documents {
		a.rulers = append(a.rulers, quote.NewRuler(d.Text))
	}
	items := []annotation{}
	for _, d := range r.Findings() {
		items = append(items, a.divergence(d)...)
	}
	for i := range r.Clusters {
		items = append(items, a.cluster(&r.Clusters[i])...)
	}
	ids := make([]string, len(items))
	for i, item := range items {
		ids[i] = item.ID
	}
	id := digest(ids...)
	c := collection{Context: "http://www.w3.org/ns/anno.jsonld", ID: urn("annotations", id), Type: "AnnotationCollection",
		Label: "Comparison of reports", Generator: generator{"Software", "compare"}, Total: len(items)}
	if s := r.Shown; s != nil {
		c.Label += ": " + quote.Clean(s.String())
	}
	if len(items) > 0 {
		c.First = &page{urn("annotations", id+"-1"), "AnnotationPage", 0, items}
	}
	return quote.WriteJSON(w, "  ", c)
}

// An annotator makes the annotations of one report.
type annotator struct {
	r      *view.Report
	rulers []*quote.Ruler // of the texts
}

func (a *annotator) divergence(d *collate.Divergence) []annotation {
	var out []annotation
	for _, s := range d.Sides {
		body := []any{
			textualBody{"TextualBody", "tagging", d.Kind},
			textualBody{"TextualBody", "classifying", string(d.Outcome)},
			textualBody{"TextualBody", "describing", d.Subject + ": " + s.Value},
			linkBody{"SpecificResource", "linking", urn("finding", d.ID)},
		}
		for _, e := range s.Evidence {
			at := e.Focus
			if at.Len() == 0 {
				at = e.Span
			}
			ruler, of := a.rulers[e.Doc], "document"
			if e.Title {
				ruler, of = quote.NewRuler(a.r.TextOf(e)), "title"
			}
			one := a.annotation(d.ID+s.Value, "classifying", e.Doc, ruler, at, body)
			one.Target.Source.ID = urn(of, a.r.Documents[e.Doc].ID)
			out = append(out, one)
		}
	}
	return out
}

func (a *annotator) cluster(cl *collate.Cluster) []annotation {
	body := []any{
		textualBody{"TextualBody", "tagging", string(cl.Agreement)},
		linkBody{"SpecificResource", "linking", urn("claim", cl.ID)},
	}
	var out []annotation
	for _, rd := range cl.Readings {
		out = append(out, a.annotation(cl.ID, "linking", rd.Doc, a.rulers[rd.Doc], rd.Claim.Span, body))
	}
	return out
}

// annotation is one of a place in a document's text, which the ruler is of; of
// names what it is about.
func (a *annotator) annotation(of, motivation string, doc int, ruler *quote.Ruler, sp source.Span, body []any) annotation {
	d := a.r.Documents[doc]
	before, exact, after := ruler.Context(sp.Start, sp.End, contextLength)
	return annotation{
		ID:   urn("annotation", digest(of, d.ID, strconv.Itoa(sp.Start), strconv.Itoa(sp.End))),
		Type: "Annotation", Motivation: motivation, Body: body,
		Target: target{Type: "SpecificResource", Scope: quote.WebAddress(d.URL),
			Source: resource{urn("document", d.ID), "Text", "text/plain", d.Language, quote.Clean(d.Outlet)},
			Selector: []any{
				positionSelector{"TextPositionSelector", ruler.Chars(sp.Start), ruler.Chars(sp.End)},
				quoteSelector{"TextQuoteSelector", exact, before, after},
			}},
	}
}

package claims

import "crosscheck/source"

// asides finds what a document states outside of its main text: in its
// headline, and in its note on an earlier version.
func (x *Extractor) asides(t *Testimony) {
	doc := t.Doc
	if doc.Correction.Len() > 0 {
		t.Correction = x.of(doc, doc.Correction)
	}
	for _, b := range doc.Blocks {
		if b.Kind == source.Headline && b.Rule == "headline" {
			t.Headline = x.of(doc, b.Span)
			return
		}
	}
	if doc.Title != "" {
		title := *doc
		title.Text = doc.Title
		t.Headline = x.of(&title, source.Span{End: len(doc.Title)})
	}
}

// of finds the claims in one place of a document that is no part of its main
// text.
func (x *Extractor) of(doc *source.Document, sp source.Span) []Claim { return x.part(doc, sp).Claims }

// part reads one place of a document as if it were all of its main text.
func (x *Extractor) part(doc *source.Document, sp source.Span) *Testimony {
	part := *doc
	part.Blocks = []source.Block{{Span: sp, Kind: source.Paragraph}}
	return x.main(&part)
}

package claims

import "crosscheck/source"

// Extract finds the sentences of a document's main text, the claims in them
// and the details of each claim.
func Extract(doc *source.Document) *Testimony { return &Testimony{Doc: doc} }

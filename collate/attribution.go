package collate

import "crosscheck/similarity"

// compareAttribution finds one thing said on the word of two sources.
func compareAttribution(p *pairing) []Difference {
	x, y := p.a.claim.Speaker, p.b.claim.Speaker
	if x == nil || y == nil || x.Span.Len() == 0 || y.Span.Len() == 0 || !p.near() {
		return nil
	}
	if similarity.Names(x.Name, y.Name) > 0 || p.a.sharesWord(x.Span, p.b, y.Span) {
		return nil
	}
	return []Difference{p.difference("attribution", x.Span, y.Span, Attribution, "two sources for the same thing")}
}

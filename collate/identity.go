package collate

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"crosscheck/claims"
)

// clusterID derives from the documents and words of the readings, not from
// their order in the input.
func clusterID(c *Cluster) string {
	var parts []string
	for _, r := range c.Readings {
		parts = append(parts, claimPlace(r.Claim))
	}
	return "c" + digest(parts)
}

// claimPlace spells where a claim stands.
func claimPlace(c *claims.Claim) string {
	return fmt.Sprintf("%s:%d:%d", c.Doc.ID, c.Span.Start, c.Span.End)
}

// suggestionID derives from the two clusters.
func suggestionID(a, b *Cluster) string { return "s" + digest([]string{a.ID, b.ID}) }

// divergenceID derives from the kind, the outcome and who says what.
func (w *work) divergenceID(d *Divergence) string {
	parts := []string{d.Kind, string(d.Outcome)}
	for _, s := range d.Sides {
		for _, e := range s.Evidence {
			parts = append(parts, fmt.Sprintf("%s:%s:%d", strings.ToLower(s.Value), w.Documents[e.Doc].ID, e.Focus.Start))
		}
	}
	return "d" + digest(parts)
}

// fingerprint derives from the kind and the keys of the values, whatever the
// words around them. A person counts by the last name, which a report gives
// even where it gives no other.
func fingerprint(kind string, keys []string) string {
	parts := []string{kind}
	for _, k := range keys {
		if kind == "role" || kind == "person" {
			k = k[strings.LastIndexByte(k, ' ')+1:]
		}
		parts = append(parts, "="+k)
	}
	return "f" + digest(parts)
}

// digest hashes strings whatever their order.
func digest(parts []string) string {
	slices.Sort(parts)
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	return hex.EncodeToString(sum[:5])
}

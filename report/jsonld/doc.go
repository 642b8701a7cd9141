// Package jsonld prints comparisons as linked data: passages as annotations of
// the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/),
// and what reports claim as schema.org's Claim (https://schema.org/Claim).
//
// Without this package the records of the two vocabularies, which are none of
// ours, would fill the package of the other formats. It rates nothing: what
// is true is for others to say.
package jsonld

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"
)

// urn names a thing of a comparison, by what it is and its id.
func urn(what, id string) string { return "urn:crosscheck:" + what + ":" + url.PathEscape(id) }

// digest returns an id that derives from the given parts.
func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}

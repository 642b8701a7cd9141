// Package review keeps what people decided about a comparison in a plain text
// file, and has later comparisons obey it.
//
// Without this package a person would judge the same finding anew on every
// run, and the command, the page and the API would each remember in a way of
// their own.
//
// A file of decisions is made for version control: one decision a line, in
// words that a person can read and write, only ever added to. The last word on
// a matter counts. Lines that begin with # are notes.
//
//	dismiss f3b1c2d4e5 d5fc60aceb1 "number of people missing | 27 / 31" by "Ada" because "Corrected since."
//	accept f77a0b12ce3 dbe4928c8e5 "president of Iran | Raisi / Pezeshkian" by "Ada"
//	reopen f3b1c2d4e5 d5fc60aceb1 "number of people missing | 27 / 31" by "Ben"
//	same "Herald" "Twelve people died when a stream rose." 81ab22cc10 and "Post" "A dozen were killed." 99fe01ab22
//	different "Herald" "The mayor spoke on Monday." 0c11d2a3b4 and "Post" "The mayor spoke in March." 5c5de6f7a8
//	drop "Herald" "Police said so." 1f2e3d4c5b by "Ada"
//	person "Gen Munir" is "Asim Munir"
//	outlet "Post" copies "Herald"
//	ignore "Sign up for our newsletter"
//
// Strings are JSON strings. A finding is named by its fingerprint, its ID and
// what it is about; a claim by its outlet, its words, or the beginning of them
// and dots, and a hash of both, which a person who writes by hand leaves out:
// then any words that one claim of the outlet alone holds will do. Nothing is
// named by its position, so that a decision outlasts reports that are moved,
// reordered or reworded a little; one that fits no more is reported.
//
// The package does not compare, print reports or open files, and a decision
// says nothing of which report is right.
package review

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/source"
)

// A Verb is what was decided.
type Verb string

// The verbs.
const (
	Accept    Verb = "accept"    // the finding stands
	Dismiss   Verb = "dismiss"   // the finding is none, or does not matter
	Reopen    Verb = "reopen"    // what was decided of the finding is taken back
	Same      Verb = "same"      // two claims are about the same thing
	Different Verb = "different" // two claims are not
	Drop      Verb = "drop"      // the claim is to be compared with no other
	Person    Verb = "person"    // this name is that person's
	Outlet    Verb = "outlet"    // this outlet copies that one
	Ignore    Verb = "ignore"    // claims that hold the phrase are left out
)

// A Decision is one line of the file.
type Decision struct {
	Verb    Verb
	Finding Finding   // of Accept, Dismiss and Reopen
	Claims  []Claim   // of Same and Different two, of Drop one
	Names   [2]string // of Person a name and the person, of Outlet who copies and whom
	Phrase  string    // of Ignore
	By      string    // who decided; may be empty
	Reason  string    // may be empty
	Line    int       // in the file it was read from, 0 for none
}

// OfFinding reports whether the decision is about a finding: those that Mark
// obeys. The others are for Settle.
func (d Decision) OfFinding() bool { return d.Verb == Accept || d.Verb == Dismiss || d.Verb == Reopen }

// A Finding names a finding of a comparison.
type Finding struct {
	Fingerprint string
	ID          string
	About       string // subject and values, for people and to tell findings of one fingerprint apart
}

// A Claim names what an outlet says.
type Claim struct {
	Outlet string
	Text   string // the claim's words, or the first of them and dots
	Hash   string // of the outlet and all words; empty if written by hand
}

// FindingOf names a finding.
func FindingOf(d *collate.Divergence) Finding {
	var values []string
	for _, s := range d.Sides {
		values = append(values, spaced(s.Value))
	}
	return Finding{d.Fingerprint, d.ID, spaced(d.Subject) + parted + strings.Join(values, " / ")}
}

// parted stands between the subject and the values of a finding.
const parted = " | "

// ClaimOf names a claim.
func ClaimOf(c *claims.Claim) Claim { return ClaimAt(c.Doc, c.Span) }

// ClaimAt names the claim at a place of a document, such as the evidence of a
// finding.
func ClaimAt(doc *source.Document, at source.Span) Claim {
	text := spaced(at.Of(doc.Text))
	outlet := spaced(doc.Outlet)
	return Claim{outlet, shortened(text), hash(outlet, text)}
}

// ClaimsWith names the claims of an outlet in a comparison that hold some
// words, in whatever case and white space.
func ClaimsWith(c *collate.Collation, outlet, words string) []Claim {
	words = strings.ToLower(spaced(words))
	var out []Claim
	for i := range c.Clusters {
		for _, r := range c.Clusters[i].Readings {
			if strings.EqualFold(spaced(r.Claim.Doc.Outlet), spaced(outlet)) && strings.Contains(strings.ToLower(spaced(r.Claim.Text())), words) {
				out = append(out, ClaimOf(r.Claim))
			}
		}
	}
	return out
}

// mostText is how many bytes of a claim's words are written at most.
const mostText = 160

// dots stand for the rest of a claim's words.
const dots = " …"

// shortened cuts a text behind a word.
func shortened(text string) string {
	if len(text) <= mostText {
		return text
	}
	cut := strings.LastIndexByte(text[:mostText], ' ')
	if cut <= 0 {
		for cut = mostText; !utf8.RuneStart(text[cut]); cut-- {
		}
	}
	return text[:cut] + dots
}

func hash(outlet, text string) string {
	sum := sha256.Sum256([]byte(outlet + "\x00" + text))
	return hex.EncodeToString(sum[:5])
}

// spaced returns a text with single spaces between its words.
func spaced(text string) string { return strings.Join(strings.Fields(text), " ") }

// Pairs names the claims that a finding rests on, two of different sides at a
// time.
func Pairs(c *collate.Collation, d *collate.Divergence) [][2]Claim {
	all, sides := passagesOf(c, d)
	var pairs [][2]Claim
	for i, a := range all {
		for j, b := range all[i+1:] {
			if sides[i] != sides[i+1+j] {
				pairs = append(pairs, [2]Claim{a, b})
			}
		}
	}
	return pairs
}

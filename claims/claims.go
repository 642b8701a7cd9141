// Package claims says what a document states and where: its sentences, the
// claims in them, and the typed details of each claim.
//
// A claim is a place in a document, never a cleaned copy of it. The package
// does not compare documents; what two of them have in common is decided
// elsewhere.
package claims

import (
	"iter"

	"crosscheck/claims/value"
	"crosscheck/source"
)

// A Sentence is a sentence, list item or heading of a document's main text.
type Sentence struct {
	source.Span
	Block int // index into Document.Blocks
	// Heading marks a sub-heading: it asserts nothing by itself.
	Heading bool
	// Details are the typed details of the sentence in order of their places:
	// those of its claims, which share them, and those of an attribution that is
	// in no claim.
	Details []Detail
	// Minor are the details that no claim need share with its like: the pronouns
	// that stand for a person, and the main verbs that are in no class of events
	// ("other"), in order of their places.
	Minor []Detail
}

// All yields the details of a sentence, minor ones too, in order of their places.
func (s *Sentence) All() iter.Seq[*Detail] {
	return func(yield func(*Detail) bool) {
		for i, k := 0, 0; i < len(s.Details) || k < len(s.Minor); {
			var d *Detail
			if k == len(s.Minor) || i < len(s.Details) && !before(s.Minor[k].Span, s.Details[i].Span) {
				d = &s.Details[i]
				i++
			} else {
				d = &s.Minor[k]
				k++
			}
			if !yield(d) {
				return
			}
		}
	}
}

// A Kind says what sort of thing a claim asserts.
type Kind string

// The kinds of claim. Only assertions and quotes are compared by default.
const (
	Assertion    Kind = "assertion"
	Heading      Kind = "heading"
	Question     Kind = "question"
	Opinion      Kind = "opinion"
	Prediction   Kind = "prediction"
	Hypothetical Kind = "hypothetical"
	Appeal       Kind = "appeal" // a call to read on, subscribe, share
)

// A Claim is a self-contained assertion: a place in a document and the typed
// details that stand in it.
type Claim struct {
	Doc  *source.Document
	Span source.Span
	// Content is the part of Span that says something: without a dateline,
	// and without the words that say who says it.
	Content  source.Span
	Sentence int // index into Testimony.Sentences
	Kind     Kind
	// Details are in order of their places, without the minor ones of the sentence; a
	// heading has those too. Details of different kinds may overlap ("Iranian
	// President Masoud Pezeshkian" is a role, holds a person and a place).
	Details []Detail
	// Speaker is who says it; nil where the outlet itself asserts it.
	Speaker *Speaker
	// Worth is how much a fact-checker would want to check the claim, 0..1:
	// figures, names, dates and events weigh above commentary.
	Worth float64
}

// Text returns the claim's words: exactly the bytes of its place.
func (c *Claim) Text() string { return c.Span.Of(c.Doc.Text) }

// A DetailKind says what sort of value a detail is.
type DetailKind string

// The kinds of detail. The first group is that of package value.
const (
	Number    = DetailKind(value.Number)
	Ordinal   = DetailKind(value.Ordinal)
	Money     = DetailKind(value.Money)
	Percent   = DetailKind(value.Percent)
	Measure   = DetailKind(value.Measure)
	Age       = DetailKind(value.Age)
	Score     = DetailKind(value.Score)
	Date      = DetailKind(value.Date)
	Clock     = DetailKind(value.Clock)
	Duration  = DetailKind(value.Duration)
	Frequency = DetailKind(value.Frequency)

	PersonDetail DetailKind = "person"
	RoleDetail   DetailKind = "role"
	Organisation DetailKind = "organisation"
	Place        DetailKind = "place"
	Nationality  DetailKind = "nationality" // "Iranian": its value is the country
	Name         DetailKind = "name"        // a proper name of unknown kind
	Polarity     DetailKind = "polarity"
	Certainty    DetailKind = "certainty"
	Event        DetailKind = "event"
	Quote        DetailKind = "quote"
)

// A Detail is a typed, normalised value inside a claim.
type Detail struct {
	Kind DetailKind
	Span source.Span
	// Value is the normalised value: "280000000", "2019-01-04", "Iran",
	// "Masoud Pezeshkian", "president of Iran: Masoud Pezeshkian", "denied".
	Value string
	// Unit is that of value.Value, or the noun that a number counts; for a
	// town or region its country.
	Unit string
	// Figure is set for the kinds of package value, its places moved into
	// the document.
	Figure *value.Value
	// Role is set for RoleDetail, Person for PersonDetail.
	Role   *Role
	Person *Person
	// Rule names the rule or table that made the detail.
	Rule string
}

// A Person is a name as a document gives it, resolved within that document.
type Person struct {
	// Name is the fullest form that the document gives: "Masoud Pezeshkian".
	Name string
	// Parts are the words of Name without honorifics.
	Parts []string
	// Honorific and Rank stand before the name; Rank is the canonical title
	// of the ranks table ("field marshal"), RankSpan its place.
	Honorific string
	Rank      string
	RankSpan  source.Span
	// Span is the name's place without title, rank or honorific.
	Span source.Span
	// Antecedent is the place of the name that a pronoun or an office ("the army
	// chief") stands for; zero where Span holds a name.
	Antecedent source.Span
	// Shared marks a surname that the document gives to more than one person,
	// so that it cannot say who is meant.
	Shared bool
}

// A Role is an office and who holds it: (holder, office, of whom, rank).
type Role struct {
	// Holder is nil where only the office is named and the document does not
	// tell, by one holder of it alone, who is meant; where it does, Holder has an
	// Antecedent.
	Holder *Person
	Office string // canonical, as in the offices table: "president"
	// Body is the country or organisation, canonical: "Iran"; empty if the
	// document does not say.
	Body string
	// Tense tells a holder of the day from others: "", "former", "elect",
	// "acting", "next".
	Tense string
	// Single says that the office has one holder at a time, as a country's
	// president has and a senator has not.
	Single bool
	// Sure says that the body stands with the office, here or at another
	// mention of the holder in the document; else it is taken from the words
	// around.
	Sure bool
	// OfficeSpan is the place of the office's words, BodySpan that of the
	// body's (it may lie elsewhere in the document; zero if Body is empty).
	OfficeSpan source.Span
	BodySpan   source.Span
}

// A Speaker is who says a claim, by which verb and through whom.
type Speaker struct {
	// Name is the speaker's canonical name or description: "ISPR", "police".
	Name string
	Span source.Span
	// Verb is the speech verb's class in the table of speech verbs: "say",
	// "deny", "announce".
	Verb     string
	VerbSpan source.Span
	// Quoted says that the claim holds the speaker's own words.
	Quoted bool
	// Through is the agency or outlet that passes the words on: "IRNA".
	Through string
}

// A Testimony is everything that one document states.
type Testimony struct {
	Doc       *source.Document
	Sentences []Sentence
	// Claims are in order of their places.
	Claims []Claim
	// Headline holds what the headline states. Where the headline is no part
	// of the document's text, the claims' Doc is a copy of the document whose
	// Text is its title.
	Headline []Claim
	// Correction holds what the note on an earlier version states.
	Correction []Claim

	reader *Extractor // that made it
}

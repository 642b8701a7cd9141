// Package clause divides a sentence of news prose into the clauses that assert
// something on their own, and says to whom each is attributed.
//
// Without this, how clauses are joined and who is quoted would be decided among
// the rules for names, offices and figures.
//
// A sentence is divided only where the division is plain: before "and", "but",
// "while" or a semicolon, if a clause with a finite verb stands on both sides,
// and before a further verb of the same subject. Relative and subordinate
// clauses, appositions, participles and what somebody says stay with the verb
// that they belong to. When in doubt the sentence stays whole. The package
// knows nothing of what the words mean, and of other sentences.
package clause

import (
	"crosscheck/claims/plain"
	"crosscheck/source"
)

// A Clause is a part of a sentence that asserts something on its own. All
// places are in the sentence; a zero Span says that there is none.
type Clause struct {
	// Span holds the clause without the word that joins it to others. It is
	// the whole sentence where that was not divided; where it was, an
	// attribution at its end ("..., officials said") is in no clause.
	Span source.Span
	// Subject is the place of the clause's subject. It lies outside of Span
	// where several verbs share one: "Police came and made arrests". Subject
	// and Verb are set only in sentences that have a word that could join
	// clauses.
	Subject source.Span
	Verb    source.Span // the finite verb
	Kind    Kind

	Attribution
	// Quoted says that at least half of the clause stands between quotation
	// marks.
	Quoted bool
}

// An Attribution is who says something, by which verb and through whom. It is
// zero where nobody is named.
type Attribution struct {
	Speaker    source.Span // "officials"
	SpeechVerb source.Span // "said", "according to"
	Class      string      // of the verb in speech.tsv: "say", "deny"; "according" for "according to"
	Through    source.Span // who passes it on: "state news agency IRNA"
	// Trails says that the attribution follows a clause that is what was said,
	// though words of that may follow in turn.
	Trails bool
	// Reports says that a clause of its own follows the verb, with "that" or
	// without: "insisted the vote was fair".
	Reports bool
}

// A Kind says what sort of thing a clause says.
type Kind string

// The kinds of clause.
const (
	Assertion    Kind = "assertion"
	Question     Kind = "question"
	Opinion      Kind = "opinion"
	Prediction   Kind = "prediction"
	Hypothetical Kind = "hypothetical"
	Appeal       Kind = "appeal"
)

// A Reading is what a sentence says in clauses, and its verbs.
type Reading struct {
	Clauses []Clause // at least one if the sentence holds a word
	Verbs   []Verb
}

// Split returns the clauses of a sentence, in order and without overlap.
func Split(sentence string) []Clause { return Read(sentence).Clauses }

// Read divides a sentence into clauses, in order and without overlap, and finds
// its verbs.
func Read(sentence string) Reading {
	var r Reading
	r.Append(sentence, nil)
	return r
}

// Append adds the clauses and verbs of a further sentence, whose plain tokens may
// be given, or none, and returns them alone.
func (r *Reading) Append(sentence string, known []plain.Token) Reading {
	s := read(sentence, known)
	defer s.release()
	if len(s.tokens) == 0 {
		return Reading{}
	}
	c, v := len(r.Clauses), len(r.Verbs)
	r.Clauses = s.clauses(r.Clauses)
	r.Verbs = s.verbs(r.Verbs)
	return Reading{r.Clauses[c:len(r.Clauses):len(r.Clauses)], r.Verbs[v:len(r.Verbs):len(r.Verbs)]}
}

// clauses divides the sentence, says for each part who says it, and appends it to
// out.
func (s *sentence) clauses(out []Clause) []Clause {
	end, trailing := s.trailing()
	if inner, ok := s.passes(trailing); ok {
		trailing = inner
	}
	parts := s.divide(end)
	from := len(out)
	for range parts {
		out = append(out, Clause{})
	}
	clauses := out[from:]
	for i, p := range parts {
		c := &clauses[i]
		c.Span = s.span(p.from, p.to)
		c.Subject, c.Verb = p.subject, p.verb
		switch {
		case trailing.SpeechVerb.Len() > 0 && (end < len(s.tokens) || c.Span.Start < trailing.SpeechVerb.Start):
			c.Attribution = trailing
		case p.shares && i > 0:
			c.Attribution = clauses[i-1].Attribution
		default:
			c.Attribution = s.leading(p)
		}
		c.Attribution = s.settle(c.Attribution)
		c.Kind = s.kind(p, c.SpeechVerb.Len() > 0)
		c.Quoted = s.quoted(p)
	}
	return out
}

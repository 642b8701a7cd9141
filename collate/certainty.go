package collate

import (
	"slices"
	"strings"
	"unicode"

	"crosscheck/claims"
	"crosscheck/claims/clause"
	"crosscheck/similarity"
	"crosscheck/source"
)

// compareCertainty finds a thing that one statement asserts and the other
// plans, supposes, hears of or denies.
func compareCertainty(p *pairing) []Difference {
	switch {
	case !p.aligned():
		return nil
	case !p.near():
		return p.denials()
	}
	a, b := unmatched(p.a.of(claims.Certainty), p.b.of(claims.Certainty), sameValue)
	if len(a) == 1 && len(b) == 1 && p.slotsMeet(a[0].Span, b[0].Span) {
		return []Difference{p.difference("certainty", a[0].Span, b[0].Span, Certainty, "one side "+a[0].Value+", the other "+b[0].Value)}
	}
	var out []Difference
	for _, x := range a {
		if len(b) == 0 {
			out = append(out, p.lessSure(x, p.a, p.b, p.ofA, false)...)
		}
	}
	for _, y := range b {
		if len(a) == 0 {
			out = append(out, p.lessSure(y, p.b, p.a, p.ofB, true)...)
		}
	}
	return out
}

// denials returns the differences of statements that are less alike: a denial
// is one whatever else they say.
func (p *pairing) denials() []Difference {
	var out []Difference
	for _, d := range p.a.of(claims.Certainty) {
		if d.Value == "denied" {
			out = append(out, p.lessSure(d, p.a, p.b, p.ofA, false)...)
		}
	}
	for _, d := range p.b.of(claims.Certainty) {
		if d.Value == "denied" {
			out = append(out, p.lessSure(d, p.b, p.a, p.ofB, true)...)
		}
	}
	return out
}

// lessSure makes the difference of one cue: its partner is the word that
// stands for what the cue is said of.
func (p *pairing) lessSure(d *claims.Detail, x, y *statement, partner []int, swapped bool) []Difference {
	if y.hasWord(d.Span.Of(x.claim.Doc.Text)) {
		return nil // both have the cue, or a word that looks like it: "May"
	}
	if y.has(d.Span.Of(x.claim.Doc.Text)) {
		return nil // "a scheduled meeting" and "scheduled to meet"
	}
	i := x.verbBehind(d.Span, partner)
	if i >= 0 && d.Value != "denied" && i != x.firstContent(d.Span) {
		return nil // the cue is of another verb
	}
	if i >= 0 {
		j := partner[i]
		if d.Value == "planned" && (y.unasserted(j) || p.together && y.goesOnNow(j)) {
			return nil // "will close it" and "agreed to close it", "is closing it"
		}
		if p.together && auxiliaries()[strings.ToLower(d.Span.Of(x.claim.Doc.Text))] && !x.verbAt(i) {
			return nil // "could only be ..."
		}
		w := y.text.Words[j]
		if p.together && slices.ContainsFunc(stages()[w.Text], func(st stage) bool { return st.course == "justice" }) {
			return nil // who denies the charges has been charged
		}
		kind, o := "certainty", Certainty
		if refuting()[strings.ToLower(d.Span.Of(x.claim.Doc.Text))] {
			kind, o = "negation", Attribution
		}
		dif := p.difference(kind, d.Span, y.place(w.Start, w.End), o, "one side "+d.Value+", the other asserts")
		if swapped {
			dif.A, dif.B = dif.B, dif.A
		}
		return []Difference{dif}
	}
	return nil
}

// unasserted reports whether the verb at word i is no more than meant to be done,
// in whatever words: "agreed to suspend it and close it"; or is a noun, "the halt".
func (s *statement) unasserted(i int) bool {
	words := s.text.Words
	if i > 0 && (words[i-1].Text == "to" || words[i-1].Text == "the") {
		return true
	}
	if i == 0 || words[i-1].Text != "and" {
		return false
	}
	return slices.ContainsFunc(words[max(0, i-meantReach):i], func(w similarity.Word) bool { return w.Text == "to" })
}

// goesOnNow reports whether word i is a verb in the present: "remains",
// "serving". What is, and what will be, do not part.
func (s *statement) goesOnNow(i int) bool {
	w := s.text.Words[i].Text
	past := i > 0 && (s.text.Words[i-1].Text == "was" || s.text.Words[i-1].Text == "were")
	return !past && (strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "s") && s.verbAt(i))
}

// verbAt reports whether word i is a verb.
func (s *statement) verbAt(i int) bool {
	w := s.text.Words[i]
	return slices.ContainsFunc(clause.Read(s.claim.Text()).Verbs, func(v clause.Verb) bool { return v.Start <= w.Start && w.Start < v.End })
}

// meantReach is how many words before a verb the one stands that it is joined to.
const meantReach = 8

// hasWord reports whether a word stands in a statement; one as short as that of
// a month as it is written.
func (s *statement) hasWord(word string) bool {
	words := strings.FieldsFunc(s.claim.Text(), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(words, func(w string) bool {
		return w == word || len(word) > len("may") && strings.EqualFold(w, word)
	})
}

// has reports whether a statement holds the first word of a cue, longer than
// an auxiliary's, in another role.
func (s *statement) has(cue string) bool {
	first, _, _ := strings.Cut(strings.ToLower(cue), " ")
	return len(first) > 5 && slices.ContainsFunc(s.text.Words, func(w similarity.Word) bool { return w.Text == first })
}

// firstContent returns the first content word behind a place, -1 if there is
// none.
func (s *statement) firstContent(sp source.Span) int {
	_, at := s.wordsIn(sp)
	for i := at; i < len(s.text.Words); i++ {
		if s.text.Words[i].Weight >= contentWeight {
			return i
		}
	}
	return -1
}

// verbBehind returns the word that a cue is said of: the first aligned content
// word behind it that follows an auxiliary verb, or else the first that is no
// figure; -1 if none is near.
func (s *statement) verbBehind(cue source.Span, partner []int) int {
	_, at := s.wordsIn(cue)
	words := s.text.Words
	fallback := -1
	for i := at; i < len(words) && i < at+cueReach; i++ {
		if partner[i] < 0 || words[i].Weight < contentWeight || words[i].Class != "" || len(words[i].Text) < 2 {
			continue
		}
		if i > 0 && auxiliaries()[words[i-1].Text] {
			return i
		}
		if fallback < 0 && i < at+4 {
			fallback = i
		}
	}
	return fallback
}

// cueReach is how many words behind a cue its verb is looked for.
const cueReach = 12

package collate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/claims"
	"crosscheck/source"
)

// subject says in words what findings in a cluster are about: the kind of
// detail, and the shortest of the passages with a gap where the values differ.
func (w *work) subject(group []finding) string {
	type gap struct {
		s  *statement
		at source.Span
	}
	var gaps []gap
	for _, f := range group {
		gaps = append(gaps, gap{f.a, f.A}, gap{f.b, f.B})
	}
	best := slices.MinFunc(gaps, func(x, y gap) int {
		return cmp.Or(cmp.Compare(x.s.claim.Span.Len(), y.s.claim.Span.Len()), cmp.Compare(x.s.claim.Text(), y.s.claim.Text()), cmp.Compare(x.at.Start, y.at.Start))
	})
	if best.s.quotation(best.at) { // whose it is tells any of the reports
		what := group[0].Kind
		for _, g := range gaps {
			if said := g.s.about(group[0].Kind, g.at); what == group[0].Kind || said != group[0].Kind && said < what {
				what = said
			}
		}
		return what
	}
	what, words := best.s.about(group[0].Kind, best.at), best.s.around(best.at)
	if strings.IndexFunc(words, unicode.IsLetter) < 0 {
		return what // the values are all of it
	}
	return what + ": " + words
}

// quotation reports whether a place is a whole quotation.
func (s *statement) quotation(at source.Span) bool {
	return slices.ContainsFunc(s.of(claims.Quote), func(d *claims.Detail) bool { return s.within(d.Span) == at })
}

// about names the detail at a place: an office, what a number counts, or just
// the kind.
func (s *statement) about(kind string, at source.Span) string {
	for _, n := range s.own {
		if kind == "role" && n.Span == at && n.role != nil {
			return officeOf(n.role.Office, n.role.Body)
		}
	}
	for i := range s.claim.Details {
		d := &s.claim.Details[i]
		if kind == "number" && d.Span == at && d.Figure != nil {
			if what := counted(d.Figure.NounSpan.Of(s.claim.Doc.Text), d.Figure.State); what != "" {
				return "number of " + what
			}
		}
	}
	if kind == "quote" && s.claim.Speaker != nil && s.claim.Speaker.Name != "" && !pronouns()[strings.ToLower(s.claim.Speaker.Name)] {
		return "quote of " + s.claim.Speaker.Name
	}
	return kind
}

// around returns the words of a statement on both sides of a place, with a gap
// in it.
func (s *statement) around(at source.Span) string {
	text, sp := s.claim.Doc.Text, s.claim.Content
	if !sp.Contains(at) {
		sp = s.claim.Span
	}
	before := strings.Fields(text[sp.Start:max(sp.Start, at.Start)])
	behind := strings.Fields(text[min(sp.End, at.End):sp.End])
	return strings.Trim(lastWords(before, subjectRoom)+" … "+firstWords(behind, subjectRoom*2/3), " .,;:")
}

// subjectRoom is the most characters of context before the gap; behind it is
// room for two thirds.
const subjectRoom = 60

// joint reports whether a word ties phrases together, so that none begins or ends
// with it: "of", "and".
func joint(word string) bool {
	w := bare(word)
	return prepositions()[w] || breaks()[w] || joints()[w]
}

// bare returns a word in lower case without marks.
func bare(word string) string { return strings.ToLower(strings.Trim(word, `.,;:“”"'()`)) }

// lastWords joins as many of the last words as there is room for, from a word on
// that can open a phrase.
func lastWords(words []string, room int) string {
	i := len(words)
	for i > 0 && utf8.RuneCountInString(words[i-1]) < room {
		room -= utf8.RuneCountInString(words[i-1]) + 1
		i--
	}
	for i > 0 && i < len(words) && joint(words[i]) {
		i++
	}
	return strings.Join(words[i:], " ")
}

// firstWords joins as many of the first words as there is room for, to a word that
// can close a phrase.
func firstWords(words []string, room int) string {
	i := 0
	for i < len(words) && utf8.RuneCountInString(words[i]) < room {
		room -= utf8.RuneCountInString(words[i]) + 1
		i++
	}
	for i > 0 && i < len(words) && (joint(words[i-1]) || determiners()[bare(words[i-1])]) {
		i--
	}
	return strings.Join(words[:i], " ")
}

// counted spells what a number counts.
func counted(noun, state string) string {
	switch {
	case noun == "":
		return state
	case state == "" || strings.Contains(strings.ToLower(noun), state):
		return noun
	}
	return noun + " " + state
}

func officeOf(office, body string) string {
	if body == "" {
		return office
	}
	return office + " of " + body
}

// plural puts a number before the fitting word.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

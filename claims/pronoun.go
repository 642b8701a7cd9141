package claims

import "crosscheck/source"

// A reference is a pronoun that stands for a person whom the document names.
type reference struct {
	at         int // token
	entity     *entity
	antecedent source.Span
}

// known reports whether the pronoun has stood for somebody before.
func known(sex map[*entity]string, pronoun string) bool {
	for _, p := range sex {
		if p == pronoun {
			return true
		}
	}
	return false
}

// farBack is how many sentences a pronoun's person may lie back.
const farBack = 3

// A mention is a person named in a sentence.
type mention struct {
	entity *entity
	span   source.Span
}

// resolvePronouns finds for each "he" and "she" outside of quotations the
// person whom it stands for: the only one whom the sentence has named so far
// or, if it has named none, the only one of the nearest sentence that names
// any, or that sentence's subject. A nameless person in between ("a man"),
// two that may be meant, or another sex than before leave it unresolved.
func resolvePronouns(scans []*sentenceScan, quotes [][]source.Span) {
	sex := map[*entity]string{}
	mentions := make([][]mention, len(scans))
	for n, s := range scans {
		mentions[n] = s.mentions()
		for i := range s.toks {
			t := &s.toks[i]
			if t.fold != "he" && t.fold != "she" || inside(t.Span, quotes[n]) {
				continue
			}
			m, ok := antecedent(scans, mentions, n, i, quotes[n])
			if !ok || sex[m.entity] != "" && sex[m.entity] != t.fold || sex[m.entity] == "" && !s.span(0, len(s.toks)).Contains(m.span) && known(sex, t.fold) {
				continue
			}
			sex[m.entity] = t.fold
			s.references = append(s.references, reference{at: i, entity: m.entity, antecedent: m.span})
			mentions[n] = append(mentions[n], mention{m.entity, t.Span})
		}
	}
}

func inside(sp source.Span, quotes []source.Span) bool {
	for _, q := range quotes {
		if q.Contains(sp) {
			return true
		}
	}
	return false
}

// mentions returns the people whom a sentence names and who can be told from
// others.
func (s *sentenceScan) mentions() []mention {
	var out []mention
	for _, r := range s.runs {
		if r.kind == personName && r.entity != nil && !r.entity.clash {
			out = append(out, mention{r.entity, s.span(r.from, r.to)})
		}
	}
	return out
}

// antecedent returns the mention that the pronoun at token i of sentence n
// stands for.
func antecedent(scans []*sentenceScan, all [][]mention, n, i int, quotes []source.Span) (mention, bool) {
	s := scans[n]
	var here []mention
	for _, m := range all[n] {
		if m.span.Start < s.toks[i].Start && !inside(m.span, quotes) {
			here = append(here, m)
		}
	}
	if len(here) > 0 {
		if s.described(here[0]) {
			return mention{}, false
		}
		return only(here)
	}
	if s.nameless(0, i) {
		return mention{}, false
	}
	for k := n - 1; k >= max(0, n-farBack); k-- {
		found := all[k]
		if s.toks[i].fold == "he" && scans[k].fold(0) == "his" || s.toks[i].fold == "she" && scans[k].fold(0) == "her" {
			continue // "His lawyer, Petra Knez,": it speaks of him, not of her
		}
		if len(found) == 0 {
			if scans[k].nameless(0, len(scans[k].toks)) || scans[k].strangerSpeaks() {
				return mention{}, false
			}
			continue
		}
		if m, ok := only(found); ok {
			return m, !scans[k].addresses(s.toks[i].fold)
		}
		return scans[k].subjectOf(found)
	}
	return mention{}, false
}

// strangerSpeaks reports whether somebody speaks in the sentence by one name that
// tells no more: it may be a person's whom the document never names in full.
func (s *sentenceScan) strangerSpeaks() bool {
	for n := range s.runs {
		r := &s.runs[n]
		if r.kind == unknownName && r.to == r.from+1 && s.isVerb(r.to) && s.reading.Verbs[s.verb[r.to]].Speech && !s.capital(r.to) {
			return true
		}
	}
	return false
}

// described reports whether a person without a name stands before the mention,
// who is another: "the minister, sitting next to Ana Dahl, said he", but "the
// minister, Ana Dahl, said she" and "the striker Ana Dahl said she".
func (s *sentenceScan) described(m mention) bool {
	i := 0
	for i < len(s.toks) && s.toks[i].Start < m.span.Start {
		i++
	}
	k := i - 1
	for k > 0 && !s.lower(k) && s.fold(k) != "," {
		k--
	}
	return k > 0 && s.fold(k) != "," && !s.nameless(k, k+1) && !s.has(k, personNoun) && !s.is(k, office) && s.nameless(0, k+1)
}

// addresses reports whether the sentence's verb has somebody else for its
// object, of whom the pronoun may speak: "she told him".
func (s *sentenceScan) addresses(pronoun string) bool {
	object := map[string]string{"he": "him", "she": "her"}[pronoun]
	for i := range s.toks {
		if s.toks[i].fold == object && s.isVerb(i-1) && !s.lower(i+1) {
			return true
		}
	}
	return false
}

// only returns the one person of the mentions, the first mention if there are
// several of one person.
func only(list []mention) (mention, bool) {
	for _, m := range list[1:] {
		if m.entity != list[0].entity {
			return mention{}, false
		}
	}
	return list[0], true
}

// subjectOf returns the mention before the sentence's first verb, if it is one
// person's.
func (s *sentenceScan) subjectOf(list []mention) (mention, bool) {
	for i := range s.toks {
		if !s.isVerb(i) {
			continue
		}
		var before []mention
		for _, m := range list {
			if m.span.Start < s.toks[i].Start {
				before = append(before, m)
			}
		}
		if len(before) == 0 {
			return mention{}, false
		}
		return only(before)
	}
	return mention{}, false
}

// nameless reports whether a person without a name stands among the tokens
// from..to: "a man", "the suspect", "a spokeswoman".
func (s *sentenceScan) nameless(from, to int) bool {
	for i := from; i < to; i++ {
		if !s.lower(i) || !s.has(i, personNoun) && !s.is(i, office) {
			continue
		}
		for k := i - 1; k >= max(from, i-3); k-- {
			switch s.fold(k) {
			case "a", "an", "the", "another", "one":
				return true
			}
		}
	}
	return false
}

// referenceDetails adds the pronouns that stand for people.
func (s *sentenceScan) referenceDetails(out []Detail) []Detail {
	for _, r := range s.references {
		sp := s.toks[r.at].Span
		out = append(out, Detail{Kind: PersonDetail, Span: sp, Value: r.entity.name, Rule: "pronoun",
			Person: &Person{Name: r.entity.name, Parts: r.entity.parts, Span: sp, Antecedent: r.antecedent}})
	}
	return out
}

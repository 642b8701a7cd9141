package claims

import (
	"strings"
	"unicode/utf8"

	"crosscheck/claims/clause"
	"crosscheck/source"
)

// details appends the typed details of a sentence to out, in order of their
// places.
func (s *sentenceScan) details(out []Detail, roles []roleFind, quotes []source.Span) []Detail {
	if len(s.toks) == 0 {
		return out
	}
	from := len(out)
	whole := s.span(0, len(s.toks))
	out = s.figures(out)
	numbers := len(out)
	for i := range s.runs {
		if d, ok := s.nameDetail(&s.runs[i]); ok && !overlapsAny(d.Span, out[from:numbers]) {
			out = append(out, d)
		}
	}
	for i := range roles {
		out = append(out, s.roleDetail(&roles[i]))
	}
	out = s.termDetails(out, out[from:numbers])
	out = s.referenceDetails(out)
	out = s.otherEvents(out)
	for _, q := range quotes {
		if whole.Overlaps(q) {
			sp := source.Span{Start: max(q.Start, whole.Start), End: min(q.End, whole.End)}
			if said := sp.Of(s.text); strings.Count(said, " ") >= 2 || strings.HasSuffix(said, ",") && len(said) > 2 {
				out = append(out, Detail{Kind: Quote, Span: sp, Value: sp.Of(s.text), Rule: "quotation marks"})
			}
		}
	}
	sortDetails(out[from:])
	return out
}

// sortDetails puts details in order of their places, the longer first where two
// begin at one; the rest stay as they are. A sentence has few of them.
func sortDetails(list []Detail) {
	for i := 1; i < len(list); i++ {
		d := list[i]
		k := i
		for k > 0 && before(d.Span, list[k-1].Span) {
			k--
		}
		if k < i {
			copy(list[k+1:i+1], list[k:i])
			list[k] = d
		}
	}
}

// before reports whether a place comes before another in order.
func before(a, b source.Span) bool { return a.Start < b.Start || a.Start == b.Start && a.End > b.End }

// overlapsAny reports whether a place has bytes in common with a detail: "USD"
// of a sum, "Dec" of a date is no name.
func overlapsAny(sp source.Span, details []Detail) bool {
	for i := range details {
		if details[i].Span.Overlaps(sp) {
			return true
		}
	}
	return false
}

// figures appends the quantities and times of a sentence.
func (s *sentenceScan) figures(out []Detail) []Detail {
	for _, v := range s.values {
		v.Span = moved(v.Span, s.start)
		for _, part := range [...]*source.Span{&v.NounSpan, &v.StateSpan, &v.BoundSpan} {
			if part.Len() > 0 {
				*part = moved(*part, s.start)
			}
		}
		unit := v.Unit
		if unit == "" {
			unit = v.Noun
		}
		out = append(out, Detail{Kind: DetailKind(v.Kind), Span: v.Span, Value: v.Text, Unit: unit, Figure: v, Rule: v.Rule})
	}
	return out
}

func moved(sp source.Span, by int) source.Span {
	return source.Span{Start: sp.Start + by, End: sp.End + by}
}

// person makes the Person of a run, with the title before it.
func (s *sentenceScan) person(r *run) *Person {
	p := &Person{Name: r.name, Span: s.span(r.from, r.to)}
	if r.entity != nil {
		p.Name, p.Parts, p.Shared = r.entity.name, r.entity.parts, r.entity.clash
	}
	for i := r.from - 1; i >= 0; i-- {
		if s.fold(i) == "." {
			continue
		}
		f, ok := s.classAt(i)
		switch {
		case ok && f.class == rank && p.Rank == "":
			p.Rank, p.RankSpan = f.value, s.span(f.from, f.to)
			i = f.from
		case ok && f.class == honorific && p.Honorific == "":
			p.Honorific = f.value
			i = f.from
		default:
			return p
		}
	}
	return p
}

func (s *sentenceScan) roleDetail(r *roleFind) Detail {
	role := r.Role
	role.Sure, role.Holder = r.sure, r.known
	if r.holder != nil {
		role.Holder = s.person(r.holder)
	}
	return Detail{Kind: RoleDetail, Span: s.span(r.from, max(r.to, r.from+1)), Value: role.value(), Role: &role, Rule: "offices.tsv"}
}

func (s *sentenceScan) nameDetail(r *run) (Detail, bool) {
	d := Detail{Span: s.span(r.from, r.to), Value: r.name}
	switch r.kind {
	case personName:
		d.Kind, d.Person, d.Rule = PersonDetail, s.person(r), "name with title, given name or verb of speech"
		d.Value = d.Person.Name
	case organisationName:
		d.Kind, d.Rule = Organisation, "organisations.txt, capitals or words beside"
		if r.body != nil {
			d.Value = r.body.name
		}
	case placeName:
		d.Kind, d.Unit, d.Rule = Place, r.home, "name behind a preposition of place"
	default:
		if r.opening || s.titleCase {
			return d, false
		}
		d.Kind, d.Rule = Name, "capitals"
	}
	return d, true
}

// termDetails adds places, nationalities, polarity, certainty and events.
func (s *sentenceScan) termDetails(out, figures []Detail) []Detail {
	for i := range s.finds {
		f := &s.finds[i]
		d := Detail{Span: s.span(f.from, f.to), Value: f.value}
		switch f.class {
		case country:
			if s.inBody(f.from) || overlapsAny(d.Span, figures) {
				continue // "US$5"
			}
			d.Kind, d.Rule = Place, "countries.tsv"
		case demonym:
			d.Kind, d.Rule = Nationality, "countries.tsv"
		case city, region:
			if s.runAt(f.from) {
				continue
			}
			d.Kind, d.Unit, d.Rule = Place, f.of, "cities.tsv"
			if f.class == region {
				d.Rule = "regions.tsv"
			}
		case negator:
			d.Kind, d.Value, d.Rule = Polarity, "negative", "negators.txt"
			if s.fold(f.to) == "." && s.kind(f.to+1) == digits || s.fold(f.to) == "-" {
				continue // "No. 5", "no-confidence motion"
			}
		case certainty:
			if f.value == "possible" && s.toks[f.from].capital && f.from > 0 {
				continue // "May" the month
			}
			if (f.value == "denied" || f.value == "reported" && s.fold(f.from) == "claimed" && (s.kind(f.to) == word || s.kind(f.to) == digits)) && s.isVerb(f.from) && !s.attributes(s.reading.Verbs[s.verb[f.from]].Span) && s.reading.Verbs[s.verb[f.from]].Speech {
				continue // "rejected the motion" denies nothing, what "claimed forty lives" reports nothing
			}
			if f.value == "planned" && f.to == f.from+1 && s.predicts(f.from) {
				continue // the snow that "will" fall plans nothing
			}
			if s.mereWords(f) || s.fold(f.from) == "should" && !s.predicts(f.from) {
				continue // "due to rain", or what ought to be
			}
			d.Kind, d.Rule = Certainty, "certainty.tsv"
		case eventVerb, eventNoun:
			if s.runAt(f.from) {
				continue
			}
			d.Kind, d.Rule = Event, "events.tsv"
			if f.class == eventNoun || !s.isVerb(f.from) {
				d.Value, d.Rule = s.eventOfNoun(f), "events.tsv, noun"
			}
		default:
			continue
		}
		out = append(out, d)
	}
	for i := range s.toks {
		if t := &s.toks[i]; t.denies {
			out = append(out, Detail{Kind: Polarity, Span: t.Span, Value: "negative", Rule: "negators.txt"})
		}
	}
	return out
}

// mereWords reports whether the words of certainty end in "to" and what stands
// behind it is no verb: "due to heavy rain", "said to his friends".
func (s *sentenceScan) mereWords(f *find) bool {
	if f.to < f.from+2 || s.fold(f.to-1) != "to" {
		return false
	}
	i := f.to
	for s.kind(i) == word && strings.HasSuffix(s.fold(i), "ly") || s.kind(i) == mark {
		i++
	}
	if s.isVerb(i) || i >= len(s.toks) {
		return false
	}
	return !s.lower(i) || s.fold(f.from) == "due" || s.ownerAt(i)
}

// inBody reports whether the last run that holds token i is an organisation's
// name.
func (s *sentenceScan) inBody(i int) bool {
	body := false
	for k := range s.runs {
		if r := &s.runs[k]; r.from <= i && i < r.to {
			body = r.kind == organisationName
		}
	}
	return body
}

// predicts reports whether token i stands in a clause that says what nobody
// plans.
func (s *sentenceScan) predicts(i int) bool {
	for n := range s.reading.Clauses {
		c := &s.reading.Clauses[n]
		if moved(c.Span, s.start).Contains(s.toks[i].Span) {
			return c.Kind == clause.Prediction
		}
	}
	return false
}

// eventOfNoun returns the class of what a noun names, which may be another
// than that of the verb of its form.
func (s *sentenceScan) eventOfNoun(f *find) string {
	if f.noun != "" {
		return f.noun
	}
	return f.value
}

// otherEvents adds the main verbs of clauses that are in no class of events.
func (s *sentenceScan) otherEvents(out []Detail) []Detail {
	for i := range s.toks {
		if !s.isVerb(i) {
			continue
		}
		v := s.reading.Verbs[s.verb[i]]
		if !v.Main || v.Speech && s.attributes(v.Span) || s.is(i, eventVerb, eventNoun) || s.is(i, certainty) && (!v.Speech || s.attributes(v.Span)) {
			continue
		}
		out = append(out, Detail{Kind: Event, Span: s.toks[i].Span, Value: "other", Rule: "main verb"})
	}
	return out
}

// attributes reports whether the verb at a place in the sentence says who says
// a clause.
func (s *sentenceScan) attributes(verb source.Span) bool {
	for i := range s.reading.Clauses {
		if s.reading.Clauses[i].SpeechVerb == verb {
			return true
		}
	}
	return false
}

// quotesIn returns what stands between quotation marks in a block. A mark
// that is never closed ends with the block.
func quotesIn(text string, b source.Span) []source.Span {
	var out []source.Span
	open := -1
	if block := b.Of(text); strings.IndexByte(block, '"') < 0 && !strings.Contains(block, "“") {
		return nil // most have none
	}
	for i := b.Start; i < b.End; i++ {
		if c := text[i]; c != '"' && c != "“"[0] {
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:b.End])
		switch {
		case r == '“' || r == '"' && open < 0:
			open = i + n
		case (r == '”' || r == '"') && open >= 0:
			out = append(out, source.Span{Start: open, End: i})
			open = -1
		}
	}
	if open >= 0 && open < b.End {
		out = append(out, source.Span{Start: open, End: b.End})
	}
	return out
}

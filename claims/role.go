package claims

import (
	"strings"

	"crosscheck/claims/value"
	"crosscheck/source"
)

// A roleFind is a role with the indexes of its holder and office in one
// sentence.
type roleFind struct {
	Role
	holder   *run // nil if none stands with the office
	from, to int  // tokens from the first to the last word that belongs to it
	// sure says that the body stands with the office itself.
	sure bool
	// sort is what the office is of where no body is named, as in offices.tsv.
	sort string
	// owned says that the body is spoken of but not named: "its chairman",
	// "the company's lawyer".
	owned bool
	// known is the holder that the rest of the document knows, of an office
	// that is named without one: "the army chief".
	known *Person
}

// roles reads the offices of a sentence with their bodies and holders.
func (s *sentenceScan) roles(lex *lexicon) []roleFind {
	var out []roleFind
	for _, f := range s.finds {
		if f.class != office {
			continue
		}
		r := roleFind{Role: Role{Office: f.value, Single: f.one, OfficeSpan: s.span(f.from, f.to)}, from: f.from, to: f.to, sort: f.of}
		s.wrapsBody(lex, &r, f)
		s.areaBehind(&r)
		s.bodyBehind(&r)
		s.lookBefore(lex, &r, f)
		s.holderBehind(lex, &r)
		if r.holder == nil {
			s.holderBefore(lex, &r)
		}
		if r.holder == nil {
			s.holderByVerb(&r)
		}
		s.bodyBehindHolder(&r)
		if r.holder == nil && !r.Single && s.ordered(f.from) {
			continue // "the fourth senator to break ranks"
		}
		if r.sort == "trade" && r.Body == "" || r.sort == "named" && r.Body == "" && r.holder == nil {
			continue
		}
		out = append(out, r)
	}
	out = s.counterparts(out)
	s.shareHolders(out)
	s.inheritBodies(out)
	return out
}

// ordered reports whether an ordinal stands right before token i.
func (s *sentenceScan) ordered(i int) bool {
	for _, v := range s.values {
		if v.Kind == value.Ordinal && i > 0 && moved(v.Span, s.start).Contains(s.toks[i-1].Span) {
			return true
		}
	}
	return false
}

// runFrom returns the run that begins at token i.
func (s *sentenceScan) runFrom(i int) *run {
	for n := range s.runs {
		if s.runs[n].from == i {
			return &s.runs[n]
		}
	}
	return nil
}

// runTo returns the run that ends before token i.
func (s *sentenceScan) runTo(i int) *run {
	for n := range s.runs {
		if s.runs[n].to == i {
			return &s.runs[n]
		}
	}
	return nil
}

// wrapsBody reads an office whose words stand around the name of its country:
// "chief of staff of Iran's armed forces", "of the Iranian armed forces".
func (s *sentenceScan) wrapsBody(lex *lexicon, r *roleFind, f find) {
	i := f.to
	if s.fold(i) != "of" {
		return
	}
	i++
	if s.fold(i) == "the" {
		i++
	}
	b, ok := s.classAt(i)
	if !ok || b.class != country && b.class != demonym {
		return
	}
	i = b.to
	if i < len(s.toks) && s.toks[i].kind == possessive {
		i++
	}
	for _, t := range lex.startingWith(s.fold(f.from)) {
		if t.class != office || len(t.rest) <= f.to-f.from {
			continue
		}
		inner := append([]token(nil), s.toks[f.from+1:f.to]...)
		inner = append(inner, s.toks[f.to], token{kind: word, lexeme: &lexeme{fold: "the"}})
		inner = append(inner, s.toks[i:min(len(s.toks), i+len(t.rest))]...)
		if to, hit := follow(inner, 0, t.rest); hit {
			r.Office, r.Single = t.value, t.one
			s.setBody(r, b.value, b.from, b.to)
			r.to = i + to - (f.to - f.from) - 1
			return
		}
	}
}

// bodyBehind reads what follows the office: "-elect", "of the Islamic
// Republic of Iran", "of Acme Corp".
func (s *sentenceScan) bodyBehind(r *roleFind) {
	i := r.to
	if s.fold(i) == "-" && s.is(i+1, tense) {
		f, _ := s.classAt(i + 1)
		r.Tense = f.value
		r.to = f.to
		i = r.to
	} else if f, ok := s.classAt(i); ok && f.class == tense && f.value == "elect" {
		r.Tense = f.value
		r.to = f.to
		i = r.to
	}
	if s.fold(i) == "in" && s.is(i+1, city, country, region) && s.fold(i+2) == "of" {
		i += 2 // "the representative in Accra of the fund"
	}
	switch s.fold(i) {
	case "of", "for", "at":
	default:
		return
	}
	if r.Body != "" {
		return
	}
	i++
	if f := s.fold(i); f == "the" || f == "both" {
		i++
	}
	if n := s.runFrom(i); n != nil && n.kind == organisationName {
		s.setBody(r, n.bodyName(), n.from, n.to)
	} else if f, ok := s.classAt(i); ok && (f.class == country || f.class == city || f.class == region) {
		s.bodyOfPlace(r, f)
	} else if n != nil && n.kind != personName {
		s.setBody(r, n.bodyName(), n.from, n.to)
	} else if n := s.nameAfter(i, s.describesName(r.from)); n != nil {
		s.setBody(r, n.bodyName(), n.from, n.to)
	} else if end := s.nounEnd(i); end > i && s.fold(end) == "," {
		r.to = end // "the head of the savings bank, Ann Roy,"
	}
}

// bodyName is an organisation's full name in the document, where it is known.
func (r *run) bodyName() string {
	if r.body != nil {
		return r.body.name
	}
	return r.name
}

func (s *sentenceScan) setBody(r *roleFind, body string, from, to int) {
	r.Body, r.BodySpan, r.sure = body, s.span(from, to), true
	r.from, r.to = min(r.from, from), max(r.to, to)
}

// sense applies a word before the office: "former" is a matter of time, a
// deputy's is another office, which many may hold.
func (r *roleFind) sense(g find) {
	if g.value == "deputy" {
		r.Office, r.Single = "deputy "+r.Office, false
		return
	}
	r.Tense = g.value
}

// lookBefore reads body and tense before the office: "Iranian President",
// "Pakistan's former army chief", "Acme chief executive".
func (s *sentenceScan) lookBefore(lex *lexicon, r *roleFind, f find) {
	loose := 0 // words of no table between body and office
	for i := f.from - 1; i >= 0; i-- {
		t := s.toks[i]
		g, ok := s.classAt(i)
		switch {
		case ok && g.class == tense:
			r.sense(g)
			r.from = g.from
			i = g.from
		case t.fold == "-" || t.fold == "." && s.is(i-1, tense):
		case r.Body != "":
			return
		case ok && g.class == demonym && r.sort == "body":
		case ok && g.class == demonym, ok && (g.class == country || g.class == city || g.class == region) && loose == 0:
			s.setBody(r, g.value, g.from, g.to)
			i = g.from
		case t.kind == possessive:
			if b, ok := s.classAt(i - 1); ok && (b.class == country || b.class == city || b.class == region) {
				s.setBody(r, b.value, b.from, b.to)
			} else if n := s.runTo(i); n != nil && n.kind != personName {
				s.setBody(r, n.bodyName(), n.from, n.to)
			}
			r.owned = r.Body == "" && (s.has(i-1, groupNoun) || s.has(i-1, locator))
			return
		case (t.fold == "her" || t.fold == "his") && loose == 0 && r.sort == "body":
			r.sort = "" // a runner's manager
			return
		case (t.fold == "its" || t.fold == "their") && loose == 0:
			r.owned = true
			return
		case ok && g.class == office && g.to == f.from:
			return
		case t.kind == word && !t.capital && loose < 2 && !t.classes.has(stopName) && !s.is(i, eventVerb):
			loose++
		default:
			n := s.runTo(i + 1)
			if n == nil || loose > 0 || n.kind == personName || n.opening && n.body == nil {
				return
			}
			s.setBody(r, n.bodyName(), n.from, n.to)
			i = n.from
		}
	}
}

// tokenAt returns the index of the token that begins at a place.
func (s *sentenceScan) tokenAt(at int) int {
	for i, t := range s.toks {
		if t.Start == at {
			return i
		}
	}
	return 0
}

// inheritBodies passes a body on in an enumeration ("President of Iran Ebrahim
// Raisi and Foreign Minister Hossein Amir-Abdollahian"), or from before a list
// of offices. What is so taken is not sure.
func (s *sentenceScan) inheritBodies(roles []roleFind) {
	for i := range roles {
		r := &roles[i]
		if r.Body != "" {
			continue
		}
		if r.holder == nil {
			if i > 0 && roles[i-1].sure && roles[i-1].holder == nil && s.fold(roles[i-1].to) == "and" && roles[i-1].to+1 == r.from {
				r.Body, r.BodySpan = roles[i-1].Body, roles[i-1].BodySpan // "the Iranian president and foreign minister"
			}
			continue
		}
		if i > 0 && roles[i-1].Body != "" {
			if s.joined(roles[i-1].to, r.from) {
				r.Body, r.BodySpan = roles[i-1].Body, roles[i-1].BodySpan
				continue
			}
		}
		r.Body, r.BodySpan = s.nearCountry(r.from)
	}
}

// joined reports whether nothing but the joints of an enumeration stands
// between two tokens: "Raisi, and by Foreign Minister".
func (s *sentenceScan) joined(from, to int) bool {
	if from >= to || to-from > 3 {
		return false
	}
	for i := from; i < to; i++ {
		switch s.fold(i) {
		case ",", "and", "by", "with", "to":
		default:
			return false
		}
	}
	return true
}

// nearCountry returns the country right before token i behind "of", with
// nothing but "including" and the like between: "the leadership of Iran,
// including Chief of Staff ...".
func (s *sentenceScan) nearCountry(i int) (string, source.Span) {
	i--
	listed := false
	for ; i >= 0; i-- {
		switch s.fold(i) {
		case "including", "with":
			listed = true
			continue
		case ",", "the", "its":
			continue
		}
		break
	}
	if f, ok := s.classAt(i); ok && listed && f.class == country {
		return f.value, s.span(f.from, f.to)
	}
	return "", source.Span{}
}

// value spells a role: "president of Iran: Masoud Pezeshkian".
func (r *Role) value() string {
	var b strings.Builder
	if r.Tense != "" {
		b.WriteString(r.Tense + " ")
	}
	b.WriteString(r.Office)
	if r.Body != "" {
		b.WriteString(" of " + r.Body)
	}
	if r.Holder != nil {
		b.WriteString(": " + r.Holder.Name)
	}
	return b.String()
}

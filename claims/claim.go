package claims

import (
	"strings"

	"crosscheck/claims/clause"
	"crosscheck/source"
)

// claimsOf appends the claims that a sentence divides into, each with the
// details that stand in it.
func claimsOf(out []Claim, doc *source.Document, n int, s *Sentence, scan *sentenceScan) []Claim {
	if s.Heading {
		return append(out, Claim{Doc: doc, Span: s.Span, Content: s.Span, Sentence: n, Kind: Heading, Details: s.all()})
	}
	if signs(doc.Text, s) {
		return out
	}
	for i := range scan.reading.Clauses {
		cl := &scan.reading.Clauses[i]
		c := Claim{Doc: doc, Span: moved(cl.Span, s.Start), Sentence: n, Kind: Kind(cl.Kind)}
		c.Speaker = speaker(doc.Text, s.Start, cl)
		named(c.Speaker, doc.Text, s)
		c.Content = content(doc, &c, cl)
		c.Details = within(s.Details, c.Span)
		c.Worth = worth(&c)
		out = append(out, c)
	}
	return out
}

// all returns copies of the details of a sentence, minor ones too.
func (s *Sentence) all() []Detail {
	if len(s.Minor) == 0 {
		return s.Details
	}
	out := make([]Detail, 0, len(s.Details)+len(s.Minor))
	for d := range s.All() {
		out = append(out, *d)
	}
	return out
}

// within returns the details that stand in a place. They are not copied where
// they stand side by side.
func within(details []Detail, sp source.Span) []Detail {
	from, to, n := 0, 0, 0
	for i := range details {
		if sp.Overlaps(details[i].Span) {
			if n++; n == 1 {
				from = i
			}
			to = i + 1
		}
	}
	if n == to-from {
		return details[from:to:to]
	}
	out := make([]Detail, 0, n)
	for i := range details {
		if sp.Overlaps(details[i].Span) {
			out = append(out, details[i])
		}
	}
	return out
}

// minor reports whether the detail is a pronoun that stands for a person, or an
// event of no class.
func (d *Detail) minor() bool {
	return d.Person != nil && d.Person.Antecedent.Len() > 0 || d.Kind == Event && d.Value == "other"
}

// speaker makes the Speaker of a clause, nil where nobody is named.
func speaker(text string, at int, cl *clause.Clause) *Speaker {
	if cl.SpeechVerb.Len() == 0 && cl.Speaker.Len() == 0 && cl.Through.Len() == 0 {
		return nil
	}
	s := &Speaker{Verb: cl.Class, Quoted: cl.Quoted}
	if cl.Speaker.Len() > 0 {
		s.Span = moved(cl.Speaker, at)
		s.Name = s.Span.Of(text)
	}
	if cl.SpeechVerb.Len() > 0 {
		s.VerbSpan = moved(cl.SpeechVerb, at)
	}
	if cl.Through.Len() > 0 {
		s.Through = moved(cl.Through, at).Of(text)
	}
	return s
}

// named gives a speaker the name that the document has for the person: one
// spoken of by pronoun or surname ("Ms Dahl"), by an office ("police chief Ana Dahl"), or
// by a description that the name is set beside ("the head of the union, Ana
// Dahl, said").
func named(s *Speaker, text string, in *Sentence) {
	if s == nil || s.Span.Len() == 0 {
		return
	}
	for d := range in.All() {
		if d.Kind != PersonDetail || d.Person.Shared {
			continue
		}
		if d.Span == s.Span || s.Span.Contains(d.Span) && (holds(in.Details, d, s.Span) || addressed(text, s.Span, d)) || beside(text, s, d.Span) {
			s.Name = d.Value
			return
		}
	}
}

// addressed reports whether a speaker is a person's surname behind an honorific
// alone ("Ms Dahl"), and the document has the full name.
func addressed(text string, speaker source.Span, d *Detail) bool {
	before := text[speaker.Start:d.Span.Start]
	return d.Person.Honorific != "" && len(d.Person.Parts) > 1 && d.Span.End == speaker.End && strings.Count(strings.TrimSpace(before), " ") == 0
}

// holds reports whether the person of a detail holds an office in a place.
func holds(details []Detail, person *Detail, in source.Span) bool {
	for i := range details {
		if r := details[i].Role; r != nil && r.Holder != nil && r.Holder.Span == person.Span && in.Contains(r.OfficeSpan) {
			return true
		}
	}
	return false
}

// beside reports whether a name, with what it is addressed by, stands between
// commas right behind a speaker and ahead of the verb.
func beside(text string, s *Speaker, name source.Span) bool {
	if name.Start <= s.Span.End || name.End >= s.VerbSpan.Start || text[name.End] != ',' {
		return false
	}
	title, ok := strings.CutPrefix(text[s.Span.End:name.Start], ", ")
	return ok && len(strings.Fields(title)) <= 2 && !strings.Contains(title, ",")
}

// content returns the place of what a claim says, without the dateline and
// without the words that say who says it.
func content(doc *source.Document, c *Claim, cl *clause.Clause) source.Span {
	sp := c.Span
	sp.Start += dateline(doc, sp)
	if c.Speaker != nil {
		from, to := c.Speaker.Span, c.Speaker.VerbSpan
		if from.Len() == 0 {
			from = to
		}
		if to.Len() == 0 {
			to = from
		}
		room := from.Len() + to.Len() + attributionRoom
		from = source.Span{Start: min(from.Start, to.Start), End: max(from.End, to.End)}
		switch {
		case !sp.Overlaps(from), from.Len() > room, c.Speaker.Span.Len() > speakerRoom:
		case cl.Trails && from.Start > sp.Start, from.Start-sp.Start > sp.End-from.End, from.Start > sp.Start && quotedWhole(doc.Text[sp.Start:from.Start]): // it trails
			sp.End = from.Start
		case leads(doc.Text[from.End:sp.End], cl):
			sp.Start = from.End
		}
	}
	if cl.Quoted {
		sp = quoted(doc.Text, sp)
	}
	return trimmed(doc.Text, sp)
}

// speakerRoom is the most bytes of a description of a speaker; what is longer
// is likely to hold a claim of its own.
const speakerRoom = 70

// attributionRoom is how far a speaker and the verb of speech may stand apart
// to be one attribution.
const attributionRoom = 90

// quotedWhole reports whether a text is one quotation.
func quotedWhole(text string) bool {
	text = strings.TrimSpace(text)
	return len(text) > 10 && strings.HasPrefix(text, "\"") && strings.HasSuffix(text, "\"") || strings.HasPrefix(text, "“") && strings.HasSuffix(text, "”")
}

// leads reports whether the words behind an attribution at the head of a claim
// are a clause of their own, and not the object of its verb: "said that ...",
// but not "stressed the importance of ...".
func leads(rest string, cl *clause.Clause) bool {
	switch {
	case cl.Class == "according":
		return strings.HasPrefix(rest, ",")
	case cl.Class == "say", cl.Reports:
		return true
	case cl.Class == "reject":
		return false // "rejected the claim that ..."
	}
	head := strings.Fields(rest[:min(len(rest), 80)])
	for i, w := range head {
		if w == "that" && (i < 4 || cl.Class == "tell") {
			return true
		}
	}
	return false
}

// dateline returns the length of the dateline at the head of a place: the
// place of writing and the agency, up to a dash or colon.
func dateline(doc *source.Document, sp source.Span) int {
	text := sp.Of(doc.Text)
	if doc.Dateline == "" || !beginsWith(text, doc.Dateline) {
		return 0
	}
	head := text[:min(len(text), len(doc.Dateline)+datelineRoom)]
	for _, mark := range []string{" - ", " – ", " — ", "--", "—", "–", ": ", "- "} {
		if i := strings.Index(head, mark); i >= 0 {
			return i + len(mark)
		}
	}
	return 0
}

// beginsWith reports whether a text begins with some words, in small letters or
// capitals.
func beginsWith(text, words string) bool {
	head := text[:min(len(text), 3*len(words))] // small letters may take less room
	return strings.HasPrefix(strings.ToLower(head), strings.ToLower(words))
}

// datelineRoom is how far behind a dateline's place its dash is looked for.
const datelineRoom = 40

// quoted narrows a place to what stands between its first and last quotation
// marks, if that is at least half of it.
func quoted(text string, sp source.Span) source.Span {
	in := sp.Of(text)
	open := strings.IndexAny(in, "“\"")
	end := strings.LastIndexAny(in, "”\"")
	if open < 0 || end <= open || 2*(end-open) < len(in) {
		return sp
	}
	return source.Span{Start: sp.Start + open, End: sp.Start + end}
}

// trimmed cuts white space, commas, quotation marks and a leading "that" off
// a place; a place of which nothing would be left stays as it is.
func trimmed(text string, sp source.Span) source.Span {
	in := sp.Of(text)
	left := strings.TrimLeft(in, " \t\n,;:“\"'")
	if rest, ok := strings.CutPrefix(left, "that "); ok {
		left = rest
	}
	right := strings.TrimRight(left, " \t\n,;”\"'")
	if right == "" {
		return sp
	}
	start := sp.End - len(left)
	return source.Span{Start: start, End: start + len(right)}
}

// worth grades how much a fact-checker would want to check a claim: figures,
// names, dates and events above commentary.
func worth(c *Claim) float64 {
	if c.Kind != Assertion {
		return 0
	}
	score := 0.2
	for i := range c.Details {
		switch c.Details[i].Kind {
		case Number, Money, Percent, Measure:
			score += 0.2
		case Date, RoleDetail, PersonDetail, Event:
			score += 0.1
		case Place, Organisation, Quote:
			score += 0.05
		case Certainty:
			score -= 0.05
		}
	}
	return min(1, max(0, score))
}

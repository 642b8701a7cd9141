package collate

import (
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/source"

	"github.com/mozillazg/go-unidecode"
)

// contradiction looks for what an account says in place of what the brief
// says. The second result reports whether the brief could be judged: if so,
// words of denial elsewhere in the two mean nothing.
func (b *brief) contradiction() (*Difference, bool) {
	content := b.content()
	open := slices.DeleteFunc(slices.Clone(content), b.said)
	if d, judged := b.denial(content, open); judged {
		return d, true
	}
	if b.stoodFor && len(open) > 1 {
		return nil, false
	}
	if len(b.account.text.Words) <= refutingWords && b.account.negation(0) >= 0 {
		return nil, b.linking // the account says what it is not
	}
	for _, rival := range []func([]int) *Difference{b.rivalVerb, b.rivalDetail, b.rivalClass, b.rivalSlot} {
		if d := rival(open); d != nil {
			return d, true
		}
	}
	return nil, (b.linking || b.once) && len(open) > 0
}

// denial compares what the two negate. The second result reports whether that
// settles the matter.
func (b *brief) denial(content, open []int) (*Difference, bool) {
	if len(content) == 0 {
		return nil, false
	}
	denied := b.denier(content)
	switch i := b.s.negation(b.verb); {
	case i >= 0 && (denied >= 0 || len(open) > 0):
		return nil, true
	case i >= 0 && b.account.doubts(b.partnerOf):
		return nil, false
	case i >= 0:
		return b.part("negation", b.s.wordSpan(i, i+1), b.partnerSpan(content[0]), "the account says what is negated"), true
	case denied >= 0 && len(open) == 0 && !b.s.refutes():
		return b.part("negation", b.s.wordSpan(content[0], content[0]+1), b.account.wordSpan(denied, denied+1), "the account denies it"), true
	}
	return nil, false
}

// rivalVerb finds that the account has the opposite of the brief's verb, and
// all else that the brief says.
func (b *brief) rivalVerb(open []int) *Difference {
	if len(open) > 0 {
		return nil
	}
	for _, v := range b.verbs {
		if i, _ := b.s.wordsIn(v); i < len(b.partner) && b.how[i] == "opposite" && !b.converse(i) {
			return b.part("antonym", v, b.partnerSpan(i), "words of opposite sense in the same place")
		}
	}
	return nil
}

// converse reports whether the verb at word i and its opposite tell one deed from
// its two sides: "was bought", "was sold".
func (b *brief) converse(i int) bool {
	j := b.partner[i]
	return converses()[b.s.text.Words[i].Text] && converses()[b.account.text.Words[j].Text] && (b.s.passive(i) || b.account.passive(j))
}

// part makes a conflict of a place in the brief and one in the account.
func (b *brief) part(kind string, inBrief, inAccount source.Span, rule string) *Difference {
	d := &Difference{Kind: kind, Outcome: Contradiction, A: inBrief, B: inAccount, Rule: rule}
	if b.swapped {
		d.A, d.B = d.B, d.A
	}
	return d
}

// partnerSpan returns the place of the partner of word i, or of the account's
// first word.
func (b *brief) partnerSpan(i int) source.Span {
	j := max(0, b.partner[i])
	return b.account.wordSpan(j, j+1)
}

// negation returns the first word from one on by which a statement negates what
// it says, -1 if it does not.
func (s *statement) negation(from int) int {
	for i := from; i < len(s.text.Words); i++ {
		if w := s.text.Words[i]; (w.Class == "not" || unrealised()[w.Text]) && !s.cancelled(i) && !(i > 0 && s.cancelled(i-1)) {
			return i
		}
	}
	return -1
}

// denier returns the word of the account by which what the brief says is not
// so: it stands before one of its words in the same clause, and all others are
// not far behind. -1 means that there is none.
func (b *brief) denier(content []int) int {
	words := b.account.text.Words
	for _, i := range content {
		if b.how[i] == "type" {
			continue
		}
		for k := b.partner[i] - 1; k >= max(0, b.partner[i]-denialReach); k-- {
			if b.account.brokenBetween(k) {
				break
			}
			if words[k].Class != "not" && !unrealised()[words[k].Text] || b.account.cancelled(k) || b.how[i] == "opposite" {
				continue
			}
			if !slices.ContainsFunc(content, func(i int) bool { return b.partner[i] >= 0 && (b.partner[i] < k || b.partner[i] > k+2*denialReach) }) {
				return k
			}
		}
	}
	return -1
}

// denialReach is how many words before a word of the account a denial of it is
// looked for.
const denialReach = 5

// rivalKinds are the kinds of detail that can take one another's place.
var rivalKinds = []struct {
	kind  string
	kinds []claims.DetailKind
}{
	{"date", []claims.DetailKind{claims.Date}},
	{"place", []claims.DetailKind{claims.Nationality}},
	{"place", []claims.DetailKind{claims.Place, claims.Nationality}},
	{"number", []claims.DetailKind{claims.Number}},
	{"number", []claims.DetailKind{claims.Ordinal}},
	{"person", []claims.DetailKind{claims.PersonDetail, claims.Name, claims.Organisation}},
}

// rivalDetail finds a detail that the brief gives and the account does not, and
// another of the same kind that the account gives, nil if there is none.
func (b *brief) rivalDetail(open []int) *Difference {
	for _, f := range rivalKinds {
		theirs := b.rivals(f.kind, f.kinds, open)
		for _, d := range b.s.of(f.kinds...) {
			if len(theirs) == 0 || b.ofSubject(d) || b.account.gives(d, b.s) {
				continue
			}
			for _, e := range theirs {
				if exclusive(d, e) {
					return b.part(f.kind, d.Span, e.Span, "the account gives another "+f.kind)
				}
			}
		}
	}
	return nil
}

// rivals returns the details that the account gives of what the brief tells,
// and the brief does not: all behind its verb, if that is the brief's too; the
// dates behind its subject's name, which are of birth and death or the like;
// and counts, if a figure is all that the account lacks.
func (b *brief) rivals(kind string, kinds []claims.DetailKind, open []int) []*claims.Detail {
	sameVerb := b.linking || b.once && b.verbSaid()
	return slices.DeleteFunc(b.account.of(kinds...), func(e *claims.Detail) bool {
		ofName := e.Span.Start < b.head
		switch {
		case kind == "number" && len(open) == 1:
		case kind == "date" && ofName:
			if !b.once && !sameVerb {
				return true
			}
		case ofName, !sameVerb:
			return true
		}
		return b.gives(e)
	})
}

// verbSaid reports whether the account has the brief's verb.
func (b *brief) verbSaid() bool {
	for i := b.verb; i < len(b.s.text.Words); i++ {
		if onceVerbs()[b.s.text.Words[i].Text] && b.said(i) {
			return true
		}
	}
	return false
}

// ofSubject reports whether a detail of the brief names its subject or stands
// in a bracket behind it, and is not said of it.
func (b *brief) ofSubject(d *claims.Detail) bool {
	if d.Span.Start >= b.says() {
		return false
	}
	before := b.s.claim.Doc.Text[b.s.claim.Span.Start:d.Span.Start]
	return d.Kind != claims.Date || strings.Count(before, "(") > strings.Count(before, ")")
}

// gives reports whether the brief says a detail of the account of its subject.
func (b *brief) gives(d *claims.Detail) bool {
	said := *b.s
	one := *b.s.claim
	one.Details = slices.DeleteFunc(slices.Clone(one.Details), func(e claims.Detail) bool { return b.ofSubject(&e) })
	said.claim = &one
	return said.gives(d, b.account)
}

// gives reports whether a statement gives a detail of another: its words or
// value, a date that does not exclude it, a place in it, a part of its name.
func (s *statement) gives(d *claims.Detail, of *statement) bool {
	text := strings.ToLower(unidecode.Unidecode(s.claim.Text()))
	if strings.Contains(text, strings.ToLower(unidecode.Unidecode(d.Span.Of(of.claim.Doc.Text)))) {
		return true
	}
	switch d.Kind {
	case claims.PersonDetail, claims.Name, claims.Organisation:
		return slices.ContainsFunc(nameWords(d.Value), func(w string) bool { return strings.Contains(text, w) })
	}
	return slices.ContainsFunc(s.claim.Details, func(e claims.Detail) bool {
		if d.Kind == claims.Date && e.Kind == claims.Date {
			comparable, equal := compareDateParts(d.Value, e.Value)
			return comparable && equal
		}
		return e.Value == d.Value || e.Unit != "" && e.Unit == d.Value || d.Unit != "" && d.Unit == e.Value && e.Kind == claims.Nationality
	})
}

// exclusive reports whether two details of one family can exclude each other.
func exclusive(d, e *claims.Detail) bool {
	switch d.Kind {
	case claims.Date:
		comparable, equal := compareDateParts(d.Value, e.Value)
		return comparable && !equal
	case claims.Number:
		f, g := d.Figure, e.Figure
		return f != nil && g != nil && f.Noun == g.Noun && !otherFate(d, e) && (f.High < g.Low || g.High < f.Low) && !rounded(f.Low, g.Low)
	case claims.Place:
		return (d.Unit == "") == (e.Unit == "")
	case claims.Nationality:
		return e.Kind == claims.Nationality
	}
	return true
}

// compareDateParts compares two dates by the parts that both give: year, month
// and day. It reports whether there are any, and whether all are equal.
func compareDateParts(x, y string) (comparable, equal bool) {
	a, b := dateParts(x), dateParts(y)
	equal = true
	for i := range a {
		if a[i] != "" && b[i] != "" {
			comparable = true
			equal = equal && (a[i] == b[i] || strings.HasPrefix(a[i], strings.TrimRight(b[i], "X")) || strings.HasPrefix(b[i], strings.TrimRight(a[i], "X")))
		}
	}
	return comparable, equal
}

// dateParts splits "2019-05-03", "2019", "199X" or "--05-03" into year, month
// and day; a part that is not given is empty, as are all of a span of dates.
func dateParts(date string) [3]string {
	var out [3]string
	at := 0
	if strings.ContainsAny(date, "/ ") {
		return out // a span, or words
	}
	if rest, ok := strings.CutPrefix(date, "--"); ok {
		date, at = rest, 1
	}
	for part := range strings.SplitSeq(date, "-") {
		if at == len(out) {
			break
		}
		out[at] = part
		at++
	}
	return out
}

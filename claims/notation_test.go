package claims_test

import (
	"golang.org/x/text/unicode/norm"
	"unicode"

	"fmt"
	"regexp"
	"strconv"
	"strings"

	"crosscheck/claims"
	"crosscheck/claims/value"
	"crosscheck/source"
)

// The labels were written without knowledge of the package's notation. What
// follows maps one to the other; it never passes a different meaning.

// A found detail is a detail under the label's notation.
type found struct {
	claims.Detail
	kind string
	span source.Span
	text string // the value in the label's notation
	end  bool   // one end of a range
	// speech marks an event that is the verb of an attribution.
	speech bool
}

func (f *found) value() string { return f.text }

// readings returns a detail as labels would have it. A range ("between 10 and
// 12") is labelled as two details, one for each end.
func readings(d claims.Detail) []found {
	f := found{Detail: d, kind: string(d.Kind), span: d.Span, text: d.Value}
	switch d.Kind {
	case claims.Number, claims.Money, claims.Percent, claims.Measure, claims.Age:
		if lo, hi, ok := strings.Cut(d.Value, "-"); ok && lo != "" {
			a, b := f, f
			a.text, b.text, a.end, b.end = lo, hi, true, true
			return []found{a, b}
		}
	case claims.Date:
		f.text = isoDate(d.Value)
	case claims.Event:
		if !classes[d.Value] {
			f.text = "other"
		}
	case claims.Duration:
		f.text = inDays(halfYears.ReplaceAllString(d.Value, "P${1}Y6M"))
	case claims.RoleDetail:
		f.text = roleText(office(d.Role.Office), d.Role.Body, holder(d.Role.Holder), d.Role.Tense)
	}
	return []found{f}
}

// country returns the country that a place is in or is itself; one of no
// gazetteer may be in none that is known.
func (f *found) country() string {
	if f.Unit == "" && f.Rule == "countries.tsv" {
		return f.Value
	}
	return f.Unit
}

func holder(p *claims.Person) string {
	if p == nil {
		return ""
	}
	return p.Name
}

func roleText(office, body, holder, tense string) string {
	return strings.Join([]string{tense, office, body, holder}, "|")
}

// want returns the value that a label wants, in the notation of found.text.
func want(l *label) string {
	if l.Kind == "role" {
		return roleText(office(l.Office), l.Body, l.Holder, l.Tense)
	}
	return l.Value
}

// agrees reports whether a found detail has the label's value, and the unit
// of money and measures.
func agrees(f *found, l *label) bool {
	switch l.Kind {
	case "role":
		if f.kind == "person" { // a rank
			return f.Value == l.Holder
		}
		return unaccented(f.text) == unaccented(want(l))
	case "place": // by the gazetteer's name
		return unaccented(f.text) == unaccented(l.Value)
	case "organisation":
		return bare(f.text) == bare(l.Value)
	case "quote":
		return inner(f.text) == inner(l.Value)
	case "number":
		return plain(f.text) == plain(l.Value)
	case "duration":
		return f.text == inDays(l.Value)
	case "percent":
		if f.kind == "number" { // a share in words
			return plain(l.Value) == plain(percentOf(f.text))
		}
		return plain(f.text) == plain(l.Value) && unit(f.Unit) == l.Unit
	case "money", "measure":
		return plain(f.text) == plain(l.Value) && unit(f.Unit) == l.Unit
	}
	return f.text == l.Value
}

// percentOf returns a share as a percentage.
func percentOf(share string) string {
	x, err := strconv.ParseFloat(share, 64)
	if err != nil {
		return ""
	}
	return strconv.FormatFloat(x*100, 'f', -1, 64)
}

// plain writes a decimal number without closing zeros.
func plain(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// unaccented is a name without its accents.
func unaccented(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// bare is an organisation's name without its article.
func bare(s string) string { return strings.TrimPrefix(strings.ToLower(s), "the ") }

// inner is a quotation without marks and closing stops.
func inner(s string) string { return strings.Trim(s, " \"“”'‘’.,!?;") }

// isoDate returns a date as labels have it: what is no ISO date was not
// resolved, and a date of a report without one has no value.
func isoDate(s string) string {
	if iso.MatchString(s) {
		return s
	}
	return ""
}

var iso = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)

// halfYears are years and a half, which labels write in months.
var halfYears = regexp.MustCompile(`^P(\d+)\.5Y$`)

// wholeWeeks are weeks, which labels count in days or weeks.
var wholeWeeks = regexp.MustCompile(`^P(\d+)W$`)

// inDays counts weeks in days.
func inDays(s string) string {
	if weeks := wholeWeeks.FindStringSubmatch(s); weeks != nil {
		n, _ := strconv.Atoi(weeks[1])
		return fmt.Sprintf("P%dD", 7*n)
	}
	return s
}

// classes are the events that labels tell apart; all others, those of speech
// among them, are "other" there.
var classes = map[string]bool{
	"agree": true, "announce": true, "appoint": true, "arrest": true, "attack": true, "charge": true, "close": true, "convict": true,
	"crash": true, "die": true, "fall": true, "injure": true, "kill": true, "launch": true, "lose": true, "meet": true, "open": true,
	"rescue": true, "resign": true, "rise": true, "sign": true, "strike": true, "visit": true, "vote": true, "win": true,
}

// units are the names of units that the tables spell otherwise.
var units = map[string]string{
	"kilometre": "km", "metre": "m", "millimetre": "mm", "foot": "ft", "mile": "mi", "nautical mile": "nmi", "astronomical unit": "AU",
	"kilogram": "kg", "tonne": "t", "milligram": "mg", "kilometre per hour": "km/h", "mile per hour": "mph",
	"degree Celsius": "°C", "degree Fahrenheit": "°F", "degree": "°C", // "25 degrees", in a report from Spain
}

func unit(s string) string {
	if u, ok := units[s]; ok {
		return u
	}
	return s
}

// offices are names of one office.
var offices = map[string]string{
	"attorney": "lawyer", "auditor-general": "auditor general", "coach": "head coach", "finance director": "chief financial officer", "general secretary": "secretary general",
	"head of state": "president", "home affairs minister": "home minister", "press secretary": "spokesperson", "speaker": "speaker of parliament", "spokesman": "spokesperson", "vice-minister": "deputy minister",
}

func office(s string) string {
	if o, ok := offices[s]; ok {
		return o
	}
	return s
}

// sameThing reports whether a detail of one kind stands for a label of
// another: a rank is labelled as a role, and is a part of the person here.
func sameThing(f *found, l *label) bool {
	if l.Kind == "percent" && l.Text[0] > '9' { // "four-fifths" is the number 0.8
		return f.kind == "number"
	}
	return l.Kind == "role" && f.kind == "person" && f.Person != nil && f.Person.Rank != "" && f.Person.Rank == l.Office
}

// scored reports whether details like this one are labelled at all. Labels
// have verbs for events, and none of speech; no vague counts ("dozens"); no
// offices of nobody in particular ("a spokeswoman"); and modals only where
// something is asserted.
func scored(f *found, s *labelled, text string) bool {
	switch f.Kind {
	case claims.Nationality, claims.Name:
		return false
	case claims.Number:
		return f.Value != "" && (f.Value[0] < 'a' || f.Value[0] > 'z')
	case claims.Event:
		return f.Value != "say" && f.Rule != "events.tsv, noun" && !f.speech
	case claims.Certainty:
		return s.Kind != "question" && s.Kind != "hypothetical"
	case claims.RoleDetail:
		return f.Role.Holder != nil || definite(text[s.span.Start:f.Role.OfficeSpan.Start])
	}
	return true
}

// definite reports whether the words before an office end in a definite
// article or a pronoun, a word or two before it.
func definite(before string) bool {
	words := strings.Fields(strings.ToLower(before))
	for _, w := range words[max(0, len(words)-3):] {
		switch w {
		case "the", "his", "her", "its", "their":
			return true
		}
	}
	return false
}

// bound returns the bound of a figure as labels have it.
func bound(v *value.Value) string {
	switch v.Bound {
	case value.Exact, value.Between, "":
		return ""
	}
	return string(v.Bound)
}

// head is the last word of a noun phrase: "pumping station" counts stations.
func head(noun string) string {
	return noun[strings.LastIndexByte(noun, ' ')+1:]
}

package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/claims/plain"
)

// A lexeme is all that the form of a word or mark tells.
type lexeme struct {
	*entry
	text     string // as it is written
	lower    string // in small letters
	sort     sort
	upper    bool  // it begins with a capital letter
	capitals bool  // it has several letters, none of them small
	breaks   bool  // a mark that ends a phrase
	form     pos   // what the form tells, where no table has the word
	lean     usage // of the verb of a base form or third person
}

// A sort tells words from what has its part of speech by its form.
type sort uint8

const (
	wordly sort = iota
	owning      // "'s" and "'"
	other       // marks and figures
)

// phraseBreaks are the marks that end a phrase.
const phraseBreaks = ",.;:?!``''()--"

// plainLexeme returns the lexeme of a plain form.
func (s *sentence) plainLexeme(f *plain.Form) *lexeme {
	x, ok := f.Clause.(*lexeme)
	if !ok {
		x = s.lexemes.New(s.tables.lexeme(f.Text))
		f.Clause = x
	}
	return x
}

// lexeme makes the lexeme of a form, which is not empty.
func (t *tableSet) lexeme(w string) lexeme {
	x := lexeme{entry: t.find(w), text: w, lower: strings.ToLower(w), breaks: strings.Contains(phraseBreaks, w)}
	first, _ := utf8.DecodeRuneInString(w)
	switch c := w[0]; {
	case c >= utf8.RuneSelf && !unicode.IsLetter(first), w == "''":
		x.sort = other
	case '0' <= c && c <= '9':
		x.sort, x.form = other, numeral
		if strings.ContainsAny(w, "abcdefghijklmnoprstuvwxyz") && strings.Contains(w, "-") {
			x.form = adjective // "28-year-old"
		}
	case w == "'s", w == "'":
		x.sort = owning
	case c < 'A' && c != '\'', c > 'Z' && c < 'a':
		x.sort = other
	default:
		x.upper = unicode.IsUpper(first)
		x.capitals = len(w) > 1 && strings.IndexFunc(w, unicode.IsLower) < 0
		if x.form = t.verbForm(w, x.upper); x.form == punct {
			x.form = shape(w, x.upper)
		}
	}
	x.lean = t.lean(w)
	return x
}

// verbForm returns the part of speech of what may be the form of a verb, punct
// if it is none.
func (t *tableSet) verbForm(w string, upper bool) pos {
	e := t.find(w)
	if e.irregular != punct {
		return e.irregular
	}
	if e.verb != 0 {
		return baseForm
	}
	switch {
	case strings.HasSuffix(w, "ing") && len(w) > 5 && !upper:
		return gerund
	case strings.HasSuffix(w, "ed") && strings.Contains(w, "-"):
		return adjective // "Paris-based"
	case strings.HasSuffix(w, "ed") && len(w) > 3 && (!strings.HasSuffix(w, "eed") || t.find(w[:len(w)-1]).verb != 0):
		return edForm
	case strings.HasSuffix(w, "s") && t.lean(w) != 0:
		return sForm
	}
	return punct
}

// lean returns how the verb of a base form or third person is used.
func (t *tableSet) lean(w string) usage {
	if u := t.find(w).verb; u != 0 {
		return u
	}
	if stem, ok := strings.CutSuffix(w, "ies"); ok {
		return t.find(stem + "y").verb
	}
	if u := t.find(strings.TrimSuffix(w, "s")).verb; u != 0 {
		return u
	}
	return t.find(strings.TrimSuffix(w, "es")).verb
}

// shape returns the part of speech that the ending of an unknown word tells.
func shape(w string, upper bool) pos {
	switch {
	case strings.HasSuffix(w, "ly"):
		return adverb
	case upper:
		return name
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return nouns
	case strings.HasSuffix(w, "est") && len(w) > 5, strings.HasSuffix(w, "ous"), strings.HasSuffix(w, "ful"), strings.HasSuffix(w, "ive"), strings.HasSuffix(w, "able"), strings.HasSuffix(w, "ical"):
		return adjective
	}
	return noun
}

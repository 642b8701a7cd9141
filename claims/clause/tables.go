package clause

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
)

//go:embed words.tsv
var wordsTable string

//go:embed speech.tsv
var speechTable string

//go:embed outlets.txt
var outletsTable string

//go:embed verbs.tsv
var verbsTable string

//go:embed irregular.tsv
var irregularTable string

//go:embed wordclasses.tsv
var classesTable string

//go:embed cues.tsv
var cuesTable string

// A role is a set of the parts of words.tsv that a word plays.
type role uint32

const (
	joiner role = 1 << iota
	contrast
	opener
	sometimes
	complement
	auxiliary
	be
	plural
	setting
	place
	midway
	determiner
	phase
	light
	verdict
	statement
	outlet // of outlets.txt
	hint   // the first word of a phrase of cues.tsv
)

var roles = map[string]role{
	"joiner": joiner, "contrast": contrast, "opener": opener, "sometimes": sometimes, "complement": complement,
	"auxiliary": auxiliary, "be": be, "plural": plural, "setting": setting, "place": place, "adverb": midway, "determiner": determiner, "phase": phase, "light": light, "verdict": verdict, "statement": statement,
}

// A speech is a verb of speech.
type speech struct {
	class string
	noun  bool // the form is a noun too
}

// A cue is a phrase that shows the kind of a clause.
type cue struct {
	kind   Kind
	phrase string
	start  bool // only at the start of the clause
}

// A usage says how often the base form of a verb is a noun.
type usage uint8

const (
	mostlyVerb usage = 1 + iota
	eitherWay
	mostlyNoun
)

var usages = map[string]usage{"verb": mostlyVerb, "both": eitherWay, "noun": mostlyNoun}

// irregulars gives the rows of irregular.tsv their part of speech.
var irregulars = map[string]pos{"past": past, "participle": participle, "either": edForm, "same": edForm}

type tableSet struct {
	roles     map[string]role
	class     map[string]pos   // of words of one part of speech
	verbs     map[string]usage // by their base form
	irregular map[string]pos   // of their forms
	speech    map[string]speech
	cues      []cue
}

var tables = sync.OnceValue(func() *tableSet {
	t := &tableSet{
		roles: make(map[string]role, 512), speech: make(map[string]speech, 256), class: make(map[string]pos, 512),
		verbs: make(map[string]usage, 2600), irregular: make(map[string]pos, 256),
	}
	for name, list := range rows(wordsTable) {
		t.mark(list, roles[name])
	}
	for line := range rows(outletsTable) {
		t.mark(line, outlet)
	}
	for use, list := range rows(verbsTable) {
		for w := range strings.FieldsSeq(list) {
			t.verbs[w] = usages[use]
		}
	}
	for kind, list := range rows(irregularTable) {
		for w := range strings.FieldsSeq(list) {
			form, _, _ := strings.Cut(w, "=")
			t.irregular[form] = irregulars[kind]
		}
	}
	for class, list := range rows(classesTable) {
		for w := range strings.FieldsSeq(list) {
			t.class[w] = classes[class]
		}
	}
	for class, list := range rows(speechTable) {
		for w := range strings.FieldsSeq(list) {
			form := strings.TrimSuffix(w, "?")
			t.speech[form] = speech{class, form != w}
		}
	}
	for kind, phrase := range rows(cuesTable) {
		p := strings.TrimPrefix(phrase, "^")
		first, _, _ := strings.Cut(p, " ")
		t.roles[first] |= hint
		t.cues = append(t.cues, cue{Kind(kind), p, p != phrase})
	}
	return t
})

// mark gives the words of a list a role.
func (t *tableSet) mark(list string, r role) {
	for w := range strings.FieldsSeq(list) {
		t.roles[w] |= r
	}
}

// rows yields the lines of a table that are no comments, divided at the first
// tab.
func rows(table string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(table) {
			name, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
			if name != "" && name[0] != '#' && !yield(name, rest) {
				return
			}
		}
	}
}

// maxWord is the length of the longest word of the tables.
const maxWord = 16

// lookUp returns m's value for s in lower case (ASCII letters only), without
// allocating.
func lookUp[V any](m map[string]V, s string) V {
	v, _ := lookUpOK(m, s)
	return v
}

// lookUpOK is lookUp and reports whether m holds the word.
func lookUpOK[V any](m map[string]V, s string) (v V, ok bool) {
	if len(s) == 0 || len(s) > maxWord {
		return v, false
	}
	var buf [maxWord]byte
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	v, ok = m[string(buf[:len(s)])]
	return v, ok
}

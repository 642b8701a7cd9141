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
	naming
	foretell
	nature
	deadline
	period
	seeming
	outlet // of outlets.txt
)

var roles = map[string]role{
	"joiner": joiner, "contrast": contrast, "opener": opener, "sometimes": sometimes, "complement": complement,
	"auxiliary": auxiliary, "be": be, "plural": plural, "setting": setting, "place": place, "adverb": midway, "determiner": determiner, "phase": phase, "light": light, "verdict": verdict, "statement": statement, "naming": naming,
	"foretell": foretell, "nature": nature, "deadline": deadline, "period": period, "seeming": seeming,
}

// A speech says of what class a verb of speech is; the class of other words is
// empty.
type speech struct {
	class string
	noun  bool // the form is a noun too
}

var silent speech

// A cue is a phrase that shows the kind of a clause.
type cue struct {
	kind  Kind
	words []string
	start bool // only at the start of the clause
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

// An entry is all that the tables know of one word.
type entry struct {
	speech    *speech
	roles     role
	class     pos   // of a word of one part of speech
	irregular pos   // of an irregular form of a verb
	verb      usage // of the base form of a verb
	cue       bool  // a phrase of cues.tsv begins with the word
}

type tableSet struct {
	words map[string]*entry
	slab  []entry // where entries are cut from
	cues  []cue
	begun map[*entry][]int // the cues that begin with a word
}

// unknown is the entry of words that are in no table.
var unknown = entry{speech: &silent}

var tables = sync.OnceValue(func() *tableSet {
	t := &tableSet{words: make(map[string]*entry, 3500), begun: map[*entry][]int{}}
	for name, list := range rows(wordsTable) {
		t.mark(list, roles[name])
	}
	for line := range rows(outletsTable) {
		t.mark(line, outlet)
	}
	for use, list := range rows(verbsTable) {
		for w := range strings.FieldsSeq(list) {
			t.entry(w).verb = usages[use]
		}
	}
	for kind, list := range rows(irregularTable) {
		for w := range strings.FieldsSeq(list) {
			form, _, _ := strings.Cut(w, "=")
			t.entry(form).irregular = irregulars[kind]
		}
	}
	for class, list := range rows(classesTable) {
		for w := range strings.FieldsSeq(list) {
			t.entry(w).class = classes[class]
		}
	}
	for class, list := range rows(speechTable) {
		verb, noun := &speech{class: class}, &speech{class: class, noun: true}
		for w := range strings.FieldsSeq(list) {
			if form, ok := strings.CutSuffix(w, "?"); ok {
				t.entry(form).speech = noun
			} else {
				t.entry(w).speech = verb
			}
		}
	}
	for kind, phrase := range rows(cuesTable) {
		p := strings.TrimPrefix(phrase, "^")
		first, _, _ := strings.Cut(p, " ")
		e := t.entry(first)
		e.cue = true
		t.begun[e] = append(t.begun[e], len(t.cues))
		t.cues = append(t.cues, cue{Kind(kind), strings.Fields(p), p != phrase})
	}
	return t
})

// entry returns the entry of a word, new if there was none.
func (t *tableSet) entry(w string) *entry {
	e := t.words[w]
	if e == nil {
		if len(t.slab) == 0 {
			t.slab = make([]entry, 512)
		}
		e, t.slab = &t.slab[0], t.slab[1:]
		e.speech = &silent
		t.words[w] = e
	}
	return e
}

// mark gives the words of a list a role.
func (t *tableSet) mark(list string, r role) {
	for w := range strings.FieldsSeq(list) {
		t.entry(w).roles |= r
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

// find returns the entry of a word in any case (of ASCII letters), without
// allocating; that of unknown words if the tables do not have it.
func (t *tableSet) find(s string) *entry {
	if len(s) == 0 || len(s) > maxWord {
		return &unknown
	}
	var buf [maxWord]byte
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	if e := t.words[string(buf[:len(s)])]; e != nil {
		return e
	}
	return &unknown
}

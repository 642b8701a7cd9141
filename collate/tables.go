package collate

import (
	"embed"
	"iter"
	"strings"
	"sync"
)

// The tables that judgements look up: one word, or one row of columns split by
// tabs, a line; a line that begins with # is a comment.
//
//go:embed tables
var embedded embed.FS

// words is a table of words.
type words map[string]bool

// table returns a function that reads an embedded table once.
func table(name string) func() words {
	return sync.OnceValue(func() words {
		set := words{}
		for _, row := range rows(name) {
			set[row[0]] = true
		}
		return set
	})
}

// phraseTable returns a function that reads once an embedded table of phrases.
func phraseTable(name string) func() []string {
	return sync.OnceValue(func() []string {
		var out []string
		for _, row := range rows(name) {
			out = append(out, row[0])
		}
		return out
	})
}

// sorts returns a function that reads once an embedded table of a sort and its
// words, split by |, a row: the sort of each word.
func sorts(name string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		out := map[string]string{}
		for _, row := range rows(name) {
			for word := range strings.SplitSeq(row[1], "|") {
				out[word] = row[0]
			}
		}
		return out
	})
}

// rows reads an embedded table of columns split by tabs.
func rows(name string) [][]string {
	data, err := embedded.ReadFile("tables/" + name)
	if err != nil {
		panic(err) // the tables are part of the program
	}
	var out [][]string
	for _, row := range numberedRows(string(data)) {
		out = append(out, row)
	}
	return out
}

// numberedRows yields the rows of a table and the lines that they stand on,
// counted from 1.
func numberedRows(data string) iter.Seq2[int, []string] {
	return func(yield func(int, []string) bool) {
		n := 0
		for line := range strings.Lines(data) {
			n++
			line = strings.TrimRight(line, "\r\n")
			if line != "" && line[0] != '#' && !yield(n, strings.Split(line, "\t")) {
				return
			}
		}
	}
}

var (
	vagueNouns   = table("vaguenouns.txt")
	refuting     = table("refuting.txt")
	doubting     = table("doubting.txt")
	partialWords = table("partial.txt")
	otherEvents  = table("otherevents.txt")
	countWords   = table("countwords.txt")
	pastWords    = table("pastwords.txt")
	receding     = table("receding.txt")
	thingStates  = table("thingstates.txt")
	retracting   = phraseTable("retracting.txt")
	editions     = phraseTable("editions.txt")
	owningWords  = table("owningwords.txt")
	hedges       = table("hedges.txt")
	whereabouts  = table("whereabouts.txt")
	pronouns     = table("pronouns.txt")
	limits       = table("limits.txt")
	capitalWords = table("capitals.txt")
	auxiliaries  = table("auxiliaries.txt")

	statementWords = table("statementwords.txt")
	changeWords    = table("changewords.txt")
	beforePhrases  = phraseTable("before.txt")
	linkingVerbs   = table("linking.txt")
	onceVerbs      = table("once.txt")
	unrealised     = table("unrealised.txt")
	generic        = table("generic.txt")
	reciprocal     = table("reciprocal.txt")

	dimensions     = sorts("dimensions.tsv")
	parties        = sorts("parties.tsv")
	relatives      = table("relatives.txt")
	converses      = table("converses.txt")
	suppositions   = table("suppositions.txt")
	tellings       = table("tellings.txt")
	questions      = table("questions.txt")
	asides         = table("asides.txt")
	universals     = table("universals.txt")
	remaining      = table("remaining.txt")
	winning        = table("winning.txt")
	collisions     = table("collisions.txt")
	reflexives     = table("reflexives.txt")
	partyWords     = table("partywords.txt")
	quantities     = table("quantities.txt")
	exclusiveVerbs = table("exclusive.txt")
	passiveVerbs   = table("passive.txt")
	journeys       = table("journeys.txt")
	totals         = table("totals.txt")
	portions       = table("portions.txt")
	breaks         = table("breaks.txt")
	joints         = table("joints.txt")
	determiners    = table("determiners.txt")
	prepositions   = table("prepositions.txt")
)

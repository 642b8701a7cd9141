package review

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"crosscheck/collate"
)

// A Session asks a person about the open findings of a comparison, one after
// the other. Answers are lines; the end of the input ends the session.
type Session struct {
	In  io.Reader
	Out io.Writer
	// Show prints a finding.
	Show func(w io.Writer, d *collate.Divergence) error
	// Record keeps a decision as soon as it is taken.
	Record func(Decision) error
	// By is who decides; if it is empty the session asks once.
	By string
}

// A key is a letter that the person may type.
type key struct {
	letter string
	word   string
	verb   Verb // empty for one that decides nothing
	// parts reports whether the finding is dealt with.
	parts bool
}

// keys are the answers to a finding, in the order in which they are offered.
var keys = []key{
	{"a", "accept", Accept, true},
	{"d", "dismiss", Dismiss, true},
	{"s", "same", Same, false},
	{"n", "not the same", Different, true},
	{"x", "drop a passage", Drop, true},
	{"p", "person", Person, false},
	{"c", "copies", Outlet, false},
	{"i", "ignore a phrase", Ignore, false},
	{"k", "keep open", "", true},
	{"q", "quit", "", true},
}

// Run goes through the findings that are not reviewed.
func (s *Session) Run(c *collate.Collation) error {
	r := &run{Session: s, in: bufio.NewScanner(s.In), c: c}
	r.in.Buffer(nil, maxLine)
	var open []*collate.Divergence
	all := c.Findings()
	for _, d := range all {
		if d.Review == nil {
			open = append(open, d)
		}
	}
	r.say("%d of %d findings are open\n", len(open), len(all))
	for i, d := range open {
		r.say("\nFinding %d of %d\n", i+1, len(open))
		if err := s.Show(s.Out, d); err != nil {
			return err
		}
		if !r.finding(d) {
			break
		}
	}
	r.say("%s recorded\n", plural(r.recorded, "decision"))
	if r.err == nil {
		r.err = r.in.Err()
	}
	return r.err
}

// A run is a session under way. After its first error it asks no more.
type run struct {
	*Session
	in       *bufio.Scanner
	c        *collate.Collation
	recorded int
	err      error
}

func (r *run) say(format string, args ...any) {
	if _, err := fmt.Fprintf(r.Out, format, args...); err != nil && r.err == nil {
		r.err = err
	}
}

// ask prints a question and returns the answer; ok is false at the end of the
// input.
func (r *run) ask(question string) (answer string, ok bool) {
	r.say("%s ", question)
	if r.err != nil || !r.in.Scan() {
		r.say("\n")
		return "", false
	}
	return spaced(strings.ToValidUTF8(r.in.Text(), "\ufffd")), true
}

// finding asks about one finding until it is dealt with; it returns false if
// the session is to end.
func (r *run) finding(d *collate.Divergence) bool {
	var offers []string
	for _, k := range keys {
		offers = append(offers, k.letter+" "+k.word)
	}
	for part := range slices.Chunk(offers, len(offers)/2) { // as a narrow terminal holds them
		r.say("%s\n", strings.Join(part, ", "))
	}
	for {
		answer, ok := r.ask(">")
		if !ok {
			return false
		}
		k, ok := keyOf(answer)
		switch {
		case !ok:
			r.say("%q is none of the letters\n", answer)
			continue
		case k.letter == "q":
			return false
		case k.verb != "":
			decided, more := r.decide(k.verb, d)
			if !more {
				return false
			}
			if !decided {
				continue
			}
		}
		if k.parts {
			return true
		}
	}
}

// keyOf returns the key of an answer: its letter, or nothing to keep the
// finding open.
func keyOf(answer string) (key, bool) {
	if answer == "" {
		answer = "k"
	}
	for _, k := range keys {
		if strings.EqualFold(answer, k.letter) || strings.EqualFold(answer, k.word) {
			return k, true
		}
	}
	return key{}, false
}

// decide asks what a decision needs and records it, or several of one sort.
// Decided is false where the person gave no good answer, more where the input
// has ended.
func (r *run) decide(v Verb, d *collate.Divergence) (decided, more bool) {
	var ds []Decision
	ok := true
	switch v {
	case Accept, Dismiss:
		ds = []Decision{{Finding: FindingOf(d)}}
	case Same, Different, Drop:
		ds, ok = r.claims(v, d)
	case Person:
		ds, ok = r.names("which name?", "is whom?")
	case Outlet:
		ds, ok = r.names("which outlet?", "copies which?")
	case Ignore:
		var phrase string
		if phrase, ok = r.ask("which phrase?"); phrase != "" {
			ds = []Decision{{Phrase: phrase}}
		}
	}
	if !ok {
		return false, false
	}
	if ds == nil {
		r.say("nothing is recorded\n")
		return false, true
	}
	why, ok := r.ask("why?")
	if !ok {
		return false, false
	}
	if r.By == "" {
		if r.By, ok = r.ask("who are you?"); !ok {
			return false, false
		}
	}
	for _, dec := range ds {
		dec.Verb, dec.By, dec.Reason = v, r.By, why
		if r.err = r.Record(dec); r.err != nil {
			return false, false
		}
		r.recorded++
	}
	return true, true
}

// names asks for two names; without both there is no decision.
func (r *run) names(first, second string) (ds []Decision, ok bool) {
	var d Decision
	for i, question := range []string{first, second} {
		if d.Names[i], ok = r.ask(question); !ok {
			return nil, false
		}
	}
	if d.Names[0] == "" || d.Names[1] == "" {
		return nil, true
	}
	return []Decision{d}, true
}

// claims asks which of a finding's passages a decision is about, if there is a
// choice: one to drop, else two. That claims are different may be said of all
// on different sides at once.
func (r *run) claims(v Verb, d *collate.Divergence) (ds []Decision, ok bool) {
	all, _ := passagesOf(r.c, d)
	n, question := 2, "which 2 of them?"
	switch {
	case v == Drop:
		n, question = 1, "which 1 of them?"
	case v == Different:
		question = "which 2 of them, or all of one side from those of another?"
	}
	if len(all) == n {
		return []Decision{{Claims: all}}, true
	}
	for i, c := range all {
		r.say("%3d  %s: %s\n", i+1, printable(c.Outlet), printable(c.Text))
	}
	answer, ok := r.ask(question)
	if strings.EqualFold(answer, "all") && v == Different {
		return apart(r.c, d), ok
	}
	var cs []Claim
	for _, w := range strings.FieldsFunc(answer, func(c rune) bool { return c == ' ' || c == ',' }) {
		i, err := strconv.Atoi(w)
		if err != nil || i < 1 || i > len(all) {
			return nil, ok
		}
		cs = append(cs, all[i-1])
	}
	if len(cs) != n || n == 2 && cs[0] == cs[1] {
		return nil, ok
	}
	return []Decision{{Claims: cs}}, ok
}

// apart says of the claims on different sides of a finding that they differ.
func apart(c *collate.Collation, d *collate.Divergence) []Decision {
	var ds []Decision
	for _, p := range Pairs(c, d) {
		ds = append(ds, Decision{Claims: p[:]})
	}
	return ds
}

// passagesOf names the claims that a finding rests on, each once, and the
// number of the side of each.
func passagesOf(c *collate.Collation, d *collate.Divergence) (all []Claim, sides []int) {
	seen := map[Claim]bool{}
	for i, s := range d.Sides {
		for _, e := range s.Evidence {
			if e.Title {
				continue // a headline is no claim of the text
			}
			if k := ClaimAt(c.Documents[e.Doc], e.Span); !seen[k] {
				seen[k] = true
				all, sides = append(all, k), append(sides, i)
			}
		}
	}
	return all, sides
}

// printable leaves out the characters that would steer a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if strconv.IsPrint(r) {
			return r
		}
		return -1
	}, s)
}

func plural(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}

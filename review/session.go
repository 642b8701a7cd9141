package review

import (
	"bufio"
	"fmt"
	"io"
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
	r.say("%s\n", strings.Join(offers, ", "))
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

// decide asks what a decision needs and records it. Decided is false where
// the person gave no good answer, more where the input has ended.
func (r *run) decide(v Verb, d *collate.Divergence) (decided, more bool) {
	dec := Decision{Verb: v}
	ok := true
	switch v {
	case Accept, Dismiss:
		dec.Finding = FindingOf(d)
	case Same, Different:
		dec.Claims, decided, ok = r.passages(d, 2)
	case Drop:
		dec.Claims, decided, ok = r.passages(d, 1)
	case Person:
		dec.Names, decided, ok = r.names("which name?", "is whom?")
	case Outlet:
		dec.Names, decided, ok = r.names("which outlet?", "copies which?")
	case Ignore:
		dec.Phrase, ok = r.ask("which phrase?")
		decided = dec.Phrase != ""
	}
	if !ok {
		return false, false
	}
	if !decided && dec.Finding == (Finding{}) {
		r.say("nothing is recorded\n")
		return false, true
	}
	if dec.Reason, ok = r.ask("why?"); !ok {
		return false, false
	}
	if r.By == "" {
		if r.By, ok = r.ask("who are you?"); !ok {
			return false, false
		}
	}
	dec.By = r.By
	if r.err = r.Record(dec); r.err != nil {
		return false, false
	}
	r.recorded++
	return true, true
}

// names asks for two names.
func (r *run) names(first, second string) (names [2]string, good, ok bool) {
	if names[0], ok = r.ask(first); !ok {
		return names, false, false
	}
	names[1], ok = r.ask(second)
	return names, names[0] != "" && names[1] != "", ok
}

// passages asks which n of a finding's passages are meant, if there are more.
func (r *run) passages(d *collate.Divergence, n int) (cs []Claim, good, ok bool) {
	all := passagesOf(r.c, d)
	if len(all) == n {
		return all, true, true
	}
	for i, c := range all {
		r.say("%3d  %s: %s\n", i+1, printable(c.Outlet), printable(c.Text))
	}
	answer, ok := r.ask(fmt.Sprintf("which %d of them?", n))
	for _, w := range strings.FieldsFunc(answer, func(c rune) bool { return c == ' ' || c == ',' }) {
		i, err := strconv.Atoi(w)
		if err != nil || i < 1 || i > len(all) {
			return nil, false, ok
		}
		cs = append(cs, all[i-1])
	}
	return cs, len(cs) == n && (n == 1 || cs[0] != cs[1]), ok
}

// passagesOf names the claims that a finding rests on, each once.
func passagesOf(c *collate.Collation, d *collate.Divergence) []Claim {
	var out []Claim
	seen := map[Claim]bool{}
	for _, s := range d.Sides {
		for _, e := range s.Evidence {
			if e.Title {
				continue // a headline is no claim of the text
			}
			if k := ClaimAt(c.Documents[e.Doc], e.Span); !seen[k] {
				seen[k] = true
				out = append(out, k)
			}
		}
	}
	return out
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

package collate

import (
	"fmt"
	"strings"
)

// subject says in words what a finding in a cluster is about: the kind of
// detail, and the words that both statements share around it.
func (w *work) subject(f *finding) string {
	p := newPairing(w.m, f.a, f.b)
	var shared []string
	for _, x := range p.al.Pairs {
		if a := f.a.text.Words[x.A]; a.Weight >= contentWeight && x.Strength > 0.5 {
			shared = append(shared, f.a.place(a.Start, a.End).Of(f.a.claim.Doc.Text))
		}
		if len(shared) == subjectWords {
			break
		}
	}
	what := f.Kind
	switch f.Kind {
	case "role":
		for _, n := range f.a.own {
			if n.Span == f.A && n.role != nil {
				what = officeOf(n.role.Office, n.role.Body)
			}
		}
	case "number":
		for i := range f.a.claim.Details {
			if d := &f.a.claim.Details[i]; d.Span == f.A && d.Figure != nil {
				what = strings.TrimSpace("number of " + counted(d.Figure.NounSpan.Of(f.a.claim.Doc.Text), d.Figure.State))
			}
		}
	}
	if len(shared) == 0 {
		return what
	}
	return what + ": " + strings.Join(shared, " ")
}

// subjectWords is the most words of context that a subject shows.
const subjectWords = 8

// counted spells what a number counts.
func counted(noun, state string) string {
	switch {
	case noun == "":
		return state
	case state == "" || strings.Contains(strings.ToLower(noun), state):
		return noun
	}
	return noun + " " + state
}

func officeOf(office, body string) string {
	if body == "" {
		return office
	}
	return office + " of " + body
}

// plural puts a number before the fitting word.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

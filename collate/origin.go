package collate

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/source"

	"github.com/cespare/xxhash/v2"
)

// A Tie is why two reports are not independent of each other.
type Tie string

// The ties, the plainest first.
const (
	SameOutlet    Tie = "same outlet"
	SamePublisher Tie = "same publisher"
	SameCopy      Tie = "same copy"
	SameAgency    Tie = "same agency"
	SameStatement Tie = "same statement" // of one value alone: both pass on one official statement
)

// ties are all ties in the order in which they are named.
var ties = []Tie{SameOutlet, SamePublisher, SameCopy, SameAgency, SameStatement}

// A bond ties two documents, by index.
type bond struct {
	a, b int
	why  Tie
}

// copyShare is the share of the shorter report's word runs or sentences that two reports
// have in common from which they are one copy. Abridged agency copy keeps
// about three in ten; of two reports that credit one agency, agencyShare does.
const (
	copyShare   = 0.3
	agencyShare = 0.05
)

// copiedSentences is how many whole sentences two reports have in common from
// which their share counts like that of runs.
const copiedSentences = 3

// runLength is the number of words in a run. Runs of so many words are seldom
// equal by chance.
const runLength = 8

// bonds ties each document to those before it that it is not independent of.
func bonds(ts []*claims.Testimony, families families) []bond {
	runs, sentences := make([]map[uint64]bool, len(ts)), make([]map[uint64]bool, len(ts))
	for i, t := range ts {
		runs[i], sentences[i] = wordRuns(t), ownSentences(t)
	}
	var out []bond
	for i, x := range ts {
		for j, y := range ts[:i] {
			share, _ := shared(runs[i], runs[j])
			if s, n := shared(sentences[i], sentences[j]); n >= copiedSentences {
				share = max(share, s)
			}
			if why := tieOf(x.Doc, y.Doc, share, families); why != "" {
				out = append(out, bond{j, i, why})
			}
		}
	}
	return out
}

// tieOf says why two documents that share so much of the shorter one's words
// are one origin; empty if they are two.
func tieOf(x, y *source.Document, share float64, families families) Tie {
	a, b := agencyOf(x), agencyOf(y)
	switch {
	case fold(x.Outlet) == fold(y.Outlet):
		return SameOutlet
	case families.of(x) != "" && families.of(x) == families.of(y), share >= agencyShare && sameTitle(x.Outlet, y.Outlet):
		return SamePublisher
	case share >= copyShare:
		return SameCopy
	case share >= agencyShare && a == b && x.Wire+y.Wire != "":
		return SameAgency
	}
	return ""
}

// agencyOf names the agency whose copy a document is: the one it credits, else
// its outlet, which may be one.
func agencyOf(d *source.Document) string { return fold(cmp.Or(d.Wire, d.Outlet)) }

// numbered gives documents that bonds tie, directly or through others, the
// number of the first of them.
func numbered(n int, bonds []bond) []int {
	of := make([]int, n)
	for i := range of {
		of[i] = i
	}
	for _, b := range bonds {
		merge(of, b.a, b.b)
	}
	return of
}

// merge gives all that share the numbers of i and j the lesser of the two.
func merge(of []int, i, j int) {
	from, to := max(of[i], of[j]), min(of[i], of[j])
	for k := range of {
		if of[k] == from {
			of[k] = to
		}
	}
}

// wordRuns hashes every run of runLength words of a report's sentences.
func wordRuns(t *claims.Testimony) map[uint64]bool {
	out := map[uint64]bool{}
	for _, s := range t.Sentences {
		words := strings.Fields(strings.ToLower(s.Of(t.Doc.Text)))
		for i := 0; i+runLength <= len(words); i++ {
			out[xxhash.Sum64String(strings.Join(words[i:i+runLength], " "))] = true
		}
	}
	return out
}

// ownSentences hashes the sentences of a report of runLength words or more that
// quote nobody.
func ownSentences(t *claims.Testimony) map[uint64]bool {
	out := map[uint64]bool{}
	for _, s := range t.Sentences {
		text := s.Of(t.Doc.Text)
		if words := strings.Fields(strings.ToLower(text)); len(words) >= runLength && !strings.ContainsAny(text, "\"“”") {
			out[xxhash.Sum64String(strings.Join(words, " "))] = true
		}
	}
	return out
}

// shared returns the share of the smaller set that is in the other, and how many
// that are.
func shared(a, b map[uint64]bool) (share float64, n int) {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0, 0
	}
	for h := range a {
		if b[h] {
			n++
		}
	}
	return float64(n) / float64(len(a)), n
}

// independent returns how many origins the statements of some documents have,
// and what ties those that are one.
func (w *work) independent(all []*statement) (origins int, why []Tie) {
	of := slices.Clone(w.Origins)
	found := map[Tie]bool{}
	spoken := map[int]bool{}
	passed := map[string]*statement{} // by speaker, the first who passes on an official statement
	for _, s := range all {
		spoken[s.doc] = true
		speaker := officialSpeaker(s.claim)
		if speaker == "" {
			continue
		}
		if first := passed[speaker]; first == nil {
			passed[speaker] = s
		} else if of[s.doc] != of[first.doc] {
			merge(of, s.doc, first.doc)
			found[SameStatement] = true
		}
	}
	for _, b := range w.bonds {
		if spoken[b.a] && spoken[b.b] {
			found[b.why] = true
		}
	}
	seen := map[int]bool{}
	for doc := range spoken {
		seen[of[doc]] = true
	}
	for _, t := range ties {
		if found[t] {
			why = append(why, t)
		}
	}
	return len(seen), why
}

// officialSpeaker returns the named speaker of a claim that tells what was
// stated for all, in a statement or at a news conference; else it is empty.
func officialSpeaker(c *claims.Claim) string {
	if c.Speaker == nil || c.Speaker.Name == "" || !capitalised(c.Speaker.Name) || !official(c) {
		return ""
	}
	return fold(c.Speaker.Name)
}

// official reports whether the sentence of a claim names the paper or occasion
// at which its speaker spoke to all.
func official(c *claims.Claim) bool {
	text := c.Doc.Text
	from, to := c.Span.Start, c.Span.End
	if sp := c.Speaker.Span; sp.Len() > 0 {
		from, to = min(from, sp.Start), max(to, sp.End)
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(text[from:to]), func(r rune) bool { return (r < 'a' || r > 'z') && r != '\'' }) {
		if statementWords()[w] {
			return true
		}
	}
	return false
}

package claims_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"crosscheck/claims"
	"crosscheck/source"
)

// A tally counts what was found right, found wrong and not found.
type tally struct{ right, wrong, missed int }

func (n tally) precision() float64 { return ratio(n.right, n.right+n.wrong) }
func (n tally) recall() float64    { return ratio(n.right, n.right+n.missed) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// A scorer holds found details, claims, speakers and kinds against labels.
type scorer struct {
	t       testing.TB
	tallies map[string]*tally
	show    string // prints the errors of this kind
}

func (sc *scorer) of(kind string) *tally {
	if sc.tallies[kind] == nil {
		sc.tallies[kind] = new(tally)
	}
	return sc.tallies[kind]
}

func (sc *scorer) count(kind string, right, wrong, missed int) {
	n := sc.of(kind)
	n.right += right
	n.wrong += wrong
	n.missed += missed
}

func (sc *scorer) note(kind, format string, args ...any) {
	if sc.show == kind || sc.show == "all" {
		fmt.Printf(kind+" "+format+"\n", args...)
	}
}

// report scores one report.
func (sc *scorer) report(r *report) {
	t := claims.Extract(r.doc)
	verbs := map[source.Span]bool{}
	for _, c := range t.Claims {
		if c.Speaker != nil {
			verbs[c.Speaker.VerbSpan] = true
		}
	}
	var all []found
	for _, d := range detailsOf(t) {
		for _, f := range readings(d) {
			f.speech = verbs[d.Span]
			all = append(all, f)
		}
	}
	for i := range r.Sentences {
		s := &r.Sentences[i]
		sc.details(r, s, all)
		sc.claims(r, s, t)
		sc.kind(r, s, t)
	}
}

// detailsOf returns the details of all sentences, each once.
func detailsOf(t *claims.Testimony) []claims.Detail {
	type key struct {
		kind claims.DetailKind
		source.Span
	}
	seen := map[key]bool{}
	var out []claims.Detail
	for _, s := range t.Sentences {
		for d := range s.All() {
			if k := (key{d.Kind, d.Span}); !seen[k] {
				seen[k] = true
				out = append(out, *d)
			}
		}
	}
	return out
}

// details matches the labels of a sentence with what was found in it: of one
// kind, with at least half of the shorter's words in common, the best first.
func (sc *scorer) details(r *report, s *labelled, all []found) {
	var here []*found
	for i := range all {
		if s.span.Overlaps(all[i].span) {
			here = append(here, &all[i])
		}
	}
	used := map[*found]bool{}
	for n := range s.Details {
		l := &s.Details[n]
		var best *found
		for _, f := range here {
			if used[f] && f.kind == l.Kind || f.kind != l.Kind && !sameThing(f, l) || 2*common(r.Text, f.span, l.span) < shorter(r.Text, f.span, l.span) {
				continue
			}
			if best == nil || !agrees(best, l) && agrees(f, l) {
				best = f
			}
		}
		switch {
		case best == nil:
			sc.count(l.Kind, 0, 0, 1)
			sc.note(l.Kind, "missed  %q = %q | %s", l.Text, l.Value, s.Text)
		case !agrees(best, l):
			used[best] = true
			sc.count(l.Kind, 0, 1, 1)
			sc.note(l.Kind, "value   %q = %q, found %q = %q | %s", l.Text, want(l), best.span.Of(r.Text), best.value(), s.Text)
		default:
			used[best] = best.kind == l.Kind || l.Kind == "percent" // a rank leaves its person to be found
			sc.count(l.Kind, 1, 0, 0)
			sc.facets(l, best, s)
		}
	}
	for _, f := range here {
		if !used[f] && scored(f, s, r.Text) {
			sc.count(f.kind, 0, 1, 0)
			sc.note(f.kind, "extra   %q = %q | %s", f.span.Of(r.Text), f.value(), s.Text)
		}
	}
}

// facets scores what belongs to a right value: bound, noun, state, country.
func (sc *scorer) facets(l *label, f *found, s *labelled) {
	check := func(name, want, got string) {
		if want == "" && got == "" {
			return
		}
		if want == got {
			sc.count(name, 1, 0, 0)
			return
		}
		sc.note(name, "%q: want %q, found %q | %s", l.Text, want, got, s.Text)
		sc.count(name, 0, b2i(got != ""), b2i(want != ""))
	}
	if v := f.Figure; v != nil && !f.end {
		check("bound", l.Bound, bound(v))
		if f.kind == "number" {
			check("noun", head(l.Noun), head(v.Noun))
			check("state", l.State, v.State)
		}
	}
	if f.kind == "place" && l.In != "" {
		check("country of a place", l.In, f.country())
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// claims matches the claims of a sentence by place (at least seven tenths of
// their words in common), and scores the speakers of those that match.
func (sc *scorer) claims(r *report, s *labelled, t *claims.Testimony) {
	if s.Kind == "heading" {
		return
	}
	var here []*claims.Claim
	for i := range t.Claims {
		if s.span.Overlaps(t.Claims[i].Span) {
			here = append(here, &t.Claims[i])
		}
	}
	used := map[*claims.Claim]bool{}
	for n, sp := range s.claims {
		speaker := s.Speaker
		if len(s.Speakers) > 0 {
			speaker = s.Speakers[n]
		}
		i := slices.IndexFunc(here, func(c *claims.Claim) bool {
			k := common(r.Text, c.Content, sp)
			return !used[c] && 10*k >= 7*(len(words(r.Text, c.Content))+len(words(r.Text, sp))-k)
		})
		if i < 0 {
			sc.count("claim", 0, 0, 1)
			sc.note("claim", "missed  %q | %s", sp.Of(r.Text), s.Text)
			i = slices.IndexFunc(here, func(c *claims.Claim) bool { return !used[c] && c.Span.Overlaps(sp) })
			if i < 0 {
				sc.count("speaker", 0, 0, b2i(speaker != ""))
				continue
			}
		} else {
			used[here[i]] = true
			sc.count("claim", 1, 0, 0)
		}
		sc.speaker(r, s, speaker, here[i].Speaker)
	}
	for _, c := range here {
		if !used[c] {
			sc.count("claim", 0, 1, 0)
			sc.note("claim", "extra   %q | %s", c.Content.Of(r.Text), s.Text)
		}
	}
}

// speaker scores who says a claim. A pronoun must have the person's name.
func (sc *scorer) speaker(r *report, s *labelled, want string, got *claims.Speaker) {
	has := got != nil && got.Name != ""
	ok := has && want != ""
	if ok {
		sp := place(sc.t, r, want, s.span.Start)
		ok = 2*common(r.Text, sp, got.Span) >= shorter(r.Text, sp, got.Span) && (s.SpeakerValue == "" || s.SpeakerValue == got.Name)
	}
	switch {
	case ok:
		sc.count("speaker", 1, 0, 0)
	case has || want != "":
		sc.count("speaker", 0, b2i(has), b2i(want != ""))
		name := ""
		if has {
			name = got.Name
		}
		sc.note("speaker", "want %q %s, found %q | %s", want, s.SpeakerValue, name, s.Text)
	}
}

// kind scores the kind of a sentence: that of its first claim.
func (sc *scorer) kind(r *report, s *labelled, t *claims.Testimony) {
	i := slices.IndexFunc(t.Claims, func(c claims.Claim) bool { return s.span.Overlaps(c.Span) })
	got := "none"
	if i >= 0 {
		got = string(t.Claims[i].Kind)
	}
	if got == s.Kind {
		sc.count("sentence: "+s.Kind, 1, 0, 0)
		return
	}
	sc.count("sentence: "+s.Kind, 0, 0, 1)
	sc.count("sentence: "+got, 0, 1, 0)
	sc.note("sentence", "want %s, found %s | %s", s.Kind, got, s.Text)
}

// words returns the places of the words that begin in a place.
func words(text string, sp source.Span) []int {
	var out []int
	in := false
	for i, r := range text[sp.Start:sp.End] {
		is := unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("$€£¥₹%°", r)
		if is && !in {
			out = append(out, sp.Start+i)
		}
		in = is
	}
	return out
}

// common counts the words that two places share.
func common(text string, a, b source.Span) int {
	n := 0
	for _, at := range words(text, a) {
		if slices.Contains(words(text, b), at) {
			n++
		}
	}
	return n
}

func shorter(text string, a, b source.Span) int {
	return max(1, min(len(words(text, a)), len(words(text, b))))
}

// table prints the tallies in order of their names.
func (sc *scorer) table() string {
	var b strings.Builder
	for _, k := range slices.Sorted(maps.Keys(sc.tallies)) {
		n := sc.tallies[k]
		fmt.Fprintf(&b, "%-24s precision %.3f  recall %.3f  (%d right, %d wrong, %d missed)\n", k, n.precision(), n.recall(), n.right, n.wrong, n.missed)
	}
	return b.String()
}

var update = flag.Bool("update", false, "record the scores of the labelled sentences as floors")

// floorMargin is how far below the score reached its floor is recorded.
const floorMargin = 0.015

// TestLabelled scores the extraction on the labelled sentences; no kind may
// fall below the floor recorded for it in floors.tsv beside them. The variable
// SHOW prints the errors of one kind, or of all.
func TestLabelled(t *testing.T) {
	for _, folder := range []string{"held-out", "fresh", "own"} {
		t.Run(folder, func(t *testing.T) {
			sc := &scorer{t: t, tallies: map[string]*tally{}, show: os.Getenv("SHOW")}
			for _, r := range readLabelled(t, folder) {
				sc.report(r)
			}
			t.Log("\n" + sc.table())
			sc.floors(t, filepath.Join("testdata", folder, "floors.tsv"))
		})
	}
}

// floors holds the scores against those of a file: kind, precision, recall.
func (sc *scorer) floors(t *testing.T, name string) {
	if *update {
		var b strings.Builder
		b.WriteString("# Floors of the scores of the labelled sentences: kind, precision, recall. Written by go test -update.\n")
		for _, k := range slices.Sorted(maps.Keys(sc.tallies)) {
			n := sc.tallies[k]
			fmt.Fprintf(&b, "%s\t%.3f\t%.3f\n", k, max(0, n.precision()-floorMargin), max(0, n.recall()-floorMargin))
		}
		if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line[0] == '#' {
			continue
		}
		kind, floors, _ := strings.Cut(strings.TrimSpace(line), "\t")
		var p, r float64
		if _, err := fmt.Sscanf(floors, "%f\t%f", &p, &r); err != nil {
			t.Fatalf("%s: %q: %v", name, line, err)
		}
		if n := sc.of(kind); n.precision() < p || n.recall() < r {
			t.Errorf("%s: precision %.3f, recall %.3f; floors %.3f, %.3f", kind, n.precision(), n.recall(), p, r)
		}
	}
}

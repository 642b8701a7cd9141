package review

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"crosscheck/collate"
)

// session answers the questions about the mill story and returns the lines
// recorded and what was printed.
func session(t *testing.T, by string, answers ...string) (lines []string, out string) {
	t.Helper()
	var b strings.Builder
	in := ""
	for _, a := range answers {
		in += a + "\n"
	}
	s := &Session{In: strings.NewReader(in), Out: &b, By: by,
		Show: func(w io.Writer, d *collate.Divergence) error {
			_, err := fmt.Fprintln(w, d.Kind)
			return err
		},
		Record: func(d Decision) error {
			lines = append(lines, d.String())
			return nil
		},
	}
	if err := s.Run(collate.Collate(told(t, mill), collate.Options{})); err != nil {
		t.Fatal(err)
	}
	return lines, b.String()
}

func TestSession(t *testing.T) {
	for _, c := range []struct {
		name    string
		by      string
		answers []string
		want    []string // the beginning and end of each line recorded
	}{
		{"nothing", "", nil, nil},
		{"quit", "", []string{"q"}, nil},
		{"keep all open", "", []string{"", "k"}, nil},
		{"accept and dismiss", "", []string{"a", "", "Ada", "D", "corrected since"}, []string{
			`accept f ~ "number of people killed: A fire at the paper mill in Orsten killed … people on Saturday | 12 people / 21 people" by "Ada"`,
			`dismiss f ~ by "Ada" because "corrected since"`}},
		{"who is known", "Ben", []string{"dismiss", "no"}, []string{`dismiss f ~ by "Ben" because "no"`}},
		{"not the same", "Ben", []string{"n", ""}, []string{`different "Herald" "A fire at ~ by "Ben"`}},
		{"same, then keep open", "Ben", []string{"s", "", "k"}, []string{`same "Herald" ~ by "Ben"`}},
		{"drop the second", "Ben", []string{"x", "2", ""}, []string{`drop "Post" ~ by "Ben"`}},
		{"drop what is not there", "Ben", []string{"x", "3", "q"}, nil},
		{"a person", "Ben", []string{"p", "Gen Munir", "Asim Munir", "a title", "q"}, []string{`person "Gen Munir" is "Asim Munir" ~ because "a title"`}},
		{"nobody", "Ben", []string{"p", "", "Asim Munir", "q"}, nil},
		{"copies", "Ben", []string{"c", "Post", "Herald", "", "q"}, []string{`outlet "Post" copies "Herald" ~ by "Ben"`}},
		{"a phrase", "Ben", []string{"i", "read  more", "", "q"}, []string{`ignore "read more" ~ by "Ben"`}},
		{"no letter", "Ben", []string{"z", "q"}, nil},
		{"cut off", "Ben", []string{"a"}, nil},
		{"cut off later", "", []string{"p", "Gen Munir"}, nil},
		{"cut off at the name", "", []string{"a", "why not"}, nil},
	} {
		got, out := session(t, c.by, c.answers...)
		if len(got) != len(c.want) {
			t.Errorf("%s: recorded %q, want %d lines\n%s", c.name, got, len(c.want), out)
			continue
		}
		for i, w := range c.want {
			from, to, _ := strings.Cut(w, " ~ ")
			if !strings.HasPrefix(got[i], from) || !strings.HasSuffix(got[i], to) {
				t.Errorf("%s: recorded %s, want %s", c.name, got[i], w)
			}
			if _, err := ParseLine(got[i]); err != nil {
				t.Errorf("%s: %v", got[i], err)
			}
		}
		if want := plural(len(c.want), "decision") + " recorded\n"; !strings.HasSuffix(out, want) {
			t.Errorf("%s: the session ends with %q", c.name, out)
		}
	}
}

func TestSessionFails(t *testing.T) {
	broken := errors.New("broken")
	c := collate.Collate(told(t, mill), collate.Options{})
	show := func(io.Writer, *collate.Divergence) error { return nil }
	for name, s := range map[string]*Session{
		"record": {In: strings.NewReader("a\n\n"), Out: io.Discard, By: "Ada", Show: show, Record: func(Decision) error { return broken }},
		"show":   {In: strings.NewReader(""), Out: io.Discard, Show: func(io.Writer, *collate.Divergence) error { return broken }},
		"write":  {In: strings.NewReader(""), Out: failing{broken}, Show: show},
	} {
		if err := s.Run(c); !errors.Is(err, broken) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// All claims of one side are different from those of another, if so said.
func TestSessionAllSides(t *testing.T) {
	reports := mill + "Echo: A fire at the paper mill in Orsten killed 12 people on Saturday."
	var lines []string
	s := &Session{In: strings.NewReader("n\nall\n\n"), Out: io.Discard, By: "Ada",
		Show:   func(io.Writer, *collate.Divergence) error { return nil },
		Record: func(d Decision) error { lines = append(lines, d.String()); return nil },
	}
	if err := s.Run(collate.Collate(told(t, reports), collate.Options{})); err != nil {
		t.Fatal(err)
	}
	if len(lines) != 2 {
		t.Errorf("recorded %q, want Herald and Echo different from Post", lines)
	}
	if kinds, unfit := settled(t, reports, lines...); kinds != "negation" || unfit != "" {
		t.Errorf("%s; unfit %q; want negation", kinds, unfit)
	}
}

// Whatever is answered, what is recorded can be read back.
func FuzzSession(f *testing.F) {
	f.Add("d\nwhy\nwho\nx\n2\n\n")
	f.Add("p\nA\nB\n\n\nq\n")
	f.Add("i\n\x00\xff \u202e\n\n\nn\nall\n")
	c := collate.Collate(told(f, mill), collate.Options{})
	f.Fuzz(func(t *testing.T, answers string) {
		s := &Session{In: strings.NewReader(answers), Out: io.Discard,
			Show: func(io.Writer, *collate.Divergence) error { return nil },
			Record: func(d Decision) error {
				if _, err := ParseLine(d.String()); err != nil {
					t.Errorf("%s: %v", d, err)
				}
				return nil
			},
		}
		if err := s.Run(c); err != nil && !errors.Is(err, bufio.ErrTooLong) {
			t.Error(err)
		}
	})
}

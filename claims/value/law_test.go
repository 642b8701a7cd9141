package value

import (
	"math"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// lawful reports what is wrong with the values of a text: places, order, ends.
func lawful(t *testing.T, text string, on time.Time) {
	t.Helper()
	at := 0
	for _, v := range Scan(text, on) {
		s, e := v.Span.Start, v.Span.End
		if s < at || e <= s || e > len(text) {
			t.Fatalf("%q: place %d:%d after %d", text, s, e, at)
		}
		at = e
		if utf8.ValidString(text) && !utf8.ValidString(v.Span.Of(text)) {
			t.Fatalf("%q: %d:%d is not on characters", text, s, e)
		}
		if v.Kind == "" || v.Text == "" || v.Bound == "" || v.Rule == "" {
			t.Fatalf("%q: incomplete value %+v", text, v)
		}
		if v.Kind != Score && !(v.Low <= v.High) || math.IsNaN(v.Base) {
			t.Fatalf("%q: %v > %v, base %v", text, v.Low, v.High, v.Base)
		}
		if v.From.After(v.To) || v.From.IsZero() != v.To.IsZero() {
			t.Fatalf("%q: from %v to %v", text, v.From, v.To)
		}
		for _, sp := range [][2]int{{v.NounSpan.Start, v.NounSpan.End}, {v.StateSpan.Start, v.StateSpan.End}, {v.BoundSpan.Start, v.BoundSpan.End}} {
			if sp[0] < 0 || sp[1] < sp[0] || sp[1] > len(text) {
				t.Fatalf("%q: %+v", text, v)
			}
		}
		if (v.Noun == "") != (v.NounSpan.Len() == 0) {
			t.Fatalf("%q: noun %q at %+v", text, v.Noun, v.NounSpan)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"At least 12 people were killed on 3 May 2019, police said.", "$5m-$7m or 10 1/2 miles", "“half a million” ½ of 1.2bn",
		"Jan. 4, '19 at 5:30 p.m. GMT", "two hundred and two thousand and three fifths", "6'2\" and 5 ft 3 in", "1 234 567.89 ,000 1,,2",
		"between $5 and $7 million", "Friday, 31 February 2019", "the 99th century", "one over zero", "\xff12\xfe km", "9999999999999999999 years ago",
		"99999999 years from tomorrow", "1e999 2^9999", "in 5000 weeks from today", "8 hours and 20 minutes",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lawful(t, text, reported)
		lawful(t, text, time.Time{})
	})
}

// A figure alone, without the words before it, keeps its value.
func TestFigureAlone(t *testing.T) {
	for _, text := range []string{
		"At least 12 people died and more than $4.5 million, or 12.5 per cent of it, was lost within 30 km by 4 May 2019.",
		"About half a million marchers, 1,200 police and a dozen horses came 10 1/2 miles in two days.",
	} {
		for _, v := range Scan(text, reported) {
			part := v.Span.Of(text)
			again := Scan(part, reported)
			if len(again) != 1 || again[0].Text != v.Text || again[0].Kind != v.Kind || again[0].Unit != v.Unit {
				t.Errorf("%q alone: %+v, want %+v", part, again, v)
			}
		}
	}
}

// The same text gives the same values, whatever stands in another paragraph.
func TestParagraphsApart(t *testing.T) {
	a, b := "The storm killed 12 people on Monday", "14 houses fell. It cost $5 million"
	both := brief(a+"\n\n"+b, reported)
	if got, want := strings.Join(both, "|"), strings.Join(append(brief(a, reported), brief(b, reported)...), "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Every unit of length, mass and the like that converts to another and back
// gives what it was; every form of the tables is found as a unit.
func TestUnitsTable(t *testing.T) {
	tab := load()
	for i, u := range tab.units {
		if u.factor <= 0 || u.dimension == "" {
			t.Errorf("unit %q: %+v", u.name, u)
		}
		vs := Scan("3 "+u.name+"s", reported)
		if u.name == "magnitude" || strings.Contains(u.name, "degree ") || strings.Contains(u.name, " per ") {
			continue
		}
		one := Scan("3 "+u.name, reported)
		if len(vs) != 1 && len(one) != 1 {
			t.Errorf("unit %d %q is not found", i, u.name)
			continue
		}
		v := one[0]
		if u.name != "pound" && u.name != v.Unit || v.Kind == Measure && math.Abs(v.Base-(3*u.factor+u.offset)) > 1e-9*v.Base {
			t.Errorf("%q: %+v", u.name, v)
		}
	}
}

// Each table says in its first line what it is and where it comes from, and
// has no row with fields out of place.
func TestTables(t *testing.T) {
	for _, name := range []string{"numbers", "units", "times", "currencies", "bounds", "states", "nouns", "calendar", "words"} {
		data, err := os.ReadFile(name + ".tsv")
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(data), "# ") {
			t.Errorf("%s.tsv: no header", name)
		}
		rows(string(data), func(f [5]string) {
			if f[0] == "" || f[1] == "" || f[0] != strings.TrimSpace(f[0]) {
				t.Errorf("%s.tsv: row %q", name, f)
			}
			if name == "words" && classes[f[0]] == 0 {
				t.Errorf("words.tsv: class %q is not known", f[0])
			}
			if name == "numbers" && numberClasses[f[1]] == noNumber {
				t.Errorf("numbers.tsv: class %q is not known", f[1])
			}
		})
	}
}

func TestCalendar(t *testing.T) {
	for y, want := range map[int]string{2019: "2019-04-21", 2020: "2020-04-12", 2024: "2024-03-31", 2038: "2038-04-25"} {
		if got := iso(easter(y)); got != want {
			t.Errorf("Easter %d: %s, want %s", y, got, want)
		}
	}
	for y := 1950; y < 2060; y++ {
		if d := hijri(y, 10, 1); !d.IsZero() && d.Year() != y {
			t.Errorf("hijri %d: %v", y, d)
		}
	}
	if got := iso(addMonths(day(2020, 1, 31), 1)); got != "2020-02-29" {
		t.Errorf("a month after 31 January 2020: %s", got)
	}
}

var article = strings.Repeat(`The blast killed at least 12 people and wounded 31 others in the northern city on Monday, officials said.
President Jane Doe said the $75 million rescue plan, agreed on 3 May 2019, would help about two-thirds of the 1,200 families.
"We have never seen anything like it," the 61-year-old mayor told reporters near the river, where water rose by 2.5 metres.
Most residents had already left the valley when the dam gave way; the army has since sent trucks, boats and field kitchens.
`, 50)

func BenchmarkScan(b *testing.B) {
	load()
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(article, reported)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		readTables()
	}
}

package claims_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"crosscheck/claims"
	"crosscheck/source"
)

// paragraphs makes a document of paragraphs apart by blank lines.
func paragraphs(text string) *source.Document {
	doc := &source.Document{Text: text, Published: time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)}
	at := 0
	for _, p := range strings.Split(text, "\n\n") {
		doc.Blocks = append(doc.Blocks, source.Block{Span: source.Span{Start: at, End: at + len(p)}, Kind: source.Paragraph})
		at += len(p) + 2
	}
	return doc
}

// detailsIn returns the details of some kinds in a text as "words = value".
func detailsIn(text string, kinds ...claims.DetailKind) []string {
	var out []string
	for _, s := range claims.Extract(paragraphs(text)).Sentences {
		for d := range s.All() {
			if slices.Contains(kinds, d.Kind) {
				out = append(out, d.Span.Of(text)+" = "+d.Value)
			}
		}
	}
	return out
}

func TestDetails(t *testing.T) {
	for _, c := range []struct {
		name string
		kind claims.DetailKind
		text string
		want []string
	}{
		{"office and name", claims.RoleDetail, "Chilean President Eva Soto met Peru's foreign minister, Luis Paz, on Monday.",
			[]string{"Chilean President Eva Soto = president of Chile: Eva Soto", "Peru's foreign minister, Luis Paz = foreign minister of Peru: Luis Paz"}},
		{"area of an office", claims.RoleDetail, "Ana Ruiz, head of sales at Orbex Motors, left.", []string{"Ana Ruiz, head of sales at Orbex Motors = head of sales of Orbex Motors: Ana Ruiz"}},
		{"unknown portfolio", claims.RoleDetail, "Kenya's minister of fisheries resigned.", []string{"Kenya's minister of fisheries = fisheries minister of Kenya"}},
		{"into office", claims.RoleDetail, "Tom Reyes was appointed mayor of Leeds.", []string{"mayor of Leeds = next mayor of Leeds: Tom Reyes"}},
		{"a counterpart", claims.RoleDetail, "Polish Foreign Minister Jan Lis met his Czech counterpart, Petr Dvorak.",
			[]string{"Polish Foreign Minister Jan Lis = foreign minister of Poland: Jan Lis", "Czech counterpart, Petr Dvorak = foreign minister of Czech Republic: Petr Dvorak"}},
		{"a nation that is a given name too", claims.RoleDetail, "German Chancellor Ida Moss left.", []string{"German Chancellor Ida Moss = chancellor of Germany: Ida Moss"}},
		{"what somebody is, and no name", claims.PersonDetail, "Substitute Ida Moss scored. Perhaps Moss ran. Paralympian Tom Reyes won.", []string{"Ida Moss = Ida Moss", "Moss = Ida Moss", "Tom Reyes = Tom Reyes"}},
		{"acronym of a body", claims.Organisation, "The Coastal Weather Office (CWO) warned of gales. The CWO said they would pass.",
			[]string{"Coastal Weather Office = Coastal Weather Office", "CWO = Coastal Weather Office", "CWO = Coastal Weather Office"}},
		{"country in a body's name", claims.Place, "The Japan Space Agency launched a probe from Tanegashima Island.", []string{"Tanegashima Island = Tanegashima Island"}},
		{"a town of no gazetteer", claims.Place, "The bus overturned near Qarbala Sharif.", []string{"Qarbala Sharif = Qarbala Sharif"}},
		{"a pronoun", claims.PersonDetail, "Maria Kovacs won the race. She lives in Graz.", []string{"Maria Kovacs = Maria Kovacs", "She = Maria Kovacs"}},
		{"a pronoun of two", claims.PersonDetail, "Maria Kovacs and Helen Stone ran. She won.", []string{"Maria Kovacs = Maria Kovacs", "Helen Stone = Helen Stone"}},
		{"a nameless man between", claims.PersonDetail, "Paul Stone spoke. A man was arrested. He ran.", []string{"Paul Stone = Paul Stone"}},
		{"two of one surname", claims.PersonDetail, "Paul Stone met Helen Stone. Stone left.", []string{"Paul Stone = Paul Stone", "Helen Stone = Helen Stone", "Stone = Stone"}},
		{"a nameless man beside a name", claims.PersonDetail, "The coach, sitting next to Paul Stone, said he was glad.", []string{"Paul Stone = Paul Stone"}},
		{"a stranger who speaks between", claims.PersonDetail, "Paul Stone agreed. Vosk said it was hard. It is over, he said.", []string{"Paul Stone = Paul Stone"}},
		{"a cause plans nothing", claims.Certainty, "The road shut due to heavy snow. The strike is due to end soon.", []string{"due to = planned"}},
		{"what takes lives is no report", claims.Certainty, "The fever has claimed 40 lives. He claimed the road was shut.", []string{"claimed = reported"}},
		{"said to somebody", claims.Certainty, "He said to his friends that it was over. The firm is said to be for sale.", []string{"said to = reported"}},
		{"a verb and its noun", claims.Event, "The strike fell apart and rebels struck a bus.", []string{"strike = attack", "fell = fall", "struck = attack"}},
		{"no confidence", claims.Polarity, "The no-confidence vote did not pass.", []string{"not = negative"}},
		{"a forecast plans nothing", claims.Certainty, "Analysts expect a fall. It will probably rain.", []string{"expect = possible", "will probably = possible"}},
	} {
		if d := cmp.Diff(c.want, detailsIn(c.text, c.kind)); d != "" {
			t.Errorf("%s: %s (-want +got):\n%s", c.name, c.text, d)
		}
	}
}

// A report about two countries leaves its own country's name out.
func TestBodyOfTheOther(t *testing.T) {
	text := "Peru and Chile share a border. Peru guards it; Chile does not. Chilean President Eva Soto met President Juan Lopez and Prime Minister Ana Diaz."
	for _, s := range claims.Extract(paragraphs(text)).Sentences {
		for d := range s.All() {
			if d.Kind == claims.RoleDetail && d.Role.Holder.Name != "Eva Soto" && (d.Role.Body != "Peru" || d.Role.Sure) {
				t.Errorf("%s: body %q, sure %v", d.Span.Of(text), d.Role.Body, d.Role.Sure)
			}
		}
	}
}

// A country that a report speaks of as another's is not that of its own
// president.
func TestBodyFromAbroad(t *testing.T) {
	text := "President Dale Trent denied it. Russia was not asked. The memos name the Russian ambassador, Oleg Petrov. The president is angry."
	for _, s := range claims.Extract(paragraphs(text)).Sentences {
		for d := range s.All() {
			if d.Kind == claims.RoleDetail && d.Role.Office == "president" && d.Role.Body != "" {
				t.Errorf("%s: %s", d.Span.Of(text), d.Value)
			}
		}
	}
}

// An office that stands for its holder is its only holder's in the document.
func TestOfficeForHolder(t *testing.T) {
	const text = "Navy chief Admiral Tano Reyes of Peru arrived in Chile.\n\n" +
		"The navy chief met the Chilean president and foreign minister. He came as a navy chief.\n\n" +
		"Chilean President Ana Soto thanked the Peruvian navy chief. Another navy chief stayed away."
	var got []string
	for _, s := range claims.Extract(paragraphs(text)).Sentences {
		for d := range s.All() {
			if d.Kind == claims.RoleDetail {
				got = append(got, d.Value)
			}
		}
	}
	want := []string{
		"chief of naval staff of Peru: Tano Reyes",
		"chief of naval staff of Peru: Tano Reyes", "president of Chile: Ana Soto", "foreign minister of Chile",
		"chief of naval staff of Peru",
		"president of Chile: Ana Soto", "chief of naval staff of Peru: Tano Reyes",
		"chief of naval staff of Peru",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A pronoun keeps the place of the name that it stands for, and a speaker
// spoken of by pronoun bears the name.
func TestAntecedent(t *testing.T) {
	text := "Maria Kovacs won. \"It was hard,\" she said."
	got := claims.Extract(paragraphs(text))
	last := got.Claims[len(got.Claims)-1]
	if last.Speaker == nil || last.Speaker.Name != "Maria Kovacs" {
		t.Errorf("speaker %+v", last.Speaker)
	}
	for d := range got.Sentences[1].All() {
		if d.Kind == claims.PersonDetail && d.Person.Antecedent.Of(text) != "Maria Kovacs" {
			t.Errorf("antecedent %q", d.Person.Antecedent.Of(text))
		}
	}
}

// A speaker addressed by surname bears the full name that the document gives.
func TestAddressed(t *testing.T) {
	got := claims.Extract(paragraphs("Maria Kovacs won. \"It was hard,\" Ms Kovacs said."))
	if last := got.Claims[len(got.Claims)-1]; last.Speaker == nil || last.Speaker.Name != "Maria Kovacs" {
		t.Errorf("speaker %+v", last.Speaker)
	}
}

func TestUserTables(t *testing.T) {
	const text = "Grand Wazir Omar Tal visited Zubrowka on Monday."
	if got := detailsIn(text, claims.RoleDetail, claims.Place); len(got) != 0 {
		t.Fatalf("without tables: %q", got)
	}
	x, err := claims.New(fstest.MapFS{
		"offices.tsv":   {Data: []byte("grand wazir\tone\tgrand wazir\n")},
		"countries.tsv": {Data: []byte("Zubrowka\tZZ\tZubrowkan\t\tLutz\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range x.Extract(paragraphs(text)).Claims[0].Details {
		if d.Kind == claims.RoleDetail || d.Kind == claims.Place {
			got = append(got, d.Value)
		}
	}
	if d := cmp.Diff([]string{"grand wazir: Omar Tal", "Zubrowka"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if _, err := claims.New(fstest.MapFS{"ranks.tsv": {Data: []byte("khan\thigh\tkhan\n")}}); err == nil {
		t.Error("a rank without an order is taken")
	}
	if _, err := claims.New(nil); err != nil {
		t.Error(err)
	}
}

// lawful checks what holds of any document: places are whole characters in
// order, claims and details stand in their sentences, figures are where they
// say, and the same document gives the same again.
func lawful(t *testing.T, doc *source.Document) {
	t.Helper()
	got := claims.Extract(doc)
	whole := func(sp source.Span, what string) {
		if sp.Start < 0 || sp.End < sp.Start || sp.End > len(doc.Text) || !utf8.ValidString(sp.Of(doc.Text)) {
			t.Fatalf("%s at %v in %q", what, sp, doc.Text)
		}
	}
	end := 0
	for _, s := range got.Sentences {
		whole(s.Span, "sentence")
		if s.Start < end {
			t.Fatalf("sentence %v begins before %d", s.Span, end)
		}
		end = s.End
		at := s.Start
		for d := range s.All() {
			whole(d.Span, string(d.Kind))
			if !s.Span.Overlaps(d.Span) || d.Span.Start < at {
				t.Fatalf("%s %v is out of order or of sentence %v", d.Kind, d.Span, s.Span)
			}
			at = d.Span.Start
			if d.Figure != nil && d.Figure.Span != d.Span {
				t.Fatalf("figure at %v, detail at %v", d.Figure.Span, d.Span)
			}
			if d.Kind == claims.Quote && d.Value != d.Span.Of(doc.Text) {
				t.Fatalf("quote %q of %q", d.Value, d.Span.Of(doc.Text))
			}
		}
	}
	for i := range got.Claims {
		c := &got.Claims[i]
		whole(c.Span, "claim")
		whole(c.Content, "content")
		if !c.Span.Contains(c.Content) || !got.Sentences[c.Sentence].Contains(c.Span) {
			t.Fatalf("content %v of claim %v of sentence %v", c.Content, c.Span, got.Sentences[c.Sentence].Span)
		}
		if c.Worth < 0 || c.Worth > 1 {
			t.Fatalf("worth %v", c.Worth)
		}
	}
	if d := cmp.Diff(got, claims.Extract(doc), cmpopts.IgnoreUnexported(claims.Testimony{}), cmp.AllowUnexported(source.Document{})); d != "" {
		t.Fatalf("twice the same document (-first +second):\n%s", d)
	}
}

func TestLaws(t *testing.T) {
	for _, folder := range []string{"held-out", "own"} {
		for _, r := range readLabelled(t, folder) {
			lawful(t, r.doc)
		}
	}
	for _, text := range []string{"", " ", "\n\n", "’s", "of the of the", "President", "al-", "(X) said \"", "U.S.-based A. B. C. d’E’s 5% of $", "\u2028É “", "Gen. of of the Armed Forces of Iran's armed forces"} {
		lawful(t, paragraphs(text))
	}
}

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"Chilean President Eva Soto, 61, told Reuters on Monday that 12 people had died.\n\nShe will visit Lima.",
		"“It’s over,” said Gen. Omar al-Hadi (retd), the army chief of staff of Iran's armed forces; he did not resign.",
		"THE WEATHER OFFICE (TWO) SAID NO", "a.b.c and, but while; \"", "former former president of of France and foreign minister and",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lawful(t, paragraphs(strings.ToValidUTF8(text, "\ufffd")))
	})
}

// BenchmarkExtract reads the labelled reports, time and again.
func BenchmarkExtract(b *testing.B) {
	n := 0
	reports := readLabelled(b, "held-out")
	for _, r := range reports {
		n += len(r.Text)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range reports {
			claims.Extract(r.doc)
		}
	}
}

func TestExcerpt(t *testing.T) {
	text := "The ferry to Tolvik sank on Monday with 12 on board.\n\nThe minister Ada Marsh speaks to 14 divers in Tolvik. (Jon Roe/Reuters)\n\nThe owner was told at once."
	set := source.ReadBytes("story.txt", []byte(text), source.Options{})
	got := claims.Extract(set.Documents[0])
	check := func(words string, want ...string) {
		t.Helper()
		at := strings.Index(text, words)
		c := got.Excerpt(source.Span{Start: at, End: at + len(words)})
		var values []string
		for _, d := range c.Details {
			if d.Kind == claims.Number || d.Kind == claims.PersonDetail || d.Kind == claims.Date {
				values = append(values, d.Value)
			}
		}
		if c.Text() != words || !slices.Equal(values, want) {
			t.Errorf("%q of %q, want %q of %q", values, c.Text(), want, words)
		}
	}
	check("sank on Monday with 12 on board", "monday", "12")
	check("with 12 on board", "12")
	check("Ada Marsh speaks to 14 divers", "Ada Marsh", "14") // of a caption
}

// Who posted something, and when, is no claim.
func TestSignature(t *testing.T) {
	check := func(text string, want int) {
		t.Helper()
		if got := claims.Extract(paragraphs(text)).Claims; len(got) != want {
			t.Errorf("%q: %d claims, want %d", text, len(got), want)
		}
	}
	check("— Ada Lund (@adalund) December 28, 2017", 0)
	check("— Ada Lund (@adalund)", 0)
	check("Ada Lund (@adalund) resigned on December 28, 2017.", 1)
	check("The mayor of Tolvik (@tolvik) December 28, 2017", 1)
}

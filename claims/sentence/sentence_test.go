package sentence

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// In a case, | stands where one sentence ends and the next begins.
var cases = []struct{ name, text string }{
	{"stop", "The talks began on Monday.| They ended a day later."},
	{"question", "Who signed it?| Nobody would say."},
	{"exclamation", "What a night!| The square was full."},
	{"several marks", "Really?!| They had no idea.| Stop!!!| Nobody moved."},
	{"no last stop", "The talks began.| They went on"},
	{"mark inside a sentence", "Enough! he cried, and left.| They stayed."},
	{"mark and comma", "Why not?, she wrote.| He agreed."},

	{"title", "Mr. Khan met Dr. Ayesha Malik and Prof. Li.| They spoke for an hour."},
	{"military titles", "Lt. Gen. (retd) Omar Farooq and Brig. Gen. Hill flew in.| Maj. Ruiz drove."},
	{"title before quoted nickname", `The band cheered Sgt. "Lucky" Brown on stage.`},
	{"hyphenated title", "Vice-Adm. Ito resigned."},
	{"initials", "J. R. Alvarez met Anne M. Cole and G.K. Rao."},
	{"the pronoun is no initial", "It was only you and I.| Did anyone else see it?"},
	{"letter that names", "They moved to plan B.| It failed too."},
	{"ampersand is no initial", "She left AT&T.| Engineers followed her."},
	{"suffix", "Martin Cole Jr. and Sam Lee Sr. signed.| Paul Roy Jr.| He left early."},
	{"degree", "Ana Diaz, Ph.D., spoke first.| She holds a Ph.D. in physics.| He has an M.D.| They both teach."},

	{"country before a name", "Troops of the U.S. Army and the U.K. Treasury took part."},
	{"country before a new sentence", "She grew up in the U.S.| Her brother did not.| He stayed in the U.K.| They write often."},
	{"country twice", "The law covers the U.S.| The U.S. Senate passed it."},
	{"state", "The plant in Akron, Ohio, and one in Fresno, Calif., closed.| It moved to Boise, Ida.| Workers protested."},
	{"state before a courtesy title", "He was born in Gary, Ind.| Mr. Cole left at six."},
	{"capital city", "She flew to Washington, D.C.| The visit lasted a day."},
	{"firm", "Orient Steel Corp. Chairman Raj Mehta left Apex Inc. in May.| He joined Delta Co.| The pay is better."},
	{"firm before a verb", "He sold his stake in Apex Inc.| Analysts were surprised.| He bought Delta Corp.| Terms were not given."},
	{"firm in small letters", "Ask Mills and co. about it.| They know."},

	{"clock", "Doors open at 9 a.m. on weekdays.| They shut at 5 p.m.| Visitors leave then."},
	{"clock opens", "At 7 a.m. Ms. Roy called.| She rang again at 8 p.m.| Ms. Roy was angry."},
	{"clock and zone", "It starts at 8 p.m. EST tonight and at 9 a.m. Monday in Tokyo.| At 3 p.m. Lahore time it ends."},
	{"month", "The pact was signed on Nov. 3, 2019, not in Dec. 2018.| It lapsed in Sept.| Nobody noticed."},
	{"month and day", "He was named on Feb. 21.| Ms. Lund follows in Aug. 2025."},
	{"number sign", "He wore No. 7 and lived at no. 10 for years.| The answer was no.| Rivals agreed."},
	{"page", "See p. 12 and pp. 30-34, fig. 2 and art. 6 of the report.| Vol. III has more.| Fig. A is new."},
	{"rupees", "It cost Rs. 500 and later rs. 900.| Buyers paid."},
	{"degree sign", "The file is kept as N°. 12.30.7 in the vault.| Ask for it."},
	{"within", "Some fruit, e.g. Fuji apples, sold well, i.e. Monday's stock went.| It was Lee vs. The State."},
	{"etc.", "They sold rice, wheat, etc.| Prices rose.| They sold tea, etc. to visitors."},
	{"street", "The shop on Main St. near Lake Ave. closed.| The one on 4th St.| It was sold."},
	{"saint", "St. Mary's stands on Mt. Olive near Ft. Hood."},

	{"decimals", "Rates rose 0.25 points to 5.50.| Inflation hit 3.1%.| Pay rose $4.75.| It was not enough."},
	{"dotted numbers", "They met on 14.08.2023 and paid 1.250.000.| That was all."},
	{"year", "It began in 1998.| Ten years later it ended."},
	{"figure opens", "The blast hit a market.| 12 people died.| $5 million was lost."},
	{"e-mail", "Write to desk.one@news.example.com for more.| We reply."},
	{"address", "See www.example.org/About.Us or https://a.example.com/x.Html today.| It is free."},
	{"file name", "Open the .pdf file named Report.final.docx now.| Then print."},
	{"lost space", "The talks failed.|Nobody was surprised.|The cost was 1,200.|That is much."},
	{"lost space after a title", "He met Dr.Khan and St.John there."},

	{"quotation and speaker", `"It is over." she said.| "Is it?" he asked.`},
	{"quotation, then a name that asks", `"Will they come?" Mr. Dar asked the envoy.| "Yes!" Ali Reza shouted.`},
	{"quotation ends a sentence", `He waved and said, "We won."| The crowd cheered.`},
	{"curly quotation", "He said: “We won.”| The crowd cheered.| “Did you?” she asked."},
	{"sentences in a quotation", `"We won.| We will win again," he said.`},
	{"cries within a sentence", `They shouted, "Out! Out!" and marched on.`},
	{"single quotation marks", "'Go! Run! The dam broke!' shouted a guard.| 'It held.'| We stayed."},
	{"speech in single quotation marks", "‘We lost.| We will be back,’ said the coach.| He said: 'We won.| It was luck.'"},
	{"words in single quotation marks", "The note called it ‘a good end. A fine one’ in red ink."},
	{"passage in single quotation marks", "For instance, ‘it grows by the sea. It flowers in May’ (Lund, p. 4).| It is rare."},
	{"apostrophes", "The '90s were loud.| The workers' pay fell.| Rock 'n' roll lived."},
	{"quotation after an abbreviation", `She joined Apex Inc.| "It was time," she said.`},

	{"brackets in a sentence", "The envoy (He had arrived late. He was tired.) spoke first.| Others listened."},
	{"brackets between sentences", "The envoy spoke.| (He had arrived late.)| Others listened."},
	{"afterthought", "The dam held. (Which surprised nobody.)| They left."},
	{"reference after a quotation", `"They came [...] by sea [...]" (Cole 12).| He was wrong.`},
	{"bracket after an abbreviation", "Apex Inc. (“Apex”) sued Delta Ltd. (“Delta”)."},
	{"square brackets", "The note [sic. See above] was short.| [An editor wrote it.]"},
	{"footnotes", "It was known.[4]| Then it was not.[5][6]| Studies agree.12 13| Others differ (see above).7| They are few."},

	{"ellipsis", "He paused ... then spoke.| She waited...| Nothing came."},
	{"ellipsis character", "He paused… then spoke.| She waited…| Nothing came."},
	{"spaced ellipsis", "They went . . . and came . . . Friday or not.| It ended . . . .| Then rain fell."},
	{"stop before an ellipsis", "It ended at sea.| . . . The rest is lost. . . ."},
	{"dashes", "The plan -- why not? -- was his.| It failed - he knew!| - What now?"},

	{"names with a mark", "She left Yahoo! for Yum! Brands.| She liked Yahoo!| It paid well."},
	{"mark before a word", "He speaks !Kung and uses .net daily."},
	{"wide stops", "It ended．|Nobody won。|Why？|No one knows！"},
	{"name with a small letter", "Sales fell.| iPhone makers suffered.| al-Shabab fighters fled.| de Villiers scored."},
	{"no capitals at all", "it rained all day.| nobody came. | approx. ten left."},

	{"list with stops", "1. Buy rice |2. Boil water |3. Eat"},
	{"list with brackets", "1) Buy rice |2) boil water |3) eat"},
	{"list with both", "1.) Buy rice. |2.) Boil water. |3.) Eat."},
	{"list with letters", "a. Buy rice |b. Boil water |c. Eat"},
	{"list with Roman numbers", "i. Buy rice |ii. Boil water |iii. Eat"},
	{"list with Roman capitals", "I. War |II. Peace |III. Trade"},
	{"list in brackets", "(1) Buy rice |(2) Boil water |(3) Eat"},
	{"list after sentences", "Cook it.| Like this. |1. Buy rice |2. Boil water"},
	{"bullets", "• Rice |• Water |• 3. Salt |⁃4. Oil"},
	{"marker alone is no sentence", "IV. The war.| Q. Who won?| A. Nobody did."},
	{"no list", "For 1. above pay ten and for 2. below pay none."},

	{"wrapped line", "The ministers of both\ncountries met in the\ncapital on Friday.|\nThey agreed."},
	{"wrapped before a name", "The minister will travel to New\nYork City after the summit in\nMay.| Talks follow."},
	{"wrapped before a number", "The law has been in force in all of the provinces since May\n12.| It will lapse."},
	{"numbered lines", "Bring with you:|\n1. rice|\n2. water|\n3. salt"},
	{"lines that are items", "rice and wheat|\nfresh water|\ncooking oil"},
	{"heading line", "Background|\nThe two countries have traded across the border since the road opened in 1982.| It shut in May."},
	{"blank line", "The talks ended without a deal|\n\nthe next day rain fell"},
	{"dash items", "They need:|\n- rice|\n- water"},
	{"carriage returns", "It ended.|\r\nNobody won.|\r\n\r\nThe end"},
	{"no-break space", "It ended.|\u00a0Nobody won."},
}

func TestSplit(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var want, got []string
			for s := range strings.SplitSeq(c.text, "|") {
				want = append(want, strings.TrimSpace(s))
			}
			text := strings.ReplaceAll(c.text, "|", "")
			for _, sp := range Split(text) {
				got = append(got, sp.Of(text))
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%q (-want +got):\n%s", text, d)
			}
		})
	}
}
func FuzzSplit(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text)
	}
	for _, s := range []string{"", " ", ".", "A. b", "One. Two! (Three?) 'Four.' five", "1. a\n2. b\n\nc", "•\xff. . . .…'", "\u00a0x.\u00a0Y\u2003", "[[[(((", "a.B\r\nc"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, sp := range Split(text) {
			if sp.Start < at || sp.End <= sp.Start || sp.End > len(text) {
				t.Fatalf("%q: span %v after %d", text, sp, at)
			}
			blank(t, text, at, sp.Start)
			if s := sp.Of(text); skipSpace(s, 0) != 0 || spaceBefore(s, len(s)) != 0 {
				t.Errorf("%q: white space around %q", text, s)
			}
			if utf8.ValidString(text) && !utf8.ValidString(sp.Of(text)) {
				t.Errorf("%q: %v cuts a character", text, sp)
			}
			at = sp.End
		}
		blank(t, text, at, len(text))
	})
}

// blank checks that text[from:to] is white space.
func blank(t *testing.T, text string, from, to int) {
	t.Helper()
	for _, r := range text[from:to] {
		if !unicode.IsSpace(r) {
			t.Fatalf("%q: %q is in no sentence", text, text[from:to])
		}
	}
}

package clause

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"crosscheck/source"
)

// In a case | stands where one clause ends and the next begins, with the word
// that joins them after it; what follows || is in no clause.
var divided = []string{
	// Clauses with a subject of their own.
	"The dam broke on Sunday, |and the lower town was flooded.",
	"Rescuers reached the valley, |but the snow stopped the helicopters.",
	"Oil fell by two percent |and gold rose.",
	"The bank raised rates; |the currency gained at once.",
	"Ms. Roy leads the party, |while her brother runs the firm.",
	"Exports fell in March, |whereas imports grew.",
	"The north voted for change |but the south was loyal.",
	"The fire destroyed ten homes, |and two firemen were hurt.",
	"Iran will send a team |and Iraq will follow in May.",
	"There was no warning, |and it took hours to reach the coast.",
	"The army closed the road, |but the drivers refused to turn back.",
	"The mayor opened the bridge on Friday |and she thanked the workers.",
	// Verbs that share a subject.
	"Police searched the house |and seized three rifles.",
	"The envoy landed in Cairo, |met the king |and left at night.",
	"The court heard the case on Monday |and will rule in June.",
	"The firm cut 300 jobs |but kept its plant in Leeds.",
	"She won the seat in 2019 |and lost it four years later.",
	"The rebels attacked a convoy |and then burned two trucks.",
	"The president was received at the airport |and met the governor.",
	"The bill has passed the house |and is now before the senate.",
	"The storm killed nine people, |injured dozens |and destroyed a school.",
	"He leads the union |and has called a strike.",
	"The floods have ruined the crop |and killed 40 cows.",
	"The firm will sell two mills |and shut a third.",
	"Lund, who won in May, meets the cabinet today |and has asked for time.",
	// Appositions and relative clauses in the second subject.
	"The mine will stay shut until Friday, |and Ivo Brand, the town's mayor, asked for help.",
	"The chair will step down in June, |and her deputy, who owns a tenth, wants the post.",
	"The vote was calm, |but Ruth Adler, leader of the Greens, said it was not free.",
	// An attribution holds for all clauses before it.
	"Troops entered the town |and freed the hostages||, the army said.",
	"The pilot was unhurt |but his passenger died||, according to the police.",
	"The talks failed |and the envoy flew home||, said a diplomat.",
	"The deal was signed |and the money was paid||, two officials told Reuters on Friday.",
	// ... and one before them for those that "and" joins.
	"The ministry said that prices rose |and exports fell.",
	"The governor said the road was open |and that schools would reopen.",
	"The agency said two men drowned, |but their families deny it.",
	"He said the plan was dead |and warned that others would follow.",
	"According to the agency, a barge sank |and four sailors drowned.",
}

var whole = []string{
	// Lists and pairs.
	"The minister and an aide were hurt.",
	"They sold rice, wheat and barley to Egypt.",
	"Iran and Pakistan signed an accord and a map.",
	"The army said Iran and Pakistan agreed to talks.",
	"Rescuers, police and volunteers searched the river.",
	"The tall and heavy gates were closed.",
	"Between May and July the river rises.",
	"The Ministry of Trade and Industry rejected the offer.",
	// Clauses inside others.
	"Police caught the man who robbed a bank and fled.",
	"He left because the pay was poor and the work was hard.",
	"When the rain stopped and the river fell, people returned.",
	"If the vote fails and the party splits, he will resign.",
	"The bridge that links the towns and carries the railway is shut.",
	"She knows what he did and where he went.",
	"They will stay until the war ends and the road opens.",
	"He agreed to sell the house and move to Rome.",
	"The general, who led the raid and lost an arm, retired.",
	"It is not clear why the plane turned and fell.",
	// What somebody says.
	"He said the guards lied and took bribes.",
	`"We won and they lost," he told reporters.`,
	`He sang "Come and Go" at the fair.`,
	"The film Crime and Punishment opens today.",
	// Verbs with one object, participles.
	"The council condemned and rejected the plan.",
	"She bought the firm for cash and shares, in a deal that was praised.",
	"Guides found two Swiss and Danish hikers swept away by a flood.",
	"He was arrested and charged with murder.",
	"The bombs were found and defused by police.",
	"The effect a strike and a storm would have is unknown.",
	"They criticised the firm and the power big banks have.",
	// Nothing joins.
	"The vote takes place on Tuesday.",
	"Nobody was hurt, police said.",
	"Yes.",
	"and",
	`He said "it is over and left.`,
}

func TestSplit(t *testing.T) {
	for _, text := range append(divided, whole...) {
		said, _, _ := strings.Cut(text, "||")
		want := strings.Split(said, "|")
		for i, w := range want {
			if i > 0 {
				for _, join := range []string{"and that ", "and ", "but ", "while ", "whereas "} {
					w = strings.TrimPrefix(w, join)
				}
			}
			if i < len(want)-1 {
				w = strings.TrimRight(w, ",; ")
			}
			want[i] = w
		}
		text = strings.ReplaceAll(text, "|", "")
		var got []string
		for _, c := range Split(text) {
			got = append(got, c.Span.Of(text))
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", text, d)
		}
	}
}

// A saying is the attribution of a clause, as words.
type saying struct{ Speaker, Verb, Class, Through string }

func TestAttribution(t *testing.T) {
	for _, c := range []struct {
		text string
		want []saying
	}{
		{"The road is shut, officials said.", []saying{{"officials", "said", "say", ""}}},
		{"The road is shut, the governor said on Monday.", []saying{{"the governor", "said", "say", ""}}},
		{"The road is shut, said Gen. Omar Khan.", []saying{{"Gen. Omar Khan", "said", "say", ""}}},
		{"The road is shut, according to the army.", []saying{{"the army", "according to", "according", ""}}},
		{"According to the army, the road is shut.", []saying{{"the army", "According to", "according", ""}}},
		{"The army says the road is shut.", []saying{{"The army", "says", "say", ""}}},
		{"On Monday, the army denied that the road was shut.", []saying{{"the army", "denied", "deny", ""}}},
		{"The army has confirmed that it attacked.", []saying{{"The army", "confirmed", "confirm", ""}}},
		{"The army has confirmed the attack.", []saying{{}}},
		{"The storm claimed 12 lives.", []saying{{}}},
		{"Both sides reaffirmed their commitment to the pact.", []saying{{}}},
		{"The pope told people to stay at home.", []saying{{}}},
		{"The firm rejected the allegations.", []saying{{"The firm", "rejected", "reject", ""}}},
		{"The house rejected the bill.", []saying{{}}},
		{"The house rejected a bill that sought to cap rents.", []saying{{}}},
		{"The firm rejected the claim that it had lied.", []saying{{"The firm", "rejected", "reject", ""}}},
		{`Her agent, Ned Ross, called the fine "cruel".`, []saying{{"Her agent", "called", "call", ""}}},
		{"He called his sister on Monday.", []saying{{}}},
		{"The road is shut, the county's chief engineer said.", []saying{{"the county's chief engineer", "said", "say", ""}}},
		{"The road is shut, the county's engineer, Ida Moss, told a meeting.", []saying{{"the county's engineer, Ida Moss", "told", "tell", ""}}},
		{"The road is shut, according to Ida Moss, an engineer for the county.", []saying{{"Ida Moss", "according to", "according", ""}}},
		{"Khan, the army chief, announced that the war was over.", []saying{{"Khan", "announced", "announce", ""}}},
		{"An official told Reuters that the road was shut.", []saying{{"An official", "told", "tell", "Reuters"}}},
		{"An official, though, told Sky Television News that the road was shut.", []saying{{"An official", "told", "tell", "Sky Television News"}}},
		{`"It is over," Ana Diaz, a nurse, told the Daily Post.`, []saying{{"Ana Diaz", "told", "tell", "the Daily Post"}}},
		{`It will not come back," she said.`, []saying{{"she", "said", "say", ""}}},
		{`It will not come back,” said Ana Diaz.`, []saying{{"Ana Diaz", "said", "say", ""}}},
		{`"It is over," she said.`, []saying{{"she", "said", "say", ""}}},
		{"State news agency IRNA quoted him as saying the road was shut.", []saying{{"him", "quoted", "quote", "State news agency IRNA"}}},
		{"The minister was quoted as saying the road was shut by IRNA.", []saying{{"The minister", "quoted", "quote", "IRNA"}}},
		{"Police came at dawn and made arrests, a witness said.", []saying{{"a witness", "said", "say", ""}, {"a witness", "said", "say", ""}}},
		{"The ministry said that prices rose and exports fell.", []saying{{"The ministry", "said", "say", ""}, {"The ministry", "said", "say", ""}}},
		{"The army said two men died, but locals deny it.", []saying{{"The army", "said", "say", ""}, {"locals", "deny", "deny", ""}}},
		{"He said it was late and warned that snow would come.", []saying{{"He", "said", "say", ""}, {"He", "warned", "warn", ""}}},
		{"Nobody who said so was there.", []saying{{}}},
		{"The group did not say when it would leave.", []saying{{}}},
		{"Khan, the chief, said farmers faced ruin.", []saying{{"Khan", "said", "say", ""}}},
		{`He added: "It is over."`, []saying{{"He", "added", "add", ""}}},
		{`"It is over," commented Lee in a note.`, []saying{{"Lee", "commented", "note", ""}}},
		{"The stock added two percent.", []saying{{}}},
		{"For instance, in 2019, the army said it was ready.", []saying{{"the army", "said", "say", ""}}},
		{"The claims of the army were checked.", []saying{{}}},
		{"He was told that the road was shut.", []saying{{}}},
		{"On Monday engineers from the firm said the road was shut.", []saying{{"engineers from the firm", "said", "say", ""}}},
		{"Earlier this week Ida Moss said the road was shut.", []saying{{"Ida Moss", "said", "say", ""}}},
		{"Two hours later, the firm confirmed that the road was shut.", []saying{{"the firm", "confirmed", "confirm", ""}}},
		{"Ahead of the vote, the mayor said that the road was shut.", []saying{{"the mayor", "said", "say", ""}}},
		{"The navy on Tuesday said the road was shut.", []saying{{"The navy", "said", "say", ""}}},
		{"Ms Moss on the other hand, said the road was shut.", []saying{{"Ms Moss", "said", "say", ""}}},
		{"USA Today reported that the road was shut.", []saying{{"USA Today", "reported", "report", ""}}},
		{"BERN (AP) - Ida Moss told reporters that the road was shut.", []saying{{"Ida Moss", "told", "tell", ""}}},
		{`"It is over," the Moss family said in a note.`, []saying{{"the Moss family", "said", "say", ""}}},
		{`"It is over," Moss said, according to the Daily Post.`, []saying{{"Moss", "said", "say", "the Daily Post"}}},
		{`"It is over," said Ida Moss, a nurse who saw it, according to the Daily Post.`, []saying{{"Ida Moss", "said", "say", "the Daily Post"}}},
		{"The town acted against gangs blamed for stoking the riots.", []saying{{}}},
		{"It bought the mill in a deal reported to be worth millions.", []saying{{}}},
		{"She campaigned on promises to cut rents.", []saying{{}}},
		{"It keeps its cash, convertible notes, and other stakes.", []saying{{}}},
		{"The group claimed responsibility for a raid that shut the road.", []saying{{}}},
		{"The firm announced this week that the road was shut.", []saying{{"The firm", "announced", "announce", ""}}},
		{"The mill closed hours after Moss told reporters that it was safe.", []saying{{}}},
	} {
		var got []saying
		for _, x := range Split(c.text) {
			got = append(got, saying{x.Speaker.Of(c.text), x.SpeechVerb.Of(c.text), x.Class, x.Through.Of(c.text)})
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, d)
		}
	}
}

func TestSubject(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // subject and verb of each clause
	}{
		{"Police came at dawn and made arrests.", []string{"Police came", "Police made"}},
		{"On Monday, the envoy landed in Rome and met the pope.", []string{"the envoy landed", "the envoy met"}},
		{"Ali Reza, a farmer, sold his land, but he kept a horse.", []string{"Ali Reza sold", "he kept"}},
		{"KABUL (AP) - A bomb killed two men and wounded a third.", []string{"A bomb killed", "A bomb wounded"}},
	} {
		var got []string
		for _, x := range Split(c.text) {
			got = append(got, x.Subject.Of(c.text)+" "+x.Verb.Of(c.text))
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, d)
		}
	}
}

func TestKind(t *testing.T) {
	for text, want := range map[string]Kind{
		"The dam broke.":                                 Assertion,
		"Will the dam break?":                            Question,
		"Subscribe to our letter for more.":              Appeal,
		"If the dam breaks, the town will flood.":        Hypothetical,
		"The dam would have held in a dry year.":         Hypothetical,
		"The dam is expected to break.":                  Prediction,
		"I think the dam is safe.":                       Opinion,
		"In my view, the dam is a mistake.":              Opinion,
		`The sign said "click here" in red.`:             Assertion,
		"The president will visit the dam on Wednesday.": Assertion,
		"Engineers expect the repair to take a month.":   Prediction,
		"The firm expects to hire ten people.":           Assertion,
		"The wind could turn by nightfall.":              Prediction,
		"The court could rule by nightfall.":             Assertion,
		"More rain will fall in the north.":              Prediction,
		"Without a permit, the work would stop.":         Hypothetical,
		"The wall looks ridiculous.":                     Opinion,
	} {
		if got := Split(text)[0].Kind; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestQuoted(t *testing.T) {
	for text, want := range map[string]bool{
		`"We have lost the dam," he said.`:           true,
		`We have lost the dam," he said.`:            true,
		`“We have lost the dam,” he said.`:           true,
		`He called the dam "a mistake" on Thursday.`: false,
		"The dam broke.":                             false,
	} {
		if got := Split(text)[0].Quoted; got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", " ", "and", "a, and b; c", "He said \"x and y\", and left (or so they said).", "\xff and \xfe were", "X said Y and Z said W, he said."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, c := range Split(text) {
			if c.Span.Start < at || c.Span.End <= c.Span.Start || c.Span.End > len(text) {
				t.Fatalf("%q: clause %v after %d", text, c.Span, at)
			}
			at = c.Span.End
			for _, sp := range []source.Span{c.Span, c.Subject, c.Verb, c.Speaker, c.SpeechVerb, c.Through} {
				if sp.Start < 0 || sp.End < sp.Start || sp.End > len(text) {
					t.Fatalf("%q: %v", text, sp)
				}
				if utf8.ValidString(text) && !utf8.ValidString(sp.Of(text)) {
					t.Errorf("%q: %v cuts a character", text, sp)
				}
			}
			if c.Kind == "" || (c.Class == "") != (c.SpeechVerb.Len() == 0) {
				t.Errorf("%q: %+v", text, c)
			}
		}
	})
}

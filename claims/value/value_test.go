package value

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// reported is the date of the reports in the cases: a Wednesday.
var reported = time.Date(2021, 6, 16, 9, 30, 0, 0, time.UTC)

// brief writes the values of a text as "kind place=text unit", a line each.
func brief(text string, on time.Time) []string {
	var got []string
	for _, v := range Scan(text, on) {
		s := string(v.Kind) + " " + v.Span.Of(text) + "=" + v.Text
		if v.Unit != "" {
			s += " " + v.Unit
		}
		got = append(got, s)
	}
	return got
}

func check(t *testing.T, text string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, brief(text, reported)); diff != "" {
		t.Errorf("%q (-want +got):\n%s", text, diff)
	}
}

func TestNumbers(t *testing.T) {
	check(t, "They counted 1,204 ballots.", "number 1,204=1204")
	check(t, "fined $5,000, then $18,000,", "money $5,000=5000 USD", "money $18,000=18000 USD")
	check(t, "1,204, not 1,205", "number 1,204=1204", "number 1,205=1205")
	check(t, "seats 22,24,26", "number 22=22", "number 24=24", "number 26=26")
	check(t, "Some 12,34,567 voters", "number 12,34,567=1234567")
	check(t, "There are 2 345 678 of them.", "number 2 345 678=2345678")
	check(t, "about 80 , 500 seats", "number 80 , 500=80500")
	check(t, "the index lost 4 . 8 %", "percent 4 . 8 %=4.8 %")
	check(t, "a ratio of .75", "number .75=0.75")
	check(t, "one hundred and seven villagers", "number one hundred and seven=107")
	check(t, "between one hundred and two hundred men", "number one hundred and two hundred=100-200")
	check(t, "three hundred and four thousand tents", "number three hundred and four thousand=304000")
	check(t, "forty-two goats", "number forty-two=42")
	check(t, "5 thousand 2 hundred birds", "number 5 thousand 2 hundred=5200")
	check(t, "1.4m people", "number 1.4m=1400000")
	check(t, "9bn cells", "number 9bn=9000000000")
	check(t, "3 lakh crore", "number 3 lakh crore=3000000000000")
	check(t, "a dozen lorries", "number a dozen=12")
	check(t, "two dozens of eggs", "number two dozens=24")
	check(t, "half a million refugees", "number half a million=500000")
	check(t, "a quarter of the crop", "number a quarter=0.25")
	check(t, "two-thirds of members", "number two-thirds=0.666666666666667")
	check(t, "2 1/2 loaves", "number 2 1/2=2.5")
	check(t, "1½ pages", "number 1½=1.5")
	check(t, "one and a half million hens", "number one and a half million=1500000")
	check(t, "seven million and a quarter", "number seven million and a quarter=7250000")
	check(t, "two billion and a half million", "number two billion and a half million=2000500000")
	check(t, "minus seven", "number minus seven=-7")
	check(t, "fell to -3 overnight", "number -3=-3")
	check(t, "three point one four", "number three point one four=3.14")
	check(t, "one in nine adults", "number one in nine=0.111111111111111")
	check(t, "three out of four dentists", "number three out of four=0.75")
	check(t, "5.2x10^3 grains", "number 5.2x10^3=5200")
	check(t, "2.5e+3 grains", "number 2.5e+3=2500")
	check(t, "2^10 states", "number 2^10=1024")
	check(t, "tens of thousands of marchers", "number tens of thousands=tens of thousands")
	check(t, "two twenty-fifths", "number two twenty-fifths=0.08")
	check(t, "one over eight", "number one over eight=0.125")
	check(t, "12 Los Angeles flights", "number 12=12")
	check(t, "a 2,000-member club of 2000 people", "number 2,000=2000", "number 2000=2000")
	check(t, "it killed 2000", "number 2000=2000")
	check(t, "a thousandth", "number a thousandth=0.001")
	check(t, "half dozen eggs", "number half dozen=6")
	check(t, "3 and 1/2 loaves", "number 3 and 1/2=3.5")
	check(t, "seven in 10 voters", "number seven in 10=0.7")
	check(t, "nearly half voted", "number half=0.5")
	check(t, "only 3 may come", "number 3=3")
	check(t, "two may 19 times", "number two=2", "number 19=19")
	check(t, "an 11-and-a-half hour trip", "duration 11-and-a-half hour=PT11.5H hour")
	check(t, "the house of 2,5", "number 2,5=2.5")
	check(t, "a crowd of 1 200 people", "number 1 200=1200")
	check(t, "On July 1 200 people left", "date July 1=2021-07-01", "number 200=200")
	check(t, "at 9 300 people left", "number 9=9", "number 300=300")
}

func TestRanges(t *testing.T) {
	check(t, "eight to ten guards", "number eight to ten=8-10")
	check(t, "5-7 guards", "number 5-7=5-7")
	check(t, "5 to 7 million trees", "number 5 to 7 million=5000000-7000000")
	check(t, "prices rose from 5 to 7", "number 5=5", "number 7=7")
	check(t, "between $5m and $7m", "money $5m and $7m=5000000-7000000 USD")
	check(t, "$5 to $7 million", "money $5 to $7 million=5000000-7000000 USD")
	check(t, "3-5 km", "measure 3-5 km=3-5 kilometre")
	check(t, "10% or so", "percent 10%=10 %")
}

func TestMoney(t *testing.T) {
	check(t, "It cost $75 million.", "money $75 million=75000000 USD")
	check(t, "worth Rs 2.8tn", "money Rs 2.8tn=2800000000000 INR")
	check(t, "Rs. 500 each", "money Rs. 500=500 INR")
	check(t, "C$ 16.4 million and EUR5bn", "money C$ 16.4 million=16400000 CAD", "money EUR5bn=5000000000 EUR")
	check(t, "fined 500 pounds", "money 500 pounds=500 GBP")
	check(t, "weighs 500 pounds", "measure 500 pounds=500 pound")
	check(t, "a 500-pound bomb", "measure 500-pound=500 pound")
	check(t, "5 cents", "money 5 cents=5 USD/100")
	check(t, "six dollars and ten cents", "money six dollars and ten cents=6.1 USD")
	check(t, "$3.2t plan", "money $3.2t=3200000000000 USD")
	check(t, "40 USD million", "money 40 USD million=40000000 USD")
	check(t, "12 MUSD", "money 12 MUSD=12000000 USD")
	check(t, "9 EUR or 8 €", "money 9 EUR=9 EUR", "money 8 €=8 EUR")
	check(t, "millions of dollars", "money millions of dollars=millions USD")
	check(t, "a loss of -$40", "money -$40=-40 USD")
	check(t, "$10 dollars", "money $10 dollars=10 USD")
	check(t, "the firm's $17 million yacht", "money $17 million=17000000 USD")
	check(t, "$250-M deal", "money $250-M=250000000 USD")
	check(t, "two yuan and five jiao", "money two yuan and five jiao=2.5 CNY")
	check(t, "He won 20 marks", "number 20=20")
	check(t, "up to 1.85 marks", "money 1.85 marks=1.85 DEM")
	check(t, "they gave # 7,500 ; thanks", "money # 7,500=7500 GBP")
	check(t, "50 us$ or 10k usd", "money 50 us$=50 USD", "money 10k usd=10000 USD")
	check(t, "20p a cup", "money 20p=20 GBP/100")
	check(t, "5.1 million pounds of thrust", "measure 5.1 million pounds=5100000 pound")
	check(t, "9 million pounds of damage", "money 9 million pounds=9000000 GBP")
}

func TestMeasures(t *testing.T) {
	check(t, "an 85.19 per cent turnout", "percent 85.19 per cent=85.19 %")
	check(t, "up 2 percentage points", "percent 2 percentage points=2 pp")
	check(t, "cut by 25 basis points", "percent 25 basis points=0.25 pp")
	check(t, "5 to 7 percent", "percent 5 to 7 percent=5-7 %")
	check(t, "the 900-kilometre-long border", "measure 900-kilometre=900 kilometre")
	check(t, "190 sq km", "measure 190 sq km=190 square kilometre")
	check(t, "he is 6 feet 3 inches", "measure 6 feet 3 inches=6.25 foot")
	check(t, "the 6-foot-3 guard", "measure 6-foot-3=6.25 foot")
	check(t, `at 6'3" he towers`, `measure 6'3"=6.25 foot`)
	check(t, `a nail 4" long`, `measure 4"=4 inch`)
	check(t, "winds of 90mph", "measure 90mph=90 mile per hour")
	check(t, "30 km/h", "measure 30 km/h=30 kilometre per hour")
	check(t, "12 metres per second", "measure 12 metres per second=12 metre per second")
	check(t, "magnitude 6.3", "measure magnitude 6.3=6.3 magnitude")
	check(t, "a 6.8 quake", "measure 6.8=6.8 magnitude")
	check(t, "12MW", "measure 12MW=12 megawatt")
	check(t, "20 [kg]", "measure 20 [kg]=20 kilogram")
	check(t, "a mass of 4t", "measure 4t=4 tonne")
	check(t, "about 48 m deep", "measure 48 m=48 metre")
	check(t, "weighs 12st", "measure 12st=12 stone")
	check(t, "-5C", "measure -5C=-5 degree Celsius")
	check(t, "more than half a mile", "measure half a mile=0.5 mile")
}

func TestTimes(t *testing.T) {
	check(t, "a two-day visit", "duration two-day=P2D day")
	check(t, "for 3 hours and 20 minutes", "duration 3 hours and 20 minutes=PT3H20M hour")
	check(t, "two to three weeks", "duration two to three weeks=P2W/P3W week")
	check(t, "twice a week", "frequency twice a week=2/P1W")
	check(t, "three times a year", "frequency three times a year=3/P1Y")
	check(t, "every two weeks", "frequency every two weeks=1/P2W")
	check(t, "They met every month.", "frequency every month=1/P1M")
	check(t, "They met every second day.", "ordinal second=2")
	check(t, "in 2 hours 9 minutes 4 seconds", "duration 2 hours 9 minutes 4 seconds=PT2H9M4S hour")
	check(t, "Their average age was 41.", "age age was 41=41 year")
	check(t, "Omar, 61, said", "age 61=61 year")
	check(t, "Omar, now 61, said", "age 61=61 year")
	check(t, "there are, now 61, said", "number 61=61")
	check(t, "the 61-year-old", "age 61-year-old=61 year")
	check(t, "aged 9", "age aged 9=9 year")
	check(t, "a 6-month-old baby", "age 6-month-old=6 month")
	check(t, "died at 88", "age 88=88 year")
	check(t, "at 5:30 pm", "clock 5:30 pm=17:30")
	check(t, "at 7.15pm GMT", "clock 7.15pm GMT=19:15 gmt")
	check(t, "by 0930 GMT", "clock 0930 GMT=09:30 gmt")
	check(t, "as of 1930 GMT", "clock 1930 GMT=19:30 gmt")
	check(t, "at 12:05 a.m.", "clock 12:05 a.m.=00:05")
	check(t, "at 17:40 (local time)", "clock 17:40 (local time)=17:40 local time")
	check(t, "five o'clock", "clock five o'clock=05:00")
	check(t, "at six p.m.", "clock six p.m.=18:00")
	check(t, "6 o'clock pm", "clock 6 o'clock pm=18:00")
	check(t, "at noon", "clock noon=12:00")
	check(t, "a midnight blue coat")
	check(t, "Watch now 1:25")
	check(t, "every Monday", "frequency Monday=1/P1W")
	check(t, "men in their 60s")
	check(t, "the 27 - year - old , who left", "age 27 - year - old=27 year")
	check(t, "one day after", "duration one day=P1D day")
	check(t, "They could one day fly")
}

func TestScores(t *testing.T) {
	check(t, "They won 3-1.", "score 3-1=3-1")
	check(t, "They lost 1-3.", "score 1-3=1-3")
	check(t, "a vote of 52 to 48", "score 52 to 48=52-48")
	check(t, "a 2-2 draw", "score 2-2=2-2")
	check(t, "1-3 people", "number 1-3=1-3")
	check(t, "6-1, 2-6, 7-5", "score 6-1=6-1", "score 2-6=2-6", "score 7-5=7-5")
	check(t, "They lost 30 - 20 , again", "score 30 - 20=30-20")
}

func TestDates(t *testing.T) {
	for _, text := range []string{
		"on 4 January 2019", "on 04th Jan 2019", "on January 4, 2019", "on Jan. 4, 2019", "on the 4th of January 2019",
		"on 2019-01-04", "on 4-Jan-2019", "on Jan-4-2019", "on 2019/jan/04", "on 1/4/2019", "on 4.1.2019", "on 20190104",
		"on January 4 of 2019", "on the fourth of January, 2019", "on Jan4, 2019", "on January fourth 2019",
		"on 4 January '19", "on Friday, 4 January 2019", "on january four two thousand and nineteen",
	} {
		vs := Scan(text, reported)
		if len(vs) != 1 || vs[0].Text != "2019-01-04" || vs[0].Grain != Day || !vs[0].From.Equal(vs[0].To) {
			t.Errorf("%q: %+v", text, vs)
		}
	}
	check(t, "on 23/08/39", "date 23/08/39=2039-08-23")
	check(t, "the vote takes place on 20 June", "date 20 June=2021-06-20")
	check(t, "the mayor opens the fair on 12 June", "date 12 June=2021-06-12")
	check(t, "the mill burned on 20 June", "date 20 June=2020-06-20")
	check(t, "born on 4 May nineteen eighty six", "date 4 May nineteen eighty six=1986-05-04")
	check(t, "May 3-5", "date May 3-5=2021-05-03/2021-05-05")
	check(t, "a March 31-April 4 poll", "date March 31-April 4=2021-03-31/2021-04-04")
	check(t, "from May 3 to May 9", "date May 3 to May 9=2021-05-03/2021-05-09")
	check(t, "in January 2019", "date January 2019=2019-01")
	check(t, "in January last year", "date January last year=2020-01")
	check(t, "in mid-May", "date May=2021-05")
	check(t, "in 1987", "date 1987=1987")
	check(t, "2010-15", "date 2010-15=2010/2015")
	check(t, "the 1990s and the '80s", "date 1990s=199X", "date '80s=198X")
	check(t, "the 19th century", "date 19th century=18XX")
	check(t, "in the third quarter of 2019", "date third quarter of 2019=2019-Q3")
	check(t, "in Q1 2020 and the first quarter", "date Q1 2020=2020-Q1", "date first quarter=2021-Q1")
	check(t, "in summer 2018", "date summer 2018=2018-SU")
	check(t, "on Christmas Day 2018", "date Christmas Day 2018=2018-12-25")
	check(t, "last Easter", "date last Easter=2021-04-04")
	check(t, "on Thanksgiving 2020", "date Thanksgiving 2020=2020-11-26")
	check(t, "on Memorial Day 2020", "date Memorial Day 2020=2020-05-25")
	check(t, "Eid al-Fitr 2021", "date Eid al-Fitr 2021=2021-05-12")
	check(t, "on 2/29/2020", "date 2/29/2020=2020-02-29")
	check(t, "on Friday 5/7", "date Friday 5/7=2021-05-07")
	check(t, "born 22/04", "date 22/04=2021-04-22")
	check(t, "due on 5.12", "date 5.12=2021-05-12")
	check(t, "on may 9 we met", "date may 9=2021-05-09")
	check(t, "on May 9, we met", "date May 9=2021-05-09")
	check(t, "on 15th", "date 15th=2021-06-15")
	check(t, "the first Friday of May", "date first Friday of May=2021-05-07")
	check(t, "last Monday of May 2020", "date last Monday of May 2020=2020-05-25")
	check(t, "the summer of '69", "date summer of '69=1969-SU")
	check(t, "Theresa May said; criticism of May")
	check(t, "the Sunday Times said")
	check(t, "in their 2007 - 08 season , they", "date 2007 - 08=2007/2008")
	check(t, "see archive/2020-03-01/index_1.html", "date 2020-03-01=2020-03-01")
}

func TestRelativeDates(t *testing.T) {
	check(t, "He came on Monday.", "date Monday=2021-06-14")
	check(t, "He came on Wednesday.", "date Wednesday=2021-06-16")
	check(t, "He will come on Monday.", "date Monday=2021-06-21")
	check(t, "next Friday", "date next Friday=2021-06-25")
	check(t, "The hall will open soon, she said on Monday.", "date Monday=2021-06-14")
	check(t, "The hall will be opened on Monday.", "date Monday=2021-06-21")
	check(t, "a vote scheduled for Monday", "date Monday=2021-06-21")
	check(t, "Doctors expect it to pass by Monday.", "date Monday=2021-06-21")
	check(t, "If they win on Monday, they would lead.", "date Monday=2021-06-21")
	check(t, "last Friday", "date last Friday=2021-06-11")
	check(t, "this Friday", "date this Friday=2021-06-18")
	check(t, "the coming Monday", "date coming Monday=2021-06-21")
	check(t, "on past Wednesday", "date past Wednesday=2021-06-09")
	check(t, "on Tuesday of next week", "date Tuesday of next week=2021-06-22")
	check(t, "on Friday 4", "date Friday 4=2021-06-04")
	check(t, "Tuesday the eighth", "date Tuesday the eighth=2021-06-08")
	check(t, "Monday two weeks ago", "date Monday two weeks ago=2021-05-31")
	check(t, "on 3 July", "date 3 July=2021-07-03")
	check(t, "on 3 November", "date 3 November=2020-11-03")
	check(t, "He was arrested on 3 July.", "date 3 July=2020-07-03")
	check(t, "Both agreed a truce from midnight on 20 June.", "clock midnight=00:00", "date 20 June=2021-06-20")
	check(t, "It must open before Christmas", "date Christmas=2021-12-25")
	check(t, "after the 2015 New Year's Eve riots", "date 2015=2015", "date New Year's Eve=2015-12-31")
	check(t, "The strike is on until Friday.", "date Friday=2021-06-18")
	check(t, "The strike ran until Monday.", "date Monday=2021-06-14")
	check(t, "Both sides agreed to a ceasefire from Saturday.", "date Saturday=2021-06-19")
	check(t, "They hope to know more on Friday", "date Friday=2021-06-18")
	check(t, "Talks start on Monday", "date Monday=2021-06-21")
	check(t, "At the start of talks on Monday, he smiled", "date Monday=2021-06-14")
	check(t, "The firm reports its earnings on Thursday.", "date Thursday=2021-06-17")
	check(t, "The firm reports losses on Thursday.", "date Thursday=2021-06-10")
	check(t, "It will open on 3 July.", "date 3 July=2021-07-03")
	check(t, "in July", "date July=2020-07")
	check(t, "on the 12th", "date the 12th=2021-06-12")
	check(t, "yesterday and today", "date yesterday=2021-06-15", "date today=2021-06-16")
	check(t, "tomorrow", "date tomorrow=2021-06-17")
	check(t, "last night", "date last night=2021-06-15")
	check(t, "last week", "date last week=2021-W23")
	check(t, "earlier this month", "date earlier this month=2021-06")
	check(t, "next year", "date next year=2022")
	check(t, "last quarter", "date last quarter=2021-Q1")
	check(t, "this decade", "date this decade=202X")
	check(t, "last weekend", "date last weekend=2021-06-12/2021-06-13")
	check(t, "last summer", "date last summer=2020-SU")
	check(t, "next winter", "date next winter=2021-WI")
	check(t, "last October", "date last October=2020-10")
	check(t, "three days ago", "date three days ago=2021-06-13")
	check(t, "two months ago", "date two months ago=2021-04")
	check(t, "a year ago", "date a year ago=2020")
	check(t, "two weeks before Christmas", "date two weeks before Christmas=2021-12-11")
	check(t, "three days after May 2", "date three days after May 2=2021-05-05")
	check(t, "day after tomorrow", "date day after tomorrow=2021-06-18")
	check(t, "two days after Monday", "date two days after Monday=2021-06-16")
	check(t, "this Nov. 2 photo", "date Nov. 2=2020-11-02")
	check(t, "He cancelled a scheduled talk on Monday", "date Monday=2021-06-14")
	check(t, "It is scheduled for Monday", "date Monday=2021-06-21")
	check(t, "\"Today\" show")
	check(t, "the day before yesterday", "date the day before yesterday=2021-06-14")
	check(t, "It will end in two weeks.", "date in two weeks=2021-06-30")
	check(t, "The third time in two weeks", "ordinal third=3", "duration two weeks=P2W week")
}

func TestUnresolvedDates(t *testing.T) {
	for text, want := range map[string]string{
		"on Monday": "monday", "on 3 May": "--05-03", "in May": "--05", "last week": "last week", "yesterday": "yesterday",
		"last Friday": "last friday", "on Christmas": "christmas", "three days ago": "three days ago", "last summer": "last summer",
		"last October": "last october", "in the second quarter": "Q2", "on May 3-5": "--05-03/--05-05",
	} {
		vs := Scan(text, time.Time{})
		if len(vs) != 1 || vs[0].Text != want || !vs[0].From.IsZero() || !vs[0].To.IsZero() {
			t.Errorf("%q: got %+v, want %q unresolved", text, vs, want)
		}
	}
	if v := Scan("on Monday", time.Time{}); v[0].Weekday != "Monday" {
		t.Errorf("weekday lost: %+v", v)
	}
}

// Each of these once gave a value, or would in a careless scanner.
func TestNoQuantity(t *testing.T) {
	for _, text := range []string{
		"Flight 370 vanished", "won Euro 2016", "Comet 67P is far", "a Boeing 737 jet", "COVID-19 spread", "the G20 summit", "on Channel 4", "under Article 5",
		"on Highway 1", "an F-16 crashed", "the AK-47", "flight MH370", "call 555-0142", "call +44 20 7946 0958", "dial 0207 946 0958",
		"version 10.4.1", "one of the men", "no one came", "one another", "it may rain", "they march on", "he will second it",
		"the 5G network", "No. 10 said", "leaders of the Group of Seven met", "see https://example.org/a/12?b=3", "after 9/11", "24/7 care",
		"at first", "the First Lady", "a split second", "this one", "@user12 wrote", "a one-on-one talk", "the vessel Sea Star 2 was lost",
		"the second half", "Acme 300 Index closes",
	} {
		for _, v := range Scan(text, reported) {
			if v.Kind != Ordinal || !strings.Contains(text, "half") {
				t.Errorf("%q gave %s %q", text, v.Kind, v.Span.Of(text))
			}
		}
	}
}

func TestBounds(t *testing.T) {
	inf := math.Inf(1)
	for text, want := range map[string]Value{
		"12 people":              {Bound: Exact, Low: 12, High: 12},
		"at least 12 people":     {Bound: AtLeast, Low: 12, High: inf},
		"12 or more people":      {Bound: AtLeast, Low: 12, High: inf},
		"200+ people":            {Bound: AtLeast, Low: 200, High: inf},
		"more than 12 people":    {Bound: MoreThan, Low: 12, High: inf},
		"no more than 12 people": {Bound: AtMost, Low: -inf, High: 12},
		"up to 12 people":        {Bound: AtMost, Low: -inf, High: 12},
		"went up to 12 dollars":  {Bound: Exact, Low: 12, High: 12},
		"fewer than 12 people":   {Bound: LessThan, Low: -inf, High: 12},
		"some 12 people":         {Bound: About, Low: 12, High: 12},
		"nearly $12":             {Bound: About, Low: 12, High: 12},
		"over 12 miles":          {Bound: MoreThan, Low: 12, High: inf},
		"over 12 days":           {Bound: Exact, Low: 12, High: 12},
		"turned around 12 times": {Bound: Exact, Low: 12, High: 12},
		"8 to 12 people":         {Bound: Between, Low: 8, High: 12},
		"hundreds of people":     {Bound: Between, Low: 200, High: 999},
	} {
		vs := Scan(text, reported)
		if len(vs) != 1 {
			t.Errorf("%q gave %d values", text, len(vs))
			continue
		}
		got := Value{Bound: vs[0].Bound, Low: vs[0].Low, High: vs[0].High}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestCounted(t *testing.T) {
	for text, want := range map[string]string{
		"four suspected rebels":                         "rebel [suspected] ",
		"both signed 12 accords":                        "accord [] signed",
		"12 killed in a fire":                           " [] killed",
		"the blast killed 12":                           " [] killed",
		"killing at least 12 people":                    "person [] killed",
		"12 people were injured":                        "person [] injured",
		"the storm left 12 wounded":                     " [] injured",
		"the death toll rose to 12":                     " [] killed",
		"12 people, most of them children, were killed": "person [] killed",
		"12 students of the old school were injured":    "student [] injured",
		"12 men at the pit where some were killed":      "man [] ",
		"12 guests of the hotel went home":              "guest [] ",
		"12 missing after landslide":                    " [] missing",
		"12 still missing":                              " [] missing",
		"police arrested 12 men":                        "man [] arrested",
		"12 deaths":                                     "death [] killed",
		"a 12-member team":                              "member [] ",
		"12 air-traffic controllers":                    "controller [air traffic] ",
		"12 of the country's mines":                     "mine [country] ",
		"12 more homes":                                 "home [more] ",
		"12 U.S. troops":                                "troop [us] ",
		"12 ship-to-ship transfers":                     "transfer [ship to ship] ",
		"12 women lawyers":                              "woman [] ",
		"12 tribesmen":                                  "tribesman [] ",
		"one local paper reported":                      "paper [local] ",
		"hundreds of factory workers fell ill":          "worker [factory] ill",
		"12 accused arrested":                           "accused [] arrested",
		"a 500-strong crowd":                            "crowd [] ",
		"12 flights to Honduras":                        "flight [] ",
		"12 parties in boxes":                           "party [] ",
		"half the troops":                               "troop [] ",
		"12 sailors who were killed when a boat sank":   "sailor [] killed",
		"12 people remained missing":                    "person [] missing",
		"among the wounded were 12 children":            "child [] injured",
		"12 MPs walked out":                             "mp [] ",
	} {
		vs := Scan(text, reported)
		if len(vs) != 1 {
			t.Errorf("%q gave %+v", text, vs)
			continue
		}
		v := vs[0]
		got := v.Noun + " [" + strings.Join(v.Modifiers, " ") + "] " + v.State
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
		if v.Noun != "" && !strings.Contains(text, v.NounSpan.Of(text)) || v.State != "" && v.StateSpan.Len() == 0 {
			t.Errorf("%q: places %+v", text, v)
		}
	}
}

// What one count leaves out another tells.
func TestCountedInList(t *testing.T) {
	for text, want := range map[string][]string{
		"Gunmen killed 9 climbers, 1 guide and 2 cooks.":         {"climber killed", "guide killed", "cook killed"},
		"9 rebels and 2 soldiers were killed.":                   {"rebel killed", "soldier killed"},
		"A bomb killed 6 people and wounded 31.":                 {"person killed", "person injured"},
		"9 flights were cancelled and 5 diverted.":               {"flight cancelled", "flight diverted"},
		"They arrested 4 men, and charged 2 of them with arson.": {"man arrested", "man charged"},
		"The club won 29 of the 32 games.":                       {"game ", "game "},
	} {
		var got []string
		for _, v := range Scan(text, reported) {
			got = append(got, v.Noun+" "+v.State)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestBase(t *testing.T) {
	for text, want := range map[string]float64{
		"900 km": 900000, "1 mile": 1609.344, "0 °C": 273.15, "212 degrees Fahrenheit": 373.15, "1 acre": 4046.8564224,
		"2 hours": 7200, "50 pence": 0.5, "36 km/h": 10, "6 feet 6 inches": 1.9812,
	} {
		vs := Scan(text, reported)
		if len(vs) != 1 || math.Abs(vs[0].Base-want) > 1e-9*math.Max(1, want) || vs[0].Dimension == "" {
			t.Errorf("%q: %+v, want base %v", text, vs, want)
		}
	}
}

// Hours are counted back from the report's own time, where it has one.
func TestHoursAgo(t *testing.T) {
	text := "The dam broke 22 hours ago."
	at := time.Date(2021, 6, 16, 9, 30, 0, 0, time.UTC)
	if v := Scan(text, at); len(v) != 1 || v[0].Text != "2021-06-15" || text[v[0].Span.Start:v[0].Span.End] != "22 hours ago" {
		t.Errorf("%+v", v)
	}
	if v := Scan(text, at.Truncate(24*time.Hour)); len(v) != 1 || v[0].Kind != Duration {
		t.Errorf("without a time of day: %+v", v)
	}
}

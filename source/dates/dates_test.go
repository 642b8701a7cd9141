package dates

import (
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"2024-05-02":                       "2024-05-02T00:00:00Z",
		"2024-05-02T10:00:00+05:00":        "2024-05-02T10:00:00+05:00",
		"Thu, 02 May 2024 10:00:00 GMT":    "2024-05-02T10:00:00Z",
		"Thu, 02 May 2024 10:00:00 EST":    "2024-05-02T10:00:00-05:00",
		"May 2, 2024":                      "2024-05-02T00:00:00Z",
		"2nd of May, 2024":                 "2024-05-02T00:00:00Z",
		"Sept. 9 2021":                     "2021-09-09T00:00:00Z",
		"Published: 2 May 2024 at 4:05 pm": "2024-05-02T16:05:00Z",
		"02-May-2024 12.10 a.m. PKT":       "2024-05-02T00:10:00+05:00",
		"13/02/2020":                       "2020-02-13T00:00:00Z",
		"02/13/2020":                       "2020-02-13T00:00:00Z",
		"3.4.2020":                         "2020-04-03T00:00:00Z",
		"3/4/2020":                         "",
		"11.14.2019 09:00 AM":              "2019-11-14T09:00:00Z",
		"11/18/19":                         "2019-11-18T00:00:00Z",
		"Tue, Nov 19 20197:05 AM EST":      "2019-11-19T00:00:00Z",
		"31 April 2020":                    "",
		"1714644000":                       "2024-05-02T10:00:00Z",
		"1714644000000":                    "2024-05-02T10:00:00Z",
		"2024":                             "",
		"May 2024":                         "",
		"":                                 "",
		"yesterday":                        "",
	} {
		got, ok := Parse(in)
		if s := got.Format(time.RFC3339); (ok || want != "") && s != want {
			t.Errorf("Parse(%q) = %s, %v; want %q", in, s, ok, want)
		}
	}
}

func TestFindPlaces(t *testing.T) {
	s := "Seen on July 16, 2023 11:45 pm and 3 May 2024."
	f := Find(s)
	if len(f) != 2 || s[f[0].Start:f[0].End] != "July 16, 2023 11:45 pm" || s[f[1].Start:f[1].End] != "3 May 2024" {
		t.Errorf("Find = %v", f)
	}
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/2017/05/10/a-b":           "2017-05-10",
		"https://example.org/world/2017/may/10/x":      "2017-05-10",
		"https://example.org/x-2017-05-10.html":        "2017-05-10",
		"https://example.org/20170510/x":               "2017-05-10",
		"https://example.org/news/12345678?d=20170510": "",
		"https://example.org/2017/05/":                 "",
		"example.org":                                  "",
	} {
		got, ok := Address(in)
		if s := got.Format(time.DateOnly); ok != (want != "") || ok && s != want {
			t.Errorf("Address(%q) = %s, %v; want %q", in, s, ok, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("16\u00a0July\u202f2023, 10:32 a.m. EST")
	f.Fuzz(func(t *testing.T, s string) {
		Parse(s)
		Address(s)
		at := 0
		for _, d := range Find(s) {
			if d.Start < at || d.End <= d.Start || d.End > len(s) {
				t.Fatalf("place %d:%d after %d in %q", d.Start, d.End, at, s)
			}
			at = d.End
		}
	})
}

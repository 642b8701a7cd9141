package line

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestKnown(t *testing.T) {
	for in, want := range map[string]Label{
		"Menu": Menu, "  » Sign in « ": Menu, "FOLLOW US:": Share, "Share on Facebook": Share, "– Advertisement –": Advert,
		"Sign up for our weekly letter": Newsletter, "All of it, delivered to your inbox": Newsletter, "Read More: Harbour fees rise": Teaser,
		"ALSO READ | Harbour fees rise": Teaser, "More: Harbour fees rise": Teaser, "Related stories": List, "More harbour news": List,
		"12 Comments": Comments, "Leave a reply": Comments, "© 2024 Herald": Legal, "© Jane Roe The hall": Credit, "Copyright 2024 Herald": Legal, "Published in Herald, May 3rd, 2024": Legal,
		"Photo: Jane Roe": Credit, "The hall on Monday. PHOTO: HERALD": Credit, "The hall - AFP": Credit, "Reporting by Jane Roe": Note,
		"Follow Jane Roe on Twitter @jr": App, "Join our forums to talk about it": App, "Story highlights": Box,

		"World | Asia | Europe": Menu, "Home > World > Asia": Menu, "By Jane Roe | Herald | May 3, 2024": None,
		"Read-only copies were handed out":                            None,
		"More than twelve people were hurt":                           None,
		"Share prices fell on Monday.":                                None,
		"Published in 1905, the book made her known.":                 None,
		"Watch towers were empty.":                                    None,
		"\"Read more: it helps,\" she said.":                          None,
		"Users download the app again from another site.":             None,
		"The minister wrote on Facebook that he would leave.":         None,
		"The firm was sued by Getty Images.":                          None,
		strings.Repeat("Sign up for our newsletter to read on. ", 40): None,
	} {
		if got := Known(in); got != want {
			t.Errorf("Known(%.50q) = %q, want %q", in, got, want)
		}
	}
}

func TestReadStamp(t *testing.T) {
	for _, c := range []struct{ in, by, day, changed string }{
		{"By Jane Roe", "Jane Roe", "", ""},
		{"Jane Roe July 16, 2023", "Jane Roe", "2023-07-16", ""},
		{"BY JANE ROE AND TOM FIELD, STAFF WRITERS", "JANE ROE AND TOM FIELD, STAFF WRITERS", "", ""},
		{"Published: 2 May 2024 | Updated: 3 May 2024, 10:15 am IST", "", "2024-05-02", "2024-05-03"},
		{"Jane Roe / Herald Staff - 11/18/19 06:56 AM EST", "Jane Roe Herald Staff", "2019-11-18", ""},
		{"July 16, 2023 - 5 min read", "", "2023-07-16", ""},
		{"Updated at 1:23 p.m.", "", "", ""},
		{"3 hours ago", "", "", ""},
	} {
		s, ok := ReadStamp(c.in)
		day := func(d time.Time) string {
			if d.IsZero() {
				return ""
			}
			return d.Format(time.DateOnly)
		}
		if !ok || s.Byline != c.by || day(s.Published) != c.day || day(s.Modified) != c.changed {
			t.Errorf("ReadStamp(%q) = %+v, %v", c.in, s, ok)
		}
	}
	for _, in := range []string{"", "Jane Roe", "By Friday it had rained.", "On July 16, 2023 the mill burnt down.", "The mill burnt on 16 July 2023", "— Jane (@jane) May 3, 2024", "Border Security"} {
		if s, ok := ReadStamp(in); ok {
			t.Errorf("ReadStamp(%q) = %+v", in, s)
		}
	}
}

func TestBio(t *testing.T) {
	for in, want := range map[string]bool{
		"Jane Roe is a senior editor at the Herald.":                     true,
		"Jane Roe (jr@herald.example) is the editor and publisher of it": true,
		"Dr. Tom Field is a research fellow at the Harbour Institute.":   true,
		"Jane Roe is a nurse at the hospital.":                           false,
		"The minister is a former editor of the Herald.":                 false,
		"Milltown is a port.":                                            false,
	} {
		if got := Bio(in); got != want {
			t.Errorf("Bio(%q) = %v", in, got)
		}
	}
}

func TestForms(t *testing.T) {
	check := func(name string, f func(string) bool, yes, no []string) {
		for _, s := range yes {
			if !f(s) {
				t.Errorf("%s(%q) = false", name, s)
			}
		}
		for _, s := range no {
			if f(s) {
				t.Errorf("%s(%q) = true", name, s)
			}
		}
	}
	check("Caption", Caption, []string{"The hall on Monday. (Jane Roe/AP)", "The hall. (Photo: Herald)", "At the hall.CreditJane Roe", "The hall Reuters/Tom Field", "Image 1 of 5"},
		[]string{"He paid the toll. (Reuters)", "It was seen as good (and/or bad).", "Credit Suisse said so.", ""})
	check("Contact", Contact, []string{"jane@herald.example", "Follow Jane @jane", "Contact the desk at jane@herald.example"}, []string{"The price is fixed @ ten.", "He said that jane@herald.example was the address that the court had asked for in May."})
	check("Markup", Markup, []string{"<script src=x></script>", "<div id=\"a\"></div>", "var a = b(); function(c) { d(); }", "https://herald.example/x", "http://a.example 1 http://b.example"},
		[]string{"<b>The council</b> voted on Thursday to keep the bridge.", "The function of the board is to pay.", ""})
	check("Blank", Blank, []string{"***", "___"}, []string{"a", "1"})
	check("Commenter", Commenter, []string{"Jane on July 16, 2023 at 4:47 pm said:", "Tom says:"}, []string{"The mayor of Milltown, who was there, said:"})
	check("Counter", Counter, []string{"6", "2/14"}, []string{"2024", "12 May", ""})
	check("Ended", Ended, []string{"He left.", "He “left.”", "Why? (Really.)"}, []string{"He left", ""})
	check("Prose", Prose, []string{"The council voted to keep the bridge."}, []string{"The Council Votes To Keep The Bridge.", "He left.", "Council keeps the old bridge open"})
}

func TestReadDateline(t *testing.T) {
	for _, c := range []struct{ in, place, wire, rest string }{
		{"MILLTOWN (Reuters) - The mill", "MILLTOWN", "Reuters", "The mill"},
		{"Milltown (TVN): The mill", "Milltown", "TVN", "The mill"},
		{"MILLTOWN, May 3 (The Associated Press) — The mill", "MILLTOWN, May 3", "AP", "The mill"},
		{"PORT ELM, Fla. — The mill", "PORT ELM, Fla.", "", "The mill"},
		{"MILLTOWN: The mill", "MILLTOWN", "", "The mill"},
		{"(CNN) The mill", "", "CNN", "The mill"},
	} {
		d, ok := ReadDateline(c.in)
		if !ok || d.Place != c.place || d.Wire != c.wire || c.in[d.Len:] != c.rest {
			t.Errorf("ReadDateline(%q) = %+v, %v", c.in, d, ok)
		}
	}
	for _, in := range []string{"The mill (built in 1905) - now closed - burnt.", "The mayor: no toll.", "", "A - b", "He (Tom) left."} {
		if d, ok := ReadDateline(in); ok {
			t.Errorf("ReadDateline(%q) = %+v", in, d)
		}
	}
}

func TestBullet(t *testing.T) {
	for in, want := range map[string]int{"• one": 4, "- one": 2, "1. one": 3, "12) one": 4, "one": 0, "-one": 0, "1.5 m": 0, "": 0} {
		if got := Bullet(in); got != want {
			t.Errorf("Bullet(%q) = %d, want %d", in, got, want)
		}
	}
}

func FuzzLine(f *testing.F) {
	for _, s := range []string{"By Jane Roe | July 16, 2023", "MILLTOWN (AP) — x", "Photo: a/b (c/AP)", "• x", "İstanbul: “x”", "\xff(\xfe)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		Known(s)
		ReadStamp(s)
		Bio(s)
		Caption(s)
		Contact(s)
		Markup(s)
		Commenter(s)
		Prose(s)
		if n := Bullet(s); n < 0 || n > len(s) {
			t.Fatalf("Bullet %d of %d", n, len(s))
		}
		if d, ok := ReadDateline(s); ok && utf8.ValidString(s) && (d.Len < 0 || d.Len > len(s)) {
			t.Fatalf("dateline %d of %d in %q", d.Len, len(s), s)
		}
		if once := Fold(s); utf8.ValidString(s) && Fold(once) != once {
			t.Fatalf("Fold(%q) = %q, again %q", s, once, Fold(once))
		}
	})
}

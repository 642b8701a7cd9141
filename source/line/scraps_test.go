package line

import "testing"

// Each rule names what is its own and leaves news that looks like it.
func TestScraps(t *testing.T) {
	for _, c := range []struct {
		name string
		is   func(string) bool
		yes  []string
		no   []string
	}{
		{"Scrap", Scrap,
			[]string{"download pdf 2.4mb", "icon-search icon-menu icon-close icon-share"},
			[]string{"", "download", "download the plan from the council", "an icon of the valley, an icon of its time and an icon to many is gone"}},
		{"Signature", Signature,
			[]string{"— Jane Roe (@janeroe) March 3, 2015", "- The Mill (@themill) 4 May 2024"},
			[]string{"— Jane Roe", "— Jane Roe (@jane roe) March 3, 2015", "— Jane Roe (@janeroe) said so", "Jane Roe (@janeroe) March 3, 2015", "— Jane Roe (@janeroe"}},
		{"Agent", Agent,
			[]string{"(AFP Photo)", "Reuters", "[AP]", "Roe Images"},
			[]string{"Reuters said on Monday", "the images", "Two long words and photos", "A name that is much too long to be an agency's"}},
		{"BareCaption", BareCaption,
			[]string{"The mill by the river as it stood on Monday", "Jane Roe (left) opens the new bridge", "Crowds in the old square in May 2024"},
			[]string{"The mill burnt on Monday.", "What the mill was like:", "The mill on Monday", "\"The mill by the river as it stood\" on Monday"}},
		{"ToReader", ToReader,
			[]string{"find more from our newsroom", "you can write to us."},
			[]string{"the mill burnt on monday"}},
		{"Says", Says,
			[]string{"the mill by the river has burnt", "The town was told to leave its homes"},
			[]string{"The Mill By The River Has Burnt", "mill has burnt", "river mill in flames after a storm"}},
		{"depicted", depicted,
			[]string{"Jane Roe (right) opens the new bridge with her daughter.", "The mill by the river is seen in a picture of 2019."},
			[]string{"The mill is seen as a risk by the town.", "Two sentences stand here. The mill is seen in 2019.", "\"The mill is seen,\" she said in 2019.", "Roe (right)"}},
	} {
		for _, s := range c.yes {
			if !c.is(s) {
				t.Errorf("%s(%q) = false", c.name, s)
			}
		}
		for _, s := range c.no {
			if c.is(s) {
				t.Errorf("%s(%q) = true", c.name, s)
			}
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		in        string
		n, credit int
	}{
		{"The mill burnt. Nobody was hurt. (Jane Roe)", 2, 33},
		{"The mill burnt at 3 p.m. on Monday.", 1, 35},
		{"No stop here", 0, 12},
	} {
		if n, credit := Sentences(c.in); n != c.n || credit != c.credit {
			t.Errorf("Sentences(%q) = %d, %d", c.in, n, credit)
		}
	}
}

func TestWords(t *testing.T) {
	for in, want := range map[string]int{"": 0, "two  words": 2, "Überfluß à la carte": 4, "東京の天気": 2, "a 東京 b": 3} {
		if got := Words(in); got != want {
			t.Errorf("Words(%q) = %d, want %d", in, got, want)
		}
	}
}

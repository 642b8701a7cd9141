package source

import "testing"

// A text that breaks off is known by its last paragraph or by what asks the
// reader to go on elsewhere.
func TestCut(t *testing.T) {
	const lead = "A fire at the paper mill in Orsten killed 12 people on Saturday, the police said.\n\n"
	for _, tc := range []struct {
		text string
		want bool
	}{
		{lead + "The mill will stay closed until the inspectors have come.", false},
		{lead + "The mill will stay closed until the inspectors have", true},
		{lead + "The mill will stay closed. It had been inspected in the spring, and", true},
		{lead + "Sign up here for news by email. Sign Up", false},
		{lead + "Read or share this story at https://orsten.example/2Cc6", false},
		{lead + "The mill will stay closed until the inspectors …", true},
		{lead + "The mill will stay closed until the inspectors have... [+2310 chars]", true},
		{lead + "“The mill will stay closed until the inspectors have come.”", false},
		{lead + "The mill will stay closed.\n\nAlready a subscriber? Sign in to continue", true},
		{lead + "The mill will stay closed.\n\nSubscribe to read the full story", true},
		{lead + "The mill will stay closed.\n\nOrsten, in the north", false},
		{"Fire at the paper mill in Orsten killed 12 people on Saturday", false},
		{"", false},
	} {
		set := ReadBytes("herald.txt", []byte(tc.text), Options{})
		got := len(set.Documents) == 1 && set.Documents[0].Cut
		if got != tc.want {
			t.Errorf("%q: cut is %v", tc.text[min(len(lead), len(tc.text)):], got)
		}
	}
}

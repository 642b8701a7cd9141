package collate

import "testing"

// A report contradicts no other with what both say word for word.
func TestBothSay(t *testing.T) {
	for _, tc := range []struct{ name, reports, want string }{
		{"two of a row, told by both", `
Herald: Ada Lund had two goals and an assist in Tolvik. Mia Brask had two goals and an assist in Tolvik.
Post: Mia Brask had two goals and an assist in Tolvik. Ada Lund had two goals and an assist in Tolvik.`, ""},
		{"two of a row, one told by both", `
Herald: Ada Lund had two goals and an assist in Tolvik on Monday. Mia Brask had three goals and an assist in Tolvik on Monday.
Post: Mia Brask had three goals and an assist in Tolvik on Monday. Ada Lund had four goals and an assist in Tolvik on Monday.`, "number conflict medium"},
		{"a quotation cut short, and in full elsewhere", `
Herald: "The old bridge over the Ester will have to close for good before the winter," the mayor wrote on Monday.
Post: The mayor wrote on Monday that the bridge "will have to close for good." The letter says: "The old bridge over the Ester will have to close for good before the winter."`, ""},
	} {
		if got := outcomes(Collate(told(t, tc.reports), Options{})); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
}

// A name with a middle initial is the longer form of one cut behind it.
func TestPartOfName(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"Ada M", "Ada M. Marsh", true}, {"Moon", "Moon Hae-jin", true}, {"Ada Marsh", "Ada Lund", false},
	} {
		if got := partOfName(tc.a, tc.b); got != tc.want {
			t.Errorf("%q, %q: %v", tc.a, tc.b, got)
		}
	}
}

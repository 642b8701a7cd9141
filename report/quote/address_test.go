package quote

import "testing"

func TestWebAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://x.org/a b?c=\"<d>\" e#f": "https://x.org/a%20b?c=%22%3Cd%3E%22%20e#f",
		"http://x.org/<script>":           "http://x.org/%3Cscript%3E",
		"HTTP://x.org/":                   "http://x.org/",
		"javascript:alert(1)":             "", "//x.org": "", "http:": "", "": "", "data:text/html,x": "", "%zz": "",
	} {
		if got := WebAddress(in); got != want {
			t.Errorf("WebAddress(%q) = %q, want %q", in, got, want)
		}
	}
}

package quote

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWriteJSON(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, "", "a<b \u202e12\u202c\x1b[31m\u009b1m\x7f\U000e0041 ä", 2); err != nil {
		t.Fatal(err)
	}
	want := `"a\u003cb \u202e12\u202c\u001b[31m\u009b1m\u007f\udb40\udc41 ä"` + "\n2\n"
	if b.String() != want {
		t.Errorf("got  %s\nwant %s", b.String(), want)
	}
	if WriteJSON(&b, "", func() {}) == nil {
		t.Error("a function is written")
	}
}

func FuzzWriteJSON(f *testing.F) {
	f.Add("a \x1b[31m\u202e\U000e0041\\\u2028")
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		if err := WriteJSON(&b, "  ", s); err != nil {
			t.Fatal(err)
		}
		var back string
		if err := json.Unmarshal(b.Bytes(), &back); err != nil || back != strings.ToValidUTF8(s, "\ufffd") && utf8.ValidString(s) {
			t.Errorf("%q comes back as %q (%v)", s, back, err)
		}
		for _, r := range strings.TrimSuffix(b.String(), "\n") {
			if hidden(r) || r == '<' {
				t.Errorf("%q is written with %U", s, r)
			}
		}
	})
}

package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/saintfish/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// utf16 decodes text that a byte order mark, or zero bytes in every second
// place, show to be UTF-16. It returns an empty name for anything else.
func utf16(data []byte) (text, name string) {
	order := unicode.LittleEndian
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		name = "UTF-16LE"
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		order, name = unicode.BigEndian, "UTF-16BE"
	default:
		head := data[:min(len(data), 512)]
		if len(head) < 8 {
			return "", ""
		}
		even, odd := 0, 0
		for i, c := range head {
			if c == 0 && i%2 == 0 {
				even++
			} else if c == 0 {
				odd++
			}
		}
		switch {
		case odd*5 > len(head)*2 && even == 0:
			name = "UTF-16LE"
		case even*5 > len(head)*2 && odd == 0:
			order, name = unicode.BigEndian, "UTF-16BE"
		default:
			return "", ""
		}
	}
	out, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
	if err != nil {
		out, err = unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(data)
	}
	if err != nil {
		return "", ""
	}
	return strings.ToValidUTF8(string(out), "\ufffd"), name
}

// mostlyUTF8 reports whether broken text has more whole characters beyond
// ASCII than stray bytes, so that it was UTF-8 once.
func mostlyUTF8(data []byte) bool {
	whole, stray := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			stray++
		} else {
			whole++
		}
		i += n
	}
	return whole >= stray
}

// decodeAs guesses the charset of text that is not UTF-8. Western European
// text is taken where the guess is weak.
func decodeAs(data []byte) (text, name string) {
	sample := data[:min(len(data), 1<<16)]
	if r, err := chardet.NewTextDetector().DetectBest(sample); err == nil && r.Confidence >= 40 && !strings.HasPrefix(r.Charset, "UTF") {
		if enc, canonical := charset.Lookup(r.Charset); enc != nil {
			if out, err := enc.NewDecoder().Bytes(data); err == nil {
				return strings.ToValidUTF8(string(out), "\ufffd"), canonical
			}
		}
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		out = data
	}
	return strings.ToValidUTF8(string(out), "\ufffd"), "windows-1252"
}
